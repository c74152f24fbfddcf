import { ChartifyError } from "./error.js";
import { ALWAYS_AGGREGATED, MAX_AGGREGATED, MAX_CELLS, MAX_COLOR_VALUES, MAX_FACTORS, MAX_TEXTS } from "./limits.js";
import { quote } from "./show.js";

/**
 * Refuses more categories than an axis can show.
 *
 * @throws ChartifyError `too-large` above 100 000.
 */
export function checkCategories(count: number, place: string): void {
  if (count <= MAX_FACTORS) return;
  throw new ChartifyError("too-large", place, `there are ${count} categories; up to ${MAX_FACTORS} can be drawn. Group them first.`);
}

/**
 * Refuses more texts than a picture has room for.
 *
 * @throws ChartifyError `too-large` above 20 000.
 */
export function checkTexts(count: number, place: string): void {
  if (count <= MAX_TEXTS) return;
  throw new ChartifyError(
    "too-large",
    place,
    `there are ${count} texts; up to ${MAX_TEXTS} can be drawn. Leave out rows, or draw them as points by plot.scatter.`,
  );
}

/**
 * Refuses a column with too many values to be coloured by.
 *
 * @throws ChartifyError `too-large` above 10 000.
 */
export function checkColorValues(count: number, column: string, place: string): void {
  if (count <= MAX_COLOR_VALUES) return;
  throw new ChartifyError(
    "too-large",
    place,
    `${quote(column)} has ${count} different values; up to ${MAX_COLOR_VALUES} can take colours. Group them first, or leave the column out.`,
  );
}

/**
 * Refuses a grid of groups by places before it is filled in: a few thousand rows, each with a group and a place of its
 * own, would make millions of values out of themselves.
 *
 * @param names What the groups and the places are, in the plural.
 * @throws ChartifyError `too-large` above 2 million cells.
 */
export function checkCells(groups: number, places: number, names: readonly [groups: string, places: string], place: string): void {
  if (groups <= 1 || groups * places <= MAX_CELLS) return;
  throw new ChartifyError(
    "too-large",
    place,
    `${groups} ${names[0]} at ${places} ${names[1]} make ${groups * places} values, since each is needed at each; up to ${MAX_CELLS} can be drawn. Group them first.`,
  );
}

/**
 * Refuses the bins of many groups, each of which has bins of its own, as soon as they are too many together.
 *
 * @param made How many there are up to now.
 * @throws ChartifyError `too-large` above 2 million.
 */
export function checkMade(made: number, names: string, groups: number, place: string): void {
  if (made <= MAX_CELLS) return;
  throw new ChartifyError(
    "too-large",
    place,
    `${groups} colour values make more than ${MAX_CELLS} ${names} together, which is all that can be drawn. Give fewer ${names}, or fewer groups.`,
  );
}

/**
 * Refuses an aggregate of many columns, those grouped by and the measures, each of which goes through all rows.
 *
 * @throws ChartifyError `too-large` above 10 million rows × columns, for more than 20 columns.
 */
export function checkAggregated(columns: number, rows: number, place: string): void {
  if (columns <= ALWAYS_AGGREGATED || columns * rows <= MAX_AGGREGATED) return;
  throw new ChartifyError(
    "too-large",
    place,
    `${columns} columns to group by and measures over ${rows} rows are ${columns * rows} steps; up to ${MAX_AGGREGATED} are taken for more than ${ALWAYS_AGGREGATED} columns. Ask for fewer at once.`,
  );
}
