import { ENGLISH, type Locale } from "../format/locale.js";
import { type DateStyle, shortDate } from "../format/short-date.js";
import type { TickText } from "./types.js";

const DAY_MS = 86_400_000;

/** How finely times differ, each with what tells a whole unit. */
const UNITS = [
  { name: "year", isWhole: (date: Date) => date.getUTCMonth() === 0 && isFirstOfMonth(date) },
  { name: "month", isWhole: isFirstOfMonth },
  { name: "day", isWhole: isMidnight },
  { name: "minute", isWhole: (date: Date) => date.getTime() % 60_000 === 0 },
  { name: "second", isWhole: (date: Date) => date.getTime() % 1000 === 0 },
] as const;

/**
 * Dates as shortly as tells them apart: what is larger stands at the first tick and wherever it changes, in a row of its own
 * where the labels are level: `Nov`, `Dec`, `Jan` over `2023`, `2024`; days over months, hours over days.
 */
export function dateLabels(values: readonly number[], { locale }: { readonly locale: Locale } = { locale: ENGLISH }): TickText[] {
  const dates = values.map((value) => new Date(value));
  const unit = UNITS.find(({ isWhole }) => dates.every(isWhole))?.name ?? "millisecond";
  // Times of day without a date are as of that one.
  const areTimes = values.every((ms) => ms >= 0 && ms <= DAY_MS);
  return dates.map((date, i) => {
    const before = dates[i - 1];
    const isNewYear = before === undefined || before.getUTCFullYear() !== date.getUTCFullYear();
    const isNewMonth = isNewYear || before.getUTCMonth() !== date.getUTCMonth();
    const isNewDay = !areTimes && (before === undefined || Math.floor(before.getTime() / DAY_MS) !== Math.floor(date.getTime() / DAY_MS));
    const { whole, upper, lower } = STYLES[unit]({ isNewYear, isNewMonth, isNewDay, isMidnight: isMidnight(date) });
    const lines = [upper, lower].flatMap((style) => (style === null ? [] : [shortDate(date, style, locale)]));
    return { label: shortDate(date, whole, locale), lines };
  });
}

interface Place {
  readonly isNewYear: boolean;
  readonly isNewMonth: boolean;
  readonly isNewDay: boolean;
  readonly isMidnight: boolean;
}

/** How a tick is written: as a whole, and in two rows. */
interface Styles {
  readonly whole: DateStyle;
  readonly upper: DateStyle;
  readonly lower: DateStyle | null;
}

/** How a tick is written, by the finest difference between ticks and by where it stands. */
const STYLES = {
  year: () => ({ whole: "year", upper: "year", lower: null }),
  month: ({ isNewYear }) => ({ whole: isNewYear ? "month and year" : "month", upper: "month", lower: isNewYear ? "year" : null }),
  day: ({ isNewYear, isNewMonth }) => ({
    whole: isNewYear ? "day and year" : "day",
    upper: "day of month",
    lower: isNewYear ? "month and year" : isNewMonth ? "month" : null,
  }),
  minute: ({ isNewDay, isMidnight }) => ({
    whole: !isNewDay ? "minute" : isMidnight ? "day" : "day and minute",
    upper: "minute",
    lower: isNewDay ? "day" : null,
  }),
  second: ({ isNewDay }) => ({ whole: isNewDay ? "day and second" : "second", upper: "second", lower: isNewDay ? "day" : null }),
  millisecond: ({ isNewDay }) => ({
    whole: isNewDay ? "day and millisecond" : "millisecond",
    upper: "millisecond",
    lower: isNewDay ? "day" : null,
  }),
} as const satisfies Record<string, (place: Place) => Styles>;

function isMidnight(date: Date): boolean {
  return date.getTime() % DAY_MS === 0;
}

function isFirstOfMonth(date: Date): boolean {
  return date.getUTCDate() === 1 && isMidnight(date);
}
