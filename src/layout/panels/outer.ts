import { sharedAxes } from "../../figure/panels.js";
import type { FacetPanel, Figure } from "../../figure/types.js";

/** What of a panel is shown beside its plot area. */
export interface Shown {
  readonly x: boolean;
  readonly y: boolean;
  readonly y2: boolean;
  readonly title: boolean;
  readonly rowTitle: boolean;
}

/**
 * What each panel shows beside its plot area: shared axes stand at the outer panels alone, the x axis at the lowest one of each
 * column (above a gap in the last row too); titles of columns and rows of a grid once.
 */
export function shownBeside(figure: Figure): Shown[] {
  const { panels } = figure;
  const shared = sharedAxes(figure);
  const columns = edges(panels, "column", "row");
  const rows = edges(panels, "row", "column");
  return panels.map(({ row, column, title, rowTitle }) => {
    const [top, bottom] = columns.get(column) as [number, number];
    const [first, last] = rows.get(row) as [number, number];
    return {
      x: !shared.x || row === bottom,
      y: !shared.y || column === first,
      y2: !shared.y || column === last,
      title: title !== "" && (rowTitle === "" || row === top),
      rowTitle: rowTitle !== "" && column === last,
    };
  });
}

/** The first and the last panel of each row or column. */
function edges(panels: readonly FacetPanel[], of: "row" | "column", along: "row" | "column"): Map<number, [first: number, last: number]> {
  const found = new Map<number, [number, number]>();
  for (const panel of panels) {
    const [first, last] = found.get(panel[of]) ?? [panel[along], panel[along]];
    found.set(panel[of], [Math.min(first, panel[along]), Math.max(last, panel[along])]);
  }
  return found;
}
