import { styleOfInk } from "./ink.js";
import { mergeStyles, type StyleOverrides } from "./style.js";
import type { Theme, ThemeDef } from "./theme.js";
import { THEMES } from "./themes.js";

/** A theme with all that follows from it. */
export interface ResolvedTheme extends Pick<ThemeDef, "palettes" | "series" | "others" | "background"> {
  /** What it changes in the table of defaults. */
  readonly style: StyleOverrides;
}

/** A theme's changes to the table of defaults and to colours. */
export function resolveTheme(theme: Theme): ResolvedTheme {
  const own = typeof theme === "string" ? null : theme;
  const name = own?.base ?? (theme as Exclude<Theme, object>);
  const base: ThemeDef = THEMES[name];
  const [ink, background] = [own?.ink ?? base.ink, own?.background ?? base.background];
  // Chartify's own table is not worked out from an ink.
  const isTable = (name === "default" || name === "minimal") && own?.ink == null && own?.background == null;
  const style = [isTable ? {} : styleOfInk(ink, background), base.style, own?.style ?? {}].reduce(mergeStyles);
  return {
    style,
    background: style.background ?? background,
    series: own?.palettes.categorical == null ? base.series : [],
    others: base.others,
    palettes: {
      categorical: own?.palettes.categorical ?? base.palettes.categorical,
      sequential: own?.palettes.sequential ?? base.palettes.sequential,
      diverging: own?.palettes.diverging ?? base.palettes.diverging,
    },
  };
}
