import { withFields } from "../model/lent.js";
import type { Style } from "../style/style.js";
import { isList } from "../util/kinds.js";
import type { StyledField } from "./glyph.js";
import type { DressedGlyph, Glyph } from "./index.js";
import { fieldsOf } from "./roles.js";

/** A glyph with what its maker left open (null) filled in by the style. The glyph itself is not changed. */
export function dress(glyph: Glyph, style: Style): DressedGlyph {
  const own: Record<string, unknown> = {};
  for (const given of fieldsOf(glyph)) {
    const { name, field } = given;
    if (!("byStyle" in field)) continue;
    const { byStyle, inList } = field as StyledField<unknown, Glyph>;
    const { value } = given;
    if (value === null) own[name] = byStyle(style, glyph);
    else if (inList !== undefined && isList(value) && value.includes(null)) own[name] = value.map((one) => one ?? inList(style));
  }
  return withFields<object>(glyph, own) as unknown as DressedGlyph;
}
