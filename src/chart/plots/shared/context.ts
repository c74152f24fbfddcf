import type { Left } from "../../../data/questions.js";
import type { Figure } from "../../../figure/figure.js";
import type { Axis, Orientation, YAxisName } from "../../../figure/types.js";
import type { Unit } from "../../../model/unit.js";
import type { PaletteOrder } from "../../../style/palette-order.js";
import type { Style } from "../../../style/style.js";
import { quote } from "../../../util/show.js";
import type { Text } from "../../../util/wording.js";
import { rowsOf } from "../../left-out.js";

/** What a plot knows and changes of the figure, or of the panel that it draws in. */
export type PlotFigure = Pick<Figure, "width" | "height" | "xAxis" | "yAxis" | "y2Axis" | "glyphs" | "aspectScale" | "colorBar" | "locale">;

/** The least and the largest of the values that a scale is spread over. */
export type Ends = readonly [low: number, high: number];

/** What a plot call works on: the figure it adds glyphs to, and where its colours come from. */
export interface PlotContext {
  readonly figure: PlotFigure;
  readonly palette: PaletteOrder;
  readonly style: Style;
  /** The vertical axis it plots on. */
  readonly axis: YAxisName;
  /** Which axis shows density rather than values; null where none does. */
  readonly density: "x" | "y" | null;
  /** The column that tells the series of wide data apart, which are named series as those of `seriesName`; null for none. */
  readonly seriesColumn: string | null;
  /** What the numbers of the colour column are, and whether no characters of a file stand for them; null without one, or where it holds no numbers. */
  readonly colorValues: { readonly isDate: boolean; readonly unit: Unit | null; readonly isPlain: boolean } | null;
  /** The unit of the size column's numbers; null for none. */
  readonly sizeUnit: Unit | null;
  /** The unit of the numbers that the text column holds; null for none. */
  readonly textUnit: Unit | null;
  /** The ends of the values that colours and sizes stand for, and of densities, in all panels; null where a plot's own are all there are. */
  readonly ends: { readonly color: Ends | null; readonly size: Ends | null; readonly density: Ends | null };
  /** The call for error messages, such as `chart.plot.line`. */
  readonly place: string;
  /** Sets the categories of an axis unless the user has set them: in their order where the user said it, else in that of earlier plots. */
  setFactors(axis: "x" | "y", factors: readonly (string | readonly string[])[], isOrderSaid: boolean): void;
  /** Remembers that the figure holds a stack, whose vertical legend reads from the top down. */
  markStacked(): void;
  warn(message: Text): void;
}

/** The vertical axis that a call plots on. */
export function yAxisOf(context: PlotContext): Axis {
  const axis = context.axis === "y2" ? context.figure.y2Axis : context.figure.yAxis;
  return axis ?? context.figure.yAxis;
}

/** Which way bars over bins and density curves stand. */
export function densityOrientation({ density }: PlotContext): Orientation {
  return density === "x" ? "horizontal" : "vertical";
}

/** Says how many rows were left out for lack of a value in one of some columns. */
export function warnOfMissing(context: PlotContext, columns: readonly string[], left: Left): void {
  if (left.missing === 0) return;
  const [have, are] = left.missing === 1 ? ["has", "is"] : ["have", "are"];
  context.warn(
    `${context.place}: ${left.missing} of ${left.rowCount} rows ${have} no value in ${columns.map(quote).join(" or ")} and ${are} left out${rowsOf(left)}.`,
  );
}

/** The values at some indices, NaN for index -1. */
export function pick(values: Float64Array, indices: Int32Array): Float64Array {
  return Float64Array.from(indices, (index) => values[index] ?? Number.NaN);
}
