/**
 * What a plot asks of its data, as plain JSON, and what it is answered. A plot never sees a row: it says what it needs, and
 * whoever holds the data works it out: `answer` for tables in memory. Each column comes with the plot option that
 * named it, so that a fault in the data is told where the user wrote.
 */
import type { NumericAxis } from "../util/numeric-axes.js";
import type { SimpleAggregate } from "./aggregate.js";
import type { ColumnKind } from "./columns.js";
import type {
  CategoryKey,
  CategoryLevels,
  Cells,
  Keys,
  Left,
  LevelsOf,
  NumberCell,
  SeriesKey,
  SeriesLevels,
  TimeKey,
  TimeLevels,
  ValuesOf,
} from "./question-parts.js";
import type { HexWish } from "./stats/hex-size.js";
import type { HexGrid, HexTiles } from "./stats/hexbin.js";
import type { Bins, Histogram, HistogramMethod } from "./stats/histogram.js";
import type { Curve } from "./stats/kde.js";
import type { Trend, TrendFit } from "./stats/trend-kinds.js";

export type * from "./question-parts.js";

/** What kind of values columns hold. */
export interface ColumnsQuestion {
  readonly kind: "columns";
  readonly columns: readonly string[];
}

export interface ColumnsAnswer {
  /** One per column; a column of nothing but missing values passes for numbers. */
  readonly kinds: readonly ColumnKind[];
}

/** Every row as a point, one list of them per series. */
export interface PointsQuestion<C extends Cells = Cells, K extends CategoryKey | null = CategoryKey | null> {
  readonly kind: "points";
  readonly cells: C;
  /** Rows without a category are left out; null where there are none. */
  readonly category: K;
  readonly series: SeriesKey | null;
  /**
   * The column by which the points of a series are sorted, missing values last, and whether each value may occur `once` in
   * it; null for the order of the rows.
   */
  readonly along: { readonly cell: string; readonly once: boolean } | null;
}

export interface PointsAnswer<C extends Cells, K> {
  readonly category: LevelsOf<K>;
  readonly series: SeriesLevels | null;
  /** One list per series, or a single one without a series column. */
  readonly lists: readonly PointList<C, K>[];
  /** With `along`: how many rows came after one that stands behind them; their order was changed. */
  readonly late: number;
}

export interface PointList<C extends Cells, K> {
  readonly cells: ValuesOf<C>;
  /** For each point the place of its category in `factors`. */
  readonly places: K extends CategoryKey ? Int32Array : null;
}

/** One record per combination of the keys' values that occurs; rows that lack one of them are in none. */
export interface GroupsQuestion<B extends Keys = Keys, C extends Cells = Cells> {
  readonly kind: "groups";
  readonly by: B;
  readonly cells: C;
  /** `only`: each group may have one row, whose values are taken. Else what the numbers of a group become. */
  readonly how: "only" | SimpleAggregate;
  /** A value that belongs to each group's first row, such as its colour. */
  readonly attribute: SeriesKey | null;
}

/** The groups stand in order of first appearance. */
export interface GroupsAnswer<B extends Keys, C extends Cells> {
  readonly by: { readonly [N in keyof B]: LevelsOf<B[N]> };
  /** For each key and group the place of the group's value in the order of the key. */
  readonly places: { readonly [N in keyof B]: B[N] extends null ? null : Int32Array };
  readonly cells: ValuesOf<C>;
  readonly attribute: Attribute | null;
  /** Rows in no group. */
  readonly left: Left;
}

export interface Attribute extends SeriesLevels {
  /** For each group the place of its value in `names`; -1 where it has none. */
  readonly places: Int32Array;
}

/** Counts in bins, for each series by bins of its own or by those of all. */
export interface BinsQuestion {
  readonly kind: "bins";
  readonly values: NumberCell;
  readonly series: SeriesKey | null;
  readonly bins: Bins;
  /** As many bins as a rule may make. */
  readonly most: number;
  /** Whether all series have the same edges. */
  readonly isShared: boolean;
  readonly method: HistogramMethod;
}

export interface BinsAnswer {
  readonly series: SeriesLevels | null;
  /** One per series, or a single one. */
  readonly histograms: readonly Histogram[];
  /** How many bins a rule asks for where those are more than `most`; else 0. */
  readonly wanted: number;
}

/** Gaussian density curves with Scott's bandwidth, from the smallest to the largest value. */
export interface DensityQuestion<K extends CategoryKey | null = CategoryKey | null> {
  readonly kind: "density";
  readonly values: NumberCell;
  readonly category: K;
  readonly series: SeriesKey | null;
  /** Points of each curve. */
  readonly points: number;
}

