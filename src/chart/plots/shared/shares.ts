import type { Axis } from "../../../figure/types.js";
import { ChartifyError } from "../../../util/error.js";
import { quote } from "../../../util/show.js";
import { option, phrase } from "../../../util/wording.js";

/** Refuses shares of what has two signs: they add up to anything, and so are shares of nothing. */
export function checkOneSided(values: readonly Float64Array[], column: string, place: string): void {
  if (!values.some((own) => own.some((value) => value > 0))) return;
  const below = values.flatMap((own) => own.find((value) => value < 0) ?? [])[0];
  if (below === undefined) return;
  throw new ChartifyError(
    "bad-option",
    `${place}, option "normalize"`,
    phrase`${quote(column)} holds values above zero and below it (${below}), which are no shares of a whole. Leave ${option("normalize")} out, or plot those above zero and those below it in charts of their own.`,
  );
}

/** Writes the numbers of an axis as percent, unless the user has said how. */
export function asPercent(axis: Axis): void {
  if (axis.tickFormat === null) axis.tickFormat = "0%";
}
