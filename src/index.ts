/** What every surrounding exports; `src/host/*` add `Chart` itself. */
export {
  type AggregateMeasure,
  type AggregateOptions,
  aggregate,
  type ByUnit,
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
  CalloutPanelOptions,
  CalloutPlace,
  CalloutStrokeOptions,
  Callouts,
  CalloutTextOptions,
} from "./chart/callouts.js";
export type { ChartBase, SecondAxis, SecondAxisOf, Unavailable } from "./chart/chart.js";
export type { ChartOutputs } from "./chart/chart-outputs.js";
export type { ChartColorPalette, ChartStyle, ColorPaletteOptions } from "./chart/chart-style.js";
export type { ChartCore } from "./chart/core.js";
export type {
  ArrowLike,
  ColumnName,
  Data,
  DateColumnName,
  NumericColumnName,
  WideColumnName,
  XColumnName,
  XKind,
} from "./chart/data-types.js";
export type { FacetOptions } from "./chart/facets/options.js";
export type { PanelInput } from "./chart/facets/panel-label.js";
export type { OptionName, Options, OptionValues } from "./chart/options.js";
export type { AreaOptions } from "./chart/plots/area.js";
export type { BarOptions } from "./chart/plots/bar.js";
export type { BarStackedOptions, StackedBars } from "./chart/plots/bar-stacked.js";
export type { BoxplotOptions } from "./chart/plots/boxplot.js";
export type { CategoricalScatterOptions } from "./chart/plots/categorical-scatter.js";
export type { CategoricalTextOptions } from "./chart/plots/categorical-text.js";
export type { HeatmapOptions } from "./chart/plots/heatmap.js";
export type { HexbinOptions } from "./chart/plots/hexbin.js";
export type { BinsInput, HistogramOptions } from "./chart/plots/histogram.js";
export type {
  CategoricalPlots,
  CategoryPlots,
  DatePlots,
  DensityPlots,
  NoPlots,
  NumericPlots,
  OverTime,
  Plots,
  RadarPlots,
  TimePlots,
  TwoDensityPlots,
} from "./chart/plots/index.js";
export type { IntervalOptions } from "./chart/plots/interval.js";
export type { KdeOptions } from "./chart/plots/kde.js";
export type { LineOptions } from "./chart/plots/line.js";
export type { LollipopOptions } from "./chart/plots/lollipop.js";
export type {
  NeedsCategoricalOrDatetimeAxis,
  NeedsChartWithAxes,
  NeedsNumericOrCategoricalAxes,
  NeedsOneCategoricalAxis,
  NeedsOneDensityAxis,
  NeedsOneNumericAxis,
  NeedsRadarChart,
  NeedsTwoCategoricalAxes,
  NeedsTwoDensityAxes,
  NeedsTwoNumericAxes,
} from "./chart/plots/missing-plots.js";
export type { ParallelOptions } from "./chart/plots/parallel.js";
export type { RadarAreaOptions } from "./chart/plots/radar-area.js";
export type { RadarTextOptions } from "./chart/plots/radar-text.js";
export type { ScatterOptions } from "./chart/plots/scatter.js";
export type { CategoricalOptions, ManyRowsOptions } from "./chart/plots/shared/categories.js";
export type { ColorScaleOptions } from "./chart/plots/shared/color-scale.js";
export type { ColorOptions } from "./chart/plots/shared/colors.js";
export type { ColorScale, ColorScaleChoice } from "./chart/plots/shared/continuous.js";
export type { DensityOptions } from "./chart/plots/shared/density.js";
export type { ErrorBarOptions, ErrorBars } from "./chart/plots/shared/error-bars.js";
export type { BarLabelOptions, LabelChoice, LabelStyle, StackLabelOptions } from "./chart/plots/shared/labels.js";
export type { LineDash } from "./chart/plots/shared/line-dash.js";
export type { MarkerName } from "./chart/plots/shared/marker.js";
export type { ValueInput } from "./chart/plots/shared/options.js";
export type { PointOptions } from "./chart/plots/shared/points.js";
export type { RadarOptions } from "./chart/plots/shared/radar.js";
export type { RadarLineOptions } from "./chart/plots/shared/radar-lines.js";
export type { NeedsStack, StackOptions } from "./chart/plots/shared/stacks.js";
export type { StrokeOptions } from "./chart/plots/shared/strokes.js";
export type { TextStyleOptions } from "./chart/plots/shared/text.js";
export type { Duration } from "./chart/plots/shared/trend-window.js";
export type { TextOptions } from "./chart/plots/text.js";
export type { StackTextOptions, TextStackedOptions } from "./chart/plots/text-stacked.js";
export type { TrendOptions } from "./chart/plots/trend.js";
export type { ViolinOptions, ViolinScale } from "./chart/plots/violin.js";
export type { RadarChartBase, RadarChartOptions } from "./chart/radar-chart.js";
export { type ReadDataOptions, type ReadTableOptions, type RowRead, readTable } from "./chart/read-table.js";
export type { SaveOptions } from "./chart/save-options.js";
export type { ChartOptions, LayoutName, LegendLocation, OneOf, SecondYAxis, XAxisType, YAxisType } from "./chart/types.js";
export type { Finding, FindingCode } from "./check/finding.js";
export type { Aggregate, SimpleAggregate } from "./data/aggregate.js";
export type { BooleanColumn, CellValue, Column, DateColumn, NumericColumn, SmallIntegers, StringColumn } from "./data/columns.js";
export type { DateInput } from "./data/dates.js";
export type { ArqueroTable, PolarsFrame } from "./data/from-frames.js";
export type { CategoricalOrder, CategoryInput, NamedOrder } from "./data/order.js";
export type { TableFormat } from "./data/read/index.js";
export type { ReadingOptions } from "./data/read/reading.js";
export type { CellOf, ColumnIn, TableColumns, TableRow, ValueOf } from "./data/row-types.js";
export type { BinRule, BinUnit, HistogramMethod } from "./data/stats/histogram.js";
export type { TrendMethod, WindowAnchor } from "./data/stats/trend-kinds.js";
export { type RowOf, Table } from "./data/table.js";
export type { TimeUnit } from "./data/time/units.js";
export type {
  AxisDescription,
  CalloutDescription,
  ChartDescription,
  ColorBarDescription,
  ColumnValues,
  LegendDescription,
  SeriesDescription,
} from "./describe/describe.js";
export type { AxesFrames, FrameDescription, PanelDescription } from "./describe/panels.js";
export { Figure } from "./figure/figure.js";
export type {
  Annotation,
  AnnotationBase,
  AreaGlyph,
  Axis,
  AxisKind,
  BarGlyph,
  BoxAnnotation,
  BoxplotGlyph,
  ColorBar,
  FacetPanel,
  Factor,
  Figure as FigureFields,
  FigureJSON,
  Glyph,
  GlyphBase,
  GlyphInput,
  GlyphKind,
  HeatmapGlyph,
  HexbinGlyph,
  HexOrientation,
  HistogramGlyph,
  IntervalGlyph,
  LabelAnnotation,
  LabelPosition,
  Lanes,
  Legend,
  LegendAnchor,
  LegendItem,
  LegendPlace,
  LineGlyph,
  Logo,
  LollipopGlyph,
  Marker,
  NumberColumn,
  Orientation,
  Panel,
  PolygonGlyph,
  PositionColumn,
  RowColors,
  ScatterGlyph,
  SegmentAnnotation,
  Share,
  SpanAnnotation,
  SpokesGlyph,
  Step,
  TextAlign,
  TextBaseline,
  TextGlyph,
  TickOrientation,
  Unit,
  ValueLabels,
  ViolinGlyph,
  YAxisName,
} from "./figure/types.js";
export type { Format, HTMLOptions, PNGOptions, SVGOptions, TextMode } from "./outputs.js";
export { Color, type ColorLike } from "./style/color.js";
export type { PaletteType } from "./style/house.js";
export { ColorPalette } from "./style/palette.js";
export type { KnownPalette, PaletteName } from "./style/palette-name.js";
export type { AccentValues, ColorValue, PaletteLike } from "./style/palette-order.js";
export { colorPalettes } from "./style/palettes.js";
export type { Style, StyleOverrides, TextStyle } from "./style/style.js";
export type { Swatch, SwatchRow, SwatchSheet } from "./style/swatch-sheet.js";
export type { Theme, ThemeData, ThemeName } from "./style/theme.js";
export type { ThemeOptions, ThemePaletteOptions } from "./style/theme-options.js";
export { ChartifyError, type ErrorCode } from "./util/error.js";
export type { NumericAxis } from "./util/numeric-axes.js";
export type { Term as MessageTerm, Text as MessageText } from "./util/wording.js";
