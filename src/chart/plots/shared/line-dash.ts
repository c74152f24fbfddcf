import { ChartifyError } from "../../../util/error.js";
import { isList } from "../../../util/kinds.js";
import { type Reader, readList, readNumber } from "../../../util/options.js";
import { quote, show } from "../../../util/show.js";
import { didYouMean } from "../../../util/suggest.js";

/** Bokeh's dash patterns: lengths of dash and gap in pixels. */
const DASHES = {
  solid: [],
  dashed: [6],
  dotted: [2, 4],
  dotdash: [2, 4, 6, 4],
  dashdot: [6, 4, 2, 4],
} as const;

/** The names of the dash patterns. */
export const DASH_NAMES: readonly string[] = Object.keys(DASHES);

/** A named dash pattern, or lengths of dash and gap in pixels, an empty array for a solid line. */
export type LineDash = keyof typeof DASHES | readonly number[];

/** Lengths of dash and gap. */
export const readLineDash: Reader<number[]> = (value, place) => {
  if (typeof value === "string" && Object.hasOwn(DASHES, value)) return [...DASHES[value as keyof typeof DASHES]];
  if (isList(value)) return readList(readNumber(0, 1000))(value, place);
  const hint = typeof value === "string" ? didYouMean(value, DASH_NAMES) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be one of ${DASH_NAMES.map(quote).join(", ")} or an array of lengths in pixels, not ${show(value)}.${hint}`,
  );
};
