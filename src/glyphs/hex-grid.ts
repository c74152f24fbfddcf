import type { HexOrientation, NumberColumn } from "../model/columns.js";

/** Tiles in axial coordinates, as a hexbin glyph has them. */
interface HexGrid {
  readonly orientation: HexOrientation;
  readonly size: number;
  readonly aspectScale: number;
  readonly q: NumberColumn;
  readonly r: NumberColumn;
}

const SQRT3 = Math.sqrt(3);

/** The middles of tiles in data units; NaN for those without coordinates. */
export function hexCenters(grid: HexGrid): [x: Float64Array, y: Float64Array] {
  const { orientation, size, aspectScale } = grid;
  const x = new Float64Array(grid.q.length);
  const y = new Float64Array(grid.q.length);
  for (let i = 0; i < x.length; i++) {
    const [q, r] = [grid.q[i] ?? Number.NaN, grid.r[i] ?? Number.NaN];
    x[i] = orientation === "pointytop" ? (size * SQRT3 * (q + r / 2)) / aspectScale : size * 1.5 * q;
    y[i] = orientation === "pointytop" ? -size * 1.5 * r : -size * SQRT3 * (r + q / 2) * aspectScale;
  }
  return [x, y];
}

/** How far a tile reaches from its middle, in data units. */
export function hexHalfSize({ orientation, size, aspectScale }: HexGrid): [x: number, y: number] {
  return orientation === "pointytop" ? [(size * SQRT3) / 2 / aspectScale, size] : [size, ((size * SQRT3) / 2) * aspectScale];
}
