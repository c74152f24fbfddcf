import { FAMILIES } from "../chart/plots/shared/families.js";
import { type ChartOptions, LAYOUTS, type LayoutName, X_AXIS_TYPES, Y_AXIS_TYPES } from "../chart/types.js";
import { aggregate, SIMPLE_AGGREGATES } from "../data/aggregate.js";
import { answer } from "../data/answer.js";
import { ORDERS } from "../data/order.js";
import type { Table } from "../data/table.js";
import { nodeHost } from "../host/node/host.js";
import { Chart } from "../host/node/index.js";
import { encodeFigure, FORMATS, TEXT_MODES } from "../outputs.js";
import { DEFAULT_MAX_PIXELS } from "../util/limits.js";
import { escapeControls, escapeLines } from "../util/show.js";
import { type Command, UsageError } from "./arguments.js";
import { type CliChart, labelChart, styleChart } from "./dress.js";
import { warningsInFlags } from "./in-flags.js";
import type { CliIO } from "./io.js";
import { readInput } from "./read-input.js";
import { choiceOf, listOf, numberOf, textOf } from "./values.js";

const DEFAULT_SCALE = 2;

/** Reads the data, draws the chart and writes it. */
export async function runCommand(command: Command, io: CliIO): Promise<void> {
  const outputs = outputsOf(command, io);
  const raw = await readInput(command, io);
  const data = aggregated(command, raw);
  const chart: CliChart = new Chart({ blankLabels: true, ...chartOptions(command, data) });
  styleChart(command, chart);
  chart.callPlot(command.form.plot.name, data, plotOptions(command));
  labelChart(command, chart);
  const notes = await write(command, chart, outputs, io);
  for (const warning of new Set([...warningsInFlags(chart), ...notes])) io.stderr.write(`warning: ${escapeControls(warning)}\n`);
}

function outputsOf({ values, plot }: Command, io: CliIO): readonly string[] {
  const outputs = listOf(values, "output");
  if (outputs !== undefined) return outputs;
  if (values.get("json") === true) return [];
  if (!io.stdout.isTTY) return ["-"];
  throw new UsageError(`name a file to write: chartify ${plot.name} … -o chart.png`);
}

/** The plot's own options, under their names in the API. */
function plotOptions({ plot, values }: Command): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const flag of plot.flags) {
    const value = values.get(flag.name);
    if (flag.option === undefined || value === undefined) continue;
    const [only, ...others] = Array.isArray(value) ? value : [];
    const order = flag.option === "categoricalOrderBy" && others.length === 0 ? ORDERS.find((name) => name === only) : undefined;
    options[flag.option] = order ?? value;
  }
  return options;
}

/** With `--aggregate`: one row per combination of all columns that the plot names but the numeric one. */
function aggregated({ plot, form, values }: Command, table: Table): Table {
  const how = choiceOf(values, "aggregate", SIMPLE_AGGREGATES);
  if (how === undefined) return table;
  const numeric = form.aggregated === null ? undefined : textOf(values, form.aggregated);
  if (numeric === undefined) throw new UsageError(`${plot.name} wants the rows as they are; leave out --aggregate.`);
  if (values.has("second-y-column") || values.has("size-column"))
    throw new UsageError("--aggregate makes one number per group; leave out --second-y-column and --size-column.");
  const keys = plot.flags
    .filter((flag) => /Columns?$/.test(flag.option ?? ""))
    .flatMap((flag) => values.get(flag.name) ?? [])
    .map(String)
    .filter((name) => name !== numeric);
  return aggregate(table, { by: [...new Set(keys)], column: numeric, how }, "--aggregate");
}

/** Axis types as the plot needs them unless told otherwise; lying charts have them the other way round. */
function chartOptions({ form, values }: Command, table: Table): ChartOptions {
  const [width, height] = [numberOf(values, "width"), numberOf(values, "height")];
  if ((width === undefined) !== (height === undefined)) throw new UsageError("--width and --height go together.");
  const [x, y] = FAMILIES[form.axes].types;
  const isLying = values.get("horizontal") === true;
  const layout = choiceOf(values, "layout", Object.keys(LAYOUTS) as LayoutName[]) ?? "slide_100%";
  return {
    xAxisType: choiceOf(values, "x-axis-type", X_AXIS_TYPES) ?? (isLying ? y : isDatetime(form.axes, values, table) ? "datetime" : x),
    yAxisType: choiceOf(values, "y-axis-type", Y_AXIS_TYPES) ?? (isLying ? x : y),
    layout: width === undefined || height === undefined ? layout : { width, height },
  };
}

function isDatetime(axes: Command["form"]["axes"], values: Command["values"], table: Table): boolean {
  const column = textOf(values, "x-column");
  if (axes !== "numeric" || column === undefined || !table.has(column)) return false;
  return answer(table, { kind: "columns", columns: [column] }, "--x-column").kinds[0] === "date";
}

/** Writes all outputs; gives what the last picture for standard output leaves out. */
async function write({ values }: Command, chart: CliChart, outputs: readonly string[], io: CliIO): Promise<readonly string[]> {
  let noted: readonly string[] = [];
  const note = (notes: readonly string[]): void => {
    noted = notes;
  };
  const format = choiceOf(values, "format", FORMATS);
  const ways = {
    scale: numberOf(values, "scale") ?? DEFAULT_SCALE,
    maxPixels: numberOf(values, "max-pixels") ?? DEFAULT_MAX_PIXELS,
    text: choiceOf(values, "text", TEXT_MODES) ?? "fit",
  };
  if (values.get("json") === true) io.stdout.write(`${describe(chart)}\n`);
  for (const path of outputs) {
    if (path !== "-") await chart.save(path, { ...ways, ...(format === undefined ? {} : { format }) });
    else io.stdout.write(await encodeFigure(chart.figure, format ?? "svg", { ...ways, ...nodeHost, place: "-o -", note }));
  }
  return noted;
}

/** JSON for a terminal too: control characters that JSON leaves as they are become escapes, which mean the same. */
function describe(chart: CliChart): string {
  return escapeLines(JSON.stringify(chart.describe(), null, 2));
}
