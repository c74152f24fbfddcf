import { utcFormat } from "d3-time-format";
import { ChartifyError } from "../util/error.js";
import { quote } from "../util/show.js";

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

/** Longer formats are mistakes. */
const MAX_LENGTH = 200;

const formatters = new Map<string, (date: Date) => string>();

/** Epoch milliseconds in a strftime format, in UTC. NaN and times beyond a Date's range are empty texts. */
export function formatDate(format: string, epochMs: number): string {
  const date = new Date(epochMs);
  return Number.isNaN(date.getTime()) ? "" : formatterOf(format)(date);
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

function formatterOf(format: string): (date: Date) => string {
  let formatter = formatters.get(format);
  if (formatter === undefined) {
    formatter = utcFormat(expand(format));
    if (formatters.size > 100) formatters.clear();
    formatters.set(format, formatter);
  }
  return formatter;
}
