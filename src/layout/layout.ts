import { legendEntries } from "../figure/legend.js";
import type { DressedFigure } from "../figure/types.js";
import { annotationDef } from "../glyphs/annotations.js";
import type { Rect, SceneItem } from "../model/items.js";
import { type Effort, frameOf } from "./frame.js";
import { fixedLegend, freeLegend } from "./legend-place.js";
import { type Marks, marksOf, viewsOf } from "./marks.js";
import { occupancyOf } from "./occupancy.js";
import type { Layout, Setting } from "./types.js";

/** What is left out, step by step, where a figure is too small for all of it. */
const EFFORTS = [
  { labels: true, ticks: true, header: true, legend: true },
  { labels: false, ticks: true, header: true, legend: true },
  { labels: false, ticks: true, header: true, legend: false },
  { labels: false, ticks: false, header: true, legend: false },
  { labels: false, ticks: false, header: false, legend: false },
] as const satisfies readonly Effort[];

/** Plot areas smaller than this, or than this share of the figure, say nothing. */
const MIN_PLOT_PX = 60;
const MIN_PLOT_SHARE = 0.3;

/** A figure that is ready to be drawn. */
export interface DressedSetting extends Setting {
  readonly figure: DressedFigure;
}

/** Where everything stands, and what stands in the plot area: drawn once, when it is first asked for. */
export interface LaidOut {
  readonly layout: Layout;
  readonly marks: () => Marks;
}

/**
 * Lays out a figure: the frame, the marks in it, then the legend in a place that they leave free. All margins are measured;
 * a figure that is too small loses axis labels first, then legend, ticks and title.
 */
export function layoutFigure(setting: DressedSetting): LaidOut {
  for (const effort of EFFORTS) {
    const laidOut = tryLayout(setting, effort);
    if (effort === EFFORTS.at(-1) || isRoomy(laidOut.layout.plot, setting)) return laidOut;
  }
  throw new Error("unreachable: the last effort is always taken");
}

function isRoomy({ width, height }: Rect, { figure }: Setting): boolean {
  const isEnough = (length: number, whole: number): boolean => length >= Math.min(MIN_PLOT_PX, whole * MIN_PLOT_SHARE);
  return isEnough(width, figure.width) && isEnough(height, figure.height);
}

function tryLayout(setting: DressedSetting, effort: Effort): LaidOut {
  const { visible, place } = setting.figure.legend;
  const items = visible && effort.legend ? legendEntries(setting.figure) : [];
  if (items.length === 0 || place === "center" || place === "auto") {
    const layout = frameOf({ ...setting, effort, outside: null });
    const marks = marksIn(layout, setting);
    if (items.length === 0) return { layout, marks };
    const legend =
      place === "center"
        ? fixedLegend(items, layout.plot, setting)
        : freeLegend(items, layout.plot, occupancyOf(covering(marks(), setting), layout.plot, setting.measurer), setting);
    if (legend !== null || place === "center") return { layout: { ...layout, legend }, marks };
  }
  const side = place === "below" || place === "right" ? place : "above";
  const layout = frameOf({ ...setting, effort, outside: { side, items } });
  return { layout, marks: marksIn(layout, setting) };
}

function marksIn({ plot }: Layout, setting: DressedSetting): () => Marks {
  let marks: Marks | undefined;
  return () => {
    marks ??= marksOf(setting.figure, viewsOf(setting.scales, plot, setting));
    return marks;
  };
}

/** What a legend must not cover. */
function* covering({ glyphs, annotations }: Marks, { figure }: Setting): Iterable<SceneItem> {
  for (const items of glyphs) yield* items;
  for (const [i, items] of annotations.entries()) {
    const annotation = figure.annotations[i];
    if (annotation !== undefined && annotationDef(annotation.kind).isBehind !== true) yield* items;
  }
}
