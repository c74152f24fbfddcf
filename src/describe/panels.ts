import { panelName } from "../figure/panels.js";
import type { Factor, Figure } from "../figure/types.js";
import type { PanelSetting } from "../layout/panels/settings.js";
import type { Layout } from "../layout/types.js";
import type { Scale, Scales, Ticks } from "../scales/types.js";

/** What is in view on an axis: range, ticks and their labels; empty on a categorical axis. */
export interface FrameDescription {
  /** The ends of what is in view. */
  range?: [number, number];
  /** Where ticks stand. */
  ticks?: number[];
  /** The labels of the ticks. */
  labels?: string[];
}

/** What is in view on each axis. */
export interface AxesFrames {
  /** Along the x axis. */
  x: FrameDescription;
  /** Along the y axis. */
  y: FrameDescription;
  /** Along the second y axis, where there is one. */
  y2?: FrameDescription;
}

/** One of small multiples. */
export interface PanelDescription {
  /** What it shows; in a grid of two columns the column's value, then the row's: `Winter / North`. */
  name: string;
  /** Its row in the grid, from the top, from 0. */
  row: number;
  /** Its column in the grid, from the left, from 0. */
  column: number;
  /** Its categories along x where they are its own. */
  xFactors?: Factor[];
  /** Its categories along y where they are its own. */
  yFactors?: Factor[];
  /** What is in view on each axis. */
  frame: AxesFrames;
}

/** The name of the panel that something is in; nothing where it is in all of them. */
export function inPanel({ panel = null }: { readonly panel?: number | null }, figure: Figure): { panel?: string } {
  return panel === null ? {} : { panel: panelName(figure, panel) };
}

/** One panel of a figure. */
export function describePanel({ figure, scales }: PanelSetting, layout: PlacedAxes, number: number): PanelDescription {
  const { row = 0, column = 0, xFactors = null, yFactors = null } = figure.panels[number] ?? {};
  return {
    name: panelName(figure, number),
    row,
    column,
    ...(xFactors === null ? {} : { xFactors: [...xFactors] }),
    ...(yFactors === null ? {} : { yFactors: [...yFactors] }),
    frame: describeFrames(scales, layout),
  };
}

type PlacedAxes = Pick<Layout, "x" | "y" | "y2">;

/** What is in view in a plot area. */
export function describeFrames(scales: Scales, { x, y, y2 }: PlacedAxes): AxesFrames {
  return {
    x: describeFrame(scales.x, x.ticks),
    y: describeFrame(scales.y, y.ticks),
    ...(scales.y2 === null || y2 === null ? {} : { y2: describeFrame(scales.y2, y2.ticks) }),
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
