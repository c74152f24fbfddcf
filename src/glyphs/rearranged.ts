/** What the share of a column below a height may be off, which is a quarter of a pixel wide: less than what 8 bits of colour tell apart. */
const TOLERANCE = 1 / 64;
/** Heights per pixel at which is counted how much lies below, and how many at most. */
const HEIGHTS_A_PIXEL = 2;
const MOST_HEIGHTS = 2048;
/** Edges that differ less in height are level. */
const LEVEL_PX = 1 / 256;

/** One edge of a band: its places, and the row that each draws. */
export class Edge {
  readonly across: number[] = [];
  readonly along: number[] = [];
  readonly rows: number[] = [];

  add(across: number, along: number, row: number): void {
    this.across.push(across);
    this.along.push(along);
    this.rows.push(row);
  }

  /** Goes on to a place at the height of the last one. */
  goOn(across: number, row: number): void {
    const last = this.rows.length - 1;
    if (last < 1 || this.along[last - 1] !== this.along[last]) this.add(across, this.along[last] as number, row);
    else [this.across[last], this.rows[last]] = [across, row];
  }
}

/** A part of an edge between two rows, both of which it includes. */
export interface Part {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Puts parts of edges in the order of their heights. */
export class Rearranger {
  readonly #slopes = new Float64Array(MOST_HEIGHTS + 2);
  readonly #levels = new Float64Array(MOST_HEIGHTS + 2);

  /** Adds a part to an edge, rising or falling, such that as much of it lies below each height as before. */
  add(edge: Edge, part: Part, isRising: boolean): void {
    const { xs, ys, from, to } = part;
    const { low, high } = extremesOf(part);
    const [least, range] = [ys[low] as number, (ys[high] as number) - (ys[low] as number)];
    const [begin, width] = [xs[from] as number, (xs[to] as number) - (xs[from] as number)];
    if (range < LEVEL_PX) {
      if (edge.along.at(-1) !== ys[from]) edge.add(begin, ys[from] as number, from);
      edge.goOn(xs[to] as number, to);
      return;
    }
    const heights = Math.min(MOST_HEIGHTS, Math.ceil(HEIGHTS_A_PIXEL * range));
    const below = this.#sharesBelow(part, { least, scale: heights / range, heights });
    const add = (height: number, share: number): void => {
      const row = height === 0 ? low : height === heights ? high : from;
      edge.add(begin + width * (isRising ? share : 1 - share), least + (height * range) / heights, row);
    };
    if (isRising) add(0, 0);
    else add(heights, 1);
    for (const height of corners(below, heights, isRising)) add(height, below[height] as number);
    if (isRising) add(heights, 1);
    else add(0, 0);
  }

  /** The share of a part that lies at or below each height, of the greatest the one below it. Each segment takes two steps, whatever it passes. */
  #sharesBelow({ xs, ys, from, to }: Part, { least, scale, heights }: Heights): Float64Array {
    const [slopes, levels] = [this.#slopes.fill(0, 0, heights + 2), this.#levels.fill(0, 0, heights + 2)];
    for (let i = from; i < to; i++) {
      const [one, other] = [((ys[i] as number) - least) * scale, ((ys[i + 1] as number) - least) * scale];
      const [a, b] = one < other ? [one, other] : [other, one];
      const width = Math.abs((xs[i + 1] as number) - (xs[i] as number));
      const [first, last] = [Math.min(heights, Math.ceil(a)), Math.min(heights, Math.ceil(b))];
      if (first < last) {
        // From the first height on it grows evenly, to the whole of the segment.
        const slope = width / (b - a);
        slopes[first] = (slopes[first] as number) + slope;
        levels[first] = (levels[first] as number) - slope * a;
        slopes[last] = (slopes[last] as number) - slope;
        levels[last] = (levels[last] as number) + slope * a;
      }
      if (a < heights) levels[last] = (levels[last] as number) + width;
    }
    const total = Math.abs((xs[to] as number) - (xs[from] as number));
    const shares = new Float64Array(heights + 1);
    let [slope, level] = [0, 0];
    for (let height = 0; height <= heights; height++) {
      slope += slopes[height] as number;
      level += levels[height] as number;
      shares[height] = total === 0 ? height / heights : Math.max(0, Math.min(1, (slope * height + level) / total));
    }
    return shares;
  }
}

interface Heights {
  readonly least: number;
  readonly scale: number;
  readonly heights: number;
}

function extremesOf({ ys, from, to }: Part): { readonly low: number; readonly high: number } {
  let [low, high] = [from, from];
  for (let i = from + 1; i <= to; i++) {
    const y = ys[i] as number;
    if (y < (ys[low] as number)) low = i;
    else if (y > (ys[high] as number)) high = i;
  }
  return { low, high };
}

/** The heights between which shares are straight, as far as is seen, with both ends, in the order in which they are passed. */
function corners(shares: Float64Array, heights: number, isRising: boolean): number[] {
  const found = [0];
  let anchor = 0;
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let height = 1; height <= heights; height++) {
    const slope = ((shares[height] as number) - (shares[anchor] as number)) / (height - anchor);
    if (slope < least || slope > most) {
      anchor = height - 1;
      found.push(anchor);
      [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    }
    const [rise, run] = [(shares[height] as number) - (shares[anchor] as number), height - anchor];
    least = Math.max(least, (rise - TOLERANCE) / run);
    most = Math.min(most, (rise + TOLERANCE) / run);
  }
  found.push(heights);
  return isRising ? found : found.reverse();
}
