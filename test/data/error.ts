import { expect } from "vitest";
import { ChartifyError, type ErrorCode } from "../../src/util/error.js";

/** The ChartifyError that `run` throws; fails if it throws another or none. */
export function errorOf(run: () => unknown, code: ErrorCode): ChartifyError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ChartifyError);
    const found = error as ChartifyError;
    expect(found.code).toBe(code);
    return found;
  }
  throw new Error(`expected a ChartifyError "${code}", but nothing was thrown`);
}
