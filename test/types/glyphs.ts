/**
 * Compiled by `npm run typecheck`, never run: each `@ts-expect-error` fails the build if the line below it compiles.
 * The schema of a glyph is its type: what one of them has, the other must have too.
 */
import type { GlyphDef } from "../../src/glyphs/glyph.js";
import { GLYPHS, type GlyphInput, type LineGlyph, type ScatterGlyph } from "../../src/glyphs/index.js";
import { Figure } from "../../src/host/node/index.js";

const { lineAlpha, ...without } = GLYPHS.line.fields;
// @ts-expect-error a field of the type that the schema lacks
({ ...GLYPHS.line, fields: without }) satisfies GlyphDef<LineGlyph>;
// @ts-expect-error a field that the type lacks
({ ...GLYPHS.line, fields: { ...GLYPHS.line.fields, shade: lineAlpha } }) satisfies GlyphDef<LineGlyph>;
// @ts-expect-error a reader of another type
({ ...GLYPHS.line, fields: { ...GLYPHS.line.fields, lineWidth: GLYPHS.line.fields.color } }) satisfies GlyphDef<LineGlyph>;
// @ts-expect-error null means "by the style", so the style must have it
({ ...GLYPHS.scatter, fields: { ...GLYPHS.scatter.fields, size: { ...GLYPHS.scatter.fields.size, byStyle: undefined } } }) satisfies GlyphDef<ScatterGlyph>;
// @ts-expect-error a kind that the table lacks
({ line: GLYPHS.line }) satisfies typeof GLYPHS;

// A glyph by hand needs its columns, and nothing else.
({ kind: "line", x: [1], y: [1] }) satisfies GlyphInput;
// @ts-expect-error a line without columns
({ kind: "line" }) satisfies GlyphInput;
// @ts-expect-error hexagons without a size
({ kind: "hexbin", q: [1], r: [1], count: [1] }) satisfies GlyphInput;
// @ts-expect-error a misspelt field
({ kind: "line", x: [1], y: [1], linewidth: 3 }) satisfies GlyphInput;
// @ts-expect-error a field of another kind
Figure.fromJSON({}).addGlyph({ kind: "line", x: [1], y: [1], marker: "circle" });
