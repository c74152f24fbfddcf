import type { PaletteType } from "./palette-order.js";
import type { StyleOverrides } from "./style.js";

/** What new charts begin with. */
export interface House {
  /** True leaves out the helper labels. */
  readonly blankLabels: boolean;
  /** The palette of each type, by its name. */
  readonly palettes: Readonly<Record<PaletteType, string>>;
  /** The colour of values that an accent palette does not stress. */
  readonly accentDefaultColor: string;
  /** Changes to the style table. */
  readonly style: StyleOverrides;
}
