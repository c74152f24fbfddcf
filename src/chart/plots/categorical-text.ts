import type { PositionColumn } from "../../figure/types.js";
import { readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalSpecs, placeOnAxis, readCategories, singleRows } from "./categories.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, pick } from "./context.js";
import { type TextStyleOptions, textStyleSpecs } from "./text.js";
import { textsOf } from "./texts.js";

/** Options of `plot.text` over categories. Labels stand 4 px above their value, or 10 px to its right on lying charts; the offsets add to that. */
export interface CategoricalTextOptions<D> extends CategoricalOptions<ColumnName<D>>, TextStyleOptions {
  /** Column of positions along the numeric axis; one row per category. A label without one is not drawn. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. */
  readonly textColumn: ColumnName<D>;
  /** Column whose values take one colour each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette and drawing; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

const specs = {
  numericColumn: required(readString),
  textColumn: required(readString),
  ...categoricalSpecs(),
  ...colorColumnSpecs,
  ...textStyleSpecs,
};

/** Chartify's distance of labels from the ends of bars. */
const ABOVE_PX = 4;
const BESIDE_PX = 10;

/** Labels over categories, such as at the ends of bars. */
export const drawCategoricalText: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const texts = textsOf(table, options.textColumn, context.place);
  const categories = readCategories(context, table, options, values);
  const rowOf = singleRows(context, table, categories);
  const orientation = placeOnAxis(context, categories);
  const isUpright = orientation === "vertical";
  for (const { color, rows } of splitByColor(context, table, options, options.textColor)) {
    const own = rows === null ? null : new Set(rows);
    const shown = [...rowOf.keys()].filter((i) => own === null || own.has(rowOf[i] as number));
    const factors: PositionColumn = shown.map((i) => categories.factors[i] as string);
    const along: PositionColumn = pick(
      values,
      Int32Array.from(shown, (i) => rowOf[i] as number),
    );
    context.figure.glyphs.push({
      kind: "text",
      plot: "text",
      name: null,
      axis: context.axis,
      legend: [],
      x: isUpright ? factors : along,
      y: isUpright ? along : factors,
      text: shown.map((i) => texts[rowOf[i] as number] ?? ""),
      color,
      fontSize: options.fontSize ?? context.style.text.size,
      textAlign: isUpright ? "center" : "left",
      textBaseline: isUpright ? "bottom" : "middle",
      angleDeg: options.angle,
      xOffset: options.xOffset + (isUpright ? 0 : BESIDE_PX),
      yOffset: options.yOffset - (isUpright ? ABOVE_PX : 0),
    });
  }
};
