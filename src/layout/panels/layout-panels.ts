import { legendEntries } from "../../figure/legend.js";
import { gridSize } from "../../figure/panels.js";
import { repeatedLevel } from "../../figure/repeated-level.js";
import type { Legend } from "../../figure/types.js";
import type { Rect } from "../../model/items.js";
import { type Frame, frameOf } from "../frame.js";
import type { DressedSetting, LaidOut } from "../laid-out.js";
import { marksIn } from "../marks.js";
import type { LegendSide } from "../outside.js";
import type { Effort, Layout, PanelLayout } from "../types.js";
import { blocksAround } from "./around.js";
import { gridOf } from "./grid.js";
import { notesOfPanels, placePanels } from "./place-panels.js";

/** Plot areas of panels smaller than this, and than this share of their cell, say little: more is given up around them. */
const ROOMY_PX = { width: 60, height: 45 };
const ROOMY_SHARE = 0.5;
/** The least in which the course of marks is seen, where nothing else is left to give up than the labels of the axes. */
const LEAST_PX = { width: 36, height: 22 };

/** Lays out a figure of several panels: one header, legend and source around a grid of plot areas of the same size. */
export function layoutPanels(setting: DressedSetting, effort: Effort): LaidOut {
  const { panels } = setting;
  const grid = (plot: Rect) => gridOf(plot, panels, effort);
  const frame = framed({
    ...setting,
    effort,
    outside: null,
    unlabelled: null,
    blocksAround: (plot) => blocksAround(grid(plot), plot, setting, effort),
  });
  const placed = placePanels(grid(frame.plot), panels, frame.plot);
  const layout: Layout = { ...frame, panels: placed };
  const panelMarks = placed.map(({ plot }, i) =>
    marksIn(plot, { ...(panels[i] as (typeof panels)[number]), cell: cellOf(plot, frame.plot) }),
  );
  return {
    layout: { ...layout, notes: [...layout.notes, ...notesOfPanels(layout), ...notesOfLegend(setting.figure.legend, layout)] },
    marks: () => NO_MARKS,
    panelMarks,
  };
}

/** The frame with its legend; without one that says no more than the labels of the categories do. */
function framed(plain: Frame): Layout {
  const { figure, effort } = plain;
  const { legend } = figure;
  const items = legend.visible && effort.legend !== "none" ? legendEntries(figure) : [];
  const bare = frameOf(plain);
  const repeated = legend.place === "auto" ? repeatedLevel(figure) : null;
  const isSaid = repeated !== null && bare[repeated.axis].tight[repeated.level] !== true;
  return items.length === 0 || isSaid ? bare : frameOf({ ...plain, outside: { side: sideOf(legend), items } });
}

const NO_MARKS = { glyphs: [], labels: [], annotations: [], notes: [] };

/** Where the legend of panels stands: in none of them, for it is that of all. */
function sideOf({ place, location }: Legend): LegendSide {
  if (place === "below" || place === "right") return place;
  return place === "center" && typeof location === "string" && location.startsWith("bottom") ? "below" : "above";
}

/** What was asked of the legend and cannot be: it is that of all panels, and so stands in none of them. */
function notesOfLegend({ place }: Legend, { legend }: Layout): string[] {
  if (legend === null || (place !== "center" && place !== "direct")) return [];
  const what = place === "direct" ? "Series are not named at their ends in panels" : "A legend cannot stand in a panel";
  return [`${what}: the one legend of all panels stands ${legend.place} them. Ask for "outside_top", "outside_bottom" or "outside_right".`];
}

/** Labels in a plot area may reach a little beyond it, but not into the next one. */
const BEYOND_PX = 3;

function cellOf({ x, y, width, height }: Rect, outer: Rect): Rect {
  const beyond = { x: x - BEYOND_PX, y: y - BEYOND_PX, width: width + 2 * BEYOND_PX, height: height + 2 * BEYOND_PX };
  const [left, top] = [Math.max(0, beyond.x), Math.max(0, beyond.y)];
  const right = Math.min(outer.x + outer.width + BEYOND_PX, beyond.x + beyond.width);
  return { x: left, y: top, width: right - left, height: beyond.height };
}

/**
 * Whether panels are large enough to be read.
 *
 * @param isLast True where less would cost the labels of the axes.
 */
export function havePanelsRoom(
  { panels }: { readonly panels: readonly PanelLayout[] },
  { figure }: Pick<DressedSetting, "figure">,
  isLast: boolean,
): boolean {
  const wanted = isLast ? LEAST_PX : ROOMY_PX;
  const { rows, columns } = gridSize(figure);
  const least = {
    width: Math.min(wanted.width, (figure.width / columns) * ROOMY_SHARE),
    height: Math.min(wanted.height, (figure.height / rows) * ROOMY_SHARE),
  };
  return panels.every(({ plot: { width, height } }) => width >= least.width && height >= least.height);
}
