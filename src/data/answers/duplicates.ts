import { ChartifyError } from "../../util/error.js";
import { MAX_LEVELS } from "../../util/limits.js";
import { AGGREGATE_FIRST, phrase, plot, setting, type Text } from "../../util/wording.js";
import type { Table } from "../table.js";

interface Duplicates {
  readonly rows: readonly [number, number];
  /** What both have, such as `the category "Apple"`. */
  readonly shared: readonly string[];
  /** What tells them apart as they are coloured, and the columns of their categories; null where nothing does. */
  readonly apart?: { readonly color: string; readonly categories: readonly string[] } | null;
}

/** The refusal of two rows where a plot can show one. Rows of two colours want a place each, and not to be added up. */
export function duplicateRows(table: Table, { rows, shared, apart = null }: Duplicates, place: string): ChartifyError {
  const [first, second] = rows.map((row) => table.rowName(row));
  const wayOut: Text = apart === null ? [AGGREGATE_FIRST] : placesApart(apart);
  const text = phrase`${first ?? ""} and ${second ?? ""} share ${shared.join(" and ")}, but each may have one row. ${wayOut}`;
  return new ChartifyError("duplicate-rows", place, text);
}

function placesApart({ color, categories }: NonNullable<Duplicates["apart"]>): Text {
  const parts = phrase`stack them with ${plot("barStacked")} and ${setting("stackColumn", color)}`;
  if (categories.length >= MAX_LEVELS) return phrase`To show each ${color}, ${parts}.`;
  return phrase`To show each ${color}, stand them side by side with ${setting("categoricalColumns", [...categories, color])}, or ${parts}.`;
}
