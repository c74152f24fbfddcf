import { ChartifyError } from "../../util/error.js";
import { isInstance, isList, isTypedArray } from "../../util/kinds.js";
import { listNames } from "../../util/show.js";
import { phrase, way } from "../../util/wording.js";
import { flatRows, isNested as isPlain } from "./json-rows.js";

type Plain = Readonly<Record<string, unknown>>;

/** A table found in JSON, and the names that lead to it. */
interface Found {
  readonly path: readonly string[];
  /** Rows, or an object of columns. */
  readonly data: object;
  readonly rowCount: number;
}

/** Tables lie no deeper in an answer of a service. */
const MAX_DEPTH = 4;

/** What services and programs call the list of their rows. */
const USUAL =
  /^(?:data|results?|rows|records|items|values|entries|observations|features|documents|docs|hits|list|elements|payload|response|body|content|table|dataset)$/i;

/**
 * The table in JSON as services and programs write it: rows or columns themselves; the one list of rows or object of columns
 * that something is wrapped around (`{ "data": [...] }`, an answer with its metadata, GeoJSON's features); lists of values with
 * their names in the first one or beside them (pandas' `split`); rows under names of their own (pandas' `index`), which become
 * the column `key`; numbers under names, which become `key` and `value`. Objects in rows become columns of their parts:
 * `user.name`. Anything else stays as it is.
 *
 * @throws ChartifyError `bad-data` where several tables lie side by side.
 */
export function tableInJson(value: unknown, place: string): unknown {
  const found = findTable(value);
  if (found === null) return value;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only.data;
  const names = listNames(found.map(({ path, rowCount }) => `${path.join(".")} of ${rowCount} rows`));
  const first = only?.path.join(".") ?? "data";
  throw new ChartifyError(
    "bad-data",
    place,
    phrase`the JSON holds ${found.length} tables (${names}). Give one of them: ${way("take it out of what JSON.parse gives and call readTable with it", `jq '.${first}' FILE | chartify PLOT - …`)}.`,
  );
}

/** Whether JSON holds a table, rather than being one row. */
export function hasTable(value: unknown): boolean {
  return findTable(value) !== null;
}

/** The tables that lie least deep; several where nothing tells them apart, null for none. */
function findTable(value: unknown): readonly Found[] | null {
  const plain = nearest(value, plainTable);
  if (plain.length > 0) return chosen(plain);
  const named = nearest(value, namedTable);
  return named.length > 0 ? chosen(named) : null;
}

function chosen(found: readonly Found[]): readonly Found[] {
  const usual = found.filter(({ path }) => USUAL.test(path.at(-1) ?? ""));
  const filled = found.filter(({ rowCount }) => rowCount > 0);
  return [usual, filled].find(({ length }) => length === 1) ?? found;
}

type Recognise = (value: object) => Omit<Found, "path"> | null;

function nearest(value: unknown, recognise: Recognise): Found[] {
  let level: { readonly path: readonly string[]; readonly value: unknown }[] = [{ path: [], value }];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const found = level.flatMap(({ path, value: own }) => {
      const table = isList(own) || isPlain(own) ? recognise(own) : null;
      return table === null ? [] : [{ path, ...table }];
    });
    if (found.length > 0) return found;
    level = level.flatMap(({ path, value: own }) => inside(own).map(([name, inner]) => ({ path: [...path, name], value: inner })));
  }
  return [];
}

/** What a table may lie in; of lists only short ones, as `[metadata, rows]`, for long ones are data. */
function inside(value: unknown): [string, unknown][] {
  if (isList(value) && value.length > 8) return [];
  return isList(value) || isPlain(value) ? Object.entries(value).filter(([, inner]) => isList(inner) || isPlain(inner)) : [];
}

/** Lists of rows, and lists that are columns. */
function plainTable(value: object): Omit<Found, "path"> | null {
  if (isList(value)) return rowsOf(value) ?? matrixOf(value);
  return splitTable(value as Plain) ?? columnsOf(value as Plain);
}

function rowsOf(list: readonly unknown[]): Omit<Found, "path"> | null {
  const [only] = list;
  // One object with lists of objects in it is an answer's envelope, not a row.
  const isEnvelope =
    list.length === 1 && isPlain(only) && Object.values(only).some((own) => isList(own) && own.length > 0 && isAll(own, isPart));
  return isAll(list, isPlain) && !isEnvelope ? { data: flatRows(list as readonly Plain[]), rowCount: list.length } : null;
}

/** Lists of equal length, their names in the first one where that is all texts and no other is. */
function matrixOf(list: readonly unknown[], given?: readonly string[]): Omit<Found, "path"> | null {
  const [first] = list;
  const width = given?.length ?? (isList(first) ? first.length : 0);
  if (width < 2 || !isAll(list, (row) => isList(row) && row.length === width && isAll(row, isCell))) return null;
  const rows = list as readonly (readonly unknown[])[];
  const header = given === undefined ? headerOf(rows) : given;
  const names = header ?? Array.from({ length: width }, (_, i) => `column ${i + 1}`);
  const body = given === undefined && header !== null ? rows.slice(1) : rows;
  return { data: columnsFrom(names.map((name, i) => [name, body.map((row) => row[i])])), rowCount: body.length };
}

function isPart(value: unknown): boolean {
  return isList(value) || isPlain(value);
}

