import type { Finding } from "../check/finding.js";
import { type ChartDescription, describeFigure, type SeriesDescription } from "../describe/describe.js";
import type { Figure } from "../figure/figure.js";
import { encodeFigure, FORMATS, type Format, type HTMLOptions, OUTPUTS, type PageEncoding, type SVGOptions } from "../outputs.js";
import { type PNGOptions, type PNGSettings, pngSpecs } from "../paint/canvas/pixels.js";
import { type HTMLSettings, htmlSpecs } from "../paint/html/html-options.js";
import { type SVGSettings, svgSpecs } from "../paint/svg/text-options.js";
import { layOut, renderScene } from "../render.js";
import type { Scene } from "../scene/types.js";
import type { House } from "../style/house.js";
import { toBase64 } from "../util/base64.js";
import { MAX_PIXELS } from "../util/limits.js";
import { readChoice, readOptions } from "../util/options.js";
import { escapeLines } from "../util/show.js";
import { IN_CODE } from "../util/wording.js";
import { Facets } from "./facets/facets.js";
import { findingsIn } from "./findings.js";
import type { Host } from "./host.js";
import { type Frame, newFigure } from "./new-figure.js";
import { formatOf, readPath, type SaveOptions, saveSpecs } from "./save-options.js";

/** A chart as it is given out: its figure as pictures and files, and what there is to say of it. */
export abstract class ChartOutputs {
  /** The figure model underneath: change it, and the picture changes. */
  readonly figure: Figure;

  /**
   * What draws PNGs and writes files.
   *
   * @internal
   */
  protected abstract readonly host: Host;

  /**
   * Its panels; null where it has one plot area.
   *
   * @internal
   */
  protected readonly facets: Facets | null;

  /**
   * What the last picture leaves out.
   *
   * @internal
   */
  protected notes: readonly string[] = [];

  /** @internal */
  constructor(frame: Frame, house: House) {
    this.figure = newFigure(frame, house);
    this.facets = frame.facet === null ? null : new Facets(this.figure, frame.facet);
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
    return OUTPUTS.svg.encode(scene, { ...read, place, ...this.#means(), note: this.#noting(scene.notes) });
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
    return OUTPUTS.html.encode(this.figure, scene, { ...read, ...this.#means(), note: this.#noting(scene.notes) });
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

  #scene(): Scene {
    this.facets?.check();
    const scene = renderScene(this.figure);
    this.notes = scene.notes;
    return scene;
  }

  /** Takes down what one picture leaves out, after what is known of it. */
  #noting(known: readonly string[]): (notes: readonly string[]) => void {
    const all = [...known];
    return (notes) => {
      all.push(...notes);
      this.notes = all;
    };
  }

  #means(): Pick<PageEncoding, "fonts" | "deflate" | "runtime"> {
    const { fonts, deflate, runtime } = this.host;
    return { fonts, deflate, runtime };
  }

  #encode(format: Format, options: PNGSettings & Partial<SVGSettings & HTMLSettings>, place: string): Promise<string | Uint8Array> {
    this.facets?.check();
    const encodePNG: Host["encodePNG"] = (scene, drawing) => this.host.encodePNG(scene, drawing);
    return encodeFigure(this.figure, format, {
      text: "fit",
      interactive: true,
      ...options,
      place,
      ...this.#means(),
      encodePNG,
      note: this.#noting([]),
    });
  }
}
