/** The one table of defaults: every size, colour and padding that a chart uses without being told. */

export interface TextStyle {
  /** Size of the letters in pixels. */
  sizePx: number;
  /** Colour of the letters. */
  color: string;
  /** Whether the letters are bold. */
  bold: boolean;
}

/** The style table: every size, colour and padding that a chart uses without being told. */
export interface Style {
  /** CSS font families; the first ones share Helvetica's widths, by which everything is laid out. */
  fontFamily: string;
  /** The colour behind everything. */
  background: string;
  /** The title. */
  title: TextStyle;
  /** The subtitle. */
  subtitle: TextStyle;
  /** The source label. */
  source: TextStyle;
  /** Labels of the axes. */
  axisLabel: TextStyle;
  /** Labels of the ticks. */
  tickLabel: TextStyle;
  /** Labels of the outer levels of grouped categories. */
  groupLabel: TextStyle;
  /** Labels in the legend. */
  legendLabel: TextStyle;
  /** Lines and ticks of the axes. */
  axis: {
    lineColor: string;
    lineWidth: number;
    /** How far major ticks stand out from the axis line. */
    tickLength: number;
    minorTickLength: number;
    /** Room between tick and label. */
    tickPadding: number;
  };
  /** Lines at the ticks of axes of numbers, behind the marks; none where the width is 0, as it is by default. */
  grid: { color: string; width: number };
  /** The box of the legend. */
  legend: {
    background: string;
    backgroundAlpha: number;
    borderColor: string;
    padding: number;
    spacing: number;
    margin: number;
    swatch: number;
  };
  /** Room between the outermost marks and the ends of an automatic range, as a share of it. */
  rangePadding: number;
  /** Unit of the room between groups of categories, in steps: three of it between groups, four between outer groups of three levels. */
  groupPadding: number;
  /** Of glyphs that were given no colour. */
  mark: { color: string };
  /** Lines. */
  line: { width: number };
  /** `crossColor` is for the lines on markers such as `circle_cross`. */
  scatter: { size: number; categoricalSize: number; crossColor: string };
  /** `missingColor` is for bars without a colour value. */
  bar: { outlineColor: string; outlineWidth: number; missingColor: string };
  /** Areas: opacity alone, and where they overlap. */
  area: { alpha: number; overlappingAlpha: number };
  /** Lollipops. */
  lollipop: { size: number; stemWidth: number };
  /** Intervals. */
  interval: { color: string; lineWidth: number; capLength: number };
  /** Boxplots; `outlierColor` is for the points beyond the whiskers. */
  boxplot: { barWidth: number; whiskerColor: string; outlierColor: string };
  /** Callouts. */
  callout: { lineColor: string; lineWidth: number; boxColor: string; boxAlpha: number; textColor: string };
  /** Histograms. */
  histogram: { alpha: number };
  /** Violins. */
  violin: { alpha: number; barWidth: number; capLength: number };
  /** Heatmaps; `textSize` is that of labels in cells that have room for it. */
  heatmap: { textColor: string; textSize: string };
  /** Texts that are plotted. */
  text: { size: string; color: string };
  /** Height in pixels; a logo is at most a quarter of the figure wide. */
  logo: { height: number };
  /** Room between the figure's edge and its content. */
  padding: number;
}

/** Any part of the style table. */
export type StyleOverrides = { readonly [K in keyof Style]?: Style[K] extends object ? Partial<Style[K]> : Style[K] };

/**
 * Chartify's look (its style table and the recorded reference pictures), in CSS pixels: 1 pt is 4/3 px. Its #898989 for
 * small text has a contrast of 3.5 : 1 on white; #737373 has 4.7 : 1, above the 4.5 that WCAG asks for.
 */
export const DEFAULT_STYLE: Style = {
  fontFamily: "Helvetica, Arial, Arimo, 'Liberation Sans', sans-serif",
  background: "#ffffff",
  title: { sizePx: 24, color: "#333333", bold: true },
  subtitle: { sizePx: 16, color: "#666666", bold: false },
  source: { sizePx: 10, color: "#737373", bold: false },
  axisLabel: { sizePx: 44 / 3, color: "#666666", bold: false },
  tickLabel: { sizePx: 40 / 3, color: "#737373", bold: false },
  groupLabel: { sizePx: 40 / 3, color: "#666666", bold: true },
  legendLabel: { sizePx: 40 / 3, color: "#444444", bold: false },
  axis: { lineColor: "#c0c0c0", lineWidth: 1, tickLength: 4, minorTickLength: 0, tickPadding: 5 },
  grid: { color: "#e8e8e8", width: 0 },
  legend: { background: "#ffffff", backgroundAlpha: 0.95, borderColor: "#e5e5e5", padding: 10, spacing: 14, margin: 10, swatch: 16 },
  rangePadding: 0.05,
  groupPadding: 0.25,
  mark: { color: "#1f77b4" },
  line: { width: 4 },
  scatter: { size: 6, categoricalSize: 15, crossColor: "#ffffff" },
  bar: { outlineColor: "#ffffff", outlineWidth: 1, missingColor: "#bbbbbb" },
  area: { alpha: 0.8, overlappingAlpha: 0.2 },
  lollipop: { size: 10, stemWidth: 2 },
  interval: { color: "#000000", lineWidth: 2, capLength: 20 },
  boxplot: { barWidth: 0.7, whiskerColor: "#333333", outlierColor: "#000000" },
  callout: { lineColor: "#000000", lineWidth: 2, boxColor: "#ff0000", boxAlpha: 0.2, textColor: "#000000" },
  histogram: { alpha: 0.3 },
  violin: { alpha: 0.6, barWidth: 0.8, capLength: 12 },
  heatmap: { textColor: "#000000", textSize: "16px" },
  text: { size: "1em", color: "#444444" },
  logo: { height: 36 },
  padding: 10,
};

/** The default table with changes laid over it, section by section, a later one over an earlier one. None of them is changed. */
export function resolveStyle(...changes: readonly StyleOverrides[]): Style {
  return changes.reduce<StyleOverrides>(mergeStyles, DEFAULT_STYLE) as Style;
}

/** Changes with others laid over them, section by section. Neither is changed. */
export function mergeStyles(under: StyleOverrides, over: StyleOverrides): StyleOverrides {
  const result: Record<string, unknown> = { ...under };
  for (const key of Object.keys(DEFAULT_STYLE) as (keyof Style)[]) {
    if (!Object.hasOwn(over, key)) continue;
    const change = over[key];
    if (change === undefined) continue;
    result[key] = typeof change === "object" ? { ...(under[key] as object | undefined), ...change } : change;
  }
  return result;
}
