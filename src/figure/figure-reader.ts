import { readLocale } from "../format/locale.js";
import { readAnnotation } from "../glyphs/annotations.js";
import { readFactorColumn } from "../glyphs/read-columns.js";
import { readGlyph } from "../glyphs/read-glyph.js";
import { columnsIn } from "../glyphs/roles.js";
import { readHexColor, readStyleOverrides } from "../style/read-style.js";
import { readTheme } from "../style/read-theme.js";
import { ChartifyError } from "../util/error.js";
import { isList, isObject } from "../util/kinds.js";
import { MAX_ANNOTATIONS, MAX_COLORS, MAX_FACTORS, MAX_GLYPHS, MAX_SIDE, MAX_TICK_VALUES } from "../util/limits.js";
import { NUMERIC_AXES } from "../util/numeric-axes.js";
import {
  mapItems,
  optional,
  type Reader,
  readAtMost,
  readBoolean,
  readChoice,
  readList,
  readNullable,
  readNumber,
  readRecord,
  readString,
  required,
  type SpecValues,
} from "../util/options.js";
import { show } from "../util/show.js";
import { readTimeZone } from "../util/time-zone.js";
import { asBadFigure } from "./bad-figure.js";
import type { Logo } from "./logo.js";
import { checkPanels, readPanels, SHARES } from "./read-panels.js";
import type { Axis, ColorBar, Figure, Glyph, Legend, Unit } from "./types.js";

export const LEGEND_LOCATIONS = [
  "top_left",
  "top_center",
  "top_right",
  "center_left",
  "center",
  "center_right",
  "bottom_left",
  "bottom_center",
  "bottom_right",
] as const;

const readVersion: Reader<1> = (value, place) => {
  if (value === 1) return 1;
  throw new ChartifyError("bad-figure", place, `this release reads version 1, not ${show(value)}.`);
};

/** Two ends, each a finite number or null. */
const readRange: Reader<[number | null, number | null]> = (value, place) => {
  if (!isList(value) || value.length !== 2) {
    throw new ChartifyError("bad-figure", place, `must be [start, end], not ${show(value)}.`);
  }
  const [start, end] = value.map((side, i) => readNullable(readNumber())(side, `${place}[${i}]`));
  return [start ?? null, end ?? null];
};

const orientations = ["horizontal", "vertical", "diagonal"] as const;

const readUnit: Reader<Unit> = readRecord({
  prefix: optional(readString, ""),
  suffix: optional(readString, ""),
  factor: optional(readNumber(1e-9, 1e9), 1),
});

const axisFields = {
  kind: optional(readChoice([...NUMERIC_AXES, "datetime", "categorical"]), "linear"),
  label: optional(readString, ""),
  range: { read: readRange, fallback: [null, null] as [null, null] },
  tickValues: optional(readNullable(readAtMost(MAX_TICK_VALUES, readList(readNumber()))), null),
  tickFormat: optional(readNullable(readString), null),
  unit: optional(readNullable(readUnit), null),
  timeZone: optional(readNullable(readTimeZone), null),
  tickOrientation: optional(readNullable(readList(readChoice(orientations))), null),
  factors: optional(readNullable(readAtMost(MAX_FACTORS, readFactorColumn)), null),
  hidden: optional(readBoolean, false),
};

const readAxis: Reader<Axis> = readRecord(axisFields);

const readLegendLocation: Reader<Legend["location"]> = (value, place) => {
  if (!isList(value)) return readChoice(LEGEND_LOCATIONS)(value, place);
  const [x, y] = readList(readNumber(-MAX_SIDE, MAX_SIDE))(value, place);
  if (x === undefined || y === undefined || value.length !== 2) {
    throw new ChartifyError("bad-figure", place, `must be a place's name or [x, y], not ${show(value)}.`);
  }
  return [x, y];
};

const readLegend: Reader<Legend> = readRecord({
  location: optional(readLegendLocation, "top_left"),
  place: optional(readChoice(["auto", "direct", "center", "above", "below", "right"]), "auto"),
  orientation: optional(readChoice(["vertical", "horizontal"]), "horizontal"),
  visible: optional(readBoolean, true),
  title: optional(readNullable(readString), null),
  reversed: optional(readBoolean, false),
});

const readDomain: Reader<[number, number]> = (value, place) => {
  const [low, high, ...more] = readList(readNumber())(value, place);
  if (low !== undefined && high !== undefined && more.length === 0 && low <= high) return [low, high];
  throw new ChartifyError("bad-figure", place, `must be two numbers, the smaller first, not ${show(value)}.`);
};

const readRamp = readAtMost(MAX_COLORS, readList(readHexColor));

