import type { WideColumnName, XKind } from "../../data-types.js";
import { type ColorOptions, colorOptions } from "./colors.js";
import { wideColumn } from "./wide.js";

/** What plots of how values are distributed share. */
export interface DensityOptions<D, K extends XKind = XKind> extends ColorOptions<D> {
  /** Column of numbers, on a datetime axis of dates; missing and infinite ones are left out. */
  readonly valuesColumn: WideColumnName<D, K>;
}

export const densityOptions = { valuesColumn: wideColumn("column of numbers or dates"), ...colorOptions };
