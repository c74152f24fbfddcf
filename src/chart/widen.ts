import { melt } from "../data/melt.js";
import type { Table } from "../data/table.js";
import { ChartifyError } from "../util/error.js";
import { isList } from "../util/kinds.js";
import { MAX_LEVELS } from "../util/limits.js";
import { quote } from "../util/show.js";
import { option, phrase, setting } from "../util/wording.js";
import type { Wide, WideBy } from "./plots/shared/definition.js";
import { readNames } from "./plots/shared/wide.js";

type Options = Readonly<Record<string, unknown>>;

/** A call as plots know it: a table of one column of values, and the options that name it. */
export interface LongCall {
  readonly table: Table;
  readonly options: Options;
  /** The column that tells the series of wide data apart; null where one column was named. */
  readonly seriesColumn: string | null;
}

/**
 * A call with several columns of numbers as one over a long table, in which the column's name is the colour, the innermost
 * category or the stack value.
 *
 * @param given The options as the user wrote them.
 */
export function widened(wide: Wide | null, table: Table, options: Options, given: unknown, place: string): LongCall {
  const columns = wide === null ? null : listed(wide.option, given, place);
  const labels = wide?.labels === undefined ? null : listed(wide.labels, given, place);
  if (wide === null || columns === null || labels?.length !== (labels === null ? undefined : columns.length)) {
    if (labels !== null) throw unlikeLabels(wide, labels.length, columns?.length ?? 1, place);
    if (wide?.by === "stack" && options["stackColumn"] === null) throw withoutStack(wide, place);
    return { table, options, seriesColumn: null };
  }
  for (const name of EXCLUDED[wide.by]) {
    if ((options[name] ?? null) === null) continue;
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${option(wide.option)} names several columns, which make a series each, so that ${option(name)} cannot be given too. Name one column, or leave it out.`,
    );
  }
  if (labels === null && wide.labels !== undefined && columns.includes(options[wide.labels] as string)) {
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${option(wide.labels)} is one of the columns of ${option(wide.option)}, which would label them all. Name a column of labels for each: ${setting(wide.labels, columns)}.`,
    );
  }
  const values = { columns, value: options[wide.option] as string, as: "number" } as const;
  const { table: long, series } = melt(
    table,
    labels === null ? [values] : [values, { columns: labels, value: options[wide.labels ?? ""] as string, as: "label" }],
    place,
  );
  return { table: long, options: { ...options, ...OPTIONS[wide.by](series, columns, options, place) }, seriesColumn: series };
}

/** The columns that an option names as a list; null where it names one. */
function listed(name: string, given: unknown, place: string): string[] | null {
  const value = (given as Options)[name];
  return isList(value) ? readNames(value, `${place}, option "${name}"`) : null;
}

function unlikeLabels(wide: Wide | null, labels: number, columns: number, place: string): ChartifyError {
  const count = columns === 1 ? "one column" : `${columns} columns`;
  return new ChartifyError(
    "bad-option",
    place,
    phrase`${option(wide?.labels ?? "")} names ${labels} columns, but ${option(wide?.option ?? "")} ${count}. Name a column of labels for each, or one for all.`,
  );
}

function withoutStack(wide: Wide, place: string): ChartifyError {
  return new ChartifyError(
    "bad-option",
    place,
    phrase`the option ${option("stackColumn")} is missing. Name the column whose values lie on each other, or several columns in ${option(wide.option)}.`,
  );
}

/** Options that have no meaning beside several columns. */
const EXCLUDED: Readonly<Record<WideBy, readonly string[]>> = {
  color: ["colorColumn", "secondYColumn"],
  category: ["colorColumn"],
  stack: ["stackColumn"],
};

const OPTIONS: Readonly<Record<WideBy, (series: string, names: readonly string[], options: Options, place: string) => Options>> = {
  color: (series, names, { colorOrder }) => ({ colorColumn: series, colorOrder: colorOrder ?? names }),
  stack: (series, names, { stackOrder }) => ({ stackColumn: series, stackOrder: stackOrder ?? names }),
  category: (series, names, { categoricalColumns, colorOrder }, place) => {
    const outer = categoricalColumns as readonly string[];
    if (outer.length < MAX_LEVELS) {
      return { categoricalColumns: [...outer, series], colorColumn: series, colorOrder: colorOrder ?? names };
    }
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${names.length} columns of numbers are a level of categories by themselves, beside ${outer.map(quote).join(", ")}; up to ${MAX_LEVELS} levels fit. Leave out one of ${option("categoricalColumns")}.`,
    );
  },
};
