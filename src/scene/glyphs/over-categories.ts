import type { CategoryGlyph } from "../../figure/positions.js";
import type { Projection, Projections } from "../project.js";

/** The two directions of marks over categories. */
export interface CategoryDirections {
  /** Along the categorical axis. */
  readonly across: Projection;
  /** Along the numeric axis. */
  readonly along: Projection;
  readonly isVertical: boolean;
  /** A point from its pixels in both directions. */
  point(across: number, along: number): [x: number, y: number];
}

export function directionsOf({ orientation }: CategoryGlyph, { x, y }: Projections): CategoryDirections {
  const isVertical = orientation === "vertical";
  return {
    across: isVertical ? x : y,
    along: isVertical ? y : x,
    isVertical,
    point: isVertical ? (across, along) => [across, along] : (across, along) => [along, across],
  };
}

/** Pixel of a value; of zero on a log axis, which cannot show it, the end of the axis. */
export function standing(along: Projection, value: number | null | undefined): number {
  const px = along.at(value);
  return value === 0 && Number.isNaN(px) ? along.basePx : px;
}
