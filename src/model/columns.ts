/** The vocabulary of marks and axes. Lengths are CSS pixels, angles degrees counter-clockwise, colours lower-case `#rrggbb`. */

/** A category: its label, or for grouped categories one label per level, outermost first (two or three). */
export type Factor = string | readonly string[];

/** Numbers with NaN (or null in JSON) for missing values. */
export type NumberColumn = Float64Array | readonly (number | null)[];

/** Positions along an axis: numbers, or factors where the axis is categorical. */
export type PositionColumn = NumberColumn | readonly Factor[];

/** One colour for all rows, or one for each; null in a list is the style's colour of missing values, `bar.missingColor`. */
export type RowColors = string | (string | null)[];

/** A vertical axis of a figure: the first one, or the second one on the right. */
export type YAxisName = "y" | "y2";

/** An axis of a figure. */
export type AxisName = "x" | YAxisName;

/** Which way marks stand, or entries of a legend follow each other. */
export type Orientation = "vertical" | "horizontal";

/** Whether hexagons stand on a corner or lie on a side. */
export type HexOrientation = "pointytop" | "flattop";

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

/** Where a text stands from its point. */
export type TextAlign = "left" | "center" | "right";
/** Which height of a text is at its point. */
export type TextBaseline = "top" | "middle" | "bottom";

/** An entry in the legend. Entries with the same label and colour are shown once. */
export interface LegendItem {
  /** What it says. */
  label: string;
  /** The colour of its swatch, as `#rrggbb`. */
  color: string;
  /** Its place in the palette that the colour is from, from 0; null (default) where the colour is of its own. */
  slot?: number | null;
  /** Diameter of its marker in pixels, where the legend shows sizes; null (default) for the usual one. */
  size?: number | null;
  /** The column whose value it is; null (default) where it is none. */
  column?: string | null;
}
