import { Figure } from "../figure/figure.js";
import { MAX_SIDE } from "../figure/limits.js";
import type { Axis, AxisKind, Factor } from "../figure/types.js";
import { layOut, renderHTML, renderScene, renderSVG } from "../render.js";
import { resolveStyle } from "../style/style.js";
import { ChartifyError } from "../util/error.js";
import { optional, readBoolean, readChoice, readNumber, readOptions, readRecord, readString, required } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { ChartAxes, type XAxisMethods, type YAxisMethods } from "./axes.js";
import { Callouts } from "./callouts.js";
import { ChartStyle } from "./chart-style.js";
import { type ChartDescription, describeChart, type SeriesDescription } from "./describe.js";
import { HELPER_LABELS } from "./helper-labels.js";
import { FORMATS, type Format, type Host } from "./host.js";
import { legendPosition, readLegendLocation } from "./legend.js";
import { checkPixels, scaleSpec } from "./pixels.js";
import type { PlotContext } from "./plots/context.js";
import { makePlots, type Plots, plotFamily } from "./plots/index.js";
import {
  type ChartOptions,
  LAYOUTS,
  type LegendLocation,
  type SecondYAxis,
  X_AXIS_TYPES,
  type XAxisType,
  Y_AXIS_TYPES,
  type YAxisType,
} from "./types.js";

