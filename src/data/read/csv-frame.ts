import { quote } from "../../util/show.js";
import { phrase, setting, type Text } from "../../util/wording.js";
import { sampleCsvColumn } from "./csv-column.js";
import { type CsvLayout, raggedRow } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { isNumeric, YEAR } from "./csv-titles.js";
import { missingWords } from "./missing-words.js";
import { JUDGED, type Reading } from "./reading.js";
import { isUnitWord } from "./units.js";

/** The rows of a text that are the table's, and what has to be said of the others. */
export interface CsvFrame {
  readonly layout: CsvLayout;
  /** The lines of the header below its first one, by columns; empty where it has one. */
  readonly below: readonly (readonly string[])[];
  readonly notes: readonly Text[];
}

/** So many lines of a header below its first one: questions and their codes, as surveys are exported, or names of an index. */
const MAX_BELOW = 3;
/** A column of numbers has so many at least. */
const MIN_NUMBERS = 3;
/** So many rows tell which columns are numbers. */
const SAMPLE_ROWS = 50;
/** Lines below a table that are said to be none of its rows. */
const FOOTNOTE =
  /^(?:source|sources|note|notes|footnotes?|data from|last updated|updated|as of|copyright|quelle|quellen|hinweis|anmerkung|stand|nota|notes?|fuente|fonte|remarque|※|注|©|\*|\()/iu;

/** Which ends of a text a part of it has. */
export interface FramePart {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const WHOLE: FramePart = { isFirst: true, isLast: true };

/**
 * The rows of a table without those that frame it: further lines of the header (units, questions, names of an index), and
 * footnotes below. A row that lacks values is kept, the values missing.
 *
 * @throws ChartifyError `bad-file` where most rows lack values.
 */
export function frameOf(layout: CsvLayout, separator: Separator, place: string, { isFirst, isLast }: FramePart = WHOLE): CsvFrame {
  const feet = isLast ? countFeet(layout) : 0;
  const whole = rowsOf(layout, 0, layout.rowCount - feet);
  const [first] = whole.short;
  if (first !== undefined && whole.short.length * 2 > whole.rowCount)
    throw raggedRow(layout.header, first.count, { separator, place }, layout.lineOf(first.row));
  const count = isFirst ? countBelow(whole) : 0;
  const below = Array.from({ length: count }, (_, row) => layout.header.map((_, index) => sampleCsvColumn(whole, index, count)[row] ?? ""));
  const rows = rowsOf(whole, count, whole.rowCount);
  return { layout: rows, below, notes: [...belowNote(whole, below), ...footNote(layout, feet)] };
}

function rowsOf(layout: CsvLayout, from: number, to: number): CsvLayout {
  if (from === 0 && to === layout.rowCount) return layout;
  const { starts, header, short } = layout;
  return {
    ...layout,
    rowCount: to - from,
    starts: starts.subarray(from * (header.length + 1)),
    lineOf: (row) => layout.lineOf(from + row),
    short: short.filter(({ row }) => row >= from && row < to).map(({ row, count }) => ({ row: row - from, count })),
  };
}

/** Lines of one value below the last row, as sources and notes are written; also with empty values behind, where they say what they are. */
function countFeet(layout: CsvLayout): number {
  const { header, rowCount, short } = layout;
  if (header.length < 2 || rowCount < 2) return 0;
  const lone = new Set(short.filter(({ count }) => count === 1).map(({ row }) => row));
  let feet = 0;
  for (let row = rowCount - 1; row > 0; row--) {
    const cells = cellsOf(layout, row);
    // Rows of nothing part notes from the table.
    const isBlank = feet > 0 && cells.every((cell) => cell === "");
    const isNote = cells.slice(1).every((cell) => cell === "") && FOOTNOTE.test(cells[0] ?? "");
    if (!lone.has(row) && !isNote && !isBlank) break;
    feet++;
  }
  return feet;
}

function cellsOf(layout: CsvLayout, row: number): string[] {
  const one = rowsOf(layout, row, row + 1);
  return layout.header.map((_, index) => sampleCsvColumn(one, index, 1)[0] ?? "");
}

/**
 * How many of the first rows belong to the header: in all columns that are numbers or dates below, they hold words, of units or of
 * two columns and more.
 */
function countBelow(layout: CsvLayout): number {
  const columns = layout.header.map((_, index) => sampleCsvColumn(layout, index, SAMPLE_ROWS));
  const names = layout.header.map((name) => name.trim()).filter((name) => name !== "");
  const isDoubled = new Set(names).size < names.length;
  for (let count = Math.min(MAX_BELOW, layout.rowCount - 1); count > 0; count--) if (areBelow(columns, count, isDoubled)) return count;
  return 0;
}

function areBelow(columns: readonly (readonly string[])[], count: number, isDoubled: boolean): boolean {
  const isMissing = missingWords(JUDGED);
  const isGap = (cell: string): boolean => cell === "" || isMissing.known(cell);
  const numeric = columns.filter((cells) => {
    const rest = cells.slice(count).filter((cell) => !isGap(cell));
    return rest.length >= MIN_NUMBERS && rest.every(isNumeric);
  });
  const heads = numeric.map((cells) => cells.slice(0, count));
  const words = heads.flat().filter((cell) => cell !== "");
  // Years below names that come again, where the rows' names have none, are pandas' second level.
  const [first = []] = columns;
  const isLevel = isDoubled && first[0] === "" && first.slice(count).every((cell) => cell !== "");
  if (words.length === 0 || words.some((cell) => (isNumeric(cell) && !(isLevel && YEAR.test(cell))) || isMissing.known(cell))) return false;
  // A word in one column may as well be what somebody wrote for a missing number.
  const isFull = heads.every((cells) => cells.some((cell) => cell !== ""));
  const areUnits = words.every((cell) => isUnitWord(cell) || /^[([{].*[)\]}]$/s.test(cell));
  return areUnits || (isFull && numeric.length > 1 && new Set(words).size > 1);
}

function belowNote({ lineOf }: CsvLayout, below: CsvFrame["below"]): Text[] {
  if (below.length === 0) return [];
  const example = below.flat().find((cell) => cell !== "") ?? "";
  const which = below.length === 1 ? `line ${lineOf(0)} is` : `lines ${lineOf(0)} to ${lineOf(below.length - 1)} are`;
  return [`${which} taken for a part of the header, not for data (${quote(example)}).`];
}

function footNote(layout: CsvLayout, feet: number): Text[] {
  if (feet === 0) return [];
  // Rows of nothing need no word.
  const rows = Array.from({ length: feet }, (_, i) => layout.rowCount - feet + i).filter((row) =>
    cellsOf(layout, row).some((cell) => cell !== ""),
  );
  const [row] = rows;
  if (row === undefined) return [];
  const which =
    rows.length === 1 ? `line ${layout.lineOf(row)} is` : `lines ${layout.lineOf(row)} to ${layout.lineOf(layout.rowCount - 1)} are`;
  return [`${which} taken for a note below the table, not for data (${quote(cellsOf(layout, row)[0] ?? "")}).`];
}

/** What is said of rows that lack values: how many they are, the line of the first, and how many columns there are. */
export function shortNote(count: number, firstLine: number, width: number): Text[] {
  if (count === 0) return [];
  const which = count === 1 ? `line ${firstLine} has` : `${count} lines have`;
  const example = count === 1 ? "" : ` (the first is line ${firstLine})`;
  return [phrase`${which} fewer values than the header has columns (${width})${example}; what is lacking at the end counts as missing.`];
}

/** A word for the sum of the others, in common languages. */
const TOTAL =
  /^(?:grand |sub)?(?:totals?|sum|summe|gesamt|gesamtsumme|gesamtergebnis|insgesamt|zusammen|total general|total général|totale|totaal|totalt|ensemble|итого|всего|合計|总计|總計|합계)\s*:?$/iu;

/** What a last row is that sums up those above it, as spreadsheets have it. */
export function totalNote(layout: CsvLayout, { missing }: Pick<Reading, "missing">): Text[] {
  if (layout.rowCount < 3) return [];
  const cells = cellsOf(layout, layout.rowCount - 1);
  const at = cells.findIndex((cell) => TOTAL.test(cell));
  const name = cells[at] ?? "";
  if (at < 0 || missing.includes(name) || !cells.some(isNumeric)) return [];
  return [
    phrase`the last row (line ${layout.lineOf(layout.rowCount - 1)}) is called ${quote(name)}, and is drawn as one of the data. Leave it out by ${setting("missing", [name])} if it sums up the others.`,
  ];
}
