import { ChartifyError } from "../../util/error.js";
import { show } from "../../util/show.js";
import { indexName } from "../source.js";
import { orRefused } from "../source-of.js";
import { Table } from "../table.js";
import { columnDates } from "../time/reading-dates.js";
import { withDates } from "../time/text-dates.js";
import { bytesOf } from "./bytes.js";
import { cellTexts } from "./cell-text.js";
import { LineNumbers } from "./csv-places.js";
import { findJsonFault } from "./json-error.js";
import { parseJson } from "./json-integers.js";
import { isBlankAt, linesOf, objectsOf } from "./json-list.js";
import { flatRows, isFeature, isNested } from "./json-rows.js";
import { tableInJson } from "./json-table.js";
import { checkReading, JUDGED, type Reading } from "./reading.js";
import { RowColumns } from "./row-columns.js";
import { asSaid } from "./said.js";

/**
 * Reads a table from a JSON text, or its bytes in UTF-8: an array of row objects, or an object of columns. A column whose texts all are full
 * ISO dates or date-times becomes one of dates.
 *
 * @throws ChartifyError `bad-file` with line and column for what is no JSON; `bad-data` for JSON that is no table.
 */
export function readJson(source: string | Uint8Array, place: string, reading: Reading = JUDGED): Table {
  const bytes = bytesOf(source);
  const rows = rowsInList(bytes);
  if (rows !== null) return read(rows.table(place, indexName), reading, place);
  const text = typeof source === "string" ? source : new TextDecoder().decode(source);
  if (isBlank(text))
    throw new ChartifyError("bad-file", place, 'the file is empty. It must hold an array of rows, like [{ "fruit": "Apple" }].');
  const value = parseOrLines(text, place);
  return value === null ? readNdjson(bytes, place, reading) : read(Table.from(tableInJson(value, place), place), reading, place);
}

/** The rows of a plain list of them, parsed one by one; null for another text, which is read as a whole. */
function rowsInList(bytes: Uint8Array): RowColumns | null {
  const rows = new RowColumns();
  const objects = objectsOf(bytes);
  const raw = cellTexts(bytes);
  try {
    for (;;) {
      const next = objects.next();
      // A single object may be an answer that the rows are in.
      if (next.done) return next.value && rows.rowCount > 1 ? rows : null;
      const row = parseJson(raw(next.value.start, next.value.end));
      if (!isNested(row) || isFeature(row)) return null;
      rows.add(row);
    }
  } catch {
    return null;
  }
}

/**
 * A table of data in memory as one that is read from JSON: wrapped as services send it or not, texts read by the options.
 *
 * @throws ChartifyError as `Table.from` does.
 */
export function readData(data: unknown, place: string, reading: Reading = JUDGED): Table {
  const found = orRefused(() => tableInJson(data, place), place, "the data");
  return read(Table.from(found, place), reading, place);
}

/**
 * Reads a table from newline-delimited JSON, or its bytes in UTF-8: one row object per line, blank lines skipped. Dates as in `readJson`.
 *
 * @throws ChartifyError `bad-file` for a line that is no JSON object, with its number.
 */
export function readNdjson(source: string | Uint8Array, place: string, reading: Reading = JUDGED): Table {
  const bytes = bytesOf(source);
  const raw = cellTexts(bytes);
  const columns = new RowColumns();
  const features: Readonly<Record<string, unknown>>[] = [];
  const lines = new LineNumbers();
  let line = 0;
  for (const at of linesOf(bytes)) {
    line++;
    if (isBlankAt(bytes, at)) continue;
    const row = parse(raw(at.start, at.end), place, line);
    if (!isNested(row)) {
      throw new ChartifyError("bad-file", `${place}, line ${line}`, `expected one object, like { "fruit": "Apple" }, not ${show(row)}.`);
    }
    lines.add(columns.rowCount, line);
    // Features are rows of their properties where all rows are such.
    if (features.length === columns.rowCount && isFeature(row)) features.push(row);
    columns.add(row);
  }
  if (columns.rowCount === 0)
    throw new ChartifyError("bad-file", place, 'the file is empty. Each line must hold a row, like { "fruit": "Apple" }.');
  const rowName = (row: number): string => `line ${lines.of(row)}`;
  const areFeatures = features.length === columns.rowCount;
  return read(areFeatures ? Table.from(flatRows(features), place, rowName) : columns.table(place, rowName), reading, place);
}

function read(table: Table, reading: Reading, place: string): Table {
  checkReading(reading, table.columnNames, place);
  return Table.fromSource(
    {
      rowCount: table.rowCount,
      names: table.columnNames,
      read: (name, readPlace) => {
        const column = asSaid(table.column(name, readPlace), name, reading);
        if (reading.types.get(name) === "text") return column;
        return withDates(column, columnDates(reading, name, "judged"), { place: readPlace, name, rowName: (row) => table.rowName(row) });
      },
      rowName: (row) => table.rowName(row),
      reading: { ...reading, separator: null, others: () => table.decimalStyle },
    },
    place,
  );
}

/** The value of a text; null for lines of one object each, which many a file called `.json` holds. */
function parseOrLines(text: string, place: string): unknown {
  try {
    return parse(text, place, 1);
  } catch (cause) {
    if (isObjectLine(text)) return null;
    throw cause;
  }
}

/** Whether the first line is a whole object, and another begins below it. */
function isObjectLine(text: string): boolean {
  const trimmed = withoutMark(text).trimStart();
  const end = trimmed.search(/[\r\n]/);
  if (end < 0 || !trimmed.startsWith("{") || !trimmed.slice(end).trimStart().startsWith("{")) return false;
  try {
    parseJson(trimmed.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** `firstLine` is where the text begins in its file. */
function parse(text: string, place: string, firstLine: number): unknown {
  const json = withoutMark(text);
  try {
    return parseJson(json);
  } catch (cause) {
    const { line, column, problem } = findJsonFault(json);
    throw new ChartifyError("bad-file", `${place}, line ${line + firstLine - 1}, column ${column}`, `no valid JSON: ${problem}.`, {
      cause,
    });
  }
}

function isBlank(text: string): boolean {
  return !/[^\s\ufeff]/.test(text);
}
