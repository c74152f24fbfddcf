import type { Font, Measurer } from "./measurer.js";

const ELLIPSIS = "…";

/** Where a line may break: after spaces, hyphens and slashes, and between East Asian characters. */
const PIECES = /[^\s\-/\u2e80-\ua4cf\uac00-\ud7a3]+[-/]*\s*|[-/]+\s*|[\u2e80-\ua4cf\uac00-\ud7a3]\s*|\s+/gu;

/**
 * Breaks a text into lines of at most `maxWidthPx`. Line breaks in the text stay; a word that is too wide is broken
 * inside; what is beyond `maxLines` is cut off with an ellipsis.
 *
 * @returns At least one line; `[""]` for an empty text.
 */
export function wrapText(
  text: string,
  maxWidthPx: number,
  font: Font,
  measurer: Measurer,
  { maxLines = Number.POSITIVE_INFINITY }: { readonly maxLines?: number } = {},
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    if (lines.length > maxLines) break;
    lines.push(...wrapParagraph(paragraph, maxWidthPx, font, measurer, maxLines + 1 - lines.length));
  }
  if (lines.length <= maxLines) return lines;
  const last = lines[maxLines - 1] ?? "";
  return [...lines.slice(0, maxLines - 1), ellipsize(`${last} ${lines[maxLines] ?? ""}`.trimEnd(), maxWidthPx, font, measurer, true)];
}

/** A text cut to `maxWidthPx` with an ellipsis where it is too wide, or in any case with `always`. */
export function ellipsize(text: string, maxWidthPx: number, font: Font, measurer: Measurer, always = false): string {
  if (!always && measurer.widthPx(text, font) <= maxWidthPx) return text;
  const parts = clusters(text);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measurer.widthPx(parts.slice(0, middle).join("").trimEnd() + ELLIPSIS, font) <= maxWidthPx) low = middle;
    else high = middle - 1;
  }
  return parts.slice(0, low).join("").trimEnd() + ELLIPSIS;
}

function wrapParagraph(text: string, maxWidthPx: number, font: Font, measurer: Measurer, maxLines: number): string[] {
  const fits = (line: string): boolean => measurer.widthPx(line.trimEnd(), font) <= maxWidthPx;
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (!fits(line) && lines.length < maxLines) {
      const head = headThatFits(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length >= maxLines) return lines;
  }
  lines.push(line.trimEnd());
  return lines;
}

function headThatFits(word: string, fits: (line: string) => boolean): string {
  const parts = clusters(word);
  let low = 1;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(parts.slice(0, middle).join(""))) low = middle;
    else high = middle - 1;
  }
  return parts.slice(0, low).join("");
}

/** Characters with the marks and joiners that belong to them, so that none is cut in two. */
function clusters(text: string): string[] {
  return text.match(/(?:\P{M}(?:[\p{M}\ufe0f]|\u200d\P{M})*|\p{M}+)/gsu) ?? [];
}
