import type { LineGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";
import { thinLine } from "./thin-line.js";

/** A line with round caps and joins, broken where a coordinate is missing. */
export function lineItems(glyph: LineGlyph, { x, y }: Projections): SceneItem[] {
  const points = thinLine(x.column(glyph.x), y.column(glyph.y));
  const { color, lineWidth: width, lineDash: dash, lineAlpha: alpha } = glyph;
  if (points.length === 0 || width === 0) return [];
  return [{ kind: "polyline", points, stroke: { color, width, dash, alpha, cap: dash.length > 0 ? "butt" : "round", join: "round" } }];
}
