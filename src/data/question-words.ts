/** The words that questions are made of, and readers for options that become part of one. */
export type { DateInput } from "./dates.js";
export { labelOf } from "./factors.js";
export { type CategoricalOrder, type NamedOrder, ORDERS, readOrder } from "./order.js";
export { HEX_ORIENTATIONS } from "./stats/hexbin.js";
export { type BinRule, type Bins, type BinUnit, HISTOGRAM_METHODS, type HistogramMethod, readBins } from "./stats/histogram.js";
export {
  TREND_METHODS,
  type TrendFit,
  type TrendMethod,
  type TrendWindow,
  WINDOW_ANCHORS,
  type WindowAnchor,
} from "./stats/trend-kinds.js";
export { withWholeCycle } from "./time/units.js";
