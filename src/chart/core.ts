import type { Finding } from "../check/finding.js";
import { type ChartDescription, describeFigure, type SeriesDescription } from "../describe/describe.js";
import type { Figure } from "../figure/figure.js";
import { logoOf } from "../figure/logo.js";
import type { Factor, Logo, Orientation } from "../figure/types.js";
import { encodeFigure, FORMATS, type Format, type HTMLOptions, OUTPUTS, type PageEncoding, type SVGOptions } from "../outputs.js";
import { type PNGOptions, type PNGSettings, pngSpecs } from "../paint/canvas/pixels.js";
import { type HTMLSettings, htmlSpecs } from "../paint/html/html-options.js";
import { type SVGSettings, svgSpecs } from "../paint/svg/text-options.js";
import { layOut, renderScene } from "../render.js";
import type { Scene } from "../scene/types.js";
import type { House } from "../style/house.js";
import { resolveStyle } from "../style/style.js";
import { toBase64 } from "../util/base64.js";
import { isInstance } from "../util/kinds.js";
import { MAX_PIXELS } from "../util/limits.js";
import { readChoice, readOptions, readString } from "../util/options.js";
import { escapeLines } from "../util/show.js";
import { IN_CODE, say, type Text, type Wording } from "../util/wording.js";
import { ChartAxes } from "./axes.js";
import { Callouts } from "./callouts.js";
import { ChartStyle } from "./chart-style.js";
import { Facets } from "./facets/facets.js";
import { findingsIn } from "./findings.js";
import type { Host } from "./host.js";
import { legendPosition, readLegendLocation } from "./legend.js";
import { mergeFactors } from "./merge-factors.js";
import { type Frame, newFigure } from "./new-figure.js";
import type { PlotContext } from "./plots/shared/context.js";
import { formatOf, readPath, type SaveOptions, saveSpecs } from "./save-options.js";
import type { LegendLocation } from "./types.js";

/** What all kinds of chart share: labels, legend, callouts, style, and every output. */
export abstract class ChartCore {
  /** The figure model underneath: change it, and the picture changes. */
  readonly figure: Figure;
  /** Lines, boxes and texts that point something out. */
  readonly callout: Callouts<this>;
  /** Colours of the plots that follow. */
  readonly style: ChartStyle<this>;

  /**
   * What draws PNGs and writes files.
   *
   * @internal
   */
  protected abstract readonly host: Host;
  /**
   * Which axis shows density; null where none does.
   *
   * @internal
   */
  protected readonly density: "x" | "y" | null = null;

  /**
   * Its panels; null where it has one plot area.
   *
   * @internal
   */
  protected readonly facets: Facets | null;

  /** What the calls warned of, for code and for flags. */
  readonly #warnings: Text[] = [];
  /** What the last picture leaves out. */
  #notes: readonly string[] = [];
  readonly #fixedFactors = new Set<"x" | "y">();
  #isStacked = false;
  #legendLocation: LegendLocation | undefined;

  /** @internal */
  constructor(frame: Frame, house: House) {
    this.figure = newFigure(frame, house);
    this.facets = frame.facet === null ? null : new Facets(this.figure, frame.facet);
    this.callout = new Callouts(this as this, this.figure);
    this.style = new ChartStyle(this as this, this.figure, house);
  }

  /**
   * What was left out or could not be done as asked, in plain sentences; empty when all went well. What has no room in a picture, such
   * as labels, and which letters no font of a PNG has, or an SVG does not bring (`text: "embed"` and `"outlines"`), is known once one was drawn.
   */
  get warnings(): readonly string[] {
    return this.warningsInWords(IN_CODE);
  }

  /** The title; empty for none. */
  get title(): string {
    return this.figure.title;
  }

  /** The subtitle; empty for none. */
  get subtitle(): string {
    return this.figure.subtitle;
  }

  /** The source at the lower right; empty for none. */
  get sourceLabel(): string {
    return this.figure.sourceLabel;
  }

  /** Where the legend was put; undefined while the layout chooses a free place. */
  get legendLocation(): LegendLocation | undefined {
    return this.#legendLocation;
  }

  /** How the entries of the legend stand. */
  get legendOrientation(): Orientation {
    return this.figure.legend.orientation;
  }

