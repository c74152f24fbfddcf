import type { MarkersItem } from "../../model/items.js";
import { apart } from "./apart.js";
import { fillAttributes, strokeAttributes } from "./attributes.js";
import type { Hatches } from "./hatches.js";
import { dotsData, type MarkerData, markerData, placedMarkers } from "./path-data.js";

/** Marker sizes whose shapes are kept. */
const MAX_KNOWN = 1000;

/**
 * So many markers are written as briefly as can be: circles as dots, a third of the letters, and see-through ones with others
 * that lie apart. Fewer stay shapes that each program can draw and edit.
 */
const MANY = 500;

/** Markers as one path where they are opaque; see-through ones as several, for within a path the overlap of two would not be darker. */
export function paintMarkers(item: MarkersItem, hatches: Hatches): string {
  const { marker, points, size, fill, stroke } = item;
  const count = points.length / 2;
  const isOpaque = fill.alpha === 1 && (stroke === null || stroke.alpha === 1);
  const places = Uint32Array.from({ length: count }, (_, i) => i);
  const paths = isOpaque ? [places] : count < MANY ? Array.from(places, (i) => Uint32Array.of(i)) : apart(item);
  if (marker === "circle" && typeof size === "number" && count >= MANY && fill.hatch === undefined) {
    const dots = { color: fill.color, alpha: fill.alpha, width: size, dash: [], cap: "round", join: "miter" } as const;
    return drawn(
      paths.map((chosen) => dotsData({ points, chosen })),
      ` fill="none"${strokeAttributes(dots)}`,
    );
  }
  const shapeOf = shapesOf(item);
  const filled = paths.map((chosen) => placedMarkers({ points, chosen }, (i) => shapeOf(i).filled));
  const lines = stroke === null ? [] : paths.map((chosen) => placedMarkers({ points, chosen }, (i) => shapeOf(i).lines));
  return drawn(filled, fillAttributes(fill, hatches)) + drawn(lines, ` fill="none"${strokeAttributes(stroke)}`);
}

/** The shape of each marker, by its size. */
function shapesOf({ marker, size }: MarkersItem): (place: number) => ReturnType<typeof markerData> {
  if (typeof size === "number") {
    const shape = markerData(marker, size);
    return () => shape;
  }
  const known = new Map<number, { readonly filled: MarkerData | null; readonly lines: MarkerData | null }>();
  return (place) => {
    const diameter = size[place] as number;
    const shape = known.get(diameter) ?? markerData(marker, diameter);
    if (known.size < MAX_KNOWN) known.set(diameter, shape);
    return shape;
  };
}

/** Paths with the same looks, in a group if there are several. */
function drawn(paths: readonly string[], attributes: string): string {
  const full = paths.filter((path) => path !== "");
  if (full.length < 2) return full.map((path) => `<path d="${path}"${attributes}/>`).join("");
  return `<g${attributes}>${full.map((path) => `<path d="${path}"/>`).join("")}</g>`;
}
