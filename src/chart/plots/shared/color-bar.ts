import { quote } from "../../../util/show.js";
import { type ColorScaleSettings, rampOf } from "./color-scale.js";
import type { PlotContext } from "./context.js";

/** What a colour bar shows. */
export interface ColorBarSource {
  readonly title: string;
  /** The values of the first colour and the last. */
  readonly range: readonly [low: number, high: number];
  readonly values: Float64Array;
  readonly choice: ColorScaleSettings;
  /** The palette where the user named none. */
  readonly fallback: string;
}

/** Gives the figure the colour bar of a plot. There is one: a further scale takes its place, and that is said. */
export function addColorBar(context: PlotContext, { title, range: [low, high], values, choice, fallback }: ColorBarSource): void {
  if (!(low <= high)) return;
  const { figure, colorValues } = context;
  const isWhole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const before = figure.colorBar;
  const isSame = before !== null && JSON.stringify([before.title, before.domain]) === JSON.stringify([title, [low, high]]);
  const isFractional = isSame && before.kind === "number";
  figure.colorBar = {
    colors: rampOf(choice, fallback),
    domain: [low, high],
    title,
    kind: colorValues?.isDate === true ? "date" : isWhole && !isFractional ? "whole" : "number",
    unit: colorValues?.unit ?? null,
    tickFormat: null,
  };
  if (before === null || isSame) return;
  context.warn(
    `${context.place}: the colour bar now shows ${quote(title)}, and no longer ${before.title === title ? "the range" : quote(before.title)} of an earlier plot, whose colours nothing explains. Make a chart for each.`,
  );
}
