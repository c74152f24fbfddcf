import type { HexOrientation } from "../../model/columns.js";
import { ChartifyError } from "../../util/error.js";
import { MAX_TILES } from "../../util/limits.js";

export const HEX_ORIENTATIONS = ["pointytop", "flattop"] as const satisfies readonly HexOrientation[];

const SQRT3 = Math.sqrt(3);

export interface HexTiles {
  /** Axial coordinates of each tile that holds a point, by q, then r. */
  readonly q: Float64Array;
  readonly r: Float64Array;
  /** How many points each holds. */
  readonly count: Float64Array;
}

/** The hexagons that points are counted in. */
export interface HexGrid {
  /** Radius of a hexagon, above 0, in units of y, or of x with `flattop`. */
  readonly size: number;
  readonly orientation: HexOrientation;
  /** How much longer a unit of y is on screen than one of x. */
  readonly aspectScale: number;
}

/**
 * Counts points in hexagons, in the axial coordinates of Red Blob Games' "Hexagonal Grids" with r growing downwards,
 * as Bokeh's `hexbin` does. Points with a missing or infinite coordinate are left out.
 *
 * @throws ChartifyError `too-large` for more than a million tiles.
 */
export function hexbin(x: Float64Array, y: Float64Array, { size, orientation, aspectScale }: HexGrid, place: string): HexTiles {
  const isPointy = orientation === "pointytop";
  const xScale = (isPointy ? aspectScale : 1) / size;
  const yScale = -1 / (size * (isPointy ? 1 : aspectScale));
  const columns = new Map<number, Map<number, Tile>>();
  let made = 0;
  for (let i = 0; i < x.length; i++) {
    const px = (x[i] as number) * xScale;
    const py = (y[i] as number) * yScale;
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    if (isPointy) roundHex((SQRT3 / 3) * px - py / 3, (2 / 3) * py);
    else roundHex((2 / 3) * px, (SQRT3 / 3) * py - px / 3);
    const column = columns.get(ROUNDED.q) ?? new Map<number, Tile>();
    if (column.size === 0) columns.set(ROUNDED.q, column);
    const tile = column.get(ROUNDED.r);
    if (tile !== undefined) {
      tile.count++;
      continue;
    }
    column.set(ROUNDED.r, { ...ROUNDED, count: 1 });
    made++;
    if (made <= MAX_TILES) continue;
    throw new ChartifyError("too-large", place, `the points fall into more than ${MAX_TILES} hexagons. Choose a larger size than ${size}.`);
  }
  const list = [...columns.values()].flatMap((column) => [...column.values()]).sort((a, b) => a.q - b.q || a.r - b.r);
  return {
    q: Float64Array.from(list, (tile) => tile.q),
    r: Float64Array.from(list, (tile) => tile.r),
    count: Float64Array.from(list, (tile) => tile.count),
  };
}

interface Tile {
  readonly q: number;
  readonly r: number;
  count: number;
}

/** What `roundHex` found last: one for all, since millions are asked for. */
const ROUNDED = { q: 0, r: 0 };

/** Finds the nearest tile: of the three cube coordinates the one rounded most is worked out from the others. */
function roundHex(q: number, r: number): void {
  const y = -q - r;
  const [rq, ry, rr] = [roundHalfEven(q), roundHalfEven(y), roundHalfEven(r)];
  const [dq, dy, dr] = [Math.abs(rq - q), Math.abs(ry - y), Math.abs(rr - r)];
  const isQ = dq > dy && dq > dr;
  // Adding 0 makes a negative zero an ordinary one.
  ROUNDED.q = (isQ ? -(ry + rr) : rq) + 0;
  ROUNDED.r = (!isQ && dy <= dr ? -(rq + ry) : rr) + 0;
}

/** As NumPy rounds: halves to the even neighbour. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
