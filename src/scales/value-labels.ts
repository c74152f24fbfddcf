import type { Axis } from "../figure/types.js";
import { formatNumber } from "../format/number-format.js";
import type { WriteValues } from "../glyphs/glyph.js";
import { withMinus } from "../util/minus.js";
import { type Labelling, ownLabels } from "./tick-labels.js";
import type { Scale } from "./types.js";

/** Digits of the largest of some numbers: this many where they tell all of each number, else one less. */
const EXACT_DIGITS = 4;
/** Beyond, powers of ten lose digits. */
const MAX_DECIMALS = 300;
/** Binary fractions are this far beside decimal ones, as a share of the largest. */
const NOISE = 1e-12;

/** How values along an axis are written beside its ticks: in its format, else with equal decimals and as many as tell something. */
export function valueWriter(axis: Axis, scale: Scale, writing: Omit<Labelling, "numbers">): WriteValues {
  return (values, format) => {
    const own = format ?? axis.tickFormat;
    if (own !== null) return values.map((value) => withMinus(formatNumber(own, value, writing.locale)));
    const numbers = scale.kind === "categorical" ? "any" : scale.numbers;
    const write = (some: readonly number[]): string[] => ownLabels(axis, "linear", some, { ...writing, numbers }).map(({ label }) => label);
    const rounded = rounding(values, axis.unit?.factor ?? 1, writing.compactFrom);
    const distinct = [...new Set(values.filter(Number.isFinite).map(rounded))].sort((a, b) => a - b);
    const labels = new Map(write(distinct).map((label, i) => [distinct[i] as number, label]));
    return values.map((value) => {
      const near = rounded(value);
      // What is not zero is not written as zero.
      if (near === 0 && value !== 0) return write([Number(value.toPrecision(1))])[0] ?? "";
      return labels.get(near) ?? "";
    });
  };
}

/** Rounds numbers to as many digits as the largest of them wants; those before the decimal sign stay where numbers have no word such as `M`. */
function rounding(values: readonly number[], factor: number, compactFrom: number): (value: number) => number {
  const finite = values.filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return (value) => value;
  const least = largest / factor >= compactFrom ? -MAX_DECIMALS : 0;
  const decimals = Math.max(least, Math.min(MAX_DECIMALS, EXACT_DIGITS - 1 - Math.floor(Math.log10(largest / factor))));
  const exact = roundTo(10 ** -decimals * factor);
  const isTold = finite.every((value) => Math.abs(exact(value) - value) <= largest * NOISE);
  return isTold || decimals === least ? exact : roundTo(10 ** (1 - decimals) * factor);
}

function roundTo(step: number): (value: number) => number {
  return (value) => Number((Math.round(value / step) * step).toPrecision(15)) + 0;
}
