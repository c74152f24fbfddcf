/**
 * The figure model: what a chart shows, as plain serialisable records, before any pixel is decided.
 * The vocabulary is close to Bokeh's (glyph, factor, annotation). Every length is in CSS pixels, every
 * angle in degrees counter-clockwise, every colour a lower-case `#rrggbb`, every date epoch milliseconds (UTC).
 */

import type { Annotation, DressedAnnotation } from "../glyphs/annotations.js";
import type { DressedGlyph, Glyph } from "../glyphs/index.js";
import type { Factor, Orientation } from "../model/columns.js";
import type { Unit } from "../model/unit.js";
import type { StyleOverrides } from "../style/style.js";
import type { Theme } from "../style/theme.js";
import type { Logo } from "./logo.js";

export type {
  Annotation,
  AnnotationBase,
  BoxAnnotation,
  LabelAnnotation,
  SegmentAnnotation,
  SpanAnnotation,
} from "../glyphs/annotations.js";
export type { GlyphBase } from "../glyphs/glyph.js";
export type * from "../glyphs/index.js";
export type { LabelPosition, ValueLabels } from "../glyphs/labelled.js";
export type { Lanes } from "../glyphs/lanes.js";
export type { Step } from "../glyphs/stepped.js";
export type {
  Factor,
  HexOrientation,
  LegendItem,
  Marker,
  NumberColumn,
  Orientation,
  PositionColumn,
  RowColors,
  TextAlign,
  TextBaseline,
  YAxisName,
} from "../model/columns.js";
export type { Unit } from "../model/unit.js";
export type { Logo } from "./logo.js";

/**
 * How an axis maps values to positions. A density axis of a chart is a linear one. `symlog` is straight about zero and
 * logarithmic far from it, on both sides; `sqrt` goes by the root, with those of negative values below zero.
 */
export type AxisKind = "linear" | "log" | "symlog" | "sqrt" | "datetime" | "categorical";

/** How tick labels are turned. */
export type TickOrientation = "horizontal" | "vertical" | "diagonal";

/** An axis of a figure. */
export interface Axis {
  /** How it maps values to positions. */
  kind: AxisKind;
  /** The label of the axis; empty for none. */
  label: string;
  /** Fixed ends of the range; null lets the data decide. Ignored on categorical axes. */
  range: [number | null, number | null];
  /** Where ticks stand; null lets the layout choose. Ignored on categorical axes. */
  tickValues: number[] | null;
  /** A format of numbro (`0,0.[00]`, `$0a`, `0,0 €`) or d3 (`.2f`, `~s`), on datetime axes of strftime (`%Y-%m`); null chooses. */
  tickFormat: string | null;
  /** What its numbers are numbers of, written at each tick while there is no `tickFormat`: `$1,000`, `10%`. Null for nothing; ignored on other than numeric axes. */
  unit: Unit | null;
  /**
   * The time zone (IANA, such as `Europe/Berlin`) whose clock the ticks of a datetime axis and the labels of dates as
   * categories show; null for UTC. Ignored on other axes.
   */
  timeZone: string | null;
  /** One per level of the categories, innermost first; the last one serves the levels beyond. `null` chooses what fits. */
  tickOrientation: TickOrientation[] | null;
  /** The categories in axis order (left to right, top to bottom); null on other kinds of axis. */
  factors: Factor[] | null;
  /** Whether line, ticks and labels are left out. */
  hidden: boolean;
}

/** A place in the plot area, `[x, y]` in data units for callouts, in pixels for a legend. */
export type LegendAnchor =
  | "top_left"
  | "top_center"
  | "top_right"
  | "center_left"
  | "center"
  | "center_right"
  | "bottom_left"
  | "bottom_center"
  | "bottom_right";

/** What part of the figure the legend stands in; `direct` has the names of the series at their ends in place of a legend. */
export type LegendPlace = "auto" | "direct" | "center" | "above" | "below" | "right";

