import { withWholeCycle } from "../../data/question-words.js";
import type { CategoryKey } from "../../data/questions.js";
import { localeOf, localized } from "../../format/locale.js";
import { plainNumber, sharedDecimals } from "../../format/plain-number.js";
import { unitLabels } from "../../format/unit-labels.js";
import { type ColorLike, parseColor } from "../../style/color.js";
import { ChartifyError } from "../../util/error.js";
import { withMinus } from "../../util/minus.js";
import { quote } from "../../util/show.js";
import { option, phrase } from "../../util/wording.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { numberCell } from "./shared/cells.js";
import { addColorBar } from "./shared/color-bar.js";
import { type ColorScaleOptions, colorScaleOptions, scaleColors } from "./shared/color-scale.js";
import { type PlotContext, warnOfMissing } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { color, column, number, optionalColumn } from "./shared/options.js";
import { labelTexts, textFormat } from "./shared/text.js";

/** Options of `plot.heatmap`. */
export interface HeatmapOptions<D> extends ColorScaleOptions {
  /**
   * Column of categories from left to right, in order of first appearance; dates, months, weekdays and quarters by the calendar, numbers by
   * their value.
   * Rows without a value are left out.
   */
  readonly xColumn: ColumnName<D>;
  /** Column of categories from top to bottom, in the same order. */
  readonly yColumn: ColumnName<D>;
  /** Column of numbers that colour the cells, one row per cell; a missing one leaves its cell empty. */
  readonly colorColumn: NumericColumnName<D>;
  /** Column written into the cells. Default: nothing. */
  readonly textColumn?: ColumnName<D> | undefined;
  /** Default: black or white, whichever stands out in its cell. */
  readonly textColor?: ColorLike | undefined;
  /** How numbers are written, in numbro's or d3's language: `0,0.0`, `0%`, `.1f`. Default `,.2f`, or `,.0f` where all are whole, with the unit that they were written in. */
  readonly textFormat?: string | undefined;
  /** Value of the palette's first colour. Default: the smallest in the data. */
  readonly colorValueMin?: number | undefined;
  /** Value of the palette's last colour. Default: the largest in the data. */
  readonly colorValueMax?: number | undefined;
}

