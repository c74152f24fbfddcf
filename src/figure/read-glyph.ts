import { readHexColor } from "../style/read-style.js";
import { ChartifyError } from "../util/error.js";
import { isInstance, isList, isObject } from "../util/kinds.js";
import {
  mapItems,
  type OptionSpec,
  optional,
  type Reader,
  readChoice,
  readList,
  readNullable,
  readNumber,
  readRecord,
  readString,
  required,
} from "../util/options.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { readFactorColumn, readNumberColumn, readPositionColumn } from "./read-columns.js";
import type { Glyph, GlyphKind, Marker } from "./types.js";

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

export const readAlpha = readNumber(0, 1);
export const readWidth = readNumber(0, 1000);
export const readDash = readList(readNumber(0, 1000));
export const readAngle = readNumber(-360, 360);

const DEFAULT_COLOR = "#1f77b4";

const readColors: Reader<string | string[]> = (value, place) =>
  isList(value) ? mapItems(value, (color, i) => readHexColor(color, `${place}[${i}]`)) : readHexColor(value, place);

const readSizes: Reader<number | ArrayLike<number | null>> = (value, place) =>
  typeof value === "number" ? readWidth(value, place) : readNumberColumn(value, place);

const readLegendItem = readRecord({ label: required(readString), color: required(readHexColor) });

function base(kind: GlyphKind): Record<"kind" | "plot" | "name" | "axis" | "legend", OptionSpec<unknown>> {
  return {
    kind: required(readChoice([kind])),
    plot: optional(readString, kind),
    name: optional(readNullable(readString), null),
    axis: optional(readChoice(["y", "y2"]), "y"),
    legend: { read: readList(readLegendItem), fallback: [] },
  };
}

const orientation = optional(readChoice(["vertical", "horizontal"]), "vertical");
const share = readNumber(0, 1);

const line = readRecord({
  ...base("line"),
  x: required(readPositionColumn),
  y: required(readPositionColumn),
  color: optional(readHexColor, DEFAULT_COLOR),
  lineWidth: optional(readWidth, 4),
  lineDash: { read: readDash, fallback: [] },
  lineAlpha: optional(readAlpha, 1),
});

const spokes = readRecord({
  ...base("spokes"),
  x: required(readNumberColumn),
  y: required(readNumberColumn),
  color: optional(readHexColor, DEFAULT_COLOR),
  lineWidth: optional(readWidth, 4),
  lineDash: { read: readDash, fallback: [] },
  lineAlpha: optional(readAlpha, 1),
});

const area = readRecord({
  ...base("area"),
  orientation,
  x: required(readNumberColumn),
  y0: required(readNumberColumn),
  y1: required(readNumberColumn),
  color: optional(readHexColor, DEFAULT_COLOR),
  fillAlpha: optional(readAlpha, 0.8),
});

const scatter = readRecord({
  ...base("scatter"),
  x: required(readPositionColumn),
  y: required(readPositionColumn),
  color: optional(readHexColor, DEFAULT_COLOR),
  marker: optional(readChoice(MARKERS), "circle"),
  size: optional(readSizes, 6),
  fillAlpha: optional(readAlpha, 1),
});

const text = readRecord({
  ...base("text"),
  x: required(readPositionColumn),
  y: required(readPositionColumn),
  text: required(readList(readString)),
  color: optional(readHexColor, "#444444"),
  fontSize: optional(readString, "1em"),
  textAlign: optional(readChoice(["left", "center", "right"]), "left"),
  textBaseline: optional(readChoice(["top", "middle", "bottom"]), "bottom"),
  angleDeg: optional(readAngle, 0),
  xOffset: optional(readNumber(-10_000, 10_000), 0),
  yOffset: optional(readNumber(-10_000, 10_000), 0),
});

const bar = readRecord({
  ...base("bar"),
  orientation,
  factor: required(readFactorColumn),
  start: required(readNumberColumn),
  end: required(readNumberColumn),
  color: optional(readColors, DEFAULT_COLOR),
  barWidth: optional(share, 0.9),
  fillAlpha: optional(readAlpha, 1),
});

const lollipop = readRecord({
  ...base("lollipop"),
  orientation,
  factor: required(readFactorColumn),
  value: required(readNumberColumn),
  color: optional(readColors, DEFAULT_COLOR),
  marker: optional(readChoice(MARKERS), "circle"),
  size: optional(readWidth, 10),
  lineWidth: optional(readWidth, 2),
  fillAlpha: optional(readAlpha, 1),
});

