/**
 * Of a line of many points those that a picture shows: in each of `columns` equal parts of the range the first, the last,
 * the lowest and the highest (M4: Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014). A line through them fills the same
 * pixels. Points to either side of the range count as one part more. A gap stays one, as a point without a value.
 *
 * @param x Positions; the points are joined as they come.
 * @param range Null for all.
 * @returns Row numbers, ascending.
 */
export function extremes(x: Float64Array, y: Float64Array, columns: number, range: readonly [number, number] | null): Uint32Array {
  const [low, high] = range ?? extent(x);
  const scale = high > low ? columns / (high - low) : 0;
  const kept: number[] = [];
  let part: Part | null = null;
  for (let row = 0; row < x.length; row++) {
    const [at, value] = [x[row] as number, y[row] as number];
    if (Number.isNaN(at) || Number.isNaN(value)) {
      const isNew = part !== null || kept.length === 0;
      keep(kept, part);
      if (isNew) kept.push(row);
      part = null;
      continue;
    }
    const column = at < low ? -1 : at > high ? columns : Math.min(columns - 1, Math.floor((at - low) * scale));
    if (part === null || part.column !== column) {
      keep(kept, part);
      part = { column, first: row, last: row, lowest: row, highest: row };
      continue;
    }
    part.last = row;
    if (value < (y[part.lowest] as number)) part.lowest = row;
    if (value > (y[part.highest] as number)) part.highest = row;
  }
  keep(kept, part);
  return Uint32Array.from(kept);
}

interface Part {
  readonly column: number;
  readonly first: number;
  last: number;
  lowest: number;
  highest: number;
}

function keep(kept: number[], part: Part | null): void {
  if (part === null) return;
  const rows = new Set([part.first, part.lowest, part.highest, part.last]);
  kept.push(...[...rows].sort((a, b) => a - b));
}

function extent(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
