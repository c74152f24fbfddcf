import type { LegendAnchor } from "../figure/types.js";
import type { ThemeName } from "../style/theme.js";
import type { ThemeOptions } from "../style/theme-options.js";
import { NUMERIC_AXES, type NumericAxis } from "../util/numeric-axes.js";
import type { FacetOptions } from "./facets/options.js";

export const X_AXIS_TYPES = [...NUMERIC_AXES, "datetime", "categorical", "density"] as const;
export const Y_AXIS_TYPES = [...NUMERIC_AXES, "categorical", "density"] as const;

/** How the x axis reads its data; `density` is for histograms and the like that fill the axis themselves. */
export type XAxisType = (typeof X_AXIS_TYPES)[number];
/** How the y axis reads its data; `density` is for histograms and the like that fill the axis themselves. */
export type YAxisType = (typeof Y_AXIS_TYPES)[number];

/** Chartify's slide layouts in CSS pixels. */
export const LAYOUTS = {
  "slide_100%": { width: 960, height: 540 },
  "slide_75%": { width: 576, height: 432 },
  "slide_50%": { width: 480, height: 540 },
  "slide_25%": { width: 480, height: 270 },
} as const;

/** A slide layout of Chartify. */
export type LayoutName = keyof typeof LAYOUTS;

/**
 * `Chosen`, from which the compiler infers, beside all other choices: without them editors would offer the default alone.
 */
export type OneOf<Chosen extends string, Choices extends string> = Chosen | Exclude<Choices, Chosen>;

/** Options of `new Chart`. */
export interface ChartOptions<X extends XAxisType = XAxisType, Y extends YAxisType = YAxisType, S extends SecondYAxis = SecondYAxis> {
  /** True leaves out the helper labels that tell which call sets the title, the axis labels and so on. Default false. */
  readonly blankLabels?: boolean | undefined;
  /** A slide layout or a size in CSS pixels, 1 to 10 000 each. Default `slide_100%`, 960 × 540. */
  readonly layout?: LayoutName | { readonly width: number; readonly height: number } | undefined;
  /**
   * The time zone (IANA, such as `Europe/Berlin`) whose clock a datetime axis and dates as categories show, and by which dates
   * are read that name none. Default: that by which the data were read, else UTC.
   */
  readonly timeZone?: string | undefined;
  /** Language and country whose signs and names numbers and dates have, such as `de-DE`, as the runtime's `Intl` knows them. Default: the house's, else English. */
  readonly locale?: string | undefined;
  /** Small multiples: a panel for each value of a column, or each pair of values of two. Default: one plot area for all. */
  readonly facet?: FacetOptions | undefined;
  /** The look as a whole: `default`, `dark`, `print`, `minimal`, or one of one's own. Default: the house's, else `default`. */
  readonly theme?: ThemeName | ThemeOptions | undefined;
  /** Default `linear`. */
  readonly xAxisType?: OneOf<X, XAxisType> | undefined;
  /** Default `linear`. */
  readonly yAxisType?: OneOf<Y, YAxisType> | undefined;
  /** A second y axis on the right: true for one of the first one's type, or its own type. Default false. */
  readonly secondYAxis?: S | undefined;
}

/** Whether a chart has a second y axis, or of which type. */
export type SecondYAxis = boolean | NumericAxis;

/**
 * Where the legend may stand: in the plot area, outside it, `[x, y]` in pixels from the plot area's lower left, or nowhere (null);
 * `direct` names the series where they end instead.
 */
export type LegendLocation =
  | LegendAnchor
  | "direct"
  | "outside_top"
  | "outside_bottom"
  | "outside_right"
  | readonly [number, number]
  | null;
