import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import { phrase, plot, setting, type Term, type Text, way } from "../util/wording.js";
import { readCalendar } from "./calendar/calendar.js";
import type { Column, NumericColumn, StringColumn } from "./columns.js";
import { cellAt, firstRowWithValue, kindInWords } from "./columns.js";
import { parseIso } from "./dates.js";
import type { ColumnPlace } from "./infer.js";
import { missingWords } from "./read/missing-words.js";
import { numbersOfText } from "./read/number-column.js";
import { countNumbers, type NumberFault, type NumberReading } from "./read/text-numbers.js";
import { durationsOf } from "./time/durations.js";
import { readDateTexts } from "./time/read-dates.js";

/** What numbers are wanted for where nothing else is said. */
export const NUMERIC_AXIS = "a numeric axis";

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
    const durations = durationsOf(column, missingWords(reading).known);
    if (typeof durations === "number") {
      const cell = `${at.rowName(column.codes.indexOf(durations))}: ${show(column.levels[durations])}`;
      const text = `column ${quote(at.name)} holds text among its durations (${cell}), and ${purpose} needs numbers. Correct it, or leave it empty.`;
      throw new ChartifyError("bad-column", at.place, text);
    }
    if (durations !== null) return durations;
    throw new ChartifyError("bad-column", at.place, phrase`column ${quote(at.name)} ${faultOf(column, numbers, purpose, reading, at)}`);
  }
  const row = firstRowWithValue(column);
  const what = `column ${quote(at.name)} holds ${kindInWords(column.kind)} (${at.rowName(row)}: ${show(cellAt(column, row))})`;
  throw new ChartifyError(
    "bad-column",
    at.place,
    phrase`${what}, and ${purpose} needs numbers. ${purpose === NUMERIC_AXIS ? ADVICE[column.kind] : COUNT}`,
  );
}

/** What is not drawn but worked out. */
const COUNT = phrase`Turn them into numbers, or count rows: ${way('how: "count"', "--aggregate count")}.`;

/** What charts of texts are. */
const OVER_CATEGORIES = phrase`${way('make the chart with xAxisType or yAxisType: "categorical" and plot', "use chartify")} ${plot("parallel")} for lines, ${plot("bar")}, or ${way("scatter", "scatter --categorical-columns")} for points`;

const ADVICE = {
  date: phrase`To plot over time, ${make(setting("xAxisType", "datetime"))}.`,
  boolean: phrase`Turn them into 1 and 0, or plot them as categories: ${OVER_CATEGORIES}.`,
};

function make(what: Term): Text {
  return phrase`${way("make the chart with", "add")} ${what}`;
}

function faultOf(column: StringColumn, fault: NumberFault, purpose: string, reading: NumberReading, at: ColumnPlace): Text {
  const cell = (level: number): string => `${at.rowName(column.codes.indexOf(level))}: ${show(column.levels[level])}`;
  const both = fault.against === null ? cell(fault.at) : `${cell(fault.against)}, ${cell(fault.at)}`;
  switch (fault.kind) {
    case "unit":
      return `holds numbers of two units (${both}), and ${purpose} needs one. Turn them into one, or split the column.`;
    case "separator":
      return fault.against === null
        ? phrase`holds a number that does not fit what was said of its separators (${both}). Change ${way("decimal or thousands", "--decimal or --thousands")}.`
        : `writes decimals in two ways (${both}), and ${purpose} needs numbers. Write them in one.`;
    case "text": {
      const word = column.levels[fault.at] ?? "";
      if (countNumbers(column.levels, reading) * 2 <= column.levels.length)
        return phrase`holds text (${both}), and ${purpose} needs numbers. ${purpose === NUMERIC_AXIS ? textAdvice(at.name, column, word) : COUNT}`;
      const missing = way(`name it as missing when the file is read (missing: [${quote(word)}])`, "name it in --missing");
      return phrase`holds text among its numbers (${both}), and ${purpose} needs numbers. Correct it, leave it empty, or ${missing}.`;
    }
  }
}

/** Longer than a clock shows: `90:15`. */
const DURATION = /^\s*(?:2[4-9]|[3-9]\d|\d{3,4}):[0-5]\d(?:[.,]\d+)?\s*$/;
const CLOCK = /^\s*\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d+)?\s*$/;

function textAdvice(name: string, { levels, codes }: StringColumn, value: string): Text {
  const datetime = make(setting("xAxisType", "datetime"));
  if (levels.some((level) => DURATION.test(level)) && levels.every((level) => DURATION.test(level) || CLOCK.test(level)))
    return 'They look like durations of hours and minutes, or of minutes and seconds: write them with all three, such as "01:30:15", or as numbers of one unit.';
  const dates = readDateTexts(levels, { format: null, zone: null, isTold: true, isMissing: () => false });
  if ("at" in dates && dates.kind === "order")
    return phrase`They look like dates that can be read in several ways: ${way("read them with", "add")} ${setting("dateFormat", { [name]: "%d/%m/%Y" })} or "%m/%d/%Y"${way(', and make the chart with xAxisType: "datetime"', "")}.`;
  if ("at" in dates ? !Number.isNaN(parseIso(value)) : !dates.areTimes) return phrase`They look like dates: ${datetime}.`;
  if (!("at" in dates))
    return phrase`They look like times: ${datetime}, where they are times of day; as durations write them with hours, minutes and seconds, such as "00:08:15", or as numbers of one unit.`;
  if (readCalendar(levels, codes) !== null)
    return phrase`They are months, weekdays or the like: ${OVER_CATEGORIES}; or give dates, such as 2024-01-31.`;
  return phrase`If they are categories, ${OVER_CATEGORIES}; ${way('aggregate with how: "count"', "--aggregate count")} counts them. Else turn them into numbers.`;
}
