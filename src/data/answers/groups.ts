import { quote } from "../../util/show.js";
import { aggregate } from "../aggregate.js";
import type { Codes } from "../codes.js";
import { numericColumn } from "../columns.js";
import { DAY_MS, formatIso } from "../dates.js";
import type {
  Attribute,
  CategoryKey,
  CategoryLevels,
  Cells,
  GroupsAnswer,
  GroupsQuestion,
  Keys,
  Left,
  SeriesLevels,
  TimeLevels,
  ValuesOf,
} from "../questions.js";
import { Table } from "../table.js";
import { partOf } from "../whole.js";
import { numbersOf, readCells } from "./cells.js";
import { duplicateRows } from "./duplicates.js";
import { type Read, type RowTotals, readCategories, readSeries } from "./keys.js";
import { leftIn, leftOf } from "./left.js";
import { readTimes } from "./times.js";

type ReadKey = Read<CategoryLevels | TimeLevels | SeriesLevels>;
type Question = GroupsQuestion<Keys, Cells>;

export function answerGroups<B extends Keys, C extends Cells>(
  table: Table,
  question: GroupsQuestion<B, C>,
  place: string,
): GroupsAnswer<B, C> {
  const take = readCells(table, question.cells, place);
  const keys = readKeys(table, question, place);
  const attribute = question.attribute === null ? null : readSeries(table, question.attribute, place);
  const { codes, firstRows } = combine(
    table.rowCount,
    keys.map(([, key]) => key),
  );
  if (question.how === "only") checkSingle(table, question, { keys, attribute }, { codes, firstRows }, place);
  const placesOf = (key: ReadKey): Int32Array => Int32Array.from(firstRows, (row) => key.codes[row] as number);
  const named = Object.entries(question.by).map(([name]) => [name, keys.find(([own]) => own === name)?.[1] ?? null] as const);
  return {
    by: Object.fromEntries(named.map(([name, key]) => [name, key?.levels ?? null])),
    places: Object.fromEntries(named.map(([name, key]) => [name, key === null ? null : placesOf(key)])),
    cells: reduced(table, question, take(firstRows), codes, place),
    attribute: attribute === null ? null : ({ ...attribute.levels, places: placesOf(attribute) } satisfies Attribute),
    left: leftOfWhole(table, question, codes, place),
  } as GroupsAnswer<B, C>;
}

/** All keys that there are; series first, since what categories are ordered by may depend on them. */
function readKeys(table: Table, question: Question, place: string): (readonly [string, ReadKey])[] {
  const read = new Map<string, ReadKey>();
  for (const [name, key] of Object.entries(question.by)) if (key?.kind === "series") read.set(name, readSeries(table, key, place));
  const series = [...read.values()];
  for (const [name, key] of Object.entries(question.by)) {
    if (key?.kind === "time") read.set(name, readTimes(table, key, place));
    if (key?.kind !== "category") continue;
    const totalsOf = (of: Table): RowTotals | null =>
      rowTotals(of, question.cells, key, of === table ? series : seriesOf(of, question, place), place);
    read.set(name, readCategories(table, key, totalsOf, place));
  }
  return [...read];
}

function seriesOf(table: Table, { by }: Question, place: string): ReadKey[] {
  return Object.values(by).flatMap((key) => (key?.kind === "series" ? [readSeries(table, key, place)] : []));
}

/** Rows in no group; of a part those of the whole. */
function leftOfWhole(table: Table, question: Question, codes: Codes, place: string): Left {
  const part = partOf(table);
  if (part === null) return leftIn(table, codes);
  return part.whole.once(question, (whole) => {
    const keys = readKeys(whole, question, place);
    return leftOf(whole, (row) => keys.some(([, key]) => (key.codes[row] as number) < 0));
  });
}

