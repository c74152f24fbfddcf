import type { Marker } from "../../model/columns.js";
import { markerPaths, type Path } from "../../scene/marker-paths.js";
import { hundredths, LIMIT, PathWriter } from "./path-writer.js";

/** What a point takes, more or less. */
const BYTES_A_POINT = 16;

/** At most two decimals, no exponent, no negative zero; NaN is 0. */
export function svgNumber(value: number): string {
  return String(hundredths(value) / 100);
}

/**
 * Open or closed lines through `x0 y0 x1 y1 …`, broken at NaN. Steps are relative, which is shorter; they lead from one
 * rounded place to the next, so that rounding does not add up.
 *
 * @param close Ends each line: `Z` for polygons, else the empty string.
 */
export function linesData(points: Float64Array, close: "Z" | ""): string {
  const out = new PathWriter({ bytes: (BYTES_A_POINT / 2) * points.length });
  let [atX, atY, steps] = [0, 0, 0];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    if (Number.isNaN(x + y)) {
      if (steps > 0) out.ascii(close);
      steps = 0;
      continue;
    }
    const [nextX, nextY] = [hundredths(x), hundredths(y)];
    if (steps === 0) out.pair("M", nextX, nextY);
    else out.pair(steps === 1 ? "l" : "", nextX - atX, nextY - atY);
    [atX, atY] = [nextX, nextY];
    steps++;
  }
  if (steps > 0) out.ascii(close);
  return out.toString();
}

/** A marker's shape as path data: where it begins from the marker's middle, and the rest, relative. */
export interface MarkerData {
  readonly startX: number;
  readonly startY: number;
  readonly rest: string;
}

/** The filled parts and the lines of a marker; null where it has none. */
export function markerData(marker: Marker, size: number): { readonly filled: MarkerData | null; readonly lines: MarkerData | null } {
  const { filled, lines } = markerPaths(marker, 0, 0, Math.min(size, LIMIT));
  return { filled: relative(filled), lines: relative(lines) };
}

/** Where markers stand, `x0 y0 x1 y1 …`, and which of them are meant. */
export interface Places {
  readonly points: Float64Array;
  readonly chosen: Uint32Array;
}

/** A shape around each place; none where it is null. */
export function placedMarkers({ points, chosen }: Places, dataOf: (place: number) => MarkerData | null): string {
  const out = new PathWriter({ bytes: BYTES_A_POINT * chosen.length });
  for (const place of chosen) {
    const data = dataOf(place);
    if (data === null) continue;
    const { startX, startY, rest } = data;
    out.pair("M", hundredths((points[2 * place] as number) + startX), hundredths((points[2 * place + 1] as number) + startY));
    out.ascii(rest);
  }
  return out.toString();
}

/** A line without a length at each place: a dot where it is stroked with round caps. */
export function dotsData({ points, chosen }: Places): string {
  const out = new PathWriter({ bytes: BYTES_A_POINT * chosen.length });
  for (const place of chosen) {
    out.pair("M", hundredths(points[2 * place] as number), hundredths(points[2 * place + 1] as number));
    out.ascii("h0");
  }
  return out.toString();
}

function relative(paths: readonly Path[]): MarkerData | null {
  const rest = new PathWriter({ bytes: 4 * BYTES_A_POINT });
  let start: readonly [number, number] | null = null;
  let [atX, atY, fromX, fromY] = [0, 0, 0, 0];
  for (const step of paths.flat()) {
    if (step[0] === "Z") {
      rest.ascii("z");
      [atX, atY] = [fromX, fromY];
      continue;
    }
    const [x, y] = step[0] === "A" ? [hundredths(step[6]), hundredths(step[7])] : [hundredths(step[1]), hundredths(step[2])];
    const [dx, dy] = [x - atX, y - atY];
    if (step[0] === "A") {
      rest.ascii(`a${svgNumber(step[1])} ${svgNumber(step[2])} 0 ${step[4]} ${step[5]}`);
      rest.pair("", dx, dy);
    } else if (step[0] === "L") rest.pair("l", dx, dy);
    else if (start === null) start = [x / 100, y / 100];
    else rest.pair("m", dx, dy);
    if (step[0] === "M") [fromX, fromY] = [x, y];
    [atX, atY] = [x, y];
  }
  return start === null ? null : { startX: start[0], startY: start[1], rest: rest.toString() };
}
