import type { HexbinGlyph } from "../../figure/types.js";
import { hexCenters, hexHalfSize } from "../../scales/hex-grid.js";
import type { Style } from "../../style/style.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";
import { byColor } from "./by-color.js";

/** Corners in half widths and half heights, clockwise. */
const CORNERS: Record<HexbinGlyph["orientation"], readonly (readonly [number, number])[]> = {
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

/** Hexagonal tiles, white between them. */
export function hexbinItems(glyph: HexbinGlyph, { x, y }: Projections, style: Style): SceneItem[] {
  const [centersX, centersY] = hexCenters(glyph);
  const [halfX, halfY] = hexHalfSize(glyph);
  const drawn = [...centersX.keys()].filter((i) => !Number.isNaN(x.at(centersX[i]) + y.at(centersY[i])));
  const { outlineColor: color, outlineWidth: width } = style.bar;
  const isOutlined = width > 0 && Math.abs(x.at(halfX) - x.at(-halfX)) >= MIN_OUTLINED_PX;
  return [...byColor(glyph.color, drawn, style.bar.missingColor)].map(([fill, indices]): SceneItem => {
    const points = indices.flatMap((i) => [
      ...CORNERS[glyph.orientation].flatMap(([dx, dy]) => [
        x.at((centersX[i] as number) + dx * halfX),
        y.at((centersY[i] as number) + dy * halfY),
      ]),
      Number.NaN,
      Number.NaN,
    ]);
    return {
      kind: "polygon",
      points: Float64Array.from(points),
      fill: { color: fill, alpha: 1 },
      stroke: isOutlined ? { color, width, dash: [], alpha: 1, cap: "butt", join: "miter" } : null,
    };
  });
}