const readColorBar: Reader<ColorBar> = readRecord({
  colors: required(readRamp),
  domain: required(readDomain),
  title: optional(readString, ""),
  kind: optional(readChoice(["number", "whole", "date"]), "number"),
  unit: optional(readNullable(readUnit), null),
  tickFormat: optional(readNullable(readString), null),
});

const fields = {
  version: optional(readVersion, 1),
  width: optional(readNumber(1, MAX_SIDE), 960),
  height: optional(readNumber(1, MAX_SIDE), 540),
  title: optional(readString, ""),
  subtitle: optional(readString, ""),
  sourceLabel: optional(readString, ""),
  xAxis: optional(readAxis, null),
  yAxis: optional(readAxis, null),
  y2Axis: optional(readNullable(readAxis), null),
  glyphs: { read: readAtMost(MAX_GLYPHS, readItems(readGlyph)), fallback: [] },
  annotations: { read: readAtMost(MAX_ANNOTATIONS, readItems(readAnnotation)), fallback: [] },
  panels: { read: readPanels, fallback: [] },
  share: optional(readChoice(SHARES), "xy"),
  legend: optional(readLegend, null),
  colorBar: optional(readNullable(readColorBar), null),
  aspectScale: optional(readNullable(readNumber(1e-9, 1e9)), null),
  locale: optional(readNullable(readLocale), null),
  theme: optional(readTheme, "default"),
  style: { read: readStyleOverrides, fallback: {} },
};

type Fields = SpecValues<typeof fields> & { readonly logo: Logo | null };

/**
 * A reader of figures that takes their logos by a reader of its own, for to understand an SVG takes as much code as to draw a
 * figure, which pages do without. It gives a checked copy with every field present; columns that are typed arrays already are
 * shared, not copied.
 */
export function figureReader(readLogo: Reader<Logo>): Reader<Figure> {
  const readFields = readRecord({ ...fields, logo: optional(readNullable(readLogo), null) });
  return (value, place) => asBadFigure(() => readWhole(value, place, readFields));
}

function readWhole(value: unknown, place: string, readFields: Reader<Fields>): Figure {
  if (!isObject(value) || isList(value)) {
    throw new ChartifyError("bad-figure", place, `must be a figure object, not ${show(value)}.`);
  }
  const read = readFields({ ...value }, place);
  const figure: Figure = {
    ...read,
    xAxis: read.xAxis ?? readAxis({}, `${place}.xAxis`),
    yAxis: read.yAxis ?? readAxis({}, `${place}.yAxis`),
    legend: read.legend ?? readLegend({}, `${place}.legend`),
  };
  checkAxis(figure.xAxis, `${place}.xAxis`);
  checkAxis(figure.yAxis, `${place}.yAxis`);
  if (figure.y2Axis !== null) checkAxis(figure.y2Axis, `${place}.y2Axis`);
  checkPanels(figure, place);
  for (const [i, glyph] of figure.glyphs.entries()) checkGlyphAxes(glyph, figure, `${place}.glyphs[${i}]`);
  return figure;
}

function readItems<T>(read: Reader<T>): Reader<T[]> {
  return (value, place) => {
    if (!isList(value)) throw new ChartifyError("bad-figure", place, `must be an array, not ${show(value)}.`);
    return mapItems(value, (item, i) => read(item, `${place}[${i}]`));
  };
}

function checkAxis(axis: Axis, place: string): void {
  if ((axis.kind === "categorical") === (axis.factors !== null)) return;
  if (axis.factors === null) axis.factors = [];
  else throw new ChartifyError("bad-figure", `${place}.factors`, `only a categorical axis has factors; this one is ${axis.kind}.`);
}

function checkGlyphAxes(glyph: Glyph, figure: Figure, place: string): void {
  const yAxis = glyph.axis === "y2" ? figure.y2Axis : figure.yAxis;
  if (yAxis === null) throw new ChartifyError("bad-figure", `${place}.axis`, `is "y2", but the figure has no y2Axis.`);
  checkColumns(glyph, "x", figure.xAxis, place);
  checkColumns(glyph, "y", yAxis, place);
}

function checkColumns(glyph: Glyph, direction: "x" | "y", axis: Axis, place: string): void {
  for (const placed of columnsIn(glyph, direction)) {
    const { name, length } = placed;
    const isFactors = placed.lent === null && isList(placed.column);
    if (length === 0 || isFactors === (axis.kind === "categorical")) continue;
    const [is, wants] = isFactors ? ["categories", "numbers"] : ["numbers", "categories"];
    throw new ChartifyError("bad-figure", `${place}.${name}`, `holds ${is}, but the ${direction} axis (${axis.kind}) takes ${wants}.`);
  }
}
