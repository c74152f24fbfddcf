import { ChartifyError } from "../util/error.js";
import { show } from "../util/show.js";
import type { Column, DateColumn, NumericColumn } from "./columns.js";
import { MISSING_BOOLEAN } from "./columns.js";
import { DAY_MS, epochMsOf, formatIso } from "./dates.js";

/** A column as categories. */
export interface Factors {
  /** One per row: an index into `levels`, -1 where the value is missing. */
  readonly codes: Int32Array;
  /** Labels, each once, in order of first appearance. */
  readonly levels: readonly string[];
  /** One per level: its place in the natural order of the values. Worked out whenever it is read, so keep it. */
  readonly ranks: Uint32Array;
}

/**
 * A column of any kind as categories. Numbers are labelled by the characters of their source where it has some, so that
 * `1.1` and `1.10` are two; else as JavaScript writes them (`-0` as `0`), with their unit. Booleans are `true` and `false`,
 * dates are labelled as the source writes each first, else `2020-01-31` if all of them are midnights (UTC), else
 * `2020-01-31T12:30:00Z`.
 * The natural order is by value: numbers and dates ascending, false before true, texts by code point.
 */
export function factorize(column: Column): Factors {
  switch (column.kind) {
    case "string":
      return {
        codes: column.codes,
        levels: column.levels,
        // On demand: nobody sorts the million labels of a million points.
        get ranks() {
          return rank(column.levels, compareCodePoints);
        },
      };
    case "number":
      return column.written === null ? factorizeNumbers(column, writerOf(column.unit)) : factorizeWritten(column, column.written);
    case "date":
      return factorizeDates(column);
    case "boolean": {
      const values = Float64Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? Number.NaN : value));
      return factorizeNumbers({ values }, (value) => String(value === 1));
    }
  }
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
  if (typeof value === "number" && !Number.isNaN(value)) return String(value);
  const ms = typeof value === "object" && value !== null ? (epochMsOf(value) ?? Number.NaN) : Number.NaN;
  if (!Number.isNaN(ms)) return formatIso(ms, ms % DAY_MS === 0);
  throw new ChartifyError("bad-argument", place, `a category is a text, a number, true or false, or a Date, not ${show(value)}.`);
}

/** As the numbers of the unit are written. */
function writerOf(unit: NumericColumn["unit"]): (value: number) => string {
  if (unit === null) return String;
  return (value) => {
    const digits = Number((Math.abs(value) / unit.factor).toPrecision(15));
    return `${value < 0 ? "-" : ""}${unit.prefix}${digits}${unit.suffix}`;
  };
}

/** By their characters, in order of their values. */
function factorizeWritten({ values }: Pick<NumericColumn, "values">, written: (row: number) => string): Factors {
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
  const byValue = (a: number, b: number): number =>
    (numbers[a] as number) - (numbers[b] as number) || compareCodePoints(levels[a] as string, levels[b] as string);
  return {
    codes,
    levels,
    get ranks() {
      return rank([...levels.keys()], byValue);
    },
  };
}

function factorizeDates({ values, written }: DateColumn): Factors {
  if (written) return factorizeWrittenDates(values, written);
  const dayOnly = values.every((ms) => Number.isNaN(ms) || ms % DAY_MS === 0);
  // Fractions of a millisecond do not show in the label, so they must not make two levels.
  return factorizeNumbers({ values: values.map(Math.trunc) }, (ms) => formatIso(ms, dayOnly));
}

/** One day is one category, however its rows write it. */
function factorizeWrittenDates(values: Float64Array, written: (row: number) => string): Factors {
  const rowOf = new Map<number, number>();
  for (const [row, ms] of values.entries()) if (!rowOf.has(Math.trunc(ms))) rowOf.set(Math.trunc(ms), row);
  return factorizeNumbers({ values: values.map(Math.trunc) }, (ms) => written(rowOf.get(ms) ?? 0));
}

function factorizeNumbers({ values }: Pick<NumericColumn, "values">, write: (value: number) => string): Factors {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<number, number>(); // takes -0 and 0 for the same key
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
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
  return {
    codes,
    levels: distinct.map((value) => write(value)),
    get ranks() {
      return rank(distinct, (a, b) => a - b || 0);
    },
  };
}

function rank<T>(levels: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = levels.map((_, code) => code).sort((a, b) => compare(levels[a] as T, levels[b] as T));
  const ranks = new Uint32Array(levels.length);
  for (const [place, code] of order.entries()) ranks[code] = place;
  return ranks;
}

/** By Unicode code point, as Python sorts; `<` compares UTF-16 units, which puts emoji before some other letters. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointOrder(x) - codePointOrder(y);
  }
  return a.length - b.length;
}

/** Lifts surrogates (which stand for code points beyond 0xFFFF) above the units 0xE000 to 0xFFFF. */
function codePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
