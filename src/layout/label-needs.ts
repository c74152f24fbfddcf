import type { DressedFigure } from "../figure/types.js";
import { defOf } from "../glyphs/index.js";
import { labelReach } from "../glyphs/place-value-labels.js";
import type { AxisName, YAxisName } from "../model/columns.js";
import type { Rect } from "../model/items.js";
import type { LabelRoomNeed } from "../scales/label-room.js";
import { labelledSets, viewsOf } from "./marks.js";
import type { Setting } from "./types.js";

/** The room that numbers beyond the ends of marks need on each axis. */
export function labelNeeds(
  { figure, ...setting }: Omit<Setting, "figure"> & { readonly figure: DressedFigure },
  plot: Rect,
): Readonly<Record<AxisName, LabelRoomNeed>> {
  const views = viewsOf(plot, { ...setting, figure });
  const ofMarks = labelReach(labelledSets(figure, views));
  const reach = figure.glyphs.map((glyph, i) => [...(ofMarks[i] ?? []), ...(defOf(glyph.kind).reach?.(glyph, views[glyph.axis]) ?? [])]);
  const on = (direction: "x" | "y", axis: YAxisName | null, lengthPx: number): LabelRoomNeed => ({
    labels: reach.flatMap((own, i) =>
      axis === null || figure.glyphs[i]?.axis === axis ? own.filter((each) => each.direction === direction) : [],
    ),
    lengthPx,
  });
  return { x: on("x", null, plot.width), y: on("y", "y", plot.height), y2: on("y", "y2", plot.height) };
}
