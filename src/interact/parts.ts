import { addKeys } from "./keys.js";
import { addLegend } from "./legend.js";
import { addMenu } from "./menu.js";
import { addPointer } from "./pointer.js";
import { addSelection } from "./selection.js";
import { addTooltip } from "./tooltip.js";
import type { ChartView } from "./view.js";
import { addZoom } from "./zoom.js";

/** Puts on a picture what answers to a reader, in the order in which it lies on it. */
export function addParts(view: ChartView, { wheel }: { readonly wheel: boolean }): void {
  const surfaces = addPointer(view);
  addZoom(view, surfaces, { wheel });
  addSelection(view, surfaces);
  addTooltip(view);
  addLegend(view);
  const openMenu = addMenu(view);
  addKeys(view, { openMenu, summary: view.drawing.scene.description });
}
