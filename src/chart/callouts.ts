import { toEpochMs } from "../data/dates.js";
import type { Figure } from "../figure/figure.js";
import type { Annotation, Axis, Factor } from "../figure/types.js";
import { readFactor } from "../glyphs/read-columns.js";
import { type ColorLike, parseColor } from "../style/color.js";
import { parseFontSizePx } from "../style/font-size.js";
import { ChartifyError } from "../util/error.js";
import { optional, type Reader, readChoice, readNumber, readOptions, readString, required } from "../util/options.js";
import { show } from "../util/show.js";
import { timeZoneOf } from "../util/time-zone.js";
import { type PanelInput, type PanelLabel, panelNumber, readPanelLabel } from "./facets/panel-label.js";
import { type LineDash, readLineDash } from "./plots/shared/line-dash.js";

/** A place on an axis: a number, a date (Date, ISO string, epoch milliseconds) on a datetime axis, or a category. */
export type CalloutPlace = number | Date | Factor;

/** What all callouts share. */
export interface CalloutPanelOptions {
  /** The panel of small multiples that it points something out in: its value, or in a grid `[column value, row value]`. Default: all. */
  readonly panel?: PanelInput | undefined;
}

/** What these options share. */
export interface CalloutStrokeOptions extends CalloutPanelOptions {
  /** Default: the style's `callout.lineColor`, black. */
  readonly lineColor?: ColorLike | undefined;
  /** Default `solid`. */
  readonly lineDash?: LineDash | undefined;
  /** In pixels. Default: the style's `callout.lineWidth`, 2. */
  readonly lineWidth?: number | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly lineAlpha?: number | undefined;
}

/** Options of `callout.line`. */
export interface CalloutLineOptions extends CalloutStrokeOptions {
  /** `width` (default) runs across the plot area at a y value, `height` up and down at an x value. */
  readonly orientation?: "width" | "height" | undefined;
}

/** Options of `callout.lineSegment`. */
export interface CalloutLineSegmentOptions extends CalloutStrokeOptions {
  /** Where it begins on the x axis. */
  readonly xStart: CalloutPlace;
  /** Where it begins on the y axis. */
  readonly yStart: CalloutPlace;
  /** Where it ends on the x axis. */
  readonly xEnd: CalloutPlace;
  /** Where it ends on the y axis. */
  readonly yEnd: CalloutPlace;
}

/** Options of `callout.box`. A side left out reaches the edge of the plot area. */
export interface CalloutBoxOptions extends CalloutPanelOptions {
  /** The upper side; left out or null, it is at the edge of the plot area. */
  readonly top?: CalloutPlace | null | undefined;
  /** The lower side; left out or null, it is at the edge of the plot area. */
  readonly bottom?: CalloutPlace | null | undefined;
  /** The left side; left out or null, it is at the edge of the plot area. */
  readonly left?: CalloutPlace | null | undefined;
  /** The right side; left out or null, it is at the edge of the plot area. */
  readonly right?: CalloutPlace | null | undefined;
  /** Opacity from 0 to 1. Default: the style's `callout.boxAlpha`, 0.2. */
  readonly alpha?: number | undefined;
  /** Default: the style's `callout.boxColor`, red. */
  readonly color?: ColorLike | undefined;
}

/** Options of `callout.text`. */
export interface CalloutTextOptions extends CalloutPanelOptions {
  /** Where it stands on the x axis. */
  readonly x: CalloutPlace;
  /** Where it stands on the y axis. */
  readonly y: CalloutPlace;
  /** Default: the style's `callout.textColor`, black. */
  readonly textColor?: ColorLike | undefined;
  /** Default `left`. */
  readonly textAlign?: "left" | "center" | "right" | undefined;
  /** A CSS size such as `12pt`. Default: the style's `text.size`, `1em`. */
  readonly fontSize?: string | undefined;
  /** Degrees counter-clockwise, default 0. */
  readonly angle?: number | undefined;
}

const readColor: Reader<string> = (value, place) => parseColor(value, place).hex;
const readAny: Reader<unknown> = (value) => value;

const panelSpec = optional<PanelLabel, null>(readPanelLabel, null);

const strokeSpecs = {
  panel: panelSpec,
  lineColor: optional(readColor, null),
  lineDash: optional(readLineDash, [] as number[]),
  lineWidth: optional(readNumber(0, 1000), null),
  lineAlpha: optional(readNumber(0, 1), 1),
};

const lineSpecs = { ...strokeSpecs, orientation: optional(readChoice(["width", "height"]), "width") };

const segmentSpecs = {
  ...strokeSpecs,
  xStart: required(readAny),
  yStart: required(readAny),
  xEnd: required(readAny),
  yEnd: required(readAny),
};

