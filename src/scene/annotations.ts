import type { Annotation, Factor } from "../figure/types.js";
import { parseFontSizePx } from "../style/font-size.js";
import type { Measurer } from "../text/measurer.js";
import { isInside, placeText } from "./glyphs/text.js";
import type { Projections } from "./project.js";
import type { Rect, SceneItem, Stroke } from "./types.js";

/** What an annotation looks like; nothing where its place is not on the axes. */
export function annotationItems(annotation: Annotation, { x, y }: Projections, plot: Rect, measurer: Measurer): SceneItem[] {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  switch (annotation.kind) {
    case "span": {
      const isAcross = annotation.orientation === "width";
      const at = (isAcross ? y : x).at(annotation.location);
      if (Number.isNaN(at)) return [];
      return [polyline(isAcross ? [plot.x, at, right, at] : [at, plot.y, at, bottom], strokeOf(annotation))];
    }
    case "segment": {
      const points = [x.at(annotation.xStart), y.at(annotation.yStart), x.at(annotation.xEnd), y.at(annotation.yEnd)];
      return points.some(Number.isNaN) ? [] : [polyline(points, strokeOf(annotation))];
    }
    case "box": {
      const side = (place: number | Factor | null, along: "x" | "y", open: number): number =>
        place === null ? open : (along === "x" ? x : y).at(place);
      const [left, top] = [side(annotation.left, "x", plot.x), side(annotation.top, "y", plot.y)];
      const [toRight, toBottom] = [side(annotation.right, "x", right), side(annotation.bottom, "y", bottom)];
      if (Number.isNaN(left + top + toRight + toBottom)) return [];
      const rects = Float64Array.of(Math.min(left, toRight), Math.min(top, toBottom), Math.abs(toRight - left), Math.abs(toBottom - top));
      return [{ kind: "rects", rects, fill: { color: annotation.color, alpha: annotation.fillAlpha }, stroke: null }];
    }
    case "label": {
      const [px, py] = [x.at(annotation.x), y.at(annotation.y)];
      if (!isInside(px, py, plot)) return [];
      const { color, textAlign: align, angleDeg } = annotation;
      return placeText(
        annotation.text,
        px,
        py,
        { sizePx: parseFontSizePx(annotation.fontSize, "figure"), color, align, baseline: "bottom", angleDeg },
        measurer,
      );
    }
  }
}

function strokeOf({
  color,
  lineWidth,
  lineDash,
  lineAlpha,
}: {
  color: string;
  lineWidth: number;
  lineDash: number[];
  lineAlpha: number;
}): Stroke {
  return { color, width: lineWidth, dash: lineDash, alpha: lineAlpha, cap: "butt", join: "miter" };
}

function polyline(points: readonly number[], stroke: Stroke): SceneItem {
  return { kind: "polyline", points: Float64Array.from(points), stroke };
}
