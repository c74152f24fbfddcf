import { aggregate } from "../data/aggregate.js";
import type { Table } from "../data/table.js";
import { escapeControls, escapeLines } from "../util/show.js";
import { type Command, type FlagValue, UsageError } from "./arguments.js";
import type { CliIO } from "./main.js";
import { readInput } from "./read-input.js";

/** What the command line calls of a chart, whose types depend on its axes elsewhere. */
export interface LooseChart {
  readonly plot: Readonly<Record<string, (data: Table, options: object) => unknown>>;
  readonly axes: Readonly<Record<string, (...values: unknown[]) => unknown>>;
  readonly style: { setColorPalette(type: string, options: object): unknown };
  readonly figure: { readonly legend: { orientation: string } };
  readonly warnings: readonly string[];
  setTitle(text: string): unknown;
  setSubtitle(text: string): unknown;
  setSourceLabel(text: string): unknown;
  setLogo(path: string): unknown;
  setLegendLocation(location: unknown, orientation: string): unknown;
  describe(): unknown;
  toSVG(): string;
  toHTML(): string;
  toPNG(options: { scale: number }): Promise<Uint8Array>;
  save(path: string, options: { format?: string; scale: number }): Promise<unknown>;
}

export type MakeChart = (options: object) => LooseChart | Promise<LooseChart>;

const DEFAULT_SCALE = 2;

/** Reads the data, draws the chart and writes it. */
export async function runCommand(command: Command, io: CliIO, makeChart: MakeChart): Promise<void> {
  const outputs = outputsOf(command, io);
  const raw = await readInput(command, io);
  const data = aggregated(command, raw);
  const chart = await makeChart({ blankLabels: true, ...chartOptions(command, data) });
  style(command, chart);
  const { name } = command.plot;
  const draw = chart.plot[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
  if (draw === undefined) throw new UsageError(`this chart cannot draw ${name}.`);
  draw(data, plotOptions(command));
  label(command, chart);
  for (const warning of chart.warnings) io.stderr.write(`warning: ${escapeControls(warning)}\n`);
  await write(command, chart, outputs, io);
}

function textOf(values: ReadonlyMap<string, FlagValue>, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === "string" ? value : undefined;
}

function outputsOf({ values, plot }: Command, io: CliIO): readonly string[] {
  const outputs = values.get("output");
  if (Array.isArray(outputs)) return outputs;
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
    const isOrder = flag.option === "categoricalOrderBy" && Array.isArray(value) && value.length === 1;
    options[flag.option] = isOrder && ["values", "labels", "count"].includes(String(value[0])) ? value[0] : value;
  }
  return options;
}

/** With `--aggregate`: one row per combination of all columns that the plot names but the numeric one. */
function aggregated(command: Command, table: Table): Table {
  const how = textOf(command.values, "aggregate");
  if (how === undefined) return table;
  const { plot, values } = command;
  const numeric = (plot.aggregated ?? []).map((name) => textOf(values, name)).find((name) => name !== undefined);
  if (numeric === undefined) throw new UsageError(`${plot.name} wants the rows as they are; leave out --aggregate.`);
  if (values.has("second-y-column") || values.has("size-column"))
    throw new UsageError("--aggregate makes one number per group; leave out --second-y-column and --size-column.");
  const keys = plot.flags
    .filter((flag) => /Columns?$/.test(flag.option ?? ""))
    .flatMap((flag) => values.get(flag.name) ?? [])
    .map(String)
    .filter((name) => name !== numeric);
  return aggregate(table, { by: [...new Set(keys)], column: numeric, how: how as "sum" }, "--aggregate");
}

/** The axis types that each kind of axes begins with; lying charts have them the other way round. */
const AXES = {
  numeric: ["linear", "linear"],
  categorical: ["categorical", "linear"],
  density: ["linear", "density"],
  densities: ["density", "density"],
  categories: ["categorical", "categorical"],
} as const;

