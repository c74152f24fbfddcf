import { cleanNumber, writeNumber } from "../util/clean-number.js";
import { ChartifyError } from "../util/error.js";
import { show } from "../util/show.js";
import { timeZoneOf, UTC } from "../util/time-zone.js";
import { readCalendar } from "./calendar/calendar.js";
import { isYear } from "./calendar/written.js";
import { type Codes, newCodes } from "./codes.js";
import type { Column, DateColumn, NumericColumn, SmallIntegers } from "./columns.js";
import { MISSING_BOOLEAN } from "./columns.js";
import { DAY_MS, epochMsOf, formatIso } from "./dates.js";
import { naturalOrder } from "./natural.js";
import { readOrdinal } from "./ordinal/ordinal.js";

/** A column as categories. */
export interface Factors {
  /** One per row: an index into `levels`, -1 where the value is missing. */
  readonly codes: Codes;
  /** Labels, each once, in order of first appearance. */
  readonly levels: readonly string[];
  /** One per level: its place in the natural order of the values. Worked out when it is first read. */
  readonly ranks: Uint32Array;
  /** Whether the natural order is one in time. Worked out when it is first read. */
  readonly inTime: InTime;
}

/**
 * `yes` for dates, months, weekdays and the like, and for texts in an order of their own (`S M L`, `18-24 25-34`), which are always meant in it.
 * `maybe` for two years or two steps of a scale: three make a course, two are as often two cases to compare, which Chartify orders by value.
 */
export type InTime = "yes" | "maybe" | "no";

/**
 * A column of any kind as categories. Numbers are labelled by the characters of their source where it has some, so that
 * `1.1` and `1.10` are two; else as JavaScript writes them (`-0` as `0`), without binary noise, with their unit. Booleans are written as the source writes each first, else `true` and `false`,
 * dates are labelled as the source writes each first, else `2020-01-31` if all of them are midnights of the column's time zone
 * (by default UTC), else `2020-01-31T12:30:00Z` (`2020-01-31T12:30:00+01:00`).
 * The natural order is by value: numbers and dates ascending, false before true; texts by the calendar where they are dates,
 * months, weekdays and the like (`readCalendar`), by their scale where they have one (`readOrdinal`), else by code point, the numbers in them by value (`naturalOrder`).
 */
export function factorize(column: Column): Factors {
  switch (column.kind) {
    case "string":
      return withOrder(column, () =>
        column.isOrdered ? { ranks: Uint32Array.from(column.levels.keys()), inTime: "yes" } : textOrder(column),
      );
    case "number":
      return column.written === null
        ? column.small
          ? factorizeSmall(column.small, writerOf(column.unit))
          : factorizeNumbers(column, writerOf(column.unit), yearsInTime)
        : factorizeWritten(column.values, column.written);
    case "date":
      return factorizeDates(column);
    case "boolean": {
      const values = Float64Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? Number.NaN : value));
      const { written } = column;
      const write = (value: number): string => (written ? written(values.indexOf(value)) : String(value === 1));
      return factorizeNumbers({ values }, write, () => "no");
    }
  }
}

type Order = Pick<Factors, "ranks" | "inTime">;

/** Fewer steps of a course may as well be cases to compare. */
const MIN_STEPS = 3;

function yearsInTime(values: readonly number[]): InTime {
  return !areYears(values) ? "no" : values.length < MIN_STEPS ? "maybe" : "yes";
}

/** Years of our time, or of others among such or at even steps: `1650, 1700, 1750`. */
function areYears(values: readonly number[]): boolean {
  if (values.every(isYear)) return true;
  if (!values.every((value) => Number.isInteger(value) && value >= 1000 && value <= 2100)) return false;
  const sorted = [...values].sort((a, b) => a - b);
  const step = (sorted[1] ?? 0) - (sorted[0] ?? 0);
  const isEven = sorted.every((value, i) => i === 0 || value - (sorted[i - 1] as number) === step);
  return (
    values.length >= MIN_STEPS &&
    ((isEven && (step === 1 || step % 5 === 0)) || (values.some(isYear) && values.every((value) => value >= 1500)))
  );
}

/** On demand: nobody sorts the million labels of a million points. */
function withOrder({ codes, levels }: Pick<Factors, "codes" | "levels">, order: () => Order): Factors {
  let known: Order | undefined;
  const read = (): Order => {
    known ??= order();
    return known;
  };
  return {
    codes,
    levels,
    get ranks() {
      return read().ranks;
    },
    get inTime() {
      return read().inTime;
    },
  };
}

function textOrder({ codes, levels }: Pick<Factors, "codes" | "levels">): Order {
  const natural = naturalOrder(levels);
  const byPlaces = (places: Float64Array): Uint32Array =>
    rank(levels.length, (a, b) => comparePlaces(places[a] as number, places[b] as number) || natural(a, b));
  const numbers = levels.every((level) => /^\s*\d{4}\s*$/.test(level)) ? levels.map(Number) : [];
  if (numbers.length > 0 && areYears(numbers)) return { ranks: rank(levels.length, natural), inTime: yearsInTime(numbers) };
  const times = readCalendar(levels, codes);
  if (times !== null) return { ranks: byPlaces(times), inTime: "yes" };
  const steps = readOrdinal(levels);
  if (steps !== null) return { ranks: byPlaces(steps), inTime: levels.length < MIN_STEPS ? "maybe" : "yes" };
  return { ranks: rank(levels.length, natural), inTime: "no" };
}

