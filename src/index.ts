/** What every surrounding exports; `src/host/*` add `Chart` itself. */
export { type AggregateOptions, aggregate } from "./chart/aggregate.js";
export type {
  CalloutBoxOptions,
  CalloutLineOptions,
  CalloutLineSegmentOptions,
  CalloutPlace,
  CalloutTextOptions,
} from "./chart/callouts.js";
export type { SecondAxis } from "./chart/chart.js";
export type { ColorPaletteOptions } from "./chart/chart-style.js";
export type { ArrowLike, ColumnName, Data, DateColumnName, NumericColumnName } from "./chart/data-types.js";
export type { ChartDescription, SeriesDescription } from "./chart/describe.js";
export type { Format } from "./chart/host.js";
export type { AreaOptions } from "./chart/plots/area.js";
export type { BarOptions } from "./chart/plots/bar.js";
export type { CategoricalPlots, NumericPlots, Plots } from "./chart/plots/index.js";
export type { LineOptions } from "./chart/plots/line.js";
export type { LineDash } from "./chart/plots/line-dash.js";
export type { MarkerName } from "./chart/plots/marker.js";
export type { ScatterOptions } from "./chart/plots/scatter.js";
export type { TextOptions } from "./chart/plots/text.js";
export type { ChartOptions, LayoutName, LegendLocation, SecondYAxis, XAxisType, YAxisType } from "./chart/types.js";
export { Table } from "./data/table.js";
export { Figure } from "./figure/figure.js";
export type * from "./figure/types.js";
export { renderHTML, renderSVG } from "./render.js";
export { Color, type ColorLike } from "./style/color.js";
export { ColorPalette } from "./style/palette.js";
export { colorPalettes } from "./style/palettes.js";
export type { Style, StyleOverrides, TextStyle } from "./style/style.js";
export { ChartifyError, type ErrorCode } from "./util/error.js";
