import { aggregateAll, SIMPLE_AGGREGATES } from "../data/aggregate.js";
import type { Table } from "../data/table.js";
import { TIME_UNITS, type TimeUnit } from "../data/time/units.js";
import { listNames, quote } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { type Command, UsageError } from "./arguments.js";
import { choiceOf, listOf, textOf } from "./values.js";

/**
 * With `--aggregate`: one row per combination of all columns that the plot names but the numeric one. `count` needs no such
 * column: rows are counted, and the count takes its place in the command.
 */
export function aggregateRows(command: Command, table: Table): { readonly command: Command; readonly data: Table } {
  const { plot, form, values } = command;
  const how = choiceOf(values, "aggregate", SIMPLE_AGGREGATES);
  if (how === undefined && values.has("by-unit")) throw new UsageError("--by-unit goes with --aggregate, such as --aggregate sum.");
  if (how === undefined) return { command, data: table };
  if (form.aggregated === null) throw new UsageError(`${plot.name} wants the rows of the file as they are; leave out --aggregate.`);
  if (values.has("second-y-column") || values.has("size-column"))
    throw new UsageError("--aggregate makes one number per group; leave out --second-y-column and --size-column.");
  const columns: (string | null)[] = [values.get(form.aggregated) ?? null].flat().map((name) => (name === null ? null : String(name)));
  const keys = plot.flags
    .filter(({ option = "" }) => /Columns?$/.test(option))
    .flatMap(({ name, option }) =>
      [values.get(name) ?? []].flat().map((key) => ({ key: String(key), place: `chart.plot.${form.plot.name}, option "${option}"` })),
    );
  for (const flag of ["facet-column", "facet-row"]) {
    const key = textOf(values, flag);
    if (key !== undefined) keys.push({ key, place: `--${flag}` });
  }
  // Asked for by the flag that named it, a missing column is told of there.
  for (const { key, place } of keys) table.column(key, place);
  const by = [...new Set(keys.map(({ key }) => key).filter((key) => !columns.includes(key)))];
  const measures = columns.map((column) => ({ name: column ?? (by.includes("count") ? "rows" : "count"), column, how }));
  const units = unitsOf(listOf(values, "by-unit") ?? [], by, table);
  const keysInUnits = by.map((column) => (units.has(column) ? { column, unit: units.get(column) as TimeUnit } : column));
  const data = aggregateAll(table, { by: keysInUnits, measures, timeZone: textOf(values, "time-zone") ?? null }, `--${form.aggregated}`);
  const [first, ...more] = measures.map(({ name }) => name);
  const made = first === undefined || more.length > 0 ? measures.map(({ name }) => name) : first;
  return { command: { ...command, values: new Map(values).set(form.aggregated, made) }, data };
}

/** `month` is the unit of the one column of dates, `date=month` of a column by its name. */
function unitsOf(given: readonly string[], by: readonly string[], table: Table): ReadonlyMap<string, TimeUnit> {
  return new Map(
    given.map((text) => {
      const equals = text.lastIndexOf("=");
      const unit = TIME_UNITS.find((each) => each === text.slice(equals + 1));
      if (unit === undefined) {
        const wrong = text.slice(equals + 1);
        throw new UsageError(`--by-unit must be one of ${listNames(TIME_UNITS)}, not ${quote(wrong)}.${didYouMean(wrong, TIME_UNITS)}`);
      }
      const dates = by.filter((name) => table.column(name, "--by-unit").kind === "date");
      const column = equals < 0 ? (dates.length > 1 ? undefined : (dates[0] ?? by[0])) : text.slice(0, equals);
      if (column !== undefined && by.includes(column)) return [column, unit] as const;
      throw new UsageError(`--by-unit wants one of the columns that the rows are grouped by (${listNames(by)}), such as ${by[0]}=${unit}.`);
    }),
  );
}
