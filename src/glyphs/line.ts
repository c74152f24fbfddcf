import type { PositionColumn } from "../model/columns.js";
import type { Mark } from "../model/items.js";
import { lentIn } from "../model/lent.js";
import { readHexColor } from "../style/read-style.js";
import { optional } from "../util/options.js";
import { baseFields, column, look, readAlpha, readDash, readWidth, styled } from "./fields.js";
import type { Dressed, GlyphBase, GlyphDef, View } from "./glyph.js";
import { type LinePoints, lineEnd, pointsAt } from "./line-end.js";
import type { Points } from "./points.js";
import { readPositionColumn } from "./read-columns.js";
import { rowsOfSteps, type Step, type Stepped, stepField, stepped } from "./stepped.js";
import { rounded } from "./strokes.js";
import { lineSwatch } from "./swatches.js";
import { thinLent } from "./thin-lent.js";
import { type ThinLine, thinLine } from "./thin-line.js";

/** A line through points in row order, with a gap wherever x or y is missing; a point alone between two gaps is a dot. */
export interface LineGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "line";
  /** Positions along the x axis. */
  x: PositionColumn;
  /** Positions along the y axis. */
  y: PositionColumn;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Width of the line in pixels; null for the style's. */
  lineWidth: number | null;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  /** Opacity of the line, from 0 to 1. */
  lineAlpha: number;
  /** How it goes from one point to the next. */
  step: Step;
}

/** How much larger than the line is thick the dot of a point is that no line leads to, and how large at least. */
const DOT_SHARE = 1.5;
const MIN_DOT_PX = 4;

export const line = {
  fields: {
    ...baseFields("line"),
    x: column("x", readPositionColumn),
    y: column("y", readPositionColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    lineWidth: styled("style", readWidth, (style) => style.line.width),
    lineDash: look({ read: readDash, fallback: [] as number[] }),
    lineAlpha: look(optional(readAlpha, 1)),
    step: stepField,
  },
  marks(glyph, view) {
    const { color, lineWidth, lineDash, lineAlpha } = glyph;
    if (lineWidth === 0) return [];
    const { line, dots, corners } = tracedLine(glyph, view);
    const taken = (own: Points): ReturnType<Points["take"]> => {
      const { points, rows } = own.take();
      return { points, rows: corners === null ? rows : rowsOfSteps(rows, corners.rows) };
    };
    const marks: Mark[] = [];
    if (line.count > 0) marks.push({ kind: "polyline", ...taken(line), stroke: rounded(color, lineWidth, lineDash, lineAlpha) });
    if (dots.count > 0) {
      const size = Math.max(MIN_DOT_PX, lineWidth * DOT_SHARE);
      marks.push({ kind: "markers", marker: "circle", ...taken(dots), size, fill: { color, alpha: lineAlpha }, stroke: null });
    }
    return marks;
  },
  namePlaces(glyph, view) {
    const points = pointsOf(glyph, view);
    const end = points === null ? null : lineEnd(points, view.plot);
    return end === null ? null : { end, band: null };
  },
  swatch: lineSwatch,
  hasLongSwatch: true,
} satisfies GlyphDef<LineGlyph>;

/** What is drawn, and the corners of steps, where it has such. */
function tracedLine(glyph: Dressed<LineGlyph>, view: View): ThinLine & { readonly corners: Stepped | null } {
  const { step, lineWidth } = glyph;
  const [x, y] = [lentIn(glyph, "x"), lentIn(glyph, "y")];
  const thin = x === null || y === null || step !== "none" ? null : thinLent({ x, y, lineWidth }, view);
  if (thin !== null) return { line: thin.line, dots: thin.dots, corners: null };
  const places = [view.x.column(glyph.x), view.y.column(glyph.y)] as const;
  const corners = step === "none" ? null : stepped(places[0], [places[1]], step);
  return { ...(corners === null ? thinLine(...places) : thinLine(corners.x, corners.ys[0] as Float64Array)), corners };
}

/** Null for a line down the categories of a y axis. */
function pointsOf(glyph: Dressed<LineGlyph>, view: View): LinePoints | null {
  const [x, y] = [lentIn(glyph, "x"), lentIn(glyph, "y")];
  if (x === null || y === null) return isNumbers(glyph.y) ? pointsAt(view.x.column(glyph.x), view.y.column(glyph.y)) : null;
  const { rows } = x;
  const at = (values: Float64Array, i: number): number => values[rows === null ? i : (rows[i] as number)] as number;
  return {
    length: x.length,
    x: (i) => view.x.at(at(x.values, i)),
    y: (i) => view.y.at(at(y.values, i)),
    isSorted: x.stats.isAscending,
  };
}

/** False for a line down the categories of a y axis. */
function isNumbers(column: PositionColumn): boolean {
  return typeof column[0] !== "string" && !Array.isArray(column[0]);
}
