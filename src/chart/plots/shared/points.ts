import type { NumberCell } from "../../../data/questions.js";
import type { Marker } from "../../../figure/types.js";
import { ChartifyError } from "../../../util/error.js";
import { MAX_SIDE } from "../../../util/limits.js";
import { type Reader, readList, readNumber } from "../../../util/options.js";
import { show } from "../../../util/show.js";
import type { NumericColumnName } from "../../data-types.js";
import { type MarkerName, readMarker } from "./marker.js";
import { opacity, optionalColumn, optionalOption } from "./options.js";

/** How points look. */
export interface PointOptions<D> {
  /**
   * Column of diameters in pixels, not negative. Values beyond half the figure's shorter side, or all below one pixel, are scaled as by a
   * `sizeRange` of 4 to 40, with a warning. A point of none, or of zero, is not drawn, and counted in a warning. Default: the style's `scatter.size`, 6, for all, or
   * `scatter.categoricalSize`, 15, over categories.
   */
  readonly sizeColumn?: NumericColumnName<D> | undefined;
  /**
   * Scales the values of `sizeColumn` by area: diameters in pixels for zero and for the largest value, such as `[4, 40]`; a
   * legend shows some. Default: the values are pixels.
   */
  readonly sizeRange?: readonly [smallest: number, largest: number] | undefined;
  /** Default `circle`. */
  readonly marker?: MarkerName | undefined;
  /** Opacity from 0 to 1. Default 1; 0.7 where sizes are scaled by area, for such points lie on each other. */
  readonly alpha?: number | undefined;
}

export const markerOption = optionalOption<MarkerName, Marker, "circle">(readMarker, "circle", {
  kind: "text",
  value: "NAME",
  help: "circle, square, triangle, diamond, x, … (default: circle)",
});

const readBoth = readList(readNumber(0, MAX_SIDE), 2);

const readSizeRange: Reader<readonly [number, number]> = (value, place) => {
  const [smallest, largest] = readBoth(value, place);
  if (smallest !== undefined && largest !== undefined && smallest < largest) return [smallest, largest];
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be two diameters in pixels, the smaller first, such as 4 and 40, not ${show(value)}.`,
  );
};

export const pointOptions = {
  sizeColumn: optionalColumn("column of diameters in pixels, or of any values with a size range"),
  sizeRange: optionalOption<readonly [number, number], readonly [number, number], null>(readSizeRange, null, {
    kind: "numbers",
    value: "MIN,MAX",
    help: "scale sizes by area to diameters in pixels, such as 4,40",
  }),
  marker: markerOption,
  alpha: opacity(null, 1),
};

/** The column of diameters as a question has it. */
export function sizeCell(column: string | null) {
  return column === null ? null : ({ as: "size", column, option: "sizeColumn" } as const satisfies NumberCell);
}
