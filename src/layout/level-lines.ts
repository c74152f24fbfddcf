import type { TextStyle } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";
import { hyphenate, wrapText } from "../text/wrap.js";
import type { AxisRoom } from "./axis-block.js";
import { lineHeight, widest } from "./text-lines.js";

const MAX_LINES = 3;
/** Words may take more lines where they are hyphenated, and the labels so much of the figure's height. */
const MAX_HYPHENATED_LINES = 4;
const MAX_HYPHENATED_SHARE = 0.2;
/** Below this a hyphenated word is hard to read. */
const MIN_HYPHENATED_PX = 48;

/** A label with the width that it may take. */
export interface Fitted {
  readonly label: string;
  readonly widthPx: number;
}

/** Labels as they are set. */
export interface LevelLines {
  readonly lines: readonly (readonly string[])[];
  readonly font: TextStyle;
}

type Room = Pick<AxisRoom, "measurer" | "figureHeight">;

/**
 * The lines of level labels under their axis, all in the first type in which none is broken inside a word, else hyphenated in
 * the last of them; null where they do not fit even so.
 */
export function levelLines(labels: readonly Fitted[], fonts: readonly TextStyle[], room: Room): LevelLines | null {
  for (const font of fonts) {
    const lines = wrapAll(labels, font, room);
    if (lines !== null) return { lines, font };
  }
  const font = fonts.at(-1) as TextStyle;
  const lines = hyphenateAll(labels, font, room);
  return lines === null ? null : { lines, font };
}

/** Each label's lines if all fit their width without breaking a word, else null. */
function wrapAll(labels: readonly Fitted[], font: TextStyle, { measurer }: Room): string[][] | null {
  const all: string[][] = [];
  const isSingle = labels.length === 1;
  for (const { label, widthPx } of labels) {
    if (!isSingle && widestWord(label, font, measurer) > widthPx) return null;
    const lines = wrapText(label, widthPx, font, measurer, { maxLines: isSingle ? MAX_LINES : MAX_LINES + 1 });
    if (lines.length > MAX_LINES) return null;
    all.push(lines);
  }
  return all;
}

function widestWord(label: string, font: TextStyle, measurer: Measurer): number {
  return widest(
    label.split(/(?<=[\s\-/])/u).map((word) => word.trim()),
    font,
    measurer,
  );
}

/** Each label's lines with long words hyphenated, else null. */
function hyphenateAll(labels: readonly Fitted[], font: TextStyle, { measurer, figureHeight }: Room): string[][] | null {
  const maxLines = Math.min(MAX_HYPHENATED_LINES, Math.floor((figureHeight * MAX_HYPHENATED_SHARE) / lineHeight(font)));
  const all: string[][] = [];
  for (const { label, widthPx } of labels) {
    if (widthPx < MIN_HYPHENATED_PX) return null;
    const lines = hyphenate(label, widthPx, font, measurer, { maxLines });
    if (lines === null) return null;
    all.push(lines);
  }
  return all;
}
