import type { HexOrientation, NumberColumn, RowColors } from "../model/columns.js";
import type { Mark } from "../model/items.js";
import { optional, readChoice, readNumber, required } from "../util/options.js";
import { byColor } from "./by-color.js";
import { baseFields, column, look, rowColors } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { hexCenters, hexHalfSize } from "./hex-grid.js";
import { Points } from "./points.js";
import { readNumberColumn } from "./read-columns.js";
import { outline } from "./strokes.js";
import { squareSwatch } from "./swatches.js";

/** Hexagonal tiles in axial coordinates, `r` growing downwards. */
export interface HexbinGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "hexbin";
  /** Whether tiles stand on a corner or lie on a side. */
  orientation: HexOrientation;
  /** Radius of a tile in units of y (of x with `flattop`). */
  size: number;
  /** How many pixels a unit of x has for one of y where the tiles look regular. */
  aspectScale: number;
  /** Column of each tile in axial coordinates. */
  q: NumberColumn;
  /** Row of each tile in axial coordinates, growing downwards. */
  r: NumberColumn;
  /** How many points each tile holds. */
  count: NumberColumn;
  /** One colour for all, or one per row, as `#rrggbb`; null for the style's. */
  color: RowColors | null;
}

/** Corners in half widths and half heights, clockwise. */
const CORNERS: Record<HexOrientation, readonly (readonly [number, number])[]> = {
  pointytop: [
    [0, 1],
    [1, 0.5],
    [1, -0.5],
    [0, -1],
    [-1, -0.5],
    [-1, 0.5],
  ],
  flattop: [
    [1, 0],
    [0.5, -1],
    [-0.5, -1],
    [-1, 0],
    [-0.5, 1],
    [0.5, 1],
  ],
};

/** Tiles smaller than this have no outline, which would hide them. */
const MIN_OUTLINED_PX = 6;

export const hexbin = {
  fields: {
    ...baseFields("hexbin"),
    orientation: look(optional(readChoice(["pointytop", "flattop"]), "pointytop")),
    size: look(required(readNumber(Number.MIN_VALUE))),
    aspectScale: look(optional(readNumber(1e-9, 1e9), 1)),
    q: column("x", readNumberColumn),
    r: column("y", readNumberColumn),
    count: column("row", readNumberColumn),
    color: rowColors((style) => style.mark.color),
  },
  /** Tiles with their corners. */
  *extent(glyph, axis) {
    const along = axis === "x" ? 0 : 1;
    const half = hexHalfSize(glyph)[along];
    for (const middle of hexCenters(glyph)[along]) {
      if (!Number.isFinite(middle)) continue;
      yield middle - half;
      yield middle + half;
    }
  },
  /** White between them. */
  marks(glyph, { x, y, style }) {
    const [centersX, centersY] = hexCenters(glyph);
    const [halfX, halfY] = hexHalfSize(glyph);
    const drawn = [...centersX.keys()].filter((i) => !Number.isNaN(x.at(centersX[i]) + y.at(centersY[i])));
    const stroke = Math.abs(x.at(halfX) - x.at(-halfX)) < MIN_OUTLINED_PX ? null : outline(style.bar);
    return [...byColor(glyph.color, drawn, style.bar.missingColor)].map(([color, indices]): Mark => {
      const tiles = new Points(7 * indices.length);
      for (const i of indices) {
        const [centerX, centerY] = [centersX[i] as number, centersY[i] as number];
        for (const [dx, dy] of CORNERS[glyph.orientation]) tiles.add(x.at(centerX + dx * halfX), y.at(centerY + dy * halfY), i);
        tiles.gap();
      }
      return { kind: "polygon", ...tiles.take(), fill: { color, alpha: 1 }, stroke };
    });
  },
  swatch: (_, sample) => squareSwatch(1, sample),
} satisfies GlyphDef<HexbinGlyph>;
