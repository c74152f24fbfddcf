/**
 * Plots that a chart does not have, for the compiler alone: it refuses them, does not offer them, and says in its message
 * which axes they need, as in "Property 'bar' is private and only accessible within class 'NeedsOneCategoricalAxis'".
 */

/** Plots on two numeric axes: xAxisType "linear", "log", "symlog", "sqrt" or "datetime", yAxisType one of the first four. */
export declare abstract class NeedsTwoNumericAxes {
  private line: never;
  private area: never;
  private trend: never;
}

/** Plots on two numeric axes, or on one categorical and one numeric axis. */
export declare abstract class NeedsNumericOrCategoricalAxes {
  private scatter: never;
  private text: never;
}

/** Plots on one categorical and one numeric axis, xAxisType or yAxisType "categorical", or over time, xAxisType "datetime". */
export declare abstract class NeedsCategoricalOrDatetimeAxis {
  private bar: never;
  private barStacked: never;
  private lollipop: never;
  private interval: never;
  private boxplot: never;
  private textStacked: never;
}

/** Plots on one categorical and one other axis: xAxisType or yAxisType "categorical". */
export declare abstract class NeedsOneCategoricalAxis {
  private parallel: never;
  private violin: never;
}

/** Plots of numbers, which stand on zero or join categories: one axis is "linear", "log", "symlog" or "sqrt". */
export declare abstract class NeedsOneNumericAxis {
  private bar: never;
  private barStacked: never;
  private lollipop: never;
  private parallel: never;
  private textStacked: never;
}

/** Plots on one density axis: xAxisType or yAxisType "density"; of dates, xAxisType "datetime" alone. */
export declare abstract class NeedsOneDensityAxis {
  private histogram: never;
  private kde: never;
}

/** Plots on two density axes: xAxisType and yAxisType "density". */
export declare abstract class NeedsTwoDensityAxes {
  private hexbin: never;
}

/** Plots on two categorical axes: xAxisType and yAxisType "categorical". */
export declare abstract class NeedsTwoCategoricalAxes {
  private heatmap: never;
}

/** Plots of radar charts: new RadarChart(). */
export declare abstract class NeedsRadarChart {
  private perimeter: never;
  private radius: never;
}

/** Plots that a radar chart has no axes for: new Chart() has them. */
export declare abstract class NeedsChartWithAxes {
  private line: never;
  private trend: never;
  private scatter: never;
  private bar: never;
  private barStacked: never;
  private lollipop: never;
  private parallel: never;
  private interval: never;
  private boxplot: never;
  private violin: never;
  private textStacked: never;
  private histogram: never;
  private kde: never;
  private hexbin: never;
  private heatmap: never;
}
