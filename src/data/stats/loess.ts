import { lowerBound } from "./lower-bound.js";
import { studentReach } from "./student.js";
import type { Trend } from "./trend-kinds.js";
import { asValues, gridPlaces, type TrendPoints, unitGrid, unitScale } from "./trend-points.js";

/** Different x beyond this are put together with their neighbours, so that the cost of a curve is bounded. */
const MOST_PLACES = 20_000;
/** Up to so many different x the curve is worked out at each; beyond, it is read off the grid to tell how far rows stray. */
const MOST_EXACT = 400;
/** A parabola needs three places. */
const DEGREE = 2;
/** Where all rows lie in the window, and too few within it, it is made wider. */
const WIDENED = 1.5;
/** Pivots below this share of the first one are zero but for rounding. */
const SINGULAR = 1e-10;

/** How smooth the curve is. */
interface Smoothing {
  /** Share of the rows that each point of the curve is found by; above 1 all rows, with more equal weights. */
  readonly span: number;
  readonly confidence: number | null;
}

/**
 * LOESS: at each place a parabola through the nearest share of the rows, those farther off with less weight (tricube), as R's `loess` with its
 * defaults has it (Cleveland, Grosse and Shyu, "Local regression models", in Statistical Models in S, 1992), worked out at 100 places.
 *
 * The band is t · s · ‖l(x)‖, where l(x) are the weights by which the rows make up the curve at x, and s² the squares of what is left over
 * n − 2 tr(L) + tr(LLᵀ), which are the degrees of freedom too (Hastie and Tibshirani, Generalized Additive Models, 1990, 3.5).
 */
export function loess(points: TrendPoints, { span, confidence }: Smoothing): Trend {
  const [across, along] = [unitScale(points.u), unitScale(points.v)];
  const places = placesOf(points.u.map(across.to), points.v.map(along.to));
  if (places.at.length <= DEGREE) return { lack: "places", x: new Float64Array(0), y: new Float64Array(0), band: null };
  const grid = unitGrid();
  const curve = Array.from(grid, (at) => localFit(places, at, span));
  const reach = confidence === null ? null : reachOf(curve, places, { span, confidence });
  const fit = Float64Array.from(curve, ({ value }) => value);
  return { lack: null, x: gridPlaces(grid, points, across), ...asValues(points.axes, along, [fit, reach]) };
}

/** Rows of one x, or of neighbouring ones, together. */
interface Places {
  readonly at: Float64Array;
  readonly mean: Float64Array;
  readonly count: Float64Array;
  readonly rows: number;
  /** Squares of the differences of rows from the mean of their place. */
  readonly within: number;
}

function placesOf(u: Float64Array, v: Float64Array): Places {
  let different = 0;
  for (let i = 0; i < u.length; i++) if (i === 0 || u[i] !== u[i - 1]) different++;
  const least = different > MOST_PLACES ? Math.ceil(u.length / MOST_PLACES) : 1;
  const [at, mean, count] = [new Float64Array(u.length), new Float64Array(u.length), new Float64Array(u.length)];
  let [place, within] = [-1, 0];
  for (let i = 0; i < u.length; i++) {
    if (i === 0 || (u[i] !== u[i - 1] && (count[place] as number) >= least)) place++;
    const n = (count[place] as number) + 1;
    const from = (v[i] as number) - (mean[place] as number);
    count[place] = n;
    at[place] = (at[place] as number) + ((u[i] as number) - (at[place] as number)) / n;
    mean[place] = (mean[place] as number) + from / n;
    within += from * ((v[i] as number) - (mean[place] as number));
  }
  return { at: at.subarray(0, place + 1), mean: mean.subarray(0, place + 1), count: count.subarray(0, place + 1), rows: u.length, within };
}

/** The curve at one place. */
interface Local {
  readonly value: number;
  /** The squares of the weights by which the rows make it up. */
  readonly norm: number;
  /** The weight of a row that stands right there. */
  readonly own: number;
}