const readLayout = (value: unknown, place: string): { width: number; height: number } => {
  if (typeof value === "string" && Object.hasOwn(LAYOUTS, value)) return LAYOUTS[value as keyof typeof LAYOUTS];
  if (typeof value === "object" && value !== null) {
    const side = required(readNumber(1, MAX_SIDE));
    return readRecord({ width: side, height: side })(value, place);
  }
  const names = Object.keys(LAYOUTS);
  const hint = typeof value === "string" ? didYouMean(value, names) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be one of ${names.map(quote).join(", ")} or { width, height }, not ${show(value)}.${hint}`,
  );
};

const readSecondYAxis = (value: unknown, place: string): SecondYAxis => {
  if (value === true || value === false || value === "linear" || value === "log") return value;
  throw new ChartifyError("bad-argument", place, `must be true, false, "linear" or "log", not ${show(value)}.`);
};

const optionSpecs = {
  blankLabels: optional(readBoolean, false),
  layout: optional(readLayout, LAYOUTS["slide_100%"]),
  xAxisType: optional(readChoice(X_AXIS_TYPES), "linear"),
  yAxisType: optional(readChoice(Y_AXIS_TYPES), "linear"),
  secondYAxis: optional(readSecondYAxis, false),
};

const saveSpecs = {
  format: optional(readChoice(FORMATS), null),
  scale: scaleSpec,
};

/** The second y axis: numeric plots on it, and its own label, range, ticks and format. */
export interface SecondAxis<C, X extends XAxisType> {
  readonly plot: Plots<X, "linear", C>;
  readonly axes: YAxisMethods<"linear", C>;
}

/**
 * A chart: tidy data in by `plot`, a presentation-ready picture out by `save`, `toSVG`, `toPNG` or `toHTML`.
 * Every call that changes it returns it, so that calls chain. Underneath lies `figure`, to fall back on.
 */
export abstract class ChartBase<X extends XAxisType = "linear", Y extends YAxisType = "linear", S extends SecondYAxis = false> {
  /** The figure model underneath: change it, and the picture changes. */
  readonly figure: Figure;
  /** The plots that go with the chart's axis types. */
  readonly plot: Plots<X, Y, this>;
  /** Labels, ranges, ticks and categories of the axes. */
  readonly axes: XAxisMethods<X, this> & YAxisMethods<Y, this>;
  /** Lines, boxes and texts that point something out. */
  readonly callout: Callouts<this>;
  /** Colours of the plots that follow. */
  readonly style: ChartStyle<this>;
  /** What was left out or could not be done as asked, in plain sentences; empty when all went well. */
  readonly warnings: string[] = [];

  /** What draws PNGs and writes files. */
  protected abstract readonly host: Host;

  readonly #secondAxis: SecondAxis<this, X> | null;
  readonly #fixedFactors = new Set<"x" | "y">();
  #isStacked = false;
  #legendLocation: LegendLocation | undefined;

  /**
   * @throws ChartifyError `bad-option` or `bad-argument` for a wrong option, `bad-axis-type` for axis types that do not go together.
   */
  constructor(options: ChartOptions<X, Y, S> = {}) {
    const read = readOptions("new Chart", options, optionSpecs);
    const { xAxisType, yAxisType } = read;
    const family = plotFamily(xAxisType, yAxisType);
    const types = `xAxisType ${quote(xAxisType)} and yAxisType ${quote(yAxisType)}`;
    if (family === "none") {
      throw new ChartifyError(
        "bad-axis-type",
        "new Chart",
        `there is no plot for ${types}. Make the y axis "linear", or both axes something else.`,
      );
    }
    if (read.secondYAxis !== false && family !== "numeric") {
      throw new ChartifyError("bad-axis-type", "new Chart", `secondYAxis needs two numeric axes, not ${types}.`);
    }
    const labels = read.blankLabels ? null : HELPER_LABELS;
    const y2Kind = read.secondYAxis === true ? yAxisType : read.secondYAxis;
    this.figure = new Figure({
      version: 1,
      width: read.layout.width,
      height: read.layout.height,
      title: labels?.title ?? "",
      subtitle: labels?.subtitle ?? "",
      sourceLabel: labels?.sourceLabel ?? "",
      xAxis: newAxis(axisKind(xAxisType), labels?.xAxisLabel),
      yAxis: newAxis(axisKind(yAxisType), labels?.yAxisLabel),
      y2Axis: y2Kind === false ? null : newAxis(axisKind(y2Kind as YAxisType), labels?.y2AxisLabel),
      glyphs: [],
      annotations: [],
      legend: { location: "top_left", place: "auto", orientation: "horizontal", visible: true, reversed: false },
      aspectScale: null,
      style: {},
    });
    this.callout = new Callouts(this as this, this.figure);
    this.style = new ChartStyle(this as this);
    this.plot = makePlots(this, family, types, "chart.plot", (place) => this.#context(place, "y")) as Plots<X, Y, this>;
    this.axes = this.#makeAxes("chart.axes", "y") as unknown as XAxisMethods<X, this> & YAxisMethods<Y, this>;
    this.#secondAxis =
      this.figure.y2Axis === null
        ? null
        : {
            plot: makePlots(this, family, types, "chart.secondAxis.plot", (place) => this.#context(place, "y2")) as Plots<
              X,
              "linear",
              this
            >,
            axes: this.#makeAxes("chart.secondAxis.axes", "y2"),
          };
  }

  /** Plots and axis methods of the second y axis; undefined for the compiler where the chart has none, and refused when used. */
  get secondAxis(): S extends false ? undefined : SecondAxis<this, X> {
    if (this.#secondAxis === null) {
      throw new ChartifyError(
        "unsupported",
        "chart.secondAxis",
        "this chart has one y axis. Create it with new Chart({ secondYAxis: true }).",
      );
    }
    return this.#secondAxis as S extends false ? undefined : SecondAxis<this, X>;
  }

  get title(): string {
    return this.figure.title;
  }

  get subtitle(): string {
    return this.figure.subtitle;
  }

  get sourceLabel(): string {
    return this.figure.sourceLabel;
  }

  /** Where the legend was put; undefined while the layout chooses a free place. */
  get legendLocation(): LegendLocation | undefined {
    return this.#legendLocation;
  }

  /** Sets the title: the takeaway. An empty string takes it away. Long ones wrap. */
  setTitle(title: string): this {
    this.figure.title = readString(title, "chart.setTitle");
    return this;
  }

  /** Sets the subtitle: what the data is. An empty string takes it away. */
  setSubtitle(subtitle: string): this {
    this.figure.subtitle = readString(subtitle, "chart.setSubtitle");
    return this;
  }

  /** Sets the source label at the lower right. An empty string takes it away. */
  setSourceLabel(source: string): this {
    this.figure.sourceLabel = readString(source, "chart.setSourceLabel");
    return this;
  }

  /**
   * Puts the legend into a corner of the plot area, outside it, at `[x, y]` pixels from the plot area's lower left,
   * or nowhere (null). Without this call it takes a free corner, else stands above the plot area.
   */
  setLegendLocation(location: LegendLocation, orientation: "horizontal" | "vertical" = "horizontal"): this {
    const place = "chart.setLegendLocation";
    this.#legendLocation = readLegendLocation(location, place);
    this.figure.legend = {
      ...legendPosition(this.#legendLocation, readChoice(["horizontal", "vertical"])(orientation, `${place}, orientation`)),
      reversed: false,
    };
    this.#orderLegend();
    return this;
  }

  /** What has been plotted: one record of columns per series, missing values null. */
  get data(): SeriesDescription["columns"][] {
    return this.describe().series.map((series) => series.columns);
  }

  /** What the chart shows, as plain JSON: the base of text alternatives, tests and tools. */
  describe(): ChartDescription {
    return describeChart(layOut(this.figure));
  }

  /** The chart as an SVG document. */
  toSVG(): string {
    return renderSVG(this.figure);
  }

  /** The chart as one HTML file that needs neither JavaScript nor network. */
  toHTML(): string {
    return renderHTML(this.figure);
  }

  /** The chart as PNG, drawn afresh at `scale` device pixels per CSS pixel (default 1, from 0.1 to 20). */
  async toPNG(options: { readonly scale?: number } = {}): Promise<Uint8Array> {
    const { scale } = readOptions("chart.toPNG", options, { scale: scaleSpec });
    return this.#encodePNG(scale, "chart.toPNG");
  }

  /**
   * Saves the chart as `.svg`, `.png` or `.html`, by the path's extension or by `format`. The file appears whole or not at all:
   * an older one stays when saving fails.
   *
   * @param options `format` overrides the extension; `scale` as for `toPNG`, ignored by SVG and HTML.
   * @throws ChartifyError `bad-argument` for a path that is empty or holds control characters, `bad-format` for an unknown
   *   extension, `bad-file` for a folder that is missing or cannot be written, `too-large` for more than 200 million pixels.
   */
  async save(path: string, options: { readonly format?: Format; readonly scale?: number } = {}): Promise<this> {
    const place = "chart.save";
    const read = readOptions(place, options, saveSpecs);
    const file = readPath(path, `${place}, path`);
    const format = read.format ?? formatOf(file, place);
    const content = format === "svg" ? this.toSVG() : format === "html" ? this.toHTML() : await this.#encodePNG(read.scale, place);
    await this.host.write(file, content, format);
    return this;
  }

  /** Shows the chart: in a notebook as its output, else in the browser. */
  async show(): Promise<this> {
    await this.host.show(this.toHTML());
    return this;
  }

  /** How Deno's Jupyter kernel displays the chart: HTML, SVG and PNG. */
  async [Symbol.for("Jupyter.display")](): Promise<Record<string, string>> {
    const svg = this.toSVG();
    const png = await this.toPNG({ scale: 2 });
    return { "text/html": svg, "image/svg+xml": svg, "image/png": toBase64(png), "text/plain": this.figure.title || "Chart" };
  }

  #makeAxes(place: string, axis: "y" | "y2"): ChartAxes<this> {
    return new ChartAxes({ chart: this, figure: this.figure, place, axis, fixFactors: (name) => this.#fixedFactors.add(name) });
  }

  #context(place: string, axis: "y" | "y2"): PlotContext {
    return {
      figure: this.figure,
      palette: this.style.order,
      style: resolveStyle(this.figure.style),
      axis,
      place,
      setFactors: (name, factors) => this.#setFactors(name, factors),
      markStacked: () => {
        this.#isStacked = true;
        this.#orderLegend();
      },
      warn: (message) => this.warnings.push(message),
    };
  }

  /** The latest plot's order comes first, categories of earlier plots stay behind it. */
  #setFactors(name: "x" | "y", factors: readonly Factor[]): void {
    if (this.#fixedFactors.has(name)) return;
    const axis = name === "x" ? this.figure.xAxis : this.figure.yAxis;
    const key = (factor: Factor): string => JSON.stringify(factor);
    const known = new Set(factors.map(key));
    axis.factors = [...factors, ...(axis.factors ?? []).filter((factor) => !known.has(key(factor)))];
  }

  /** A vertical legend beside a stack lists it from the top down. */
  #orderLegend(): void {
    this.figure.legend.reversed = this.#isStacked && this.figure.legend.orientation === "vertical";
  }

  async #encodePNG(scale: number, place: string): Promise<Uint8Array> {
    const scene = renderScene(this.figure);
    checkPixels(scene, scale, place);
    return this.host.encodePNG(scene, scale);
  }
}

function axisKind(type: XAxisType): AxisKind {
  return type === "density" ? "linear" : type;
}

function newAxis(kind: AxisKind, label = ""): Axis {
  const factors = kind === "categorical" ? [] : null;
  return { kind, label, range: [null, null], tickValues: null, tickFormat: null, tickOrientation: null, factors, hidden: false };
}

/** Any path that the user may write to; one with control characters is no name that anybody meant, and a NUL would cut it short. */
function readPath(value: unknown, place: string): string {
  const path = readString(value, place);
  if (path !== "" && !/[\u0000-\u001f\u007f]/.test(path)) return path;
  const what = path === "" ? "is empty" : `${quote(path)} holds a control character`;
  throw new ChartifyError("bad-argument", place, `${what}. Name a file, such as "chart.svg".`);
}

function formatOf(path: string, place: string): Format {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1] ?? "";
  const format = FORMATS.find((name) => name === extension.toLowerCase());
  if (format !== undefined) return format;
  const formats = FORMATS.map((name) => `.${name}`);
  const what = extension === "" ? `${quote(path)} has no extension` : `no format for the extension ${quote(`.${extension}`)}`;
  throw new ChartifyError(
    "bad-format",
    place,
    `${what} (formats: ${formats.join(", ")}).${didYouMean(extension, FORMATS)} Or name one: save(path, { format: "png" }).`,
  );
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
