import { colorSeries } from "./shared/colors.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { opacity } from "./shared/options.js";
import { type RadarOptions, radarOptions, radarQuestion, vertices } from "./shared/radar.js";

/** Options of a radar's `plot.area`. */
export interface RadarAreaOptions<D> extends RadarOptions<D> {
  /** Opacity from 0 to 1. Default: the style's `area.overlappingAlpha`, 0.2. */
  readonly alpha?: number | undefined;
}

/** Filled outlines of a radar. */
export const radarArea = definePlot<RadarAreaOptions<AnyRows>>()({
  name: "area",
  axes: "radar",
  command: null,
  options: { ...radarOptions, alpha: opacity(null, 0.2) },
  wide: { option: "radiusColumn", by: "color" },
  ask: (options) => [radarQuestion(options, {})],
  draw(context, options, [points]) {
    for (const { name, color, slot, legend, part } of colorSeries(context, options, points.series, points.lists)) {
      context.figure.glyphs.push({
        kind: "polygon",
        plot: "area",
        name,
        axis: context.axis,
        slot,
        legend,
        ...vertices(part.cells.radius, true),
        color,
        fillAlpha: options.alpha,
      });
    }
  },
});
