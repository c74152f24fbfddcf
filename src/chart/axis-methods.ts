import type { Factor, TickOrientation } from "../figure/types.js";

/** A value on a numeric axis. */
export type AxisNumber = number;
/** A value on a datetime axis: a Date, an ISO string (of the chart's time zone, by default UTC, where it names none) or epoch milliseconds. */
export type AxisDate = Date | string | number;

/** What is read of a value that was set: a Date, however it was written. */
export type Read<V> = AxisDate extends V ? Date : V;

/** What every x axis has. */
export interface AnyXAxis<C> {
  /** The label of the x axis; empty for none. */
  readonly xAxisLabel: string;
  /** Sets the label of the x axis; an empty string takes it away. */
  setXAxisLabel(label: string): C;
  /** Turns the tick labels: one orientation for all levels, or one per level from the innermost out. Default `horizontal`. */
  setXAxisTickOrientation(orientation?: TickOrientation | readonly TickOrientation[]): C;
  /** How the tick labels are turned, per level; null where the layout chooses. */
  readonly xAxisTickOrientation: readonly TickOrientation[] | null;
  /** Whether the x axis is hidden. */
  readonly isXAxisHidden: boolean;
  /** Takes line, ticks and labels of the x axis away. */
  hideXAxis(): C;
  /** Brings line, ticks and labels of the x axis back. */
  showXAxis(): C;
}

/** What every y axis has. */
export interface AnyYAxis<C> {
  /** The label of the y axis; empty for none. */
  readonly yAxisLabel: string;
  /** Sets the label of the y axis; an empty string takes it away. */
  setYAxisLabel(label: string): C;
  /** Turns the tick labels: one orientation for all levels, or one per level from the innermost out. Default `horizontal`. */
  setYAxisTickOrientation(orientation?: TickOrientation | readonly TickOrientation[]): C;
  /** How the tick labels are turned, per level; null where the layout chooses. */
  readonly yAxisTickOrientation: readonly TickOrientation[] | null;
  /** Whether the y axis is hidden. */
  readonly isYAxisHidden: boolean;
  /** Takes line, ticks and labels of the y axis away. */
  hideYAxis(): C;
  /** Brings line, ticks and labels of the y axis back. */
  showYAxis(): C;
}

/** What a numeric or datetime x axis has. */
export interface ContinuousXAxis<C, V> extends AnyXAxis<C> {
  /** The ends that were fixed, null for one that is left to the data; dates as Date. */
  readonly xAxisRange: readonly [start: Read<V> | null, end: Read<V> | null];
  /** Where ticks were put, null where the layout chooses; dates as Date. */
  readonly xAxisTickValues: readonly Read<V>[] | null;
  /** The format of the tick labels; null where it follows from the values. */
  readonly xAxisTickFormat: string | null;
  /** Fixes an end of what is in view, or both; undefined or null leaves that end to the data. */
  setXAxisRange(start?: V | null, end?: V | null): C;
  /** Puts ticks at exactly these values, as far as they are in view. */
  setXAxisTickValues(values: Iterable<V>): C;
  /**
   * A format of numbro's language such as `0,0.[00]`, `$0a`, `0%` or `0,0 €`, or of d3's such as `,.2f` or `~s`; on a
   * datetime axis of strftime's such as `%Y-%m`. Where it cannot tell ticks apart there are fewer of them, or it gets more
   * decimals.
   *
   * @throws ChartifyError `bad-format` for what cannot be read, or what numbro and d3 read differently.
   */
  setXAxisTickFormat(format: string): C;
}

/** What a numeric y axis has. */
export interface ContinuousYAxis<C> extends AnyYAxis<C> {
  /** The ends that were fixed, null for one that is left to the data. */
  readonly yAxisRange: readonly [start: AxisNumber | null, end: AxisNumber | null];
  /** Where ticks were put, null where the layout chooses. */
  readonly yAxisTickValues: readonly AxisNumber[] | null;
  /** The format of the tick labels; null where it follows from the values. */
  readonly yAxisTickFormat: string | null;
  /** Fixes an end of what is in view, or both; undefined or null leaves that end to the data. */
  setYAxisRange(start?: AxisNumber | null, end?: AxisNumber | null): C;
  /** Puts ticks at exactly these values, as far as they are in view. */
  setYAxisTickValues(values: Iterable<AxisNumber>): C;
  /**
   * A format of numbro's language such as `0,0.[00]`, `$0a`, `0%` or `0,0 €`, or of d3's such as `,.2f` or `~s`. Where it
   * cannot tell ticks apart there are fewer of them, or it gets more decimals.
   *
   * @throws ChartifyError `bad-format` for what cannot be read, or what numbro and d3 read differently.
   */
  setYAxisTickFormat(format: string): C;
}

/** What a categorical x axis has. */
export interface CategoricalXAxis<C> extends AnyXAxis<C> {
  /** The categories from left to right, as the plots or `setXAxisFactors` put them. */
  readonly xAxisFactors: Factor[];
  /** The categories from left to right; those left out are not shown. */
  setXAxisFactors(factors: Iterable<Factor>): C;
}

/** What a categorical y axis has. */
export interface CategoricalYAxis<C> extends AnyYAxis<C> {
  /** The categories from top to bottom, as the plots or `setYAxisFactors` put them. */
  readonly yAxisFactors: Factor[];
  /** The categories from top to bottom; those left out are not shown. */
  setYAxisFactors(factors: Iterable<Factor>): C;
}

/** What the x axis of a chart has, by its type. */
export type XAxisMethods<X, C> = X extends "categorical"
  ? CategoricalXAxis<C>
  : X extends "datetime"
    ? ContinuousXAxis<C, AxisDate>
    : ContinuousXAxis<C, AxisNumber>;

/** What the y axis of a chart has, by its type. */
export type YAxisMethods<Y, C> = Y extends "categorical" ? CategoricalYAxis<C> : ContinuousYAxis<C>;
