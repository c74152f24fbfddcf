import type { Marker } from "../../model/columns.js";
import { markerPaths, type Path } from "../../scene/marker-paths.js";

/** Nothing that is seen lies beyond; larger numbers would be written with an exponent. */
const LIMIT = 1e9;

/** At most two decimals, no exponent, no negative zero; NaN is 0. */
export function svgNumber(value: number): string {
  return fromHundredths(hundredths(value));
}

/**
 * Open or closed lines through `x0 y0 x1 y1 …`, broken at NaN. Steps are relative, which is shorter; they lead from one
 * rounded place to the next, so that rounding does not add up.
 *
 * @param close Ends each line: `Z` for polygons, else the empty string.
 */
export function linesData(points: Float64Array, close: "Z" | ""): string {
  const parts: string[] = [];
  let [atX, atY, isOpen] = [0, 0, false];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    if (Number.isNaN(x + y)) {
      if (isOpen) parts.push(close);
      isOpen = false;
      continue;
    }
    const [nextX, nextY] = [hundredths(x), hundredths(y)];
    const isFirstStep = isOpen && parts.at(-1)?.startsWith("M") === true;
    if (isOpen) parts.push(pair(nextX - atX, nextY - atY, isFirstStep ? "l" : ""));
    else parts.push(pair(nextX, nextY, "M"));
    [atX, atY, isOpen] = [nextX, nextY, true];
  }
  if (isOpen) parts.push(close);
  return parts.join("");
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

/** A marker around a point. */
export function placedMarker({ startX, startY, rest }: MarkerData, x: number, y: number): string {
  return `${pair(hundredths(x + startX), hundredths(y + startY), "M")}${rest}`;
}

function relative(paths: readonly Path[]): MarkerData | null {
  let rest = "";
  let start: readonly [number, number] | null = null;
  let [atX, atY, fromX, fromY] = [0, 0, 0, 0];
  for (const step of paths.flat()) {
    if (step[0] === "Z") {
      rest += "z";
      [atX, atY] = [fromX, fromY];
      continue;
    }
    const [x, y] = step[0] === "A" ? [hundredths(step[6]), hundredths(step[7])] : [hundredths(step[1]), hundredths(step[2])];
    const [dx, dy] = [x - atX, y - atY];
    if (step[0] === "A") rest += `a${svgNumber(step[1])} ${svgNumber(step[2])} 0 ${step[4]} ${step[5]}${pair(dx, dy, " ")}`;
    else if (step[0] === "L") rest += pair(dx, dy, "l");
    else if (start === null) start = [x / 100, y / 100];
    else rest += pair(dx, dy, "m");
    if (step[0] === "M") [fromX, fromY] = [x, y];
    [atX, atY] = [x, y];
  }
  return start === null ? null : { startX: start[0], startY: start[1], rest };
}

/** Two numbers after a letter; a minus sign parts numbers as well as a space does. */
function pair(x: number, y: number, letter: string): string {
  const [first, second] = [fromHundredths(x), fromHundredths(y)];
  const before = letter === "" && !first.startsWith("-") ? " " : letter === " " && first.startsWith("-") ? "" : letter;
  return `${before}${first}${second.startsWith("-") ? "" : " "}${second}`;
}

function hundredths(value: number): number {
  return Number.isNaN(value) ? 0 : Math.round(Math.max(-LIMIT, Math.min(LIMIT, value)) * 100);
}

function fromHundredths(value: number): string {
  return value === 0 ? "0" : String(value / 100);
}
