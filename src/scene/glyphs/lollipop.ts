import type { LollipopGlyph } from "../../figure/types.js";
import type { Style } from "../../style/style.js";
import type { Projections } from "../project.js";
import type { SceneItem, Stroke } from "../types.js";
import { byColor } from "./by-color.js";
import { directionsOf, standing } from "./over-categories.js";

/** Stems from zero with a marker at the value; nothing where the value is missing. */
export function lollipopItems(glyph: LollipopGlyph, projections: Projections, style: Style): SceneItem[] {
  const { across, along, point } = directionsOf(glyph, projections);
  const middles = across.column(glyph.factor);
  const tips = along.column(glyph.value);
  const base = standing(along, 0);
  const drawn = [...middles.keys()].filter((i) => !Number.isNaN((middles[i] as number) + (tips[i] as number)));
  return [...byColor(glyph.color, drawn, style.bar.missingColor)].flatMap(([color, indices]): SceneItem[] => {
    const at = (i: number, end: number): [number, number] => point(middles[i] as number, end);
    const stroke: Stroke = { color, width: glyph.lineWidth, dash: [], alpha: 1, cap: "butt", join: "miter" };
    const stems = indices.flatMap((i) => [...at(i, base), ...at(i, tips[i] as number), Number.NaN, Number.NaN]);
    const heads = indices.flatMap((i) => at(i, tips[i] as number));
    return [
      { kind: "polyline", points: Float64Array.from(stems), stroke },
      {
        kind: "markers",
        marker: glyph.marker,
        points: Float64Array.from(heads),
        size: glyph.size,
        fill: { color, alpha: glyph.fillAlpha },
        stroke: { ...stroke, width: 1 },
      },
    ];
  });
}
