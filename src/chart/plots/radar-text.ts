import type { TextAlign } from "../../figure/types.js";
import { checkTexts } from "../../util/check-limits.js";
import type { ColumnName } from "../data-types.js";
import { colorSeries } from "./shared/colors.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { choice } from "./shared/options.js";
import { type RadarOptions, radarOptions, radarQuestion, vertices } from "./shared/radar.js";
import { labelTexts, type TextStyleOptions, textCell, textColumn, textStyleOptions } from "./shared/text.js";

/** Options of a radar's `plot.text`. */
export interface RadarTextOptions<D> extends RadarOptions<D>, TextStyleOptions {
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. Of several columns of numbers one for each, or one for all. */
  readonly textColumn: ColumnName<D> | readonly ColumnName<D>[];
  /** Default `left`. */
  readonly textAlign?: TextAlign | undefined;
}

/** Labels at the vertices of a radar. */
export const radarText = definePlot<RadarTextOptions<AnyRows>>()({
  name: "text",
  axes: "radar",
  command: null,
  options: { ...radarOptions, textColumn, textAlign: choice(["left", "center", "right"], "default: left"), ...textStyleOptions },
  wide: { option: "radiusColumn", by: "color", labels: "textColumn" },
  ask: (options, axes) => [radarQuestion(options, { text: textCell(options.textColumn, { ...options, locale: axes.locale }) })],
  draw(context, options, [points]) {
    let count = 0;
    for (const { name, color, slot, part } of colorSeries(context, options, points.series, points.lists, options.textColor)) {
      count += part.cells.text.length;
      checkTexts(count, context.place);
      context.figure.glyphs.push({
        kind: "text",
        plot: "text",
        name,
        axis: context.axis,
        slot,
        legend: [],
        ...vertices(part.cells.radius, false),
        text: labelTexts(part.cells.text, { ...options, locale: context.figure.locale, place: context.place, column: options.textColumn }),
        color,
        fontSize: options.fontSize,
        textAlign: options.textAlign,
        textBaseline: "bottom",
        angleDeg: options.angle,
        xOffset: options.xOffset,
        yOffset: options.yOffset,
        onBars: false,
        avoidOverlap: options.avoidOverlap,
      });
    }
  },
});
