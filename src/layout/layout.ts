import { legendEntries } from "../figure/legend.js";
import { annotationDef } from "../glyphs/annotations.js";
import type { Rect, SceneItem } from "../model/items.js";
import { frameOf } from "./frame.js";
import type { DressedSetting, LaidOut } from "./laid-out.js";
import { fixedLegend, freeLegend } from "./legend-place.js";
import { type Marks, marksIn } from "./marks.js";
import { occupancyOf } from "./occupancy.js";
import { havePanelsRoom, layoutPanels } from "./panels/layout-panels.js";
import { isSmall } from "./small.js";
import type { Effort, Setting } from "./types.js";

/** All there is to show. */
const WHOLE: Effort = { labels: "axes", subtitle: 3, title: 3, legend: "free", ticks: true };

/** What is given up, step by step, where a figure is too small for all of it; each step keeps those before it. */
const STEPS: readonly Partial<Effort>[] = [
  {},
  { labels: "subtitle" },
  { subtitle: 1 },
  { subtitle: 0, labels: "none" },
  { title: 1 },
  { legend: "row" },
  { legend: "none" },
  { title: 0 },
  { ticks: false },
];

/** How far steps are taken for a plot area that says something, but is small beside what stands around it. */
const LAST_FOR_SHARE = STEPS.findIndex(({ legend }) => legend === "row");

/** Plot areas smaller than this, or than this share of the figure, say nothing. */
const MIN_PLOT_PX = 60;
const MIN_PLOT_SHARE = 0.3;

/** The share of a small figure that the plot area has. */
const SHARE_OF_SMALL = 0.45;

/**
 * Lays out a figure: the frame, the marks in it, then the legend in a place that they leave free. All margins are measured;
 * in a figure that is too small the axis titles move into the subtitle, which goes before the title and the legend do. As long
 * as there is a title, the axes keep their labels.
 */
export function layoutFigure(setting: DressedSetting): LaidOut {
  let effort = WHOLE;
  for (const [i, step] of STEPS.entries()) {
    effort = { ...effort, ...step };
    // What would be given up is not there: the next step helps more.
    if (i > 0 && i < STEPS.length - 1 && !isOf(step, setting)) continue;
    const laidOut = setting.panels.length > 0 ? layoutPanels(setting, effort) : tryLayout(setting, effort);
    const { plot } = laidOut.layout;
    const isFine = setting.panels.length > 0 ? havePanelsRoom(laidOut.layout, setting) : isRoomy(plot, setting);
    if (i === STEPS.length - 1 || (isFine && (i >= LAST_FOR_SHARE || hasShare(plot, setting)))) return laidOut;
  }
  throw new Error("unreachable: the last step is always taken");
}

/** True where a figure has what a step gives up. */
function isOf(step: Partial<Effort>, { figure }: Setting): boolean {
  const { xAxis, yAxis, y2Axis, title, subtitle, sourceLabel } = figure;
  const hasLabels = [xAxis, yAxis, y2Axis].some((axis) => axis !== null && !axis.hidden && axis.label !== "");
  if (step.labels === "subtitle") return hasLabels;
  if (step.subtitle !== undefined) return subtitle !== "" || hasLabels;
  if (step.title !== undefined) return title !== "" || (step.title === 0 && (sourceLabel !== "" || figure.logo !== null));
  return step.legend === undefined || figure.legend.visible;
}

function isRoomy({ width, height }: Rect, { figure }: Setting): boolean {
  const isEnough = (length: number, whole: number): boolean => length >= Math.min(MIN_PLOT_PX, whole * MIN_PLOT_SHARE);
  return isEnough(width, figure.width) && isEnough(height, figure.height);
}

function hasShare({ width, height }: Rect, { figure }: Setting): boolean {
  const whole = figure.width * figure.height;
  return !isSmall(figure) || width * height >= SHARE_OF_SMALL * whole;
}

function tryLayout(setting: DressedSetting, effort: Effort): LaidOut {
  const { visible, place } = setting.figure.legend;
  const items = visible && effort.legend !== "none" ? legendEntries(setting.figure) : [];
  if (items.length === 0 || place === "center" || (place === "auto" && effort.legend === "free")) {
    const layout = frameOf({ ...setting, effort, outside: null });
    const marks = marksIn(layout.plot, setting);
    if (items.length === 0) return { layout, marks, panelMarks: [] };
    const legend =
      place === "center"
        ? fixedLegend(items, layout.plot, setting)
        : freeLegend(items, layout.plot, occupancyOf(covering(marks(), setting), layout.plot, setting.measurer), setting);
    if (legend !== null || place === "center") return { layout: { ...layout, legend }, marks, panelMarks: [] };
  }
  const side = place === "below" || place === "right" ? place : "above";
  const layout = frameOf({ ...setting, effort, outside: { side, items } });
  return { layout, marks: marksIn(layout.plot, setting), panelMarks: [] };
}

/** What a legend must not cover. */
function* covering({ glyphs, annotations }: Marks, { figure }: Setting): Iterable<SceneItem> {
  for (const items of glyphs) yield* items;
  for (const [i, items] of annotations.entries()) {
    const annotation = figure.annotations[i];
    if (annotation !== undefined && annotationDef(annotation.kind).isBehind !== true) yield* items;
  }
}
