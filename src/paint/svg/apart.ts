import type { MarkersItem } from "../../model/items.js";

/** Between markers of one path, so that no pixel has a part of two. */
const GAP_PX = 1;
/** Columns and rows of squares on each side of the picture's corner; what lies beyond shares the outermost ones. */
const MOST_SQUARES = 1 << 20;

/**
 * Markers in groups in which none lies on another. The plane is cut into squares larger than a marker, of which every second
 * one along both sides is taken together, and each group has one marker of each such square: in one pass, at the cost of up
 * to four times as many groups as the fewest.
 */
export function apart({ points, size, stroke }: MarkersItem): Uint32Array[] {
  const largest = typeof size === "number" ? size : size.reduce((most, one) => Math.max(most, one), 0);
  const side = largest * Math.SQRT2 + (stroke?.width ?? 0) + GAP_PX;
  const ranks = new Map<number, number>();
  const groups: number[][] = [];
  for (let i = 0; i < points.length / 2; i++) {
    const [column, row] = [squareOf(points[2 * i] as number, side), squareOf(points[2 * i + 1] as number, side)];
    const square = column * 4 * MOST_SQUARES + row;
    const rank = ranks.get(square) ?? 0;
    ranks.set(square, rank + 1);
    const group = 4 * rank + 2 * (column & 1) + (row & 1);
    groups[group] ??= [];
    groups[group].push(i);
  }
  return groups.flatMap((group) => (group === undefined ? [] : [Uint32Array.from(group)]));
}

function squareOf(px: number, side: number): number {
  return Math.max(-MOST_SQUARES, Math.min(MOST_SQUARES, Math.floor(px / side)));
}
