import { ChartifyError } from "../util/error.js";
import { show } from "../util/show.js";
import { inferColumn } from "./infer.js";
import type { ColumnSource } from "./source.js";

/**
 * Columns from an array of row objects: the union of the rows' own keys in order of first appearance, a missing
 * key standing for a missing value. Instances of a class are taken as rows too; arrays, dates, maps are not.
 *
 * @throws ChartifyError `bad-data` for a row that is no object, by its index.
 */
export function fromRows(rows: readonly unknown[], place: string, rowName: (row: number) => string): ColumnSource {
  return {
    rowCount: rows.length,
    names: collectNames(rows, place, rowName),
    read: (name, readPlace) => inferColumn((row) => ownValue(rows[row] as object, name), rows.length, { place: readPlace, name, rowName }),
    rowName,
  };
}

/** Own properties only, so that a column may be called `constructor` and a row may lack it. */
function ownValue(row: object, name: string): unknown {
  return Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined;
}

function collectNames(rows: readonly unknown[], place: string, rowName: (row: number) => string): string[] {
  const names: string[] = [];
  const known = new Set<string>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!isRow(row)) throw notARow(row, rowName(index), place);
    // Rows mostly have the same keys in the same order, which needs no look into the set.
    let expected = 0;
    for (const key in row) {
      if (key === names[expected]) expected++;
      else if (!known.has(key) && Object.hasOwn(row, key)) {
        known.add(key);
        names.push(key);
        if (expected === names.length - 1) expected++;
      }
    }
  }
  return names;
}

function isRow(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype || Object.prototype.toString.call(value) === "[object Object]";
}

function notARow(row: unknown, rowName: string, place: string): ChartifyError {
  return new ChartifyError(
    "bad-data",
    place,
    `${rowName} of the data is ${show(row)}; each row must be an object, like { fruit: "Apple", price: 1.2 }.`,
  );
}
