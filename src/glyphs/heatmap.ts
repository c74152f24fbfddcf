import type { Factor, NumberColumn, RowColors } from "../model/columns.js";
import { type Mark, NO_ROW } from "../model/items.js";
import { parseFontSizePx, readFontSize } from "../style/font-size.js";
import { LINE_HEIGHT } from "../text/line.js";
import { optional, readBoolean, readNullable } from "../util/options.js";
import { byColor } from "./by-color.js";
import { baseFields, column, inner, readTexts, rowColors, styled } from "./fields.js";
import type { Dressed, GlyphBase, GlyphDef, View } from "./glyph.js";
import { placeText } from "./place-text.js";
import { Points } from "./points.js";
import { readFactorColumn, readNumberColumn } from "./read-columns.js";
import { solid } from "./strokes.js";
import { squareSwatch } from "./swatches.js";

/** Cells over two categorical axes. */
export interface HeatmapGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "heatmap";
  /** The category of each cell on the x axis. */
  x: Factor[];
  /** The category of each cell on the y axis. */
  y: Factor[];
  /** The value of each row. */
  value: NumberColumn;
  /** One colour for all, or one per row, as `#rrggbb`; null for the style's. */
  color: RowColors | null;
  /** What stands in the cells; null for nothing. */
  text: string[] | null;
  /** The colour of the labels, one for all or one per cell; null for the style's. */
  textColor: RowColors | null;
  /** A CSS size: `9pt`, `12px` or `1em`; null for the style's. */
  fontSize: string | null;
  /** Whether hatching shows where cells are missing, which no colour could: a palette may hold it. */
  hatched: boolean;
}

/** Room that a label needs between itself and the edges of its cell. */
const LABEL_MARGIN_PX = 2;
const SMALLEST_TEXT_PX = 9;
const ROUNDING_PX = 0.01;
/** From one line of the hatching to the next. */
const HATCH_PX = 8;

export const heatmap = {
  fields: {
    ...baseFields("heatmap"),
    x: column("x", readFactorColumn),
    y: column("y", readFactorColumn),
    value: column("row", readNumberColumn),
    color: rowColors((style) => style.mark.color),
    text: { ...optional(readNullable(readTexts), null), role: "row" },
    textColor: rowColors(
      ({ heatmap }) => heatmap.textColor,
      ({ heatmap }) => heatmap.textColor,
    ),
    fontSize: styled("style", readFontSize, (style) => style.heatmap.textSize, "textFontSize"),
    hatched: inner(optional(readBoolean, true)),
  },
  /** Without texts there is no style of texts. */
  described: ({ text }) => (text === null ? { style: {} } : {}),
  /**
   * Cells that fill the steps of both axes, hatching where the value is missing. Edges lie on whole pixels, so that no
   * background shows between two cells. Labels shrink until all fit into their cells, down to 9 px.
   */
  marks(glyph, view) {
    const { x, y, style } = view;
    const [xs, ys] = [x.column(glyph.x), y.column(glyph.y)];
    const drawn = [...xs.keys()].filter((i) => {
      const value = glyph.value[i];
      return typeof value === "number" && Number.isFinite(value + (xs[i] as number) + (ys[i] as number));
    });
    const cells = [...byColor(glyph.color, drawn, style.bar.missingColor)].map(([color, indices]): Mark => {
      const rects = new Float64Array(4 * indices.length);
      for (const [place, i] of indices.entries()) {
        const [left, right] = edges(xs[i] as number, x.stepPx);
        const [top, bottom] = edges(ys[i] as number, y.stepPx);
        rects.set([left, top, right - left, bottom - top], 4 * place);
      }
      return { kind: "rects", rects, rows: Uint32Array.from(indices), fill: { color, alpha: 1 }, stroke: null };
    });
    return [...hatching(glyph, view, { drawn, xs, ys }), ...cells, ...labels(glyph, view, { drawn, xs, ys })];
  },
  swatch: (_, sample) => squareSwatch(1, sample),
} satisfies GlyphDef<HeatmapGlyph>;

interface Cells {
  /** Rows of the cells that are drawn. */
  readonly drawn: readonly number[];
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Diagonal lines behind all cells, if some place has none. */
function hatching({ hatched }: Dressed<HeatmapGlyph>, { x: across, y: along, plot, style }: View, cells: Cells): Mark[] {
  if (!hatched || cells.xs.length === 0) return [];
  const places = Math.round(plot.width / across.stepPx) * Math.round(plot.height / along.stepPx);
  if (filledPlaces(cells) >= places) return [];
  const lines = new Points();
  for (let at = HATCH_PX / 2; at < plot.width + plot.height; at += HATCH_PX) {
    const [down, right] = [Math.min(at, plot.height), Math.min(at, plot.width)];
    lines.line([plot.x + at - down, plot.y + down], [plot.x + right, plot.y + at - right], NO_ROW);
  }
  return [{ kind: "polyline", ...lines.take(), stroke: solid(style.axis.lineColor, 1) }];
}

/** How many places cells stand in; two may stand in one. */
function filledPlaces({ drawn, xs, ys }: Cells): number {
  const columns = new Map<number, Set<number>>();
  for (const i of drawn) {
    const column = columns.get(xs[i] as number) ?? new Set();
    columns.set(xs[i] as number, column.add(ys[i] as number));
  }
  return [...columns.values()].reduce((sum, { size }) => sum + size, 0);
}

/** All labels have one size, at which the widest fits its cell; below the smallest size those that do not fit are left out and counted. */
function labels({ text, textColor, fontSize }: Dressed<HeatmapGlyph>, view: View, { drawn, xs, ys }: Cells): Mark[] {
  if (text === null) return [];
  const { x, y, style, measurer, room } = view;
  const wanted = parseFontSizePx(fontSize, "figure");
  const [maxWidth, maxHeight] = [x.stepPx - 2 * LABEL_MARGIN_PX, y.stepPx - 2 * LABEL_MARGIN_PX];
  const widths = new Map(drawn.map((i) => [i, measurer.widthPx(text[i] ?? "", { sizePx: 1, bold: false })]));
  const widest = [...widths.values()].reduce((most, width) => Math.max(most, width), 0);
  const fitting = Math.min(wanted, maxHeight / LINE_HEIGHT, widest === 0 ? wanted : maxWidth / widest);
  const sizePx = Math.max(fitting, Math.min(SMALLEST_TEXT_PX, wanted));
  return drawn.flatMap((i) => {
    const label = text[i] ?? "";
    if (label === "") return [];
    room.isNew(label, xs[i] as number, ys[i] as number);
    if ((widths.get(i) as number) * sizePx > maxWidth + ROUNDING_PX || sizePx * LINE_HEIGHT > maxHeight + ROUNDING_PX) {
      room.lose();
      return [];
    }
    const color = typeof textColor === "string" ? textColor : (textColor[i] ?? style.heatmap.textColor);
    const setting = { sizePx, color, align: "center", baseline: "middle", angleDeg: 0 } as const;
    return placeText({ text: label, x: xs[i] as number, y: ys[i] as number, rows: Uint32Array.of(i) }, setting, measurer);
  });
}

function edges(middle: number, step: number): [number, number] {
  return [Math.round(middle - step / 2), Math.round(middle + step / 2)];
}
