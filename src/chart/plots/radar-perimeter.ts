import { type AnyRows, definePlot } from "./shared/definition.js";
import { radarQuestion } from "./shared/radar.js";
import { drawRadarLines, type RadarLineOptions, radarLineOptions } from "./shared/radar-lines.js";

/** Closed lines through the vertices of a radar. */
export const radarPerimeter = definePlot<RadarLineOptions<AnyRows>>()({
  name: "perimeter",
  axes: "radar",
  command: null,
  options: radarLineOptions,
  wide: { option: "radiusColumn", by: "color" },
  ask: (options) => [radarQuestion(options, {})],
  draw: (context, options, [points]) => drawRadarLines(context, options, points, "perimeter"),
});
