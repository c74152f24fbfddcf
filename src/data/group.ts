import { ChartifyError } from "../util/error.js";
import type { Codes } from "./codes.js";
import type { Factors } from "./factors.js";
import { factorize } from "./factors.js";
import type { Table } from "./table.js";

export { type Factors, factorize, labelOf, rankByLabel, sortedLevels } from "./factors.js";

/**
 * The rows of each level, in data order; rows of code -1 are in none. A counting sort: linear in rows and levels,
 * the results share one buffer.
 */
export function groupRows(codes: Codes, levelCount: number): Uint32Array[] {
  const starts = new Uint32Array(levelCount + 1);
  for (const code of codes) if (code >= 0) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let level = 0; level < levelCount; level++) starts[level + 1] = (starts[level + 1] ?? 0) + (starts[level] ?? 0);
  const next = starts.slice(0, levelCount);
  const rows = new Uint32Array(starts[levelCount] ?? 0);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const place = next[code] ?? 0;
    rows[place] = row;
    next[code] = place + 1;
  }
  return Array.from({ length: levelCount }, (_, level) => rows.subarray(starts[level], starts[level + 1]));
}

/** The combinations of several columns' categories that occur. */
export interface Grouping {
  /** Per column, in the order asked for. */
  readonly factors: readonly Factors[];
  /** Each combination once, in order of first appearance: one label per column. */
  readonly paths: readonly (readonly string[])[];
  /** Per combination: its rows in data order. */
  readonly rows: readonly Uint32Array[];
  /** Per row: an index into `paths`, -1 where one of the columns has no value. */
  readonly codes: Codes;
  /** How many rows are in no group, for lack of a value in one of the columns. */
  readonly missingCount: number;
}

/**
 * Groups rows by one or more columns. A row that lacks one of the values is in no group.
 *
 * @throws ChartifyError `bad-option` for no column at all; what `table.column` throws.
 */
export function groupByColumns(table: Table, names: readonly string[], place: string): Grouping {
  const factors = names.map((name) => factorize(table.column(name, place)));
  const [first, ...others] = factors;
  if (first === undefined) throw new ChartifyError("bad-option", place, "name at least one column to group by.");
  let combined: Combined = { codes: first.codes, count: first.levels.length };
  for (const { codes, levels } of others) combined = combine(combined, { codes, count: levels.length });

  const rows = groupRows(combined.codes, combined.count);
  const paths = rows.map((group) => factors.map(({ codes, levels }) => levels[codes[group[0] ?? -1] ?? -1] ?? ""));
  const missingCount = rows.reduce((left, group) => left - group.length, table.rowCount);
  return { factors, paths, rows, codes: combined.codes, missingCount };
}

/** Rows by number: of a value, or of a combination of values. */
export interface Combined {
  /** For each row its number, -1 for none. */
  readonly codes: Codes;
  /** Numbers are below it. */
  readonly count: number;
}

/** Pairs of codes, numbered anew by first appearance; -1 where one has none. The numbers stay small however many columns follow. */
export function combine(outer: Combined, inner: Combined): Combined {
  const width = inner.count;
  const codes = new Int32Array(outer.codes.length);
  const find = numbering(outer.count * width);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const a = outer.codes[row] ?? -1;
    const b = inner.codes[row] ?? -1;
    if (a < 0 || b < 0) {
      codes[row] = -1;
      continue;
    }
    const pair = a * width + b; // exact: below 2^53 up to 94 million distinct values of each
    const code = find(pair, count);
    if (code === count) count++;
    codes[row] = code;
  }
  return { codes, count };
}

/** Pairs up to here are looked up in a table, which a map for each row takes ten times as long for. */
const MAX_TABLE = 2 ** 20;

/** What gives a pair's number, or a new one, which it keeps. */
function numbering(pairs: number): (pair: number, next: number) => number {
  if (pairs <= MAX_TABLE) {
    const table = new Int32Array(pairs).fill(-1);
    return (pair, next) => {
      if (table[pair] === -1) table[pair] = next;
      return table[pair] as number;
    };
  }
  const map = new Map<number, number>();
  return (pair, next) => {
    const known = map.get(pair);
    if (known === undefined) map.set(pair, next);
    return known ?? next;
  };
}
