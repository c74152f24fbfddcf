import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { timeZoneOf, UTC } from "../../util/time-zone.js";
import { phrase, setting } from "../../util/wording.js";
import type { DateColumn } from "../columns.js";
import { DAY_MS, formatIso } from "../dates.js";
import { startOfUnit } from "../stats/date-bins.js";
import { BIN_UNITS, type BinUnit } from "../stats/histogram.js";
import { Table } from "../table.js";

/** The units of the calendar that dates can be grouped by. */
export const TIME_UNITS = BIN_UNITS;
/** A step of the calendar. A week begins on Monday, as in ISO 8601. */
export type TimeUnit = BinUnit;

/** A column of dates to group by the units of the calendar that they are in. */
export interface UnitKey {
  readonly column: string;
  readonly unit: TimeUnit;
}

/** How a unit is labelled as a category: `2024-02`, `2024-Q1`, `2024-W07`; others are labelled as dates are. */
const LABELS: Readonly<Partial<Record<TimeUnit, (day: string) => string>>> = {
  week: weekLabel,
  month: (day) => day.replace(/-\d\d$/, ""),
  quarter: (day) => day.replace(/-(\d\d)-\d\d$/, (_, month) => `-Q${Math.ceil(Number(month) / 3)}`),
  year: (day) => day.replace(/-\d\d-\d\d$/, ""),
};

/**
 * The table with columns of dates taken back to the first moments of the units that they are in, by the clock of a time zone:
 * the one given, else that of the column, else UTC.
 *
 * @throws ChartifyError `bad-option` for a column that is named twice; what `table.dates` throws.
 */
export function inUnits(table: Table, keys: readonly (string | UnitKey)[], timeZone: string | null, place: string): Table {
  const units = keys.filter((key) => typeof key !== "string");
  const names = keys.map((key) => (typeof key === "string" ? key : key.column));
  const twice = units.find(({ column }) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined)
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${quote(twice.column)} is grouped by twice. Name it once in ${setting("by", [twice.column])}.`,
    );
  if (units.length === 0) return table;
  const zoned = table.inZone(timeZone);
  const made = new Map(units.map(({ column, unit }) => [column, truncated(zoned.dateColumn(column, place), unit)]));
  return Table.fromTypedColumns(
    names.map((name) => [name, made.get(name) ?? table.column(name, place)] as const),
    (row) => table.rowName(row),
  );
}

function truncated(dates: DateColumn, unit: TimeUnit): DateColumn {
  const clock = dates.zone ? timeZoneOf(dates.zone) : UTC;
  const values = dates.values.map((ms) => (Number.isNaN(ms) ? ms : clock.toEpoch(startOfUnit(unit, ms + clock.offsetMs(ms)))));
  const label = LABELS[unit];
  const written = label === undefined ? null : (row: number): string => label(formatIso(values[row] ?? Number.NaN, true, clock));
  return { ...dates, values, written, note: dates.note ?? null };
}

/** The ISO week of a Monday: that of its Thursday's year. */
function weekLabel(day: string): string {
  const thursday = new Date(Date.parse(day) + 3 * DAY_MS);
  const first = new Date(0).setUTCFullYear(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1;
  return `${formatIso(thursday.getTime(), true).replace(/-\d\d-\d\d$/, "")}-W${String(week).padStart(2, "0")}`;
}
