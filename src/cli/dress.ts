import { ChartAxes, readOrientations } from "../chart/axes.js";
import type { ChartBase } from "../chart/chart.js";
import { readLegendLocation } from "../chart/legend.js";
import type { XAxisType, YAxisType } from "../chart/types.js";
import type { SimpleAggregate } from "../data/aggregate.js";
import { PALETTE_TYPES } from "../style/house.js";
import { quote } from "../util/show.js";
import { type Command, type FlagValue, UsageError } from "./arguments.js";
import { LEGEND_ORIENTATIONS } from "./flags.js";
import { choiceOf, listOf, textOf } from "./values.js";

/** A chart whose axis types only the command line knows. */
export type CliChart = ChartBase<XAxisType, YAxisType, boolean>;

/** Aggregates whose results are called what their column is. */
const OWN_TERMS: readonly string[] = ["sum", "first", "last"] satisfies SimpleAggregate[];
/** What counted rows are called where no column was named. */
const COUNTS: readonly string[] = ["count", "rows"];

/** What has to be said before the plot: its colours, and which way the legend runs. */
export function styleChart({ values }: Command, chart: CliChart): void {
  // Before the plot, which reverses the vertical legend of a stack; with a location it is set again below.
  const orientation = choiceOf(values, "legend-orientation", LEGEND_ORIENTATIONS);
  if (orientation !== undefined) chart.figure.legend.orientation = orientation;
  const palette = textOf(values, "palette");
  const accentValues = listOf(values, "accent-values");
  const type = choiceOf(values, "palette-type", PALETTE_TYPES);
  if (palette === undefined && type === undefined && accentValues === undefined) return;
  const chosen = palette?.includes(",") || palette?.startsWith("#") ? palette.split(",").map((color) => color.trim()) : palette;
  chart.style.setColorPalette(type ?? (accentValues === undefined ? "categorical" : "accent"), {
    ...(chosen === undefined ? {} : { palette: chosen }),
    ...(accentValues === undefined ? {} : { accentValues }),
  });
}

/** Titles, axes and legend, after the plot. */
export function labelChart(command: Command, chart: CliChart): void {
  const { values } = command;
  chart.setTitle(textOf(values, "title") ?? "");
  chart.setSubtitle(textOf(values, "subtitle") ?? "");
  chart.setSourceLabel(textOf(values, "source-label") ?? "");
  const logo = textOf(values, "logo");
  if (logo !== undefined) chart.setLogo(logo);
  labelAxes(command, chart);
  const title = textOf(values, "legend-title");
  if (title !== undefined) chart.setLegendTitle(title);
  const location = textOf(values, "legend-location");
  if (location === undefined) return;
  const orientation =
    choiceOf(values, "legend-orientation", LEGEND_ORIENTATIONS) ?? (location === "outside_right" ? "vertical" : "horizontal");
  chart.setLegendLocation(location === "none" ? null : readLegendLocation(location, "chart.setLegendLocation"), orientation);
}

/** The methods of one axis. */
interface Setters {
  setLabel(label: string): unknown;
  setRange(start: string | number | undefined, end: string | number | undefined): unknown;
  setFormat(format: string): unknown;
  setOrientation(turns: ReturnType<typeof readOrientations>): unknown;
}

function labelAxes({ form, plot, values }: Command, chart: CliChart): void {
  // Which methods a chart has depends on axis types that only the command line knows; these are all of them.
  const axes = new ChartAxes({ chart, figure: chart.figure, place: "chart.axes", axis: "y", fixFactors: () => {} });
  const nameOf = (flag: string | null): string => {
    const value = flag === null ? [] : (values.get(flag) ?? []);
    // Several columns of numbers have no name together; the legend tells theirs.
    const isWide = Array.isArray(value) && plot.flags.some(({ kind, name }) => kind === "columns" && name === flag);
    const name = isWide ? "" : [value].flat().join(", ");
    return flag === form.aggregated ? measureName(name, textOf(values, "aggregate")) : name;
  };
  const isLying = form.axes === "categorical" ? chart.figure.yAxis.kind === "categorical" : values.get("horizontal") === true;
  const names = [nameOf(form.xFlag), nameOf(form.yFlag)];
  const [xName = "", yName = ""] = isLying ? names.reverse() : names;
  labelAxis(values, "x", xName, {
    setLabel: (label) => axes.setXAxisLabel(label),
    setRange: (start, end) => axes.setXAxisRange(start, end),
    setFormat: (format) => axes.setXAxisTickFormat(format),
    setOrientation: (turns) => axes.setXAxisTickOrientation(turns),
  });
  labelAxis(values, "y", yName, {
    setLabel: (label) => axes.setYAxisLabel(label),
    setRange: (start, end) => axes.setYAxisRange(numberOrNone(start), numberOrNone(end)),
    setFormat: (format) => axes.setYAxisTickFormat(format),
    setOrientation: (turns) => axes.setYAxisTickOrientation(turns),
  });
}

/** A measure by what was done to its column; sums and single values are in the column's own terms. */
function measureName(column: string, how: string | undefined): string {
  const isOwn = how === undefined || OWN_TERMS.includes(how) || (how === "count" && COUNTS.includes(column));
  return isOwn || column === "" ? column : `${how} of ${column}`;
}

function labelAxis(values: ReadonlyMap<string, FlagValue>, axis: "x" | "y", name: string, setters: Setters): void {
  setters.setLabel(textOf(values, `${axis}-label`) ?? name);
  const range = listOf(values, `${axis}-range`);
  if (range !== undefined) {
    const [start, end] = range.map((side) => (side === "" ? undefined : Number.isNaN(Number(side)) ? side : Number(side)));
    setters.setRange(start, end);
  }
  const format = textOf(values, `${axis}-tick-format`);
  if (format !== undefined) setters.setFormat(format);
  const turns = listOf(values, `${axis}-tick-orientation`);
  if (turns !== undefined) setters.setOrientation(readOrientations([...turns], `--${axis}-tick-orientation`));
}

function numberOrNone(side: string | number | undefined): number | undefined {
  if (typeof side !== "string") return side;
  throw new UsageError(`--y-range wants numbers, not ${quote(side)}.`);
}
