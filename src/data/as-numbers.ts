import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import type { Column, NumericColumn, StringColumn } from "./columns.js";
import { cellAt, firstRowWithValue, kindInWords } from "./columns.js";
import { parseIso } from "./dates.js";
import type { ColumnPlace } from "./infer.js";
import { numbersOfText } from "./read/number-column.js";
import { countNumbers, type NumberFault, type NumberReading } from "./read/text-numbers.js";

/**
 * A column as numbers: one of numbers itself, and one of texts that all can be read as numbers (`"1,234.50"`, `"10%"`).
 *
 * @param purpose What needs numbers, as the message says it: `a numeric axis`.
 * @throws ChartifyError `bad-column` for other text, by the value that is no number, for dates and booleans, with what to do
 *   about each.
 */
export function asNumbers(column: Column, purpose: string, reading: NumberReading, at: ColumnPlace): NumericColumn {
  if (column.kind === "number") return column;
  if (column.kind === "string") {
    const numbers = numbersOfText(column, reading);
    if (numbers.kind === "number") return numbers;
    throw new ChartifyError("bad-column", at.place, `column ${quote(at.name)} ${faultOf(column, numbers, purpose, reading, at)}`);
  }
  const row = firstRowWithValue(column);
  throw new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} holds ${kindInWords(column.kind)} (${at.rowName(row)}: ${show(cellAt(column, row))}), ` +
      `and ${purpose} needs numbers. ${ADVICE[column.kind]}`,
  );
}

const ADVICE = {
  date: 'To plot over time, make the chart with xAxisType: "datetime".',
  boolean: 'Turn them into 1 and 0, or make the chart with xAxisType or yAxisType: "categorical".',
};

function faultOf(column: StringColumn, fault: NumberFault, purpose: string, reading: NumberReading, at: ColumnPlace): string {
  const cell = (level: number): string => `${at.rowName(column.codes.indexOf(level))}: ${show(column.levels[level])}`;
  const both = fault.against === null ? cell(fault.at) : `${cell(fault.against)}, ${cell(fault.at)}`;
  switch (fault.kind) {
    case "unit":
      return `holds numbers of two units (${both}), and ${purpose} needs one. Turn them into one, or split the column.`;
    case "separator":
      return fault.against === null
        ? `holds a number that does not fit what was said of its separators (${both}). Change decimal or thousands.`
        : `writes decimals in two ways (${both}), and ${purpose} needs numbers. Write them in one.`;
    case "text": {
      const numbers = countNumbers(column.levels, reading);
      const isOdd = numbers * 2 > column.levels.length;
      return isOdd
        ? `holds text among its numbers (${both}), and ${purpose} needs numbers. Correct it, leave it empty, or name it as missing.`
        : `holds text (${both}), and ${purpose} needs numbers. ${textAdvice(column.levels[fault.at] ?? "")}`;
    }
  }
}

function textAdvice(text: string): string {
  if (!Number.isNaN(parseIso(text, 0, text.length, "day"))) return 'They look like dates: make the chart with xAxisType: "datetime".';
  return 'If they are categories, make the chart with xAxisType or yAxisType: "categorical"; else turn them into numbers.';
}
