import { ChartifyError } from "./error.js";
import type { Reader } from "./options.js";
import { quote, show } from "./show.js";

/** A place's clock: how far it is ahead of UTC at any moment. */
export interface TimeZone {
  /** Its IANA name, such as `Europe/Berlin`. */
  readonly name: string;
  /** The milliseconds that the clock is ahead of UTC at a point in time, given in epoch milliseconds. */
  offsetMs(epochMs: number): number;
  /**
   * The point in time at which the clock shows a date and time, given as the epoch milliseconds that it would be in UTC.
   * An hour that comes twice is the first one; one that the clock skips is taken as if it had not yet been moved.
   */
  toEpoch(wallMs: number): number;
  /** The later point in time at which the clock shows it again; null where it shows it only once, or never. */
  secondOf(wallMs: number): number | null;
}

export const UTC: TimeZone = { name: "UTC", offsetMs: () => 0, toEpoch: (wallMs) => wallMs, secondOf: () => null };

/** Some six days. No clock is moved twice in that time, so that one with the same offset at both ends was not moved. */
const SPAN_MS = 2 ** 29;
/** More are forgotten; they cover all of history. */
const MOST_SPANS = 200_000;
const DAY_MS = 86_400_000;
const MAX_MS = 8.64e15;

// What Intl says of a zone never changes, and asking it takes microseconds, once for each row.
const KNOWN = new Map<string, TimeZone>();

/**
 * The clock of an IANA time zone.
 *
 * @throws RangeError for a name that the runtime's `Intl` does not know.
 */
export function timeZoneOf(name: string): TimeZone {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  const zone = format.resolvedOptions().timeZone === "UTC" ? { ...UTC, name } : moving(name, (ms) => readOffset(format.format(ms)));
  if (KNOWN.size > 100) KNOWN.clear();
  KNOWN.set(name, zone);
  return zone;
}

function moving(name: string, ask: (epochMs: number) => number): TimeZone {
  const ends = new Map<number, number>();
  const atEnd = (span: number): number => {
    let offset = ends.get(span);
    if (offset === undefined) {
      offset = ask(Math.max(-MAX_MS, Math.min(MAX_MS, span * SPAN_MS)));
      if (ends.size > MOST_SPANS) ends.clear();
      ends.set(span, offset);
    }
    return offset;
  };
  const offsetMs = (epochMs: number): number => {
    if (!(Math.abs(epochMs) <= MAX_MS)) return 0;
    const span = Math.floor(epochMs / SPAN_MS);
    const before = atEnd(span);
    return before === atEnd(span + 1) ? before : ask(epochMs);
  };
  return {
    name,
    offsetMs,
    toEpoch: (wallMs) => {
      const before = offsetMs(wallMs - DAY_MS);
      const after = offsetMs(wallMs + DAY_MS);
      if (before === after || offsetMs(wallMs - before) === before) return wallMs - before;
      return offsetMs(wallMs - after) === after ? wallMs - after : wallMs - before;
    },
    secondOf: (wallMs) => {
      const before = offsetMs(wallMs - DAY_MS);
      const after = offsetMs(wallMs + DAY_MS);
      const isTwice = before > after && offsetMs(wallMs - before) === before && offsetMs(wallMs - after) === after;
      return isTwice ? wallMs - after : null;
    },
  };
}

/** The end of `1/1/2024, GMT-04:56:02`; a plain `GMT` is none. */
function readOffset(text: string): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(text) ?? [];
  if (hours === undefined) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0);
  return (sign === "-" ? -size : size) * 1000;
}

/** The name of a time zone that the runtime knows. */
export const readTimeZone: Reader<string> = (value, place) => {
  try {
    if (typeof value === "string" && value !== "") {
      timeZoneOf(value);
      return value;
    }
  } catch {
    // Refused below.
  }
  const hint = typeof value === "string" ? likeZone(value) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be the name of a time zone, such as "Europe/Berlin" or "America/New_York" (IANA), not ${show(value)}.${hint}`,
  );
};

/** People know their zone by its city. */
function likeZone(given: string): string {
  const wanted = given.trim().toLowerCase().replaceAll(" ", "_");
  const found = Intl.supportedValuesOf("timeZone").find(
    (name) => name.toLowerCase() === wanted || name.toLowerCase().endsWith(`/${wanted}`),
  );
  return found === undefined ? "" : ` Did you mean ${quote(found)}?`;
}
