import { utcMonday, utcTickInterval, utcWeek } from "d3-time";
import { ENGLISH, type Locale } from "../format/locale.js";
import { type DateStyle, shortDate } from "../format/short-date.js";

/** The times that a Date can hold. */
const LIMIT_MS = 8.64e15;

const DAY_MS = 86_400_000;

/** How finely times differ, each with what tells a whole unit. */
const UNITS = [
  { name: "year", isWhole: (date: Date) => date.getUTCMonth() === 0 && isFirstOfMonth(date) },
  { name: "month", isWhole: isFirstOfMonth },
  { name: "day", isWhole: isMidnight },
  { name: "minute", isWhole: (date: Date) => date.getTime() % 60_000 === 0 },
  { name: "second", isWhole: (date: Date) => date.getTime() % 1000 === 0 },
] as const;

/** Calendar values in UTC, from milliseconds to centuries, about `count` of them; weeks begin on Monday, as those of data do. */
export function dateTicks(low: number, high: number, count: number): number[] {
  const [start, end] = [Math.max(low, -LIMIT_MS), Math.min(high, LIMIT_MS)];
  if (start > end) return [];
  const interval = utcTickInterval(new Date(start), new Date(end), count);
  const days = interval === utcWeek ? utcMonday : interval;
  return days === null ? [] : days.range(new Date(start), new Date(end + 1)).map(Number);
}

/**
 * Dates as shortly as tells them apart: the year stands at the first tick and wherever it changes (`Nov 2023`, `Jan`),
 * the day likewise where the ticks are hours.
 */
export function dateLabels(values: readonly number[], { locale }: { readonly locale: Locale } = { locale: ENGLISH }): string[] {
  const dates = values.map((value) => new Date(value));
  const unit = UNITS.find(({ isWhole }) => dates.every(isWhole))?.name ?? "millisecond";
  // Times of day without a date are as of that one.
  const areTimes = values.every((ms) => ms >= 0 && ms <= DAY_MS);
  return dates.map((date, i) => {
    const before = dates[i - 1];
    const isNewYear = before === undefined || before.getUTCFullYear() !== date.getUTCFullYear();
    const isNewDay = !areTimes && (before === undefined || Math.floor(before.getTime() / DAY_MS) !== Math.floor(date.getTime() / DAY_MS));
    return shortDate(date, STYLES[unit]({ isNewYear, isNewDay, isMidnight: isMidnight(date) }), locale);
  });
}

interface Place {
  readonly isNewYear: boolean;
  readonly isNewDay: boolean;
  readonly isMidnight: boolean;
}

/** How a tick is written, by the finest difference between ticks and by where it stands. */
const STYLES = {
  year: () => "year",
  month: ({ isNewYear }) => (isNewYear ? "month and year" : "month"),
  day: ({ isNewYear }) => (isNewYear ? "day and year" : "day"),
  minute: ({ isNewDay, isMidnight }) => (!isNewDay ? "minute" : isMidnight ? "day" : "day and minute"),
  second: ({ isNewDay }) => (isNewDay ? "day and second" : "second"),
  millisecond: ({ isNewDay }) => (isNewDay ? "day and millisecond" : "millisecond"),
} as const satisfies Record<string, (place: Place) => DateStyle>;

function isMidnight(date: Date): boolean {
  return date.getTime() % DAY_MS === 0;
}

function isFirstOfMonth(date: Date): boolean {
  return date.getUTCDate() === 1 && isMidnight(date);
}
