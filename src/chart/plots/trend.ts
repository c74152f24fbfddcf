import {
  TREND_METHODS,
  type TrendFit,
  type TrendMethod,
  type TrendWindow,
  WINDOW_ANCHORS,
  type WindowAnchor,
} from "../../data/question-words.js";
import type { TrendAnswer } from "../../data/questions.js";
import { ChartifyError } from "../../util/error.js";
import { isNumericAxis } from "../../util/numeric-axes.js";
import { readBoolean, readChoice, readNumber } from "../../util/options.js";
import { listNames, quote, show } from "../../util/show.js";
import { phrase, setting, type Text } from "../../util/wording.js";
import type { NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { positionCells, positionOptions } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries, type Series } from "./shared/colors.js";
import { type PlotContext, yAxisOf } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { choice, optionalOption } from "./shared/options.js";
import { type StrokeOptions, strokeOptions } from "./shared/strokes.js";
import { type Duration, readTrendWindow } from "./shared/trend-window.js";

/** Options of `plot.trend`. A colour value has the colour that it has in other plots, so that a trend belongs to its points. */
export interface TrendOptions<D, K extends XKind = XKind> extends ColorOptions<D>, StrokeOptions {
  /** Column of x positions, in any order; rows without one are left out. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of numbers; rows without one are left out. Several columns have a trend each. */
  readonly yColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /**
   * `linear` (default) is the straight line of least squares, `loess` a smooth curve of local parabolas as R draws it, `moving average` the mean of
   * the rows about each one. Lines and curves are fitted to lengths along the axes: a linear trend is straight on a log axis too.
   */
  readonly method?: TrendMethod | undefined;
  /**
   * Whether a band shows where the trend may lie. It is that of the line or curve, not of the rows: of independent ones, with errors that are
   * normal and alike. Default true; of a moving average false, since neighbours in time are rarely independent.
   */
  readonly band?: boolean | undefined;
  /** How sure the band is to hold the trend, above 0 and below 1. Default 0.95. */
  readonly confidence?: number | undefined;
  /** With `loess`: the share of the rows that each point of the curve follows, above 0; more is smoother. Default 0.75. */
  readonly span?: number | undefined;
  /**
   * With `moving average`: how many rows are averaged, at least 2, or on a datetime axis how much time, such as `7 days`. The curve ends where whole windows do.
   * Default 7 rows.
   */
  readonly window?: number | Duration | undefined;
  /** With `moving average`: whether a mean stands in the `middle` of its window (default) or at its `end`, as of the last seven days. */
  readonly anchor?: WindowAnchor | undefined;
}

const DEFAULTS = { confidence: 0.95, span: 0.75, window: { rows: 7 }, anchor: "middle" } as const;
/** Wider windows than this make no other curve. */
const MAX_SPAN = 1000;

function readShare(value: unknown, place: string): number {
  const number = readNumber()(value, place);
  if (number > 0 && number < 1) return number;
  throw new ChartifyError("bad-argument", place, `must be above 0 and below 1, such as 0.95 for 95 %, not ${show(value)}.`);
}

function readSpan(value: unknown, place: string): number {
  const number = readNumber(0, MAX_SPAN)(value, place);
  if (number > 0) return number;
  throw new ChartifyError("bad-argument", place, `must be above 0, such as 0.75 for three quarters of the rows, not ${show(value)}.`);
}

/** Lines and curves through the rows, with the band in which they may lie. */
export const trend = definePlot<TrendOptions<AnyRows>>()({
  name: "trend",
  axes: "numeric",
  command: {
    summary: "trends: straight lines, smooth curves or moving averages, with a band",
    example: `chartify trend sales.csv --x-column date --y-column total_price --aggregate sum --method "moving average" --window "7 days" -o trend.png`,
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "yColumn",
  },
  options: {
    ...positionOptions,
    ...colorOptions,
    method: choice(TREND_METHODS, "how the trend is found (default: linear)"),
    band: optionalOption<boolean, boolean, null>(readBoolean, null, {
      kind: "boolean",
      help: "show where the trend may lie (default, but of a moving average)",
    }),
    confidence: optionalOption<number, number, null>(readShare, null, {
      kind: "number",
      value: "0…1",
      help: "of the band (default: 0.95)",
    }),
    span: optionalOption<number, number, null>(readSpan, null, {
      kind: "number",
      value: "SHARE",
      help: "of loess: rows that each point follows (default: 0.75)",
    }),
    window: optionalOption<number | Duration, TrendWindow, null>(readTrendWindow, null, {
      kind: "bins",
      value: "ROWS|TIME",
      help: `of a moving average: rows, or a time such as "7 days" (default: 7)`,
    }),
    anchor: optionalOption<WindowAnchor, WindowAnchor, null>(readChoice(WINDOW_ANCHORS), null, {
      kind: "choice",
      choices: WINDOW_ANCHORS,
      help: "of a moving average: where in its window a mean stands (default: middle)",
    }),
    ...strokeOptions,
  },
  wide: { option: "yColumn", by: "color" },
  ask: (options, axes) => [
    {
      kind: "trend",
      ...positionCells(options, axes),
      series: colorKey(options),
      fit: fitOf(options),
      confidence: hasBand(options) ? (options.confidence ?? DEFAULTS.confidence) : null,
      axes: { x: axes.x === "datetime" || isNumericAxis(axes.x) ? axes.x : "linear", y: isNumericAxis(axes.y) ? axes.y : "linear" },
    },
  ],
  draw(context, options, [{ series, trends }]) {
    checkChoice(context, options);
    const all = colorSeries(context, options, series, trends);
    warnOfLacks(context, options, all);
    const drawn = all.filter(({ part }) => part.lack === null);
    for (const each of drawn) addBand(context, each);
    for (const { name, color, slot, legend, part } of drawn) {
      context.figure.glyphs.push({
        kind: "line",
        plot: "trend",
        name,
        axis: context.axis,
        slot,
        legend,
        x: part.x,
        y: part.y,
        color,
        lineWidth: options.lineWidth,
        lineDash: options.lineDash,
        lineAlpha: options.alpha,
        step: "none",
      });
    }
  },
});

