import { ChartifyError } from "../util/error.js";
import { isObject } from "../util/kinds.js";
import { type Reader, readRecord } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { defOf, GLYPHS, type Glyph, type GlyphKind } from "./index.js";
import { fieldsOf, isColumn } from "./roles.js";

/** A checked glyph with every field present; `place` is such as `figure.glyphs[2]`. */
export const readGlyph: Reader<Glyph> = (value, place) => {
  if (!isObject(value)) throw new ChartifyError("bad-figure", place, `must be a glyph object, not ${show(value)}.`);
  const kind = (value as { kind?: unknown }).kind;
  const kinds = Object.keys(GLYPHS);
  if (typeof kind !== "string" || !Object.hasOwn(GLYPHS, kind)) {
    const hint = typeof kind === "string" ? didYouMean(kind, kinds) : "";
    throw new ChartifyError("bad-figure", `${place}.kind`, `must be one of ${kinds.map(quote).join(", ")}, not ${show(kind)}.${hint}`);
  }
  const glyph = readRecord(defOf(kind as GlyphKind).fields)(value, place) as Glyph;
  checkLengths(glyph, place);
  return glyph;
};

/** All columns have a value for each row; what is one for all rows, or by the style, is none. */
function checkLengths(glyph: Glyph, place: string): void {
  let first: [string, number] | undefined;
  for (const { name, field, value } of fieldsOf(glyph)) {
    if (!isColumn(value) || field.role === "style" || field.role === "inner") continue;
    if (first === undefined) first = [name, value.length];
    else if (value.length !== first[1]) {
      throw new ChartifyError(
        "bad-figure",
        place,
        `"${first[0]}" has ${first[1]} values, but "${name}" has ${value.length}. Make them equally long.`,
      );
    }
  }
}
