import { phrase, type Text } from "../util/wording.js";
import { type Column, numericColumn, type StringColumn, takeRows } from "./columns.js";
import { Table } from "./table.js";

/** Columns of a wide table as one. */
export interface Melt {
  /** The columns, of which each makes the rows of one series. */
  readonly columns: readonly string[];
  /** What the column of their values is called in the long table. */
  readonly value: string;
  readonly as: "number" | "label";
}

/** A long table, and the name of the column that tells its series apart. */
export interface Melted {
  readonly table: Table;
  readonly series: string;
}

/**
 * A wide table as a long one: all rows once for each of some columns, whose values stand in one column and whose names in
 * another, in the order given. Columns are read when they are asked for; messages name the rows and columns of the wide one.
 *
 * @param melts All of as many columns; the first ones name the series.
 */
export function melt(wide: Table, melts: readonly [Melt, ...Melt[]], place: string): Melted {
  const { rowCount } = wide;
  const [{ columns }] = melts;
  const length = rowCount * columns.length;
  const made = new Map<string, (name: string, at: string) => Column>();
  // The same columns may be numbers and labels: numbers are written out, texts are not always read.
  for (const each of melts) if (!made.has(each.value)) made.set(each.value, (_, at) => STACKED[each.as](wide, each.columns, at));
  let series = "series";
  while (wide.has(series) || made.has(series)) series += "_";
  made.set(series, () => ({
    kind: "string",
    codes: Int32Array.from({ length }, (_, row) => Math.floor(row / rowCount)),
    levels: columns,
    isOrdered: true,
  }));
  const repeated = (name: string, at: string): Column => {
    const rows = Uint32Array.from({ length }, (_, row) => row % rowCount);
    return takeRows(wide.column(name, at), rows);
  };
  const table = Table.fromSource(
    {
      rowCount: length,
      names: [...wide.columnNames.filter((name) => !made.has(name)), ...made.keys()],
      read: (name, at) => (made.get(name) ?? repeated)(name, at),
      rowName: (row) => wide.rowName(row % Math.max(1, rowCount)),
      notes: wide.notes,
      reading: wide.reading,
    },
    place,
  );
  return { table, series };
}

/** The columns one after the other: texts where all are such, else numbers. */
function stackedLabels(wide: Table, columns: readonly string[], place: string): Column {
  const texts = columns.map((name) => wide.column(name, place)).flatMap((column) => (column.kind === "string" ? [column] : []));
  return texts.length === columns.length ? stackedTexts(texts, wide.rowCount) : stackedNumbers(wide, columns, place);
}

/** The columns one after the other: dates where all are such, else numbers. */
function stackedNumbers(wide: Table, columns: readonly string[], place: string): Column {
  const read = columns.map((name) => wide.column(name, place));
  if (read.every(({ kind }) => kind === "date")) return { kind: "date", values: joined(columns.map((name) => wide.dates(name, place))) };
  const own = columns.map((name) => wide.numericColumn(name, place));
  const notes = wide.notesOf(columns);
  // What differs from column to column is no unit of all.
  const isOneUnit = new Set(own.map(({ unit }) => JSON.stringify(unit))).size === 1;
  return numericColumn(joined(own.map(({ values }) => values)), {
    unit: isOneUnit ? (own[0]?.unit ?? null) : null,
    note: notes.length === 0 ? null : notes.reduce<Text>((all, note, i) => phrase`${all}${i === 0 ? "" : "; "}${note}`, "holds several: "),
  });
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const values = new Float64Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    values.set(list, at);
    at += list.length;
  }
  return values;
}

const STACKED: Readonly<Record<Melt["as"], (wide: Table, columns: readonly string[], place: string) => Column>> = {
  number: stackedNumbers,
  label: stackedLabels,
};

function stackedTexts(columns: readonly StringColumn[], rowCount: number): StringColumn {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(rowCount * columns.length).fill(-1);
  for (const [i, column] of columns.entries()) {
    for (const [row, code] of column.codes.entries()) {
      const text = column.levels[code];
      if (text === undefined) continue;
      if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
      codes[i * rowCount + row] = codeOf.get(text) as number;
    }
  }
  return { kind: "string", codes, levels: [...codeOf.keys()] };
}
