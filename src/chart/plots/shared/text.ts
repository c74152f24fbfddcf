import type { ColorLike } from "../../../style/color.js";
import { parseFontSizePx } from "../../../style/font-size.js";
import { type Reader, readString } from "../../../util/options.js";
import { color, number, optionalOption } from "./options.js";
import { wideColumn } from "./wide.js";

/** How the labels of the text plots are set, on any kind of axes. */
export interface TextStyleOptions {
  /** A CSS size such as `9pt`, `12px` or `1em`. Default: the style's `text.size`, `1em`. */
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

const readFontSize: Reader<string> = (value, place) => {
  const size = readString(value, place);
  parseFontSizePx(size, place);
  return size;
};

/** With Chartify's defaults. */
export const textStyleOptions = {
  fontSize: optionalOption<string, string, null>(readFontSize, null, { kind: "text", value: "SIZE", help: "such as 9pt (default: 1em)" }),
  xOffset: number([-10_000, 10_000], 0, "PX", "to the right"),
  yOffset: number([-10_000, 10_000], 0, "PX", "downwards"),
  angle: number([-360, 360], 0, "DEGREES", "counter-clockwise"),
  textColor: color(null, "one colour for all"),
};

/** The column that the labels stand in; of wide data one for each series, or one for all. */
export const textColumn = wideColumn("column of the labels");
