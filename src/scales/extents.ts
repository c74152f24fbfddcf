import type { Panel } from "../figure/types.js";
import { annotationDef } from "../glyphs/annotations.js";
import { defOf, type Glyph } from "../glyphs/index.js";
import { columnsIn, valueAxis } from "../glyphs/roles.js";
import type { AxisName, PositionColumn } from "../model/columns.js";
import type { LentColumn } from "../model/lent.js";
import { leastOn } from "./least.js";

/** The smallest and largest value that an axis has to show; `min` above `max` while there is none. */
export interface Extent {
  min: number;
  max: number;
}

/**
 * What the marks of a panel span on one of its continuous axes: marks with both coordinates, on log axes those above
 * zero, and the annotations that have a place (not the lines across). Infinite values are left out.
 */
export function extentOf(panel: Panel, axis: AxisName): Extent {
  const extent: Extent = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  const direction = axis === "x" ? "x" : "y";
  const isLog = { x: panel.xAxis.kind === "log", y: panel.yAxis.kind === "log", y2: panel.y2Axis?.kind === "log" };
  for (const glyph of panel.glyphs) {
    if (axis !== "x" && glyph.axis !== axis) continue;
    const own = defOf(glyph.kind).extent?.(glyph, direction);
    if (own === undefined) addColumns(extent, glyph, direction, [isLog[axis], isLog[axis === "x" ? glyph.axis : "x"]]);
    else for (const value of own) if (isShown(value, isLog[axis])) add(extent, value);
  }
  if (axis === "y2") return extent;
  for (const annotation of panel.annotations) {
    for (const value of annotationDef(annotation.kind).places(annotation, direction)) {
      if (typeof value === "number" && isShown(value, isLog[axis])) add(extent, value);
    }
  }
  return extent;
}

function addColumns(extent: Extent, glyph: Glyph, direction: "x" | "y", isLog: readonly [own: boolean, other: boolean]): void {
  const [other] = columnsIn(glyph, direction === "x" ? "y" : "x");
  for (const own of columnsIn(glyph, direction)) {
    if (isAllShown(own.lent, isLog[0]) && isAllShown(other?.lent ?? null, isLog[1])) {
      extent.min = Math.min(extent.min, own.lent.stats.min);
      extent.max = Math.max(extent.max, own.lent.stats.max);
    } else addPairs(extent, own.column, other?.column ?? [], isLog);
  }
}

/** True for a column of a table of which it is known that an axis shows every value. */
function isAllShown(lent: LentColumn | null, isLog: boolean): lent is LentColumn {
  return lent !== null && lent.stats.missing + lent.stats.infinite === 0 && (!isLog || lent.stats.min > 0);
}

/** Values of `own` whose partner is there too; categories are always there. */
function addPairs(
  extent: Extent,
  own: PositionColumn,
  other: PositionColumn,
  [isLogOwn, isLogOther]: readonly [own: boolean, other: boolean],
): void {
  if (own instanceof Float64Array && other instanceof Float64Array && own.length === other.length) {
    addNumbers(extent, own, {
      partners: other,
      least: leastOn(isLogOwn ? "log" : "linear"),
      leastPartner: leastOn(isLogOther ? "log" : "linear"),
    });
    return;
  }
  for (let i = 0; i < own.length; i++) {
    const value = own[i];
    if (typeof value !== "number" || !isShown(value, isLogOwn)) continue;
    const partner = other[i];
    if (typeof partner === "number" ? !isShown(partner, isLogOther) : partner === null) continue;
    add(extent, value);
  }
}

/** The same for numbers, without a call for each; those below the least are not shown. */
function addNumbers(
  extent: Extent,
  own: Float64Array,
  { partners, least, leastPartner }: { readonly partners: Float64Array; readonly least: number; readonly leastPartner: number },
): void {
  let { min, max } = extent;
  for (let i = 0; i < own.length; i++) {
    const [value, partner] = [own[i] as number, partners[i] as number];
    if (!(value >= least && value < Number.POSITIVE_INFINITY && partner >= leastPartner && partner < Number.POSITIVE_INFINITY)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  extent.min = min;
  extent.max = max;
}

function add(extent: Extent, value: number): void {
  if (value < extent.min) extent.min = value;
  if (value > extent.max) extent.max = value;
}

function isShown(value: number, isLog: boolean): boolean {
  return Number.isFinite(value) && (!isLog || value > 0);
}

/** Which ends of an axis are zero because marks stand there. */
export interface Baseline {
  /** All marks with a baseline stand on zero and rise from it. */
  readonly isFloor: boolean;
  /** All hang from zero. */
  readonly isCeiling: boolean;
}

/** Which marks count as standing on zero: bars and their like over categories, or areas and histograms too. */
export type BaselineMarks = "bars" | "all";

/** Whether the marks of an axis that have a baseline all stand on zero, or all hang from it. */
export function baselineOf(panel: Panel, axis: AxisName, marks: BaselineMarks): Baseline {
  let [found, isFloor, isCeiling] = [false, true, true];
  for (const glyph of panel.glyphs) {
    if (valueAxis(glyph) !== axis) continue;
    const stands = defOf(glyph.kind).standsOnZero?.(glyph) ?? null;
    if (stands === null || (stands === "areas" && marks === "bars")) continue;
    for (const { column } of columnsIn(glyph, axis === "x" ? "x" : "y")) {
      for (const value of column) {
        if (typeof value !== "number" || !Number.isFinite(value)) continue;
        found = true;
        if (value < 0) isFloor = false;
        if (value > 0) isCeiling = false;
      }
    }
  }
  return { isFloor: found && isFloor, isCeiling: found && isCeiling && !isFloor };
}
