import type { Rect } from "../../model/items.js";
import type { AxisBlock } from "../axis-block.js";
import type { AxisLayout, Layout, PanelLayout } from "../types.js";
import type { Grid } from "./grid.js";
import type { PanelBlocks } from "./panel-blocks.js";
import { placeRowTitle, placeTitle } from "./panel-titles.js";
import type { PanelSetting } from "./settings.js";

/** Everything of each panel in its place. */
export function placePanels(grid: Grid, panels: readonly PanelSetting[], outer: Rect): PanelLayout[] {
  return panels.map(({ figure, style, measurer }, i) => {
    const plot = grid.plots[i] as Rect;
    const { x, y, y2 } = grid.blocks[i] as PanelBlocks;
    const shown = grid.shown[i] as Grid["shown"][number];
    const place = (block: AxisBlock, isOuter: boolean): AxisLayout => (isOuter ? block.place(plot) : inner(block.place(plot)));
    const edge = outer.x + outer.width + grid.around.right;
    return {
      plot,
      x: place(x, shown.x),
      y: place(y, shown.y),
      y2: y2 === null ? null : place(y2, shown.y2),
      title: placeTitle(grid.titles[i] ?? [], plot, style, measurer),
      rowTitle: shown.rowTitle ? placeRowTitle(figure.panels[i]?.rowTitle ?? "", plot, edge, style, measurer) : [],
    };
  });
}

/** An axis whose labels stand at another panel: its line alone is drawn. */
function inner(axis: AxisLayout): AxisLayout {
  return { ...axis, tickLabels: [], hasTicks: false };
}

/** Plot areas smaller than this are hard to read. */
const SMALL_PX = { width: 60, height: 40 };

/** What has to be said of panels that have little room. */
export function notesOfPanels({ panels }: Pick<Layout, "panels">): string[] {
  const [first] = panels;
  if (first === undefined) return [];
  const { width, height } = first.plot;
  if (width >= SMALL_PX.width && height >= SMALL_PX.height) return [];
  return [
    `The plot areas of the ${panels.length} panels are ${Math.round(width)} × ${Math.round(height)} pixels, too small to be read well. Make the figure larger, or show fewer panels.`,
  ];
}
