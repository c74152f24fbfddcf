/**
 * Colours and palettes of one's own, by lower-case name, which a process remembers: the one state below the host, written
 * by `options`, a house style and `colorPalettes.createPalette` alone (docs/decisions/0004).
 */
import type { ColorPalette } from "./palette.js";

/** Each colour's `#rrggbb`. */
export const ownColors = new Map<string, string>();

export const ownPalettes = new Map<string, ColorPalette>();
