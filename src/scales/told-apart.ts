import { readBack } from "../format/read-back.js";

/** How far a label may be from its tick, as a share of the way to the next one. */
const TOLERANCE = 0.05;

/** Whether no two labels say the same. */
export function areDistinct(labels: readonly string[]): boolean {
  return new Set(labels).size === labels.length;
}

/** Whether no label says the same as the one before it: `Jan` may come again a year later. */
export function differFromNeighbours(labels: readonly string[]): boolean {
  return labels.every((label, i) => i === 0 || label !== labels[i - 1]);
}

/** Whether each label, as far as it can be read back, says the value of its tick rather than a rounded one. */
export function areTrue(values: readonly number[], labels: readonly string[]): boolean {
  return values.every((value, i) => {
    const said = readBack(labels[i] ?? "", value);
    return said === null || Math.abs(said - value) <= TOLERANCE * gapAt(values, i);
  });
}

function gapAt(values: readonly number[], i: number): number {
  const value = values[i] ?? 0;
  const gaps = [values[i - 1], values[i + 1]].flatMap((other) => (other === undefined ? [] : [Math.abs(value - other)]));
  return gaps.length === 0 ? Math.abs(value) : Math.min(...gaps);
}