function chartOptions({ form, values }: Command, table: Table): object {
  const [width, height] = [values.get("width"), values.get("height")];
  if ((width === undefined) !== (height === undefined)) throw new UsageError("--width and --height go together.");
  const xColumn = values.get("x-column");
  const isDate = form.axes === "numeric" && typeof xColumn === "string" && table.has(xColumn);
  const isDatetime = isDate && table.column(xColumn, "--x-column").kind === "date";
  const [first, second] = AXES[form.axes];
  const [xDefault, yDefault] = values.get("horizontal") === true ? [second, first] : [isDatetime ? "datetime" : first, second];
  return {
    xAxisType: values.get("x-axis-type") ?? xDefault,
    yAxisType: values.get("y-axis-type") ?? yDefault,
    layout: width === undefined ? (values.get("layout") ?? "slide_100%") : { width, height },
  };
}

function style({ values }: Command, chart: LooseChart): void {
  // Before the plot, which reverses the vertical legend of a stack; with a location it is set again below.
  const orientation = textOf(values, "legend-orientation");
  if (orientation !== undefined) chart.figure.legend.orientation = orientation;
  const palette = textOf(values, "palette");
  const type = textOf(values, "palette-type") ?? (values.has("accent-values") ? "accent" : "categorical");
  if (palette === undefined && !values.has("palette-type") && !values.has("accent-values")) return;
  const chosen = palette?.includes(",") || palette?.startsWith("#") ? palette.split(",").map((color) => color.trim()) : palette;
  chart.style.setColorPalette(type, {
    ...(chosen === undefined ? {} : { palette: chosen }),
    ...(values.has("accent-values") ? { accentValues: values.get("accent-values") } : {}),
  });
}

function label({ form, values }: Command, chart: LooseChart): void {
  chart.setTitle(textOf(values, "title") ?? "");
  chart.setSubtitle(textOf(values, "subtitle") ?? "");
  chart.setSourceLabel(textOf(values, "source-label") ?? "");
  const logo = textOf(values, "logo");
  if (logo !== undefined) chart.setLogo(logo);
  const nameOf = (flag: string | null): string => [flag === null ? [] : (values.get(flag) ?? [])].flat().join(", ");
  const isLying = values.get("horizontal") === true || (form.axes === "categorical" && values.get("y-axis-type") === "categorical");
  const names = [nameOf(form.xFlag), nameOf(form.yFlag)];
  const [xName = "", yName = ""] = isLying ? names.reverse() : names;
  for (const [axis, name] of [
    ["x", xName],
    ["y", yName],
  ] as const) {
    const call = (method: string, ...given: unknown[]): unknown => chart.axes[`set${axis.toUpperCase()}Axis${method}`]?.(...given);
    call("Label", textOf(values, `${axis}-label`) ?? name);
    const range = values.get(`${axis}-range`);
    if (Array.isArray(range))
      call("Range", ...range.map((side) => (side === "" ? undefined : Number.isNaN(Number(side)) ? side : Number(side))));
    const format = values.get(`${axis}-tick-format`);
    if (format !== undefined) call("TickFormat", format);
    const turn = values.get(`${axis}-tick-orientation`);
    if (turn !== undefined) call("TickOrientation", turn);
  }
  const location = textOf(values, "legend-location");
  const orientation = textOf(values, "legend-orientation") ?? (location === "outside_right" ? "vertical" : "horizontal");
  if (location !== undefined) chart.setLegendLocation(location === "none" ? null : location, orientation);
}

async function write({ values }: Command, chart: LooseChart, outputs: readonly string[], io: CliIO): Promise<void> {
  const format = textOf(values, "format");
  const scale = (values.get("scale") as number | undefined) ?? DEFAULT_SCALE;
  if (values.get("json") === true) io.stdout.write(`${describe(chart)}\n`);
  for (const path of outputs) {
    if (path !== "-") await chart.save(path, { scale, ...(format === undefined ? {} : { format }) });
    else io.stdout.write(format === "png" ? await chart.toPNG({ scale }) : format === "html" ? chart.toHTML() : chart.toSVG());
  }
}

/** JSON for a terminal too: control characters that JSON leaves as they are become escapes, which mean the same. */
function describe(chart: LooseChart): string {
  return escapeLines(JSON.stringify(chart.describe(), null, 2));
}
