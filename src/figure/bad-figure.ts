import { ChartifyError } from "../util/error.js";

/**
 * What `read` gives. Whatever it finds wrong in a figure is one and the same error to whoever made the figure,
 * `bad-figure`, at the same place with the same message; only `too-large` stays what it is.
 */
export function asBadFigure<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ChartifyError) || error.code === "bad-figure" || error.code === "too-large") throw error;
    throw new ChartifyError("bad-figure", error.place, error.message.slice(error.place.length + 2), { cause: error });
  }
}
