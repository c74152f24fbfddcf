import { statsOf } from "./column-stats.js";
import { type Grid, gridOf } from "./grid.js";
import { type BinRule, binEdges, equalEdges, ruleWidth } from "./histogram.js";
import { presentOf } from "./present.js";

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

/** Bins of rounded numbers that are narrower, in steps, hold now one number more, now one less: combs of what is smooth. */
const STEPS_BELOW = 5;
/** What a width may lack to a whole step by rounding. */
const ROUNDING = 1e-9;

/**
 * The edges of the bins that a rule makes, as NumPy has them, but for two things: never more than can be shown, and over rounded
 * numbers (whole ones, ratings such as 6.7, weights in steps of 25) narrow bins are whole steps wide, at least one, as NumPy 2
 * has it for whole numbers, with edges half-way between two numbers.
 *
 * @param all Missing and infinite values are left out.
 */
export function ruleEdges(all: Float64Array, rule: BinRule, { most, place }: Setting): RuleEdges {
  const values = presentOf(all);
  const width = ruleWidth(values, rule);
  if (Number.isNaN(width)) return { edges: binEdges(values, 1, place), wanted: 0 };
  const { min, max } = statsOf(values);
  const grid = gridOf(values);
  if (grid !== null && width * grid.per < STEPS_BELOW * grid.step) return gridEdges([min, max], grid, width, most);
  const count = Math.ceil((max - min) / width);
  // Values farther apart than a number can say are refused there.
  if (count <= most || !Number.isFinite(max - min)) return { edges: binEdges(values, rule, place), wanted: 0 };
  return { edges: equalEdges([min, max], most), wanted: count };
}

function gridEdges([min, max]: readonly [number, number], { step, per }: Grid, width: number, most: number): RuleEdges {
  const [first, span] = [Math.round(min * per), Math.round((max - min) * per) / step];
  const narrow = Math.max(1, Math.floor((width * per) / step + ROUNDING));
  const wanted = Math.floor(span / narrow) + 1;
  const steps = wanted <= most ? narrow : Math.ceil((span + 1) / most);
  const count = Math.floor(span / steps) + 1;
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => (first + (i * steps - 0.5) * step) / per);
  return { edges, wanted: wanted <= most ? 0 : wanted };
}
