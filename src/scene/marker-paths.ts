import type { Marker } from "../model/columns.js";

/** One step of a path: move, line, arc (as in SVG, absolute), or close. */
export type PathStep =
  | readonly ["M" | "L", number, number]
  | readonly ["A", number, number, number, number, number, number, number]
  | readonly ["Z"];
export type Path = readonly PathStep[];

/** What of a marker is filled, and which lines are drawn on it or stand alone. */
export interface MarkerPaths {
  readonly filled: readonly Path[];
  readonly lines: readonly Path[];
}

/** Where a point lies from the middle, in radii, y downwards. */
type Spot = readonly [dx: number, dy: number];

/** A marker's shape, in radii. */
interface Shape {
  /** What is filled; null for lines alone. */
  readonly filled: "circle" | readonly Spot[] | null;
  readonly lines: readonly (readonly [from: Spot, to: Spot])[];
}

const SQRT3 = Math.sqrt(3);

const SQUARE: readonly Spot[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];
const DIAMOND: readonly Spot[] = [
  [0, -1],
  [2 / 3, 0],
  [0, 1],
  [-2 / 3, 0],
];
const TRIANGLE: readonly Spot[] = [
  [0, -2 / SQRT3],
  [1, 1 / SQRT3],
  [-1, 1 / SQRT3],
];
const HEX: readonly Spot[] = [
  [1, 0],
  [0.5, SQRT3 / 2],
  [-0.5, SQRT3 / 2],
  [-1, 0],
  [-0.5, -SQRT3 / 2],
  [0.5, -SQRT3 / 2],
];

const plus = (across: number, up: number): Shape["lines"] => [
  [
    [-across, 0],
    [across, 0],
  ],
  [
    [0, -up],
    [0, up],
  ],
];
const cross = (reach: number): Shape["lines"] => [
  [
    [-reach, -reach],
    [reach, reach],
  ],
  [
    [-reach, reach],
    [reach, -reach],
  ],
];

const SHAPES = {
  circle: { filled: "circle", lines: [] },
  circle_cross: { filled: "circle", lines: plus(1, 1) },
  circle_x: { filled: "circle", lines: cross(Math.SQRT1_2) },
  square: { filled: SQUARE, lines: [] },
  square_cross: { filled: SQUARE, lines: plus(1, 1) },
  square_x: { filled: SQUARE, lines: cross(1) },
  diamond: { filled: DIAMOND, lines: [] },
  diamond_cross: { filled: DIAMOND, lines: plus(2 / 3, 1) },
  triangle: { filled: TRIANGLE, lines: [] },
  inverted_triangle: { filled: TRIANGLE.map(([dx, dy]): Spot => [dx, -dy]), lines: [] },
  hex: { filled: HEX, lines: [] },
  cross: { filled: null, lines: plus(1, 1) },
  x: { filled: null, lines: cross(1) },
  asterisk: { filled: null, lines: [...plus(1, 1), ...cross(0.65)] },
} as const satisfies Readonly<Record<Marker, Shape>>;

/** The outline of a marker around a point; `size` is the diameter of the circle that has the marker's width. */
export function markerPaths(marker: Marker, x: number, y: number, size: number): MarkerPaths {
  const { filled, lines }: Shape = SHAPES[marker];
  const r = size / 2;
  const step = ([dx, dy]: Spot, i: number): PathStep => [i === 0 ? "M" : "L", x + dx * r, y + dy * r];
  const outline = filled === "circle" ? circle(x, y, r) : filled === null ? null : [...filled.map(step), ["Z"] as const];
  return { filled: outline === null ? [] : [outline], lines: lines.map((line) => line.map(step)) };
}

function circle(x: number, y: number, r: number): Path {
  return [["M", x - r, y], ["A", r, r, 0, 1, 0, x + r, y], ["A", r, r, 0, 1, 0, x - r, y], ["Z"]];
}
