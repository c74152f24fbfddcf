import { DASH_NAMES, type LineDash, readLineDash } from "./line-dash.js";
import { number, opacity, optionalOption } from "./options.js";

/** How lines look. */
export interface StrokeOptions {
  /** Default `solid`. */
  readonly lineDash?: LineDash | undefined;
  /** In pixels. Default: the style's `line.width`, 4. */
  readonly lineWidth?: number | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly alpha?: number | undefined;
}

export const strokeOptions = {
  lineDash: optionalOption<LineDash, number[], number[]>(readLineDash, [], { kind: "choice", choices: DASH_NAMES, help: "default: solid" }),
  lineWidth: number([0, 1000], null, "PX", "default: 4"),
  alpha: opacity(1, 1),
};