/** Where the legend of a figure stands, and how. */
export interface Legend {
  /** Where in its place; `[x, y]` in pixels from the lower left of the plot area. */
  location: LegendAnchor | [number, number];
  /**
   * `center` is inside the plot area. `direct` names lines and areas where they end, or in the bands that they fill; where that cannot
   * be, and with `auto` also where it is not for the better, the legend takes a free corner, else goes above or to the right.
   */
  place: LegendPlace;
  /** How the entries follow each other. */
  orientation: Orientation;
  /** Whether it is shown. */
  visible: boolean;
  /** What stands before the entries; empty for nothing, null for the colour column's name where the entries need it. */
  title: string | null;
  /** Entries from last to first, as a vertical legend beside a stack wants it. */
  reversed: boolean;
}

/** What a continuous scale of colours shows, in a bar beside the plot area. */
export interface ColorBar {
  /** From the low end to the high one, each for an equal part of the range. */
  colors: string[];
  /** The values at the ends; the same twice for a single value. */
  domain: [low: number, high: number];
  /** What its values are; empty for nothing. */
  title: string;
  /** `whole` has no ticks between whole numbers; `date` is epoch milliseconds. */
  kind: "number" | "whole" | "date";
  /** What its numbers are numbers of, as on an axis; null for nothing. */
  unit: Unit | null;
  /** The format of its labels, as on an axis; null chooses. */
  tickFormat: string | null;
}

/** Axes with what stands on them: scales, ranges, marks and descriptions are of a panel. */
export interface Panel {
  /** The x axis. */
  xAxis: Axis;
  /** The y axis. */
  yAxis: Axis;
  /** The second y axis, on the right; null for none. */
  y2Axis: Axis | null;
  /** The marks, in the order in which they are drawn. */
  glyphs: Glyph[];
  /** Drawn over the glyphs, in order. */
  annotations: Annotation[];
  /**
   * Pixels of a unit of x for one pixel of a unit of y, which automatic ranges then widen to keep: 1 for shapes that must
   * not be stretched. Null leaves the axes to themselves. Needs two linear axes.
   */
  aspectScale: number | null;
}

/** Which axes all panels have in common. */
export type Share = "xy" | "x" | "y" | "none";

/**
 * One of the small multiples of a figure: its title and its place in the grid. It shows the glyphs and annotations that name
 * it as their `panel`, and those that name none.
 */
export interface FacetPanel {
  /** Stands above it, in a grid of two columns above its column; empty for none. */
  title: string;
  /** Stands at the right of its row, in a grid of two columns; empty for none. */
  rowTitle: string;
  /** Its row in the grid, from the top, from 0. */
  row: number;
  /** Its column in the grid, from the left, from 0. */
  column: number;
  /** Its own categories where the x axis is categorical and not shared; null for those of the figure's axis. */
  xFactors: Factor[] | null;
  /** The same of the y axis. */
  yFactors: Factor[] | null;
}

/** Everything that a figure holds. Its axes are those of all its panels, where it has some. */
export interface Figure extends Panel {
  /** Version of this format. */
  version: 1;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** The title; empty for none. */
  title: string;
  /** The subtitle; empty for none. */
  subtitle: string;
  /** The source at the lower right; empty for none. */
  sourceLabel: string;
  /** Small multiples, each a plot area of its own; empty for one plot area that shows everything. */
  panels: FacetPanel[];
  /** Which axes the panels have in common: their ranges and categories, with labels at the outer panels alone. */
  share: Share;
  /** Where the legend stands, and how. */
  legend: Legend;
  /** What the colours of a continuous scale stand for, on the right; null for none. Not shown where the legend is not. */
  colorBar: ColorBar | null;
  /** An image at the top right; null for none. */
  logo: Logo | null;
  /** Language and country whose signs and names numbers and dates have, such as `de-DE`; null for the library's own English. */
  locale: string | null;
  /** Its look, as a whole: one of the library's by name, or data of one's own. */
  theme: Theme;
  /** Changes to the style table for this figure alone, over those of the theme. */
  style: StyleOverrides;
}

/** A figure as JSON has it: its number columns are arrays, with null for missing values. */
export type FigureJSON = Figure;

/** A figure after the style has filled in what was left open. */
export interface DressedFigure extends Figure {
  glyphs: DressedGlyph[];
  annotations: DressedAnnotation[];
}

/** A panel after the style has filled in what was left open. */
export interface DressedPanel extends Panel {
  glyphs: DressedGlyph[];
  annotations: DressedAnnotation[];
}
