import type { Fact } from "./facts.js";
import type { ViewState } from "./view-state.js";

/** A mark as events tell of it. */
export interface MarkEvent {
  /** The number of its glyph in `figure.glyphs`. */
  readonly glyph: number;
  /** Its row in the columns of the glyph. */
  readonly row: number;
  /** Its series; null where nothing is grouped. */
  readonly series: string | null;
  /** The panel that it stands in; null where there are none. */
  readonly panel: string | null;
  /** Its values as a reader is told them. */
  readonly values: readonly Fact[];
}

/** What a chart in a page tells, by name. */
export interface ChartEvents {
  /** The mark that the reader points at, by mouse, finger or key; null for none. */
  readonly hover: MarkEvent | null;
  /** The marks that are selected; none when the selection is given up. */
  readonly select: { readonly marks: readonly MarkEvent[] };
  /** What is in view on each axis; null where it is what the figure shows. */
  readonly zoom: { readonly ranges: ViewState["ranges"] };
  /** The labels of the legend whose marks are hidden. */
  readonly legend: { readonly hidden: readonly string[] };
}
