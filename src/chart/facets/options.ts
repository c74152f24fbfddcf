import { labelOf } from "../../data/question-words.js";
import { SHARES } from "../../figure/read-panels.js";
import type { Share } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { MAX_PANELS } from "../../util/limits.js";
import { optional, type Reader, readChoice, readList, readNumber, readRecord, readString, required } from "../../util/options.js";
import { option, phrase } from "../../util/wording.js";

export { SHARES };

/** Small multiples: a panel for each value of a column, or for each pair of values of two. */
export interface FacetOptions {
  /**
   * The column whose values have a panel each; with `row` a column of the grid each. Data without that column are drawn in every
   * panel; rows without a value are left out.
   */
  readonly column: string;
  /** A second column, whose values have a row of the grid each. Default: none, and the panels follow each other. */
  readonly row?: string | undefined;
  /** How many panels stand side by side, 1 to 100. Default: by the shape of the figure. Not with `row`. */
  readonly columns?: number | undefined;
  /**
   * Which axes all panels have in common, with ranges, categories and bins: `xy` (default), `x`, `y`, or `none`, for axes of their
   * own in each panel.
   */
  readonly share?: Share | undefined;
  /**
   * Order of the panels: `labels` (default: dates, months and the like in time, else by name, item 2 before item 10), `data` for
   * first appearance, or a list of every value of `column`. Rows of a grid follow it too, but for a list.
   */
  readonly order?: "labels" | "data" | readonly (string | number | boolean | Date)[] | undefined;
}

/** The options with every field there. */
export interface Facet {
  readonly column: string;
  readonly row: string | null;
  readonly columns: number | null;
  readonly share: Share;
  readonly order: "labels" | "data" | readonly string[];
}

const readCount: Reader<number> = (value, place) => {
  const count = readNumber(1, MAX_PANELS)(value, place);
  if (Number.isInteger(count)) return count;
  throw new ChartifyError("bad-argument", place, `must be a whole number, not ${count}.`);
};

const readNamedOrder = readChoice(["labels", "data"]);
const readValues = readList(labelOf, MAX_PANELS);

const readOrder: Reader<Facet["order"]> = (value, place) =>
  typeof value === "string" ? readNamedOrder(value, place) : readValues(value, place);

const readFields = readRecord({
  column: required(readString),
  row: optional(readString, null),
  columns: optional(readCount, null),
  share: optional(readChoice(SHARES), "xy"),
  order: optional<Facet["order"], "labels">(readOrder, "labels"),
});

/** Reads the option `facet` of a chart. */
export const readFacet: Reader<Facet> = (value, place) => {
  const facet = readFields(value, place);
  if (facet.row !== null && facet.columns !== null) {
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${option("columns")} and ${option("row")} exclude each other: a grid has a column for each value of its column. Leave out one of them.`,
    );
  }
  if (facet.row === facet.column) {
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${option("column")} and ${option("row")} name the same column. Leave out ${option("row")}.`,
    );
  }
  return facet;
};
