import type { Factor } from "../figure/types.js";
import type { CategoricalScale, FactorGroup } from "./types.js";

/**
 * Equal steps for the categories, with room between groups that grows by level: the more outer the level that
 * changes, the wider the gap.
 *
 * @param factors In axis order; a repeated one counts once.
 * @param isReversed True for a y axis, whose first category stands at the top.
 * @param groupPadding Unit of the room between groups, in steps.
 */
export function categoricalScale(factors: readonly Factor[], isReversed: boolean, groupPadding: number): CategoricalScale {
  const unique = new Map<string, Factor>();
  for (const factor of factors) if (!unique.has(keyOf(factor))) unique.set(keyOf(factor), factor);
  const list = [...unique.values()];

  const starts: number[] = [];
  let end = 0;
  for (const [i, factor] of list.entries()) {
    if (i > 0) end += gap(list[i - 1] as Factor, factor) * groupPadding;
    starts.push(end);
    end += 1;
  }
  const length = Math.max(end, 1);
  const along = (steps: number): number => (isReversed ? 1 - steps / length : steps / length);

  const middles = new Map([...unique.keys()].map((key, i) => [key, along((starts[i] as number) + 0.5)]));
  return {
    kind: "categorical",
    factors: list,
    position: (factor) => middles.get(keyOf(factor)) ?? Number.NaN,
    step: 1 / length,
    groups: groupsOf(list, (i) => starts[i] as number, along),
  };
}

/** A category as one string; labels may hold anything, so they are quoted. */
export function keyOf(factor: Factor): string {
  return typeof factor === "string" ? factor : JSON.stringify(factor);
}

/** Gaps between neighbours by the outermost level at which they part, judged by eye on Chartify's pictures. */
const GAPS: Readonly<Record<number, readonly number[]>> = { 2: [3], 3: [4, 2] };

function gap(a: Factor, b: Factor): number {
  const [pathA, pathB] = [pathOf(a), pathOf(b)];
  const gaps = GAPS[Math.max(pathA.length, pathB.length)] ?? [];
  return gaps.find((_, level) => pathA[level] !== pathB[level]) ?? 0;
}

function pathOf(factor: Factor): readonly string[] {
  return typeof factor === "string" ? [factor] : factor;
}

function groupsOf(factors: readonly Factor[], startOf: (index: number) => number, along: (steps: number) => number): FactorGroup[][] {
  const depth = factors.reduce((most, factor) => Math.max(most, pathOf(factor).length), 1);
  return Array.from({ length: depth - 1 }, (_, i) => {
    const level = depth - 2 - i;
    const groups: FactorGroup[] = [];
    let first = 0;
    for (let index = 1; index <= factors.length; index++) {
      if (index < factors.length && isSameGroup(factors[first] as Factor, factors[index] as Factor, level)) continue;
      const label = pathOf(factors[first] as Factor)[level] ?? "";
      const [from, to] = [along(startOf(first)), along(startOf(index - 1) + 1)];
      groups.push({ label, start: Math.min(from, to), end: Math.max(from, to) });
      first = index;
    }
    return groups;
  });
}

function isSameGroup(a: Factor, b: Factor, level: number): boolean {
  const [pathA, pathB] = [pathOf(a), pathOf(b)];
  for (let i = 0; i <= level; i++) if (pathA[i] !== pathB[i]) return false;
  return true;
}
