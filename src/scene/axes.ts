import { solid } from "../glyphs/strokes.js";
import type { AxisLayout } from "../layout/types.js";
import type { AxisName } from "../model/columns.js";
import type { Rect, SceneItem } from "../model/items.js";
import type { Style } from "../style/style.js";
import type { SceneGroup } from "./types.js";

/** Line, ticks and labels of an axis; nothing for a hidden one. */
export function axisGroup(name: AxisName, axis: AxisLayout, plot: Rect, style: Style): SceneGroup {
  // A line without labels is the edge of a panel, whose axis stands at another one.
  const role = axis.hasTicks === false ? `edge edge-${name}` : `axis axis-${name}`;
  const group = { part: { kind: "axis", axis: name }, role, clip: null } as const;
  if (!axis.isVisible) return { ...group, items: [] };
  const { lineColor, lineWidth, tickLength, minorTickLength } = style.axis;
  const [majorPx, minorPx] = axis.hasTicks === false ? [[], []] : [axis.majorPx, axis.minorPx];
  const points: number[] = [];
  const add = (...line: number[]): void => {
    if (points.length > 0) points.push(Number.NaN, Number.NaN);
    points.push(...line);
  };
  const [left, right, top, bottom] = [crisp(plot.x), crisp(plot.x + plot.width), crisp(plot.y), crisp(plot.y + plot.height)];
  if (name === "x") {
    add(left, bottom, right, bottom);
    for (const at of majorPx) add(crisp(at), bottom, crisp(at), bottom + tickLength);
    if (minorTickLength > 0) for (const at of minorPx) add(crisp(at), bottom, crisp(at), bottom + minorTickLength);
  } else {
    const [line, outwards] = name === "y" ? [left, -1] : [right, 1];
    add(line, top, line, bottom);
    for (const at of majorPx) add(line, crisp(at), line + outwards * tickLength, crisp(at));
    if (minorTickLength > 0) for (const at of minorPx) add(line, crisp(at), line + outwards * minorTickLength, crisp(at));
  }
  const lines: SceneItem = { kind: "polyline", points: Float64Array.from(points), stroke: solid(lineColor, lineWidth) };
  return { ...group, items: [...(lineWidth > 0 ? [lines] : []), ...axis.tickLabels, ...axis.label] };
}

/** The title of an axis of all panels, which draw their own lines. */
export function axisTitleGroup(name: AxisName, axis: AxisLayout): SceneGroup {
  return { part: { kind: "axis", axis: name }, role: `axis axis-${name}`, clip: null, items: axis.label };
}

/** A line of one pixel is sharp in the middle of a row or column of pixels. */
export function crisp(px: number): number {
  return Math.round(px - 0.5) + 0.5;
}
