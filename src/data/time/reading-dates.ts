import { ChartifyError } from "../../util/error.js";
import { isList, isObject } from "../../util/kinds.js";
import { type Reader, readString } from "../../util/options.js";
import { quote, show } from "../../util/show.js";
import { timeZoneOf } from "../../util/time-zone.js";
import { missingWords } from "../read/missing-words.js";
import type { DateReading } from "./read-dates.js";
import { type DateFormat, dateFormatOf } from "./strptime.js";

/** The formats that were said of dates. */
export interface DateFormats {
  /** For all columns that fit it; null for none. */
  readonly any: DateFormat | null;
  /** For single columns, by name. */
  readonly of: ReadonlyMap<string, DateFormat>;
}

export const NO_FORMATS: DateFormats = { any: null, of: new Map() };

/** One format, or formats by column. */
export const readDateFormats: Reader<DateFormats> = (value, place) => {
  if (typeof value === "string") return { any: dateFormatOf(value, place), of: new Map() };
  if (!isObject(value) || isList(value)) {
    throw new ChartifyError(
      "bad-option",
      place,
      `must be a date format such as "%d/%m/%Y", or one for each column, such as { day: "%d/%m/%Y" }, not ${show(value)}.`,
    );
  }
  const formats = Object.entries(value).map(([name, format]) => {
    const at = `${place}, column ${quote(name)}`;
    return [name, dateFormatOf(readString(format, at), at)] as const;
  });
  // A map, for a column may be called `__proto__`.
  return { any: null, of: new Map(formats) };
};

/** The options of reading that tell how texts are dates. */
export interface DateOptions {
  readonly dateFormat: DateFormats;
  readonly timeZone: string | null;
  readonly missing: readonly string[];
}

/** How the texts of one column are read as dates. */
export interface ColumnDates extends DateReading {
  /** Whether the format was said of this column alone, which then must be dates. */
  readonly isSaid: boolean;
}

/**
 * How a column is read as dates where they are asked for (`told`), or only where its texts are surely dates: then not by a
 * format of numbers alone that was said of no column.
 */
export function columnDates({ dateFormat, timeZone, missing }: DateOptions, name: string, how: "told" | "judged"): ColumnDates {
  const said = dateFormat.of.get(name) ?? null;
  const { any } = dateFormat;
  return {
    format: said ?? (how === "judged" && any?.isNumber ? null : any),
    isSaid: said !== null,
    zone: timeZone === null ? null : timeZoneOf(timeZone),
    isTold: how === "told",
    isMissing: missingWords({ missing }).known,
  };
}
