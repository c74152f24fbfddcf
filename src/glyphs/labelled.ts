import type { NumberColumn, Orientation } from "../model/columns.js";
import type { Fill } from "../model/items.js";

export const LABEL_POSITIONS = ["end", "inside", "center", "base"] as const;
/** Where the number at a bar stands: beyond its end, inside at its end, in its middle, or inside where it begins. */
export type LabelPosition = (typeof LABEL_POSITIONS)[number];

/** The numbers at bars, stems and bins. */
export interface ValueLabels {
  /** A format of numbro or d3; null for that of the axis. */
  format: string | null;
  /** Where they stand. One that has no room beyond an end of a fixed range stands inside. */
  position: LabelPosition;
  /** A CSS size: `9pt`, `12px` or `1em`; null for the style's, or smaller where they have no room, down to 9 px. */
  fontSize: string | null;
  /** One colour for all, as `#rrggbb`; null for the style's beside marks, and for black or white, whichever stands out, inside. */
  color: string | null;
  /** Whether each mark has its number. */
  hasParts: boolean;
  /** Of the topmost part of stacks: where each stack ends above zero and below it, which is written there; null for no sums. */
  sums: { above: NumberColumn; below: NumberColumn } | null;
  /** Where the numbers at the ends of marks stand beyond, instead of these: the ends of error bars; null for none. */
  beyond: NumberColumn | null;
}

/** A mark with a number at it. */
export interface LabelledMark {
  readonly row: number;
  readonly value: number;
  /** Where it begins and ends on the axis of its values. */
  readonly start: number;
  readonly end: number;
  /** Its middle on the other axis, and how much room it has there beside its neighbours, in pixels. */
  readonly middlePx: number;
  readonly roomPx: number;
  /** How thick it is, in pixels. */
  readonly thicknessPx: number;
  /** What lies under a label inside; null for marks that have no inside. */
  readonly fill: Fill | null;
  /** From the end of the mark to its label. */
  readonly gapPx: number;
  readonly position: LabelPosition;
}

/** What a kind of glyph tells of its labels. */
export interface Labelled {
  readonly labels: ValueLabels;
  readonly orientation: Orientation;
  readonly marks: readonly LabelledMark[];
}

/** How far labels reach beyond the ends of their marks, in pixels; above zero towards larger values. */
export interface Reach {
  readonly direction: "x" | "y";
  readonly end: number;
  readonly px: number;
}

/** From the end of a bar to its label, as Chartify has it over upright bars. */
export const LABEL_GAP_PX = 4;

/** Where a label at the end of a mark stands beyond: the mark's end, or that of its error bar. */
export function labelEnd({ position, beyond }: ValueLabels, row: number, end: number): number {
  return position === "end" ? (beyond?.[row] ?? end) : end;
}
