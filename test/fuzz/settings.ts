import type { Parameters } from "fast-check";

/** Set for a long run: how often each property is tried. */
const asked = process.env["CHARTIFY_FUZZ_RUNS"];

/**
 * How a property is tried. In `npm test` always the same few hundred inputs, so that a change that breaks nothing never
 * fails by chance; with CHARTIFY_FUZZ_RUNS as many as it says, new ones each time. Inputs that failed once come first.
 *
 * @param runs How often in `npm test`; long runs keep the proportion between properties.
 */
export function fuzzed<T>(runs: number, examples: T[] = []): Parameters<T> {
  const factor = asked === undefined ? 1 : Math.max(1, Number(asked) / 1000);
  return { numRuns: Math.ceil(runs * factor), examples, ...(asked === undefined ? { seed: 20_170_101 } : {}) };
}

/** Milliseconds that one test may take. */
export const PATIENCE_MS = asked === undefined ? 60_000 : 3_600_000;