/** What has no place in time stands behind. */
function comparePlaces(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

/** The labels in their natural order. */
export function sortedLevels({ levels, ranks }: Pick<Factors, "levels" | "ranks">): string[] {
  const sorted = [...levels];
  for (const [code, level] of levels.entries()) sorted[ranks[code] as number] = level;
  return sorted;
}

/** Each label's place in the natural order. */
export function rankByLabel({ levels, ranks }: Pick<Factors, "levels" | "ranks">): Map<string, number> {
  return new Map(levels.map((level, code) => [level, ranks[code] as number]));
}

/**
 * The label of one value as a category, for options that name categories; a midnight (UTC) is labelled by its day.
 *
 * @throws ChartifyError `bad-argument` for anything but text, a number, true or false, or a valid Date.
 */
export function labelOf(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && !Number.isNaN(value)) return writeNumber(value);
  const ms = typeof value === "object" && value !== null ? (epochMsOf(value) ?? Number.NaN) : Number.NaN;
  if (!Number.isNaN(ms)) return formatIso(ms, ms % DAY_MS === 0);
  throw new ChartifyError("bad-argument", place, `a category is a text, a number, true or false, or a Date, not ${show(value)}.`);
}

/** With commas for thousands, as on an axis: `$1,200`. */
function grouped(digits: number): string {
  const [whole = "", fraction] = String(digits).split(".");
  if (/\D/.test(whole)) return String(digits);
  const start = whole.length % 3;
  const commas = [whole.slice(0, start), ...(whole.slice(start).match(/\d{3}/g) ?? [])].filter((group) => group !== "").join(",");
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

/** As the numbers of the unit are written. */
function writerOf(unit: NumericColumn["unit"]): (value: number) => string {
  if (unit === null) return writeNumber;
  return (value) => {
    const digits = Number((Math.abs(value) / unit.factor).toPrecision(15));
    return `${value < 0 ? "-" : ""}${unit.prefix}${grouped(digits)}${unit.suffix}`;
  };
}

/** By their characters, in order of their values. */
function factorizeWritten(values: Float64Array, written: (row: number) => string): Factors {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<string, number>();
  const numbers: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    const text = written(row);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = numbers.push(value) - 1;
      codeOf.set(text, code);
    }
    codes[row] = code;
  }
  const levels = [...codeOf.keys()];
  return withOrder({ codes, levels }, () => {
    const natural = naturalOrder(levels);
    return {
      ranks: rank(levels.length, (a, b) => (numbers[a] as number) - (numbers[b] as number) || natural(a, b)),
      inTime: yearsInTime(numbers),
    };
  });
}

function factorizeDates({ values, written, zone }: DateColumn): Factors {
  if (written) return factorizeWrittenDates(values, written);
  const clock = zone ? timeZoneOf(zone) : UTC;
  const dayOnly = values.every((ms) => Number.isNaN(ms) || (ms + clock.offsetMs(ms)) % DAY_MS === 0);
  // Fractions of a millisecond do not show in the label, so they must not make two levels.
  return factorizeNumbers(
    { values: values.map(Math.trunc) },
    (ms) => formatIso(ms, dayOnly, clock),
    () => "yes",
  );
}

/** One day is one category, however its rows write it. */
function factorizeWrittenDates(values: Float64Array, written: (row: number) => string): Factors {
  const rowOf = new Map<number, number>();
  for (const [row, ms] of values.entries()) if (!rowOf.has(Math.trunc(ms))) rowOf.set(Math.trunc(ms), row);
  return factorizeNumbers(
    { values: values.map(Math.trunc) },
    (ms) => written(rowOf.get(ms) ?? 0),
    () => "yes",
  );
}

function factorizeNumbers(
  { values }: Pick<NumericColumn, "values">,
  write: (value: number) => string,
  inTime: (values: readonly number[]) => InTime,
): Factors {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<number, number>(); // 0.1 + 0.2 and 0.3, -0 and 0 are one key
  for (let row = 0; row < values.length; row++) {
    const value = cleanNumber(values[row] ?? Number.NaN);
    if (Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    codes[row] = code;
  }
  const distinct = [...codeOf.keys()];
  const compare = (a: number, b: number): number => (distinct[a] as number) - (distinct[b] as number);
  return withOrder({ codes, levels: distinct.map((value) => write(value)) }, () => ({
    ranks: rank(distinct.length, compare),
    inTime: inTime(distinct),
  }));
}

/** Small whole numbers are numbered by a table. */
function factorizeSmall(values: SmallIntegers, write: (value: number) => string): Factors {
  const least = -(2 ** 15);
  const codeOf = new Int32Array(2 ** 16 - least).fill(-1);
  const distinct: number[] = [];
  for (const value of values) if (codeOf[value - least] === -1) codeOf[value - least] = distinct.push(value) - 1;
  const codes = newCodes(values.length, distinct.length);
  for (let row = 0; row < values.length; row++) codes[row] = codeOf[(values[row] as number) - least] as number;
  return withOrder({ codes, levels: distinct.map(write) }, () => ({
    ranks: rank(distinct.length, (a, b) => (distinct[a] as number) - (distinct[b] as number)),
    inTime: yearsInTime(distinct),
  }));
}

function rank(count: number, compare: (a: number, b: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, code) => code).sort(compare);
  const ranks = new Uint32Array(count);
  for (const [place, code] of order.entries()) ranks[code] = place;
  return ranks;
}
