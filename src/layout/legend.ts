import { legendTitle } from "../figure/legend.js";
import type { Figure } from "../figure/types.js";
import { defOf } from "../glyphs/index.js";
import type { LegendItem } from "../model/columns.js";
import type { Rect } from "../model/items.js";
import type { TextStyle } from "../style/style.js";
import { cutMiddle } from "../text/wrap.js";
import { linesAround } from "./text-lines.js";
import type { LegendEntry, LegendLayout, Setting } from "./types.js";

/** Entries beyond are counted, not listed. */
const MAX_LISTED = 60;
const ROW_GAP = 5;
/** More room above a heading. */
const HEADING_GAP = 6;
const SWATCH_GAP = 6;
/** How wide a label is in a legend of few rows, and how much of the figure's height is few. */
const MIN_LABEL_PX = 120;
const MAX_LABEL_SHARE = 0.4;
const LOW_SHARE = 0.2;
/** A line is shown longer than a square. */
const LINE_SAMPLE = 24;

/** An entry with the number of the first glyph that carries it, null for a note, and those that its sample shows. */
export interface LegendEntryItem extends LegendItem {
  readonly glyph: number | null;
  readonly glyphs: readonly number[];
}

/** A legend measured, without a place yet. */
export interface LegendBlock {
  readonly width: number;
  readonly height: number;
  readonly orientation: "horizontal" | "vertical";
  /** How many rows or columns it needed. */
  readonly runs: number;
  place(x: number, y: number, place: LegendLayout["place"], location: LegendLayout["location"]): LegendLayout;
}

/**
 * Sets entries into rows (horizontal) or columns (vertical) within the given room; what does not fit is counted in a
 * last entry. Null for no entries, or no room for a single one.
 */
export function legendBlock(
  items: readonly LegendEntryItem[],
  orientation: "horizontal" | "vertical",
  room: { readonly width: number; readonly height: number },
  { figure, style, measurer }: Setting,
): LegendBlock | null {
  const { padding, swatch } = style.legend;
  const font = style.legendLabel;
  const largest = items.reduce((most, { size }) => Math.max(most, size ?? 0), swatch);
  const own = items.some((item) => isLong(figure, item)) ? LINE_SAMPLE : swatch;
  const sample = Math.max(largest, own);
  const title = legendTitle(figure);
  // In many rows an entry may have one of its own.
  const isLow = orientation === "horizontal" && room.height < figure.height * LOW_SHARE;
  const maxLabel = Math.min(
    room.width - 2 * padding - sample - SWATCH_GAP,
    isLow ? Math.max(MIN_LABEL_PX, room.width * MAX_LABEL_SHARE) : room.width,
  );
  if (items.length === 0 || maxLabel < font.sizePx || room.height < 2 * padding + font.sizePx) return null;
  const sizes: Sizes = { orientation, room, own, sample, maxLabel, style, measurer };
  for (let count = Math.min(items.length, MAX_LISTED); count > 0; count--) {
    const listed: LegendEntryItem[] = items.slice(0, count);
    const more = items.slice(count).filter(({ glyph }) => glyph !== null).length;
    // A heading alone says nothing.
    if (listed.length > 1 && listed.at(-1)?.glyph === null) listed.pop();
    if (more > 0) listed.push({ ...NOTE, label: `… ${more} more` });
    if (title !== "") listed.unshift({ ...NOTE, label: title });
    const { block, noteAlone } = listedBlock(listed, more > 0, sizes);
    // No column holds nothing but how many more there are.
    if (block.width <= room.width && block.height <= room.height && !(noteAlone && count > 1)) return block;
  }
  return null;
}

/** What the entries of a legend are measured by. */
interface Sizes extends Pick<Setting, "style" | "measurer"> {
  readonly orientation: "horizontal" | "vertical";
  readonly room: { readonly width: number; readonly height: number };
  /** Width of the samples but for those of points that are larger. */
  readonly own: number;
  /** Width of the widest sample. */
  readonly sample: number;
  readonly maxLabel: number;
}

