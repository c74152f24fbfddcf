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
export type { ChartColorPalette, ColorPaletteOptions } from "./chart/chart-style.js";
export type { ArrowLike, ColumnName, Data, DateColumnName, NumericColumnName } from "./chart/data-types.js";
export type { OptionName, Options, OptionValues } from "./chart/options.js";
export type { AreaOptions } from "./chart/plots/area.js";
export type { BarOptions } from "./chart/plots/bar.js";
export type { BarStackedOptions } from "./chart/plots/bar-stacked.js";
export type { BoxplotOptions } from "./chart/plots/boxplot.js";
export type { CategoricalScatterOptions } from "./chart/plots/categorical-scatter.js";
export type { CategoricalTextOptions } from "./chart/plots/categorical-text.js";
export type { HeatmapOptions } from "./chart/plots/heatmap.js";
export type { HexbinOptions } from "./chart/plots/hexbin.js";
export type { HistogramOptions } from "./chart/plots/histogram.js";
export type {
  CategoricalPlots,
  CategoryPlots,
  DensityPlots,
  NumericPlots,
  Plots,
  RadarPlots,
  TwoDensityPlots,
} from "./chart/plots/index.js";
export type { IntervalOptions } from "./chart/plots/interval.js";
export type { KdeOptions } from "./chart/plots/kde.js";
export type { LineOptions } from "./chart/plots/line.js";
export type { LollipopOptions } from "./chart/plots/lollipop.js";
export type { ParallelOptions } from "./chart/plots/parallel.js";
export type { RadarAreaOptions } from "./chart/plots/radar-area.js";
export type { RadarTextOptions } from "./chart/plots/radar-text.js";
export type { ScatterOptions } from "./chart/plots/scatter.js";
export type { LineDash } from "./chart/plots/shared/line-dash.js";
export type { MarkerName } from "./chart/plots/shared/marker.js";
export type { RadarLineOptions } from "./chart/plots/shared/radar-lines.js";
export type { TextOptions } from "./chart/plots/text.js";
export type { TextStackedOptions } from "./chart/plots/text-stacked.js";
export type { RadarChartOptions } from "./chart/radar-chart.js";
export type { ChartOptions, LayoutName, LegendLocation, SecondYAxis, XAxisType, YAxisType } from "./chart/types.js";
export { Table } from "./data/table.js";
export type { ChartDescription, SeriesDescription } from "./describe/describe.js";
export { Figure } from "./figure/figure.js";
export type * from "./figure/types.js";
export type { Format, PNGOptions } from "./outputs.js";
export { renderHTML, renderSVG } from "./render.js";
export { Color, type ColorLike } from "./style/color.js";
export type { PaletteType } from "./style/house.js";
export { ColorPalette } from "./style/palette.js";
export type { AccentValues, ColorValue } from "./style/palette-order.js";
export { colorPalettes } from "./style/palettes.js";
export type { Style, StyleOverrides, TextStyle } from "./style/style.js";
export type { Swatch, SwatchRow, SwatchSheet } from "./style/swatch-sheet.js";
export { ChartifyError, type ErrorCode } from "./util/error.js";
