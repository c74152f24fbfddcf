import { describeInWords } from "../describe/in-words.js";
import type { Axis, Figure, Glyph } from "../figure/types.js";
import type { Layout } from "../layout/types.js";
import type { Scales } from "../scales/types.js";
import type { Style } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";
import { annotationItems } from "./annotations.js";
import { axisGroup, crisp } from "./axes.js";
import { areaItems } from "./glyphs/area.js";
import { barItems } from "./glyphs/bar.js";
import { boxplotItems } from "./glyphs/boxplot.js";
import { heatmapItems } from "./glyphs/heatmap.js";
import { hexbinItems } from "./glyphs/hexbin.js";
import { histogramItems } from "./glyphs/histogram.js";
import { intervalItems } from "./glyphs/interval.js";
import { lineItems } from "./glyphs/line.js";
import { lollipopItems } from "./glyphs/lollipop.js";
import { polygonItems } from "./glyphs/polygon.js";
import { scatterItems } from "./glyphs/scatter.js";
import { spokeItems } from "./glyphs/spokes.js";
import { textItems } from "./glyphs/text.js";
import { legendGroup } from "./legend.js";
import { type Projections, projection } from "./project.js";
import type { Rect, Scene, SceneGroup, SceneItem } from "./types.js";

/** Room beyond a fixed range, so that strokes along its edge are not cut in half. */
const CLIP_SLACK = 2;

/** The display list of a laid-out figure, in drawing order. */
export function buildScene(figure: Figure, style: Style, scales: Scales, layout: Layout, measurer: Measurer): Scene {
  const { plot } = layout;
  const x = projection(scales.x, plot, "x");
  const first: Projections = { x, y: projection(scales.y, plot, "y") };
  const second: Projections = scales.y2 === null ? first : { x, y: projection(scales.y2, plot, "y") };
  const clip = clipOf(figure, plot);

  const series = figure.glyphs.map((glyph): SceneGroup => {
    const items = glyphItems(glyph, glyph.axis === "y2" ? second : first, plot, style, measurer);
    return { role: `series series-${glyph.kind}`, label: glyph.name ?? glyph.plot, clip: glyph.kind === "text" ? null : clip, items };
  });
  // Text is never cut; what reaches across the plot area ends at its edge.
  const callouts = figure.annotations.map((annotation): SceneGroup => {
    const items = annotationItems(annotation, first, plot, measurer);
    return { role: `callout callout-${annotation.kind}`, clip: annotation.kind === "label" ? null : plot, items };
  });

  return {
    widthPx: figure.width,
    heightPx: figure.height,
    background: style.background,
    fontFamily: style.fontFamily,
    title: figure.title === "" ? "Chart" : figure.title,
    description: describeInWords(figure, layout),
    groups: [
      axisGroup("x", layout.x, plot, style),
      axisGroup("y", layout.y, plot, style),
      ...(layout.y2 === null ? [] : [axisGroup("y2", layout.y2, plot, style)]),
      { role: "plot", clip: null, items: [...series, ...zeroLine(figure, scales, first, plot, style)] },
      { role: "callouts", clip: null, items: callouts },
      legendGroup(figure, layout.legend, style),
      { role: "title", clip: null, items: layout.title },
      { role: "subtitle", clip: null, items: layout.subtitle },
      { role: "source", clip: null, items: layout.source },
      { role: "logo", clip: null, items: logoItems(figure, layout) },
    ],
  };
}

function glyphItems(glyph: Glyph, projections: Projections, plot: Rect, style: Style, measurer: Measurer): SceneItem[] {
  switch (glyph.kind) {
    case "line":
      return lineItems(glyph, projections);
    case "area":
      return areaItems(glyph, projections);
    case "scatter":
      return scatterItems(glyph, projections);
    case "text":
      return textItems(glyph, projections, plot, measurer);
    case "bar":
      return barItems(glyph, projections, style);
    case "lollipop":
      return lollipopItems(glyph, projections, style);
    case "interval":
      return intervalItems(glyph, projections);
    case "boxplot":
      return boxplotItems(glyph, projections, style);
    case "histogram":
      return histogramItems(glyph, projections);
    case "hexbin":
      return hexbinItems(glyph, projections, style);
    case "heatmap":
      return heatmapItems(glyph, projections, style, measurer);
    case "spokes":
      return spokeItems(glyph, projections);
    case "polygon":
      return polygonItems(glyph, projections);
  }
}

function logoItems({ logo }: Figure, { logo: rect }: Layout): SceneItem[] {
  return logo === null || rect === null ? [] : [{ kind: "image", ...rect, mediaType: logo.mediaType, data: logo.data }];
}

/** Marks are cut only where a fixed range can leave some out of view; elsewhere all of them have room. */
function clipOf({ width, height, xAxis, yAxis, y2Axis }: Figure, plot: Rect): Rect | null {
  const isFixed = (axis: Axis | null): boolean => axis !== null && (axis.range[0] !== null || axis.range[1] !== null);
  const [cutsX, cutsY] = [isFixed(xAxis), isFixed(yAxis) || isFixed(y2Axis)];
  if (!cutsX && !cutsY) return null;
  return {
    x: cutsX ? plot.x - CLIP_SLACK : 0,
    width: cutsX ? plot.width + 2 * CLIP_SLACK : width,
    y: cutsY ? plot.y - CLIP_SLACK : 0,
    height: cutsY ? plot.height + 2 * CLIP_SLACK : height,
  };
}

/** Where bars go both ways, a line at zero shows what they stand on. */
function zeroLine(figure: Figure, scales: Scales, { x, y }: Projections, plot: Rect, style: Style): SceneItem[] {
  const bar = figure.glyphs.find((glyph) => glyph.kind === "bar" || glyph.kind === "lollipop");
  if (bar?.kind !== "bar" && bar?.kind !== "lollipop") return [];
  const isVertical = bar.orientation === "vertical";
  const scale = isVertical ? (bar.axis === "y2" ? scales.y2 : scales.y) : scales.x;
  if (scale === null || scale.kind !== "linear" || !(Math.min(...scale.domain) < 0 && Math.max(...scale.domain) > 0)) return [];
  const at = crisp((isVertical ? y : x).at(0));
  const points = isVertical ? [plot.x, at, plot.x + plot.width, at] : [at, plot.y, at, plot.y + plot.height];
  const { lineColor: color, lineWidth: width } = style.axis;
  return [
    { kind: "polyline", points: Float64Array.from(points), stroke: { color, width, dash: [], alpha: 1, cap: "butt", join: "miter" } },
  ];
}
