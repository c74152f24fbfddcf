import { ChartifyError } from "../../util/error.js";
import { quote, show } from "../../util/show.js";
import { phrase, setting, type Text, way } from "../../util/wording.js";
import type { StringColumn } from "../columns.js";
import type { ColumnPlace } from "../infer.js";
import type { DateFault, DateReading } from "./read-dates.js";

/** What a fault is about. */
interface Fault {
  readonly cell: string;
  readonly column: string;
  readonly reading: DateReading;
}

/** How a format is said. */
function sayFormat(column: string, format: string): Text {
  return phrase`${setting("dateFormat", { [column]: format })}${way(" in readFile or readTable, or turn them into Date objects", "")}`;
}

/** What is wrong with a text as a date, with the column as the subject, and what to do. */
const FAULTS: Readonly<Record<DateFault["kind"], (fault: Fault) => Text>> = {
  text: ({ cell, column }) =>
    phrase`holds a text that is no date (${[cell]}), and a datetime axis needs dates: ${way("Date or Temporal objects, ", "")}texts like "2020-01-31", "31 Jan 2020", "2020-Q1" or "2020-01-31T12:30:00Z", years, or epoch milliseconds. Say another way to write them by ${sayFormat(column, "%d/%m/%Y")}.`,
  order: ({ cell, column }) =>
    phrase`holds dates that can be read in several ways (${[cell]}), for nothing in the column tells which number is the day. Say it by ${sayFormat(column, "%d/%m/%Y")}, or by "%m/%d/%Y".`,
  year: ({ cell, column }) =>
    phrase`holds dates that may lack their year (${[cell]}). Write it with four digits, or say the format by ${sayFormat(column, "%b-%y")}.`,
  names: ({ cell }) => `holds the name of a month that is another one in another language (${cell}). Write the month as a number.`,
  format: ({ cell, column, reading }) =>
    phrase`holds a text that does not fit the date format ${[quote(reading.format?.format ?? "")]} (${[cell]}). Correct it, leave it empty, or change the format by ${sayFormat(column, "%d/%m/%Y")}.`,
  time: ({ cell }) => `holds a time without a date beside dates (${cell}). Give it one, or leave it empty.`,
};

/** Refuses a column of text as one of dates, by the text that is none. */
export function dateFaultError({ codes, levels }: StringColumn, fault: DateFault, reading: DateReading, at: ColumnPlace): ChartifyError {
  const cell = `${at.rowName(codes.indexOf(fault.at))}: ${show(levels[fault.at])}`;
  return new ChartifyError(
    "bad-column",
    at.place,
    phrase`column ${[quote(at.name)]} ${FAULTS[fault.kind]({ cell, column: at.name, reading })}`,
  );
}
