import { timeFormatLocale, utcFormat } from "d3-time-format";
import { ChartifyError } from "../util/error.js";
import { quote } from "../util/show.js";
import { dateNames } from "./date-names.js";
import { ENGLISH, type Locale } from "./locale.js";

/** Directives of C's strftime that d3-time-format lacks, in ones that it has. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  "%F": "%Y-%m-%d",
  "%T": "%H:%M:%S",
  "%D": "%m/%d/%y",
  "%R": "%H:%M",
  "%h": "%b",
  "%P": "%p",
  "%n": "\n",
  "%t": " ",
  "%k": "%_H",
  "%l": "%_I",
};

/** What d3-time-format knows, with its padding marks. */
const DIRECTIVE = /%(?:%|[-_0]?[aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ])/g;

/** What stands for a whole date, where its year must be written out. */
const DATES: Readonly<Record<string, string>> = { "%c": "%-m/%-d/%Y, %-I:%M:%S %p", "%x": "%-m/%-d/%Y" };
const LAST_PLAIN_YEAR = 9999;
const DAY_MS = 86_400_000;

/** Longer formats are mistakes. */
const MAX_LENGTH = 200;

const formatters = new Map<string, (date: Date) => string>();

/**
 * Epoch milliseconds in a strftime format, in UTC, with the names of months and days of the locale. NaN and times beyond
 * a Date's range are empty texts. Years beyond 9999 keep all their digits.
 */
export function formatDate(format: string, epochMs: number, locale: Locale = ENGLISH): string {
  const date = new Date(epochMs);
  if (Number.isNaN(date.getTime())) return "";
  return formatterOf(Math.abs(date.getUTCFullYear()) > LAST_PLAIN_YEAR ? withYears(format, date) : format, locale)(date);
}

/**
 * Refuses a text with an unknown directive or above 200 characters.
 *
 * @throws ChartifyError `bad-format` naming it.
 */
export function checkDateFormat(format: string, place: string): void {
  if (format.length > MAX_LENGTH) {
    throw new ChartifyError("bad-format", place, `a date format has up to ${MAX_LENGTH} characters, not ${format.length}.`);
  }
  const unknown = /%./su.exec(expand(format).replace(DIRECTIVE, ""))?.[0];
  if (unknown === undefined && format.includes("%")) return;
  const what = unknown === undefined ? `has no directive: ${quote(format)}` : `does not know ${quote(unknown)}`;
  throw new ChartifyError("bad-format", place, `a datetime axis ${what}. Use strftime directives such as "%Y-%m-%d", "%b %Y" or "%H:%M".`);
}

function expand(format: string): string {
  return format.replace(/%./gs, (directive) => SHORTHANDS[directive] ?? directive);
}

/** The format with its years written out, which d3 cuts to four digits. */
function withYears(format: string, date: Date): string {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  return expand(format)
    .replace(/%[cx]/g, (directive) => DATES[directive] ?? directive)
    .replace(/%(?:%|[-_0]?([YG]))/g, (directive, year) =>
      year === undefined ? directive : String((year === "Y" ? date : thursday).getUTCFullYear()),
    );
}

function formatterOf(format: string, locale: Locale): (date: Date) => string {
  const key = `${locale.tag} ${format}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const text = expand(format);
    formatter = locale.tag === null ? utcFormat(text) : timeFormatLocale(dateNames(locale.tag)).utcFormat(text);
    if (formatters.size > 100) formatters.clear();
    formatters.set(key, formatter);
  }
  return formatter;
}
