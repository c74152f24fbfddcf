import { gridSize } from "../../figure/panels.js";
import type { FacetPanel } from "../../figure/types.js";
import type { Rect } from "../../model/items.js";
import type { Effort } from "../types.js";
import { gapAcross, gapDown, type Margins, marginsOf, takesRoomBelow, widestOf } from "./margins.js";
import { type Shown, shownBeside } from "./outer.js";
import { type PanelBlocks, panelBlocks } from "./panel-blocks.js";
import { titleHeight, titleLines } from "./panel-titles.js";
import type { PanelSetting } from "./settings.js";

/** Margins depend on ticks and ticks on margins; this many rounds bring them together. */
const ROUNDS = 3;

/** Where the plot areas of a figure's panels stand, with what stands beside each of them. */
export interface Grid {
  readonly shown: readonly Shown[];
  readonly blocks: readonly PanelBlocks[];
  readonly plots: readonly Rect[];
  /** The lines of each panel's title. */
  readonly titles: readonly (readonly string[])[];
  /** Room that the labels of the outer panels need around the grid. */
  readonly around: Margins;
}

/** Plot areas of equal size in rows and columns, with room for titles and labels between them. */
export function gridOf(plot: Rect, panels: readonly PanelSetting[], effort: Effort): Grid {
  const { rows, columns } = sizeOf(panels);
  let size = { width: plot.width / columns, height: plot.height / rows };
  let grid = measure(plot, size, { panels, effort });
  for (let round = 1; round < ROUNDS; round++) {
    size = grid.size;
    grid = measure(plot, size, { panels, effort });
  }
  return grid;
}

interface Measured extends Grid {
  /** The size that the measures leave each plot area. */
  readonly size: { readonly width: number; readonly height: number };
}

interface Panels {
  readonly panels: readonly PanelSetting[];
  readonly effort: Effort;
}

/** The grid by the labels that plot areas of some size have. */
function measure(plot: Rect, size: Measured["size"], { panels, effort }: Panels): Measured {
  const [{ figure, style, measurer }] = panels as readonly [PanelSetting];
  const records = figure.panels;
  const shown = shownBeside(figure);
  const blocks = panelBlocks(panels, size, effort);
  const titles = titleLines(records, shown, { widthPx: size.width, style, measurer });
  const margins = blocks.map((each, i) => marginsOf(each, shown[i] as Shown));
  const { rows, columns } = sizeOf(panels);
  const inColumns = counted(columns, (column) => widestOf(margins.filter((_, i) => records[i]?.column === column)));
  const inRows = counted(rows, (row) =>
    widestOf(margins.filter((_, i) => records[i]?.row === row && takesRoomBelow(records, records[i] as FacetPanel))),
  );
  const heads = counted(rows, (row) =>
    titleHeight(
      titles.filter((_, i) => records[i]?.row === row),
      style,
    ),
  );
  const across = steps(
    plot.width,
    counted(columns, (i) => (i === 0 ? 0 : gapAcross(inColumns[i - 1] as Margins, inColumns[i] as Margins))),
  );
  const gapBefore = (i: number): number =>
    i === 0 ? 0 : gapDown(inRows[i - 1] as Margins, inRows[i] as Margins, (heads[i] as number) > 0);
  const down = steps(
    plot.height,
    counted(rows, (i) => gapBefore(i) + (heads[i] as number)),
  );
  const [first, last, top, bottom] = [inColumns[0], inColumns.at(-1), inRows[0], inRows.at(-1)] as [Margins, Margins, Margins, Margins];
  return {
    shown,
    blocks,
    titles,
    size: { width: across.length, height: down.length },
    plots: records.map(({ row, column }) => ({
      x: plot.x + (across.starts[column] as number),
      y: plot.y + (down.starts[row] as number),
      width: across.length,
      height: down.length,
    })),
    around: {
      left: first.left,
      right: last.right,
      top: heads[0] === 0 ? top.top : 0,
      bottom: bottom.bottom,
      overhang: [first.overhang[0], last.overhang[1]],
    },
  };
}

/** Offsets of equal lengths with gaps before them. */
function steps(whole: number, gaps: readonly number[]): { readonly starts: readonly number[]; readonly length: number } {
  const length = Math.max(1, (whole - gaps.reduce((sum, gap) => sum + gap, 0)) / gaps.length);
  let end = 0;
  const starts = gaps.map((gap) => {
    const start = end + gap;
    end = start + length;
    return start;
  });
  return { starts, length };
}

function sizeOf([first]: readonly PanelSetting[]): { readonly rows: number; readonly columns: number } {
  return gridSize({ panels: first?.figure.panels ?? [] });
}

function counted<T>(length: number, of: (index: number) => T): T[] {
  return Array.from({ length }, (_, i) => of(i));
}
