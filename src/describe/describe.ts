import { legendEntries, legendTitle } from "../figure/legend.js";
import type { Axis, ColorBar, DressedFigure, Factor, Figure, LegendItem, Panel, PositionColumn, TickOrientation } from "../figure/types.js";
import { annotationDef } from "../glyphs/annotations.js";
import type { Role } from "../glyphs/glyph.js";
import { type DressedGlyph, defOf } from "../glyphs/index.js";
import { type FieldValue, fieldsOf, isColumn } from "../glyphs/roles.js";
import type { PanelSetting } from "../layout/panels/settings.js";
import type { Layout } from "../layout/types.js";
import type { Scales } from "../scales/types.js";
import { zeroEnds } from "../scales/zero-ends.js";
import { cleanNumber } from "../util/clean-number.js";
import { type AxesFrames, describeFrames, describePanel, inPanel, type PanelDescription } from "./panels.js";

/** Plain values of a column: numbers (dates as epoch milliseconds), texts or categories, missing ones null. */
export type ColumnValues = (number | string | readonly string[] | null)[];

/** One series: a plot call's rows of one colour or stack value. */
export interface SeriesDescription {
  /** The plot call that made it, such as `bar`. */
  plot: string;
  /** The colour or stack value; null where nothing was grouped. */
  name: string | null;
  /** Only on series that stand on the second y axis. */
  axis?: "y2";
  /** Only on series of one panel: its name. A series without one is in all panels. */
  panel?: string;
  /** One colour, or one per row where they differ. */
  color: string | string[];
  /** How it looks otherwise. */
  style: Record<string, unknown>;
  /** Its rows, column by column. */
  columns: Record<string, ColumnValues>;
}

/** What an axis shows. */
export interface AxisDescription {
  /** How it maps values to positions. */
  kind: Axis["kind"];
  /** The label of the axis; empty for none. */
  label: string;
  /** The format of the tick labels; null where it follows from the values. */
  tickFormat: string | null;
  /** Where ticks were put; absent where the layout chooses. */
  tickValues?: number[];
  /** The categories of a categorical axis. */
  factors?: Factor[];
  /** The ends that the user or the plot fixed; null where automatic. Absent on categorical axes. */
  range?: [number | null, number | null];
  /** Whether line, ticks and labels are left out. */
  hidden: boolean;
  /** How the tick labels are turned, per level where they differ. */
  tickOrientation: TickOrientation | TickOrientation[];
}

/** What the legend shows. */
export interface LegendDescription {
  /** The entries, in the order in which they stand. */
  items: LegendItem[];
  /** What stands before them; absent for nothing. */
  title?: string;
  /** Where in its place. */
  location: Figure["legend"]["location"];
  /** How the entries follow each other. */
  orientation: "horizontal" | "vertical";
  /** Whether it is shown: not where it was not asked for and the labels of an axis say the same. */
  visible: boolean;
  /** Where it stands: inside the plot area, outside it, or as names at the series. */
  place: "center" | "above" | "below" | "right" | "direct";
}

/** What a colour bar shows. */
export interface ColorBarDescription {
  /** What its values are. */
  title: string;
  /** The values of the first colour and the last; of dates epoch milliseconds. */
  range: [number, number];
  /** The colours from the low end to the high one. */
  colors: string[];
  /** The labels that are shown, from the bottom up. */
  labels: string[];
}

/** What points something out, by the call that made it. */
export type CalloutDescription = { callout: "line" | "lineSegment" | "box" | "text" } & Record<string, unknown>;

/** What a chart shows, as plain JSON without regard to how it is drawn. */
export interface ChartDescription {
  /** The title; empty for none. */
  title: string;
  /** The subtitle; empty for none. */
  subtitle: string;
  /** The source at the lower right; empty for none. */
  sourceLabel: string;
  /** The size of the figure in pixels. */
  size: { width: number; height: number };
  /** What is plotted, in the order in which it is drawn. */
  series: SeriesDescription[];
  /** The legend; null where there is none. */
  legend: LegendDescription | null;
  /** What the colours of a continuous scale stand for; absent where there is none. */
  colorBar?: ColorBarDescription;
  /** The axes. */
  axes: { x: AxisDescription; y: AxisDescription; y2?: AxisDescription };
  /** What points something out. */
  callouts: CalloutDescription[];
  /** The panels of small multiples, in their order; absent where there are none. */
  panels?: PanelDescription[];
  /** What is in view on each axis, as it is drawn; of small multiples in the first panel. */
  frame: AxesFrames;
}

/** What a figure shows once it is laid out. */
export function describeFigure({ figure, scales, layout, panels }: LaidOut): ChartDescription {
  const { y2Axis } = figure;
  return {
    title: figure.title,
    subtitle: figure.subtitle,
    sourceLabel: figure.sourceLabel,
    size: { width: figure.width, height: figure.height },
    series: figure.glyphs.map((glyph) => describeGlyph(glyph, figure)),
    legend: describeLegend(figure, layout),
    ...(figure.colorBar === null ? {} : { colorBar: describeColorBar(figure.colorBar, layout.colorBar) }),
    axes: {
      x: describeAxis(figure, "x", figure.xAxis),
      y: describeAxis(figure, "y", figure.yAxis),
      ...(y2Axis === null ? {} : { y2: describeAxis(figure, "y2", y2Axis) }),
    },
    callouts: figure.annotations.map((annotation) => ({
      ...annotationDef(annotation.kind).describe(annotation),
      ...inPanel(annotation, figure),
    })),
    ...(panels.length === 0 ? {} : { panels: panels.map((panel, i) => describePanel(panel, layout.panels[i] ?? layout, i)) }),
    frame: describeFrames(panels[0]?.scales ?? scales, layout),
  };
}

