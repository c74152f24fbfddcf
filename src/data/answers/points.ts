import { lentIn } from "../../model/lent.js";
import { quote, show } from "../../util/show.js";
import type { Codes } from "../codes.js";
import { groupRows } from "../group.js";
import { LENT_FROM_ROWS, SeriesRows } from "../lent-column.js";
import type { CategoryKey, Cells, PointList, PointsAnswer, PointsQuestion, SeriesLevels, ValuesOf } from "../questions.js";
import type { Table } from "../table.js";
import { lendCells, numbersOf, readCells } from "./cells.js";
import { duplicateRows } from "./duplicates.js";
import { type Read, readCategories, readSeries } from "./keys.js";

/** The rows of each series in data order; null for all rows of the one list without a series column. */
export function rowsBySeries(series: Read<SeriesLevels> | null): (Uint32Array | null)[] {
  return series === null ? [null] : groupRows(series.codes, series.levels.names.length);
}

export function answerPoints<C extends Cells, K extends CategoryKey | null>(
  table: Table,
  question: PointsQuestion<C, K>,
  place: string,
): PointsAnswer<C, K> {
  const take = readCells(table, question.cells, place);
  const category = question.category === null ? null : readCategories(table, question.category, () => null, place);
  const series = question.series === null ? null : readSeries(table, question.series, place);
  const lent = category === null ? lentLists(table, question, series, place) : null;
  if (lent !== null) return { category: null, series: series?.levels ?? null, lists: lent, late: 0 } as unknown as PointsAnswer<C, K>;
  let late = 0;
  const lists = rowsBySeries(series).map((all, i) => {
    const known = category === null ? all : (all ?? Uint32Array.from(category.codes.keys())).filter((row) => isKnown(category.codes, row));
    const sorted = question.along === null ? null : sortRows(table, question, known, series?.levels.names[i] ?? null, place);
    late += sorted?.late ?? 0;
    const rows = sorted?.rows ?? known;
    const places = category === null ? null : Int32Array.from(rows ?? [], (row) => category.codes[row] as number);
    return { cells: take(rows), places } as PointList<C, K>;
  });
  return {
    category: (category?.levels ?? null) as PointsAnswer<C, K>["category"],
    series: series?.levels ?? null,
    lists,
    late,
  };
}

/** Lists without copies, of many rows that stand in order as they are; null for others. */
function lentLists<C extends Cells>(
  table: Table,
  { cells, along }: PointsQuestion<C>,
  series: Read<SeriesLevels> | null,
  place: string,
): { readonly cells: ValuesOf<C>; readonly places: null }[] | null {
  const lent = table.rowCount < LENT_FROM_ROWS ? null : lendCells(table, cells, place);
  if (lent === null || along?.once === true) return null;
  const all = series === null ? null : new SeriesRows(series.codes, series.levels.names.length);
  const lists = Array.from({ length: series?.levels.names.length ?? 1 }, (_, i) => ({
    cells: lent(all && { all, series: i }),
    places: null,
  }));
  const isInOrder = (list: object): boolean => {
    const stats = along === null ? null : lentIn(list, along.cell)?.stats;
    return !stats || (stats.isAscending && stats.missing === 0);
  };
  return lists.every((list) => isInOrder(list.cells)) ? lists : null;
}

function isKnown(codes: Codes, row: number): boolean {
  return (codes[row] as number) >= 0;
}

interface Sorted {
  readonly rows: Uint32Array;
  readonly late: number;
}

/** The rows of a series by one of its columns; two rows of one value are refused where each may occur once. */
function sortRows(table: Table, { cells, along }: PointsQuestion, rows: Uint32Array | null, name: string | null, place: string): Sorted {
  const cell = along === null ? null : cells[along.cell];
  const all = rows ?? Uint32Array.from({ length: table.rowCount }, (_, row) => row);
  if (cell === null || cell === undefined || cell.as === "label" || cell.as === "value") return { rows: all, late: 0 };
  const values = numbersOf(table, cell, place);
  const late = countLate(values, all);
  const order =
    late === 0 && !all.some((row) => Number.isNaN(values[row]))
      ? all
      : all.slice().sort((a, b) => compare(values[a] as number, values[b] as number) || a - b);
  if (along?.once !== true) return { rows: order, late };
  for (let i = 1; i < order.length; i++) {
    const [earlier, row] = [order[i - 1] as number, order[i] as number];
    if (values[earlier] !== values[row]) continue;
    const value = cell.as === "date" ? new Date(values[row] as number).toISOString() : show(values[row]);
    const shared = [`the ${cell.column} ${value}`, ...(name === null ? [] : [`the colour value ${quote(name)}`])];
    throw duplicateRows(table, { rows: [earlier, row], shared }, place);
  }
  return { rows: order, late };
}

/** How many rows have a smaller value than one before them; a missing one is late nowhere. */
function countLate(values: Float64Array, rows: Uint32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  let late = 0;
  for (const row of rows) {
    const value = values[row] as number;
    if (value < highest) late++;
    else if (value > highest) highest = value;
  }
  return late;
}

/** Ascending, missing values last. */
function compare(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a < b ? -1 : a > b ? 1 : 0;
}
