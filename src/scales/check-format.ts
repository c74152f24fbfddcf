import type { Axis } from "../figure/types.js";
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