interface LaidOut {
  readonly figure: DressedFigure;
  readonly scales: Scales;
  readonly layout: Layout;
  readonly panels: readonly PanelSetting[];
}

function describeGlyph(glyph: DressedGlyph, figure: Figure): SeriesDescription {
  const { plot, name, axis, color } = glyph;
  const own = defOf(glyph.kind).described?.(glyph) ?? {};
  const style = own.style ?? styleOf(glyph);
  const columns = own.columns ?? columnsOf(glyph, figure);
  return {
    plot,
    name,
    ...(axis === "y2" ? { axis } : {}),
    ...inPanel(glyph, figure),
    color,
    style: { ...style, ...unusualOf(glyph) },
    columns: Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, plain(column as PositionColumn)])),
  };
}

/** How a glyph looks besides its colour, which stands by itself; a size of each row is a column. */
function styleOf(glyph: DressedGlyph): Record<string, unknown> {
  const isStyle = ({ name, field, value }: FieldValue): boolean =>
    field.role === "style" || (field.role === "color" && name !== "color") || (field.role === "row" && !isColumn(value) && value !== null);
  return Object.fromEntries(
    fieldsOf(glyph)
      .filter(isStyle)
      .map(({ name, field, value }) => [field.as ?? name, value]),
  );
}

/** What is told only of glyphs that have it: steps between points, and numbers at the marks. */
function unusualOf(glyph: DressedGlyph): Record<string, unknown> {
  const step = "step" in glyph && glyph.step !== "none" ? { step: glyph.step } : {};
  if (!("labels" in glyph) || glyph.labels === null) return step;
  const { position, format, hasParts, sums } = glyph.labels;
  return { ...step, labels: { position, format, ofParts: hasParts, ofSums: sums !== null } };
}

const COLUMN_ROLES: readonly Role[] = ["x", "y", "across", "along", "row"];

/** The columns of a glyph; of points over categories `factor` and `value` instead of `x` and `y`, whichever way they lie. */
function columnsOf(glyph: DressedGlyph, { xAxis, yAxis }: Panel): Record<string, unknown> {
  const isColumnField = ({ field, value }: FieldValue): boolean => COLUMN_ROLES.includes(field.role) && isColumn(value);
  const columns = fieldsOf(glyph)
    .filter(isColumnField)
    .map(({ name, value }) => [name, value] as const);
  const isX = xAxis.kind === "categorical";
  if (isX === (yAxis.kind === "categorical")) return Object.fromEntries(columns);
  const names: Readonly<Record<string, string>> = isX ? { x: "factor", y: "value" } : { y: "factor", x: "value" };
  return Object.fromEntries(columns.map(([name, value]) => [names[name] ?? name, value]));
}

function describeLegend(figure: Figure, { legend: shown, names }: Pick<Layout, "legend" | "names">): LegendDescription | null {
  const items = legendEntries(figure)
    .filter(({ glyph }) => glyph !== null)
    .map(({ label, color, size, column }) =>
      typeof size === "number" ? { label, color, size, ...(typeof column === "string" ? { column } : {}) } : { label, color },
    );
  if (items.length === 0) return null;
  const { orientation, location, visible, place } = figure.legend;
  const title = legendTitle(figure);
  return {
    items,
    ...(title === "" ? {} : { title }),
    location: shown?.location ?? location,
    orientation: shown?.orientation ?? orientation,
    visible: visible && (place !== "auto" || shown !== null || names.length > 0),
    place: names.length > 0 ? "direct" : (shown?.place ?? (place === "auto" || place === "direct" ? "center" : place)),
  };
}

function describeColorBar({ title, domain, colors }: ColorBar, shown: Layout["colorBar"]): ColorBarDescription {
  return { title, range: [...domain], colors: [...colors], labels: shown?.labels.map(({ text }) => text) ?? [] };
}

function describeAxis(figure: Figure, name: "x" | "y" | "y2", axis: Axis): AxisDescription {
  const { kind, label, tickFormat, tickValues, hidden } = axis;
  const [first = "horizontal", ...more] = axis.tickOrientation ?? [];
  const [zeroStart, zeroEnd] = zeroEnds(figure, name);
  return {
    kind,
    label,
    tickFormat,
    ...(tickValues === null ? {} : { tickValues: [...tickValues] }),
    ...(kind === "categorical"
      ? { factors: [...(axis.factors ?? [])] }
      : { range: [axis.range[0] ?? zeroStart, axis.range[1] ?? zeroEnd] }),
    hidden,
    tickOrientation: more.length > 0 ? [first, ...more] : first,
  };
}

function plain(column: PositionColumn): ColumnValues {
  return Array.from(column as ArrayLike<number | Factor | null>, (value) =>
    // JSON knows neither infinities nor a negative zero.
    typeof value === "number" ? (Number.isFinite(value) ? cleanNumber(value) : null) : value,
  );
}
