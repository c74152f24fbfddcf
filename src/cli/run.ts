import { type FacetOptions, SHARES } from "../chart/facets/options.js";
import { findingsIn } from "../chart/findings.js";
import { type ChartOptions, LAYOUTS, type LayoutName } from "../chart/types.js";
import { ORDERS } from "../data/order.js";
import type { Table } from "../data/table.js";
import { Chart } from "../host/node/index.js";
import { THEME_NAMES } from "../style/theme.js";
import { escapeControls, escapeLines } from "../util/show.js";
import { type Command, UsageError } from "./arguments.js";

import { axisTypes } from "./axis-types.js";

import { type CliChart, labelChart, styleChart } from "./dress.js";
import { inFlags, warningsInFlags } from "./in-flags.js";
import type { CliIO } from "./io.js";
import { labelBars } from "./label-bars.js";
import { Progress } from "./progress.js";
import { readInput } from "./read-input.js";
import { choiceOf, listOf, numberOf, textOf } from "./values.js";
import { outputsOf, writeOutputs } from "./write-outputs.js";

/**
 * Reads the data, draws the chart and writes it.
 *
 * @returns Whether the chart was to be checked, and readers may stumble over something.
 */
export async function runCommand(given: Command, io: CliIO): Promise<boolean> {
  const outputs = outputsOf(given, io);
  if (given.values.get("check") === true && given.values.get("json") === true)
    throw new UsageError("--check and --json each print JSON; use one.");
  const progress = new Progress(io);
  try {
    return await draw(await readInput(given, io, progress), outputs, io, progress);
  } finally {
    progress.clear();
  }
}

async function draw(
  { command, data }: { readonly command: Command; readonly data: Table },
  outputs: readonly string[],
  io: CliIO,
  progress: Progress,
): Promise<boolean> {
  progress.begin(`Drawing ${data.rowCount} rows`);
  const chart: CliChart = new Chart({ blankLabels: true, ...chartOptions(command, data) });
  styleChart(command, chart);
  const options = plotOptions(command);
  chart.callPlot(command.form.plot.name, data, options);
  labelBars(command, chart, data, options);
  labelChart(command, chart);
  progress.clear();
  for (const warning of warningsInFlags(chart, command)) io.stderr.write(`warning: ${escapeControls(warning)}\n`);
  const notes = await writeOutputs(command, chart, outputs, { io, progress });
  for (const note of notes) io.stderr.write(`warning: ${escapeControls(note)}\n`);
  return command.values.get("check") === true && (await writeFindings(command, chart, outputs.includes("-") ? null : io.stdout, io));
}

/** The findings as JSON where no picture goes there, and as sentences for people; true where there are some. */
async function writeFindings(command: Command, chart: CliChart, stdout: CliIO["stdout"] | null, io: CliIO): Promise<boolean> {
  const findings = findingsIn(chart.figure, inFlags(command));
  for (const { code, place, message, remedy } of findings) {
    io.stderr.write(`finding: ${escapeControls(`${code} (${place}): ${message} ${remedy}`)}\n`);
  }
  await stdout?.write(`${escapeLines(JSON.stringify(findings, null, 2))}\n`);
  return findings.length > 0;
}

/** The plot's own options, under their names in the API. */
function plotOptions({ plot, values }: Command): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const flag of plot.flags) {
    const value = values.get(flag.name);
    if (flag.option === undefined || value === undefined) continue;
    const [only, ...others] = Array.isArray(value) ? value : [];
    const order = flag.option === "categoricalOrderBy" && others.length === 0 ? ORDERS.find((name) => name === only) : undefined;
    if (flag.field === undefined) options[flag.option] ??= order ?? value;
    // A setting turns its option on.
    else options[flag.option] = { ...settingsIn(options[flag.option]), [flag.field]: value };
  }
  return options;
}

function settingsIn(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

/** Small multiples, where a column was named for them. */
function facetOf({ values }: Command, table: Table): FacetOptions | undefined {
  const column = textOf(values, "facet-column");
  const order = listOf(values, "facet-order");
  const [named] = order ?? [];
  const isNamed = order?.length === 1 && (named === "labels" || named === "data");
  const more = {
    row: textOf(values, "facet-row"),
    columns: numberOf(values, "facet-columns"),
    share: choiceOf(values, "facet-share", SHARES),
    order: isNamed ? (named as "labels" | "data") : order,
  };
  if (column !== undefined) {
    // There are no other data that could have them.
    table.column(column, "--facet-column");
    if (more.row !== undefined) table.column(more.row, "--facet-row");
    return { column, ...more };
  }
  const alone = Object.entries(more).find(([, value]) => value !== undefined);
  if (alone !== undefined)
    throw new UsageError(`--facet-${alone[0]} goes with --facet-column, which names the column that has a panel for each value.`);
  return undefined;
}

/** Axis types and size. */
function chartOptions(command: Command, table: Table): ChartOptions {
  const { values } = command;
  const [width, height] = [numberOf(values, "width"), numberOf(values, "height")];
  if ((width === undefined) !== (height === undefined)) throw new UsageError("--width and --height go together.");
  const layout = choiceOf(values, "layout", Object.keys(LAYOUTS) as LayoutName[]) ?? "slide_100%";
  return {
    ...axisTypes(command, table),
    timeZone: textOf(values, "time-zone"),
    layout: width === undefined || height === undefined ? layout : { width, height },
    locale: textOf(values, "locale"),
    facet: facetOf(command, table),
    theme: choiceOf(values, "theme", THEME_NAMES),
  };
}
