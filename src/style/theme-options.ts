import type { ColorLike } from "./color.js";
import type { PaletteLike } from "./palette-order.js";
import type { StyleOverrides } from "./style.js";
import type { ThemeName } from "./theme.js";

/** A look of one's own, from one of the library's. */
export interface ThemeOptions {
  /** What it begins with. Default `default`. */
  readonly base?: ThemeName | undefined;
  /** The colour of the title, from which all other texts and lines follow, fainter where they say less. Default: the base's. */
  readonly ink?: ColorLike | null | undefined;
  /** The colour behind everything. Default: the base's. */
  readonly background?: ColorLike | null | undefined;
  /** Changes to the style table. Default: none. */
  readonly style?: StyleOverrides | undefined;
  /** What Chartify's palettes become, each by its place in them. Default: the base's. */
  readonly palettes?: ThemePaletteOptions | undefined;
}

/** The palettes of a look of one's own. */
export interface ThemePaletteOptions {
  /** In place of `Category20`: colours of kinds, by their place, from the start again where there are fewer. */
  readonly categorical?: PaletteLike | null | undefined;
  /** In place of `Blues`: the course from small to large. */
  readonly sequential?: PaletteLike | null | undefined;
  /** In place of `RdBu`: the course through a middle. */
  readonly diverging?: PaletteLike | null | undefined;
}
