/** Numbers that values are rounded to: multiples of `step / per` apart, both whole. */
export interface Grid {
  readonly step: number;
  /** 1 for whole numbers, 10 for tenths, and so on. */
  readonly per: number;
}

/** Finer than hundredths of hundredths nothing is called rounded. */
const MOST_PER = 10_000;
/** Halves between whole numbers are exact up to here. */
const EXACT = 2 ** 50;

/**
 * The grid that all values stand on; null where they have more than four decimals, or are too large to tell. A step other than 1
 * of the last decimal has to be borne out by more values than it has places: two or three values always have one by chance.
 *
 * @param values Finite.
 */
export function gridOf(values: Float64Array): Grid | null {
  let per = 1;
  for (const value of values) {
    while (Math.round(value * per) / per !== value) {
      per *= 10;
      if (per > MOST_PER) return null;
    }
    if (Math.abs(value) * per >= EXACT) return null;
  }
  const [first = 0] = values;
  let step = 0;
  let [low, high] = [first, first];
  for (const value of values) {
    step = divisor(step, Math.abs(Math.round(value * per) - Math.round(first * per)));
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const places = Math.round((high - low) * per) / step + 1;
  if (step > 1 && values.length > 2 * places) return { step, per };
  return per === 1 || values.length > Math.round((high - low) * per) + 1 ? { step: 1, per } : null;
}

/** The greatest common divisor; 0 has every divisor. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
