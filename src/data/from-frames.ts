import { ChartifyError } from "../util/error.js";
import { isList, isTypedArray } from "../util/kinds.js";
import { quote } from "../util/show.js";
import { typedColumn } from "./exact.js";
import { inferColumn } from "./infer.js";
import type { ColumnSource } from "./source.js";
import { indexName } from "./source.js";

/** A table of Arquero. Its `array` heeds filters and orders, which the raw columns do not. */
export interface ArqueroTable {
  /** How many rows there are. */
  numRows(): number;
  /** The names of the columns. */
  columnNames(): readonly string[];
  /** The values of a column, filtered and ordered. */
  array(name: string): unknown;
}

/** A data frame of polars for Node. */
export interface PolarsFrame {
  /** How many rows there are. */
  readonly height: number;
  /** The names of the columns. */
  readonly columns: readonly string[];
  /** A column by its name. */
  getColumn(name: string): { toArray(): unknown };
}

export function isArqueroTable(data: object): data is ArqueroTable {
  const table = data as Partial<ArqueroTable>;
  return typeof table.numRows === "function" && typeof table.columnNames === "function" && typeof table.array === "function";
}

export function isPolarsFrame(data: object): data is PolarsFrame {
  const frame = data as Partial<PolarsFrame>;
  return typeof frame.height === "number" && isList(frame.columns) && typeof frame.getColumn === "function";
}

/** Columns from an Arquero table, filtered and ordered as it is. */
export function fromArquero(table: ArqueroTable, place: string): ColumnSource {
  return fromArrays(table.numRows(), table.columnNames(), (name) => table.array(name), place);
}

/** Columns from a polars data frame. */
export function fromPolars(frame: PolarsFrame, place: string): ColumnSource {
  return fromArrays(frame.height, frame.columns, (name) => frame.getColumn(name).toArray(), place);
}

function fromArrays(rowCount: number, names: readonly string[], arrayOf: (name: string) => unknown, place: string): ColumnSource {
  return {
    rowCount,
    names: [...names],
    read: (name, readPlace) => {
      const values = arrayOf(name);
      if ((!isList(values) && !isTypedArray(values)) || values.length !== rowCount) {
        throw new ChartifyError("bad-data", place, `the table gives no array of ${rowCount} values for its column ${quote(name)}.`);
      }
      if (isTypedArray(values)) return typedColumn(values);
      return inferColumn((row) => values[row], rowCount, { place: readPlace, name, rowName: indexName });
    },
    rowName: indexName,
  };
}
