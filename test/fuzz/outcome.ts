import { ChartifyError } from "../../src/index.js";

/**
 * Runs; gives its result, or undefined where it was refused with a ChartifyError. Anything else that is thrown is a fault,
 * and so is an error that does not say where, or says it on several lines.
 */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    return refused(error);
  }
}

export async function attemptAsync<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): undefined {
  if (!(error instanceof ChartifyError)) throw error;
  if (error.place === "" || !error.message.startsWith(`${error.place}: `)) throw new Error(`an error without its place: ${error.message}`);
  if (/[\u0000-\u001f\u007f-\u009f]/.test(error.message))
    throw new Error(`an error with control characters: ${JSON.stringify(error.message)}`);
  return undefined;
}
