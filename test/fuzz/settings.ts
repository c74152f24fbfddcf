import type { Parameters } from "fast-check";

/** Set for a long run: how often each property is tried. */
const asked = process.env["CHARTIFY_FUZZ_RUNS"];

/**
 * How a property is tried: in `npm test` some hundred times, with CHARTIFY_FUZZ_RUNS as often as it says. Inputs that
 * failed once come first.
 *
 * @param runs How often in `npm test`; long runs keep the proportion between properties.
 */
export function fuzzed<T>(runs: number, examples: T[] = []): Parameters<T> {
  const factor = asked === undefined ? 1 : Math.max(1, Number(asked) / 1000);
  return { numRuns: Math.ceil(runs * factor), examples };
}

/** Milliseconds that one test may take. */
export const PATIENCE_MS = asked === undefined ? 60_000 : 3_600_000;
