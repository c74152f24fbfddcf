import type { Axis, DressedFigure } from "../figure/types.js";
import { solid } from "../glyphs/strokes.js";
import type { AxisLayout, Layout } from "../layout/types.js";
import type { SceneItem } from "../model/items.js";
import type { Style } from "../style/style.js";
import { crisp } from "./axes.js";
import type { SceneGroup } from "./types.js";

interface Gridded {
  readonly figure: DressedFigure;
  readonly style: Style;
  readonly layout: Pick<Layout, "plot" | "x" | "y">;
}

/** Lines at the ticks of the axes of numbers, where the style wants some; that at zero is as dark as an axis. */
export function gridGroups({ figure, style, layout }: Gridded): SceneGroup[] {
  const { color, width } = style.grid;
  if (width === 0) return [];
  const across = linesOf(figure.yAxis, layout.y, (at) => [layout.plot.x, at, layout.plot.x + layout.plot.width, at]);
  const along = linesOf(figure.xAxis, layout.x, (at) => [at, layout.plot.y, at, layout.plot.y + layout.plot.height]);
  const lines = [...along, ...across];
  const drawn = (points: readonly number[], own: string): SceneItem[] =>
    points.length === 0 ? [] : [{ kind: "polyline", points: Float64Array.from(points), stroke: solid(own, width) }];
  const items = [
    ...drawn(joined(lines.filter(({ value }) => value !== 0)), color),
    ...drawn(joined(lines.filter(({ value }) => value === 0)), style.axis.lineColor),
  ];
  return items.length === 0 ? [] : [{ part: { kind: "grid" }, role: "grid", clip: null, items }];
}

interface GridLine {
  readonly value: number;
  readonly points: readonly number[];
}

function linesOf({ kind, hidden }: Axis, { isVisible, majorPx, ticks }: AxisLayout, line: (at: number) => readonly number[]): GridLine[] {
  if (hidden || !isVisible || kind === "categorical" || kind === "datetime") return [];
  return majorPx.map((at, i) => ({ value: Number(ticks.major[i]?.value), points: line(crisp(at)) }));
}

function joined(lines: readonly GridLine[]): number[] {
  return lines.flatMap(({ points }, i) => (i === 0 ? points : [Number.NaN, Number.NaN, ...points]));
}
