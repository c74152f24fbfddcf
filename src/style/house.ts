import type { StyleOverrides } from "./style.js";
import type { Theme } from "./theme.js";

export const PALETTE_TYPES = ["categorical", "sequential", "diverging", "accent"] as const;

/** `categorical` tells kinds apart, `sequential` and `diverging` show an order, `accent` stresses some values. */
export type PaletteType = (typeof PALETTE_TYPES)[number];

/** What new charts begin with. */
export interface House {
  /** True leaves out the helper labels. */
  readonly blankLabels: boolean;
  /** The palette of each type, by its name. */
  readonly palettes: Readonly<Record<PaletteType, string>>;
  /** The colour of values that an accent palette does not stress. */
  readonly accentDefaultColor: string;
  /** Language and country of numbers and dates; null for the library's own English. */
  readonly locale: string | null;
  /** The look as a whole. */
  readonly theme: Theme;
  /** Changes to the style table. */
  readonly style: StyleOverrides;
}
