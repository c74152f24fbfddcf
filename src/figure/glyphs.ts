/** The marks of a figure. Lengths are CSS pixels, angles degrees counter-clockwise, colours lower-case `#rrggbb`. */

/** A category: its label, or for grouped categories one label per level, outermost first (two or three). */
export type Factor = string | readonly string[];

/** Numbers with NaN (or null in JSON) for missing values. */
export type NumberColumn = Float64Array | readonly (number | null)[];

/** Positions along an axis: numbers, or factors where the axis is categorical. */
export type PositionColumn = NumberColumn | readonly Factor[];

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
  x: PositionColumn;
  y: PositionColumn;
  color: string;
  lineWidth: number;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  lineAlpha: number;
}

/** A band between y0 and y1 over x, with a gap wherever one of them is missing. */
export interface AreaGlyph extends GlyphBase {
  kind: "area";
  /** `vertical` heights stand on the x axis; `horizontal` ones on the y axis, along which x then runs. */
  orientation: Orientation;
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

/** Stems from zero to a marker, one per category. */
export interface LollipopGlyph extends GlyphBase {
  kind: "lollipop";
  orientation: Orientation;
  factor: Factor[];
  value: NumberColumn;
  /** One colour for all, or one per category. */
  color: string | string[];
  marker: Marker;
  /** Diameter of the markers in pixels. */
  size: number;
  /** Of the stems. */
  lineWidth: number;
  fillAlpha: number;
}

/** Lines with end caps from lower to upper, one per category, with a cross line at the middle where there is one. */
export interface IntervalGlyph extends GlyphBase {
  kind: "interval";
  orientation: Orientation;
  factor: Factor[];
  lower: NumberColumn;
  upper: NumberColumn;
  /** Null for none. */
  middle: NumberColumn | null;
  color: string;
  lineWidth: number;
  /** Length of the caps in pixels, at most the width of a bar. */
  capLength: number;
}

/** Boxes from the first to the third quartile with a line at the median and whiskers, one per category. */
export interface BoxplotGlyph extends GlyphBase {
  kind: "boxplot";
  orientation: Orientation;
  factor: Factor[];
  /** Ends of the whiskers. */
  lower: NumberColumn;
  q1: NumberColumn;
  q2: NumberColumn;
  q3: NumberColumn;
  upper: NumberColumn;
  /** One colour for all, or one per category. */
  color: string | string[];
  /** Share of the step between two categories, above 0 and at most 1. */
  barWidth: number;
}

/** Bars over the bins of a numeric axis. */
export interface HistogramGlyph extends GlyphBase {
  kind: "histogram";
  /** `vertical` bars stand on the x axis, `horizontal` ones on the y axis. */
  orientation: Orientation;
  minEdge: NumberColumn;
  maxEdge: NumberColumn;
  value: NumberColumn;
  color: string;
  fillAlpha: number;
}

/** Whether hexagons stand on a corner or lie on a side. */
export type HexOrientation = "pointytop" | "flattop";

/** Hexagonal tiles in axial coordinates, `r` growing downwards. */
export interface HexbinGlyph extends GlyphBase {
  kind: "hexbin";
  orientation: HexOrientation;
  /** Radius of a tile in units of y (of x with `flattop`). */
  size: number;
  /** How many pixels a unit of x has for one of y where the tiles look regular. */
  aspectScale: number;
  q: NumberColumn;
  r: NumberColumn;
  count: NumberColumn;
  color: string | string[];
}

/** Cells over two categorical axes. */
export interface HeatmapGlyph extends GlyphBase {
  kind: "heatmap";
  x: Factor[];
  y: Factor[];
  value: NumberColumn;
  color: string | string[];
  /** What stands in the cells; null for nothing. */
  text: string[] | null;
  textColor: string | string[];
  fontSize: string;
}

/** Straight lines from the origin to each point; none to those that are missing. */
export interface SpokesGlyph extends GlyphBase {
  kind: "spokes";
  x: NumberColumn;
  y: NumberColumn;
  color: string;
  lineWidth: number;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  lineAlpha: number;
}

/** A filled outline through points in row order, closed by itself. */
export interface PolygonGlyph extends GlyphBase {
  kind: "polygon";
  x: NumberColumn;
  y: NumberColumn;
  color: string;
  fillAlpha: number;
}

/** One series of marks. Glyphs are drawn in the order of `figure.glyphs`. */
export type Glyph =
  | LineGlyph
  | AreaGlyph
  | ScatterGlyph
  | TextGlyph
  | BarGlyph
  | LollipopGlyph
  | IntervalGlyph
  | BoxplotGlyph
  | HistogramGlyph
  | HexbinGlyph
  | HeatmapGlyph
  | SpokesGlyph
  | PolygonGlyph;
export type GlyphKind = Glyph["kind"];
