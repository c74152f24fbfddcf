import { ChartifyError } from "../../../util/error.js";
import { isList } from "../../../util/kinds.js";
import { option, phrase, setting, way } from "../../../util/wording.js";
import type { PlotContext } from "./context.js";
import type { PlotDef } from "./definition.js";

/** What lines call these columns. */
const OTHER_NAMES = [
  ["xColumn", "categoricalColumns"],
  ["yColumn", "numericColumn"],
] as const;

/**
 * The options of a plot over categories that stands over time instead: one column of dates, also under the names that lines
 * have for their columns; an order has no say there, which is a warning unless it agrees.
 *
 * @throws ChartifyError `bad-option` for several columns, or for both names of one.
 */
export function timeOptions(given: unknown, plot: PlotDef, { place, warn }: PlotContext): unknown {
  if (typeof given !== "object" || given === null || isList(given)) return given;
  const options = copyOf(given);
  if (options === null) return given;
  for (const [other, name] of OTHER_NAMES) {
    if (options[other] === undefined || plot.options[name] === undefined) continue;
    if (options[name] !== undefined)
      throw new ChartifyError("bad-option", place, phrase`${option(other)} and ${option(name)} are the same here. Leave out one.`);
    options[name] = options[other];
    delete options[other];
  }
  const columns = options["categoricalColumns"];
  if (isList(columns) && columns.length > 1) {
    const [series] = ["colorColumn", "stackColumn"].filter((name) => plot.options[name] !== undefined);
    const more = series === undefined ? "" : phrase`, and what tells series apart as ${option(series)}`;
    throw new ChartifyError(
      "bad-option",
      `${place}, option "categoricalColumns"`,
      phrase`a datetime axis takes one column, not ${columns.length}. Name the column of dates alone${more}.`,
    );
  }
  const order = options["categoricalOrderBy"];
  if (order !== undefined && order !== "labels" && order !== "time") {
    warn(
      phrase`${place}: a datetime axis runs in time, so ${option("categoricalOrderBy")} has no say. Leave it out, or ${way("make the chart with", "add")} ${setting("xAxisType", "categorical")}.`,
    );
  }
  return options;
}

/** Null for an object that throws when it is read, which reading the options then tells. */
function copyOf(given: object): Record<string, unknown> | null {
  try {
    return { ...given };
  } catch {
    return null;
  }
}
