/**
 * The figure model: what a chart shows, as plain serialisable records, before any pixel is decided.
 * The vocabulary is close to Bokeh's (glyph, factor, annotation). Every length is in CSS pixels, every
 * angle in degrees counter-clockwise, every colour a lower-case `#rrggbb`, every date epoch milliseconds (UTC).
 */

import type { StyleOverrides } from "../style/style.js";

/** How an axis maps values to positions. A density axis of a chart is a linear one. */
export type AxisKind = "linear" | "log" | "datetime" | "categorical";

export type TickOrientation = "horizontal" | "vertical" | "diagonal";

/** A category: its label, or for grouped categories one label per level, outermost first (two or three). */
export type Factor = string | readonly string[];

/** Numbers with NaN (or null in JSON) for missing values. */
export type NumberColumn = Float64Array | readonly (number | null)[];

/** Positions along an axis: numbers, or factors where the axis is categorical. */
export type PositionColumn = NumberColumn | readonly Factor[];

export interface Axis {
  kind: AxisKind;
  label: string;
  /** Fixed ends of the range; null lets the data decide. Ignored on categorical axes. */
  range: [number | null, number | null];
  /** Where ticks stand; null lets the layout choose. Ignored on categorical axes. */
  tickValues: number[] | null;
  /** A numbro format (`0,0.[00]`, `$0a`, `0%`), on datetime axes a strftime format (`%Y-%m`); null chooses. */
  tickFormat: string | null;
  /** One per level of the categories, innermost first; the last one serves the levels beyond. `null` chooses what fits. */
  tickOrientation: TickOrientation[] | null;
  /** The categories in axis order (left to right, top to bottom); null on other kinds of axis. */
  factors: Factor[] | null;
  hidden: boolean;
}

export type YAxisName = "y" | "y2";

/** An entry in the legend. Entries with the same label are shown once. */
export interface LegendItem {
  label: string;
  color: string;
}

interface GlyphBase {
  /** The plot call that made it, such as `bar`; a glyph added by hand may use its kind. */
  plot: string;
  /** The colour or stack value that the glyph stands for; null where nothing was grouped. */
  name: string | null;
  /** Which vertical axis it belongs to. */
  axis: YAxisName;
  /** What the legend says of it; empty for nothing. */
  legend: LegendItem[];
}

export type Orientation = "vertical" | "horizontal";

/** A line through points in row order, with a gap wherever x or y is missing. */
export interface LineGlyph extends GlyphBase {
  kind: "line";
  x: NumberColumn;
  y: NumberColumn;
  color: string;
  lineWidth: number;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  lineAlpha: number;
}

/** A band between y0 and y1 over x, with a gap wherever one of them is missing. */
export interface AreaGlyph extends GlyphBase {
  kind: "area";
  x: NumberColumn;
  y0: NumberColumn;
  y1: NumberColumn;
  color: string;
  fillAlpha: number;
}

/** Marker names as Bokeh has them. */
export type Marker =
  | "asterisk"
  | "circle"
  | "circle_cross"
  | "circle_x"
  | "cross"
  | "diamond"
  | "diamond_cross"
  | "hex"
  | "inverted_triangle"
  | "square"
  | "square_cross"
  | "square_x"
  | "triangle"
  | "x";

/** Points; those with a missing coordinate or size are not drawn. */
export interface ScatterGlyph extends GlyphBase {
  kind: "scatter";
  x: PositionColumn;
  y: PositionColumn;
  color: string;
  marker: Marker;
  /** Diameter in pixels, one for all or one per point. */
  size: number | NumberColumn;
  fillAlpha: number;
}

export type TextAlign = "left" | "center" | "right";
export type TextBaseline = "top" | "middle" | "bottom";

/** Text at points; rows with a missing coordinate are not drawn. */
export interface TextGlyph extends GlyphBase {
  kind: "text";
  x: PositionColumn;
  y: PositionColumn;
  text: string[];
  color: string;
  /** A CSS size: `9pt`, `12px` or `1em`. */
  fontSize: string;
  textAlign: TextAlign;
  textBaseline: TextBaseline;
  angleDeg: number;
  /** Pixels to the right. */
  xOffset: number;
  /** Pixels downwards. */
  yOffset: number;
}

