import type { NumberCell, PointsAnswer } from "../../../data/questions.js";
import type { SpecValues } from "../../../util/options.js";
import { colorSeries } from "./colors.js";
import type { PlotContext } from "./context.js";
import type { AnyRows, OptionsFor } from "./definition.js";
import { type RadarOptions, radarOptions, vertices } from "./radar.js";
import { type StrokeOptions, strokeOptions } from "./strokes.js";

/** Options of a radar's `plot.perimeter` and `plot.radius`. */
export interface RadarLineOptions<D> extends RadarOptions<D>, StrokeOptions {}

export const radarLineOptions = { ...radarOptions, ...strokeOptions } satisfies OptionsFor<RadarLineOptions<AnyRows>>;

/** Draws outlines, or spokes to their vertices. */
export function drawRadarLines(
  context: PlotContext,
  options: SpecValues<typeof radarLineOptions>,
  points: PointsAnswer<{ readonly radius: NumberCell }, null>,
  plot: "perimeter" | "radius",
): void {
  for (const { name, color, slot, legend, part } of colorSeries(context, options, points.series, points.lists)) {
    const stroked = {
      plot,
      name,
      axis: context.axis,
      slot,
      legend,
      ...vertices(part.cells.radius, plot === "perimeter"),
      color,
      lineWidth: options.lineWidth,
      lineDash: options.lineDash,
      lineAlpha: options.alpha,
    };
    context.figure.glyphs.push(plot === "radius" ? { kind: "spokes", ...stroked } : { kind: "line", ...stroked, step: "none" });
  }
}
