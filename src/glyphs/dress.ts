import { withFields } from "../model/lent.js";
import type { Style } from "../style/style.js";
import type { DressedGlyph, Glyph } from "./index.js";
import { fieldsOf } from "./roles.js";

/** A glyph with what its maker left open (null) filled in by the style. The glyph itself is not changed. */
export function dress(glyph: Glyph, style: Style): DressedGlyph {
  const own: Record<string, unknown> = {};
  for (const given of fieldsOf(glyph)) {
    const { name, field } = given;
    if ("byStyle" in field && given.value === null)
      own[name] = (field as { byStyle(style: Style, glyph: Glyph): unknown }).byStyle(style, glyph);
  }
  return withFields<object>(glyph, own) as unknown as DressedGlyph;
}
