import type { Axis, Factor } from "../figure/types.js";
import type { Locale } from "../format/locale.js";
import { dateTicks } from "./date-ticks.js";
import { linearTicks } from "./linear-ticks.js";
import { logMinorTicks, logTicks } from "./log-ticks.js";
import { stepTicks } from "./step-ticks.js";
import { canTell, fineEnough, formattedLabels, ownLabels } from "./tick-labels.js";
import type { ContinuousScale, Scale, Tick, Ticks } from "./types.js";
import { wallClockOf } from "./wall-clock.js";

/** Ticks a hair outside the domain, by rounding, still count as inside. */
const EPSILON = 1e-9;

/** The room for ticks, and how their labels are written. */
export interface TickRoom {
  /** Length of the axis. */
  readonly lengthPx: number;
  /** About how far ticks are apart. */
  readonly spacingPx: number;
  readonly locale: Locale;
}

/**
 * The ticks of an axis: those that the user set, else about one per `spacingPx` at round values, whole ones where all data
 * are; labelled by the user's format, else as shortly as tells them apart. Where the format cannot tell ticks apart there
 * are fewer of them, or it gets more decimals.
 */
export function axisTicks(axis: Axis, scale: Scale, room: TickRoom): Ticks {
  if (scale.kind === "categorical") {
    const major = scale.factors.map((value) => ({ value, label: innermost(value), position: scale.position(value) }));
    return { major, minor: [], groups: scale.groups };
  }
  const inView = (value: number): boolean => {
    const position = scale.position(value);
    return position >= -EPSILON && position <= 1 + EPSILON;
  };
  const values = axis.tickValues === null ? chosen(axis, scale, room, inView) : sortedUnique(axis.tickValues).filter(inView);
  const labels = labelsOf(axis, scale, values.map(wallClockOf(axis).shown), room.locale);
  const major: Tick[] = values.map((value, i) => ({ value, label: labels[i] ?? "", position: scale.position(value) }));
  const [low, high] = ends(scale);
  const minor = scale.kind === "log" && axis.tickValues === null ? logMinorTicks(low, high).filter(inView).map(scale.position) : [];
  return { major, minor, groups: [] };
}

/** Round steps may give more ticks than asked for, or than the format tells apart; then fewer are asked for. */
function chosen(axis: Axis, scale: ContinuousScale, { lengthPx, spacingPx }: TickRoom, inView: (value: number) => boolean): number[] {
  const { kind, steps } = scale;
  const { tickFormat } = axis;
  const { shown, pointsAt } = wallClockOf(axis);
  const [low, high] = ends(scale);
  const most = Math.max(2, Math.min(10, Math.round(lengthPx / spacingPx)));
  let [first, last]: [number[] | null, number[]] = [null, []];
  for (let count = most; count >= 1; count--) {
    const raw = pointsAt(AUTOMATIC[kind](shown(low), shown(high), count));
    const round = whole(raw, scale).filter(inView);
    last = steps === null ? round : stepTicks(steps, round, most, inView);
    if (first === null && count > 2 && raw.length > most + 1) continue;
    first ??= last;
    if (tickFormat === null) return first;
    if (last.length >= 2 && canTell(tickFormat, kind, last.map(shown), true)) return last;
  }
  const values = first ?? last;
  return tickFormat !== null && kind === "datetime" ? firstOfEachLabel(tickFormat, values, shown) : values;
}

/** Whole ticks alone, unless there is none in view. */
function whole(values: number[], { numbers }: ContinuousScale): number[] {
  if (numbers === "any") return values;
  const kept = values.filter(Number.isInteger);
  return kept.length === 0 ? values : kept;
}

function firstOfEachLabel(format: string, values: readonly number[], shown: (value: number) => number): number[] {
  return values.filter((value, i) => i === 0 || canTell(format, "datetime", [values[i - 1] ?? Number.NaN, value].map(shown), true));
}

const AUTOMATIC: Record<ContinuousScale["kind"], (low: number, high: number, count: number) => number[]> = {
  linear: linearTicks,
  log: logTicks,
  datetime: dateTicks,
};

function labelsOf(axis: Axis, { kind, numbers }: ContinuousScale, values: readonly number[], locale: Locale): string[] {
  const { tickFormat } = axis;
  const format =
    tickFormat === null
      ? null
      : (fineEnough(tickFormat, kind, values, axis.tickValues === null) ?? (kind === "datetime" ? tickFormat : null));
  return format === null ? ownLabels(axis, kind, values, { numbers, locale }) : formattedLabels(format, kind, values, locale);
}

function ends({ domain: [start, end] }: ContinuousScale): [low: number, high: number] {
  return start < end ? [start, end] : [end, start];
}

function innermost(factor: Factor): string {
  return typeof factor === "string" ? factor : (factor.at(-1) ?? "");
}

function sortedUnique(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
