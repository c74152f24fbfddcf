/** The display list: what is drawn where, in pixels from the top left of the figure. Painters turn it into SVG or canvas calls and decide nothing. */

import type { AxisName } from "../model/columns.js";
import type { Rect, SceneItem } from "../model/items.js";

/** What a group shows of its figure. */
export type Part =
  | { readonly kind: "axis"; readonly axis: AxisName }
  /** Lines behind the marks, at the ticks. */
  | { readonly kind: "grid" }
  | { readonly kind: "plot" }
  /** One of small multiples, by its number in `figure.panels`. */
  | { readonly kind: "panel"; readonly panel: number }
  /** One glyph, by its number in `figure.glyphs`. */
  | { readonly kind: "series"; readonly glyph: number }
  /** The numbers at the marks of one glyph. */
  | { readonly kind: "labels"; readonly glyph: number }
  /** The line at zero that bars stand on. */
  | { readonly kind: "zeroLine" }
  | { readonly kind: "callouts" }
  /** One annotation, by its number in `figure.annotations`. */
  | { readonly kind: "callout"; readonly annotation: number }
  | { readonly kind: "legend" }
  /** The names of series, each an entry, in place of a legend. */
  | { readonly kind: "names" }
  /** The ramp of a continuous scale of colours. */
  | { readonly kind: "colorBar" }
  /** An entry with the number of the first glyph that carries it; null for the note that there are more. */
  | { readonly kind: "legendEntry"; readonly label: string; readonly glyph: number | null }
  | { readonly kind: "title" }
  | { readonly kind: "subtitle" }
  | { readonly kind: "source" }
  | { readonly kind: "logo" };

/** Items that belong together. */
export interface SceneGroup {
  readonly part: Part;
  /** The class of the group in SVG: for style sheets alone. */
  readonly role: string;
  /** What a screen reader says of the group, where it says anything. */
  readonly label?: string;
  readonly clip: Rect | null;
  readonly items: readonly (SceneItem | SceneGroup)[];
}

export interface Scene {
  widthPx: number;
  heightPx: number;
  background: string;
  fontFamily: string;
  /** Accessible name and longer description of the picture. */
  title: string;
  description: string;
  /** What the picture leaves out, in plain sentences. */
  notes: readonly string[];
  groups: readonly SceneGroup[];
}

export function isGroup(node: SceneItem | SceneGroup): node is SceneGroup {
  return "part" in node;
}
