import { type TimeInterval, utcDay, utcHour, utcMillisecond, utcMinute, utcMonday, utcMonth, utcSecond, utcYear } from "d3-time";

import type { Grain } from "./types.js";

/** The times that a Date can hold. */
const LIMIT_MS = 8.64e15;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;

/** Steps that would give more ticks than these are not looked at. */
const MOST = 40;

/** A step of the calendar, about how long it is, and its values from one time to another. */
interface Step {
  readonly lengthMs: number;
  range(start: Date, end: Date): Date[];
}

/** Steps that clocks and calendars have, the shortest first; weeks begin on Monday, as those of data do. */
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((count) => every(utcMillisecond, count, 1)),
  ...[1, 2, 5, 10, 15, 30].map((count) => every(utcSecond, count, SECOND_MS)),
  ...[1, 2, 5, 10, 15, 30].map((count) => every(utcMinute, count, MINUTE_MS)),
  ...[1, 2, 3, 4, 6, 12].map((count) => every(utcHour, count, HOUR_MS)),
  ...[1, 2, 4].map((count) => fromFirst(utcDay, count, DAY_MS)),
  ...[1, 2].map((count) => fromFirst(utcMonday, count, 7 * DAY_MS)),
  ...[1, 2, 3, 4, 6].map((count) => every(utcMonth, count, YEAR_MS / 12)),
  ...Array.from({ length: 6 }, (_, power) => [1, 2, 5].map((count) => every(utcYear, count * 10 ** power, YEAR_MS))).flat(),
];

/** A month of February is shorter than a month. */
const ROUNDED = 0.9;
/** As many of the data's own times as have a tick each. */
const MOST_OWN = 8;
/** The data's own times have ticks where at least so many of their steps have data. */
const FILLED = 0.5;

/** Calendar values in UTC from milliseconds to centuries, the densest first; none finer than the data's step. */
export function dateTicks(low: number, high: number, grain: Grain | null = null): number[][] {
  const [start, end] = [Math.max(low, -LIMIT_MS), Math.min(high, LIMIT_MS)];
  if (start > end) return [];
  const setsFrom = (leastMs: number): number[][] =>
    STEPS.filter(({ lengthMs }) => lengthMs >= leastMs && (end - start) / lengthMs <= MOST)
      .map((step) => step.range(new Date(start), new Date(end + 1)).map(Number))
      .filter((values) => values.length > 0);
  if (grain === null) return setsFrom(0);
  const round = setsFrom(grain.stepMs * ROUNDED);
  const own = ownTimes(grain, start, end);
  const isRound = own.every((ms) => round[0]?.includes(ms));
  const sets = isRound ? round : [own, ...round].sort((a, b) => b.length - a.length);
  return sets.length > 0 ? sets : setsFrom(0);
}

/** The times of the data themselves where they are few and follow each other closely; else none. */
function ownTimes({ stepMs, places }: Grain, start: number, end: number): number[] {
  const own = places.filter((ms) => ms >= start && ms <= end);
  const [first, last] = [own[0] ?? 0, own.at(-1) ?? 0];
  const steps = Math.round((last - first) / stepMs) + 1;
  return own.length >= 2 && own.length <= MOST_OWN && own.length >= steps * FILLED ? own : [];
}

/** Steps that begin with the unit above: months with January, hours at midnight. */
function every(interval: TimeInterval & { every(count: number): TimeInterval | null }, count: number, unitMs: number): Step {
  const step = interval.every(count) as TimeInterval;
  return { lengthMs: count * unitMs, range: (start, end) => step.range(start, end) };
}

/** Steps that begin anywhere, for months have no whole number of them. */
function fromFirst(interval: TimeInterval, count: number, unitMs: number): Step {
  return { lengthMs: count * unitMs, range: (start, end) => interval.range(start, end).filter((_, i) => i % count === 0) };
}
