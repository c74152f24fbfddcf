import { ChartifyError } from "../util/error.js";
import { isInstance } from "../util/kinds.js";
import { show } from "../util/show.js";
import { type TimeZone, UTC } from "../util/time-zone.js";
import { phrase, way } from "../util/wording.js";

/** The largest distance from 1970 that a JavaScript Date can hold. */
const MAX_MS = 8.64e15;
export const DAY_MS = 86_400_000;

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const COLON = 58;
const SPACE = 32;

/** True for epoch milliseconds that a Date can hold. */
export function isDateMs(ms: number): boolean {
  return Math.abs(ms) <= MAX_MS;
}

/**
 * Epoch milliseconds of an ISO 8601 text between `start` and `end`: `2020`, `2020-01`, `2020-01-31`, or a date with
 * a time after a `T` or a space (`12:30`, `12:30:05`, `12:30:05.123`) and optionally a zone (`Z`, `UTC`, `+02:00`,
 * `+0200`, `+02`). Without a zone it is UTC, so that a chart is the same on every machine. Digits beyond the
 * millisecond are dropped. NaN for anything else, also for days that do not exist.
 *
 * @param atLeast `day` refuses `2020` and `2020-01`, which might be numbers or codes.
 * @param toUtc What makes a point in time of what a clock shows, where the text names no zone. Default: the clock of UTC.
 */
export function parseIso(
  text: string,
  start = 0,
  end = text.length,
  atLeast: "year" | "day" = "year",
  toUtc: (wallMs: number) => number = sameMs,
): number {
  const first = text.charCodeAt(start);
  const signed = first === PLUS || first === MINUS;
  const yearLength = signed ? 6 : 4;
  let at = signed ? start + 1 : start;
  const digitsOfYear = digits(text, at, yearLength, end);
  if (digitsOfYear < 0) return Number.NaN;
  const year = first === MINUS ? -digitsOfYear : digitsOfYear;
  at += yearLength;
  if (at === end) return atLeast === "year" ? toUtc(utcMs(year, 1, 1)) : Number.NaN;

  const month = part(text, at, end, MINUS);
  if (month < 1 || month > 12) return Number.NaN;
  at += 3;
  if (at === end) return atLeast === "year" ? toUtc(utcMs(year, month, 1)) : Number.NaN;

  const day = part(text, at, end, MINUS);
  if (day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  at += 3;
  const midnight = utcMs(year, month, day);
  if (at === end) return toUtc(midnight);

  const separator = text.charCodeAt(at) | 32; // folds T to t, leaves a space as it is
  if (separator !== 116 && separator !== SPACE) return Number.NaN;
  const zoneAt = endOfTime(text, at + 1, end);
  const wall = midnight + parseTime(text, at + 1, zoneAt);
  const ms = zoneAt === end ? toUtc(wall) : wall - zoneMs(text, zoneAt, end);
  return isDateMs(ms) ? ms : Number.NaN;
}

function sameMs(ms: number): number {
  return ms;
}

/** Where digits, colons and the point of a time end. */
function endOfTime(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && code !== COLON && code !== POINT && code !== COMMA) break;
    at++;
  }
  return at;
}

/** `12:30[:05[.123]]` as milliseconds since midnight, or NaN. */
function parseTime(text: string, start: number, end: number): number {
  const hour = digits(text, start, 2, end);
  const minute = part(text, start + 2, end, COLON);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  let at = start + 5;
  let second = 0;
  let ms = 0;
  if (text.charCodeAt(at) === COLON && at < end) {
    second = part(text, at, end, COLON);
    if (second < 0 || second > 59) return Number.NaN;
    at += 3;
    const mark = text.charCodeAt(at);
    if (at < end && (mark === POINT || mark === COMMA)) {
      const from = ++at;
      for (; at < end && isDigit(text.charCodeAt(at)); at++) {
        if (at - from < 3) ms = ms * 10 + text.charCodeAt(at) - 48;
      }
      if (at === from) return Number.NaN;
      for (let i = at - from; i < 3; i++) ms *= 10;
    }
  }
  return at === end ? ((hour * 60 + minute) * 60 + second) * 1000 + ms : Number.NaN;
}

