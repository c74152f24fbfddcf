import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { timeZoneOf, UTC } from "../../util/time-zone.js";
import { phrase, way } from "../../util/wording.js";
import type { Column, DateColumn, StringColumn } from "../columns.js";
import { DAY_MS, formatIso } from "../dates.js";
import { startOfUnit } from "../stats/date-bins.js";
import { BIN_UNITS, type BinUnit, isBinUnit } from "../stats/histogram.js";
import { Table } from "../table.js";

/** The units of the calendar that dates can be grouped by: steps of time, and places in a day, week or year, which come again and again. */
export const TIME_UNITS = [...BIN_UNITS, "hour of day", "weekday", "day of month", "month of year", "quarter of year"] as const;
/**
 * A unit of the calendar. Steps of time are `hour`, `day`, `week` (from Monday, as in ISO 8601), `month` and so on; what comes again is `hour of day`,
 * `weekday`, `day of month`, `month of year`, `quarter of year`.
 */
export type TimeUnit = (typeof TIME_UNITS)[number];
type Cycle = Exclude<TimeUnit, BinUnit>;

/** A column of dates to group by the units of the calendar that they are in. */
export interface UnitKey {
  readonly column: string;
  readonly unit: TimeUnit;
  /** What the column is called in the result; null or absent for its own name. */
  readonly name?: string | null;
}

/** What a key to group by is called in the result. */
export function nameOfKey(key: string | UnitKey): string {
  return typeof key === "string" ? key : (key.name ?? key.column);
}

/** How a unit is labelled as a category: `2024-02`, `2024-Q1`, `2024-W07`; others are labelled as dates are. */
const LABELS: Readonly<Partial<Record<BinUnit, (day: string) => string>>> = {
  week: weekLabel,
  month: (day) => day.replace(/-\d\d$/, ""),
  quarter: (day) => day.replace(/-(\d\d)-\d\d$/, (_, month) => `-Q${Math.ceil(Number(month) / 3)}`),
  year: (day) => day.replace(/-\d\d-\d\d$/, ""),
};

/**
 * The table of the columns to group by, those of dates taken back to the first moments of the units that they are in, or to their places in a
 * day, week or year, by the clock of a time zone: the one given, else that of the column, else UTC.
 *
 * @throws ChartifyError `bad-option` for two columns of one name; what `table.dates` throws.
 */
export function inUnits(table: Table, keys: readonly (string | UnitKey)[], timeZone: string | null, place: string): Table {
  const names = keys.map(nameOfKey);
  const twice = keys.find(
    (key, i) => typeof key !== "string" && names.indexOf(names[i] as string) !== names.lastIndexOf(names[i] as string),
  );
  if (twice !== undefined)
    throw new ChartifyError(
      "bad-option",
      place,
      phrase`${quote(nameOfKey(twice))} is grouped by twice. ${way('Name it once in "by", or give each unit a name: { column, unit, name }.', "Name it once.")}`,
    );
  if (keys.every((key) => typeof key === "string")) return table;
  const zoned = table.inZone(timeZone);
  return Table.fromTypedColumns(
    keys.map((key) => [
      nameOfKey(key),
      typeof key === "string" ? table.column(key, place) : inUnit(zoned.dateColumn(key.column, place), key.unit),
    ]),
    (row) => table.rowName(row),
  );
}

function inUnit(dates: DateColumn, unit: TimeUnit): Column {
  return isBinUnit(unit) ? truncated(dates, unit) : inCycle(dates, unit);
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The place of a date, as a clock shows it, among those that come again, and its name. */
const CYCLES: Readonly<Record<Cycle, { place(date: Date): number; label(place: number): string }>> = {
  "hour of day": { place: (date) => date.getUTCHours(), label: (hour) => `${String(hour).padStart(2, "0")}:00` },
  weekday: { place: (date) => (date.getUTCDay() + 6) % 7, label: (day) => WEEKDAYS[day] ?? "" },
  "day of month": { place: (date) => date.getUTCDate(), label: String },
  "month of year": { place: (date) => date.getUTCMonth(), label: (month) => MONTHS[month] ?? "" },
  "quarter of year": { place: (date) => Math.floor(date.getUTCMonth() / 3), label: (quarter) => `Q${quarter + 1}` },
};

/** Labels of what comes again in a day, week or year, in its order. */
const CYCLE_LABELS: readonly (readonly string[])[] = [
  Array.from({ length: 24 }, (_, hour) => CYCLES["hour of day"].label(hour)),
  WEEKDAYS,
  MONTHS,
];

/**
 * Labels of hours, weekdays or months in order, with those between the first and the last that no row has; the same list for all other
 * labels, and where none is lacking.
 */
export function withWholeCycle(labels: readonly string[]): readonly string[] {
  const cycle = CYCLE_LABELS.find((names) => labels.length > 1 && labels.every((label) => names.includes(label)));
  if (cycle === undefined) return labels;
  const places = labels.map((label) => cycle.indexOf(label));
  if (places.some((place, i) => i > 0 && place <= (places[i - 1] as number))) return labels;
  const between = cycle.slice(places[0], (places.at(-1) as number) + 1);
  return between.length === labels.length ? labels : between;
}

/** Texts in the order of the cycle. */
function inCycle(dates: DateColumn, unit: Cycle): StringColumn {
  const clock = dates.zone ? timeZoneOf(dates.zone) : UTC;
  const { place, label } = CYCLES[unit];
  const places = Int32Array.from(dates.values, (ms) => (Number.isNaN(ms) ? -1 : place(new Date(ms + clock.offsetMs(ms)))));
  const found = [...new Set(places)].filter((each) => each >= 0).sort((a, b) => a - b);
  const codeOf = new Map(found.map((each, code) => [each, code]));
  return { kind: "string", codes: places.map((each) => codeOf.get(each) ?? -1), levels: found.map(label), isOrdered: true };
}

function truncated(dates: DateColumn, unit: BinUnit): DateColumn {
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