/** The block of these entries, whether or not there is room; and whether the note of what is not listed has a column of its own. */
function listedBlock(
  listed: readonly LegendEntryItem[],
  hasNote: boolean,
  { orientation, room, own, sample, maxLabel, style, measurer }: Sizes,
): { readonly block: LegendBlock; readonly noteAlone: boolean } {
  const { padding, swatch, spacing } = style.legend;
  const font = style.legendLabel;
  const isHeading = (i: number): boolean => listed[i]?.glyph === null && (!hasNote || i < listed.length - 1);
  const fontOf = (i: number): TextStyle => (isHeading(i) ? { ...font, bold: true } : font);
  const labels = listed.map((item, i) => cutMiddle(item.label, maxLabel, fontOf(i), measurer));
  // In rows each sample takes its own room; in columns all take that of the widest, so that the labels begin together.
  const sampleOf = (item: LegendEntryItem): number =>
    item.glyph === null ? 0 : orientation === "horizontal" ? Math.max(item.size ?? 0, Math.min(sample, own)) : sample;
  const boxes = listed.map((item, i) => ({
    width: (item.glyph === null ? 0 : sampleOf(item) + SWATCH_GAP) + measurer.widthPx(labels[i] as string, fontOf(i)),
    height: Math.max(item.size ?? 0, swatch, font.sizePx) + ROW_GAP + (i > 0 && isHeading(i) ? HEADING_GAP : 0),
  }));
  const flow =
    orientation === "horizontal"
      ? flowRows(boxes, room.width - 2 * padding, spacing)
      : flowColumns(boxes, room.height - 2 * padding, spacing);
  const [width, height] = [flow.width + 2 * padding, flow.height - ROW_GAP + 2 * padding];
  const [note, before] = [flow.places.at(-1)?.[0] ?? 0, flow.places.at(-2)?.[0] ?? 0];
  const entryAt = (item: LegendEntryItem, i: number, x: number, y: number): LegendEntry => {
    const [dx = 0, dy = 0] = flow.places[i] ?? [];
    const [left, middle] = [x + padding + dx, y + padding + dy - ROW_GAP / 2];
    const box: Rect = { x: left, y: middle - swatch / 2, width: sampleOf(item), height: swatch };
    const textX = item.glyph === null ? left : left + sampleOf(item) + SWATCH_GAP;
    const [text] = linesAround([labels[i] ?? ""], textX, middle, fontOf(i), "start");
    return { ...item, swatch: box, text: text as LegendEntry["text"] };
  };
  const block: LegendBlock = {
    width,
    height,
    orientation,
    runs: flow.runs,
    place: (x, y, place, location) => ({
      box: { x, y, width, height },
      hasBox: true,
      place,
      location,
      orientation,
      entries: listed.map((item, i) => entryAt(item, i, x, y)),
    }),
  };
  return { block, noteAlone: orientation === "vertical" && hasNote && note > before };
}

/** An entry without a sample: the title, a heading, or what is not listed. */
const NOTE = { color: "", glyph: null, glyphs: [] } as const;

/** Where entries stand: their left ends, and the middles of their rows with the gap below. */
interface Flow {
  readonly places: readonly (readonly [left: number, middle: number])[];
  readonly width: number;
  readonly height: number;
  readonly runs: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One row where all fit; else as many columns as fit, in which the entries of all rows begin together. */
function flowRows(boxes: readonly Size[], maxWidth: number, spacing: number): Flow {
  for (let count = boxes.length; count > 1; count--) {
    const flow = inColumns(boxes, count, spacing);
    if (flow.width <= maxWidth) return flow;
  }
  return inColumns(boxes, 1, spacing);
}

/** Entries row by row in so many columns, each as wide as its widest entry. */
function inColumns(boxes: readonly Size[], count: number, spacing: number): Flow {
  const widths = new Float64Array(count);
  for (const [i, { width }] of boxes.entries()) widths[i % count] = Math.max(widths[i % count] as number, width);
  const lefts: number[] = [];
  let width = 0;
  for (const each of widths) {
    lefts.push(width);
    width += each + spacing;
  }
  const places: [number, number][] = [];
  let [top, runs] = [0, 0];
  for (let start = 0; start < boxes.length; start += count) {
    const row = boxes.slice(start, start + count);
    const height = row.reduce((most, box) => Math.max(most, box.height), 0);
    for (const i of row.keys()) places.push([lefts[i] as number, top + height / 2]);
    top += height;
    runs++;
  }
  return { places, width: width - spacing, height: top, runs };
}

function flowColumns(boxes: readonly Size[], maxHeight: number, spacing: number): Flow {
  const places: [number, number][] = [];
  let [left, top, width, height, runs] = [0, 0, 0, 0, 1];
  for (const box of boxes) {
    if (top > 0 && top + box.height > maxHeight + ROW_GAP) {
      [left, top] = [width + spacing, 0];
      runs++;
    }
    places.push([left, top + box.height / 2]);
    width = Math.max(width, left + box.width);
    top += box.height;
    height = Math.max(height, top);
  }
  return { places, width, height, runs };
}

function isLong(figure: Figure, { glyphs }: LegendEntryItem): boolean {
  return glyphs.some((glyph) => {
    const own = figure.glyphs[glyph];
    return own !== undefined && defOf(own.kind).hasLongSwatch === true;
  });
}