function headerOf([first = [], second]: readonly (readonly unknown[])[]): string[] | null {
  const isHeader = second !== undefined && first.every((name) => typeof name === "string" && name !== "") && areDistinct(first);
  const names = isHeader ? (first as string[]) : [];
  return isHeader && !(second ?? []).every((cell, i) => typeof cell === "string" && /\d/.test(names[i] ?? "")) ? names : null;
}

function areDistinct(names: readonly unknown[]): boolean {
  return new Set(names).size === names.length;
}

/** A list of lists, and beside it one of as many names: `{ "columns": ["a", "b"], "data": [[1, 2]] }`. */
function splitTable(value: Plain): Omit<Found, "path"> | null {
  const entries = Object.entries(value);
  const [cols, cells] = [value["cols"], value["rows"]];
  // Google's tables: `{ "cols": [{ "label": "a" }], "rows": [{ "c": [{ "v": 1 }] }] }`.
  if (isList(cols) && isList(cells) && isAll(cells, (row) => isPlain(row) && isList(row["c"]))) {
    const rows = (cells as readonly Plain[]).map((row) =>
      (row["c"] as unknown[]).map((cell) => (isPlain(cell) ? (cell["v"] ?? null) : null)),
    );
    return matrixOf(
      rows,
      cols.map((col, i) => labelOf(col) ?? `column ${i + 1}`),
    );
  }
  for (const [, rows] of entries) {
    if (!isList(rows) || !isList(rows[0])) continue;
    for (const [key, names] of entries) {
      const read = isList(names) && /^(?:columns?|fields|headers?|names|schema)$/i.test(key) ? names.map(nameOf) : [];
      const known = read.filter((name) => name !== null);
      if (known.length === 0 || known.length < read.length || !areDistinct(known)) continue;
      const table = matrixOf(rows, known);
      if (table !== null) return table;
    }
  }
  return null;
}

function labelOf(value: unknown): string | null {
  const label = isPlain(value) ? value["label"] || value["id"] : null;
  return typeof label === "string" ? label : null;
}

function nameOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  const name = isPlain(value) ? (value["name"] ?? value["label"] ?? value["id"]) : null;
  return typeof name === "string" ? name : null;
}

/** Lists of values that are equally long; two at least where something else stands beside them. */
function columnsOf(value: Plain): Omit<Found, "path"> | null {
  const entries = Object.entries(value);
  const lists = entries.filter(([, own]) => isList(own) || isTypedArray(own)) as [string, unknown[]][];
  const columns = lists.filter(([, own]) => isTypedArray(own) || isAll(own, isCell));
  const [first] = columns;
  const length = first?.[1].length ?? 0;
  if (first === undefined || columns.some(([, own]) => own.length !== length)) return null;
  const isWhole = lists.length === entries.length && lists.every(([, own]) => own.length === length);
  if (entries.length === 1 && length === 0 && USUAL.test(first[0])) return null;
  // A list of rows is no column; one of lists beside columns of the same length is one that nothing can be drawn of.
  if (isWhole) return { data: value, rowCount: length };
  return columns.length > 1 && columns.length === lists.length && length > 0 ? { data: columnsFrom(columns), rowCount: length } : null;
}

/** Rows or numbers under names of their own. */
function namedTable(value: object): Omit<Found, "path"> | null {
  const entries = isList(value) ? [] : Object.entries(value);
  if (entries.length < 2) return null;
  const names = entries.map(([name]) => name);
  const values = entries.map(([, own]) => own as unknown);
  if (values.every((own) => typeof own === "number")) return { data: { key: names, value: values }, rowCount: names.length };
  if (!values.every((own) => isPlain(own) && Object.keys(own).length > 0 && Object.values(own).every(isCell))) return null;
  const rows = values as readonly Plain[];
  const keys = Object.keys(rows[0] ?? {});
  const areAlike = rows.every((row) => Object.keys(row).length === keys.length && keys.every((key) => Object.hasOwn(row, key)));
  // As pandas writes a data frame: its columns, each with the rows' numbers or dates as names.
  if (areAlike && keys.length > 1 && keys.every((key) => /^\d+$|^\d{4}-\d\d/.test(key))) {
    const index: [string, unknown[]][] = keys.every((key, i) => key === String(i)) ? [] : [["key", keys]];
    return {
      data: columnsFrom([...index, ...names.map((name, i) => [name, Object.values(rows[i] ?? {})] as const)]),
      rowCount: keys.length,
    };
  }
  if (!keys.some((key) => rows.every((row) => Object.hasOwn(row, key)))) return null;
  const key = rows.some((row) => Object.hasOwn(row, "key")) ? "name" : "key";
  return { data: rows.map((row, i) => Object.fromEntries([[key, names[i]], ...Object.entries(row)])), rowCount: rows.length };
}

/** Of properties that are defined, so that a column may be called `__proto__`. */
function columnsFrom(columns: readonly (readonly [string, readonly unknown[]])[]): object {
  return Object.fromEntries(columns);
}

/** As `every`, which passes over holes. */
function isAll(list: readonly unknown[], test: (value: unknown) => boolean): boolean {
  return list.findIndex((value) => !test(value)) < 0;
}

function isCell(value: unknown): boolean {
  return typeof value !== "object" || value === null || isInstance(value, Date);
}
