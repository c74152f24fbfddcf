import type { Table } from "../../data/table.js";
import type { Figure } from "../../figure/figure.js";
import type { Axis, YAxisName } from "../../figure/types.js";
import type { PaletteOrder } from "../../style/palette-order.js";
import type { Style } from "../../style/style.js";

/** What a plot call works on: the figure it adds glyphs to, and where its colours come from. */
export interface PlotContext {
  readonly figure: Figure;
  readonly palette: PaletteOrder;
  readonly style: Style;
  /** The vertical axis it plots on. */
  readonly axis: YAxisName;
  /** Which axis shows density rather than values; null where none does. */
  readonly density: "x" | "y" | null;
  /** The call for error messages, such as `chart.plot.line`. */
  readonly place: string;
  /** Sets the categories of an axis unless the user has set them. */
  setFactors(axis: "x" | "y", factors: readonly (string | readonly string[])[]): void;
  /** Remembers that the figure holds a stack, whose vertical legend reads from the top down. */
  markStacked(): void;
  warn(message: string): void;
}

/** One plot: reads its options, checks its data, and adds glyphs to the figure. */
export type DrawPlot = (context: PlotContext, table: Table, options: unknown) => void;

export function yAxisOf(context: PlotContext): Axis {
  const axis = context.axis === "y2" ? context.figure.y2Axis : context.figure.yAxis;
  return axis ?? context.figure.yAxis;
}

/**
 * A column as positions along an axis: numbers on linear and log axes, epoch milliseconds on datetime ones.
 * What a log axis cannot show (zero and below) is kept in the figure, left out of the picture, and warned of.
 */
export function readPositions(context: PlotContext, table: Table, name: string, axis: Axis, option: string): Float64Array {
  const place = `${context.place}, option "${option}"`;
  if (axis.kind === "datetime") return table.dates(name, place);
  const values = table.numbers(name, place);
  if (axis.kind === "log") {
    let hidden = 0;
    for (const value of values) if (value <= 0) hidden++;
    if (hidden > 0) {
      const what = hidden === 1 ? "1 value" : `${hidden} values`;
      context.warn(`${context.place}: ${what} of "${name}" at zero or below cannot stand on a log axis and are left out.`);
    }
  }
  return values;
}

/**
 * A copy of the values of the given rows, NaN for row -1, or of all rows (null): a figure's columns are its own, so that
 * writing into them changes neither the table nor the caller's data.
 */
export function pick(values: Float64Array, rows: Uint32Array | Int32Array | null): Float64Array {
  if (rows === null) return values.slice();
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] ?? Number.NaN;
  return picked;
}
