import { logoOf } from "../figure/logo.js";
import type { Factor, Logo, Orientation } from "../figure/types.js";
import type { House } from "../style/house.js";
import { resolveStyle } from "../style/style.js";
import { isInstance } from "../util/kinds.js";
import { readChoice, readString } from "../util/options.js";
import { IN_CODE, say, type Text, type Wording } from "../util/wording.js";
import { ChartAxes } from "./axes.js";
import { Callouts } from "./callouts.js";
import { ChartOutputs } from "./chart-outputs.js";
import { ChartStyle } from "./chart-style.js";
import { legendPosition, readLegendLocation } from "./legend.js";
import { mergeFactors } from "./merge-factors.js";
import type { Frame } from "./new-figure.js";
import type { PlotContext } from "./plots/shared/context.js";
import { readPath } from "./save-options.js";
import type { LegendLocation } from "./types.js";

/** What all kinds of chart share: labels, legend, callouts, style, and every output. */
export abstract class ChartCore extends ChartOutputs {
  /** Lines, boxes and texts that point something out. */
  readonly callout: Callouts<this>;
  /** Colours of the plots that follow. */
  readonly style: ChartStyle<this>;

  /**
   * Which axis shows density; null where none does.
   *
   * @internal
   */
  protected readonly density: "x" | "y" | null = null;

  /** What the calls warned of, for code and for flags. */
  readonly #warnings: Text[] = [];
  readonly #fixedFactors = new Set<"x" | "y">();
  #isStacked = false;
  #legendLocation: LegendLocation | undefined;

  /** @internal */
  constructor(frame: Frame, house: House) {
    super(frame, house);
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

  /**
   * The warnings as another kind of caller reads them.
   *
   * @internal
   */
  warningsInWords(wording: Wording): string[] {
    return [...this.#warnings.map((text) => say(text, wording)), ...this.notes];
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
      textUnit: null,
      ends: { color: null, size: null, density: null },
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
}
