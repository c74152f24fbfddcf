import type { Axis, Factor } from "../figure/types.js";
import { formatDate } from "../format/date-format.js";
import { formatNumber } from "../format/number-format.js";
import { dateLabels, dateTicks } from "./date-ticks.js";
import { linearLabels, linearTicks } from "./linear-ticks.js";
import { logLabels, logMinorTicks, logTicks } from "./log-ticks.js";
import { stepTicks } from "./step-ticks.js";
import type { ContinuousScale, Scale, Tick, Ticks } from "./types.js";
import { unitLabels } from "./unit-labels.js";
import { type WallClock, wallClockOf } from "./wall-clock.js";

/** Ticks a hair outside the domain, by rounding, still count as inside. */
const EPSILON = 1e-9;

/**
 * The ticks of an axis: those that the user set, else about one per `spacingPx` at round values; labelled by the
 * user's format, else as shortly as tells them apart.
 */
export function axisTicks(axis: Axis, scale: Scale, lengthPx: number, spacingPx: number): Ticks {
  if (scale.kind === "categorical") {
    const major = scale.factors.map((value) => ({ value, label: innermost(value), position: scale.position(value) }));
    return { major, minor: [], groups: scale.groups };
  }
  const [low, high] = scale.domain[0] < scale.domain[1] ? scale.domain : [scale.domain[1], scale.domain[0]];
  const clock = wallClockOf(axis);
  const count = Math.max(2, Math.min(10, Math.round(lengthPx / spacingPx)));
  const inView = (value: number): boolean => {
    const position = scale.position(value);
    return position >= -EPSILON && position <= 1 + EPSILON;
  };
  const values = (axis.tickValues === null ? automatic(scale, [low, high], count, inView, clock) : sortedUnique(axis.tickValues)).filter(
    inView,
  );
  const shown = values.map(clock.shown);
  const labels = axis.tickFormat === null ? ownLabels(axis, scale.kind, shown) : shown.map((value) => formatTick(axis, value));
  const major: Tick[] = values.map((value, i) => ({ value, label: labels[i] ?? "", position: scale.position(value) }));
  const minor = scale.kind === "log" && axis.tickValues === null ? logMinorTicks(low, high).filter(inView).map(scale.position) : [];
  return { major, minor, groups: [] };
}

/** Round steps may give more ticks than asked for; then fewer are asked for. */
function automatic(
  { kind, steps }: ContinuousScale,
  [low, high]: readonly [number, number],
  most: number,
  inView: (value: number) => boolean,
  clock: WallClock,
): number[] {
  let values: number[] = [];
  for (let count = most; count >= 2; count--) {
    values = clock.pointsAt(AUTOMATIC[kind](clock.shown(low), clock.shown(high), count));
    if (values.length <= most + 1) break;
  }
  if (steps !== null) return stepTicks(steps, values.filter(inView), most, inView);
  return values;
}

const AUTOMATIC: Record<ContinuousScale["kind"], (low: number, high: number, count: number) => number[]> = {
  linear: linearTicks,
  log: logTicks,
  datetime: dateTicks,
};

const LABELS: Record<ContinuousScale["kind"], (values: readonly number[]) => string[]> = {
  linear: linearLabels,
  log: logLabels,
  datetime: dateLabels,
};

function ownLabels({ unit }: Axis, kind: ContinuousScale["kind"], values: readonly number[]): string[] {
  return unit === null || kind === "datetime" ? LABELS[kind](values) : unitLabels(unit, values, LABELS[kind]);
}

function formatTick(axis: Axis, value: number): string {
  const format = axis.tickFormat ?? "";
  return axis.kind === "datetime" ? formatDate(format, value) : formatNumber(format, value);
}

function innermost(factor: Factor): string {
  return typeof factor === "string" ? factor : (factor.at(-1) ?? "");
}

function sortedUnique(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
