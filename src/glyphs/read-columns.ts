import type { Factor, NumberColumn, PositionColumn } from "../model/columns.js";
import { ChartifyError } from "../util/error.js";
import { isInstance, isList, isTypedArray } from "../util/kinds.js";
import { MAX_LEVELS, MAX_ROWS } from "../util/limits.js";
import { checkCount, mapItems, type Reader, readAtMost } from "../util/options.js";
import { show } from "../util/show.js";

/** Numbers with NaN for missing ones; a Float64Array passes without a copy (see `ownColumns`), null and undefined become NaN. */
export const readNumberColumn: Reader<NumberColumn> = (value, place) => {
  if (isTypedArray(value) && isInstance(value, Float64Array)) return value;
  if (!isArrayLike(value)) throw new ChartifyError("bad-figure", place, `must be an array of numbers, not ${show(value)}.`);
  checkCount(value.length, MAX_ROWS, place);
  const numbers = new Float64Array(value.length);
  for (let i = 0; i < value.length; i++) {
    const item = value[i];
    if (item === null || item === undefined) numbers[i] = Number.NaN;
    else if (typeof item === "number") numbers[i] = item;
    else throw new ChartifyError("bad-figure", `${place}[${i}]`, `must be a number or null, not ${show(item)}.`);
  }
  return numbers;
};

/** A category: a string, or two or three strings from the outermost level to the innermost. */
export const readFactor: Reader<Factor> = (value, place) => {
  if (typeof value === "string") return value;
  const isPath = isList(value) && value.length >= 2 && value.length <= MAX_LEVELS;
  if (isPath && value.every((level) => typeof level === "string")) return [...value] as string[];
  throw new ChartifyError("bad-figure", place, `must be a string or an array of two or three strings, not ${show(value)}.`);
};

export const readFactorColumn: Reader<Factor[]> = readAtMost(MAX_ROWS, (value, place) => {
  if (!isList(value)) throw new ChartifyError("bad-figure", place, `must be an array of categories, not ${show(value)}.`);
  return mapItems(value, (factor, i) => readFactor(factor, `${place}[${i}]`));
});

/** Factors if the column holds a string or an array, else numbers. */
export const readPositionColumn: Reader<PositionColumn> = readAtMost(MAX_ROWS, (value, place) =>
  isList(value) && value.some((item) => typeof item === "string" || isList(item))
    ? readFactorColumn(value, place)
    : readNumberColumn(value, place),
);

/** A glyph read from `source` with columns of its own: those that passed without a copy are copied. */
export function ownColumns<T extends object>(glyph: T, source: object): T {
  const given = new Set(Object.values(source));
  const entries = Object.entries(glyph).map(([name, value]) => [
    name,
    value instanceof Float64Array && given.has(value) ? value.slice() : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return isList(value) || isTypedArray(value);
}
