import { type AnyRows, definePlot } from "./shared/definition.js";
import { radarQuestion } from "./shared/radar.js";
import { drawRadarLines, type RadarLineOptions, radarLineOptions } from "./shared/radar-lines.js";

/** Lines from the middle of a radar to each vertex. */
export const radarRadius = definePlot<RadarLineOptions<AnyRows>>()({
  name: "radius",
  axes: "radar",
  command: null,
  options: radarLineOptions,
  wide: { option: "radiusColumn", by: "color" },
  ask: (options) => [radarQuestion(options, {})],
  draw: (context, options, [points]) => drawRadarLines(context, options, points, "radius"),
});
