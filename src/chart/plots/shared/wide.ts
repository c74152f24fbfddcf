import { ChartifyError } from "../../../util/error.js";
import { isList } from "../../../util/kinds.js";
import { type Reader, readList, readString } from "../../../util/options.js";
import { listNames } from "../../../util/show.js";
import type { PlotOption } from "./definition.js";
import { requiredOption } from "./options.js";

export const readNames = readList(readString);

/** One column, or several by the name that their values have together. */
const readWideColumn: Reader<string> = (value, place) => {
  if (!isList(value)) return readString(value, place);
  const names = readNames(value, place);
  if (names.length === 0) throw new ChartifyError("bad-argument", place, "must name a column, or several; the array is empty.");
  if (new Set(names).size < names.length) throw new ChartifyError("bad-argument", place, `names a column twice: ${listNames(names)}.`);
  return names.join(", ");
};

/** A column of numbers, or several, of which each makes a series. */
export function wideColumn(help: string): PlotOption<string | readonly string[], string, true> {
  return requiredOption<string | readonly string[], string>(readWideColumn, {
    kind: "columns",
    value: "COLUMN,…",
    help: `${help}, or several with commas: a series each`,
  });
}
