import type { ColorPalette } from "./palette.js";

/** Palettes of one's own, by lower-case name: remembered as `ownColors` are. */
export const ownPalettes = new Map<string, ColorPalette>();
