import { lentIn, someFields, withFields } from "../model/lent.js";
import { ChartifyError } from "../util/error.js";
import { isObject } from "../util/kinds.js";
import { type Reader, readRecord } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { defOf, GLYPHS, type Glyph, type GlyphKind } from "./index.js";
import { fieldsOf, lengthOf } from "./roles.js";

/** A checked glyph with every field present; `place` is such as `figure.glyphs[2]`. */
export const readGlyph: Reader<Glyph> = (value, place) => {
  if (!isObject(value)) throw new ChartifyError("bad-figure", place, `must be a glyph object, not ${show(value)}.`);
  const kind = (value as { kind?: unknown }).kind;
  const kinds = Object.keys(GLYPHS);
  if (typeof kind !== "string" || !Object.hasOwn(GLYPHS, kind)) {
    const hint = typeof kind === "string" ? didYouMean(kind, kinds) : "";
    throw new ChartifyError("bad-figure", `${place}.kind`, `must be one of ${kinds.map(quote).join(", ")}, not ${show(kind)}.${hint}`);
  }
  const { own, lent } = partedByLent(value);
  const read = readRecord(defOf(kind as GlyphKind).fields)(own, place) as Glyph;
  const glyph = lent === null ? read : withFields(read, lent);
  checkLengths(glyph, place);
  return glyph;
};

/** A glyph without the columns that a table lends it, in whose places empty ones stand, and those; null for none. */
function partedByLent(given: object): { readonly own: object; readonly lent: object | null } {
  const names = Object.keys(given).filter((name) => lentIn(given, name) !== null);
  if (names.length === 0) return { own: given, lent: null };
  const empty = Object.fromEntries(names.map((name) => [name, new Float64Array(0)]));
  return { own: withFields(given, empty), lent: someFields(given, names as (keyof typeof given)[]) };
}

/** All columns have a value for each row; what is one for all rows, or by the style, is none. */
function checkLengths(glyph: Glyph, place: string): void {
  let first: [string, number] | undefined;
  for (const given of fieldsOf(glyph)) {
    const { name, field } = given;
    const length = field.role === "style" || field.role === "inner" ? null : lengthOf(given);
    if (length === null) continue;
    if (first === undefined) first = [name, length];
    else if (length !== first[1]) {
      throw new ChartifyError(
        "bad-figure",
        place,
        `"${first[0]}" has ${first[1]} values, but "${name}" has ${length}. Make them equally long.`,
      );
    }
  }
}
