import type { Axis } from "../figure/types.js";
import type { Locale } from "../format/locale.js";
import { formatNumber } from "../format/number-format.js";
import type { WriteValues } from "../glyphs/glyph.js";
import { ownLabels } from "./tick-labels.js";
import type { Scale } from "./types.js";

/** Digits of the largest of some numbers: this many where they tell all of each number, else one less. None is taken from before the decimal sign. */
const EXACT_DIGITS = 4;
/** Beyond, powers of ten lose digits. */
const MAX_DECIMALS = 300;
/** Binary fractions are this far beside decimal ones, as a share of the largest. */
const NOISE = 1e-12;

/** How values along an axis are written beside its ticks: in its format, else with equal decimals and as many as tell something. */
export function valueWriter(axis: Axis, scale: Scale, locale: Locale): WriteValues {
  return (values, format) => {
    const own = format ?? axis.tickFormat;
    if (own !== null) return values.map((value) => formatNumber(own, value, locale));
    const numbers = scale.kind === "categorical" ? "any" : scale.numbers;
    const write = (some: readonly number[]): string[] => ownLabels(axis, "linear", some, { numbers, locale });
    const rounded = rounding(values, axis.unit?.factor ?? 1);
    const distinct = [...new Set(values.filter(Number.isFinite).map(rounded))].sort((a, b) => a - b);
    const labels = new Map(write(distinct).map((label, i) => [distinct[i] as number, label]));
    return values.map((value) => {
      const near = rounded(value);
      // What is not zero is not written as zero.
      if (near === 0 && value !== 0) return write([Number(value.toPrecision(1))])[0] ?? "";
      return labels.get(near) ?? write([near])[0] ?? "";
    });
  };
}

/** Rounds numbers to as many decimals as the largest of them wants. */
function rounding(values: readonly number[], factor: number): (value: number) => number {
  const finite = values.filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return (value) => value;
  const decimals = Math.max(0, Math.min(MAX_DECIMALS, EXACT_DIGITS - 1 - Math.floor(Math.log10(largest / factor))));
  const exact = roundTo(10 ** -decimals * factor);
  const isTold = finite.every((value) => Math.abs(exact(value) - value) <= largest * NOISE);
  return isTold || decimals === 0 ? exact : roundTo(10 ** (1 - decimals) * factor);
}

function roundTo(step: number): (value: number) => number {
  return (value) => Number((Math.round(value / step) * step).toPrecision(15)) + 0;
}
