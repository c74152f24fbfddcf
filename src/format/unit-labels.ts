import type { Unit } from "../model/unit.js";

/** Labels of values as numbers of a unit: `$` before, `%` behind and a hundredth each, the minus in front of all. */
export function unitLabels(
  { prefix, suffix, factor }: Unit,
  values: readonly number[],
  write: (values: readonly number[]) => string[],
): string[] {
  const labels = write(factor === 1 ? values : values.map((value) => Number((value / factor).toPrecision(15))));
  return labels.map((label) => (label.startsWith("-") ? `-${prefix}${label.slice(1)}${suffix}` : `${prefix}${label}${suffix}`));
}
