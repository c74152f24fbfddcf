import type { Style, StyleOverrides } from "./style.js";

/** A panel of this size has type and marks of the usual size. */
const WHOLE_PX = 600 * 400;
const SMALLEST = 0.6;
/** No type is made smaller than this. */
const MIN_TYPE_PX = 11;
const MIN_LINE_PX = 2;
const MIN_MARKER_PX = 4;

/** A style with smaller tick labels and marks for the panels of a figure, by the room that each has; sizes that were set stay. */
export function facetStyle(style: Style, overrides: StyleOverrides, cell: { readonly width: number; readonly height: number }): Style {
  const factor = Math.max(SMALLEST, Math.min(1, Math.sqrt((cell.width * cell.height) / WHOLE_PX)));
  const scaled = (size: number, least: number): number => Math.max(Math.min(least, size), size * factor);
  const { tickLabel, line, scatter, lollipop } = style;
  return {
    ...style,
    tickLabel: { ...tickLabel, sizePx: overrides.tickLabel?.sizePx ?? scaled(tickLabel.sizePx, MIN_TYPE_PX) },
    line: { ...line, width: overrides.line?.width ?? scaled(line.width, MIN_LINE_PX) },
    scatter: {
      ...scatter,
      size: overrides.scatter?.size ?? scaled(scatter.size, MIN_MARKER_PX),
      categoricalSize: overrides.scatter?.categoricalSize ?? scaled(scatter.categoricalSize, MIN_MARKER_PX),
    },
    lollipop: { ...lollipop, size: overrides.lollipop?.size ?? scaled(lollipop.size, MIN_MARKER_PX) },
  };
}
