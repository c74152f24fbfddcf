import { aggregateAll, SIMPLE_AGGREGATES } from "../data/aggregate.js";
import type { Table } from "../data/table.js";
import { type Command, UsageError } from "./arguments.js";
import { choiceOf } from "./values.js";

/**
 * With `--aggregate`: one row per combination of all columns that the plot names but the numeric one. `count` needs no such
 * column: rows are counted, and the count takes its place in the command.
 */
export function aggregateRows(command: Command, table: Table): { readonly command: Command; readonly data: Table } {
  const { plot, form, values } = command;
  const how = choiceOf(values, "aggregate", SIMPLE_AGGREGATES);
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
  // Asked for by the flag that named it, a missing column is told of there.
  for (const { key, place } of keys) table.column(key, place);
  const by = [...new Set(keys.map(({ key }) => key).filter((key) => !columns.includes(key)))];
  const measures = columns.map((column) => ({ name: column ?? (by.includes("count") ? "rows" : "count"), column, how }));
  const data = aggregateAll(table, { by, measures }, `--${form.aggregated}`);
  const [first, ...more] = measures.map(({ name }) => name);
  const made = first === undefined || more.length > 0 ? measures.map(({ name }) => name) : first;
  return { command: { ...command, values: new Map(values).set(form.aggregated, made) }, data };
}
