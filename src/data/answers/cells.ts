import { lend } from "../../model/lent.js";
import { ChartifyError } from "../../util/error.js";
import { quote, show } from "../../util/show.js";
import { phrase, setting, way } from "../../util/wording.js";
import { cellAt, firstRowWithValue } from "../columns.js";
import { factorize } from "../factors.js";
import { TableColumn } from "../lent-column.js";
import type { Cells, LabelCell, NumberCell, ValueCell, ValuesOf } from "../questions.js";
import type { Table } from "../table.js";

type Labels = (string | null)[];
type Rows = Uint32Array | null;

/** The values of the given rows; the column itself for all rows (null). */
export function pick(values: Float64Array, rows: Rows): Float64Array {
  if (rows === null) return values;
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
  return picked;
}

/** The same in memory of its own: what an answer holds is written into a figure, and the column is the table's. */
function own(values: Float64Array, rows: Rows): Float64Array {
  return rows === null ? values.slice() : pick(values, rows);
}

/** A column of numbers, checked. */
export function numbersOf(table: Table, cell: NumberCell, place: string): Float64Array {
  const at = `${place}, option "${cell.option}"`;
  if (cell.as === "scale") {
    const isDate = table.column(cell.column, at).kind === "date";
    return isDate ? table.dates(cell.column, at) : table.numbers(cell.column, at, { purpose: "a continuous colour scale" });
  }
  if (cell.as === "date") return table.dates(cell.column, at);
  if (cell.datesNeed !== undefined) checkNoDates(table, cell.column, cell.datesNeed, at);
  const values = table.numbers(cell.column, at);
  if (cell.as === "size") checkSizes(table, values, at);
  return values;
}

/** Refuses dates where the plot takes them on other axes. */
function checkNoDates(table: Table, name: string, yAxisType: "categorical" | "linear", place: string): void {
  const column = table.column(name, place);
  if (column.kind !== "date") return;
  const row = firstRowWithValue(column);
  throw new ChartifyError(
    "bad-column",
    place,
    phrase`column ${quote(name)} holds dates (${table.rowName(row)}: ${show(cellAt(column, row))}), and a numeric axis needs numbers. To plot dates, ${way("make the chart with", "add")} ${setting("xAxisType", "datetime")} and ${setting("yAxisType", yAxisType)}.`,
  );
}

/** Reads all columns, so that a fault in one is told, and gives what takes the values of some rows. */
export function readCells<C extends Cells>(table: Table, cells: C, place: string): (rows: Rows) => ValuesOf<C> {
  const takers = Object.entries(cells).map(([name, cell]) => [name, cell === null ? () => null : takerOf(table, cell, place)] as const);
  return (rows) => Object.fromEntries(takers.map(([name, take]) => [name, take(rows)])) as ValuesOf<C>;
}

/**
 * The same for columns that are all of numbers, without a copy: what gives those of one series, or of all rows (null). Null
 * where there is text among them.
 */
export function lendCells<C extends Cells>(
  table: Table,
  cells: C,
  place: string,
): ((part: ConstructorParameters<typeof TableColumn>[1]) => ValuesOf<C>) | null {
  const columns: [name: string, values: Float64Array | null, column: string][] = [];
  for (const [name, cell] of Object.entries(cells)) {
    if (cell !== null && (cell.as === "label" || cell.as === "value")) return null;
    columns.push([name, cell && numbersOf(table, cell, place), cell?.column ?? ""]);
  }
  return (part) => {
    const lent: Record<string, null> = {};
    for (const [name, values, column] of columns) {
      if (values === null) lent[name] = null;
      else lend(lent, name, new TableColumn(values, part, { column, place }));
    }
    return lent as ValuesOf<Cells> as ValuesOf<C>;
  };
}

function takerOf(table: Table, cell: NumberCell | LabelCell | ValueCell, place: string): (rows: Rows) => Float64Array | Labels {
  if (cell.as !== "label" && cell.as !== "value") {
    const values = numbersOf(table, cell, place);
    return (rows) => own(values, rows);
  }
  const column = table.column(cell.column, `${place}, option "${cell.option}"`);
  const isPlain = column.kind === "number" && column.unit === null && column.written === null;
  if (cell.as === "value" && column.kind === "number" && (isPlain || cell.which === "all")) return (rows) => own(column.values, rows);
  const { codes, levels } = factorize(column);
  return (rows) => Array.from(rows ?? codes.keys(), (row) => levels[codes[row] as number] ?? null);
}

function checkSizes(table: Table, sizes: Float64Array, place: string): void {
  const wrong = sizes.findIndex((size) => size < 0 || size === Number.POSITIVE_INFINITY);
  if (wrong < 0) return;
  throw new ChartifyError(
    "bad-column",
    place,
    `${table.rowName(wrong)} holds ${sizes[wrong]}, but a size is a diameter in pixels, and areas have no sign: zero or more. Leave such rows out, or show the column by colour.`,
  );
}
