import { timeZoneOf } from "../../util/time-zone.js";
import type { Column, DateColumn } from "../columns.js";
import { readWallTimes } from "./wall-times.js";

/**
 * A column as the clock of a time zone shows it: dates that nothing tells the clock of are of that one, others are labelled by it.
 *
 * @param rowName How the note on times that the clock skips or shows twice names a row.
 */
export function columnInZone(column: Column, name: string, rowName: (row: number) => string): Column {
  return column.kind === "date" ? datesInZone(column, name, rowName) : column;
}

/** As `columnInZone`, of dates. */
export function datesInZone(column: DateColumn, name: string, rowName: (row: number) => string): DateColumn {
  if (column.isFloating !== true) return { ...column, zone: name };
  const { values, note } = readWallTimes(column.values, timeZoneOf(name), rowName);
  const notes = [column.note, note].filter((each) => each !== null && each !== undefined);
  return { ...column, values, isFloating: false, zone: name, note: notes.length === 0 ? null : notes.join(" It ") };
}
