import { linearTrend } from "./linear-trend.js";
import { loess } from "./loess.js";
import { movingAverage } from "./moving-average.js";
import type { Trend, TrendWish } from "./trend-kinds.js";
import { pointsInOrder } from "./trend-points.js";

/**
 * The trend of y over x. Rows that lack a value, or that one of the axes cannot show, are left out.
 *
 * - `linear`: least squares; the band is where the line itself may lie, t · s · √(1/n + (x − x̄)² / Σ(x − x̄)²), with n − 2 degrees of freedom.
 * - `loess`: see `loess`.
 * - `moving average`: see `movingAverage`.
 *
 * @param x In any order.
 */
export function trendOf(x: Float64Array, y: Float64Array, { fit, confidence, axes }: TrendWish): Trend {
  const points = pointsInOrder(x, y, axes);
  return fit.method === "linear"
    ? linearTrend(points, confidence)
    : fit.method === "loess"
      ? loess(points, { span: fit.span, confidence })
      : movingAverage(points, { ...fit, confidence });
}
