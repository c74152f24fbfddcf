import type { Steps } from "./types.js";

/** Labels of places stand closer together than those of round values, which leave more of the axis to be guessed. */
const CLOSER = 1.8;
/** Shares of a step: a tick is at a mark up to the first, and between marks from the second on. */
const [AT, BETWEEN] = [0.02, 0.5];

/**
 * Ticks of an axis on which marks with a width stand, so that no label stands beside the mark that it means: at each mark
 * where there are few, else at the round values where all of these are at marks or in gaps, else at every second mark,
 * every third, and so on.
 *
 * @param round The round values that the axis would else have.
 * @param count About how many there should be.
 */
export function stepTicks({ places, size }: Steps, round: readonly number[], count: number, inView: (value: number) => boolean): number[] {
  const shown = Array.from(places).filter(inView);
  if (shown.length === 0) return [...round];
  const most = Math.round(count * CLOSER);
  if (shown.length <= most) return shown;
  if (round.every((value) => isClear(places, value, size))) return [...round];
  const every = Math.ceil(shown.length / count);
  return shown.filter((_, i) => i % every === 0);
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
