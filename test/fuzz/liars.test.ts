import { describe, it } from "vitest";
import { readLegendLocation } from "../../src/chart/legend.js";
import { readLayout } from "../../src/chart/new-figure.js";
import { PLOTS } from "../../src/chart/plots/index.js";
import type { PlotDef } from "../../src/chart/plots/shared/definition.js";
import { readFigure } from "../../src/figure/read-figure.js";
import { readAnnotation } from "../../src/glyphs/annotations.js";
import { GLYPHS } from "../../src/glyphs/index.js";
import { readGlyph } from "../../src/glyphs/read-glyph.js";
import { createPaletteOrder } from "../../src/style/palette-order.js";
import { readStyleOverrides } from "../../src/style/read-style.js";
import { type Reader, readList, readString } from "../../src/util/options.js";
import { attempt } from "./outcome.js";
import { LIARS } from "./values.js";

const ANNOTATIONS = ["span", "box", "segment", "label"] as const;
const ANNOTATION_FIELDS = ["location", "orientation", "top", "xStart", "x", "text", "lineDash", "color"];

/** Everything that looks at a value as a caller gave it, by name. */
const READERS: Readonly<Record<string, Reader<unknown>>> = {
  "a figure": readFigure,
  "a glyph": readGlyph,
  "an annotation": readAnnotation,
  "a style": readStyleOverrides,
  "a layout": readLayout,
  "a legend's location": readLegendLocation,
  "a list": readList(readString),
  "options of a palette": (value, place) => createPaletteOrder("accent", value, place),
  "a palette": (palette, place) => createPaletteOrder("sequential", { palette }, place),
  "accent values": (accentValues, place) => createPaletteOrder("accent", { accentValues }, place),
  "accent values, later": (value, place) => createPaletteOrder("accent", {}, place).setAccentValues(value, place),
  "a default colour": (value, place) => createPaletteOrder("accent", {}, place).setDefaultColor(value, place),
  ...Object.fromEntries(ANNOTATIONS.flatMap((kind) => ANNOTATION_FIELDS.map((field) => annotationField(kind, field)))),
  ...Object.fromEntries(Object.entries(GLYPHS).flatMap(([kind, { fields }]) => readersIn(`glyph ${kind}`, fields))),
  ...Object.fromEntries(Object.entries(PLOTS).flatMap(([family, plots]) => readersOfPlots(family, plots))),
};

function readersIn(what: string, specs: Readonly<Record<string, { readonly read: Reader<unknown> }>>): [string, Reader<unknown>][] {
  return Object.entries(specs).map(([name, { read }]) => [`${what}, ${name}`, read]);
}

function readersOfPlots(family: string, plots: Readonly<Record<string, PlotDef>>): [string, Reader<unknown>][] {
  return Object.entries(plots).flatMap(([name, { options }]) => readersIn(`${family} ${name}`, options));
}

function annotationField(kind: string, field: string): [string, Reader<unknown>] {
  return [`${kind}, ${field}`, (value, place) => readAnnotation({ kind, [field]: value }, place)];
}

/** An array that says of its length what it wants. */
function ofLength(length: unknown): unknown {
  return new Proxy([1, 2], { get: (target, key) => (key === "length" ? length : Reflect.get(target, key)) });
}

const ARRAYS = [-1, Number.NaN, 0.5, 1e300, Number.POSITIVE_INFINITY, "x", 2n, Symbol("n"), {}, null].map(ofLength);

const WITHIN = [...LIARS, ...ARRAYS, new Array(2 ** 32 - 1)].flatMap((liar) => [liar, [liar], { x: liar }]);

describe("what looks at callers' values", () => {
  it.each(Object.entries(READERS))("takes what lies about itself, or refuses it: %s", (_, read) => {
    for (const value of WITHIN) attempt(() => read(value, "place"));
  });
});
