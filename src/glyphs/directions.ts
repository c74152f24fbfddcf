import type { Projection } from "../model/projection.js";
import type { Oriented, View } from "./glyph.js";

/** The two directions of marks that stand on one of the axes. */
export interface Directions {
  /** Along the axis that they stand on. */
  readonly across: Projection;
  /** Along the axis of their values. */
  readonly along: Projection;
  readonly isVertical: boolean;
  /** A point from its pixels in both directions. */
  point(across: number, along: number): [x: number, y: number];
  /** A rectangle's `x y width height` from its place and length in both directions. */
  rect(across: number, thickness: number, along: number, length: number): [x: number, y: number, width: number, height: number];
}

export function directionsOf({ orientation }: Oriented, { x, y }: View): Directions {
  if (orientation === "vertical") {
    return {
      across: x,
      along: y,
      isVertical: true,
      point: (across, along) => [across, along],
      rect: (across, thickness, along, length) => [across, along, thickness, length],
    };
  }
  return {
    across: y,
    along: x,
    isVertical: false,
    point: (across, along) => [along, across],
    rect: (across, thickness, along, length) => [along, across, length, thickness],
  };
}

/** Pixel of a value; of zero on a log axis, which cannot show it, the end of the axis. */
export function standing(along: Projection, value: number | null | undefined): number {
  const px = along.at(value);
  return value === 0 && Number.isNaN(px) ? along.basePx : px;
}
