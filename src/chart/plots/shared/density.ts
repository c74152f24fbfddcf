import type { NumericColumnName } from "../../data-types.js";
import { type ColorOptions, colorOptions } from "./colors.js";
import { wideColumn } from "./wide.js";

/** What plots of how values are distributed share. */
export interface DensityOptions<D> extends ColorOptions<D> {
  /** Column of numbers; missing and infinite ones are left out. */
  readonly valuesColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
}

export const densityOptions = { valuesColumn: wideColumn("column of numbers"), ...colorOptions };
