import type { Figure } from "../figure/types.js";
import { COMPACT_FROM, COMPACT_FROM_IF_SMALL } from "../format/number-texts.js";

/** Figures up to this size are small: a slide's half is. */
const SMALL_PX = 960 * 540 * 0.52;

/** Whether a figure has less room than it could use. */
export function isSmall({ width, height }: Pick<Figure, "width" | "height">): boolean {
  return width * height <= SMALL_PX;
}

/** The size from which numbers in a figure have a word such as `k` or `M`. */
export function compactFromIn(figure: Pick<Figure, "width" | "height">): number {
  return isSmall(figure) ? COMPACT_FROM_IF_SMALL : COMPACT_FROM;
}
