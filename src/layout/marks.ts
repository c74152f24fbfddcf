import type { DressedFigure, DressedPanel } from "../figure/types.js";
import { annotationDef } from "../glyphs/annotations.js";
import type { View } from "../glyphs/glyph.js";
import { defOf } from "../glyphs/index.js";
import { LabelRoom } from "../glyphs/label-room.js";
import type { Mark, Rect, SceneItem } from "../model/items.js";
import { projection } from "../scales/project.js";
import { notesOfLabels } from "./notes.js";
import type { Setting } from "./types.js";

/** What stands in a plot area, in drawing order: the batches of each glyph, and the items of each annotation. */
export interface Marks {
  readonly glyphs: readonly (readonly Mark[])[];
  readonly annotations: readonly (readonly SceneItem[])[];
  /** What found no place, in plain sentences. */
  readonly notes: readonly string[];
}

/** How a panel is drawn into its plot area, on its first and on its second y axis. */
export interface Views {
  readonly y: View;
  readonly y2: View;
}

export function viewsOf(plot: Rect, { figure: { width, height }, scales, style, measurer, cell }: Setting): Views {
  const room = new LabelRoom(cell ?? { x: 0, y: 0, width, height });
  const shared = { x: projection(scales.x, plot, "x"), plot, style, measurer, room };
  const y = { ...shared, y: projection(scales.y, plot, "y") };
  return { y, y2: scales.y2 === null ? y : { ...shared, y: projection(scales.y2, plot, "y") } };
}

/** What stands in a plot area: drawn once, when it is first asked for. */
export function marksIn(plot: Rect, setting: Setting & { readonly figure: DressedFigure }): () => Marks {
  let marks: Marks | undefined;
  return () => {
    marks ??= marksOf(setting.figure, viewsOf(plot, setting));
    return marks;
  };
}

/** Draws the glyphs and annotations of a panel into batches. */
export function marksOf(panel: DressedPanel, views: Views): Marks {
  const glyphs = panel.glyphs.map((glyph) => defOf(glyph.kind).marks(glyph, views[glyph.axis]));
  const annotations = panel.annotations.map((annotation) => annotationDef(annotation.kind).items(annotation, views.y));
  return { glyphs, annotations, notes: notesOfLabels(views.y.room.tally) };
}
