import type { LabelCell, ValueCell } from "../../../data/questions.js";
import { localeOf, localized } from "../../../format/locale.js";
import { checkNumberFormat, formatNumber } from "../../../format/number-format.js";
import type { ColorLike } from "../../../style/color.js";
import { parseFontSizePx } from "../../../style/font-size.js";
import { writeNumber } from "../../../util/clean-number.js";
import { ChartifyError } from "../../../util/error.js";
import { type Reader, readString } from "../../../util/options.js";
import { quote } from "../../../util/show.js";
import { color, number, optionalOption, yes } from "./options.js";
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
  /** How numbers among the labels are written, in numbro's or d3's language: `0,0.0`, `$0a`, `.1%`. Default: as they are. */
  readonly textFormat?: string | undefined;
  /** One colour for all labels, instead of the palette's. */
  readonly textColor?: ColorLike | undefined;
  /**
   * Whether labels that would lie on each other or leave the figure are moved, with a line to their point where that is far, and
   * left out and counted in `chart.warnings` where there is no place. Default true; false prints all of them where they are asked for.
   */
  readonly avoidOverlap?: boolean | undefined;
}

const readNumberFormat: Reader<string> = (value, place) => {
  const format = readString(value, place);
  checkNumberFormat(format, place);
  return format;
};

/** How numbers among the labels are written. */
export const textFormat = optionalOption<string, string, null>(readNumberFormat, null, {
  kind: "text",
  value: "FORMAT",
  help: 'how numbers are written, such as "0,0.0", "0%" or ".1f"',
});

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
  textFormat,
  avoidOverlap: yes("move labels that would lie on each other (default: yes)", true),
};

/** What of the chart its labels depend on. */
interface LabelSetting {
  readonly textFormat: string | null;
  readonly locale: string | null;
}

/** The column of labels, as numbers where there is something to write them by, else as it is. */
export function textCell(name: string, { textFormat, locale }: LabelSetting): LabelCell | ValueCell {
  const cell = { column: name, option: "textColumn" };
  if (textFormat !== null) return { as: "value", which: "all", ...cell };
  return locale === null ? { as: "label", ...cell } : { as: "value", which: "plain", ...cell };
}

/**
 * Labels as texts, a missing one as an empty text; numbers in the format, in the signs of the locale.
 *
 * @throws ChartifyError `bad-option` for a format of what holds no numbers.
 */
export function labelTexts(
  values: Float64Array | readonly (string | null)[],
  { textFormat, locale, ...at }: LabelSetting & LabelPlace,
): string[] {
  if (values instanceof Float64Array) {
    const language = localeOf(locale);
    const plain = (value: number): string => (Number.isNaN(value) ? "" : localized(writeNumber(value), language));
    return Array.from(values, (value) => (textFormat === null ? plain(value) : formatNumber(textFormat, value, language)));
  }
  if (textFormat === null) return values.map((label) => label ?? "");
  throw new ChartifyError(
    "bad-option",
    `${at.place}, option "textFormat"`,
    `is for numbers, but ${quote(at.column)} holds something else. Leave it out, or name a column of numbers.`,
  );
}

interface LabelPlace {
  readonly place: string;
  readonly column: string;
}

/** The column that the labels stand in; of wide data one for each series, or one for all. */
export const textColumn = wideColumn("column of the labels");

/** Whether labels at bars take the colour of text, not one of the palette: where nothing tells them a colour. */
export function isPlainText(options: {
  readonly textColor: string | null;
  readonly colorColumn: string | null;
  readonly seriesName: string | null;
}): boolean {
  return options.textColor === null && options.colorColumn === null && options.seriesName === null;
}
