import type { Axis, Panel } from "../figure/types.js";
import type { AxisName } from "../model/columns.js";
import type { Style } from "../style/style.js";
import { ChartifyError } from "../util/error.js";
import { isNumericAxis, TRANSFORMS } from "../util/numeric-axes.js";
import { baselineOf, type Extent, extentOf } from "./extents.js";
import type { Steps } from "./types.js";
import { endOfShares } from "./whole-share.js";

const DAY_MS = 86_400_000;
/** Numbers beyond are pulled back, so that differences and padding stay finite. */
const LARGEST = Number.MAX_VALUE / 8;
const SMALLEST_POSITIVE = 1e-300;

/**
 * What is in view on a continuous axis, start to end: the user's ends, else the marks with `style.rangePadding` of their
 * span at each end, no padding where bars or areas stand on zero or beyond 100 % of shares, and half a step where marks with a width stand. Without marks: 0 to 1 (log: 1 to 10, dates: a day
 * from 1970). Around a single value there is room of its own size.
 *
 * @throws ChartifyError `bad-argument` for a fixed end at zero or below on a log axis.
 */
export function domainOf(
  panel: Panel,
  axis: Axis,
  name: AxisName,
  style: Pick<Style, "rangePadding">,
  steps: Steps | null = null,
): [number, number] {
  const [fixedStart, fixedEnd] = axis.range;
  if (axis.kind === "log") checkLogRange(axis, name);
  const extent = extentOf(panel, name);
  const { isFloor, isCeiling } = hasZero(axis) ? baselineOf(panel, name, "all") : { isFloor: false, isCeiling: false };
  const isRaised = isFloor && !(extent.min < 0);
  const isHung = isCeiling && !(extent.max > 0);
  if (isRaised && extent.min <= extent.max) extent.min = 0;
  if (isHung && extent.min <= extent.max) extent.max = 0;
  const [min, max] = dataRange(extent, axis);
  const [padStart, padEnd] = aroundSteps(padded([min, max], axis.kind, style.rangePadding), [min, max], steps);
  let start = fixedStart ?? (isRaised ? 0 : padStart);
  let end = fixedEnd ?? (isHung ? 0 : endOfShares(axis, [min, max], padEnd));
  // A fixed end beyond all data would turn the axis round; the automatic end then moves past it.
  if (start >= end && (fixedStart === null || fixedEnd === null)) {
    if (fixedStart === null && fixedEnd !== null) start = step(end, -1, axis.kind);
    else end = step(start, 1, axis.kind);
  }
  return [clamp(start), clamp(end)];
}

/** Whether marks may stand on a zero of the axis. */
function hasZero({ kind }: Axis): boolean {
  return isNumericAxis(kind) && kind !== "log";
}

function checkLogRange(axis: Axis, name: AxisName): void {
  for (const side of axis.range) {
    if (side !== null && side <= 0) {
      throw new ChartifyError(
        "bad-figure",
        `figure.${name}Axis.range`,
        `a log axis begins above zero, not at ${side}. Use null for an automatic end, or a linear axis.`,
      );
    }
  }
}

function dataRange({ min, max }: Extent, { kind }: Axis): [number, number] {
  if (min > max) return kind === "log" ? [1, 10] : kind === "datetime" ? [0, DAY_MS] : [0, 1];
  const [low, high] = [clamp(min), clamp(max)];
  if (kind === "log") return low === high ? [Math.max(low / 10, SMALLEST_POSITIVE), high * 10] : [Math.max(low, SMALLEST_POSITIVE), high];
  if (kind === "datetime") return low === high ? [low - DAY_MS, high + DAY_MS] : [low, high];
  // Nearly equal numbers would give ticks that differ beyond the 15th digit.
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > size * 1e-13 && high - low > SMALLEST_POSITIVE) return [low, high];
  return size < SMALLEST_POSITIVE ? [-1, 1] : [low - size / 2, high + size / 2];
}

/** Room at both ends, as long on the axis as each other. */
function padded([min, max]: readonly [number, number], kind: Axis["kind"], share: number): [number, number] {
  if (kind === "log") {
    const factor = Math.exp((Math.log(max) - Math.log(min)) * share);
    return [Math.max(min / factor, SMALLEST_POSITIVE), max * factor];
  }
  const { to, from } = kind === "categorical" ? TRANSFORMS.linear : TRANSFORMS[kind];
  const [start, end] = [to(min), to(max)];
  const padding = (end - start) * share;
  return [from(start - padding), from(end + padding)];
}

/** The outermost marks with a width have half a step of room, as on a categorical axis; what lies beyond them keeps its padding. */
function aroundSteps([start, end]: [number, number], [min, max]: readonly [number, number], steps: Steps | null): [number, number] {
  if (steps === null) return [start, end];
  const [first, last] = [steps.places[0] as number, steps.places.at(-1) as number];
  const [from, to] = [first - steps.size / 2, last + steps.size / 2];
  const isAlone = first === last;
  return [isAlone || min < first ? Math.min(start, from) : from, isAlone || max > last ? Math.max(end, to) : to];
}

function step(from: number, direction: 1 | -1, kind: Axis["kind"]): number {
  if (kind === "log") return from * 10 ** direction;
  return from + direction * (kind === "datetime" ? DAY_MS : Math.max(1, Math.abs(from) * 0.1));
}

function clamp(value: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, value));
}
