import { type BinRule, binEdges, equalEdges, ruleWidth } from "./histogram.js";
import { moments } from "./moments.js";

interface Setting {
  /** As many bins as can be told apart in the picture. */
  readonly most: number;
  readonly place: string;
}

export interface RuleEdges {
  readonly edges: Float64Array;
  /** How many bins the rule asks for where those are more than `most`; else 0. */
  readonly wanted: number;
}

/** Bins of whole numbers that are narrower hold now one number more, now one less, which makes combs of what is smooth. */
const WHOLE_BELOW = 5;
/** Halves between whole numbers are exact up to here. */
const EXACT = 2 ** 50;

/**
 * The edges of the bins that a rule makes, as NumPy has them, but for two things: never more than can be shown, and over whole
 * numbers narrow bins are whole numbers wide, at least 1 as in NumPy 2, with edges half-way between two numbers.
 *
 * @param all Missing and infinite values are left out.
 */
export function ruleEdges(all: Float64Array, rule: BinRule, { most, place }: Setting): RuleEdges {
  const values = all.filter(Number.isFinite);
  const width = ruleWidth(values, rule);
  if (Number.isNaN(width)) return { edges: binEdges(values, 1, place), wanted: 0 };
  const { min, max } = moments(values);
  if (width < WHOLE_BELOW && values.every((value) => Number.isInteger(value) && Math.abs(value) < EXACT)) {
    const count = Math.floor((max - min) / Math.max(1, Math.floor(width))) + 1;
    const step = count <= most ? Math.max(1, Math.floor(width)) : Math.ceil((max - min + 1) / most);
    return { edges: wholeEdges(min, max, step), wanted: count <= most ? 0 : count };
  }
  const count = Math.ceil((max - min) / width);
  // Values farther apart than a number can say are refused there.
  if (count <= most || !Number.isFinite(max - min)) return { edges: binEdges(values, rule, place), wanted: 0 };
  return { edges: equalEdges([min, max], most), wanted: count };
}

function wholeEdges(min: number, max: number, step: number): Float64Array {
  const count = Math.floor((max - min) / step) + 1;
  return Float64Array.from({ length: count + 1 }, (_, i) => min - 0.5 + i * step);
}