function rowTotals(table: Table, cells: Cells, { order }: CategoryKey, series: readonly ReadKey[], place: string): RowTotals | null {
  const { totals } = order;
  if (totals === null) return null;
  const columns = totals.cells.flatMap((name) => {
    const cell = cells[name];
    return cell === null || cell === undefined || cell.as === "label" || cell.as === "value" ? [] : [numbersOf(table, cell, place)];
  });
  const isGrouped = (row: number): boolean => series.every(({ codes }) => (codes[row] as number) >= 0);
  const values = Float64Array.from({ length: table.rowCount }, (_, row) =>
    totals.of === "rows" || isGrouped(row) ? columns.reduce((sum, column) => sum + (column[row] as number), 0) : Number.NaN,
  );
  return { values, areShares: totals.of === "shares" };
}

interface Combined {
  /** For each row its group; -1 where a key has no value. */
  readonly codes: Codes;
  readonly firstRows: Uint32Array;
}

/** Combinations of the keys' values, numbered by first appearance. */
function combine(rowCount: number, keys: readonly ReadKey[]): Combined {
  const codes = new Int32Array(rowCount).fill(-1);
  const firstRows: number[] = [];
  const groupOf = new Map<number, number>();
  const widths = keys.map(({ levels }) => ("names" in levels ? levels.names.length : levels.factors.length));
  for (let row = 0; row < rowCount; row++) {
    let combination = 0;
    for (const [i, key] of keys.entries()) {
      const code = key.codes[row] as number;
      combination = code < 0 ? Number.NaN : combination * (widths[i] as number) + code;
    }
    if (Number.isNaN(combination)) continue;
    const known = groupOf.get(combination);
    codes[row] = known ?? firstRows.length;
    if (known !== undefined) continue;
    groupOf.set(combination, firstRows.length);
    firstRows.push(row);
  }
  return { codes, firstRows: Uint32Array.from(firstRows) };
}

function checkSingle(
  table: Table,
  question: Question,
  { keys, attribute }: { readonly keys: readonly (readonly [string, ReadKey])[]; readonly attribute: Read<SeriesLevels> | null },
  { codes, firstRows }: Combined,
  place: string,
): void {
  const second = codes.findIndex((code, row) => code >= 0 && firstRows[code] !== row);
  if (second < 0) return;
  const first = firstRows[codes[second] as number] as number;
  const read = new Map(keys);
  const isCrossed = Object.values(question.by).filter((key) => key?.kind === "category").length > 1;
  const shared = Object.entries(question.by).flatMap(([name, key]) => {
    const own = read.get(name);
    if (key === null || own === undefined) return [];
    if (key.kind === "time") return [`the time ${labelAt(own, first)}`];
    const what = key.kind === "series" ? key.what : isCrossed ? (key.columns[0] ?? name) : "category";
    return [`the ${what} ${labelAt(own, first)}`];
  });
  const isApart = attribute !== null && attribute.codes[first] !== attribute.codes[second];
  const [color, category] = [question.attribute?.column, Object.values(question.by).find((key) => key?.kind === "category")];
  const apart = isApart && color !== undefined && category?.kind === "category" ? { color, categories: category.columns } : null;
  throw duplicateRows(table, { rows: [first, second], shared, apart }, place);
}

/** A row's value of a key, as messages show it. */
function labelAt({ levels, codes }: ReadKey, row: number): string {
  const code = codes[row] as number;
  const label = "names" in levels ? levels.names[code] : levels.factors[code];
  if (typeof label === "number") return quote(formatIso(label, label % DAY_MS === 0));
  return [label ?? ""].flat().map(quote).join(", ");
}

/** Numbers become one per group; of other columns the first row's value stands. */
function reduced<C extends Cells>(
  table: Table,
  { cells, how }: GroupsQuestion<Keys, C>,
  first: ValuesOf<C>,
  codes: Codes,
  place: string,
): ValuesOf<C> {
  if (how === "only") return first;
  const group = numericColumn(Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code)));
  const entries = Object.entries(cells).map(([name, cell]) => {
    if (cell === null || cell.as === "label" || cell.as === "value") return [name, first[name]];
    const raw = Table.fromTypedColumns([
      ["group", group],
      ["value", numericColumn(numbersOf(table, cell, place))],
    ]);
    return [name, aggregate(raw, { by: ["group"], column: "value", how }, place).numbers("value", place)];
  });
  return Object.fromEntries(entries) as ValuesOf<C>;
}