/** The value at a place of the parabola through the rows about it; of a line or a mean where these tell no more. */
function localFit(places: Places, x: number, span: number): Local {
  const { at, mean, count } = places;
  const { first, end, width } = windowAt(places, x, span);
  const [m, t, q] = [new Float64Array(2 * DEGREE + 1), new Float64Array(DEGREE + 1), new Float64Array(2 * DEGREE + 1)];
  for (let i = first; i < end; i++) {
    const u = ((at[i] as number) - x) / width;
    const weight = tricube(u);
    const rows = weight * (count[i] as number);
    for (let power = 0, factor = rows; power < m.length; power++, factor *= u) {
      m[power] = (m[power] as number) + factor;
      q[power] = (q[power] as number) + factor * weight;
      if (power <= DEGREE) t[power] = (t[power] as number) + factor * (mean[i] as number);
    }
  }
  const c = firstColumn(m);
  let [value, norm] = [0, 0];
  for (const [i, a] of c.entries()) {
    value += a * (t[i] as number);
    for (const [j, b] of c.entries()) norm += a * b * (q[i + j] as number);
  }
  return { value, norm: Math.max(0, norm), own: c[0] };
}

function tricube(u: number): number {
  const cube = Math.abs(u) ** 3;
  return cube < 1 ? (1 - cube) ** 3 : 0;
}

/** The places nearest to x that hold the share of the rows, three of them nearer than `width`, where weights end. */
function windowAt({ at, count, rows }: Places, x: number, span: number): { first: number; end: number; width: number } {
  const wanted = Math.max(1, Math.floor(rows * Math.min(span, 1) + 1e-5));
  let first = lowerBound(at, x);
  let [end, held, width, within] = [first, 0, 0, 0];
  while ((held < wanted || within <= DEGREE) && (first > 0 || end < at.length)) {
    const [before, after] = [first > 0 ? x - (at[first - 1] as number) : Infinity, end < at.length ? (at[end] as number) - x : Infinity];
    const distance = Math.min(before, after);
    if (distance > width) {
      within = end - first;
      width = distance;
    }
    held += count[before <= after ? --first : end++] as number;
  }
  if (within <= DEGREE) width *= WIDENED;
  return { first, end, width: width * Math.max(1, span) };
}

/** The first column of the inverse of the matrix of moments (by its LDLᵀ), powers that the places do not bear left out. */
function firstColumn(moments: Float64Array): readonly [number, number, number] {
  const [m0, m1, m2, m3, m4] = moments as unknown as readonly [number, number, number, number, number];
  const [l10, l20] = [m1 / m0, m2 / m0];
  const p1 = m2 - l10 * m1;
  if (!(p1 > SINGULAR * m2)) return [1 / m0, 0, 0];
  const l21 = (m3 - l20 * m1) / p1;
  const p2 = m4 - l20 * m2 - l21 * l21 * p1;
  const c2 = p2 > SINGULAR * m4 ? (l21 * l10 - l20) / p2 : 0;
  const c1 = -l10 / p1 - l21 * c2;
  return [1 / m0 - l10 * c1 - l20 * c2, c1, c2];
}

/** How far the band reaches at each place of the grid; null where the rows do not tell how far they stray. */
function reachOf(
  curve: readonly Local[],
  places: Places,
  { span, confidence }: Smoothing & { readonly confidence: number },
): Float64Array | null {
  const isExact = places.at.length <= MOST_EXACT;
  let [left, own, norm] = [places.within, 0, 0];
  for (const [i, at] of places.at.entries()) {
    const local = isExact ? localFit(places, at, span) : between(curve, at);
    const rows = places.count[i] as number;
    left += rows * ((places.mean[i] as number) - local.value) ** 2;
    own += rows * local.own;
    norm += rows * local.norm;
  }
  const freedom = places.rows - 2 * own + norm;
  if (!(freedom >= 1)) return null;
  const share = studentReach(confidence, freedom) * Math.sqrt(left / freedom);
  return Float64Array.from(curve, (local) => share * Math.sqrt(local.norm));
}

/** What the curve is between two places of the grid. */
function between(curve: readonly Local[], at: number): Local {
  const position = ((at + 1) / 2) * (curve.length - 1);
  const before = Math.max(0, Math.min(curve.length - 2, Math.floor(position)));
  const [a, b, share] = [curve[before] as Local, curve[before + 1] as Local, position - before];
  const mix = (name: keyof Local): number => a[name] + (b[name] - a[name]) * share;
  return { value: mix("value"), norm: mix("norm"), own: mix("own") };
}
