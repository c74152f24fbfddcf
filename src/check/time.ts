import type { DressedFigure, Factor, NumberColumn } from "../figure/types.js";
import type { AxisName } from "../model/columns.js";
import { phrase, way } from "../util/wording.js";
import type { RawFinding } from "./finding.js";
import { AXES } from "./places.js";

/** Reads labels as times; null for others. */
export type ReadTimes = (labels: readonly string[]) => ArrayLike<number> | null;

/** Lines that go back in time, and categories that are times in an order that is neither time's nor that of a ranking. */
export function timeOutOfOrder(figure: DressedFigure, readTimes: ReadTimes): RawFinding[] {
  return [...linesBack(figure), ...(["x", "y"] as const).flatMap((name) => mixedCategories(figure, name, readTimes))];
}

function linesBack({ xAxis, glyphs }: DressedFigure): RawFinding[] {
  if (xAxis.kind !== "datetime") return [];
  const back = glyphs.find((glyph) => (glyph.kind === "line" || glyph.kind === "area") && goesBack(glyph.x as NumberColumn));
  if (back === undefined) return [];
  return [
    {
      code: "time-out-of-order",
      place: AXES.x,
      message: "A line goes back in time: its points are not in the order of their dates.",
      remedy: "Sort the points by their dates.",
    },
  ];
}

function goesBack(column: NumberColumn): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    if (value === null || Number.isNaN(value)) continue;
    if (value < latest) return true;
    latest = value;
  }
  return false;
}

/** Two categories have no order to break. */
const LEAST = 3;

function mixedCategories(figure: DressedFigure, name: "x" | "y", readTimes: ReadTimes): RawFinding[] {
  const { factors } = name === "x" ? figure.xAxis : figure.yAxis;
  if (factors === null || factors.length < LEAST || factors.some((factor) => typeof factor !== "string")) return [];
  const times = readTimes(factors as readonly string[]);
  // Beside times there may be something else, such as a total.
  if (times === null || isSorted(Array.from(times).filter((time) => !Number.isNaN(time))) || isRanking(figure, factors)) return [];
  return [
    {
      code: "time-out-of-order",
      place: AXES[name satisfies AxisName],
      message: `The categories are times, from ${String(factors[0])} to ${String(factors.at(-1))}, and stand in another order.`,
      remedy: phrase`Put them in time's order: ${way('categoricalOrderBy: "time"', "--categorical-order-by time")}.`,
    },
  ];
}

function isSorted(values: ArrayLike<number>): boolean {
  const signs = Array.from({ length: values.length - 1 }, (_, i) => Math.sign((values[i + 1] as number) - (values[i] as number)));
  return signs.every((sign) => sign >= 0) || signs.every((sign) => sign <= 0);
}

/** True where bars stand by their values: then the order says which is largest. */
function isRanking({ glyphs }: DressedFigure, factors: readonly Factor[]): boolean {
  const totals = new Map(factors.map((factor) => [JSON.stringify(factor), 0]));
  for (const glyph of glyphs) {
    if (glyph.kind !== "bar" && glyph.kind !== "lollipop") continue;
    for (const [i, factor] of [...glyph.factor].entries()) {
      const key = JSON.stringify(factor);
      const length = glyph.kind === "bar" ? (glyph.end[i] ?? 0) - (glyph.start[i] ?? 0) : (glyph.value[i] ?? 0);
      totals.set(key, (totals.get(key) ?? 0) + (Number.isNaN(length) ? 0 : length));
    }
  }
  const heights = [...totals.values()];
  return heights.some((height) => height !== 0) && isSorted(heights);
}
