/** A part of a text that is set in one way. */
export interface Run {
  /** What is drawn. */
  readonly text: string;
  /** Whether it is an exponent: smaller, and above the line. */
  readonly isRaised: boolean;
}

/** Size of an exponent, and how far it stands above the line, as shares of the text's size. */
export const RAISED_SIZE = 0.7;
export const RAISED_BY = 0.36;

/** What raised characters are made of: the fonts that readers have, and the bundled one, lack most of them. */
const SOURCES: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "\u2212",
  "⁺": "+",
};

/** The exponents of ten, and all else that fonts lack; the square of `m²` they have. */
const RAISED = /(?<=10)[⁻⁺]?[⁰¹²³⁴-⁹]+|[⁰⁴-⁹⁻⁺]+/gu;

/** A text in runs of letters on the line and of raised ones; most texts are one run. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(RAISED)) {
    if (index > from) runs.push({ text: text.slice(from, index), isRaised: false });
    runs.push({ text: Array.from(found, (char) => SOURCES[char] ?? char).join(""), isRaised: true });
    from = index + found.length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), isRaised: false });
  return runs;
}
