import { ChartifyError } from "../util/error.js";
import { isInstance, isList, isTypedArray } from "../util/kinds.js";
import { quote } from "../util/show.js";
import type { Column } from "./columns.js";
import { orEmpty } from "./columns.js";
import { epochMsOf } from "./dates.js";
import { typedColumn } from "./exact.js";
import { inferColumn } from "./infer.js";
import type { ColumnSource } from "./source.js";
import { indexName } from "./source.js";

/** The part of an Arrow table that is needed; apache-arrow and flechette both have it. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type?: ArrowType }[] };
  getChild(name: string): unknown;
}

interface ArrowType {
  readonly typeId?: number;
  /** Of floats: 0 for half precision. */
  readonly precision?: number;
  /** Of decimals: how many digits stand after the point. */
  readonly scale?: number;
}

interface ArrowVector {
  readonly length: number;
  readonly nullCount?: number;
  readonly type?: ArrowType;
  get?(row: number): unknown;
  at?(row: number): unknown;
  toArray?(): unknown;
}

/** Numbers of Arrow's `Type` enumeration (Schema.fbs), which all JavaScript libraries share. */
const INT = 2;
const FLOAT = 3;
const DECIMAL = 7;
const DATE = 8;
const TIMESTAMP = 10;

export function isArrowTable(data: object): data is ArrowTable {
  const table = data as Partial<ArrowTable>;
  return typeof table.numRows === "number" && typeof table.getChild === "function" && isList(table.schema?.fields);
}

/**
 * Columns from an Arrow table of any library. Dates and timestamps become dates, dictionaries their values,
 * decimals and 64-bit integers the nearest double (the integers keep their digits as categories); lists and structs are refused when such a column is used.
 */
export function fromArrow(table: ArrowTable, place: string): ColumnSource {
  const types = new Map(table.schema.fields.map((field): [string, ArrowType | undefined] => [field?.name, field?.type]));
  return {
    rowCount: table.numRows,
    names: [...types.keys()],
    read: (name, readPlace) => {
      const vector = table.getChild(name) as ArrowVector | null | undefined;
      if (vector?.length !== table.numRows) {
        throw new ChartifyError("bad-data", place, `the Arrow table gives no ${table.numRows} values for its column ${quote(name)}.`);
      }
      return readVector(vector, vector.type ?? types.get(name) ?? {}, { place: readPlace, name, rowName: indexName });
    },
    rowName: indexName,
  };
}

function readVector(vector: ArrowVector, type: ArrowType, at: Parameters<typeof inferColumn>[2]): Column {
  const fast = plainNumbers(vector, type);
  if (fast !== undefined) return fast;
  const get = (row: number): unknown => (typeof vector.get === "function" ? vector.get(row) : vector.at?.(row));
  switch (type.typeId) {
    case DATE:
    case TIMESTAMP:
      return readDates(get, vector.length);
    case DECIMAL:
      return inferColumn((row) => decimalToNumber(get(row), type.scale ?? 0), vector.length, at);
    default:
      return inferColumn(get, vector.length, at);
  }
}

/** The whole vector at once where its memory is what it means: integers and floats (not halves) without nulls. */
function plainNumbers(vector: ArrowVector, type: ArrowType): Column | undefined {
  const isPlain = type.typeId === INT || (type.typeId === FLOAT && type.precision !== 0);
  if (!isPlain || vector.nullCount !== 0 || !vector.toArray) return undefined;
  const values = vector.toArray();
  return isTypedArray(values) && values.length === vector.length ? typedColumn(values) : undefined;
}

/** Libraries give dates as epoch milliseconds (of timestamps in microseconds with a fraction), some as Date. */
function readDates(get: (row: number) => unknown, rowCount: number): Column {
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = get(row);
    if (typeof value === "number" || typeof value === "bigint") values[row] = Number(value);
    else values[row] = (typeof value === "object" && value !== null ? epochMsOf(value) : undefined) ?? Number.NaN;
  }
  return orEmpty({ kind: "date", values });
}

/** Decimals come as numbers, as scaled integers, or as the little-endian words of one in two's complement. */
function decimalToNumber(value: unknown, scale: number): unknown {
  if (typeof value === "bigint") return scaled(value, scale);
  if (!isInstance(value, Uint32Array)) return value;
  let integer = 0n;
  for (let i = value.length - 1; i >= 0; i--) integer = (integer << 32n) | BigInt(value[i] ?? 0);
  return scaled(BigInt.asIntN(value.length * 32, integer), scale);
}

/** By way of text, which rounds once; a division of two rounded numbers would round three times. */
function scaled(integer: bigint, scale: number): number {
  return Number(`${integer}e${-scale}`);
}
