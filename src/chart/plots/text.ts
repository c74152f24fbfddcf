import { LABEL_GAP_PX } from "../../glyphs/labelled.js";
import { checkTexts } from "../../util/check-limits.js";
import type { ColumnName, NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { positionCells, positionOptions } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { hasBarsOn } from "./shared/earlier.js";
import { isPlainText, labelTexts, type TextStyleOptions, textCell, textColumn, textStyleOptions } from "./shared/text.js";

/** Options of `plot.text` on two numeric axes. */
export interface TextOptions<D, K extends XKind = XKind> extends ColorOptions<D>, ColorScaleChoice, TextStyleOptions {
  /** Column of x positions; a label with a missing coordinate is not drawn. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of y positions. */
  readonly yColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. Of several columns of numbers one for each, or one for all. */
  readonly textColumn: ColumnName<D> | readonly ColumnName<D>[];
}

/** Labels at points. */
export const text = definePlot<TextOptions<AnyRows>>()({
  name: "text",
  axes: "numeric",
  command: {
    summary: "labels at points",
    example:
      "chartify text sales.csv --categorical-columns fruit --numeric-column quantity --text-column quantity --aggregate sum -o labels.svg",
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "yColumn",
  },
  options: { ...positionOptions, textColumn, ...textStyleOptions, ...colorOptions, ...colorScaleOption },
  wide: { option: "yColumn", by: "color", labels: "textColumn" },
  ask: (options, axes) => [
    {
      kind: "points",
      cells: {
        ...positionCells(options, axes),
        color: scaleCell(options),
        text: textCell(options.textColumn, { ...options, locale: axes.locale }),
      },
      category: null,
      series: colorKey(categoricalOnly(options)),
      along: null,
    },
  ],
  draw(context, options, [points]) {
    const onBars = hasBarsOn(context);
    const isPlain = onBars && isPlainText(options);
    const fixed = isPlain ? context.style.text.color : options.textColor;
    let count = 0;
    for (const { name, color, slot, part } of colorSeries(context, categoricalOnly(options), points.series, points.lists, fixed)) {
      const { x, y, text } = part.cells;
      count += text.length;
      checkTexts(count, context.place);
      context.figure.glyphs.push({
        kind: "text",
        plot: "text",
        name,
        axis: context.axis,
        slot,
        legend: [],
        x,
        y,
        text: labelTexts(text, { ...options, locale: context.figure.locale, place: context.place, column: options.textColumn }),
        color: isPlain
          ? null
          : part.cells.color === null || options.textColor !== null
            ? color
            : continuousColors(context, options.colorColumn ?? "", part.cells.color),
        fontSize: options.fontSize,
        textAlign: onBars ? "center" : "left",
        textBaseline: "bottom",
        angleDeg: options.angle,
        xOffset: options.xOffset,
        yOffset: options.yOffset - (onBars ? LABEL_GAP_PX : 0),
        onBars,
        avoidOverlap: options.avoidOverlap,
      });
    }
  },
});
