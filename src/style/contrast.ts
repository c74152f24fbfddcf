import { Color } from "./color.js";

/** What WCAG 2 asks of text, and of what else has to be seen. */
export const TEXT_CONTRAST = 4.5;
export const MARK_CONTRAST = 3;

/** How much two colours, as `#rrggbb`, stand out from each other by WCAG 2: from 1 (alike) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [Color.from(one).luminance + 0.05, Color.from(other).luminance + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** Halvings of the way to black or white: finer than a step of a colour's 256. */
const ROUNDS = 10;

/** A colour moved towards black or white until it stands out from a ground; one that does already is given back. */
export function standingOut(color: string, ground: string, least: number): string {
  if (contrastOf(color, ground) >= least) return color;
  const [own, end] = [Color.from(color), Color.from(ground).foreground];
  let [low, high] = [0, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (contrastOf(own.mix(end, middle).hex, ground) >= least) high = middle;
    else low = middle;
  }
  return own.mix(end, high).hex;
}

/** Black or white, whichever is read better on a fill that lies on a background. */
export function inkOn({ color, alpha }: { readonly color: string; readonly alpha: number }, background: string): string {
  return Color.from(background).mix(Color.from(color), alpha).foreground.hex;
}

/** The grey that is as light as a colour. */
export function greyOf(color: string): string {
  const { luminance } = Color.from(color);
  const part = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
  return Color.fromRgb(part, part, part).hex;
}
