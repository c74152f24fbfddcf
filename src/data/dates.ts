import { ChartifyError } from "../util/error.js";
import { isInstance } from "../util/kinds.js";
import { show } from "../util/show.js";
import { type TimeZone, UTC } from "../util/time-zone.js";
import { phrase, way } from "../util/wording.js";
import { isDateMs } from "./civil.js";
import { type AtLeast, parseIsoBytes, sameMs } from "./iso-bytes.js";

export { civilMs, DAY_MS, isDateMs } from "./civil.js";

/** Longer texts are seldom dates. */
const scratch = new Uint8Array(64);

/**
 * Epoch milliseconds of an ISO 8601 text between `start` and `end`; see `parseIsoBytes`.
 *
 * @param atLeast `day` refuses `2020` and `2020-01`, which might be numbers or codes.
 * @param toUtc What makes a point in time of what a clock shows, where the text names no zone. Default: the clock of UTC.
 */
export function parseIso(
  text: string,
  start = 0,
  end = text.length,
  atLeast: AtLeast = "year",
  toUtc: (wallMs: number) => number = sameMs,
): number {
  const length = end - start;
  const bytes = length > scratch.length ? new Uint8Array(length) : scratch;
  // What is no ASCII has no place in a date.
  for (let i = 0; i < length; i++) bytes[i] = Math.min(text.charCodeAt(start + i), 127);
  return parseIsoBytes(bytes, 0, length, atLeast, toUtc);
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
