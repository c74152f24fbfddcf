import { type NumericColumn, numericColumn, type StringColumn } from "../columns.js";
import { type NumberFault, type NumberReading, readTextNumbers } from "./text-numbers.js";

/** A column of text as numbers, each different text read once; or the text that is none. */
export function numbersOfText({ codes, levels }: StringColumn, reading: NumberReading): NumericColumn | NumberFault {
  const read = readTextNumbers(levels, reading);
  if ("kind" in read) return read;
  const { values, unit, note } = read;
  return numericColumn(
    Float64Array.from(codes, (code) => values[code] ?? Number.NaN),
    { unit, note, written: (row) => levels[codes[row] as number] ?? "" },
  );
}
