import type { DressedFigure } from "../figure/types.js";
import type { Rect } from "../model/items.js";
import { makeScales } from "../scales/scales.js";
import type { Scales } from "../scales/types.js";
import { labelNeeds } from "./label-needs.js";
import type { Setting } from "./types.js";

/** Whether labels at marks want room in the ranges of a figure. */
export function hasLabels({ glyphs }: DressedFigure): boolean {
  return glyphs.some((glyph) => ("labels" in glyph && glyph.labels !== null) || ("onBars" in glyph && glyph.onBars));
}

/**
 * The scales of a figure.
 *
 * @param plot Its plot area, as far as that is known: an aspect, marks that reach far and labels beyond their ends depend on it.
 */
export function fittedScales(
  { figure, style, measurer }: Omit<Setting, "scales"> & { readonly figure: DressedFigure },
  plot: Rect | undefined,
): Scales {
  const scales = makeScales(figure, style, plot);
  if (plot === undefined || figure.aspectScale !== null || !hasLabels(figure)) return scales;
  return makeScales(figure, style, plot, labelNeeds({ figure, style, measurer, scales }, plot));
}
