import { factorize } from "../../data/factors.js";
import type { Table } from "../../data/table.js";
import { MAX_FACTORS } from "../../figure/limits.js";
import { cellFormat } from "../../format/cell-format.js";
import { type ColorLike, parseColor } from "../../style/color.js";
import { ChartifyError } from "../../util/error.js";
import { optional, type Reader, readBoolean, readNumber, readOptions, readString, required } from "../../util/options.js";
import { quote, show } from "../../util/show.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { colorsOf, MAX_COLOR_RANGE, type PaletteLike, readPalette } from "./color-values.js";
import type { DrawPlot, PlotContext } from "./context.js";
import { textsOf } from "./texts.js";

/** Options of `plot.heatmap`. */
export interface HeatmapOptions<D> {
  /** Column of categories from left to right, in order of first appearance. Rows without a value are left out. */
  readonly xColumn: ColumnName<D>;
  /** Column of categories from top to bottom, in order of first appearance. */
  readonly yColumn: ColumnName<D>;
  /** Column of numbers that colour the cells, one row per cell; a missing one leaves its cell empty. */
  readonly colorColumn: NumericColumnName<D>;
  /** Column written into the cells. Default: nothing. */
  readonly textColumn?: ColumnName<D> | undefined;
  /** Default `RdBu`. */
  readonly colorPalette?: PaletteLike | undefined;
  /** True begins with the palette's last colour. Default false. */
  readonly reverseColorOrder?: boolean | undefined;
  /** Default: black or white, whichever stands out in its cell. */
  readonly textColor?: ColorLike | undefined;
  /** How numbers are written, in d3-format's language. Default `,.2f`. */
  readonly textFormat?: string | undefined;
  /** Value of the palette's first colour. Default: the smallest in the data. */
  readonly colorValueMin?: number | undefined;
  /** Value of the palette's last colour. Default: the largest in the data. */
  readonly colorValueMax?: number | undefined;
  /** How many colours the values are divided between, default 100; a longer palette keeps its colours. */
  readonly colorValueRange?: number | undefined;
}

type Write = (value: number) => string;

const readFormat: Reader<Write> = (value, place) => {
  const write = cellFormat(readString(value, place));
  if (write !== undefined) return write;
  throw new ChartifyError("bad-format", place, `${show(value)} is no d3-format. Use such as ",.2f", ".1%" or "$,.0f".`);
};

const DEFAULT_FORMAT = ",.2f";

const specs = {
  xColumn: required(readString),
  yColumn: required(readString),
  colorColumn: required(readString),
  textColumn: optional(readString, null),
  colorPalette: optional(readPalette, null),
  reverseColorOrder: optional(readBoolean, false),
  textColor: optional((value: unknown, place: string) => parseColor(value, place).hex, null),
  textFormat: optional(readFormat, null),
  colorValueMin: optional(readNumber(), null),
  colorValueMax: optional(readNumber(), null),
  colorValueRange: optional(readNumber(1, MAX_COLOR_RANGE), 100),
};

/** Cells coloured by a number, over two columns of categories. */
export const drawHeatmap: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const x = readAxis(context, table, options.xColumn, "xColumn");
  const y = readAxis(context, table, options.yColumn, "yColumn");
  const numbers = table.numbers(options.colorColumn, `${context.place}, option "colorColumn"`);
  const rows = cellRows(context, table, x, y);
  const values = Float64Array.from(rows, (row) => numbers[row] as number);
  const range = valueRange(values, options.colorValueMin, options.colorValueMax, context.place);
  const colors = colorsOf(values, options.colorPalette ?? readPalette("RdBu", context.place), range, {
    reverse: options.reverseColorOrder,
    count: Math.round(options.colorValueRange),
    missing: context.style.bar.missingColor,
  });
  context.setFactors("x", x.levels);
  context.setFactors("y", y.levels);
  context.figure.glyphs.push({
    kind: "heatmap",
    plot: "heatmap",
    name: null,
    axis: context.axis,
    legend: [],
    x: rows.map((row) => x.levels[x.codes[row] as number] as string),
    y: rows.map((row) => y.levels[y.codes[row] as number] as string),
    value: values,
    color: colors,
    text: options.textColumn === null ? null : cellTexts(context, table, rows, options.textColumn, options.textFormat),
    textColor: options.textColor ?? colors.map((color) => parseColor(color, context.place).foreground.hex),
    fontSize: context.style.text.size,
  });
};

type AxisColumn = Pick<ReturnType<typeof factorize>, "codes" | "levels">;

function readAxis({ place }: PlotContext, table: Table, column: string, option: string): AxisColumn {
  const factors = factorize(table.column(column, `${place}, option "${option}"`));
  if (factors.levels.length <= MAX_FACTORS) return factors;
  const count = factors.levels.length;
  throw new ChartifyError(
    "too-large",
    `${place}, option "${option}"`,
    `there are ${count} categories; up to ${MAX_FACTORS} can be drawn. Group them first.`,
  );
}

/** The rows that have both categories; two rows for one cell are refused. */
function cellRows(context: PlotContext, table: Table, x: AxisColumn, y: AxisColumn): number[] {
  const rows: number[] = [];
  const seen = new Map<number, number>();
  for (let row = 0; row < table.rowCount; row++) {
    const [column, line] = [x.codes[row] as number, y.codes[row] as number];
    if (column < 0 || line < 0) continue;
    const key = column * y.levels.length + line;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      throw new ChartifyError(
        "duplicate-rows",
        context.place,
        `${table.rowName(earlier)} and ${table.rowName(row)} share the cell ${quote(x.levels[column] as string)}, ${quote(y.levels[line] as string)}, but each may have one row. Aggregate the data first, such as by aggregate(data, { by, column, how }).`,
      );
    }
    seen.set(key, row);
    rows.push(row);
  }
  const missing = table.rowCount - rows.length;
  if (missing > 0) context.warn(`${context.place}: ${missing} of ${table.rowCount} rows lack a category and are left out.`);
  return rows;
}

function valueRange(values: Float64Array, min: number | null, max: number | null, place: string): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range: [number, number] = [min ?? low, max ?? high];
  if (min !== null && max !== null && min >= max) {
    throw new ChartifyError("bad-option", `${place}, option "colorValueMax"`, `is ${max}, but colorValueMin is ${min}. Make it larger.`);
  }
  return range;
}

function cellTexts(context: PlotContext, table: Table, rows: readonly number[], column: string, format: Write | null): string[] {
  const kind = table.column(column, `${context.place}, option "textColumn"`).kind;
  if (kind === "number") {
    const write = format ?? readFormat(DEFAULT_FORMAT, context.place);
    const numbers = table.numbers(column, context.place);
    return rows.map((row) => (Number.isNaN(numbers[row]) ? "" : write(numbers[row] as number)));
  }
  if (format !== null) {
    throw new ChartifyError(
      "bad-option",
      `${context.place}, option "textFormat"`,
      `is for numbers, but ${quote(column)} holds something else. Leave it out, or name a column of numbers.`,
    );
  }
  const texts = textsOf(table, column, context.place);
  return rows.map((row) => texts[row] ?? "");
}
