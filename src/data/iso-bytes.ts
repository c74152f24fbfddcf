import { DAY_MS, daysInMonth, isDateMs, utcMs } from "./civil.js";

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const COLON = 58;
const SPACE = 32;
const ZERO = 48;

/** The least that a date names: `day` refuses `2020` and `2020-01`, which might be numbers or codes. */
export type AtLeast = "year" | "day";

/**
 * Epoch milliseconds of an ISO 8601 text that stands in bytes between `start` and `end`: `2020`, `2020-01`, `2020-01-31`, or a
 * date with a time after a `T` or a space (`12:30`, `12:30:05`, `12:30:05.123`) and optionally a zone (`Z`, `UTC`, `+02:00`,
 * `+0200`, `+02`). Without a zone it is UTC, so that a chart is the same on every machine. Digits beyond the
 * millisecond are dropped. NaN for anything else, also for days that do not exist.
 *
 * @param toUtc What makes a point in time of what a clock shows, where the text names no zone. Default: the clock of UTC.
 */
export function parseIsoBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  atLeast: AtLeast,
  toUtc: (wallMs: number) => number = sameMs,
): number {
  const first = start < end ? bytes[start] : 0;
  const signed = first === PLUS || first === MINUS;
  const yearLength = signed ? 6 : 4;
  let at = signed ? start + 1 : start;
  const digitsOfYear = digits(bytes, at, yearLength, end);
  if (digitsOfYear < 0) return Number.NaN;
  const year = first === MINUS ? -digitsOfYear : digitsOfYear;
  at += yearLength;
  if (at === end) return atLeast === "year" ? toUtc(utcMs(year, 1, 1)) : Number.NaN;

  const month = part(bytes, at, end, MINUS);
  if (month < 1 || month > 12) return Number.NaN;
  at += 3;
  if (at === end) return atLeast === "year" ? toUtc(utcMs(year, month, 1)) : Number.NaN;

  const day = part(bytes, at, end, MINUS);
  if (year !== known.year || month !== known.month) known = monthOf(year, month);
  if (day < 1 || day > known.days) return Number.NaN;
  at += 3;
  // Near the ends of what a Date can hold each day is looked at by itself.
  const midnight = Number.isNaN(known.startMs) ? utcMs(year, month, day) : known.startMs + (day - 1) * DAY_MS;
  if (at === end) return isDateMs(midnight) ? toUtc(midnight) : Number.NaN;

  const separator = (bytes[at] as number) | 32; // folds T to t, leaves a space as it is
  if (separator !== 116 && separator !== SPACE) return Number.NaN;
  const zoneAt = endOfTime(bytes, at + 1, end);
  const wall = midnight + parseTime(bytes, at + 1, zoneAt);
  const ms = zoneAt === end ? toUtc(wall) : wall - zoneMs(bytes, zoneAt, end);
  return isDateMs(ms) ? ms : Number.NaN;
}

/** The clock of UTC. */
export function sameMs(ms: number): number {
  return ms;
}

/** The month of the date before, which is mostly that of the next one too. */
let known = monthOf(1970, 1);

function monthOf(
  year: number,
  month: number,
): { readonly year: number; readonly month: number; readonly days: number; readonly startMs: number } {
  return { year, month, days: daysInMonth(year, month), startMs: utcMs(year, month, 1) };
}

/** Where digits, colons and the point of a time end. */
function endOfTime(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = bytes[at] as number;
    if (!isDigit(code) && code !== COLON && code !== POINT && code !== COMMA) break;
    at++;
  }
  return at;
}

/** `12:30[:05[.123]]` as milliseconds since midnight, or NaN. */
function parseTime(bytes: Uint8Array, start: number, end: number): number {
  const hour = digits(bytes, start, 2, end);
  const minute = part(bytes, start + 2, end, COLON);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  let at = start + 5;
  let second = 0;
  let ms = 0;
  if (at < end && bytes[at] === COLON) {
    second = part(bytes, at, end, COLON);
    if (second < 0 || second > 59) return Number.NaN;
    at += 3;
    if (at < end && (bytes[at] === POINT || bytes[at] === COMMA)) {
      const from = ++at;
      for (; at < end && isDigit(bytes[at] as number); at++) {
        if (at - from < 3) ms = ms * 10 + (bytes[at] as number) - ZERO;
      }
      if (at === from) return Number.NaN;
      for (let i = at - from; i < 3; i++) ms *= 10;
    }
  }
  return at === end ? ((hour * 60 + minute) * 60 + second) * 1000 + ms : Number.NaN;
}

/** Words for the clock of UTC. */
const UTC_WORDS = ["Z", "z", "UTC", "GMT"].map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));

/** How far ahead of UTC the zone is, NaN for something that is no zone. */
function zoneMs(bytes: Uint8Array, start: number, end: number): number {
  const at = start < end && bytes[start] === SPACE ? start + 1 : start;
  if (at === end) return Number.NaN;
  const sign = bytes[at];
  if (sign !== PLUS && sign !== MINUS) {
    const isUtc = UTC_WORDS.some((word) => word.length === end - at && word.every((code, i) => bytes[at + i] === code));
    return isUtc ? 0 : Number.NaN;
  }
  const hours = digits(bytes, at + 1, 2, end);
  if (hours < 0 || hours > 23) return Number.NaN;
  let minutes = 0;
  if (at + 3 < end) {
    const from = bytes[at + 3] === COLON ? at + 4 : at + 3;
    minutes = from + 2 === end ? digits(bytes, from, 2, end) : -1;
    if (minutes < 0 || minutes > 59) return Number.NaN;
  }
  return (sign === MINUS ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** A separator and two digits after it; -1 where that is not what stands there. */
function part(bytes: Uint8Array, at: number, end: number, separator: number): number {
  return at < end && bytes[at] === separator ? digits(bytes, at + 1, 2, end) : -1;
}

function digits(bytes: Uint8Array, at: number, count: number, end: number): number {
  if (at + count > end) return -1;
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const code = bytes[i] as number;
    if (!isDigit(code)) return -1;
    number = number * 10 + code - ZERO;
  }
  return number;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}
