import { reduceGroups } from "../data/aggregate.js";
import { leftOf } from "../data/answers/left.js";
import { type Column, numericColumn, takeRows } from "../data/columns.js";
import { type ErrorMeasure, summarize } from "../data/error-bars.js";
import { combine, type Factors, factorize, groupRows } from "../data/group.js";
import { Table } from "../data/table.js";
import { ChartifyError } from "../util/error.js";
import { option, phrase } from "../util/wording.js";
import type { Facets } from "./facets/facets.js";
import { leftOutSentence } from "./left-out.js";
import { isOverTime } from "./plots/shared/categories.js";
import { type PlotContext, warnOfMissing } from "./plots/shared/context.js";
import type { PlotAxes } from "./plots/shared/definition.js";
import { ERROR_COLUMNS } from "./plots/shared/error-bars.js";

/** The options of plots that may have error bars. */
interface Given {
  readonly errorBars?: ErrorMeasure | null;
  readonly categoricalColumns?: readonly string[];
  readonly numericColumn?: string;
  readonly xColumn?: string;
  readonly yColumn?: string;
  readonly colorColumn?: string | null;
  readonly colorScale?: string | null;
  readonly sizeColumn?: string | null;
  readonly sort?: boolean | null;
}

interface Call {
  readonly table: Table;
  readonly options: object;
  readonly axes: Pick<PlotAxes, "x" | "y">;
  readonly facets: Facets | null;
}

/**
 * With error bars: a table of one row for each place, colour value and panel, that is at the mean of its rows, with the ends of its error bar. Rows without
 * a place or a number are left out, and told of.
 */
export function summarized(context: PlotContext, { table, options, axes, facets }: Call): Pick<Call, "table" | "options"> {
  const given: Given = options;
  const { errorBars = null, colorColumn = null, colorScale = null } = given;
  if (errorBars === null) return { table, options };
  const { place } = context;
  if ((given.sizeColumn ?? null) !== null) {
    const text = phrase`${option("errorBars")} makes one mark of several rows, which have no one size. Leave out ${option("sizeColumn")}.`;
    throw new ChartifyError("bad-option", place, text);
  }
  const value = given.numericColumn ?? given.yColumn ?? "";
  const where = given.categoricalColumns ?? [given.xColumn ?? ""];
  const places = placesOf(table, where, axes, `${place}, option "${given.xColumn === undefined ? "categoricalColumns" : "xColumn"}"`);
  warnOfMissing(
    context,
    where,
    leftOf(table, (row) => places.some(({ codes }) => (codes[row] as number) < 0)),
  );
  const isCourse = colorScale === "continuous" && colorColumn !== null;
  const others = [...(isCourse || colorColumn === null ? [] : [colorColumn]), ...panelColumns(facets, table)].filter(
    (name) => !where.includes(name),
  );
  const groups = groupsOf({ places, others: others.map((name) => factorize(table.column(name, place))), rowCount: table.rowCount });
  const { values, unit } = table.numericColumn(
    value,
    `${place}, option "${given.numericColumn === undefined ? "yColumn" : "numericColumn"}"`,
    "error bars",
  );
  const missing = leftOf(table, (row) => Number.isNaN(values[row] as number));
  if (missing.missing > 0) context.warn(phrase`${place}: ${leftOutSentence({ column: value, reason: "missing", ...missing })}`);
  const { center, lower, upper } = summarize(values, groups, errorBars);
  warnOfSingles(context, center, lower);
  const first = Uint32Array.from(groups, (rows) => rows[0] as number);
  const columns = new Map([...where, ...others].map((name) => [name, takeRows(table.column(name, place), first)]));
  if (isCourse && !columns.has(colorColumn)) columns.set(colorColumn, colorsOf(table.column(colorColumn, place), groups, first));
  columns.set(value, numericColumn(center, { unit }));
  columns.set(ERROR_COLUMNS.lower, numericColumn(lower, { unit })).set(ERROR_COLUMNS.upper, numericColumn(upper, { unit }));
  return {
    table: Table.fromTypedColumns(columns, (row) => table.rowName(first[row] ?? row), table.notes),
    options: "sort" in options ? { ...options, sort: given.sort ?? true } : options,
  };
}

/** What tells the places of rows apart, in each column. */
function placesOf(table: Table, names: readonly string[], axes: Call["axes"], place: string): Factors[] {
  return names.map((name) => factorize(isOverTime(axes) ? table.dateColumn(name, place) : table.column(name, place)));
}

/** The columns that tell panels apart. */
function panelColumns(facets: Facets | null, table: Table): string[] {
  const { column, row } = facets?.facet ?? { column: null, row: null };
  return [column, row].filter((name) => name !== null && table.has(name)) as string[];
}

/**
 * The rows of each combination of values, by first appearance.
 *
 * @param places A row must have a value in each.
 * @param others Here a row may have none, which is then a value of its own.
 */
function groupsOf({ places, others, rowCount }: Told): Uint32Array[] {
  const keys = [
    ...places.map(({ codes, levels }) => ({ codes, count: levels.length })),
    ...others.map(({ codes, levels }) => ({ codes: codes.map((code) => code + 1), count: levels.length + 1 })),
  ];
  const { codes, count } = keys.reduce(combine, { codes: new Int8Array(rowCount), count: 1 });
  return groupRows(codes, count);
}

interface Told {
  readonly places: readonly Factors[];
  readonly others: readonly Factors[];
  readonly rowCount: number;
}

/** What a course of colour shows of each group: the mean of numbers, of dates and others that of the first row. */
function colorsOf(column: Column, groups: readonly Uint32Array[], first: Uint32Array): Column {
  if (column.kind !== "number") return takeRows(column, first);
  return numericColumn(reduceGroups(column.values, groups, "mean"), { unit: column.unit });
}

/** Says how many marks have no error bar, since a single row does not stray. */
function warnOfSingles({ place, warn }: PlotContext, center: Float64Array, lower: Float64Array): void {
  const marks = center.filter((value) => !Number.isNaN(value)).length;
  const count = center.filter((value, i) => !Number.isNaN(value) && Number.isNaN(lower[i])).length;
  if (count === 0) return;
  const [are, have] = count === 1 ? ["is", "has"] : ["are", "have"];
  warn(`${place}: ${count} of ${marks} marks ${are} of a single value and ${have} no error bar.`);
}
