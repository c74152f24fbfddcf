/**
 * Colours of one's own, each `#rrggbb` by lower-case name. A process remembers them and `ownPalettes`, the one state below
 * the host, written by `options`, a house style and `colorPalettes.createPalette` alone (docs/decisions/0004).
 */
export const ownColors = new Map<string, string>();
