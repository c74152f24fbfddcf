import type { PlotDef } from "../chart/plots/shared/definition.js";
import type { Table } from "../data/table.js";
import { hasErrorBars } from "./aggregate-rows.js";
import { type Command, type FlagValue, UsageError } from "./arguments.js";
import type { CliChart } from "./dress.js";

type Options = Readonly<Record<string, unknown>>;

/** The options that tell where bars stand. */
const WHERE: readonly string[] = [
  "categoricalColumns",
  "numericColumn",
  "categoricalOrderBy",
  "categoricalOrderAscending",
  "stackColumn",
  "stackOrder",
  "normalize",
];

/** With `--text-column`: labels at the ends of bars or in the middle of their parts, over the same categories in the same order. */
export function labelBars(command: Command, chart: CliChart, data: Table, options: Options): void {
  const { form, plot, values } = command;
  if (form.labels === null || !values.has("text-column")) return;
  if (hasErrorBars(command)) throw new UsageError("--text-column labels single rows, and --error-bars puts them together; use --labels.");
  const own: [string, FlagValue][] = plot.flags.flatMap(({ name, labelOption }) => {
    const value = values.get(name);
    return labelOption === undefined || value === undefined ? [] : [[labelOption, value]];
  });
  const isBeside = form.labels.name === "text";
  const places = isBeside && chart.figure.xAxis.kind === "datetime" ? pointsOf(options) : placesOf(form.labels, options);
  chart.callPlot(form.labels.name, data, { ...places, ...Object.fromEntries(own) });
}

/** Bars in time stand where points do. */
function pointsOf({ categoricalColumns, numericColumn }: Options): Options {
  return { xColumn: [categoricalColumns].flat()[0], yColumn: numericColumn };
}

function placesOf({ options: known }: PlotDef, options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(known, name) && WHERE.includes(name)));
}