/** Bars over categories, from start to end along the numeric axis. */
export interface BarGlyph extends GlyphBase {
  kind: "bar";
  /** `vertical` bars stand on a categorical x axis, `horizontal` ones on a categorical y axis. */
  orientation: Orientation;
  factor: Factor[];
  start: NumberColumn;
  end: NumberColumn;
  /** One colour for all bars, or one per bar. */
  color: string | string[];
  /** Share of the step between two categories, above 0 and at most 1. */
  barWidth: number;
  fillAlpha: number;
}

/** One series of marks. Glyphs are drawn in the order of `figure.glyphs`. */
export type Glyph = LineGlyph | AreaGlyph | ScatterGlyph | TextGlyph | BarGlyph;
export type GlyphKind = Glyph["kind"];

/** A place in the plot area, `[x, y]` in data units for callouts, in pixels for a legend. */
export type LegendLocation =
  | "top_left"
  | "top_center"
  | "top_right"
  | "center_left"
  | "center"
  | "center_right"
  | "bottom_left"
  | "bottom_center"
  | "bottom_right";

export type LegendPlace = "auto" | "center" | "above" | "below" | "right";

export interface Legend {
  /** Where in its place; `[x, y]` in pixels from the lower left of the plot area. */
  location: LegendLocation | [number, number];
  /** `center` is inside the plot area; `auto` takes a free corner, else goes above. */
  place: LegendPlace;
  orientation: Orientation;
  visible: boolean;
  /** Entries from last to first, as a vertical legend beside a stack wants it. */
  reversed: boolean;
}

/** Everything that a figure holds. */
export interface Figure {
  /** Version of this format. */
  version: 1;
  width: number;
  height: number;
  title: string;
  subtitle: string;
  sourceLabel: string;
  xAxis: Axis;
  yAxis: Axis;
  y2Axis: Axis | null;
  glyphs: Glyph[];
  annotations: Annotation[];
  legend: Legend;
  /** Changes to the default style table for this figure alone. */
  style: StyleOverrides;
}

/** A figure as JSON has it: its number columns are arrays, with null for missing values. */
export type FigureJSON = Figure;

/** A glyph as one writes it by hand: its kind and its columns; the rest takes defaults. */
export type GlyphInput = Glyph extends infer G ? (G extends Glyph ? Partial<G> & Pick<G, "kind"> : never) : never;

/** A straight line across the whole plot area. */
export interface SpanAnnotation {
  kind: "span";
  /** `width` runs from left to right at a y value, `height` from bottom to top at an x value. */
  orientation: "width" | "height";
  location: number | Factor;
  color: string;
  lineWidth: number;
  lineDash: number[];
  lineAlpha: number;
}

/** A shaded box; an open (null) side reaches the edge of the plot area. */
export interface BoxAnnotation {
  kind: "box";
  top: number | Factor | null;
  bottom: number | Factor | null;
  left: number | Factor | null;
  right: number | Factor | null;
  color: string;
  fillAlpha: number;
}

/** A straight line between two points of the data space. */
export interface SegmentAnnotation {
  kind: "segment";
  xStart: number | Factor;
  yStart: number | Factor;
  xEnd: number | Factor;
  yEnd: number | Factor;
  color: string;
  lineWidth: number;
  lineDash: number[];
  lineAlpha: number;
}

/** A text at a point of the data space; line breaks are kept. */
export interface LabelAnnotation {
  kind: "label";
  x: number | Factor;
  y: number | Factor;
  text: string;
  color: string;
  fontSize: string;
  textAlign: TextAlign;
  angleDeg: number;
}

/** Drawn over the glyphs, in order. */
export type Annotation = SpanAnnotation | BoxAnnotation | SegmentAnnotation | LabelAnnotation;
