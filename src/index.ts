/** What every surrounding exports; `src/host/*` add `Chart` itself. */
export {
  type AggregateMeasure,
  type AggregateOptions,
  aggregate,
  type MeasuresOptions,
  type OneMeasureOptions,
} from "./chart/aggregate.js";
export type { AnyChart } from "./chart/any-chart.js";
export type {
  AnyXAxis,
  AnyYAxis,
  AxisDate,
  AxisNumber,
  CategoricalXAxis,
  CategoricalYAxis,
  ContinuousXAxis,
  ContinuousYAxis,
  Read,
  XAxisMethods,
  YAxisMethods,
} from "./chart/axis-methods.js";
export type {
  CalloutBoxOptions,
  CalloutLineOptions,
  CalloutLineSegmentOptions,
  CalloutPlace,
  CalloutTextOptions,
} from "./chart/callouts.js";
export type { ChartBase, SecondAxis, SecondAxisOf, Unavailable } from "./chart/chart.js";
export type { ChartColorPalette, ColorPaletteOptions } from "./chart/chart-style.js";
export type { ChartCore } from "./chart/core.js";
export type { ArrowLike, ColumnName, Data, DateColumnName, NumericColumnName } from "./chart/data-types.js";
export type { OptionName, Options, OptionValues } from "./chart/options.js";
export type { AreaOptions } from "./chart/plots/area.js";
export type { BarOptions } from "./chart/plots/bar.js";
export type { BarStackedOptions } from "./chart/plots/bar-stacked.js";
export type { BoxplotOptions } from "./chart/plots/boxplot.js";
export type { CategoricalScatterOptions } from "./chart/plots/categorical-scatter.js";
export type { CategoricalTextOptions } from "./chart/plots/categorical-text.js";
export type { HistogramOptions, KdeOptions } from "./chart/plots/density.js";
export type { HeatmapOptions } from "./chart/plots/heatmap.js";
export type { HexbinOptions } from "./chart/plots/hexbin.js";
export type { CategoricalPlots, CategoryPlots, DensityPlots, NumericPlots, Plots, TwoDensityPlots } from "./chart/plots/index.js";
export type { IntervalOptions } from "./chart/plots/interval.js";
export type { LineOptions } from "./chart/plots/line.js";
export type { LineDash } from "./chart/plots/line-dash.js";
export type { LollipopOptions } from "./chart/plots/lollipop.js";
export type { MarkerName } from "./chart/plots/marker.js";
export type {
  NeedsNumericOrCategoricalAxes,
  NeedsOneCategoricalAxis,
  NeedsOneDensityAxis,
  NeedsTwoCategoricalAxes,
  NeedsTwoDensityAxes,
  NeedsTwoNumericAxes,
} from "./chart/plots/missing-plots.js";
export type { ParallelOptions } from "./chart/plots/parallel.js";
export type { RadarAreaOptions, RadarLineOptions, RadarPlots, RadarTextOptions } from "./chart/plots/radar.js";
export type { ScatterOptions } from "./chart/plots/scatter.js";
export type { TextOptions } from "./chart/plots/text.js";
export type { TextStackedOptions } from "./chart/plots/text-stacked.js";
export type { RadarChartBase, RadarChartOptions } from "./chart/radar-chart.js";
export { type ReadTableOptions, readTable } from "./chart/read-table.js";
export type { PNGOptions } from "./chart/render-png.js";
export type { SaveOptions } from "./chart/save-options.js";
export type { ChartOptions, LayoutName, LegendLocation, OneOf, SecondYAxis, XAxisType, YAxisType } from "./chart/types.js";
export type { TableFormat } from "./data/read/index.js";
export { Table } from "./data/table.js";
export type { ChartDescription, SeriesDescription } from "./describe/describe.js";
export { Figure } from "./figure/figure.js";
export type * from "./figure/types.js";
export type { Format } from "./outputs.js";
export { renderHTML, renderSVG } from "./render.js";
export { Color, type ColorLike } from "./style/color.js";
export type { PaletteType } from "./style/house.js";
export { ColorPalette } from "./style/palette.js";
export type { PaletteName } from "./style/palette-name.js";
export type { AccentValues, ColorValue } from "./style/palette-order.js";
export { colorPalettes } from "./style/palettes.js";
export type { Style, StyleOverrides, TextStyle } from "./style/style.js";
export type { Swatch, SwatchRow, SwatchSheet } from "./style/swatch-sheet.js";
export { ChartifyError, type ErrorCode } from "./util/error.js";
