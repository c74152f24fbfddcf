import type {
  Annotation,
  Axis,
  Factor,
  Figure,
  Glyph,
  LegendItem,
  NumberColumn,
  PositionColumn,
  TickOrientation,
} from "../figure/types.js";
import type { Layout } from "../layout/types.js";
import type { Scale, Scales, Ticks } from "../scales/types.js";
import { zeroEnds } from "../scales/zero-ends.js";

/** Plain values of a column: numbers (dates as epoch milliseconds), texts or categories, missing ones null. */
export type ColumnValues = (number | string | readonly string[] | null)[];

/** One series: a plot call's rows of one colour or stack value. */
export interface SeriesDescription {
  plot: string;
  /** The colour or stack value; null where nothing was grouped. */
  name: string | null;
  /** Only on series that stand on the second y axis. */
  axis?: "y2";
  /** One colour, or one per row where they differ. */
  color: string | string[];
  style: Record<string, unknown>;
  columns: Record<string, ColumnValues>;
}

export interface AxisDescription {
  kind: Axis["kind"];
  label: string;
  tickFormat: string | null;
  tickValues?: number[];
  /** The categories of a categorical axis. */
  factors?: Factor[];
  /** The ends that the user or the plot fixed; null where automatic. Absent on categorical axes. */
  range?: [number | null, number | null];
  hidden: boolean;
  tickOrientation: TickOrientation | TickOrientation[];
}

/** What is in view on an axis: range, ticks and their labels; empty on a categorical axis. */
export interface FrameDescription {
  range?: [number, number];
  ticks?: number[];
  labels?: string[];
}

export interface LegendDescription {
  items: LegendItem[];
  location: Figure["legend"]["location"];
  orientation: "horizontal" | "vertical";
  visible: boolean;
  /** Where it stands: inside the plot area, or outside it. */
  place: "center" | "above" | "below" | "right";
}

export type CalloutDescription = { callout: "line" | "lineSegment" | "box" | "text" } & Record<string, unknown>;

/** What a chart shows, as plain JSON without regard to how it is drawn. */
export interface ChartDescription {
  title: string;
  subtitle: string;
  sourceLabel: string;
  size: { width: number; height: number };
  series: SeriesDescription[];
  legend: LegendDescription | null;
  axes: { x: AxisDescription; y: AxisDescription; y2?: AxisDescription };
  callouts: CalloutDescription[];
  frame: { x: FrameDescription; y: FrameDescription; y2?: FrameDescription };
}

/** What a figure shows once it is laid out. */
export function describeFigure({ figure, scales, layout }: LaidOut): ChartDescription {
  const { y2Axis } = figure;
  return {
    title: figure.title,
    subtitle: figure.subtitle,
    sourceLabel: figure.sourceLabel,
    size: { width: figure.width, height: figure.height },
    series: figure.glyphs.map((glyph) => describeGlyph(glyph, figure)),
    legend: describeLegend(figure, layout.legend),
    axes: {
      x: describeAxis(figure, "x", figure.xAxis),
      y: describeAxis(figure, "y", figure.yAxis),
      ...(y2Axis === null ? {} : { y2: describeAxis(figure, "y2", y2Axis) }),
    },
    callouts: figure.annotations.map(describeAnnotation),
    frame: {
      x: describeFrame(scales.x, layout.x.ticks),
      y: describeFrame(scales.y, layout.y.ticks),
      ...(scales.y2 === null || layout.y2 === null ? {} : { y2: describeFrame(scales.y2, layout.y2.ticks) }),
    },
  };
}

interface LaidOut {
  readonly figure: Figure;
  readonly scales: Scales;
  readonly layout: Layout;
}

function describeGlyph(glyph: Glyph, figure: Figure): SeriesDescription {
  const { plot, name, axis, color } = glyph;
  return { plot, name, ...(axis === "y2" ? { axis } : {}), color, ...styleAndColumns(glyph, figure) };
}

