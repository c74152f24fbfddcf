import type { Path } from "../scene/marker-paths.js";

/** A convex piece of a shape, in pixels around its middle. */
export type Piece =
  | { readonly kind: "disc"; readonly radius: number }
  /** `x0 y0 x1 y1 …` */
  | { readonly kind: "polygon"; readonly points: readonly number[] };

/** What is covered by at least one of its pieces. */
export interface Shape {
  readonly pieces: readonly Piece[];
  /** How far it reaches from its middle, along x and y. */
  readonly reach: number;
  /** Where corners lie on y, ascending: between two of them the sides are straight or round. */
  readonly corners: readonly number[];
}

/** The filled outlines of a marker at `scale`; null for none. Outlines are convex, and round ones are whole circles. */
export function filledShape(paths: readonly Path[], scale: number): Shape | null {
  return shapeOf(paths.map((path) => (path.some(([command]) => command === "A") ? disc(path, scale) : polygon(path, scale))));
}

/** Straight lines with a width and butt ends, as rectangles; null for none. */
export function strokedShape(paths: readonly Path[], { width, scale }: { readonly width: number; readonly scale: number }): Shape | null {
  return shapeOf(
    paths.flatMap((path) => {
      const [[x0, y0], [x1, y1]] = placesOf(path, scale) as [[number, number], [number, number]];
      const length = Math.hypot(x1 - x0, y1 - y0);
      if (length === 0) return [];
      const [dx, dy] = [((y1 - y0) / length) * ((width * scale) / 2), ((x0 - x1) / length) * ((width * scale) / 2)];
      return [{ kind: "polygon", points: [x0 + dx, y0 + dy, x1 + dx, y1 + dy, x1 - dx, y1 - dy, x0 - dx, y0 - dy] }];
    }),
  );
}

function shapeOf(pieces: readonly Piece[]): Shape | null {
  if (pieces.length === 0) return null;
  const corners = pieces.flatMap((piece) =>
    piece.kind === "disc" ? [-piece.radius, piece.radius] : piece.points.filter((_, i) => i % 2 === 1),
  );
  const reach = pieces.reduce(
    (far, piece) => Math.max(far, piece.kind === "disc" ? piece.radius : Math.max(...piece.points.map(Math.abs))),
    0,
  );
  return { pieces, reach, corners: [...new Set(corners)].sort((a, b) => a - b) };
}

function disc(path: Path, scale: number): Piece {
  const arc = path.find(([command]) => command === "A") as Extract<Path[number], readonly ["A", ...unknown[]]>;
  return { kind: "disc", radius: arc[1] * scale };
}

function polygon(path: Path, scale: number): Piece {
  return { kind: "polygon", points: placesOf(path, scale).flat() };
}

function placesOf(path: Path, scale: number): (readonly [number, number])[] {
  return path.flatMap((step) => (step[0] === "M" || step[0] === "L" ? [[step[1] * scale, step[2] * scale] as const] : []));
}
