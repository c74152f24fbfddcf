import type { Figure } from "../figure/types.js";
import type { LegendEntry, LegendLayout } from "../layout/types.js";
import type { Style } from "../style/style.js";
import { crisp } from "./axes.js";
import type { SceneGroup, SceneItem } from "./types.js";

/** Samples thicker than this would not tell lines from areas. */
const MAX_LINE_WIDTH = 5;
const MARKER_PX = 10;

/** The legend's box, samples and labels. */
export function legendGroup(figure: Figure, legend: LegendLayout | null, style: Style): SceneGroup {
  if (legend === null) return { role: "legend", clip: null, items: [] };
  const { background, backgroundAlpha, borderColor } = style.legend;
  const { x, y, width, height } = legend.box;
  const box: SceneItem = {
    kind: "rects",
    rects: Float64Array.of(crisp(x), crisp(y), Math.round(width), Math.round(height)),
    fill: { color: background, alpha: backgroundAlpha },
    stroke: { color: borderColor, width: 1, dash: [], alpha: 1, cap: "butt", join: "miter" },
  };
  return {
    role: "legend",
    label: "Legend",
    clip: null,
    items: [box, ...legend.entries.flatMap((entry) => [...sample(figure, entry), entry.text])],
  };
}

function sample(figure: Figure, { glyph: index, color, swatch }: LegendEntry): SceneItem[] {
  const glyph = index === null ? undefined : figure.glyphs[index];
  if (glyph === undefined) return [];
  const [left, middle, centre] = [swatch.x, swatch.y + swatch.height / 2, swatch.x + swatch.width / 2];
  switch (glyph.kind) {
    case "spokes":
    case "line": {
      const { lineWidth, lineDash: dash, lineAlpha: alpha } = glyph;
      const width = Math.min(lineWidth, MAX_LINE_WIDTH);
      const inset = dash.length > 0 ? 0 : width / 2;
      const points = Float64Array.of(left + inset, middle, left + swatch.width - inset, middle);
      return [{ kind: "polyline", points, stroke: { color, width, dash, alpha, cap: dash.length > 0 ? "butt" : "round", join: "round" } }];
    }
    case "lollipop":
    case "scatter":
      return [
        {
          kind: "markers",
          marker: glyph.marker,
          points: Float64Array.of(centre, middle),
          size: MARKER_PX,
          fill: { color, alpha: glyph.fillAlpha },
          stroke: { color, width: 1, dash: [], alpha: glyph.fillAlpha, cap: "butt", join: "miter" },
        },
      ];
    default: {
      const side = swatch.height;
      const alpha = "fillAlpha" in glyph ? Math.max(glyph.fillAlpha, 0.3) : 1;
      return [{ kind: "rects", rects: Float64Array.of(centre - side / 2, swatch.y, side, side), fill: { color, alpha }, stroke: null }];
    }
  }
}
