import { leftOf } from "../../data/answers/left.js";
import type { Codes } from "../../data/codes.js";
import { factorize, sortedLevels } from "../../data/factors.js";
import { groupRows } from "../../data/group.js";
import type { Left } from "../../data/questions.js";
import type { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { MAX_PANELS } from "../../util/limits.js";
import { listNames, quote } from "../../util/show.js";
import { option, phrase } from "../../util/wording.js";
import type { Facet } from "./options.js";

/** The values of a column that tells panels apart, and which of them each row has. */
interface Levels {
  readonly names: readonly string[];
  readonly codes: Codes;
}

/** The rows of a table by the panels that they are in. */
export interface Split {
  /** The values of both columns in their order; null for a column that the table lacks. */
  readonly columns: readonly string[] | null;
  readonly rows: readonly string[] | null;
  /** The rows that have these values: of a table with both columns `(column, row)`, else of the one that it has. */
  rowsOf(column: string | null, row: string | null): Uint32Array;
  /** The columns that the table has. */
  readonly names: readonly string[];
  /** Rows in no panel. */
  readonly left: Left;
}

/**
 * Splits a table by the columns of a facet; null for one that has none of them.
 *
 * @throws ChartifyError `too-large` for more values than a figure has panels, `bad-option` for an order that lacks one.
 */
export function splitBy(table: Table, { column, row, order }: Facet, place: string): Split | null {
  const columns = levelsOf(table, column, order, place);
  const rows = row === null ? null : levelsOf(table, row, typeof order === "string" ? order : "labels", place);
  if (columns === null && rows === null) return null;
  const keys = [columns, rows].filter((key) => key !== null);
  const width = rows?.names.length ?? 1;
  const codes = Int32Array.from({ length: table.rowCount }, (_, i) =>
    keys.some((key) => (key.codes[i] as number) < 0) ? -1 : (columns?.codes[i] ?? 0) * width + (rows?.codes[i] ?? 0),
  );
  const groups = groupRows(codes, (columns?.names.length ?? 1) * width);
  return {
    names: [...(columns === null ? [] : [column]), ...(rows === null || row === null ? [] : [row])],
    columns: columns?.names ?? null,
    rows: rows?.names ?? null,
    rowsOf(columnName, rowName) {
      const [i, k] = [placeOf(columns, columnName), placeOf(rows, rowName)];
      return i < 0 || k < 0 ? new Uint32Array(0) : (groups[i * width + k] ?? new Uint32Array(0));
    },
    left: leftOf(table, (i) => (codes[i] as number) < 0),
  };
}

function placeOf(levels: Levels | null, name: string | null): number {
  return levels === null || name === null ? 0 : levels.names.indexOf(name);
}

function levelsOf(table: Table, name: string, order: Facet["order"], place: string): Levels | null {
  if (!table.has(name)) return null;
  const at = `${place}, option "facet"`;
  const { codes, levels, ranks } = factorize(table.column(name, at));
  if (levels.length > MAX_PANELS) {
    throw new ChartifyError(
      "too-large",
      at,
      `${quote(name)} has ${levels.length} different values, and a figure up to ${MAX_PANELS} panels. Group them first, or plot fewer.`,
    );
  }
  const names = order === "data" ? levels : order === "labels" ? sortedLevels({ levels, ranks }) : listed(levels, order, name, at);
  const places = new Map(names.map((each, i) => [each, i]));
  return { names, codes: codes.map((code) => places.get(levels[code] ?? "") ?? -1) };
}

/** The user's list, which must hold every value once. */
function listed(levels: readonly string[], order: readonly string[], name: string, at: string): readonly string[] {
  const known = new Set(order);
  const absent = levels.filter((level) => !known.has(level));
  if (absent.length === 0 && known.size === order.length) return order;
  const what = absent.length > 0 ? `lacks ${listNames(absent.map(quote))}` : "holds a value twice";
  throw new ChartifyError("bad-option", at, phrase`${option("order")} ${what}. List every value of ${quote(name)} once.`);
}