function styleAndColumns(glyph: Glyph, figure: Figure): Pick<SeriesDescription, "style" | "columns"> {
  switch (glyph.kind) {
    case "spokes":
    case "line": {
      const { lineWidth, lineDash, lineAlpha } = glyph;
      return { style: { lineWidth, lineDash, lineAlpha }, columns: pointColumns(glyph, figure) };
    }
    case "area":
      return { style: { fillAlpha: glyph.fillAlpha }, columns: { x: plain(glyph.x), y0: plain(glyph.y0), y1: plain(glyph.y1) } };
    case "scatter": {
      const { marker, fillAlpha, size } = glyph;
      const points = pointColumns(glyph, figure);
      return typeof size === "number"
        ? { style: { marker, fillAlpha, size }, columns: points }
        : { style: { marker, fillAlpha }, columns: { ...points, size: plain(size) } };
    }
    case "text": {
      const { angleDeg: angle, xOffset, yOffset, fontSize: textFontSize, textAlign, textBaseline } = glyph;
      return {
        style: { angle, xOffset, yOffset, textFontSize, textAlign, textBaseline },
        columns: { ...pointColumns(glyph, figure), text: [...glyph.text] },
      };
    }
    case "bar":
      return {
        style: { barWidth: glyph.barWidth, fillAlpha: glyph.fillAlpha },
        columns:
          glyph.plot !== "barStacked" && isOnZero(glyph.start)
            ? { factor: plain(glyph.factor), value: plain(glyph.end) }
            : { factor: plain(glyph.factor), start: plain(glyph.start), end: plain(glyph.end) },
      };
    case "lollipop": {
      const { marker, fillAlpha, size, lineWidth } = glyph;
      return { style: { marker, fillAlpha, size, lineWidth }, columns: { factor: plain(glyph.factor), value: plain(glyph.value) } };
    }
    case "interval": {
      const { factor, lower, upper, middle } = glyph;
      const columns = { factor: plain(factor), lower: plain(lower), upper: plain(upper) };
      return { style: { lineWidth: glyph.lineWidth }, columns: middle === null ? columns : { ...columns, middle: plain(middle) } };
    }
    case "boxplot": {
      const { factor, lower, q1, q2, q3, upper, barWidth } = glyph;
      const columns = { lower: plain(lower), q1: plain(q1), q2: plain(q2), q3: plain(q3), upper: plain(upper) };
      return { style: { barWidth }, columns: { factor: plain(factor), ...columns } };
    }
    case "histogram": {
      const { minEdge, maxEdge, value, fillAlpha } = glyph;
      return { style: { fillAlpha }, columns: { minEdge: plain(minEdge), maxEdge: plain(maxEdge), value: plain(value) } };
    }
    case "hexbin": {
      const { size, orientation, aspectScale, q, r, count } = glyph;
      return { style: { size, orientation, aspectScale }, columns: { q: plain(q), r: plain(r), count: plain(count) } };
    }
    case "heatmap": {
      const columns = { x: plain(glyph.x), y: plain(glyph.y), value: plain(glyph.value) };
      const { text, textColor, fontSize: textFontSize } = glyph;
      return text === null ? { style: {}, columns } : { style: { textColor, textFontSize }, columns: { ...columns, text: [...text] } };
    }
    case "polygon":
      return { style: { fillAlpha: glyph.fillAlpha }, columns: { x: plain(glyph.x), y: plain(glyph.y) } };
  }
}

function pointColumns(glyph: { x: PositionColumn; y: PositionColumn }, figure: Figure): Record<string, ColumnValues> {
  if (figure.xAxis.kind === "categorical") return { factor: plain(glyph.x), value: plain(glyph.y) };
  if (figure.yAxis.kind === "categorical") return { factor: plain(glyph.y), value: plain(glyph.x) };
  return { x: plain(glyph.x), y: plain(glyph.y) };
}

function isOnZero(starts: NumberColumn): boolean {
  for (const start of starts) if (start !== 0) return false;
  return true;
}

function describeLegend(figure: Figure, shown: LaidOutLegend | null): LegendDescription | null {
  const items = legendItems(figure);
  if (items.length === 0) return null;
  const { orientation, location, visible, place } = figure.legend;
  return {
    items,
    location: shown?.location ?? location,
    orientation: shown?.orientation ?? orientation,
    visible,
    place: shown?.place ?? (place === "auto" ? "center" : place),
  };
}

type LaidOutLegend = Pick<LegendDescription, "location" | "orientation" | "place">;

function legendItems(figure: Figure): LegendItem[] {
  const items = new Map<string, LegendItem>();
  for (const { legend } of figure.glyphs) for (const item of legend) if (!items.has(item.label)) items.set(item.label, { ...item });
  return figure.legend.reversed ? [...items.values()].reverse() : [...items.values()];
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

function describeFrame(scale: Scale, ticks: Ticks): FrameDescription {
  if (scale.kind === "categorical") return {};
  return {
    range: [scale.domain[0], scale.domain[1]],
    ticks: ticks.major.map((tick) => tick.value as number),
    labels: ticks.major.map((tick) => tick.label),
  };
}

function describeAnnotation(annotation: Annotation): CalloutDescription {
  switch (annotation.kind) {
    case "span": {
      const { location, orientation, color, lineWidth, lineDash, lineAlpha: alpha } = annotation;
      return { callout: "line", location, orientation, color, lineWidth, lineDash, alpha };
    }
    case "box": {
      const { top, bottom, left, right, color, fillAlpha: alpha } = annotation;
      return { callout: "box", top, bottom, left, right, color, alpha };
    }
    case "segment": {
      const { xStart, yStart, xEnd, yEnd, color, lineWidth, lineDash, lineAlpha: alpha } = annotation;
      return { callout: "lineSegment", xStart, yStart, xEnd, yEnd, color, lineWidth, lineDash, alpha };
    }
    case "label": {
      const { text, x, y, color, fontSize, textAlign, angleDeg: angle } = annotation;
      return { callout: "text", text, x, y, color, fontSize, textAlign, angle };
    }
  }
}

function plain(column: PositionColumn): ColumnValues {
  return Array.from(column as ArrayLike<number | Factor | null>, (value) =>
    // JSON knows neither infinities nor a negative zero.
    typeof value === "number" ? (Number.isFinite(value) ? value + 0 : null) : value,
  );
}
