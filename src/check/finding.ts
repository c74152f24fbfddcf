import type { Text } from "../util/wording.js";

/**
 * What may be wrong with a chart:
 *
 * - `text-left-out`: labels, titles or entries of the legend that have no room, or are cut
 * - `low-text-contrast`: text of less than 4.5 : 1 against what lies behind it
 * - `low-mark-contrast`: marks of less than 3 : 1 against the background (2 : 1 for the colours of the library's own palettes)
 * - `similar-colors`: series that are told apart by colour alone, in colours that some eyes can't tell apart
 * - `too-many-colors`: more series than colours can tell apart
 * - `too-many-categories`: more bars or boxes than can be compared
 * - `bars-not-from-zero`: bars, lollipops or areas on an axis without zero, whose lengths then mean nothing
 * - `misleading-axes`: two y axes that invite a comparison that they do not bear
 * - `time-out-of-order`: a line that goes back in time, or categories that are times in another order
 * - `missing-title`: no title, or one that was never set
 * - `missing-unit`: an axis of numbers that says nowhere what they are
 */
export type FindingCode =
  | "text-left-out"
  | "low-text-contrast"
  | "low-mark-contrast"
  | "similar-colors"
  | "too-many-colors"
  | "too-many-categories"
  | "bars-not-from-zero"
  | "misleading-axes"
  | "time-out-of-order"
  | "missing-title"
  | "missing-unit";

/** Something that a reader of the chart may stumble over. */
export interface Finding {
  /** Which kind of fault it is; stays the same from release to release. */
  readonly code: FindingCode;
  /** Where in the picture: `title`, `x axis`, `legend`, `plot area`, or the name of a series in quotes. */
  readonly place: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly remedy: string;
}

/** A finding whose remedy is said in the words of the caller. */
export interface RawFinding extends Omit<Finding, "remedy"> {
  readonly remedy: Text;
}
