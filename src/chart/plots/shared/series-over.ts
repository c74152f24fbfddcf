import type { RowColors } from "../../../model/columns.js";
import type { Attribute, SeriesLevels } from "../../../data/questions.js";
import type { LegendItem, PositionColumn } from "../../../figure/types.js";
import { checkCells } from "../../../util/check-limits.js";
import { groupsAt, groupsBySeries, type Places, positionsOf } from "./categories.js";
import { colorMarks, colorSeries } from "./colors.js";
import type { PlotContext } from "./context.js";

/** Marks at places of an axis that make one glyph. */
export interface SeriesOver {
  readonly name: string | null;
  readonly color: RowColors;
  readonly slot: number | null;
  readonly legend: LegendItem[];
  readonly factor: PositionColumn;
  /** For each mark the group that it draws; -1 for none. */
  readonly groups: Int32Array;
  readonly lane: number;
  readonly lanes: number;
}

interface Answer {
  readonly by: { readonly category: Places; readonly series: SeriesLevels | null };
  readonly places: { readonly category: Int32Array; readonly series: Int32Array | null };
  readonly attribute: Attribute | null;
}

interface Choice {
  readonly colorScale?: "continuous" | "categorical" | null;
  readonly seriesName: string | null;
  readonly colorColumn: string | null;
  readonly colorOrder: readonly string[] | null;
}

/**
 * The marks of a plot with one per place: over categories in one glyph, each in the colour of its category; over time one
 * glyph for each colour value, side by side where several have marks at the same time.
 *
 * @param fixed Stands in for the palette where nothing is coloured by a column.
 */
export function seriesOver(
  context: PlotContext,
  options: Choice,
  { by, places, attribute }: Answer,
  fixed: string | null = null,
): SeriesOver[] {
  if (by.series === null) {
    const groups = groupsAt(by.category, places.category);
    return [{ ...colorMarks(context, options, attribute, groups, fixed), factor: positionsOf(by.category), groups, lane: 0, lanes: 1 }];
  }
  const { names } = by.series;
  checkCells(names.length, by.category.factors.length, ["colour values", "times"], context.place);
  const bySeries = groupsBySeries(by.category, places.category, places.series, names.length);
  const lanes = areShared(bySeries) ? names.length : 1;
  return colorSeries(context, options, by.series, bySeries).map(({ part, ...series }, i) => {
    const shown = [...part.keys()].filter((place) => (part[place] as number) >= 0);
    return {
      ...series,
      factor: positionsOf(by.category, shown),
      groups: Int32Array.from(shown, (place) => part[place] as number),
      lane: lanes > 1 ? i : 0,
      lanes,
    };
  });
}

/** Whether two series have a mark at the same place. */
export function areShared(groups: readonly Int32Array[]): boolean {
  const taken = new Set<number>();
  for (const own of groups) {
    for (const [place, group] of own.entries()) {
      if (group < 0) continue;
      if (taken.has(place)) return true;
      taken.add(place);
    }
  }
  return false;
}

function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => time - (times[i] as number));
}

/** A gap this many times smaller than the usual one makes marks thin that could be wide. */
const NARROWED = 10;

/** Says so where two points in time that are very close make all marks thin. */
export function warnOfSteps(context: PlotContext, { factors }: Places, marks: string): void {
  if (typeof factors[0] !== "number" || factors.length < 4) return;
  const gaps = gapsOf(factors as readonly number[]).sort((a, b) => a - b);
  const [least, usual] = [gaps[0] as number, gaps[gaps.length >> 1] as number];
  if (usual < NARROWED * least) return;
  context.warn(
    `${context.place}: the ${marks} are as wide as the least time between two of them, ${inWords(least)}, though most are ${inWords(usual)} apart. Round the times first, such as to days, or plot over categories.`,
  );
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
  ["millisecond", 1],
] as const;

/** A length of time in its largest unit: `1 day`, `1.5 hours`. */
function inWords(ms: number): string {
  const [name, length] = UNITS.find(([, unit]) => ms >= unit) ?? ["millisecond", 1];
  const count = Number((ms / length).toPrecision(2));
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
