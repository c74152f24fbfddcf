import { asBadFigure } from "../figure/bad-figure.js";
import type { Axis, Panel } from "../figure/types.js";
import { checkDateFormat } from "../format/date-format.js";
import { checkNumberFormat } from "../format/number-format.js";

/**
 * Refuses a tick format that the kind of axis cannot use.
 *
 * @throws ChartifyError `bad-format`
 */
export function checkTickFormat({ kind, tickFormat }: Pick<Axis, "kind" | "tickFormat">, place: string): void {
  if (tickFormat === null || kind === "categorical") return;
  if (kind === "datetime") checkDateFormat(tickFormat, place);
  else checkNumberFormat(tickFormat, place);
}

/**
 * Refuses formats of labels at marks that are none.
 *
 * @throws ChartifyError `bad-figure`
 */
export function checkLabelFormats({ glyphs }: Panel): void {
  for (const [i, glyph] of glyphs.entries()) {
    const format = "labels" in glyph ? glyph.labels?.format : null;
    if (typeof format === "string") asBadFigure(() => checkNumberFormat(format, `figure.glyphs[${i}].labels.format`));
  }
}
