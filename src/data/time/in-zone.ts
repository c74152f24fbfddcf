import { timeZoneOf } from "../../util/time-zone.js";
import type { Column } from "../columns.js";

/** A column as the clock of a time zone shows it: dates that nothing tells the clock of are of that one, others are labelled by it. */
export function columnInZone(column: Column, name: string): Column {
  if (column.kind !== "date") return column;
  if (column.isFloating !== true) return { ...column, zone: name };
  const zone = timeZoneOf(name);
  return { ...column, values: column.values.map(zone.toEpoch), isFloating: false, zone: name };
}
