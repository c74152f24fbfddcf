import { type Color, parseColor } from "./color.js";

/** How far small text has to stand out, by WCAG 2. */
const MIN_CONTRAST = 4.5;
const STEP = 0.04;

/** A colour as text in it is read on a background: as far towards black, or on a dark one towards white, as 4.5 : 1 needs. */
export function legible(color: string, background: string): string {
  const [ink, ground] = [parseColor(color, "figure"), parseColor(background, "figure")];
  const far = ground.foreground;
  for (let share = 0; share < 1; share += STEP) {
    const mixed = ink.mix(far, share);
    if (contrastOf(mixed, ground) >= MIN_CONTRAST) return mixed.hex;
  }
  return far.hex;
}

/** Black or white, whichever is read better on a fill that lies on a background. */
export function inkOn({ color, alpha }: { readonly color: string; readonly alpha: number }, background: string): string {
  return parseColor(background, "figure").mix(color, alpha).foreground.hex;
}

function contrastOf(one: Color, other: Color): number {
  const [low = 0, high = 0] = [one.luminance, other.luminance].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
