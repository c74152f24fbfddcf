import { describeInWords } from "../describe/in-words.js";
import { ownText } from "../figure/helper-labels.js";
import { type PanelView, panelName, wholeOf } from "../figure/panels.js";
import type { Axis, DressedFigure, Figure } from "../figure/types.js";
import { annotationDef } from "../glyphs/annotations.js";
import { defOf } from "../glyphs/index.js";
import { farReach } from "../glyphs/reach.js";
import { valueAxis, valueDirection } from "../glyphs/roles.js";
import { solid } from "../glyphs/strokes.js";
import type { DressedSetting, LaidOut } from "../layout/laid-out.js";
import { type Marks, viewsOf } from "../layout/marks.js";
import { notesOfRange } from "../layout/out-of-view.js";
import type { Layout, PanelLayout, Setting } from "../layout/types.js";
import type { Rect, SceneItem } from "../model/items.js";
import { axisGroup, axisTitleGroup, crisp } from "./axes.js";
import { colorBarGroup } from "./color-bar.js";
import { gridGroups } from "./grid.js";
import { hatched } from "./hatched.js";
import { legendGroup, namesGroup } from "./legend.js";
import type { Scene, SceneGroup } from "./types.js";

/** Room beyond a fixed range, so that strokes along its edge are not cut in half. */
const CLIP_SLACK = 2;

/** A figure with all that its stages worked out. */
export interface Rendering extends DressedSetting, LaidOut {}

/** One plot area with what stands in it and beside it: the figure's, or that of a panel. */
interface PlotRendering extends Setting, PanelView<DressedFigure> {
  readonly figure: DressedFigure;
  readonly layout: Pick<Layout, "plot" | "x" | "y" | "y2">;
  readonly marks: () => Marks;
}

/** The display list of a laid-out figure, in drawing order. */
export function buildScene(rendering: Rendering): Scene {
  const { figure, style, layout } = rendering;
  const hatch = (group: SceneGroup): SceneGroup => hatched(group, { figure, style });
  return {
    widthPx: figure.width,
    heightPx: figure.height,
    background: style.background,
    fontFamily: style.fontFamily,
    title: ownText(figure.title) || "Chart",
    description: describeInWords(figure, layout),
    notes: notesOf(rendering),
    groups: [
      ...(rendering.panels.length > 0 ? facetGroups(rendering) : plotGroups({ ...rendering, ...wholeOf(figure) })).map(hatch),
      ...colorBarGroup(figure, layout.colorBar),
      hatch(legendGroup(figure, layout.legend, style)),
      ...namesGroup(layout.names),
      ...textGroups(layout),
      { part: { kind: "logo" }, role: "logo", clip: null, items: logoItems(figure, layout) },
    ],
  };
}

/** The axes of a plot area, its series and its callouts. */
function plotGroups(rendering: PlotRendering): SceneGroup[] {
  const { layout, style } = rendering;
  const { plot } = layout;
  return [
    ...gridGroups(rendering),
    axisGroup("x", layout.x, plot, style),
    axisGroup("y", layout.y, plot, style),
    ...(layout.y2 === null ? [] : [axisGroup("y2", layout.y2, plot, style)]),
    {
      part: { kind: "plot" },
      role: "plot",
      clip: null,
      items: [...seriesGroups(rendering), ...zeroLine(rendering), ...labelGroups(rendering)],
    },
    { part: { kind: "callouts" }, role: "callouts", clip: null, items: calloutGroups(rendering) },
  ];
}

/** A group for each panel, and the titles that all axes have in common. */
function facetGroups({ figure, layout, panels, panelMarks }: Rendering): SceneGroup[] {
  const groups = panels.map((panel, i): SceneGroup => {
    const placed = layout.panels[i] as PanelLayout;
    const marks = panelMarks[i] as () => Marks;
    const items = [...plotGroups({ ...panel, layout: placed, marks }), ...placed.title, ...placed.rowTitle];
    return { part: { kind: "panel", panel: i }, role: "panel", label: panelName(figure, i), clip: null, items };
  });
  const { x, y, y2 } = layout;
  return [...groups, axisTitleGroup("x", x), axisTitleGroup("y", y), ...(y2 === null ? [] : [axisTitleGroup("y2", y2)])];
}

function notesOf({ figure, scales, layout, marks, panelMarks }: Rendering): string[] {
  return [...layout.notes, ...notesOfRange(figure, scales), ...new Set([marks, ...panelMarks].flatMap((each) => each().notes))];
}

function seriesGroups({ figure, layout, marks, glyphs }: PlotRendering): SceneGroup[] {
  const clip = clipOf(figure, layout.plot);
  return marks().glyphs.map((items, i) => {
    const glyph = figure.glyphs[i] as DressedFigure["glyphs"][number];
    const { kind, name, plot } = glyph;
    const isClipped = defOf(kind).isClipped ?? true;
    const ends = farReach(glyph) > 0 ? layout.plot : clip;
    return {
      part: { kind: "series", glyph: glyphs[i] as number },
      role: `series series-${kind}`,
      label: name ?? plot,
      clip: isClipped ? ends : null,
      items,
    };
  });
}

/** Numbers at marks lie over all marks. */
function labelGroups({ marks, glyphs }: PlotRendering): SceneGroup[] {
  return marks().labels.flatMap((items, i) =>
    items.length === 0 ? [] : [{ part: { kind: "labels", glyph: glyphs[i] as number }, role: "labels", clip: null, items }],
  );
}

/** Text is never cut; what reaches across the plot area ends at its edge. */
function calloutGroups({ figure, layout, marks, annotations }: PlotRendering): SceneGroup[] {
  return marks().annotations.map((items, i) => {
    const { kind } = figure.annotations[i] as Figure["annotations"][number];
    const isWhole = annotationDef(kind).isWhole === true;
    return {
      part: { kind: "callout", annotation: annotations[i] as number },
      role: `callout callout-${kind}`,
      clip: isWhole ? null : layout.plot,
      items,
    };
  });
}

function textGroups(layout: Layout): SceneGroup[] {
  return (["title", "subtitle", "source"] as const).map((kind) => ({ part: { kind }, role: kind, clip: null, items: layout[kind] }));
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
function zeroLine(rendering: PlotRendering): SceneItem[] {
  const { figure, scales, style, layout } = rendering;
  const bar = figure.glyphs.find(({ kind }) => defOf(kind).hasZeroLine === true);
  if (bar === undefined) return [];
  const scale = scales[valueAxis(bar)];
  if (
    scale === null ||
    scale.kind === "categorical" ||
    scale.kind === "datetime" ||
    !(Math.min(...scale.domain) < 0 && Math.max(...scale.domain) > 0)
  )
    return [];
  const { plot } = layout;
  const direction = valueDirection(bar);
  const at = crisp(viewsOf(plot, rendering)[bar.axis][direction].at(0));
  const points = direction === "y" ? [plot.x, at, plot.x + plot.width, at] : [at, plot.y, at, plot.y + plot.height];
  const { lineColor, lineWidth } = style.axis;
  if (lineWidth === 0) return [];
  return [{ kind: "polyline", points: Float64Array.from(points), stroke: solid(lineColor, lineWidth) }];
}
