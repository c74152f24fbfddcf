import type { Cells, NumberCell, PointsQuestion } from "../../../data/questions.js";
import type { SpecValues } from "../../../util/options.js";
import type { NumericColumnName } from "../../data-types.js";
import { numberCell } from "./cells.js";
import { type ColorOptions, colorKey, colorOptions } from "./colors.js";
import type { AnyRows, OptionsFor } from "./definition.js";
import { wideColumn } from "./wide.js";

/** What the plots of a radar share. */
export interface RadarOptions<D> extends ColorOptions<D> {
  /** Column of distances from the middle: one vertex per row of a colour value, counter-clockwise from the top. */
  readonly radiusColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
}

export const radarOptions = {
  radiusColumn: wideColumn("column of distances from the middle"),
  ...colorOptions,
} satisfies OptionsFor<RadarOptions<AnyRows>>;

/** Asks for the vertices of each outline, with whatever else. */
export function radarQuestion<C extends Cells>(
  options: SpecValues<typeof radarOptions>,
  more: C,
): PointsQuestion<C & { readonly radius: NumberCell }, null> {
  return {
    kind: "points",
    cells: { ...more, radius: numberCell(options.radiusColumn, "radiusColumn") },
    category: null,
    series: colorKey(options),
    along: null,
  };
}

/** Where the vertices lie; `isClosed` repeats the first at the end. */
export function vertices(radii: Float64Array, isClosed: boolean): { x: Float64Array; y: Float64Array } {
  const angle = (i: number): number => (2 * Math.PI * i) / radii.length + Math.PI / 2;
  const length = radii.length + (isClosed && radii.length > 0 ? 1 : 0);
  const [x, y] = [new Float64Array(length), new Float64Array(length)];
  for (let i = 0; i < length; i++) {
    const own = i % radii.length;
    x[i] = (radii[own] as number) * Math.cos(angle(own));
    y[i] = (radii[own] as number) * Math.sin(angle(own));
  }
  return { x, y };
}
