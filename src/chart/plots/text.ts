import type { TextAlign } from "../../figure/types.js";
import { type ColorLike, parseColor } from "../../style/color.js";
import { parseFontSizePx } from "../../style/font-size.js";
import { optional, type Reader, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, pick, readPositions, yAxisOf } from "./context.js";
import { textsOf } from "./texts.js";

/** How the labels of `plot.text` are set, on any kind of axes. */
export interface TextStyleOptions {
  /** A CSS size such as `9pt`, `12px` or `1em`. Default `1em`. */
  readonly fontSize?: string | undefined;
  /** Pixels to the right, default 0. */
  readonly xOffset?: number | undefined;
  /** Pixels downwards, default 0. */
  readonly yOffset?: number | undefined;
  /** Degrees counter-clockwise, default 0. */
  readonly angle?: number | undefined;
  /** One colour for all labels, instead of the palette's. */
  readonly textColor?: ColorLike | undefined;
}

/** Options of `plot.text` on two numeric axes. */
export interface TextOptions<D, K extends XKind = XKind> extends TextStyleOptions {
  /** Column of x positions; a label with a missing coordinate is not drawn. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of y positions. */
  readonly yColumn: NumericColumnName<D>;
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. */
  readonly textColumn: ColumnName<D>;
  /** Column whose values take one colour each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette and drawing; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

const readFontSize: Reader<string> = (value, place) => {
  const size = readString(value, place);
  parseFontSizePx(size, place);
  return size;
};

/** The options that all texts share, with Chartify's defaults. */
export const textStyleSpecs = {
  fontSize: optional(readFontSize, null),
  xOffset: optional(readNumber(-10_000, 10_000), 0),
  yOffset: optional(readNumber(-10_000, 10_000), 0),
  angle: optional(readNumber(-360, 360), 0),
  textColor: optional((value: unknown, place: string) => parseColor(value, place).hex, null),
};

const specs = {
  xColumn: required(readString),
  yColumn: required(readString),
  textColumn: required(readString),
  ...colorColumnSpecs,
  ...textStyleSpecs,
};

const ALIGN: TextAlign = "left";

/** Labels at points. */
export const drawText: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const x = readPositions(context, table, options.xColumn, context.figure.xAxis, "xColumn");
  const y = readPositions(context, table, options.yColumn, yAxisOf(context), "yColumn");
  const texts = textsOf(table, options.textColumn, context.place);
  for (const { name, color, rows } of splitByColor(context, table, options, options.textColor)) {
    context.figure.glyphs.push({
      kind: "text",
      plot: "text",
      name,
      axis: context.axis,
      legend: [],
      x: pick(x, rows),
      y: pick(y, rows),
      text: rows === null ? texts : Array.from(rows, (row) => texts[row] ?? ""),
      color,
      fontSize: options.fontSize ?? context.style.text.size,
      textAlign: ALIGN,
      textBaseline: "bottom",
      angleDeg: options.angle,
      xOffset: options.xOffset,
      yOffset: options.yOffset,
    });
  }
};
