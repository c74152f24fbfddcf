import { answer } from "../data/answer.js";
import { leftOut } from "../data/left-out.js";
import { columnsOf } from "../data/question-columns.js";
import type { Question } from "../data/questions.js";
import { Table } from "../data/table.js";
import { ChartifyError } from "../util/error.js";
import { readChoice, readOptions } from "../util/options.js";
import { phrase, plot as plotTerm, type Text, way } from "../util/wording.js";
import { isBeside } from "./beside.js";
import { colorValuesOf, withColorScale } from "./color-values.js";
import { drawInPanels } from "./facets/draw-in-panels.js";
import type { Facets } from "./facets/facets.js";
import { leftOutSentence } from "./left-out.js";
import { warnOfNumberTimes } from "./number-times.js";
import { PLOTS } from "./plots/index.js";
import { isOverTime } from "./plots/shared/categories.js";
import { type PlotContext, yAxisOf } from "./plots/shared/context.js";
import type { PlotAxes, PlotDef } from "./plots/shared/definition.js";
import { type ChartFamily, FAMILIES } from "./plots/shared/families.js";
import { timeOptions } from "./plots/shared/time-options.js";
import { adoptZone, zoneOf } from "./time-zone.js";
import { setUnits, sizeUnitOf, textUnitOf } from "./units.js";
import { widened } from "./widen.js";

/** Reads the options of a plot, asks the data, and lets it draw from the answers. */
function drawPlot(plot: PlotDef, context: PlotContext, { data, given, facets }: Call): void {
  const { figure, place } = context;
  const axes = {
    x: figure.xAxis.kind,
    y: yAxisOf(context).kind,
    aspectScale: figure.aspectScale,
    widthPx: figure.width,
    heightPx: figure.height,
    locale: figure.locale,
    lengthPx: context.density === "x" ? figure.height : figure.width,
  };
  const isTime = isOverTime(axes) && "categoricalColumns" in plot.options;
  const said = isTime ? timeOptions(given, plot, context) : given;
  // Over time several columns stand side by side as colour values do; there is no inner level of categories.
  const wide = isTime && plot.wide?.by === "category" ? ({ ...plot.wide, by: "color" } as const) : (plot.wide ?? null);
  const read = readOptions(place, said, plot.options);
  const { table, options: asked, seriesColumn } = widened(wide, Table.from(data, place).inZone(zoneOf(figure)), read, said, place);
  const options = withColorScale(table, asked, context, place);
  const colorValues = colorValuesOf(table, options, place);
  const isApart = isTime || isBeside(plot.name, table, options, place);
  const own = {
    ...context,
    seriesColumn,
    colorValues,
    sizeUnit: sizeUnitOf(table, options, place),
    textUnit: textUnitOf(table, options, place),
  };
  const call = { table, options, axes: { ...axes, isApart } };
  const questions = facets === null ? drawWhole(plot, own, call) : drawInPanels(plot, own, { ...call, facets });
  const isLog = valueKind(axes, context.density) === "log";
  for (const left of leftOut(table, questions, { isLog, place })) context.warn(phrase`${place}: ${leftOutSentence(left)}`);
  setUnits(context, questions, table);
  adoptZone(context, questions, table);
  warnOfNumberTimes(context, questions, table);
  for (const note of [...table.notes, ...table.notesOf(columnsOf(questions))]) context.warn(phrase`${place}: ${note}`);
}

/** One call of a plot. */
interface Call {
  readonly data: unknown;
  /** The options as the user wrote them. */
  readonly given: unknown;
  readonly facets: Facets | null;
}

/** Asks all data and draws from the answers, into the one plot area that there is. */
function drawWhole(
  plot: PlotDef,
  context: PlotContext,
  { table, options, axes }: { readonly table: Table; readonly options: object; readonly axes: PlotAxes },
): readonly Question[] {
  const questions = plot.ask(options, axes);
  plot.draw(
    context,
    options,
    questions.map((question) => answer(table, question, context.place)),
  );
  return questions;
}

/** The kind of the axis that values lie along, beside categories or densities. */
function valueKind({ x, y }: Pick<PlotAxes, "x" | "y">, density: PlotContext["density"]): PlotAxes["x"] {
  return density === "x" || (density === null && y !== "categorical") ? y : x;
}

