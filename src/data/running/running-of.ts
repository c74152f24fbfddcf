import type { Aggregate, Measure } from "../aggregate.js";
import { RunningCell } from "./cell.js";
import { RunningCount } from "./count.js";
import { RunningNumber } from "./number.js";
import type { Running } from "./running.js";

/** Ways to make one value of many that need to see each value once, and keep a few numbers for each group. */
export const STREAMED = ["sum", "mean", "count", "min", "max", "std", "var", "first", "last"] as const satisfies readonly Aggregate[];
export type Streamed = (typeof STREAMED)[number];

/** What a measure keeps for groups. Dates have a smallest and a largest one too. */
export function runningOf(measure: Measure & { readonly how: Streamed }, place: string): Running {
  const { column: name, how } = measure;
  if (name === null) return new RunningCount(null, place);
  if (how === "count") return new RunningCount(name, place);
  return how === "first" || how === "last" ? new RunningCell(name, how, place) : new RunningNumber(name, how, place);
}
