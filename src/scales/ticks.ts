import type { Axis, Factor } from "../figure/types.js";
import type { Locale } from "../format/locale.js";
import { numberWithMinus } from "../util/minus.js";
import { dateTicks } from "./date-ticks.js";
import { linearTicks } from "./linear-ticks.js";
import { logMinorTicks, logTicks } from "./log-ticks.js";
import { MOST_NAMED, stepTicks } from "./step-ticks.js";
import { symlogTicks } from "./symlog-ticks.js";
import { canTell, fineEnough, formattedLabels, onOneLine, ownLabels } from "./tick-labels.js";
import type { ContinuousScale, Grain, Scale, Tick, Ticks, TickText } from "./types.js";
import { wallClockOf } from "./wall-clock.js";

/** Ticks a hair outside the domain, by rounding, still count as inside. */
const EPSILON = 1e-9;
const DAY_MS = 86_400_000;

/** An axis has so many ticks where it can; a few more where the next sparser step would give too few. */
const [FEWEST, MOST, MOST_AT_A_PINCH] = [4, 8, 10];
/** Room between labels as a multiple of their size, and where there would else be too few. */
const [GAP_EM, GAP_EM_AT_A_PINCH] = [1.5, 0.8];

/** The room for ticks, and how their labels are written. */
export interface TickRoom {
  readonly locale: Locale;
  /** The size from which numbers have a word such as `M`. */
  readonly compactFrom: number;
  /** Whether labels have so much room between them, as a multiple of their size. */
  fits(ticks: readonly Tick[], gapEm: number): boolean;
}

/**
 * The ticks of an axis: those that the user set, else the densest round values whose labels have room, four to eight of
 * them, whole ones where all data are; labelled by the user's format, else as shortly as tells them apart. Where the format
 * cannot tell ticks apart there are fewer of them, or it gets more decimals.
 */
export function axisTicks(axis: Axis, scale: Scale, room: TickRoom): Ticks {
  if (scale.kind === "categorical") {
    const major = scale.factors.map((value) => {
      const label = numberWithMinus(innermost(value));
      return { value, label, lines: [label], position: scale.position(value) };
    });
    return { major, minor: [], groups: scale.groups };
  }
  const inView = (value: number): boolean => {
    const position = scale.position(value);
    return position >= -EPSILON && position <= 1 + EPSILON;
  };
  const major =
    axis.tickValues === null
      ? chosen(axis, scale, room, inView)
      : labelled(axis, scale, room, sortedUnique(axis.tickValues).filter(inView));
  const [low, high] = ends(scale);
  const minor = scale.kind === "log" && axis.tickValues === null ? logMinorTicks(low, high).filter(inView).map(scale.position) : [];
  const refined = refinedOf(axis, scale.kind, major);
  return { major, minor, groups: [], ...(refined === null ? {} : { refined }) };
}

/** The format that stands in for the user's, which cannot tell the ticks apart; null where it can. */
function refinedOf(axis: Axis, kind: ContinuousScale["kind"], major: readonly Tick[]): string | null {
  if (axis.tickFormat === null || kind === "datetime") return null;
  const values = major.map(({ value }) => value as number);
  const finer = fineEnough(axis.tickFormat, kind, values, axis.tickValues === null);
  return finer === axis.tickFormat ? null : finer;
}

/** The best of all round values whose labels tell them apart. */
function chosen(axis: Axis, scale: ContinuousScale, room: TickRoom, inView: (value: number) => boolean): Tick[] {
  const { tickFormat } = axis;
  const { shown } = wallClockOf(axis);
  const all = candidates(axis, scale, inView);
  const told =
    tickFormat === null ? all : all.filter((values) => values.length >= 2 && canTell(tickFormat, scale.kind, values.map(shown), true));
  if (tickFormat !== null && told.length === 0 && scale.kind === "datetime") {
    return labelled(axis, scale, room, firstOfEachLabel(tickFormat, all.find(({ length }) => length <= MOST) ?? [], shown));
  }
  return best(
    (told.length === 0 ? all : told).map((values) => labelled(axis, scale, room, values)),
    room,
    scale.steps?.places.length ?? 0,
  );
}

/** Round values in view, the densest first; whole ones alone, unless there is none. */
function candidates(axis: Axis, scale: ContinuousScale, inView: (value: number) => boolean): number[][] {
  const { kind, steps, numbers, firstMs, grain } = scale;
  const { shown, pointsAt } = wallClockOf(axis);
  const [low, high] = ends(scale).map(shown) as [number, number];
  const first = firstMs === null ? low : Math.max(low, Math.floor(shown(firstMs) / DAY_MS) * DAY_MS);
  const raw = AUTOMATIC[kind](first, high, grain).map((values) => pointsAt(values).filter(inView));
  const whole = numbers === "any" ? [] : raw.map((values) => values.filter(Number.isInteger)).filter(({ length }) => length > 0);
  const round = whole.length > 0 ? whole : raw;
  return steps === null ? round : stepTicks(steps, round, inView);
}

/** The densest that has room; one with four ticks or more is rather a little too tight. */
function best(sets: readonly Tick[][], { fits }: TickRoom, markCount: number): Tick[] {
  const isNamed = (ticks: readonly Tick[]): boolean =>
    ticks.length === markCount && markCount <= MOST_NAMED && fits(ticks, GAP_EM_AT_A_PINCH);
  const roomy = sets.find((ticks) => isNamed(ticks) || (ticks.length <= MOST && fits(ticks, GAP_EM)));
  if (roomy !== undefined && roomy.length >= FEWEST) return roomy;
  const isAtLeast = (ticks: readonly Tick[], most: number): boolean => ticks.length >= FEWEST && ticks.length <= most;
  const tight =
    sets.findLast((ticks) => isAtLeast(ticks, MOST_AT_A_PINCH) && fits(ticks, GAP_EM)) ??
    sets.findLast((ticks) => isAtLeast(ticks, MOST) && fits(ticks, GAP_EM_AT_A_PINCH));
  return tight ?? roomy ?? sets.findLast(({ length }) => length > 1) ?? sets.at(-1) ?? [];
}

function firstOfEachLabel(format: string, values: readonly number[], shown: (value: number) => number): number[] {
  return values.filter((value, i) => i === 0 || canTell(format, "datetime", [values[i - 1] ?? Number.NaN, value].map(shown), true));
}

const AUTOMATIC: Record<ContinuousScale["kind"], (low: number, high: number, grain: Grain | null) => number[][]> = {
  linear: linearTicks,
  log: logTicks,
  symlog: symlogTicks,
  sqrt: linearTicks,
  datetime: dateTicks,
};

function labelled(axis: Axis, scale: ContinuousScale, room: TickRoom, values: readonly number[]): Tick[] {
  const texts = textsOf(axis, scale, values.map(wallClockOf(axis).shown), room);
  return values.map((value, i) => ({ value, ...(texts[i] as TickText), position: scale.position(value) }));
}

function textsOf(axis: Axis, { kind, numbers }: ContinuousScale, values: readonly number[], { locale, compactFrom }: TickRoom): TickText[] {
  const { tickFormat } = axis;
  const isDate = kind === "datetime";
  const format =
    tickFormat === null ? null : (fineEnough(tickFormat, kind, values, axis.tickValues === null) ?? (isDate ? tickFormat : null));
  if (format === null) return ownLabels(axis, kind, values, { numbers, locale, compactFrom });
  const labels = formattedLabels(format, kind, values, locale);
  return isDate ? labels.map((label) => ({ label, lines: [label] })) : labels.map(onOneLine);
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
