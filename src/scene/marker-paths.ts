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

const SQRT3 = Math.sqrt(3);

/** The outline of a marker around a point; `size` is the diameter of the circle that has the marker's width. */
export function markerPaths(marker: Marker, x: number, y: number, size: number): MarkerPaths {
  const r = size / 2;
  const polygon = (points: readonly (readonly [number, number])[]): Path => [
    ...points.map(([dx, dy], i): PathStep => [i === 0 ? "M" : "L", x + dx * r, y + dy * r]),
    ["Z"],
  ];
  const stroke = (x0: number, y0: number, x1: number, y1: number): Path => [
    ["M", x + x0 * r, y + y0 * r],
    ["L", x + x1 * r, y + y1 * r],
  ];
  const circle: Path = [["M", x - r, y], ["A", r, r, 0, 1, 0, x + r, y], ["A", r, r, 0, 1, 0, x - r, y], ["Z"]];
  const square = polygon([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]);
  const diamond = polygon([
    [0, -1],
    [2 / 3, 0],
    [0, 1],
    [-2 / 3, 0],
  ]);
  const plus = (reach: number): Path[] => [stroke(-reach, 0, reach, 0), stroke(0, -reach, 0, reach)];
  const cross = (reach: number): Path[] => [stroke(-reach, -reach, reach, reach), stroke(-reach, reach, reach, -reach)];
  switch (marker) {
    case "circle":
      return { filled: [circle], lines: [] };
    case "circle_cross":
      return { filled: [circle], lines: plus(1) };
    case "circle_x":
      return { filled: [circle], lines: cross(Math.SQRT1_2) };
    case "square":
      return { filled: [square], lines: [] };
    case "square_cross":
      return { filled: [square], lines: plus(1) };
    case "square_x":
      return { filled: [square], lines: cross(1) };
    case "diamond":
      return { filled: [diamond], lines: [] };
    case "diamond_cross":
      return { filled: [diamond], lines: [stroke(-2 / 3, 0, 2 / 3, 0), stroke(0, -1, 0, 1)] };
    case "triangle":
      return {
        filled: [
          polygon([
            [0, -2 / SQRT3],
            [1, 1 / SQRT3],
            [-1, 1 / SQRT3],
          ]),
        ],
        lines: [],
      };
    case "inverted_triangle":
      return {
        filled: [
          polygon([
            [0, 2 / SQRT3],
            [1, -1 / SQRT3],
            [-1, -1 / SQRT3],
          ]),
        ],
        lines: [],
      };
    case "hex":
      return {
        filled: [
          polygon([
            [1, 0],
            [0.5, SQRT3 / 2],
            [-0.5, SQRT3 / 2],
            [-1, 0],
            [-0.5, -SQRT3 / 2],
            [0.5, -SQRT3 / 2],
          ]),
        ],
        lines: [],
      };
    case "cross":
      return { filled: [], lines: plus(1) };
    case "x":
      return { filled: [], lines: cross(1) };
    case "asterisk":
      return { filled: [], lines: [...plus(1), ...cross(0.65)] };
  }
}
