import type { Annotation, Factor, Figure, Glyph, NumberColumn, PositionColumn } from "../figure/types.js";

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
    if (axis === "x" || glyph.axis === axis) addGlyph(extent, glyph, axis === "x", isLog.x, isLog[glyph.axis]);
  }
  if (axis !== "y2") for (const annotation of figure.annotations) addAnnotation(extent, annotation, axis, isLog[axis]);
  return extent;
}

function addGlyph(extent: Extent, glyph: Glyph, isX: boolean, isLogX: boolean, isLogY: boolean): void {
  switch (glyph.kind) {
    case "line":
    case "scatter":
    case "text":
      addPairs(extent, isX ? glyph.x : glyph.y, isX ? glyph.y : glyph.x, isX ? isLogX : isLogY, isX ? isLogY : isLogX);
      break;
    case "area":
      if (isX) {
        addPairs(extent, glyph.x, glyph.y1, isLogX, isLogY);
      } else {
        addPairs(extent, glyph.y1, glyph.x, isLogY, isLogX);
        addPairs(extent, glyph.y0, glyph.x, isLogY, isLogX);
      }
      break;
    case "bar":
      if (isX === (glyph.orientation === "horizontal")) {
        const isLog = isX ? isLogX : isLogY;
        addPairs(extent, glyph.start, glyph.end, isLog, false);
        addPairs(extent, glyph.end, glyph.start, isLog, false);
      }
      break;
  }
}

/** Values of `own` whose partner is there too; categories are always there. */
function addPairs(extent: Extent, own: PositionColumn, other: PositionColumn, isLogOwn: boolean, isLogOther: boolean): void {
  for (let i = 0; i < own.length; i++) {
    const value = own[i];
    if (typeof value !== "number" || !isShown(value, isLogOwn)) continue;
    const partner = other[i];
    if (typeof partner === "number" ? !isShown(partner, isLogOther) : partner === null) continue;
    if (value < extent.min) extent.min = value;
    if (value > extent.max) extent.max = value;
  }
}

function isShown(value: number, isLog: boolean): boolean {
  return Number.isFinite(value) && (!isLog || value > 0);
}

function addAnnotation(extent: Extent, annotation: Annotation, axis: "x" | "y", isLog: boolean): void {
  for (const value of placesOf(annotation, axis)) {
    if (typeof value !== "number" || !isShown(value, isLog)) continue;
    if (value < extent.min) extent.min = value;
    if (value > extent.max) extent.max = value;
  }
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

/** Whether the bars (and with `areas` the areas) of an axis all stand on zero, or all hang from it. */
export function baselineOf(figure: Figure, axis: AxisName, areas: boolean): Baseline {
  let [found, isFloor, isCeiling] = [false, true, true];
  const check = (starts: NumberColumn, ends: NumberColumn): void => {
    for (const column of [starts, ends]) {
      for (const value of column) {
        if (value === null || Number.isNaN(value)) continue;
        found = true;
        if (value < 0) isFloor = false;
        if (value > 0) isCeiling = false;
      }
    }
  };
  for (const glyph of figure.glyphs) {
    if (glyph.kind === "bar" && (glyph.orientation === "horizontal" ? axis === "x" : glyph.axis === axis)) check(glyph.start, glyph.end);
    if (glyph.kind === "area" && areas && glyph.axis === axis && isOnZero(glyph.y0)) check(glyph.y0, glyph.y1);
  }
  return { isFloor: found && isFloor, isCeiling: found && isCeiling && !isFloor };
}

function isOnZero(column: NumberColumn): boolean {
  for (const value of column) if (value !== 0 && value !== null && !Number.isNaN(value)) return false;
  return true;
}
