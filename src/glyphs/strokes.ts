import type { Stroke } from "../model/items.js";

/** A solid line with square ends. */
export function solid(color: string, width: number, alpha = 1): Stroke {
  return { color, width, dash: [], alpha, cap: "butt", join: "miter" };
}

/** A line with round ends and joins; dashes end where they should. */
export function rounded(color: string, width: number, dash: readonly number[], alpha: number): Stroke {
  return { color, width, dash, alpha, cap: dash.length > 0 ? "butt" : "round", join: "round" };
}

/** An outline by the style; none without width. */
export function outline({ outlineColor, outlineWidth }: { readonly outlineColor: string; readonly outlineWidth: number }): Stroke | null {
  return outlineWidth === 0 ? null : solid(outlineColor, outlineWidth);
}