const DEFAULT_FORMAT = ",.2f";
const WHOLE_FORMAT = ",.0f";
const MOST_DECIMALS = 2;
/** Amounts have cents or none. */
const MONEY = /\p{Sc}|[A-Z]{3}/u;
const ANY_NUMBER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Cells coloured by a number, over two columns of categories. */
export const heatmap = definePlot<HeatmapOptions<AnyRows>>()({
  name: "heatmap",
  axes: "categories",
  command: {
    summary: "cells over two columns of categories, coloured by a number",
    example: "chartify heatmap sales.csv --x-column fruit --y-column country --color-column total_price --aggregate mean -o prices.png",
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "colorColumn",
  },
  options: {
    xColumn: column("column of categories along x"),
    yColumn: column("column of categories along y"),
    colorColumn: column("column of numbers that colour the cells"),
    textColumn: optionalColumn("column written into the cells"),
    textColor: color(null, "default: what stands out in each cell"),
    textFormat,
    colorValueMin: number(ANY_NUMBER, null, "NUMBER", "value of the first colour (default: the smallest)"),
    colorValueMax: number(ANY_NUMBER, null, "NUMBER", "value of the last colour (default: the largest)"),
    ...colorScaleOptions("RdBu", 100),
  },
  ask: (options) => [
    {
      kind: "groups",
      by: { x: axisKey(options.xColumn, "xColumn"), y: axisKey(options.yColumn, "yColumn") },
      cells: {
        value: numberCell(options.colorColumn, "colorColumn"),
        text: options.textColumn === null ? null : { as: "value", which: "all", column: options.textColumn, option: "textColumn" },
      },
      how: "only",
      attribute: null,
    },
  ],
  coloredBy: ([{ cells }]) => [cells.value],
  draw(context, options, [{ by, places, cells, left }]) {
    warnOfMissing(context, [options.xColumn, options.yColumn], left);
    const range = valueRange(
      Float64Array.from(context.ends.color ?? cells.value),
      options.colorValueMin,
      options.colorValueMax,
      context.place,
    );
    const colors = scaleColors(cells.value, options, { range, fallback: "RdBu" });
    if (cells.text === null) {
      addColorBar(context, { title: options.colorColumn, range, values: cells.value, choice: options, fallback: "RdBu" });
    }
    const text = cells.text === null ? null : cellTexts(context, options, cells.text);
    for (const [axis, { factors, isOrderSaid }] of [["x", by.x] as const, ["y", by.y] as const]) {
      const labels = factors.map(String);
      const whole = withWholeCycle(labels);
      const added = whole === labels ? [] : whole.filter((label) => !labels.includes(label));
      context.setFactors(axis, added.length === 0 ? factors : whole, isOrderSaid);
      if (added.length > 0)
        context.warn(
          `${context.place}: no row has ${added.map(quote).join(", ")}, so that ${added.length === 1 ? "its cells are" : "their cells are"} empty.`,
        );
    }
    context.figure.glyphs.push({
      kind: "heatmap",
      plot: "heatmap",
      name: null,
      axis: context.axis,
      slot: null,
      legend: [],
      x: Array.from(places.x, (place) => by.x.factors[place] as string),
      y: Array.from(places.y, (place) => by.y.factors[place] as string),
      value: cells.value,
      color: colors,
      text,
      textColor: options.textColor ?? colors.map((each) => (each === null ? null : parseColor(each, context.place).foreground.hex)),
      fontSize: null,
      // A further heatmap would be hatched over the cells of the one before.
      hatched: context.figure.glyphs.every(({ kind }) => kind !== "heatmap"),
    });
  },
});

function axisKey(name: string, option: string): CategoryKey {
  return {
    kind: "category",
    columns: [name],
    option,
    order: { by: "data", ascending: true, calendarFirst: true, numbersFirst: true, isSaid: false, totals: null, option },
  };
}

function valueRange(values: Float64Array, min: number | null, max: number | null, place: string): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (min !== null && max !== null && min >= max) {
    throw new ChartifyError(
      "bad-option",
      `${place}, option "colorValueMax"`,
      phrase`is ${max}, but ${option("colorValueMin")} is ${min}. Make it larger.`,
    );
  }
  return [min ?? low, max ?? high];
}

/** Texts of cells: numbers with two decimals unless told otherwise, whole ones with none, in the unit that they were written in. */
function cellTexts({ place, figure, textUnit }: PlotContext, { textColumn, textFormat }: CellText, texts: CellValues): string[] {
  const own = texts instanceof Float64Array ? (texts.every(isWhole) ? WHOLE_FORMAT : DEFAULT_FORMAT) : null;
  if (textFormat === null && textUnit !== null && texts instanceof Float64Array) {
    const language = localeOf(figure.locale);
    const write = (values: readonly number[]): string[] => {
      const own = Math.min(MOST_DECIMALS, sharedDecimals(values));
      const decimals = own > 0 && MONEY.test(textUnit.prefix + textUnit.suffix) ? MOST_DECIMALS : own;
      return values.map((value) => localized(plainNumber(value, decimals), language));
    };
    const shown = Array.from(texts).filter((value) => !Number.isNaN(value));
    const labels = unitLabels(textUnit, shown, write).values();
    return Array.from(texts, (value) => (Number.isNaN(value) ? "" : withMinus(labels.next().value ?? "")));
  }
  return labelTexts(texts, { textFormat: textFormat ?? own, locale: figure.locale, place, column: textColumn ?? "" });
}

function isWhole(value: number): boolean {
  return Number.isNaN(value) || Number.isInteger(value);
}

type CellValues = Float64Array | readonly (string | null)[];

interface CellText {
  readonly textColumn: string | null;
  readonly textFormat: string | null;
}
