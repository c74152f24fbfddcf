/** The shape that plot areas should have, about. */
const ASPECT = 1.45;
/** The share of a figure's width and height that its header and the outer axes take, and the room beside each panel, about. */
const AROUND = { width: 0.07, height: 0.2 };
const BESIDE_PX = { width: 14, height: 34 };
/** What an empty cell of the grid costs, as a share of all cells. */
const EMPTY_COST = 1.6;

/** How many panels stand side by side, so that all have a good shape and few cells stay empty. */
export function columnsFor(count: number, { width, height }: { readonly width: number; readonly height: number }): number {
  let best = { columns: 1, cost: Number.POSITIVE_INFINITY };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const across = Math.max(1, (width * (1 - AROUND.width)) / columns - BESIDE_PX.width);
    const down = Math.max(1, (height * (1 - AROUND.height)) / rows - BESIDE_PX.height);
    const empty = (rows * columns - count) / (rows * columns);
    const cost = Math.abs(Math.log(across / down / ASPECT)) + EMPTY_COST * empty;
    if (cost < best.cost) best = { columns, cost };
  }
  return best.columns;
}
