import type { Transform } from "../../util/numeric-axes.js";

/** How a trend is found. */
export const TREND_METHODS = ["linear", "loess", "moving average"] as const;
/**
 * How a trend is found: `linear` is the straight line of least squares, `loess` a smooth curve of local parabolas, `moving average` the mean of
 * the rows about each one.
 */
export type TrendMethod = (typeof TREND_METHODS)[number];

/** Where the rows that are averaged lie about the place of their mean. */
export const WINDOW_ANCHORS = ["middle", "end"] as const;
/** Whether the mean of a window stands in its middle or at its end. */
export type WindowAnchor = (typeof WINDOW_ANCHORS)[number];

/** What is averaged: so many rows, or the rows of so many milliseconds. */
export type TrendWindow = { readonly rows: number } | { readonly ms: number };

/** A trend as it was asked for, with the settings of its method. */
export type TrendFit =
  | { readonly method: "linear" }
  | { readonly method: "loess"; readonly span: number }
  | { readonly method: "moving average"; readonly window: TrendWindow; readonly anchor: WindowAnchor };

/** What a trend is found by. */
export interface TrendWish {
  readonly fit: TrendFit;
  /** The confidence of the band, between 0 and 1; null for none. */
  readonly confidence: number | null;
  /** How values become lengths on either axis: the trend is that of the lengths. */
  readonly axes: { readonly x: Transform; readonly y: Transform };
}

/**
 * Why there is no trend: `places`, too few different x; `window`, none that the rows fill. Null where there is one.
 */
export type TrendLack = "places" | "window" | null;

/** A curve, and the band about it. */
export interface Trend {
  readonly lack: TrendLack;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The edges of the band; null where none was asked for, or the rows are too few to tell how far they stray. NaN where one is unknown. */
  readonly band: { readonly lower: Float64Array; readonly upper: Float64Array } | null;
}
