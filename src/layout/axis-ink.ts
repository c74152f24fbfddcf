import type { Figure } from "../figure/types.js";
import { standingOut, TEXT_CONTRAST } from "../style/contrast.js";
import type { Style } from "../style/style.js";

/** The styles of two y axes. */
export interface AxisStyles {
  readonly y: Style;
  readonly y2: Style;
}

/**
 * Where two y axes have one series each, title and ticks have its colour, dark enough to be read on the background, so that
 * nobody has to guess which line belongs where. Colours that the figure sets for them stay.
 */
export function axisStyles(figure: Pick<Figure, "glyphs" | "y2Axis" | "style">, style: Style): AxisStyles {
  const plain = { y: style, y2: style };
  if (figure.y2Axis === null) return plain;
  const [left, right] = [onlyColor(figure, "y"), onlyColor(figure, "y2")];
  if (left === null || right === null || left === right) return plain;
  return { y: inColor(left, figure, style), y2: inColor(right, figure, style) };
}

/** The colour of all marks on an axis; null where there are none, or several colours. */
function onlyColor({ glyphs }: Pick<Figure, "glyphs">, axis: "y" | "y2"): string | null {
  const colors = new Set<string | null>();
  for (const glyph of glyphs) {
    if (glyph.axis !== axis) continue;
    for (const color of typeof glyph.color === "string" || glyph.color === null ? [glyph.color] : glyph.color) {
      if (color !== null) colors.add(color);
      if (colors.size > 1) return null;
    }
  }
  return [...colors][0] ?? null;
}

function inColor(color: string, { style: own }: Pick<Figure, "style">, style: Style): Style {
  const ink = standingOut(color, style.background, TEXT_CONTRAST);
  const { axisLabel, tickLabel } = style;
  return {
    ...style,
    axisLabel: own.axisLabel?.color === undefined ? { ...axisLabel, color: ink } : axisLabel,
    tickLabel: own.tickLabel?.color === undefined ? { ...tickLabel, color: ink } : tickLabel,
  };
}
