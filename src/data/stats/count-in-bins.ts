/** A value so near to an edge, as a share of a bin, is compared with the edge itself. */
const NEAR = 1e-6;
/** Edges so near to equal steps, as a share of a step, are taken for such: less than half of what is compared. */
const EQUAL = 1e-7;
/** So many values are counted in one call: V8 makes functions fast that are called often, before loops that run long. */
const AT_ONCE = 4096;

/** How many values lie in each bin, its lower edge included, in the last one the upper edge too; those outside and NaN in none. */
export function countInBins(values: Float64Array, edges: Float64Array): Float64Array {
  const counts = new Float64Array(edges.length - 1);
  const count = areEqual(edges) ? addEqual : addAny;
  for (let start = 0; start < values.length; start += AT_ONCE)
    count(counts, edges, values, [start, Math.min(start + AT_ONCE, values.length)]);
  return counts;
}

type Stretch = readonly [from: number, to: number];

/** Whether all bins are as wide as each other, to what rounding leaves of it. */
function areEqual(edges: Float64Array): boolean {
  const [first, last, count] = [edges[0] as number, edges[edges.length - 1] as number, edges.length - 1];
  const step = (last - first) / count;
  const least = EQUAL * step;
  // Among numbers of this size, a share of a step is no longer told apart.
  if (!(Math.max(Math.abs(first), Math.abs(last)) * Number.EPSILON * 4 < least)) return false;
  return edges.every((edge, i) => Math.abs(edge - (first + i * step)) < least);
}

/** Away from the edges of equal bins a product tells the bin. */
function addEqual(counts: Float64Array, edges: Float64Array, values: Float64Array, [from, to]: Stretch): void {
  const bins = counts.length;
  const first = edges[0] as number;
  const last = edges[bins] as number;
  const perUnit = bins / (last - first);
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    const place = (value - first) * perUnit;
    const bin = place | 0;
    const share = place - bin;
    if (share > NEAR && share < 1 - NEAR && bin < bins) counts[bin] = (counts[bin] as number) + 1;
    else if (value >= first && value <= last) {
      const found = findBin(edges, value, first, last);
      counts[found] = (counts[found] as number) + 1;
    }
  }
}

function addAny(counts: Float64Array, edges: Float64Array, values: Float64Array, [from, to]: Stretch): void {
  const [first, last] = [edges[0] as number, edges[edges.length - 1] as number];
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    if (!(value >= first && value <= last)) continue;
    const bin = findBin(edges, value, first, last);
    counts[bin] = (counts[bin] as number) + 1;
  }
}

/** A guess for equal bins, then steps to where the edges say: exact for any edges, one comparison for equal ones. */
function findBin(edges: Float64Array, value: number, first: number, last: number): number {
  const count = edges.length - 1;
  let low = 0;
  let high = count - 1;
  let guess = Math.min(high, Math.floor(((value - first) / (last - first)) * count));
  for (;;) {
    if (value < (edges[guess] as number)) high = guess - 1;
    else if (guess < count - 1 && value >= (edges[guess + 1] as number)) low = guess + 1;
    else return guess;
    guess = high - low > 2 ? (low + high) >> 1 : value < (edges[guess] as number) ? guess - 1 : guess + 1;
  }
}
