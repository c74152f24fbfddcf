import { expect } from "vitest";
import { ChartifyError, type ErrorCode } from "../../src/util/error.js";

/** The ChartifyError that `run` throws; fails if it throws another or none. */
export function errorOf(run: () => unknown, code: ErrorCode): ChartifyError {
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  return chartifyError(thrown, code);
}

/** The ChartifyError that a promise is rejected with; fails if it is another or none. */
export async function rejectionOf(run: () => Promise<unknown>, code: ErrorCode): Promise<ChartifyError> {
  return chartifyError(
    await run().then(
      () => undefined,
      (error: unknown) => error,
    ),
    code,
  );
}

function chartifyError(thrown: unknown, code: ErrorCode): ChartifyError {
  expect(thrown).toBeInstanceOf(ChartifyError);
  const error = thrown as ChartifyError;
  expect(error.code, error.message).toBe(code);
  return error;
}
