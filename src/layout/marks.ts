import type { DressedFigure, DressedPanel } from "../figure/types.js";
import { localeOf } from "../format/locale.js";
import { annotationDef } from "../glyphs/annotations.js";
import type { View } from "../glyphs/glyph.js";
import { defOf } from "../glyphs/index.js";
import { LabelRoom } from "../glyphs/label-room.js";
import { type LabelledSet, valueLabelMarks } from "../glyphs/place-value-labels.js";
import type { Mark, Rect, SceneItem } from "../model/items.js";
import { projection } from "../scales/project.js";
import { valueWriter } from "../scales/value-labels.js";
import { notesOfLabels } from "./notes.js";
import { occupancyOf } from "./occupancy.js";
import { compactFromIn } from "./small.js";
import type { Setting } from "./types.js";

/** What stands in a plot area, in drawing order: the batches of each glyph, and the items of each annotation. */
export interface Marks {
  readonly glyphs: readonly (readonly Mark[])[];
  /** The numbers at the marks of each glyph, which lie over all glyphs. */
  readonly labels: readonly (readonly Mark[])[];
  readonly annotations: readonly (readonly SceneItem[])[];
  /** What found no place, in plain sentences. */
  readonly notes: readonly string[];
}

/** How a panel is drawn into its plot area, on its first and on its second y axis. */
export interface Views {
  readonly y: View;
  readonly y2: View;
}

export function viewsOf(plot: Rect, { figure, scales, style, measurer, cell }: Setting): Views {
  const { width, height, xAxis, yAxis, y2Axis } = figure;
  const room = new LabelRoom(cell ?? { x: 0, y: 0, width, height });
  const writing = { locale: localeOf(figure.locale), compactFrom: compactFromIn(figure) };
  const shared = { x: projection(scales.x, plot, "x"), plot, style, measurer, room };
  const x = valueWriter(xAxis, scales.x, writing);
  const y = { ...shared, y: projection(scales.y, plot, "y"), write: { x, y: valueWriter(yAxis, scales.y, writing) } };
  if (y2Axis === null || scales.y2 === null) return { y, y2: y };
  return { y, y2: { ...shared, y: projection(scales.y2, plot, "y"), write: { x, y: valueWriter(y2Axis, scales.y2, writing) } } };
}

/** The marks of each glyph that have their numbers written at them; null where none have. */
export function labelledSets({ glyphs }: DressedPanel, views: Views): (LabelledSet | null)[] {
  return glyphs.map((glyph) => {
    const view = views[glyph.axis];
    const labelled = defOf(glyph.kind).labelled?.(glyph, view) ?? null;
    return labelled === null ? null : { ...labelled, view };
  });
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
  const { room } = views.y;
  const draw = (glyph: DressedPanel["glyphs"][number]): readonly Mark[] => defOf(glyph.kind).marks(glyph, views[glyph.axis]);
  const others = panel.glyphs.map((glyph) => (glyph.kind === "text" ? [] : draw(glyph)));
  // Callouts are said one by one, and so have their places before labels do.
  const annotations = panel.annotations.map((annotation) => annotationDef(annotation.kind).items(annotation, views.y));
  const labels = valueLabelMarks(labelledSets(panel, views));
  if (panel.glyphs.some(({ kind }) => kind === "text")) {
    const occupancy = occupancyOf(others.flat(), views.y.plot, views.y.measurer);
    room.setMarks((box) => occupancy.isFree(box));
  }
  const glyphs = panel.glyphs.map((glyph, i) => (glyph.kind === "text" ? draw(glyph) : (others[i] as readonly Mark[])));
  return { glyphs, labels, annotations, notes: notesOfLabels(views.y.room.tally) };
}
