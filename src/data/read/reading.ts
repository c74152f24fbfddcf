import { ChartifyError } from "../../util/error.js";
import { isList, isObject } from "../../util/kinds.js";
import { optional, type Reader, readChoice, readList, readNumber, readOptions, readString, type SpecValues } from "../../util/options.js";
import { listNames, quote, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import { readTimeZone } from "../../util/time-zone.js";
import { NO_FORMATS, readDateFormats } from "../time/reading-dates.js";

/** What may stand before the decimals of a number. */
export const DECIMALS = [".", ","] as const;
/** What may stand between the thousands of a number; a space stands for narrow and no-break ones too. */
export const THOUSANDS = [",", ".", " ", "'"] as const;
/** What a column can be said to hold, whatever its values look like. */
export const COLUMN_TYPES = ["text"] as const;

/** How the texts of a table are read, where they do not tell it themselves. Everything may be left out. */
export interface ReadingOptions {
  /** What stands before decimals, `.` or `,`. Default: judged for each column, by its values and those of the others. */
  readonly decimal?: (typeof DECIMALS)[number] | undefined;
  /** What stands between thousands: `,`, `.`, a space (of any width) or `'`. Default: judged for each column. */
  readonly thousands?: (typeof THOUSANDS)[number] | undefined;
  /**
   * Values that stand for a missing one in every column, such as `-999` or `unknown`, besides those that everybody
   * knows (`NA`, `n/a`, `-`, `null`, …), which count in columns of numbers, dates and booleans alone. Default: none.
   */
  readonly missing?: readonly string[] | undefined;
  /** What columns hold, by name: `{ id: "text" }` keeps each character of `007`. Default: judged by their values. */
  readonly types?: Readonly<Record<string, (typeof COLUMN_TYPES)[number]>> | undefined;
  /**
   * How dates are written, by strftime: `%d/%m/%Y` for all columns that fit it, or `{ day: "%d/%m/%Y" }` for single ones. It
   * decides where a column can be read in several ways. `%s` are seconds since 1970, `excel` are Excel's serial days; such
   * numbers are only read in columns that are named, or where dates are asked for. Default: judged for each column.
   */
  readonly dateFormat?: string | Readonly<Record<string, string>> | undefined;
  /**
   * The time zone (IANA, such as `Europe/Berlin`) by whose clock dates are read that name none. Default: the chart's where it
   * has one, else UTC.
   */
  readonly timeZone?: string | undefined;
  /** What a line of CSV begins with that is no data, such as `#`. Default: `#`, before the header alone. */
  readonly comment?: string | undefined;
  /** How many lines of CSV stand before the header. Default 0. */
  readonly skipRows?: number | undefined;
  /** The encoding of the bytes, such as `windows-1252`. Default: UTF-8, or UTF-16 by its byte order mark. */
  readonly encoding?: string | undefined;
}

/** A table has no more lines before its header than that. */
const MAX_SKIPPED = 1_000_000;

const readTypes: Reader<ReadonlyMap<string, (typeof COLUMN_TYPES)[number]>> = (value, place) => {
  if (!isObject(value) || isList(value)) {
    throw new ChartifyError("bad-option", place, `must be an object such as { id: "text" }, not ${show(value)}.`);
  }
  // A map, for a column may be called `__proto__`.
  return new Map(Object.entries(value).map(([name, type]) => [name, readChoice(COLUMN_TYPES)(type, `${place}, column ${quote(name)}`)]));
};

const readComment: Reader<string> = (value, place) => {
  const comment = readString(value, place);
  if (comment.trim() !== "" && !/[\r\n"]/.test(comment)) return comment;
  throw new ChartifyError("bad-argument", place, `must be what lines begin with, such as "#", not ${show(comment)}.`);
};

const readEncoding: Reader<string> = (value, place) => {
  const label = readString(value, place);
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    const examples = ["utf-8", "windows-1252", "iso-8859-2", "shift_jis"].map(quote).join(", ");
    throw new ChartifyError("bad-argument", place, `must be the name of an encoding, such as ${examples}, not ${show(label)}.`, { cause });
  }
};

/** How each option of reading is read; calls that take more of their own spread it. */
export const readingSpecs = {
  decimal: optional(readChoice(DECIMALS), null),
  thousands: optional(readChoice(THOUSANDS), null),
  missing: optional(readList(readString), [] as string[]),
  types: optional(readTypes, new Map() as ReadonlyMap<string, (typeof COLUMN_TYPES)[number]>),
  dateFormat: optional(readDateFormats, NO_FORMATS),
  timeZone: optional(readTimeZone, null),
  comment: optional(readComment, null),
  skipRows: optional(readNumber(0, MAX_SKIPPED), 0),
  encoding: optional(readEncoding, null),
};

/** The options of reading, checked. */
export type Reading = SpecValues<typeof readingSpecs>;

/** Nothing said: everything is judged by the texts. */
export const JUDGED: Reading = readOptions("reading", {}, readingSpecs);

/**
 * Refuses options that contradict each other, or name columns that are not there.
 *
 * @throws ChartifyError `bad-option`, `missing-column`.
 */
export function checkReading({ decimal, thousands, types, dateFormat }: Reading, names: readonly string[], place: string): void {
  if (decimal !== null && decimal === thousands) {
    throw new ChartifyError("bad-option", place, `decimal and thousands are both ${quote(decimal)}. Give each a sign of its own.`);
  }
  const known = new Set(names);
  for (const [option, columns] of [
    ["types", types],
    ["dateFormat", dateFormat.of],
  ] as const) {
    const unknown = [...columns.keys()].find((name) => !known.has(name));
    if (unknown === undefined) continue;
    throw new ChartifyError(
      "missing-column",
      `${place}, option ${quote(option)}`,
      `no column ${quote(unknown)} in the data (columns: ${listNames(names)}).${didYouMean(unknown, names)}`,
    );
  }
}
