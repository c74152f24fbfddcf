import { positionsOf } from "../figure/positions.js";
import type { Annotation, Factor, Figure, Glyph, NumberColumn, PositionColumn } from "../figure/types.js";
import { hexCenters, hexHalfSize } from "./hex-grid.js";

/** The smallest and largest value that an axis has to show; `min` above `max` while there is none. */
export interface Extent {
  min: number;
  max: number;
}

export type AxisName = "x" | "y" | "y2";

/**
 * What the marks of a figure span on one of its continuous axes: marks with both coordinates, on log axes those above
 * zero, and the annotations that have a place (not the lines across). Infinite values are left out.
 */
export function extentOf(figure: Figure, axis: AxisName): Extent {
  const extent: Extent = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  const isLog = { x: figure.xAxis.kind === "log", y: figure.yAxis.kind === "log", y2: figure.y2Axis?.kind === "log" };
  for (const glyph of figure.glyphs) {
    if (axis !== "x" && glyph.axis !== axis) continue;
    if (glyph.kind === "hexbin") {
      addHexagons(extent, glyph, axis === "x");
      continue;
    }
    const { x, y } = positionsOf(glyph);
    const [own, other] = axis === "x" ? [x, y[0]] : [y, x[0]];
    if (glyph.kind === "spokes" && glyph.x.length > 0 && !isLog[axis]) add(extent, 0);
    for (const column of own) addPairs(extent, column, other, isLog[axis], isLog[axis === "x" ? glyph.axis : "x"]);
  }
  if (axis !== "y2") for (const annotation of figure.annotations) addAnnotation(extent, annotation, axis, isLog[axis]);
  return extent;
}

/** Values of `own` whose partner is there too; categories are always there. */
function addPairs(extent: Extent, own: PositionColumn, other: PositionColumn, isLogOwn: boolean, isLogOther: boolean): void {
  for (let i = 0; i < own.length; i++) {
    const value = own[i];
    if (typeof value !== "number" || !isShown(value, isLogOwn)) continue;
    const partner = other[i];
    if (typeof partner === "number" ? !isShown(partner, isLogOther) : partner === null) continue;
    add(extent, value);
  }
}

/** Tiles with their corners. */
function addHexagons(extent: Extent, glyph: Extract<Glyph, { kind: "hexbin" }>, isX: boolean): void {
  const half = hexHalfSize(glyph)[isX ? 0 : 1];
  for (const middle of hexCenters(glyph)[isX ? 0 : 1]) {
    if (!Number.isFinite(middle)) continue;
    add(extent, middle - half);
    add(extent, middle + half);
  }
}

function add(extent: Extent, value: number): void {
  if (value < extent.min) extent.min = value;
  if (value > extent.max) extent.max = value;
}

function isShown(value: number, isLog: boolean): boolean {
  return Number.isFinite(value) && (!isLog || value > 0);
}

function addAnnotation(extent: Extent, annotation: Annotation, axis: "x" | "y", isLog: boolean): void {
  for (const value of placesOf(annotation, axis)) if (typeof value === "number" && isShown(value, isLog)) add(extent, value);
}

function placesOf(annotation: Annotation, axis: "x" | "y"): (number | Factor | null)[] {
  switch (annotation.kind) {
    case "span":
      return [];
    case "box":
      return axis === "x" ? [annotation.left, annotation.right] : [annotation.bottom, annotation.top];
    case "segment":
      return axis === "x" ? [annotation.xStart, annotation.xEnd] : [annotation.yStart, annotation.yEnd];
    case "label":
      return [axis === "x" ? annotation.x : annotation.y];
  }
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
export function baselineOf(figure: Figure, axis: AxisName, marks: BaselineMarks): Baseline {
  let [found, isFloor, isCeiling] = [false, true, true];
  for (const glyph of figure.glyphs) {
    const along = "orientation" in glyph && glyph.orientation === "horizontal" ? "x" : glyph.axis;
    if (along !== axis) continue;
    for (const column of standingColumns(glyph, marks)) {
      for (const value of column) {
        if (value === null || !Number.isFinite(value)) continue;
        found = true;
        if (value < 0) isFloor = false;
        if (value > 0) isCeiling = false;
      }
    }
  }
  return { isFloor: found && isFloor, isCeiling: found && isCeiling && !isFloor };
}

/** The columns of marks that stand on zero. Boxes do so in Chartify, whose ranges this keeps. */
function standingColumns(glyph: Glyph, marks: BaselineMarks): readonly NumberColumn[] {
  switch (glyph.kind) {
    case "bar":
      return [glyph.start, glyph.end];
    case "lollipop":
      return [glyph.value];
    case "boxplot":
      return [glyph.lower, glyph.upper];
    case "area":
      return marks === "all" && isOnZero(glyph.y0) ? [glyph.y0, glyph.y1] : [];
    case "histogram":
      return marks === "all" ? [glyph.value] : [];
    default:
      return [];
  }
}

function isOnZero(column: NumberColumn): boolean {
  for (const value of column) if (value !== 0 && value !== null && !Number.isNaN(value)) return false;
  return true;
}