const boxSpecs = {
  panel: panelSpec,
  top: optional(readAny, null),
  bottom: optional(readAny, null),
  left: optional(readAny, null),
  right: optional(readAny, null),
  alpha: optional(readNumber(0, 1), null),
  color: optional(readColor, null),
};

const textSpecs = {
  panel: panelSpec,
  x: required(readAny),
  y: required(readAny),
  textColor: optional(readColor, null),
  textAlign: optional(readChoice(["left", "center", "right"]), "left"),
  fontSize: optional<string, null>((value, place) => {
    const size = readString(value, place);
    parseFontSizePx(size, place);
    return size;
  }, null),
  angle: optional(readNumber(-360, 360), 0),
};

/** `chart.callout`: lines, boxes and texts that point something out. Each call returns the chart. */
export class Callouts<C> {
  readonly #chart: C;
  readonly #figure: Figure;

  /** @internal */
  constructor(chart: C, figure: Figure) {
    this.#chart = chart;
    this.#figure = figure;
  }

  /** A line across the plot area, at a value of the y axis, or of the x axis with `orientation: "height"`. */
  line(location: CalloutPlace, options: CalloutLineOptions = {}): C {
    const place = "chart.callout.line";
    const { orientation, lineColor: color, panel, ...stroke } = readOptions(place, options, lineSpecs);
    const axis = orientation === "width" ? this.#figure.yAxis : this.#figure.xAxis;
    const at = readPlace(axis, location, `${place}, location`);
    return this.#add({ kind: "span", orientation, location: at, color, ...stroke }, panel, place);
  }

  /** A straight line between two points. */
  lineSegment(options: CalloutLineSegmentOptions): C {
    const place = "chart.callout.lineSegment";
    const { lineColor: color, panel, xStart, yStart, xEnd, yEnd, ...stroke } = readOptions(place, options, segmentSpecs);
    const { xAxis, yAxis } = this.#figure;
    const annotation: Annotation = {
      kind: "segment",
      xStart: readPlace(xAxis, xStart, `${place}, option "xStart"`),
      yStart: readPlace(yAxis, yStart, `${place}, option "yStart"`),
      xEnd: readPlace(xAxis, xEnd, `${place}, option "xEnd"`),
      yEnd: readPlace(yAxis, yEnd, `${place}, option "yEnd"`),
      color,
      ...stroke,
    };
    return this.#add(annotation, panel, place);
  }

  /** A shaded box; sides that are left out reach the edge of the plot area. */
  box(options: CalloutBoxOptions): C {
    const place = "chart.callout.box";
    const { alpha: fillAlpha, color, panel, ...sides } = readOptions(place, options, boxSpecs);
    const { xAxis, yAxis } = this.#figure;
    const side = (axis: Axis, name: keyof typeof sides): number | Factor | null => {
      const value = sides[name];
      return value === null ? null : readPlace(axis, value, `${place}, option "${name}"`);
    };
    const annotation: Annotation = {
      kind: "box",
      top: side(yAxis, "top"),
      bottom: side(yAxis, "bottom"),
      left: side(xAxis, "left"),
      right: side(xAxis, "right"),
      color,
      fillAlpha,
    };
    return this.#add(annotation, panel, place);
  }

  /** A text at a point; line breaks are kept. */
  text(text: string, options: CalloutTextOptions): C {
    const place = "chart.callout.text";
    const { x, y, textColor: color, angle: angleDeg, panel, ...rest } = readOptions(place, options, textSpecs);
    const { xAxis, yAxis } = this.#figure;
    const annotation: Annotation = {
      kind: "label",
      text: readString(text, `${place}, text`),
      x: readPlace(xAxis, x, `${place}, option "x"`),
      y: readPlace(yAxis, y, `${place}, option "y"`),
      color,
      angleDeg,
      ...rest,
    };
    return this.#add(annotation, panel, place);
  }

  #add(annotation: Annotation, panel: PanelLabel | null, place: string): C {
    const own = panel === null ? {} : { panel: panelNumber(this.#figure, panel, `${place}, option "panel"`) };
    this.#figure.annotations.push({ ...annotation, ...own });
    return this.#chart;
  }
}

function readPlace(axis: Axis, value: unknown, place: string): number | Factor {
  if (axis.kind === "categorical") return readFactor(value, place);
  if (axis.kind === "datetime") return toEpochMs(value, place, timeZoneOf(axis.timeZone ?? "UTC"));
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ChartifyError("bad-argument", place, `must be a finite number on a ${axis.kind} axis, not ${show(value)}.`);
}
