import type { Factor } from "../../figure/types.js";
import { checkTexts } from "../../util/check-limits.js";
import type { ColumnName, WideColumnName, XKind } from "../data-types.js";
import {
  type CategoricalOptions,
  categoricalOptions,
  categoryKey,
  groupsAt,
  numericKind,
  placeOnAxis,
  positionsOver,
  warnOfCategories,
} from "./shared/categories.js";

import { valueCell } from "./shared/cells.js";

import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { pick } from "./shared/context.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { hasBarsOn } from "./shared/earlier.js";
import { isPlainText, labelTexts, type TextStyleOptions, textCell, textColumn, textStyleOptions } from "./shared/text.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.text` over categories. Labels stand 4 px above their value, or 10 px to its right on lying charts; the offsets add to that. */
export interface CategoricalTextOptions<D, K extends XKind = XKind>
  extends CategoricalOptions<ColumnName<D>>,
    ColorOptions<D>,
    ColorScaleChoice,
    TextStyleOptions {
  /** Column of positions along the numeric axis; one row per category. A label without one is not drawn. */
  readonly numericColumn: WideColumnName<D, K>;
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. Of several columns of numbers one for each, or one for all. */
  readonly textColumn: ColumnName<D> | readonly ColumnName<D>[];
}

/** Chartify's distance of labels from the ends of bars. */
const ABOVE_PX = 4;
const BESIDE_PX = 10;

/** Labels over categories, such as at the ends of bars. */
export const categoricalText = definePlot<CategoricalTextOptions<AnyRows>>()({
  name: "text",
  axes: "categorical",
  command: {
    summary: "labels over categories",
    example: "chartify text sales.csv --categorical-columns fruit --numeric-column total --text-column total -o labels.svg",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
  },
  options: {
    ...categoricalOptions,
    numericColumn: wideColumn("column of numbers"),
    textColumn,
    ...textStyleOptions,
    ...colorOptions,
    ...colorScaleOption,
  },
  wide: { option: "numericColumn", by: "category", labels: "textColumn" },
  ask: (options, axes) => [
    {
      kind: "groups",
      by: { category: categoryKey(options, { cells: ["value"], of: "rows" }) },
      cells: {
        color: scaleCell(options),
        value: valueCell(options.numericColumn, "numericColumn", numericKind(axes)),
        text: textCell(options.textColumn, { ...options, locale: axes.locale }),
      },
      how: "only",
      attribute: colorKey(categoricalOnly(options)),
    },
  ],
  draw(context, options, [{ by, places, cells, attribute }]) {
    warnOfCategories(context, options, by.category);
    const orientation = placeOnAxis(context, by.category);
    checkTexts(cells.text.length, context.place);
    const texts = labelTexts(cells.text, { ...options, locale: context.figure.locale, place: context.place, column: options.textColumn });
    const isUpright = orientation === "vertical";
    const onBars = hasBarsOn(context);
    const isPlain = onBars && isPlainText(options);
    const groups = groupsAt(by.category, places.category);
    const shownBy = attribute === null ? [[...groups.keys()]] : placesByColor(groups, attribute.places, attribute.names.length);
    const fixed = isPlain ? context.style.text.color : options.textColor;
    for (const { color, slot, part: shown } of colorSeries(context, categoricalOnly(options), attribute, shownBy, fixed)) {
      const own = Int32Array.from(shown, (place) => groups[place] as number);
      context.figure.glyphs.push({
        kind: "text",
        plot: "text",
        name: options.seriesName,
        axis: context.axis,
        slot,
        legend: [],
        ...positionsOver(
          orientation,
          shown.map((place) => by.category.factors[place] as Factor),
          pick(cells.value, own),
        ),
        text: Array.from(own, (group) => texts[group] ?? ""),
        color: isPlain
          ? null
          : cells.color === null || options.textColor !== null
            ? color
            : continuousColors(context, options.colorColumn ?? "", pick(cells.color, own)),
        fontSize: options.fontSize,
        textAlign: isUpright ? "center" : "left",
        textBaseline: isUpright ? "bottom" : "middle",
        angleDeg: options.angle,
        xOffset: options.xOffset + (isUpright ? 0 : BESIDE_PX),
        yOffset: options.yOffset - (isUpright ? ABOVE_PX : 0),
        onBars,
        avoidOverlap: options.avoidOverlap,
      });
    }
  },
});

/** For each colour value the categories of its groups, in axis order. */
function placesByColor(groups: Int32Array, colors: Int32Array, count: number): number[][] {
  const places: number[][] = Array.from({ length: count }, () => []);
  for (const [place, group] of groups.entries()) places[colors[group] ?? -1]?.push(place);
  return places;
}