/** How far ahead of UTC the zone is, NaN for something that is no zone. */
export function zoneMs(text: string, start: number, end: number): number {
  const at = start < end && text.charCodeAt(start) === SPACE ? start + 1 : start;
  if (at === end) return Number.NaN;
  const sign = text.charCodeAt(at);
  if (sign !== PLUS && sign !== MINUS) {
    const word = text.slice(at, end);
    return word === "Z" || word === "z" || word === "UTC" || word === "GMT" ? 0 : Number.NaN;
  }
  const hours = digits(text, at + 1, 2, end);
  if (hours < 0 || hours > 23) return Number.NaN;
  let minutes = 0;
  if (at + 3 < end) {
    const from = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
    minutes = from + 2 === end ? digits(text, from, 2, end) : -1;
    if (minutes < 0 || minutes > 59) return Number.NaN;
  }
  return (sign === MINUS ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** A separator and two digits after it; -1 where that is not what stands there. */
function part(text: string, at: number, end: number, separator: number): number {
  return text.charCodeAt(at) === separator ? digits(text, at + 1, 2, end) : -1;
}

function digits(text: string, at: number, count: number, end: number): number {
  if (at + count > end) return -1;
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 48;
  }
  return number;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Midnight UTC by the proleptic Gregorian calendar. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function utcMs(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const ms = (era * 146_097 + dayOfEra - 719_468) * DAY_MS;
  return isDateMs(ms) ? ms : Number.NaN;
}

/** Midnight UTC of a day by the proleptic Gregorian calendar, NaN for one that does not exist. */
export function civilMs(year: number, month: number, day: number): number {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? utcMs(year, month, day) : Number.NaN;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Epoch milliseconds of a Date or a Temporal object (anything with `epochMilliseconds`; the plain ones, which have
 * no zone, count as UTC): NaN for an invalid Date, undefined for an object that is no point in time.
 */
export function epochMsOf(value: object): number | undefined {
  try {
    return readEpochMs(value);
  } catch {
    // It has the class or the tag of a date, and nothing behind it.
    return undefined;
  }
}

function readEpochMs(value: object): number | undefined {
  if (isInstance(value, Date)) return value.getTime();
  const ms = (value as { readonly epochMilliseconds?: unknown }).epochMilliseconds;
  if (typeof ms === "number") return ms;
  // The tag, not the class, tells: Temporal may be a polyfill, and a Date may come from another realm.
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object Date]") return Number(value);
  if (!tag.startsWith("[object Temporal.Plain")) return undefined;
  const text = String(value);
  const calendar = text.indexOf("[");
  const parsed = parseIso(text, 0, calendar < 0 ? text.length : calendar, "year");
  return Number.isNaN(parsed) ? undefined : parsed;
}

/**
 * Epoch milliseconds (UTC) of one date as options take it: a Date or Temporal object, an ISO text (of the clock of `zone`
 * where it names none), or epoch milliseconds.
 *
 * @throws ChartifyError `bad-argument` for anything else, an invalid Date included.
 */
export function toEpochMs(value: unknown, place: string, zone: TimeZone = UTC): number {
  let ms = Number.NaN;
  if (typeof value === "string") ms = parseIso(value.trim(), 0, value.trim().length, "year", zone.toEpoch);
  else if (typeof value === "number" || typeof value === "bigint") ms = Number(value);
  else if (typeof value === "object" && value !== null) ms = epochMsOf(value) ?? Number.NaN;
  if (isDateMs(ms)) return ms;
  throw new ChartifyError(
    "bad-argument",
    place,
    phrase`must be a ${way("Date, an ISO text", "date")} like "2020-01-31" or "2020-01-31T12:30:00Z", or epoch milliseconds, not ${show(value)}.`,
  );
}

/** A point in time as options take it; see `toEpochMs`. */
export type DateInput = Date | string | number;

/**
 * `2020-01-31T12:30:00Z`, with milliseconds only where there are some; `dayOnly` gives `2020-01-31`. By the clock of another
 * zone `2020-01-31T13:30:00+01:00`.
 */
export function formatIso(ms: number, dayOnly = false, zone: TimeZone = UTC): string {
  const offset = zone.offsetMs(ms);
  if (!isDateMs(ms) || !isDateMs(ms + offset)) return String(ms);
  const text = new Date(ms + offset).toISOString();
  if (dayOnly) return text.slice(0, text.indexOf("T"));
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 3_600_000), Math.floor(Math.abs(offset) / 60_000) % 60];
  const two = (part: number): string => String(part).padStart(2, "0");
  return text.replace(/(?:\.000)?Z$/, (end) => (offset === 0 ? end.slice(-1) : `${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`));
}