type OneTrend = TrendAnswer["trends"][number];

interface Choice {
  readonly method: TrendMethod;
  readonly band: boolean | null;
  readonly confidence: number | null;
  readonly span: number | null;
  readonly window: TrendWindow | null;
  readonly anchor: WindowAnchor | null;
}

/** Of a moving average only where the user speaks of it. */
function hasBand({ method, band, confidence }: Choice): boolean {
  return band ?? (method !== "moving average" || confidence !== null);
}

function fitOf({ method, span, window, anchor }: Choice): TrendFit {
  if (method === "linear") return { method };
  if (method === "loess") return { method, span: span ?? DEFAULTS.span };
  return { method, window: window ?? DEFAULTS.window, anchor: anchor ?? DEFAULTS.anchor };
}

/** The method that a setting is of. */
const BELONGS = { span: "loess", window: "moving average", anchor: "moving average" } as const satisfies Record<string, TrendMethod>;

/** Refuses settings that would have no say. */
function checkChoice({ figure, place }: PlotContext, options: Choice): void {
  const { method, band, confidence, window } = options;
  const refused = (name: keyof Choice, why: Text): ChartifyError => new ChartifyError("bad-option", `${place}, option "${name}"`, why);
  for (const [name, owner] of Object.entries(BELONGS) as [keyof typeof BELONGS, TrendMethod][]) {
    if (options[name] === null || owner === method) continue;
    throw refused(
      name,
      phrase`goes with ${setting("method", owner)}, and the method is ${quote(method)}. Leave it out, or choose that method.`,
    );
  }
  if (band === false && confidence !== null)
    throw refused("confidence", phrase`there is no band with ${setting("band", false)}. Leave out one of them.`);
  if (window !== null && "ms" in window && figure.xAxis.kind !== "datetime")
    throw refused("window", phrase`a time needs dates along x: ${setting("xAxisType", "datetime")}. On other axes give a number of rows.`);
}

/** Bands lie below all lines, in the colour of theirs. */
function addBand(context: PlotContext, { name, color, slot, part: { x, band } }: Series<OneTrend>): void {
  if (band === null) return;
  // On a log axis an edge at zero or below runs to the axis' end.
  const isLog = yAxisOf(context).kind === "log";
  context.figure.glyphs.push({
    kind: "area",
    plot: "trendBand",
    name,
    axis: context.axis,
    slot,
    legend: [],
    orientation: "vertical",
    x,
    y1: band.upper,
    y0: isLog ? band.lower.map((value) => Math.max(0, value)) : band.lower,
    color,
    overlaps: true,
    fillAlpha: null,
    step: "none",
  });
}

/** Says which trends are not drawn, and which without a band. */
function warnOfLacks(context: PlotContext, options: Choice, all: readonly Series<OneTrend>[]): void {
  const tell = (isOne: (part: OneTrend) => boolean, what: string): void => {
    const names = all.filter(({ part }) => isOne(part)).map(({ name }) => name);
    if (names.length === 0) return;
    const whose = names[0] === null ? "" : ` of ${listNames(names.map((name) => quote(name ?? "")))}`;
    context.warn(`${context.place}: the rows${whose} ${what}`);
  };
  const least = options.method === "loess" ? "three" : "two";
  tell(({ lack }) => lack === "places", `have fewer than ${least} different x, so that there is no trend to draw.`);
  tell(({ lack }) => lack === "window", "fill no whole window, so that there is no moving average to draw. Make the window smaller.");
  if (hasBand(options))
    tell(({ lack, band }) => lack === null && band === null, "are too few to tell how far they stray, so that the trend has no band.");
}
