import { type Column, numericColumn, type StringColumn, takeRows } from "./columns.js";
import { Table } from "./table.js";

/** Columns of a wide table as one. */
export interface Melt {
  /** The columns, of which each makes the rows of one series. */
  readonly columns: readonly string[];
  /** What the column of their values is called in the long table. */
  readonly value: string;
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
  const made = new Map<string, (name: string, at: string) => Column>(
    melts.map((each) => [each.value, (_, at) => stacked(wide, each.columns, at)]),
  );
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
    },
    place,
  );
  return { table, series };
}

/** The columns one after the other: dates or texts where all are such, else numbers. */
function stacked(wide: Table, columns: readonly string[], place: string): Column {
  const read = columns.map((name) => wide.column(name, place));
  const texts = read.flatMap((column) => (column.kind === "string" ? [column] : []));
  if (texts.length === read.length) return stackedTexts(texts, wide.rowCount);
  const areDates = read.every(({ kind }) => kind === "date");
  const values = new Float64Array(wide.rowCount * columns.length);
  for (const [i, name] of columns.entries()) {
    values.set(areDates ? wide.dates(name, place) : wide.numbers(name, place), i * wide.rowCount);
  }
  return areDates ? { kind: "date", values } : numericColumn(values);
}

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
