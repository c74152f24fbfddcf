import { ChartifyError } from "../../util/error.js";

/** The error for an SVG that holds something that no logo may. */
export function refused(what: string, place: string): ChartifyError {
  return new ChartifyError("bad-file", place, `the logo's SVG holds ${what}. Save it as plain shapes, or as PNG.`);
}