const interval = readRecord({
  ...base("interval"),
  orientation,
  factor: required(readFactorColumn),
  lower: required(readNumberColumn),
  upper: required(readNumberColumn),
  middle: optional(readNullable(readNumberColumn), null),
  color: optional(readHexColor, "#000000"),
  lineWidth: optional(readWidth, 2),
  capLength: optional(readWidth, 20),
});

const boxplot = readRecord({
  ...base("boxplot"),
  orientation,
  factor: required(readFactorColumn),
  lower: required(readNumberColumn),
  q1: required(readNumberColumn),
  q2: required(readNumberColumn),
  q3: required(readNumberColumn),
  upper: required(readNumberColumn),
  color: optional(readColors, DEFAULT_COLOR),
  barWidth: optional(share, 0.7),
});

const histogram = readRecord({
  ...base("histogram"),
  orientation,
  minEdge: required(readNumberColumn),
  maxEdge: required(readNumberColumn),
  value: required(readNumberColumn),
  color: optional(readHexColor, DEFAULT_COLOR),
  fillAlpha: optional(readAlpha, 0.3),
});

const hexbin = readRecord({
  ...base("hexbin"),
  orientation: optional(readChoice(["pointytop", "flattop"]), "pointytop"),
  size: required(readNumber(Number.MIN_VALUE)),
  aspectScale: optional(readNumber(1e-9, 1e9), 1),
  q: required(readNumberColumn),
  r: required(readNumberColumn),
  count: required(readNumberColumn),
  color: optional(readColors, DEFAULT_COLOR),
});

const heatmap = readRecord({
  ...base("heatmap"),
  x: required(readFactorColumn),
  y: required(readFactorColumn),
  value: required(readNumberColumn),
  color: optional(readColors, DEFAULT_COLOR),
  text: optional(readNullable(readList(readString)), null),
  textColor: optional(readColors, "#000000"),
  fontSize: optional(readString, "1em"),
});

const polygon = readRecord({
  ...base("polygon"),
  x: required(readNumberColumn),
  y: required(readNumberColumn),
  color: optional(readHexColor, DEFAULT_COLOR),
  fillAlpha: optional(readAlpha, 0.2),
});

const READERS: Record<GlyphKind, Reader<unknown>> = {
  line,
  area,
  scatter,
  text,
  bar,
  lollipop,
  interval,
  boxplot,
  histogram,
  hexbin,
  heatmap,
  spokes,
  polygon,
};

/** The columns of each kind of glyph, which must be equally long. */
const COLUMNS = [
  ...["x", "y", "y0", "y1", "text", "factor", "start", "end", "size", "value", "lower", "q1", "q2", "q3", "upper", "middle"],
  ...["minEdge", "maxEdge", "q", "r", "count", "color", "textColor"],
];

/** A checked glyph with every field present; `place` is such as `figure.glyphs[2]`. */
export const readGlyph: Reader<Glyph> = (value, place) => {
  if (!isObject(value)) throw new ChartifyError("bad-figure", place, `must be a glyph object, not ${show(value)}.`);
  const kind = (value as { kind?: unknown }).kind;
  const kinds = Object.keys(READERS);
  if (typeof kind !== "string" || !Object.hasOwn(READERS, kind)) {
    const hint = typeof kind === "string" ? didYouMean(kind, kinds) : "";
    throw new ChartifyError("bad-figure", `${place}.kind`, `must be one of ${kinds.map(quote).join(", ")}, not ${show(kind)}.${hint}`);
  }
  const glyph = READERS[kind as GlyphKind](value, place) as Glyph;
  checkLengths(glyph, place);
  return glyph;
};

function checkLengths(glyph: Glyph, place: string): void {
  let first: [string, number] | undefined;
  for (const name of COLUMNS) {
    const column = (glyph as unknown as Record<string, unknown>)[name];
    if (!isList(column) && !isInstance(column, Float64Array)) continue;
    if (first === undefined) first = [name, column.length];
    else if (column.length !== first[1]) {
      throw new ChartifyError(
        "bad-figure",
        place,
        `"${first[0]}" has ${first[1]} values, but "${name}" has ${column.length}. Make them equally long.`,
      );
    }
  }
}
