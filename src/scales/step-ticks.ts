import type { Steps } from "./types.js";

/** As many marks as may have a label each. */
export const MOST_NAMED = 14;
/** So many round values serve; where none of their sets has them, marks are counted off. */
const [FEWEST, MOST] = [3, 10];
/** Shares of a step: a tick is at a mark up to the first, and between marks from the second on. */
const [AT, BETWEEN] = [0.02, 0.5];
/** Where no round value is at a mark, every so many marks have a tick: numbers that months of a year divide into. */
const EVERY = [1, 2, 3, 4, 6, 12];

/**
 * Ticks of an axis on which marks with a width stand, so that no label stands beside the mark that it means, the densest
 * first: at each mark where there are few, at those round values that are all at marks or in gaps, and where none are, at
 * every second mark, every third, and so on.
 *
 * @param round The round values that the axis would else have, the densest first.
 */
export function stepTicks({ places, size }: Steps, round: readonly number[][], inView: (value: number) => boolean): number[][] {
  const shown = Array.from(places).filter(inView);
  if (shown.length === 0) return [...round];
  const named = shown.length <= MOST_NAMED ? [shown] : [];
  const clear = round.filter((values) => values.every((value) => isClear(places, value, size)));
  const sparse = clear.some(({ length }) => length >= FEWEST && length <= MOST) ? [] : everySo(shown);
  return [...named, ...clear, ...sparse].sort((a, b) => b.length - a.length);
}

function everySo(shown: readonly number[]): number[][] {
  const sets: number[][] = [];
  for (let times = 1; times < shown.length; times *= 12) {
    for (const some of EVERY) sets.push(shown.filter((_, i) => i % (some * times) === 0));
  }
  return sets;
}

/** Whether a value is at a place, or as far from all of them as the middle between two. */
function isClear(places: Float64Array, value: number, size: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  const distance = Math.min(value - (places[low - 1] ?? Number.NEGATIVE_INFINITY), (places[low] ?? Number.POSITIVE_INFINITY) - value);
  return distance <= AT * size || distance >= BETWEEN * size;
}
