import { type AggregateAllRequest, aggregateAll, SIMPLE_AGGREGATES } from "../data/aggregate.js";
import { isBinUnit } from "../data/stats/histogram.js";
import type { Table } from "../data/table.js";
import { TIME_UNITS, type TimeUnit } from "../data/time/units.js";
import { listNames, quote } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { type Command, UsageError } from "./arguments.js";
import { choiceOf, listOf, textOf } from "./values.js";

/** How the rows of a table are aggregated, and the command for what comes of it. */
export interface AggregatePlan {
  readonly command: Command;
  readonly request: AggregateAllRequest;
  /** The flag that names what is aggregated, for messages. */
  readonly place: string;
}

/**
 * With `--aggregate`: one row per combination of all columns that the plot names but the numeric one. `count` needs no such
 * column: rows are counted, and the count takes its place in the command.
 */
export function aggregateRows(command: Command, table: Table): { readonly command: Command; readonly data: Table } {
  const plan = planAggregate(command, table);
  return plan === null ? { command, data: table } : { command: plan.command, data: aggregateAll(table, plan.request, plan.place) };
}

/**
 * What `--aggregate` asks for, by the columns of a table; null where it is not there.
 *
 * @throws UsageError for flags that do not go together; ChartifyError for a column that is missing.
 */
export function planAggregate(command: Command, table: Table): AggregatePlan | null {
  const { plot, form, values } = command;
  const how = choiceOf(values, "aggregate", SIMPLE_AGGREGATES);
  if (how === undefined && values.has("by-unit")) throw new UsageError("--by-unit goes with --aggregate, such as --aggregate sum.");
  if (how === undefined) return null;
  if (form.aggregated === null) throw new UsageError(`${plot.name} wants the rows of the file as they are; leave out --aggregate.`);
  if (values.has("second-y-column") || values.has("size-column"))
    throw new UsageError("--aggregate makes one number per group; leave out --second-y-column and --size-column.");
  const columns: (string | null)[] = [values.get(form.aggregated) ?? null].flat().map((name) => (name === null ? null : String(name)));
  const keys = keysOf(command);
  // Asked for by the flag that named it, a missing column is told of there.
  for (const { key, place } of keys) table.column(key, place);
  const uses = keys.filter(({ key }) => !columns.includes(key));
  const units = unitsOf(listOf(values, "by-unit") ?? [], uses, table);
  const names = namesOf(uses, units, table);
  const by = [...new Map(uses.map(({ key }, i) => [names[i] ?? key, i])).values()].map((i) => {
    const [column, unit, name] = [uses[i]?.key ?? "", units[i], names[i] ?? ""];
    return unit === undefined ? column : { column, unit, name };
  });
  const measures = columns.map((column) => ({ name: column ?? (names.includes("count") ? "rows" : "count"), column, how }));
  const request = { by, measures, timeZone: textOf(values, "time-zone") ?? null };
  const [first, ...more] = measures.map(({ name }) => name);
  const made = first === undefined || more.length > 0 ? measures.map(({ name }) => name) : first;
  const own = { ...command, values: new Map(renamed(values, uses, names)).set(form.aggregated, made) };
  return { command: own, request, place: `--${form.aggregated}` };
}

/** The columns that the plot's flags name, and where each is named. */
function keysOf({ plot, form, values }: Command): (Use & { readonly place: string })[] {
  const keys = plot.flags
    .filter(({ option = "" }) => /Columns?$/.test(option))
    .flatMap(({ name, option }) =>
      [values.get(name) ?? []]
        .flat()
        .map((key) => ({ flag: name, key: String(key), place: `chart.plot.${form.plot.name}, option "${option}"` })),
    );
  for (const flag of ["facet-column", "facet-row"]) {
    const key = textOf(values, flag);
    if (key !== undefined) keys.push({ flag, key, place: `--${flag}` });
  }
  return keys;
}

/** A flag that names a column to group by. */
interface Use {
  readonly flag: string;
  readonly key: string;
}

/** What each column is called in the result: itself; its unit where that is no step of time, or where it is grouped by in several. */
function namesOf(uses: readonly Use[], units: readonly (TimeUnit | undefined)[], table: Table): string[] {
  return uses.map(({ key }, i) => {
    const unit = units[i];
    if (unit === undefined) return key;
    const isOfSeveral = uses.some((other, j) => other.key === key && units[j] !== unit);
    return isOfSeveral || (!isBinUnit(unit) && !table.has(unit)) ? unit : key;
  });
}

/** The flags' values with the names of the result. */
function renamed(values: Command["values"], uses: readonly Use[], names: readonly string[]): Command["values"] {
  const result = new Map(values);
  for (const flag of new Set(uses.map((use) => use.flag))) {
    const nameOf = new Map(uses.flatMap((use, i) => (use.flag === flag ? [[use.key, names[i] ?? use.key] as const] : [])));
    const value = values.get(flag);
    result.set(
      flag,
      Array.isArray(value) ? value.map((key) => nameOf.get(String(key)) ?? String(key)) : (nameOf.get(String(value)) ?? String(value)),
    );
  }
  return result;
}

/**
 * The unit of each column. `month` is that of the one column of dates, `weekday,hour-of-day` are those of several or of one that several flags
 * name, in the order of the flags in help; `date=month` is of a column by its name, `x-column=month` of a flag.
 */
function unitsOf(given: readonly string[], uses: readonly Use[], table: Table): (TimeUnit | undefined)[] {
  const units: (TimeUnit | undefined)[] = uses.map(() => undefined);
  const plain: TimeUnit[] = [];
  const names = [...new Set(uses.map(({ key }) => key))];
  for (const text of given) {
    const equals = text.lastIndexOf("=");
    const unit = unitOf(text.slice(equals + 1));
    const target = text.slice(0, Math.max(0, equals)).replace(/^--/, "");
    const isMeant = ({ flag, key }: Use): boolean => key === target || flag === target;
    if (equals < 0) plain.push(unit);
    else if (!uses.some(isMeant))
      throw new UsageError(
        `--by-unit wants one of the columns that the rows are grouped by (${listNames(names)}), such as ${names[0]}=${unit}.`,
      );
    else for (const [i, use] of uses.entries()) if (isMeant(use)) units[i] = unit;
  }
  const dates = uses.flatMap(({ key }, i) => (units[i] === undefined && table.column(key, "--by-unit").kind === "date" ? [i] : []));
  const open = dates.length === 0 && uses.length > 0 ? [0] : dates;
  const [only] = plain;
  if (only !== undefined && plain.length === 1 && new Set(open.map((i) => uses[i]?.key)).size === 1) {
    for (const i of open) units[i] = only;
    return units;
  }
  if (plain.length > 0 && plain.length !== open.length)
    throw new UsageError(
      `--by-unit names ${plain.length === 1 ? "one unit" : `${plain.length} units`} for ${open.length} columns (${open.map((i) => `--${uses[i]?.flag} ${uses[i]?.key}`).join(", ")}). Name as many, or such as ${uses[open[0] ?? 0]?.flag}=${plain[0]?.replaceAll(" ", "-")}.`,
    );
  for (const [n, unit] of plain.entries()) units[open[n] as number] = unit;
  return units;
}

function unitOf(text: string): TimeUnit {
  const unit = TIME_UNITS.find((each) => each === text.trim().replace(/[-_]/g, " "));
  if (unit !== undefined) return unit;
  const names = TIME_UNITS.map((each) => each.replaceAll(" ", "-"));
  throw new UsageError(`--by-unit must be one of ${listNames(names)}, not ${quote(text)}.${didYouMean(text, names)}`);
}
