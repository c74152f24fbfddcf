import { type TimeZone, UTC } from "../../util/time-zone.js";
import { phrase, setting, type Text, way } from "../../util/wording.js";
import { civilMs, DAY_MS, isDateMs } from "../dates.js";

/** What numbers that are no dates look like. */
export type NumberDateFault = { readonly row: number; readonly looksLike: keyof typeof LOOKS };

const FIRST_YEAR = 1000;
const LAST_YEAR = 3000;
const JANUARY_MS = 31 * DAY_MS;
/** Numbers beyond are milliseconds of the year 17 000, or microseconds of our time. */
const LEAST_MICROSECONDS = 5e14;
const LEAST_NANOSECONDS = 1e17;

/** Ways to write dates as whole numbers. */
const FORMS: readonly ((value: number) => number)[] = [
  (value) => (value >= FIRST_YEAR && value <= LAST_YEAR ? civilMs(value, 1, 1) : Number.NaN),
  (value) => dayOf(value * 100 + 1),
  dayOf,
  (value) => stamp(value * 100),
  stamp,
];

/** `20240105` */
function dayOf(value: number): number {
  const year = Math.floor(value / 10_000);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? civilMs(year, Math.floor(value / 100) % 100, value % 100) : Number.NaN;
}

/** `20240105101500` */
function stamp(value: number): number {
  const [hour, minute, second] = [Math.floor(value / 10_000) % 100, Math.floor(value / 100) % 100, value % 100];
  const year = Math.floor(value / 1e10);
  if (hour > 23 || minute > 59 || second > 59 || year < 1900 || year > 2200) return Number.NaN;
  return dayOf(Math.floor(value / 1e6)) + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** What numbers of January 1970 and beyond the calendar mostly are, and how they become dates; the first that fits. */
/** What is done about them, for the column of a name. */
export const LOOKS = {
  seconds: {
    fits: (value) => value >= 1e8 && value < LEAST_MICROSECONDS,
    words: (column) =>
      phrase`seconds since 1970: ${way("multiply them by 1000, or ", "")}read them by ${setting("dateFormat", { [column]: "%s" })}`,
  },
  serials: {
    fits: (value) => value >= 10_000 && value < 200_000,
    words: (column) =>
      phrase`serial days of Excel: ${way("turn them into new Date((days - 25569) * 86400000), or ", "")}read them by ${setting("dateFormat", { [column]: "excel" })}`,
  },
  years: {
    fits: (value) => value > -10_000 && value <= LAST_YEAR,
    words: () =>
      phrase`years, which are read as such where they are whole and from 1000 to 3000: put others and decimal ones on a linear axis (${setting("xAxisType", "linear")}), or write them as "-000429-01-01"`,
  },
  microseconds: {
    fits: (value) => Math.abs(value) >= LEAST_MICROSECONDS && Math.abs(value) < LEAST_NANOSECONDS,
    words: () => "microseconds since 1970: divide them by 1000",
  },
  nanoseconds: {
    fits: (value) => Math.abs(value) >= LEAST_NANOSECONDS && isDateMs(value / 1e6),
    words: () => "nanoseconds since 1970: divide them by 1000000",
  },
  nothing: {
    fits: () => true,
    words: () => phrase`no dates: give milliseconds since 1970, or put them on a linear axis (${setting("xAxisType", "linear")})`,
  },
} as const satisfies Record<string, { readonly fits: (value: number) => boolean; readonly words: (column: string) => Text }>;

/**
 * Numbers as epoch milliseconds, judged by all of them: years, `YYYYMM`, `YYYYMMDD`, `YYYYMMDDhhmm`, `YYYYMMDDhhmmss`
 * by the clock of a zone, else epoch milliseconds; refused where all of them would fall into the days around 1 January
 * 1970, or beyond what a Date can hold. NaN stays.
 */
export function numbersAsDates(values: Float64Array, zone: TimeZone | null): Float64Array | NumberDateFault {
  const first = values.findIndex((value) => !Number.isNaN(value));
  if (first < 0) return values;
  for (const form of FORMS) {
    const read = allBy(form, values, zone ?? UTC);
    if (read !== null) return read;
  }
  const far = values.findIndex((value) => Math.abs(value) >= LEAST_MICROSECONDS);
  if (far >= 0) return fault(values, far);
  const isOfJanuary = values.every((value) => Number.isNaN(value) || Math.abs(value) < JANUARY_MS);
  return isOfJanuary && values.some((value) => value !== 0 && !Number.isNaN(value)) ? fault(values, first) : values;
}

function allBy(form: (value: number) => number, values: Float64Array, zone: TimeZone): Float64Array | null {
  const read = new Float64Array(values.length);
  for (const [row, value] of values.entries()) {
    const ms = Number.isInteger(value) ? form(value) : Number.NaN;
    if (Number.isNaN(ms) && !Number.isNaN(value)) return null;
    read[row] = zone.toEpoch(ms);
  }
  return read;
}

function fault(values: Float64Array, row: number): NumberDateFault {
  const value = values[row] ?? 0;
  const looks = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
  return { row, looksLike: looks.find((name) => LOOKS[name].fits(value)) ?? "nothing" };
}