export interface DensityAnswer<K> {
  readonly category: LevelsOf<K>;
  readonly series: SeriesLevels | null;
  /** For each series one curve per category, or one; empty for fewer than two different values. */
  readonly curves: readonly (readonly Curve[])[];
}

/** Counts in hexagons. */
export interface HexagonsQuestion extends HexWish {
  readonly kind: "hexagons";
  readonly x: NumberCell;
  readonly y: NumberCell;
}

/** The counts, with the grid in which they were made. */
export interface HexagonsAnswer extends HexTiles, HexGrid {}

/** Quartiles of each category or point in time, with whiskers and the values beyond them. */
export interface QuantilesQuestion {
  readonly kind: "quantiles";
  readonly values: NumberCell;
  readonly category: CategoryKey | TimeKey;
  readonly series: SeriesKey | null;
  /** A value that belongs to each category's first row, such as its colour. */
  readonly attribute: SeriesKey | null;
}

export interface QuantilesAnswer {
  readonly category: CategoryLevels | TimeLevels;
  readonly series: SeriesLevels | null;
  /** For each series, or a single time. */
  readonly boxes: readonly Boxes[];
  readonly attribute: Attribute | null;
}

/** One number per category, NaN for one without values. */
export interface Boxes {
  /** Ends of the whiskers: the last values within 1.5 interquartile ranges of the box. */
  readonly lower: Float64Array;
  readonly q1: Float64Array;
  readonly q2: Float64Array;
  readonly q3: Float64Array;
  readonly upper: Float64Array;
  /** The values beyond, with the places of their categories, in row order. */
  readonly outliers: { readonly places: Int32Array; readonly values: Float64Array };
}

/**
 * Of a line of many points those that a picture shows: in each of `columns` equal parts of the x range the first, the last,
 * the lowest and the highest (M4: Jugel et al., VLDB 2014), with a missing value wherever the line has a gap.
 */
export interface ExtremesQuestion {
  readonly kind: "extremes";
  readonly x: NumberCell;
  readonly y: NumberCell;
  readonly series: SeriesKey | null;
  readonly columns: number;
  /** What is in view; null for all. */
  readonly range: readonly [number, number] | null;
}

export interface ExtremesAnswer {
  readonly series: SeriesLevels | null;
  /** One per series, or a single one; points in row order. */
  readonly lines: readonly { readonly x: Float64Array; readonly y: Float64Array }[];
}

/** A curve through the rows, with the band in which it may lie. */
export interface TrendQuestion {
  readonly kind: "trend";
  readonly x: NumberCell;
  readonly y: NumberCell;
  readonly series: SeriesKey | null;
  readonly fit: TrendFit;
  /** The confidence of the band, between 0 and 1; null for none. */
  readonly confidence: number | null;
  /** The axes that it is drawn on: a straight trend is straight there. */
  readonly axes: { readonly x: NumericAxis | "datetime"; readonly y: NumericAxis };
}

export interface TrendAnswer {
  readonly series: SeriesLevels | null;
  /** One per series, or a single one. */
  readonly trends: readonly Trend[];
}

export type Question =
  | ColumnsQuestion
  | PointsQuestion
  | GroupsQuestion
  | BinsQuestion
  | DensityQuestion
  | HexagonsQuestion
  | QuantilesQuestion
  | ExtremesQuestion
  | TrendQuestion;

/** What a question is answered. */
export type AnswerOf<Q> =
  Q extends PointsQuestion<infer C, infer K>
    ? PointsAnswer<C, K>
    : Q extends GroupsQuestion<infer B, infer C>
      ? GroupsAnswer<B, C>
      : Q extends DensityQuestion<infer K>
        ? DensityAnswer<K>
        : Q extends ColumnsQuestion
          ? ColumnsAnswer
          : Q extends BinsQuestion
            ? BinsAnswer
            : Q extends HexagonsQuestion
              ? HexagonsAnswer
              : Q extends QuantilesQuestion
                ? QuantilesAnswer
                : Q extends ExtremesQuestion
                  ? ExtremesAnswer
                  : Q extends TrendQuestion
                    ? TrendAnswer
                    : never;

/** Data that answer questions themselves, wherever they lie. */
export interface Source {
  readonly columns: readonly string[];
  answer<Q extends Question>(question: Q, place: string): Promise<AnswerOf<Q>>;
}