/** The definitions of each kind of chart, by the names of their methods. */
const TABLE: Readonly<Record<ChartFamily, Readonly<Record<string, PlotDef>>>> = PLOTS;

/** The names of all plots, those of every kind of chart. */
const NAMES: readonly string[] = [...new Set(Object.values(TABLE).flatMap(Object.keys))];

/** A chart, and what its plots work on. */
export interface PlotsOfChart<C> {
  readonly chart: C;
  readonly families: readonly ChartFamily[];
  /** What the chart is, for messages: `a chart with xAxisType …`. */
  readonly kind: Text;
  /** `chart.plot`, or that of the second axis. */
  readonly place: string;
  readonly facets: Facets | null;
  /** The context of one call. */
  contextOf(place: string): PlotContext;
}

/**
 * Calls a plot by its name.
 *
 * @throws ChartifyError `plot-unavailable` for one that the chart does not have; what reading options and data throws.
 */
export function callPlot<C>(
  { chart, families, kind, place, facets, contextOf }: PlotsOfChart<C>,
  name: string,
  data: unknown,
  options: unknown,
): C {
  const known = readChoice(NAMES)(name, `${place}, name`);
  const at = `${place}.${known}`;
  const plot = plotIn(families, known);
  if (plot === undefined) throw unavailable(known, families, kind, at);
  drawPlot(plot, contextOf(at), { data, given: options, facets });
  return chart;
}

/** The plot methods of a chart: those of its kind, and in place of the others one that tells what they need. */
export function makePlots<C>(plots: PlotsOfChart<C>): object {
  const methods: object = Object.create(null);
  for (const name of NAMES) {
    const method = (data: unknown, options?: unknown): C => callPlot(plots, name, data, options);
    // What only the other class of charts has is refused like the rest, but not listed.
    const enumerable = familiesWith(name).some((each) => (each === "radar") === plots.families.includes("radar"));
    Object.defineProperty(methods, name, { value: method, enumerable });
  }
  return methods;
}

function plotIn(families: readonly ChartFamily[], name: string): PlotDef | undefined {
  for (const family of families) if (TABLE[family][name] !== undefined) return TABLE[family][name];
  return undefined;
}

function familiesWith(name: string): ChartFamily[] {
  return (Object.keys(FAMILIES) as ChartFamily[]).filter((family) => TABLE[family][name] !== undefined);
}

/** What draws the same over axes of another kind. */
const AKIN: Readonly<Record<string, Partial<Readonly<Record<ChartFamily, string>>>>> = {
  line: { categorical: "parallel" },
  area: { categorical: "barStacked" },
  parallel: { numeric: "line" },
  barStacked: { numeric: "area" },
  histogram: { categorical: "violin", densities: "hexbin" },
  kde: { categorical: "violin", densities: "hexbin" },
  hexbin: { density: "histogram", categories: "heatmap" },
  heatmap: { densities: "hexbin" },
};

function unavailable(name: string, own: readonly ChartFamily[], kind: Text, place: string): ChartifyError {
  const onAxes = familiesWith(name).filter((family) => family !== "radar");
  const [first, ...others] = onAxes.map((family) => FAMILIES[family].needs);
  const change = own.includes("radar")
    ? "make a new Chart() with them"
    : way("change xAxisType or yAxisType in new Chart()", "leave the axis types out");
  const needs = first === undefined ? "" : others.reduce<Text>((all, each) => phrase`${all} or ${each}`, first);
  const todo = onAxes.length === 0 ? "Make one by new RadarChart()." : phrase`It needs ${needs}: ${change}.`;
  const what = onAxes.length === 0 ? "is a plot of radar charts, not of" : "is not available for";
  const akin = own.flatMap((family) => AKIN[name]?.[family] ?? [])[0];
  const instead = akin === undefined ? "" : phrase` Use ${way("", "chartify ")}${plotTerm(akin)} instead.`;
  const [one, ...more] = NAMES.filter((each) => plotIn(own, each) !== undefined).map(plotTerm);
  const available = one === undefined ? "none" : more.reduce<Text>((all, each) => phrase`${all}, ${each}`, phrase`${one}`);
  return new ChartifyError("plot-unavailable", place, phrase`${what} ${kind} (available: ${available}).${instead} ${todo}`);
}
