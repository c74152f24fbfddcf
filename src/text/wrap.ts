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

/** A text cut to `maxWidthPx` in its middle where it is too wide: names of one kind often begin alike. */
export function cutMiddle(text: string, maxWidthPx: number, font: Font, measurer: Measurer): string {
  if (measurer.widthPx(text, font) <= maxWidthPx) return text;
  const parts = clusters(text);
  const cut = (kept: number): string =>
    parts
      .slice(0, Math.ceil(kept / 2))
      .join("")
      .trimEnd() +
    ELLIPSIS +
    parts
      .slice(parts.length - Math.floor(kept / 2))
      .join("")
      .trimStart();
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measurer.widthPx(cut(middle), font) <= maxWidthPx) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

/** Letters that a part of a hyphenated word has at least. */
const HYPHENATED = 3;

/**
 * Breaks a text into lines as `wrapText` does, but a word that is too wide with a hyphen, at least three letters on each side.
 *
 * @returns Null where a word cannot be broken so, or there are more than `maxLines`.
 */
export function hyphenate(
  text: string,
  maxWidthPx: number,
  font: Font,
  measurer: Measurer,
  { maxLines }: { readonly maxLines: number },
): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (measurer.widthPx((line + piece).trimEnd(), font) <= maxWidthPx) {
      line += piece;
      continue;
    }
    let rest = clusters(piece.trim());
    const fits = (count: number, end = ""): boolean => measurer.widthPx(rest.slice(0, count).join("") + end, font) <= maxWidthPx;
    if (line.trim() !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    while (!fits(rest.length)) {
      const count = mostFitting(rest.length - HYPHENATED, (letters) => fits(letters, "-"));
      if (count < HYPHENATED || lines.length >= maxLines) return null;
      lines.push(`${rest.slice(0, count).join("")}-`);
      rest = rest.slice(count);
    }
    if (lines.length > maxLines) return null;
    line = rest.join("") + (/\s$/.test(piece) ? " " : "");
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines.length <= maxLines ? lines : null;
}

/** The largest number up to `most` that fits, found by doubling, so that the work follows the width and not the length; 0 for none. */
function mostFitting(most: number, isFitting: (count: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (high <= most && isFitting(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high - 1, most);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isFitting(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
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
    const { heads, rest } = breakInside(piece.trimStart(), fits, maxLines - lines.length);
    lines.push(...heads);
    line = rest;
    if (lines.length >= maxLines) return lines;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A word in as few pieces as fit, at most `most` of them, and what is left of it; a character that does not fit stands alone. */
function breakInside(word: string, fits: (line: string) => boolean, most: number): { heads: string[]; rest: string } {
  const parts = clusters(word);
  const heads: string[] = [];
  let start = 0;
  while (start < parts.length && heads.length < most) {
    const left = parts.length - start;
    const isFitting = (count: number): boolean => fits(parts.slice(start, start + count).join(""));
    const count = Math.max(1, mostFitting(left, isFitting));
    if (count === left && isFitting(left)) break;
    heads.push(parts.slice(start, start + count).join(""));
    start += count;
  }
  return { heads, rest: parts.slice(start).join("") };
}

/** Characters with the marks and joiners that belong to them, so that none is cut in two. */
function clusters(text: string): string[] {
  return text.match(/(?:\P{M}(?:[\p{M}\ufe0f]|\u200d\P{M})*|\p{M}+)/gsu) ?? [];
}
