import type { ValueLabels } from "../../../figure/types.js";
import { checkNumberFormat } from "../../../format/number-format.js";
import { LABEL_POSITIONS, type LabelPosition } from "../../../glyphs/labelled.js";
import { type ColorLike, parseColor } from "../../../style/color.js";
import { readFontSize } from "../../../style/font-size.js";
import { ChartifyError } from "../../../util/error.js";
import { optional, type Reader, readBoolean, readChoice, readRecord, readString } from "../../../util/options.js";
import type { FlagHint, PlotOption } from "./definition.js";
import { optionalOption } from "./options.js";

/** How the numbers at marks are set. */
export interface LabelStyle {
  /** How they are written, in numbro's or d3's language: `0,0.0`, `$0a`, `.1%`. Default: as the axis of the values, all with equally many decimals. */
  readonly format?: string | undefined;
  /** A CSS size such as `9pt`, `12px` or `1em`. Default: the style's `text.size`, `1em`, or smaller where bars are narrow, down to 9 px. */
  readonly fontSize?: string | undefined;
  /** One colour for all. Default: the style's `text.color`, a dark grey, and inside bars black or white, whichever stands out. */
  readonly color?: ColorLike | undefined;
}

/** How the numbers at bars are set. */
export interface BarLabelOptions extends LabelStyle {
  /**
   * `end` is beyond the end of each bar, below it for values below zero; `inside` at the end within it, `center` in its middle, `base` within it
   * where it begins. Default `end`, for which the range of the axis makes room.
   */
  readonly position?: LabelPosition | undefined;
}

/** How the numbers at the parts of stacks are set. */
export interface StackLabelOptions extends LabelStyle {
  /** Where in each part. Default `center`. */
  readonly position?: Exclude<LabelPosition, "end"> | undefined;
  /** True writes the sum of each stack beyond its end too, `only` that alone. Default false. */
  readonly total?: boolean | "only" | undefined;
}

/** What a user may say: nothing, that there are labels, or how they are set. */
export type LabelChoice<O> = boolean | O;

/** Labels as a plot has them, before its glyphs do. */
export type ReadLabels = Pick<ValueLabels, "format" | "fontSize" | "color" | "position"> & { readonly total: boolean | "only" };

const readFormat: Reader<string> = (value, place) => {
  const format = readString(value, place);
  checkNumberFormat(format, place);
  return format;
};

const readColor: Reader<string> = (value, place) => parseColor(value, place).hex;

const readTotal: Reader<boolean | "only"> = (value, place) =>
  typeof value === "boolean" ? readBoolean(value, place) : readChoice(["only"])(value, place);

const STYLE = { format: optional(readFormat, null), fontSize: optional(readFontSize, null), color: optional(readColor, null) };

const FORMAT_FLAG: FlagHint = {
  kind: "text",
  value: "FORMAT",
  help: 'how they are written, such as "0,0.0" or "0%" (default: as the axis)',
};
const positionFlag = (choices: readonly LabelPosition[]): FlagHint => ({ kind: "choice", choices, help: `where (default: ${choices[0]})` });
const TOTAL_FLAG: FlagHint = { kind: "boolean", help: "write the sum of each stack" };

function labelOption<O>(read: Reader<Partial<ReadLabels>>, help: string, fields: Readonly<Record<string, FlagHint>>) {
  const labels: Reader<ReadLabels | null> = (value, place) => {
    if (value === false) return null;
    const own = read(value === true ? {} : value, place);
    return { format: null, fontSize: null, color: null, position: "end", total: false, ...own };
  };
  return optionalOption<LabelChoice<O>, ReadLabels | null, null>(labels, null, { kind: "boolean", help, fields });
}

/** Of bars and bins. */
export const barLabels = labelOption<BarLabelOptions>(
  readRecord({ ...STYLE, position: optional(readChoice(LABEL_POSITIONS), "end") }),
  "write each number at its bar",
  { format: FORMAT_FLAG, position: positionFlag(LABEL_POSITIONS) },
);

/** Of dots, beyond which they always stand. */
export const dotLabels = labelOption<LabelStyle>(readRecord(STYLE), "write each number at its dot", { format: FORMAT_FLAG });

const STACK_POSITIONS = ["center", "inside", "base"] as const;

/** Of the parts of stacks. */
export const stackLabels: PlotOption<LabelChoice<StackLabelOptions>, ReadLabels | null, false> = labelOption<StackLabelOptions>(
  readRecord({ ...STYLE, position: optional(readStackPosition, "center"), total: optional(readTotal, false) }),
  "write each number in its part",
  { format: FORMAT_FLAG, position: positionFlag(STACK_POSITIONS), total: TOTAL_FLAG },
);

/** Beyond the end of a part lies the next one. */
function readStackPosition(value: unknown, place: string): LabelPosition {
  if (value !== "end") return readChoice(STACK_POSITIONS)(value, place);
  throw new ChartifyError(
    "bad-argument",
    place,
    `is "end", where the next part lies. Use "inside", or total: true for the sum of each stack beyond its end.`,
  );
}

/** The labels of a glyph; null for none. */
export function labelsOf(labels: ReadLabels | null): ValueLabels | null {
  if (labels === null) return null;
  const { total, ...style } = labels;
  return { ...style, hasParts: total !== "only", sums: null, beyond: null };
}
