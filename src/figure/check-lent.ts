import { lentIn } from "../model/lent.js";
import type { Glyph } from "./types.js";

/**
 * Looks whether columns that tables lend are still as they were, each once.
 *
 * @throws ChartifyError `bad-data` for one that was changed.
 */
export function checkLent(glyphs: readonly Glyph[]): void {
  const seen = new Set<Float64Array>();
  for (const glyph of glyphs) {
    for (const name of Object.keys(glyph)) {
      const lent = lentIn(glyph, name);
      if (lent === null || seen.has(lent.values)) continue;
      seen.add(lent.values);
      lent.check();
    }
  }
}
