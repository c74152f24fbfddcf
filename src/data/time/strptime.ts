import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { languageOf, languagesOf } from "../calendar/names.js";
import { civilMs } from "../dates.js";
import { clockMs } from "./clock.js";
import { fullYear } from "./numeric.js";

/** A date as it is written. */
export interface Written {
  /** The epoch milliseconds that it would be in UTC. */
  readonly wallMs: number;
  /** How far ahead of UTC the zone is that it names; null where it names none. */
  readonly zoneMs: number | null;
}

/** What each directive matches; the groups are named by what they say, and each occurs once. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  Y: "(?<year>\\d{4}|[+-]\\d{6})",
  y: "(?<shortYear>\\d{2})",
  m: "(?<month>\\d{1,2})",
  b: "(?<name>[\\p{L}\\p{M}]+\\.?)",
  B: "(?<name>[\\p{L}\\p{M}]+\\.?)",
  d: "\\s?(?<day>\\d{1,2})",
  e: "\\s?(?<day>\\d{1,2})",
  j: "(?<dayOfYear>\\d{1,3})",
  H: "\\s?(?<hour>\\d{1,2})",
  I: "\\s?(?<hour>\\d{1,2})",
  M: "(?<minute>\\d{1,2})",
  S: "(?<second>\\d{1,2})",
  f: "(?<fraction>\\d{1,9})",
  L: "(?<fraction>\\d{1,3})",
  p: "(?<half>[aApP])\\.?[mM]\\.?",
  q: "(?<quarter>[1-4])",
  Z: "(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})",
  z: "(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})",
  a: "(?<weekday>[\\p{L}\\p{M}]+\\.?)",
  A: "(?<weekday>[\\p{L}\\p{M}]+\\.?)",
  s: "(?<seconds>-?\\d+(?:\\.\\d+)?)",
  Q: "(?<ms>-?\\d+(?:\\.\\d+)?)",
  n: "\\s+",
  t: "\\s+",
  "%": "%",
};
/** Directives that stand for several. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  F: "%Y-%m-%d",
  T: "%H:%M:%S",
  R: "%H:%M",
  D: "%m/%d/%y",
  h: "%b",
  k: "%H",
  l: "%I",
  P: "%p",
};

/** How the texts of a column are read, by a format. */
export interface DateFormat {
  /** As it was given. */
  readonly format: string;
  /** Whether numbers alone fit it, so that it is only for the columns that it is meant for. */
  readonly isNumber: boolean;
  /** Null for a text that does not fit. */
  read(text: string): Written | null;
}

/** Excel counts days from 30 December 1899, as it takes 1900 for a leap year. */
const EXCEL_START = Date.UTC(1899, 11, 30);
const EXCEL: DateFormat = {
  format: "excel",
  isNumber: true,
  read: (text) => {
    const days = /^\d{1,7}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    // The day that Excel counts and no calendar has.
    return days >= 61 && days < 2_958_466 ? { wallMs: EXCEL_START + Math.round(days * 86_400_000), zoneMs: null } : null;
  },
};

/** Longer formats are mistakes. */
const MAX_LENGTH = 200;

/**
 * How texts are read by a strftime format, or by `excel` for its serial numbers.
 *
 * @throws ChartifyError `bad-format` for a directive that cannot be read, one that comes twice, or a format without year.
 */
export function dateFormatOf(format: string, place: string): DateFormat {
  if (format === EXCEL.format) return EXCEL;
  const pattern = new RegExp(`^${patternOf(format, place)}$`, "u");
  const isNumber = /^(?:%[-_0]?[YymdejHMSfLqsQ])+$/.test(format);
  return { format, isNumber, read: (text) => readGroups(pattern.exec(text)?.groups) };
}

function patternOf(format: string, place: string): string {
  const bad = (what: string): ChartifyError =>
    new ChartifyError(
      "bad-format",
      place,
      `the date format ${what}. Use strftime directives such as "%d/%m/%Y", "%b %d, %Y" or "%Y-%m-%d %H:%M".`,
    );
  if (format.length > MAX_LENGTH) throw bad(`has more than ${MAX_LENGTH} characters`);
  const whole = format.replace(/%[-_0]?([A-Za-z])/g, (directive, letter) => SHORTHANDS[letter] ?? directive);
  const seen = new Set<string>();
  const pattern = whole.replace(/%[-_0]?(.)|%$|\s+|[^%\s]/gsu, (part, letter) => {
    if (!part.startsWith("%")) return /\s/.test(part) ? "\\s+" : part.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
    const found = typeof letter === "string" && Object.hasOwn(DIRECTIVES, letter) ? DIRECTIVES[letter] : undefined;
    if (found === undefined) throw bad(`${quote(format)} has ${quote(part)}, which cannot be read`);
    const group = /\?<(\w+)>/.exec(found)?.[1];
    if (group !== undefined && seen.has(group)) throw bad(`${quote(format)} says the ${group} twice`);
    if (group !== undefined) seen.add(group);
    return found;
  });
  if (!["year", "shortYear", "seconds", "ms"].some((group) => seen.has(group))) throw bad(`${quote(format)} has no year`);
  return pattern.replace(/(?:\\s\+)+/g, "\\s+");
}

function readGroups(groups: Readonly<Record<string, string | undefined>> | undefined): Written | null {
  if (groups === undefined) return null;
  const { seconds, ms, zone, hour = "0", minute, second, fraction, half } = groups;
  if (seconds !== undefined || ms !== undefined) return { wallMs: seconds === undefined ? Number(ms) : Number(seconds) * 1000, zoneMs: 0 };
  const wallMs = dayMs(groups) + clockMs(hour, minute, second, fraction, half);
  return Number.isNaN(wallMs) ? null : { wallMs, zoneMs: zone === undefined ? null : zoneMs(zone) };
}

function dayMs({ year, shortYear, month, name, quarter, day = "1", dayOfYear }: Readonly<Record<string, string | undefined>>): number {
  const years = year === undefined ? fullYear(shortYear ?? "") : Number(year);
  if (dayOfYear !== undefined) return ofYear(years, Number(dayOfYear));
  const months = name === undefined ? Number(month ?? (quarter === undefined ? 1 : 3 * Number(quarter) - 2)) : monthNamed(name);
  return civilMs(years, months, Number(day));
}

function ofYear(year: number, day: number): number {
  const ms = civilMs(year, 1, 1) + (day - 1) * 86_400_000;
  return day >= 1 && ms < civilMs(year + 1, 1, 1) ? ms : Number.NaN;
}

/** A month by its name in any common language, English before others; NaN for no month. */
function monthNamed(name: string): number {
  for (const tag of languagesOf(name)) {
    const month = languageOf(tag).month(name);
    if (month !== undefined) return month + 1;
  }
  return Number.NaN;
}

function zoneMs(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
