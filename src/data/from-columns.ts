import { ChartifyError } from "../util/error.js";
import { isList, isTypedArray, type TypedArray } from "../util/kinds.js";
import { quote, show } from "../util/show.js";
import { typedColumn } from "./exact.js";
import { inferColumn } from "./infer.js";
import type { ColumnSource } from "./source.js";
import { indexName } from "./source.js";

/** True for an object whose every own property is an array or a typed array, and there is at least one. */
export function looksLikeColumns(data: object): boolean {
  const values = Object.values(data);
  return values.length > 0 && values.every((value) => isList(value) || isTypedArray(value));
}

/**
 * Columns from an object of arrays or typed arrays of equal length.
 *
 * @throws ChartifyError `bad-data` for two columns of different length, named.
 */
export function fromColumns(data: Readonly<Record<string, readonly unknown[] | TypedArray>>, place: string): ColumnSource {
  const columns = new Map(Object.entries(data));
  const rowCount = requireEqualLengths(columns, place);
  return {
    rowCount,
    names: [...columns.keys()],
    read: (name, readPlace) => {
      const values = columns.get(name) ?? [];
      // It may have changed since the table was made.
      if ((!isList(values) && !isTypedArray(values)) || values.length !== rowCount) {
        throw new ChartifyError("bad-data", readPlace, `column ${quote(name)} is ${show(values)} now, no longer of ${rowCount} values.`);
      }
      if (isTypedArray(values)) return typedColumn(values);
      return inferColumn((row) => values[row], rowCount, { place: readPlace, name, rowName: indexName });
    },
    rowName: indexName,
  };
}

function requireEqualLengths(columns: ReadonlyMap<string, ArrayLike<unknown>>, place: string): number {
  let first: readonly [string, number] | undefined;
  for (const [name, { length }] of columns) {
    first ??= [name, length];
    if (length === first[1]) continue;
    throw new ChartifyError(
      "bad-data",
      place,
      `column ${quote(first[0])} has ${first[1]} values and column ${quote(name)} has ${length}; ` +
        "all columns must be equally long. Fill the shorter one with null.",
    );
  }
  return first?.[1] ?? 0;
}

/** The first property that keeps an object from being one of columns, as `key: value` for a message. */
export function firstNonColumn(data: object): string | undefined {
  const found = Object.entries(data).find(([, value]) => !isList(value) && !isTypedArray(value));
  return found && `${quote(found[0])} is ${show(found[1])}`;
}
