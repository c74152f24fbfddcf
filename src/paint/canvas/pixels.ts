import type { Scene } from "../../scene/types.js";
import { ChartifyError } from "../../util/error.js";
import { optional, readNumber } from "../../util/options.js";

/** The largest PNG, in pixels of its longer side and in all: what Skia and browsers still draw. */
const MAX_SCALE = 20;
const MAX_PIXELS = 200_000_000;
const MAX_PIXEL_SIDE = 32_767;

/** The option `scale`: device pixels per CSS pixel. */
export const scaleSpec = optional(readNumber(0.1, MAX_SCALE), 1);

/**
 * Refuses a picture that no canvas holds, before any memory is taken for it.
 *
 * @throws ChartifyError `too-large` above 200 million pixels (800 MB) or 32 767 on a side.
 */
export function checkPixels({ widthPx, heightPx }: Scene, scale: number, place: string): void {
  const [across, down] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  if (across * down <= MAX_PIXELS && Math.max(across, down) <= MAX_PIXEL_SIDE) return;
  throw new ChartifyError(
    "too-large",
    place,
    `a picture of ${across} × ${down} pixels is more than a canvas holds (${MAX_PIXELS} pixels, ${MAX_PIXEL_SIDE} a side). Lower the scale, or save SVG.`,
  );
}
