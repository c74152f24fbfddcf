import { legendTitle } from "../figure/legend.js";
import type { Figure } from "../figure/types.js";
import { defOf } from "../glyphs/index.js";
import type { LegendItem } from "../model/columns.js";
import type { Rect } from "../model/items.js";
import type { TextStyle } from "../style/style.js";
import { ellipsize } from "../text/wrap.js";
import { linesAround } from "./text-lines.js";
import type { LegendEntry, LegendLayout, Setting } from "./types.js";

/** Entries beyond are counted, not listed. */
const MAX_LISTED = 60;
const ROW_GAP = 5;
const SWATCH_GAP = 6;
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
  const sample = Math.max(largest, items.some((item) => isLong(figure, item)) ? LINE_SAMPLE : 0);
  const title = legendTitle(figure);
  const maxLabel = Math.min(room.width - 2 * padding - sample - SWATCH_GAP, Math.max(120, room.width * 0.4));
  if (items.length === 0 || maxLabel < font.sizePx || room.height < 2 * padding + font.sizePx) return null;
  const rowHeight = Math.max(largest, font.sizePx) + ROW_GAP;
  for (let count = Math.min(items.length, MAX_LISTED); count > 0; count--) {
    const listed: LegendEntryItem[] = items.slice(0, count);
    if (count < items.length) listed.push({ label: `… ${items.length - count} more`, color: "", glyph: null, glyphs: [] });
    if (title !== "") listed.unshift({ label: title, color: "", glyph: null, glyphs: [] });
    const fontOf = (i: number): TextStyle => (i === 0 && title !== "" ? { ...font, bold: true } : font);
    const labels = listed.map((item, i) => ellipsize(item.label, maxLabel, fontOf(i), measurer));
    const widths = labels.map((label, i) => (listed[i]?.glyph === null ? 0 : sample + SWATCH_GAP) + measurer.widthPx(label, fontOf(i)));
    const flow =
      orientation === "horizontal"
        ? flowRows(widths, room.width - 2 * padding, rowHeight, style.legend.spacing)
        : flowColumns(widths, room.height - 2 * padding, rowHeight, style.legend.spacing);
    const [width, height] = [flow.width + 2 * padding, flow.height - ROW_GAP + 2 * padding];
    if (width > room.width || height > room.height) continue;
    return {
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
        entries: listed.map((item, i): LegendEntry => {
          const [dx = 0, dy = 0] = flow.places[i] ?? [];
          const [left, middle] = [x + padding + dx, y + padding + dy + (rowHeight - ROW_GAP) / 2];
          const box: Rect = { x: left, y: middle - swatch / 2, width: sample, height: swatch };
          const textX = item.glyph === null ? left : left + sample + SWATCH_GAP;
          const [text] = linesAround([labels[i] ?? ""], textX, middle, fontOf(i), "start");
          return { ...item, swatch: box, text: text as LegendEntry["text"] };
        }),
      }),
    };
  }
  return null;
}

interface Flow {
  readonly places: readonly (readonly [x: number, y: number])[];
  readonly width: number;
  readonly height: number;
  readonly runs: number;
}

function flowRows(widths: readonly number[], maxWidth: number, rowHeight: number, spacing: number): Flow {
  const places: [number, number][] = [];
  let [x, y, width, runs] = [0, 0, 0, 1];
  for (const each of widths) {
    if (x > 0 && x + each > maxWidth) {
      [x, y] = [0, y + rowHeight];
      runs++;
    }
    places.push([x, y]);
    width = Math.max(width, x + each);
    x += each + spacing;
  }
  return { places, width, height: y + rowHeight, runs };
}

function flowColumns(widths: readonly number[], maxHeight: number, rowHeight: number, spacing: number): Flow {
  const perColumn = Math.max(1, Math.floor((maxHeight + ROW_GAP) / rowHeight));
  const places: [number, number][] = [];
  let [left, width, runs] = [0, 0, 0];
  for (let start = 0; start < widths.length; start += perColumn) {
    const column = widths.slice(start, start + perColumn);
    column.forEach((_, i) => places.push([left, i * rowHeight]));
    const columnWidth = column.reduce((most, each) => Math.max(most, each), 0);
    width = left + columnWidth;
    left = width + spacing;
    runs++;
  }
  return { places, width, height: Math.min(widths.length, perColumn) * rowHeight, runs };
}

function isLong(figure: Figure, { glyphs }: LegendEntryItem): boolean {
  return glyphs.some((glyph) => {
    const own = figure.glyphs[glyph];
    return own !== undefined && defOf(own.kind).hasLongSwatch === true;
  });
}
