import type { AxisKind, Factor } from "../figure/types.js";

/** What the values along an axis are: all whole, years among whole ones, or anything. */
export type Numbers = "any" | "whole" | "years";

/** Maps numbers to 0…1 along an axis: 0 at the left or bottom end of the plot area, 1 at the other. */
export interface ContinuousScale {
  kind: Exclude<AxisKind, "categorical">;
  /** What is in view, start to end; start is above end where the user turned the range round. */
  domain: readonly [number, number];
  /** What its values are, which ticks follow. */
  numbers: Numbers;
  /** Where marks with a width stand on it; null where none do. */
  steps: Steps | null;
  /** The first point in time of the data on a datetime axis, before whose day no tick stands; null where the user fixed the range there, and on other axes. */
  firstMs: number | null;
  /** The step of the calendar that the data keep to on a datetime axis, which ticks are never finer than; null for none, and on other axes. */
  grain: Grain | null;
  /** Outside 0…1 for values out of view; NaN for what the axis cannot show (missing, or zero and below on a log axis). */
  position(value: number): number;
}

/** The places of marks that have a width on a linear or datetime axis. */
export interface Steps {
  /** Each place once, ascending. */
  places: Float64Array;
  /** The least distance between two of them; of a single one a day, or 1 on a linear axis. */
  size: number;
}

/** A step of the calendar that points in time keep to. */
export interface Grain {
  /** About how long it is. */
  stepMs: number;
  /** Each point in time once, ascending, as the clock of the axis shows it, in epoch milliseconds as if that were UTC. */
  places: readonly number[];
}

/** A run of neighbouring categories that share an outer level. */
export interface FactorGroup {
  label: string;
  /** Where the run begins and ends along the axis, 0…1. */
  start: number;
  end: number;
}

/** Maps categories to 0…1 along an axis: the first category is at the left, or at the top of a y axis. */
export interface CategoricalScale {
  kind: "categorical";
  factors: readonly Factor[];
  /** The middle of a category's step, measured from the left, or from the bottom of a y axis; NaN for an unknown one. */
  position(factor: Factor): number;
  /** Size of one step along the axis, as a share of its length. */
  step: number;
  /** Outer levels from the inner to the outermost; empty for plain categories. */
  groups: readonly (readonly FactorGroup[])[];
}

export type Scale = ContinuousScale | CategoricalScale;

export interface Scales {
  x: Scale;
  y: Scale;
  y2: Scale | null;
}

/** What is written at a tick. */
export interface TickText {
  /** On one line. */
  label: string;
  /** In rows, where level labels have room under each other: `Jan` over `2024`; most have one. */
  lines: readonly string[];
}

export interface Tick extends TickText {
  /** Along the axis, 0…1, measured as the scale does. */
  position: number;
  /** The value (or factor) that the tick stands at. */
  value: number | Factor;
}

/** The ticks of one axis. */
export interface Ticks {
  major: readonly Tick[];
  /** Positions of unlabelled ticks between the major ones. */
  minor: readonly number[];
  /** Group labels of the outer levels, from the inner to the outermost (as in `CategoricalScale.groups`). */
  groups: readonly (readonly FactorGroup[])[];
  /** The format with more decimals by which labels are told apart that the user's writes alike; absent where that is as it is. */
  refined?: string | undefined;
}
