import { Table } from "../../data/table.js";
import type { TextAlign } from "../../figure/types.js";
import { optional, readChoice, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, Data, NumericColumnName } from "../data-types.js";
import { type ColorGroup, colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, type PlotContext, pick } from "./context.js";
import { type LineDash, readLineDash } from "./line-dash.js";
import { type TextStyleOptions, textStyleSpecs } from "./text.js";
import { textsOf } from "./texts.js";

/** What these options share. */
export interface RadarOptions<D> {
  /** Column of distances from the middle: one vertex per row of a colour value, counter-clockwise from the top. */
  readonly radiusColumn: NumericColumnName<D>;
  /** Column whose values make one outline each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

/** Options of a radar's `plot.text`. */
export interface RadarTextOptions<D> extends RadarOptions<D>, TextStyleOptions {
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. */
  readonly textColumn: ColumnName<D>;
  /** Default `left`. */
  readonly textAlign?: TextAlign | undefined;
}

/** Options of a radar's `plot.perimeter` and `plot.radius`. */
export interface RadarLineOptions<D> extends RadarOptions<D> {
  /** Default `solid`. */
  readonly lineDash?: LineDash | undefined;
  /** In pixels, default 4. */
  readonly lineWidth?: number | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly alpha?: number | undefined;
}

/** Options of a radar's `plot.area`. */
export interface RadarAreaOptions<D> extends RadarOptions<D> {
  /** Opacity from 0 to 1, default 0.2. */
  readonly alpha?: number | undefined;
}

/** The plots of a radar chart. Each returns the chart. */
export interface RadarPlots<C> {
  /** Labels at the vertices. */
  text<const D extends Data>(data: D, options: RadarTextOptions<D>): C;
  /** Closed lines through the vertices; a missing value is a gap. */
  perimeter<const D extends Data>(data: D, options: RadarLineOptions<D>): C;
  /** Filled outlines; missing vertices are passed over. */
  area<const D extends Data>(data: D, options: RadarAreaOptions<D>): C;
  /** Lines from the middle to each vertex. */
  radius<const D extends Data>(data: D, options: RadarLineOptions<D>): C;
}

const radarSpecs = { radiusColumn: required(readString), ...colorColumnSpecs };

const lineSpecs = {
  ...radarSpecs,
  lineDash: optional(readLineDash, [] as number[]),
  lineWidth: optional(readNumber(0, 1000), null),
  alpha: optional(readNumber(0, 1), 1),
};

const areaSpecs = { ...radarSpecs, alpha: optional(readNumber(0, 1), null) };

const textSpecs = {
  ...radarSpecs,
  textColumn: required(readString),
  textAlign: optional(readChoice(["left", "center", "right"]), "left"),
  ...textStyleSpecs,
};

type Series = Pick<ColorGroup, "name" | "color" | "legend" | "rows"> & Vertices;

interface Vertices {
  x: Float64Array;
  y: Float64Array;
}

/** The vertices of each colour value; `isClosed` repeats the first at the end. */
function series(
  context: PlotContext,
  table: Table,
  options: { readonly radiusColumn: string; readonly colorColumn: string | null; readonly colorOrder: readonly string[] | null },
  isClosed: boolean,
  fixedColor: string | null = null,
): Series[] {
  const radii = table.numbers(options.radiusColumn, `${context.place}, option "radiusColumn"`);
  return splitByColor(context, table, options, fixedColor).map((group) => ({ ...group, ...vertices(pick(radii, group.rows), isClosed) }));
}

function vertices(radii: Float64Array, isClosed: boolean): Vertices {
  const angle = (i: number): number => (2 * Math.PI * i) / radii.length + Math.PI / 2;
  const length = radii.length + (isClosed && radii.length > 0 ? 1 : 0);
  const [x, y] = [new Float64Array(length), new Float64Array(length)];
  for (let i = 0; i < length; i++) {
    const own = i % radii.length;
    x[i] = (radii[own] as number) * Math.cos(angle(own));
    y[i] = (radii[own] as number) * Math.sin(angle(own));
  }
  return { x, y };
}

const drawLines =
  (plot: "perimeter" | "radius"): DrawPlot =>
  (context, table, given) => {
    const options = readOptions(context.place, given, lineSpecs);
    for (const { name, color, legend, x, y } of series(context, table, options, plot === "perimeter")) {
      context.figure.glyphs.push({
        kind: plot === "radius" ? "spokes" : "line",
        plot,
        name,
        axis: context.axis,
        legend,
        x,
        y,
        color,
        lineWidth: options.lineWidth ?? context.style.line.width,
        lineDash: options.lineDash,
        lineAlpha: options.alpha,
      });
    }
  };

const drawArea: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, areaSpecs);
  for (const { name, color, legend, x, y } of series(context, table, options, true)) {
    const fillAlpha = options.alpha ?? context.style.area.overlappingAlpha;
    context.figure.glyphs.push({ kind: "polygon", plot: "area", name, axis: context.axis, legend, x, y, color, fillAlpha });
  }
};

const drawText: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, textSpecs);
  const texts = textsOf(table, options.textColumn, context.place);
  for (const { name, color, x, y, rows } of series(context, table, options, false, options.textColor)) {
    context.figure.glyphs.push({
      kind: "text",
      plot: "text",
      name,
      axis: context.axis,
      legend: [],
      x,
      y,
      text: rows === null ? texts : Array.from(rows, (row) => texts[row] ?? ""),
      color,
      fontSize: options.fontSize ?? context.style.text.size,
      textAlign: options.textAlign,
      textBaseline: "bottom",
      angleDeg: options.angle,
      xOffset: options.xOffset,
      yOffset: options.yOffset,
    });
  }
};

const PLOTS = { text: drawText, perimeter: drawLines("perimeter"), area: drawArea, radius: drawLines("radius") };

/** The plot methods of a radar chart; `contextOf` gives the context of one call. */
export function makeRadarPlots<C>(chart: C, contextOf: (place: string) => PlotContext): RadarPlots<C> {
  const method =
    (name: keyof typeof PLOTS) =>
    (data: unknown, options: unknown): C => {
      const place = `chart.plot.${name}`;
      PLOTS[name](contextOf(place), Table.from(data, place), options);
      return chart;
    };
  return { text: method("text"), perimeter: method("perimeter"), area: method("area"), radius: method("radius") };
}
