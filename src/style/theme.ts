import type { Marker } from "../model/columns.js";
import type { Hatch } from "../model/items.js";
import type { StyleOverrides } from "./style.js";

export const THEME_NAMES = ["default", "dark", "print", "minimal"] as const;

/**
 * The looks that a chart may have: `default` is Chartify's; `dark` stands on a dark ground, with the same contrasts; `print` tells series by
 * dash, marker and hatching in greys; `minimal` has faint gridlines in place of the lines of the axes.
 */
export type ThemeName = (typeof THEME_NAMES)[number];

/** A theme as a figure holds it: by its name, or as plain data. */
export type Theme = ThemeName | ThemeData;

/** A look of one's own as a figure holds it; null stands for the base's. */
export interface ThemeData {
  /** What it begins with. */
  base: ThemeName;
  /** The colour of the title, as `#rrggbb`. */
  ink: string | null;
  /** The colour behind everything, as `#rrggbb`. */
  background: string | null;
  /** Changes to the style table. */
  style: StyleOverrides;
  /** What Chartify's palettes become, as `#rrggbb`. */
  palettes: Readonly<Record<"categorical" | "sequential" | "diverging", string[] | null>>;
}

/** How a theme shows one place of the categorical palette besides its colour. */
export interface ThemeSeries {
  readonly dash: readonly number[];
  readonly marker: Marker;
  /** How fills look; null for the plain colour. */
  readonly hatch: Hatch | null;
}

/** One of the library's themes, whole. */
export interface ThemeDef {
  readonly ink: string;
  readonly background: string;
  /** What of the style table does not follow from ink and background. */
  readonly style: StyleOverrides;
  /** What stands in place of Chartify's palettes; null leaves them. */
  readonly palettes: ThemeData["palettes"];
  /** By the place in the categorical palette; empty where colours alone tell series apart. */
  readonly series: readonly ThemeSeries[];
  /** What becomes of colours that are not of those palettes: kept, moved until they stand out, or made greys. */
  readonly others: "keep" | "stand out" | "grey";
}