  /** The image at the top right; null for none. */
  get logo(): Readonly<Logo> | null {
    return this.figure.logo;
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
   * Puts an image at the top right of every output: the path of a PNG or SVG file (in Node), or its bytes; null takes it
   * away. An SVG may hold shapes alone, no script, no picture and nothing that loads; notes of drawing programs are left out. `figure.style.logo.height` sets its height.
   *
   * @throws ChartifyError `bad-file` for a file that is missing or neither, `too-large` above 1 MB or for a drawing of too many points.
   */
  setLogo(source: string | Uint8Array | null): this {
    const place = "chart.setLogo";
    if (source === null) this.figure.logo = null;
    else if (isInstance(source, Uint8Array)) this.figure.logo = logoOf(source, place);
    else this.figure.logo = logoOf(this.host.readFile(readPath(source, `${place}, source`)), place);
    return this;
  }

  /**
   * Puts the legend into a corner of the plot area, outside it, at `[x, y]` pixels from the plot area's lower left, or nowhere (null);
   * `direct` names lines where they end and stacked areas in their bands, if all names find room. Without this call up to eight series
   * are named so, else the legend takes a free corner or stands outside the plot area, and there is none where an axis says the same.
   */
  setLegendLocation(location: LegendLocation, orientation: "horizontal" | "vertical" = "horizontal"): this {
    const place = "chart.setLegendLocation";
    this.#legendLocation = readLegendLocation(location, place);
    this.figure.legend = {
      ...legendPosition(this.#legendLocation, readChoice(["horizontal", "vertical"])(orientation, `${place}, orientation`)),
      title: this.figure.legend.title,
      reversed: false,
    };
    this.#orderLegend();
    return this;
  }

  /**
   * Puts a title before the entries of the legend; an empty string leaves it out, null lets it be the colour column's name where the
   * entries alone say little (numbers, `true` and `false`, single letters) and nothing else on the chart names the column.
   */
  setLegendTitle(title: string | null): this {
    this.figure.legend.title = title === null ? null : readString(title, "chart.setLegendTitle");
    return this;
  }

  /** What has been plotted: one record of columns per series, missing values null. */
  get data(): SeriesDescription["columns"][] {
    return this.describe().series.map((series) => series.columns);
  }

  /** What the chart shows, as plain JSON: the base of text alternatives, tests and tools. */
  describe(): ChartDescription {
    this.facets?.check();
    return describeFigure(layOut(this.figure));
  }

  /**
   * What a reader of the chart may stumble over: text that is left out, colours that are too faint or that some eyes can't tell apart,
   * bars that do not begin at zero, axes that say nothing, and the like. Empty for a chart without such faults.
   *
   * @returns One finding for each, with a stable `code`, its `place`, a `message` and a `remedy`, as plain JSON.
   * @example
   * for (const { code, place, message, remedy } of chart.check()) console.log(`${code} (${place}): ${message} ${remedy}`);
   */
  check(): Finding[] {
    return findingsIn(this.figure, IN_CODE);
  }

  /**
   * The chart as an SVG document.
   *
   * @param options `text`: how its text keeps its layout where other fonts are installed; `fit` by default.
   * @throws ChartifyError `unsupported` for a `text` that needs font files in a page, or another font than the figure's.
   */
  toSVG(options: SVGOptions = {}): string {
    const place = "chart.toSVG";
    const read = readOptions(place, options, svgSpecs);
    const scene = this.#scene();
    const note = (notes: readonly string[]): void => {
      this.#notes = [...scene.notes, ...notes];
    };
    return OUTPUTS.svg.encode(scene, { ...read, place, ...this.#means(), note });
  }

  /**
   * The chart as one HTML file that needs no network: its picture shows without JavaScript, and with it answers to its reader (in Node,
   * where it also carries the letters of Arimo that it uses).
   *
   * @param options `interactive`: false for the picture alone; default true.
   */
  toHTML(options: HTMLOptions = {}): string {
    const read = readOptions("chart.toHTML", options, htmlSpecs);
    const scene = this.#scene();
    const note = (notes: readonly string[]): void => {
      this.#notes = [...scene.notes, ...notes];
    };
    return OUTPUTS.html.encode(this.figure, scene, { ...read, ...this.#means(), note });
  }

  /**
   * The chart as PNG, drawn afresh at `scale` device pixels per CSS pixel (default 1, from 0.1 to 20).
   *
   * @throws ChartifyError `too-large` above `maxPixels` (default 20 million, up to 200 million), or for marks that take too long.
   */
  async toPNG(options: PNGOptions = {}): Promise<Uint8Array> {
    const place = "chart.toPNG";
    return (await this.#encode("png", readOptions(place, options, pngSpecs), place)) as Uint8Array;
  }

  /**
   * Saves the chart as `.svg`, `.png`, `.html` or `.json` (the figure, for `Figure.fromJSON`), by the path's extension or by
   * `format`. The file appears whole or not at all: an older one stays when saving fails. The new one may be read by whom
   * the older one could; a link is replaced, its target stays, and what is no file, such as a pipe, is written to.
   *
   * @param options `scale` and `maxPixels` as for `toPNG`, `interactive` as for `toHTML`, each ignored by the others.
   * @throws ChartifyError `bad-argument` for a path that is empty or holds control characters, `bad-format` for an unknown
   *   extension, `bad-file` for a folder that is missing or cannot be written, `too-large` as for `toPNG`.
   */
  async save(path: string, options: SaveOptions = {}): Promise<this> {
    const place = "chart.save";
    const read = readOptions(place, options, saveSpecs);
    const file = readPath(path, `${place}, path`);
    const format = read.format ?? formatOf(file, place);
    await this.host.write(file, await this.#encode(format, read, place), format);
    return this;
  }

  /**
   * Shows the chart: in a notebook as its output, else in the program that opens such files, for HTML (the default) the browser.
   * A PNG is drawn at twice its size, to stay sharp on any screen.
   */
  async show(format: Format = "html"): Promise<this> {
    const place = "chart.show";
    const known = readChoice(FORMATS)(format, `${place}, format`);
    await this.host.show(await this.#encode(known, { scale: 2, maxPixels: MAX_PIXELS }, place), known);
    return this;
  }

  /** How Deno's Jupyter kernel displays the chart: HTML, SVG and PNG. */
  async [Symbol.for("Jupyter.display")](): Promise<Record<string, string>> {
    const svg = this.toSVG();
    const png = await this.toPNG({ scale: 2, maxPixels: MAX_PIXELS });
    return { "text/html": svg, "image/svg+xml": svg, "image/png": toBase64(png), "text/plain": escapeLines(this.figure.title) || "Chart" };
  }

  /**
   * The warnings as another kind of caller reads them.
   *
   * @internal
   */
  warningsInWords(wording: Wording): string[] {
    return [...this.#warnings.map((text) => say(text, wording)), ...this.#notes];
  }

  /** @internal */
  protected makeAxes(place: string, axis: "y" | "y2"): ChartAxes<this> {
    return new ChartAxes({ chart: this, figure: this.figure, place, axis, fixFactors: (name) => this.#fixFactors(name) });
  }

  /** @internal */
  protected plotContext(place: string, axis: "y" | "y2"): PlotContext {
    return {
      figure: this.figure,
      palette: this.style.order,
      // Colours are taken from Chartify's table; the theme finds its own for them when it draws.
      style: resolveStyle(this.figure.style),
      density: this.density,
      axis,
      seriesColumn: null,
      colorValues: null,
      sizeUnit: null,
      ends: { color: null, size: null },
      place,
      setFactors: (name, factors, isOrderSaid) => this.#setFactors(name, factors, isOrderSaid),
      markStacked: () => {
        this.#isStacked = true;
        this.#orderLegend();
      },
      warn: (message) => this.#warnings.push(message),
    };
  }

  #fixFactors(name: "x" | "y"): void {
    this.#fixedFactors.add(name);
    this.facets?.fixFactors(name);
  }

  #setFactors(name: "x" | "y", factors: readonly Factor[], isOrderSaid: boolean): void {
    if (this.#fixedFactors.has(name)) return;
    const axis = name === "x" ? this.figure.xAxis : this.figure.yAxis;
    axis.factors = mergeFactors(axis.factors ?? [], factors, isOrderSaid);
  }

  /** A vertical legend beside a stack lists it from the top down. */
  #orderLegend(): void {
    this.figure.legend.reversed = this.#isStacked && this.figure.legend.orientation === "vertical";
  }

  #scene(): Scene {
    this.facets?.check();
    const scene = renderScene(this.figure);
    this.#notes = scene.notes;
    return scene;
  }

  #means(): Pick<PageEncoding, "fonts" | "deflate" | "runtime"> {
    const { fonts, deflate, runtime } = this.host;
    return { fonts, deflate, runtime };
  }

  #encode(format: Format, options: PNGSettings & Partial<SVGSettings & HTMLSettings>, place: string): Promise<string | Uint8Array> {
    this.facets?.check();
    const encodePNG: Host["encodePNG"] = (scene, drawing) => this.host.encodePNG(scene, drawing);
    const own: string[] = [];
    const note = (notes: readonly string[]): void => {
      own.push(...notes);
      this.#notes = own;
    };
    return encodeFigure(this.figure, format, { text: "fit", interactive: true, ...options, place, ...this.#means(), encodePNG, note });
  }
}
