/** At most so many letters are named. */
const MAX_NAMED = 5;

/** Letters that say something where they stand alone; marks, private letters and spaces are told by their number. */
const SHOWN = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** Debian's packages of fonts by what they have; the last is for all other scripts. */
const PACKAGES: readonly (readonly [has: RegExp, name: string])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u, "fonts-noto-cjk"],
  [/\p{Emoji}/u, "fonts-noto-color-emoji"],
  [/(?:)/, "fonts-noto-core"],
];

/** What a PNG says of letters that no font has; nothing where there are none. */
export function notesOfBoxes(letters: readonly string[]): string[] {
  const [first] = letters;
  if (first === undefined) return [];
  const example = PACKAGES.find(([has]) => has.test(first))?.[1];
  return [
    `No font on this machine has ${nameLetters(letters)}, so that the PNG shows boxes in their place. Install a font that has them, for example Debian's ${example}, or save SVG, which its readers' fonts draw.`,
  ];
}

/** What becomes in an SVG of letters that it does not carry. */
const LEFT_TO_READERS = {
  embed: "so that the SVG does not carry them, and the fonts of whoever opens it draw them",
  outlines: "so that texts with them stay text instead of shapes, and the fonts of whoever opens the SVG draw them",
} as const;

/** What an SVG that brings its letters says of those that the bundled font lacks; nothing where there are none. */
export function notesOfLeftToReaders(letters: readonly string[], mode: keyof typeof LEFT_TO_READERS): string[] {
  if (letters.length === 0) return [];
  return [`Arimo lacks ${nameLetters(letters)}, ${LEFT_TO_READERS[mode]}. To have them alike everywhere, save PNG.`];
}

/** `"中" (U+4E2D), U+E000 and others`, harmless in a terminal. */
function nameLetters(letters: readonly string[]): string {
  const names = letters.slice(0, MAX_NAMED).map((letter) => {
    const code = `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
    return SHOWN.test(letter) ? `"${letter}" (${code})` : code;
  });
  return `${names.join(", ")}${letters.length > MAX_NAMED ? " and others" : ""}`;
}
