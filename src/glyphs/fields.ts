import type { Marker, RowColors } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import type { Style } from "../style/style.js";
import { ChartifyError } from "../util/error.js";
import { isList } from "../util/kinds.js";
import { MAX_PANELS, MAX_ROWS, MAX_SIDE, MAX_TEXTS } from "../util/limits.js";
import {
  mapItems,
  type OptionSpec,
  optional,
  type Reader,
  type RequiredSpec,
  readAtMost,
  readChoice,
  readList,
  readNullable,
  readNumber,
  readRecord,
  readString,
  required,
} from "../util/options.js";
import type { GlyphBase, Role, StyledField } from "./glyph.js";
import { readNumberColumn } from "./read-columns.js";

/** Bokeh's marker names. */
export const MARKERS = [
  "asterisk",
  "circle",
  "circle_cross",
  "circle_x",
  "cross",
  "diamond",
  "diamond_cross",
  "hex",
  "inverted_triangle",
  "square",
  "square_cross",
  "square_x",
  "triangle",
  "x",
] as const satisfies readonly Marker[];

/** Fonts, offsets and lines beyond would not be seen. */
const MAX_OFFSET_PX = 10_000;
const MAX_WIDTH_PX = 1000;

export const readAlpha = readNumber(0, 1);
export const readShare = readNumber(0, 1);
export const readWidth = readNumber(0, MAX_WIDTH_PX);
export const readOffset = readNumber(-MAX_OFFSET_PX, MAX_OFFSET_PX);
export const readDash = readList(readNumber(0, MAX_WIDTH_PX));
export const readAngle = readNumber(-360, 360);
export const readMarkerName = readChoice(MARKERS);
export const readTextAlign = readChoice(["left", "center", "right"]);

const readRowColor = readNullable(readHexColor);

/** One colour for all rows, or one for each. */
const readColors: Reader<RowColors> = readAtMost(MAX_ROWS, (value, place) =>
  isList(value) ? mapItems(value, (color, i) => readRowColor(color, `${place}[${i}]`)) : readHexColor(value, place),
);

/** One text for each row. */
export const readTexts = readList(readString, MAX_ROWS);

/** Texts that stand by themselves. */
export const readLabels = readList(readString, MAX_TEXTS);

/** One size for all rows, or one for each. */
export const readSizes: Reader<number | Float64Array | readonly (number | null)[]> = (value, place) =>
  typeof value === "number" ? readWidth(value, place) : readNumberColumn(value, place);

const readSlot = readNumber(0, Number.MAX_SAFE_INTEGER);

/** The number of one of a figure's panels. */
export const readPanelNumber: Reader<number> = (value, place) => {
  const number = readNumber(0, MAX_PANELS - 1)(value, place);
  if (Number.isInteger(number)) return number;
  throw new ChartifyError("bad-argument", place, `must be a whole number, not ${number}.`);
};

/** The panel that a glyph or an annotation is drawn in. */
export const panelField = optional(readNullable(readPanelNumber), null);

const readSampleSize = readNumber(0, MAX_SIDE);

const readLegendItem = readRecord({
  label: required(readString),
  color: required(readHexColor),
  slot: optional(readNullable(readSlot), null),
  size: optional(readNullable(readSampleSize), null),
  column: optional(readNullable(readString), null),
});

/** The fields that all glyphs share; each kind has its own name. */
export function baseFields<K extends string>(kind: K) {
  return {
    kind: inner(required(readChoice([kind]))),
    plot: inner(optional(readString, kind as string)),
    name: inner(optional(readNullable(readString), null)),
    axis: inner(optional(readChoice(["y", "y2"]), "y")),
    slot: inner(optional(readNullable(readSlot), null)),
    legend: inner({ read: readList(readLegendItem), fallback: [] as GlyphBase["legend"] }),
    panel: inner(panelField),
  } as const;
}

/** A column that must be there, along an axis or with one value for each row. */
export function column<T>(role: Role, read: Reader<T>): RequiredSpec<T> & { readonly role: Role } {
  return { ...required(read), role };
}

/** A field that says how the glyph looks; descriptions call it `as`, where given. */
export function look<S extends OptionSpec<unknown> | RequiredSpec<unknown>>(
  spec: S,
  as?: string,
): S & { readonly role: "style"; readonly as?: string } {
  return as === undefined ? { ...spec, role: "style" } : { ...spec, role: "style", as };
}

/** A field for which the style decides where the glyph's maker does not. */
export function styled<T, G = unknown>(
  role: Role,
  read: Reader<T>,
  byStyle: (style: Style, glyph: G) => T,
  as?: string,
): StyledField<T, G> {
  const spec = { read: readNullable(read), fallback: null, role, byStyle };
  return as === undefined ? spec : { ...spec, as };
}

/** Colours of the rows, for which the style decides where the glyph's maker does not. */
export function rowColors<G = unknown>(
  byStyle: (style: Style, glyph: G) => string,
  inList: (style: Style) => string = ({ bar }) => bar.missingColor,
): StyledField<RowColors, G> {
  return { ...styled<RowColors, G>("color", readColors, byStyle), inList };
}

/** A field that descriptions leave out. */
export function inner<T extends OptionSpec<unknown> | RequiredSpec<unknown>>(spec: T): T & { readonly role: "inner" } {
  return { ...spec, role: "inner" };
}

export const orientation = inner(optional(readChoice(["vertical", "horizontal"]), "vertical"));
