import { type PanelView, panelOf, sharedAxes } from "../../figure/panels.js";
import type { DressedFigure } from "../../figure/types.js";
import type { Rect } from "../../model/items.js";
import { fittedScales } from "../fitted-scales.js";
import type { Setting } from "../types.js";

/** What one panel is drawn by. */
export interface PanelSetting extends Setting, PanelView<DressedFigure> {
  readonly figure: DressedFigure;
}

interface Whole extends Setting {
  readonly figure: DressedFigure;
}

/**
 * The panels of a figure with their scales: those of all marks where an axis is shared, else of their own.
 *
 * @param plot The size of a panel's plot area, for figures that keep an aspect, marks that reach far, and labels.
 */
export function panelSettings({ figure, style, measurer, scales }: Whole, plot?: Rect): PanelSetting[] {
  const shared = sharedAxes(figure);
  return figure.panels.map((_, number) => {
    const view = panelOf(figure, number);
    const own = shared.x && shared.y ? scales : fittedScales({ figure: view.figure, style, measurer }, plot);
    return {
      ...view,
      style,
      measurer,
      scales: { x: (shared.x ? scales : own).x, y: (shared.y ? scales : own).y, y2: (shared.y ? scales : own).y2 },
    };
  });
}
