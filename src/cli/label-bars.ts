import type { Table } from "../data/table.js";
import type { Command, FlagValue } from "./arguments.js";
import type { CliChart } from "./dress.js";

/** Labels beside bars have the colour of titles, and keep off the dots of lollipops; those on stacks take what stands out. */
const BESIDE = { textColor: "#333333" };
const BESIDE_DOTS = { ...BESIDE, xOffset: 4, yOffset: -6 };

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

/** With `--text-column`: labels at the bars, over the same categories in the same order. */
export function labelBars({ form, plot, values }: Command, chart: CliChart, data: Table, options: Readonly<Record<string, unknown>>): void {
  if (form.labels === null || !values.has("text-column")) return;
  const known = form.labels.options;
  const shared = Object.entries(options).filter(([name]) => Object.hasOwn(known, name) && WHERE.includes(name));
  const own: [string, FlagValue][] = plot.flags.flatMap(({ name, labelOption }) => {
    const value = values.get(name);
    return labelOption === undefined || value === undefined ? [] : [[labelOption, value]];
  });
  const look = form.labels.name !== "text" ? {} : plot.name === "lollipop" ? BESIDE_DOTS : BESIDE;
  chart.callPlot(form.labels.name, data, { ...Object.fromEntries(shared), ...look, ...Object.fromEntries(own) });
}
