import type { Axis, Panel } from "../figure/types.js";
import { columnsIn } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import type { Grain } from "./types.js";
import { wallClockOf } from "./wall-clock.js";

/** Data of more points in time fill an axis, whatever their step. */
const MOST_PLACES = 64;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_MS = (365.2425 * DAY_MS) / 12;

/** Steps of the calendar that data can keep to, the longest first: each says of a day where in it the day is; the same for all where data have the step. */
const GRAINS: readonly { readonly stepMs: number; place(date: Date): string | number }[] = [
  { stepMs: 12 * MONTH_MS, place: (date) => `${date.getUTCMonth()} ${dayOfMonth(date)}` },
  { stepMs: 3 * MONTH_MS, place: (date) => `${date.getUTCMonth() % 3} ${dayOfMonth(date)}` },
  { stepMs: MONTH_MS, place: dayOfMonth },
  { stepMs: 7 * DAY_MS, place: (date) => date.getUTCDay() },
  { stepMs: DAY_MS, place: () => 0 },
];

/**
 * The step of the calendar that the data of a panel keep to on a datetime axis, between which no tick says anything: years, quarters, months, weeks or
 * days, by the clock of the axis; hours and shorter ones where the data are evenly spaced. Null where there is none, where the data have
 * one time alone, or so many that ticks are sparser than they are.
 */
export function grainOf(panel: Panel, axis: Axis, name: AxisName): Grain | null {
  if (axis.kind !== "datetime") return null;
  const { shown } = wallClockOf(axis);
  const places = placesOf(panel, name).map(shown);
  if (places.length < 2 || places.length > MOST_PLACES) return null;
  places.sort((a, b) => a - b);
  const stepMs = stepOf(places);
  return stepMs === null ? null : { stepMs, places };
}

/** Each point in time once, up to one more than are looked at. */
function placesOf(panel: Panel, name: AxisName): number[] {
  const seen = new Set<number>();
  const direction = name === "x" ? "x" : "y";
  for (const glyph of panel.glyphs) {
    if (name !== "x" && glyph.axis !== name) continue;
    for (const { column } of columnsIn(glyph, direction)) {
      let before: unknown = null;
      for (const value of column) {
        if (value === before || typeof value !== "number" || !Number.isFinite(value)) continue;
        seen.add(value);
        if (seen.size > MOST_PLACES) return [...seen];
        before = value;
      }
    }
  }
  return [...seen];
}

function stepOf(places: readonly number[]): number | null {
  const isSame = (values: readonly unknown[]): boolean => values.every((value) => value === values[0]);
  if (!isSame(places.map((ms) => modulo(ms, DAY_MS)))) return evenStep(places);
  const dates = places.map((ms) => new Date(ms));
  return GRAINS.find(({ place }) => isSame(dates.map(place)))?.stepMs ?? null;
}

/** The least time between neighbours, where all others are multiples of it; of two alone nothing follows. */
function evenStep(places: readonly number[]): number | null {
  const gaps = places.slice(1).map((ms, i) => ms - (places[i] ?? ms));
  const least = Math.min(...gaps);
  return gaps.length > 1 && gaps.every((gap) => gap % least === 0) ? least : null;
}

/** The last day of a month is the same in all of them. */
function dayOfMonth(date: Date): number {
  const isLast = new Date(date.getTime() + DAY_MS).getUTCDate() === 1;
  return isLast ? 31 : date.getUTCDate();
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
