import type { NumberColumn, Orientation, PositionColumn, RowColors } from "../model/columns.js";
import type { Mark, Stroke } from "../model/items.js";
import { byColor } from "./by-color.js";
import { type Directions, directionsOf } from "./directions.js";
import { baseFields, column, orientation, readShare, rowColors, styled } from "./fields.js";
import type { Dressed, GlyphBase, GlyphDef } from "./glyph.js";
import { type Lanes, laneFields, laneIn } from "./lanes.js";
import { Points } from "./points.js";
import { readNumberColumn, readPositionColumn } from "./read-columns.js";
import { outline, solid } from "./strokes.js";
import { squareSwatch } from "./swatches.js";

/** Boxes from the first to the third quartile with a line at the median and whiskers, one per category or point in time. */
export interface BoxplotGlyph extends GlyphBase, Lanes {
  /** Tells it from the other kinds. */
  kind: "boxplot";
  /** `vertical` marks stand on the x axis, `horizontal` ones on a categorical y axis. */
  orientation: Orientation;
  /** The category of each row; numbers where the axis is not categorical, such as dates. */
  factor: PositionColumn;
  /** Ends of the whiskers. */
  lower: NumberColumn;
  /** First quartile, where the box begins. */
  q1: NumberColumn;
  /** Median, the line in the box. */
  q2: NumberColumn;
  /** Third quartile, where the box ends. */
  q3: NumberColumn;
  /** The upper end of the whiskers. */
  upper: NumberColumn;
  /** One colour for all, or one per category; null for the style's. */
  color: RowColors | null;
  /** Share of the step between two categories, or between the two boxes that stand closest, above 0 and at most 1; null for the style's. */
  barWidth: number | null;
}

/** The caps of the whiskers, as a share of the box's width. */
const CAP_SHARE = 0.3;
/** The median stands out on the box as a line of the outline's colour this thick. */
const MEDIAN_PX = 2;
/** A flatter box has no room for an outline and a median, and is a line. */
const MIN_BOX_PX = 4;
const FLAT_PX = 3;

export const boxplot = {
  fields: {
    ...baseFields("boxplot"),
    orientation,
    factor: column("across", readPositionColumn),
    lower: column("along", readNumberColumn),
    q1: column("along", readNumberColumn),
    q2: column("along", readNumberColumn),
    q3: column("along", readNumberColumn),
    upper: column("along", readNumberColumn),
    color: rowColors((style) => style.mark.color),
    ...laneFields,
    barWidth: styled("style", readShare, (style) => style.boxplot.barWidth),
  },
  /** Boxes do so in Chartify, whose ranges this keeps. */
  standsOnZero: () => "bars",
  takesStep: true,
  /** Boxes with whiskers behind them and the median on them, a line for one without a height; nothing where a category has no values. */
  marks(glyph, view) {
    const directions = directionsOf(glyph, view);
    const { shiftPx, thicknessPx } = laneIn(glyph, directions.across.stepPx * glyph.barWidth);
    const half = thicknessPx / 2;
    const [whiskers, medians] = [new Points(), new Points()];
    const boxes = new Map<number, readonly number[]>();
    const flat = new Map<number, readonly number[]>();
    for (let i = 0; i < glyph.factor.length; i++) {
      const box = boxAt(glyph, directions, i, shiftPx);
      if (box === null) continue;
      const { center, q1, q2, q3 } = box;
      addWhiskers(whiskers, directions, box, half * CAP_SHARE, i);
      const height = Math.abs(q3 - q1);
      if (height < MIN_BOX_PX) {
        flat.set(i, directions.rect(center - half, 2 * half, q2 - FLAT_PX / 2, FLAT_PX));
        continue;
      }
      boxes.set(i, directions.rect(center - half, 2 * half, Math.min(q1, q3), height));
      medians.line(directions.point(center - half, q2), directions.point(center + half, q2), i);
    }
    if (boxes.size + flat.size === 0) return [];
    const { bar, boxplot } = view.style;
    const drawn = (rects: ReadonlyMap<number, readonly number[]>, stroke: Stroke | null): Mark[] =>
      [...byColor(glyph.color, [...rects.keys()], bar.missingColor)].map(([color, indices]) => ({
        kind: "rects",
        rects: Float64Array.from(indices.flatMap((i) => rects.get(i) ?? [])),
        rows: Uint32Array.from(indices),
        fill: { color, alpha: 1 },
        stroke,
      }));
    return [
      { kind: "polyline", ...whiskers.take(), stroke: solid(boxplot.whiskerColor, 1) },
      ...drawn(boxes, outline(bar)),
      ...drawn(flat, null),
      ...(medians.count === 0 ? [] : [{ kind: "polyline", ...medians.take(), stroke: solid(bar.outlineColor, MEDIAN_PX) } as const]),
    ];
  },
  swatch: (_, sample) => squareSwatch(1, sample),
} satisfies GlyphDef<BoxplotGlyph>;

/** A box in pixels: its middle across, the rest along. */
interface Box {
  readonly center: number;
  readonly lower: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  readonly upper: number;
}

function boxAt(glyph: Dressed<BoxplotGlyph>, { across, along }: Directions, i: number, shiftPx: number): Box | null {
  const px = (name: "lower" | "q1" | "q2" | "q3" | "upper"): number => along.at(glyph[name][i]);
  const box = {
    center: across.at(glyph.factor[i]) + shiftPx,
    lower: px("lower"),
    q1: px("q1"),
    q2: px("q2"),
    q3: px("q3"),
    upper: px("upper"),
  };
  return Number.isNaN(box.center + box.q1 + box.q2 + box.q3) ? null : box;
}

function addWhiskers(lines: Points, { point }: Directions, { center, lower, q1, q3, upper }: Box, halfCap: number, row: number): void {
  const upwards = Math.sign(q3 - q1);
  for (const [whisker, edge, outwards] of [
    [lower, q1, -upwards],
    [upper, q3, upwards],
  ] as const) {
    if (Number.isNaN(whisker)) continue;
    // In a small sample the last value within reach may lie inside the box: the whisker then has no length.
    const end = (whisker - edge) * outwards < 0 ? edge : whisker;
    lines.line(point(center, edge), point(center, end), row);
    lines.line(point(center - halfCap, end), point(center + halfCap, end), row);
  }
}
