import type { Style } from "../style/style.js";
import type { DressedGlyph, Glyph } from "./index.js";
import { fieldsOf } from "./roles.js";

/** A glyph with what its maker left open (null) filled in by the style. The glyph itself is not changed. */
export function dress(glyph: Glyph, style: Style): DressedGlyph {
  const own: Record<string, unknown> = { ...glyph };
  for (const { name, field, value } of fieldsOf(glyph)) {
    if (value === null && "byStyle" in field) own[name] = (field as { byStyle(style: Style, glyph: Glyph): unknown }).byStyle(style, glyph);
  }
  return own as unknown as DressedGlyph;
}
