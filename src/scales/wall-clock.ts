import type { Axis } from "../figure/types.js";
import { timeZoneOf, UTC } from "../util/time-zone.js";

/** What the clock of an axis shows, as the epoch milliseconds that it would be in UTC; the values themselves on other than datetime axes. */
export interface WallClock {
  /** A point in time as the clock shows it. */
  shown(value: number): number;
  /** The points in time at which the clock shows values, each once, for it may skip some. */
  pointsAt(shown: readonly number[]): number[];
}

/** The clock that the ticks of an axis keep to: they stand at its midnights and at the first of its months. */
export function wallClockOf({ kind, timeZone }: Pick<Axis, "kind" | "timeZone">): WallClock {
  const zone = kind === "datetime" && timeZone !== null ? timeZoneOf(timeZone) : UTC;
  return {
    shown: (value) => value + zone.offsetMs(value),
    pointsAt: (shown) => [...new Set(shown.map(zone.toEpoch))],
  };
}
