import { paintSteps } from "../../scene/paint-steps.js";
import type { Scene } from "../../scene/types.js";
import { ChartifyError } from "../../util/error.js";
import { DEFAULT_MAX_PIXELS, MAX_PIXEL_SIDE, MAX_PIXELS, MAX_SCALE, PAINT_STEPS_PER_PIXEL } from "../../util/limits.js";
import { optional, readNumber } from "../../util/options.js";
import { phrase, way } from "../../util/wording.js";

/** How a PNG is drawn. */
export interface PNGOptions {
  /** Device pixels per CSS pixel, from 0.1 to 20. Default 1. */
  readonly scale?: number | undefined;
  /**
   * Pixels that the picture may have, up to 200 million; the work that its marks may take grows with it. Default 20 million,
   * so that a figure from somebody else does not keep a program busy.
   */
  readonly maxPixels?: number | undefined;
}

/** The same, read. */
export interface PNGSettings {
  readonly scale: number;
  readonly maxPixels: number;
}

/** The options of a PNG. */
export const pngSpecs = {
  scale: optional(readNumber(0.1, MAX_SCALE), 1),
  maxPixels: optional(readNumber(1, MAX_PIXELS), DEFAULT_MAX_PIXELS),
};

/**
 * Refuses a picture that is larger than it may be, or whose marks take too long to paint, before anything is drawn.
 *
 * @throws ChartifyError `too-large` above `maxPixels` or 32 767 on a side, or for marks that lie on or cross each other too often.
 */
export function checkPixels(scene: Scene, { scale, maxPixels }: PNGSettings, place: string): void {
  const [across, down] = [Math.round(scene.widthPx * scale), Math.round(scene.heightPx * scale)];
  if (across * down > maxPixels || Math.max(across, down) > MAX_PIXEL_SIDE) {
    throw new ChartifyError(
      "too-large",
      place,
      phrase`a picture of ${across} × ${down} pixels is more than may be drawn (${maxPixels} pixels, ${MAX_PIXEL_SIDE} a side). Lower the scale, save SVG, or allow more: ${way("{ maxPixels: … }", "--max-pixels N")}, up to ${MAX_PIXELS} pixels.`,
    );
  }
  const [steps, most] = [paintSteps(scene, scale), maxPixels * PAINT_STEPS_PER_PIXEL];
  if (steps <= most) return;
  throw new ChartifyError(
    "too-large",
    place,
    phrase`the marks lie on each other or cross each other so often that painting them takes ${Math.round(steps)} steps; ${most} may be taken. Aggregate the data, lower the scale, save SVG, or allow more: ${way("{ maxPixels: … }", "--max-pixels N")}.`,
  );
}
