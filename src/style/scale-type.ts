import type { Style, StyleOverrides } from "./style.js";

/** The size for which the table of defaults is made. */
const WHOLE_PX = 960 * 540;
/** The type of a quarter of it is three quarters as large. */
const SMALLEST = 0.5;
/** No type is made smaller than this. */
const MIN_PX = 11;

const SCALED = ["title", "subtitle", "axisLabel", "groupLabel", "tickLabel", "legendLabel"] as const satisfies readonly (keyof Style)[];

/** A style with smaller type for a figure smaller than a slide; sizes that were set stay. */
export function scaleType(style: Style, overrides: StyleOverrides, size: { readonly width: number; readonly height: number }): Style {
  const share = Math.sqrt((size.width * size.height) / WHOLE_PX);
  if (share >= 1) return style;
  const factor = SMALLEST + (1 - SMALLEST) * Math.max(share, SMALLEST);
  const scaled = { ...style };
  for (const name of SCALED) {
    if (overrides[name]?.sizePx !== undefined) continue;
    scaled[name] = { ...style[name], sizePx: Math.max(Math.min(MIN_PX, style[name].sizePx), style[name].sizePx * factor) };
  }
  return scaled;
}
