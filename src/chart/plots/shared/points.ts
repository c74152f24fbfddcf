import type { NumberCell } from "../../../data/questions.js";
import type { Marker } from "../../../figure/types.js";
import type { NumericColumnName } from "../../data-types.js";
import { type MarkerName, readMarker } from "./marker.js";
import { opacity, optionalColumn, optionalOption } from "./options.js";

/** How points look. */
export interface PointOptions<D> {
  /** Column of diameters in pixels, not negative. Default: the style's `scatter.size`, 6, for all, or `scatter.categoricalSize`, 15, over categories. */
  readonly sizeColumn?: NumericColumnName<D> | undefined;
  /** Default `circle`. */
  readonly marker?: MarkerName | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly alpha?: number | undefined;
}

export const markerOption = optionalOption<MarkerName, Marker, "circle">(readMarker, "circle", {
  kind: "text",
  value: "NAME",
  help: "circle, square, triangle, diamond, x, … (default: circle)",
});

export const pointOptions = { sizeColumn: optionalColumn("column of diameters in pixels"), marker: markerOption, alpha: opacity(1, 1) };

/** The column of diameters as a question has it. */
export function sizeCell(column: string | null) {
  return column === null ? null : ({ as: "size", column, option: "sizeColumn" } as const satisfies NumberCell);
}
