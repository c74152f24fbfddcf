import type { Fill, Stroke } from "../../model/items.js";
import { escapeXml } from "../../util/xml.js";
import { type Hatches, hatchOf } from "./hatches.js";
import { svgNumber as number } from "./path-data.js";

/** Stands before the ids of what is referred to until the chart's own id is known. Escaping takes it out of all texts, so that none is changed. */
export const ID = "\u0000";

/** How a shape is filled, with a space before. */
export function fillAttributes(fill: Fill | null, hatches: Hatches): string {
  if (fill === null) return ` fill="none"`;
  const hatch = hatchOf(fill, hatches);
  return ` fill="${hatch === null ? escapeXml(fill.color) : `url(#${ID}${hatch})`}"${fill.alpha === 1 ? "" : ` fill-opacity="${number(fill.alpha)}"`}`;
}

/** How a line is drawn, with a space before; nothing for none. */
export function strokeAttributes(stroke: Stroke | null): string {
  if (stroke === null) return "";
  const { color, width, dash, alpha, cap, join } = stroke;
  return (
    ` stroke="${escapeXml(color)}"` +
    (width === 1 ? "" : ` stroke-width="${number(width)}"`) +
    (alpha === 1 ? "" : ` stroke-opacity="${number(alpha)}"`) +
    (dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(number).join(" ")}"`) +
    (cap === "butt" ? "" : ` stroke-linecap="${cap}"`) +
    (join === "miter" ? "" : ` stroke-linejoin="${join}"`)
  );
}
