/** A text freed of its time of day: what is left of it, and the time. */
export interface Clocked {
  /** The text of the date; empty for a time alone. */
  readonly date: string;
  /** Milliseconds since midnight; null where no time is written. */
  readonly clockMs: number | null;
  /** How far ahead of UTC the zone is that is named; null where none is. */
  readonly zoneMs: number | null;
}

/** `9:05`, `09:05:30.25`, `9h05`, `9:05 PM`, `9 pm`; groups: hour, minute, second, fraction, half, hour alone, its half. */
const TIME =
  /(?<![\d.,-]|(?<!\d{4}):)(?:(\d{1,2})[:h](\d{2})(?!\d)(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([ap])\.?\s?m\b\.?)?|(\d{1,2})\s?([ap])\.?\s?m\b\.?)/i;
/** What joins a date and the time behind it. */
const JOINT = /(?:\b(?:at|um|à|alle|kl)|[,T:]|\s-)\.?$/i;
/** `20240105T101500` and `20240105 1015`. */
const COMPACT = /^(\d{8})[T\s](\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?(?!\d)/i;
/** What may follow a time: a zone, the year (`Mar 1 10:00:00 2024`), a zone's name in brackets beside its offset. */
const BEHIND =
  /^(?:uhr\b ?)?(?<zone>Z|(?:UTC|GMT)? ?(?<sign>[+\u2212-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?|UTC|GMT)?(?: ?[[(][^\])]*[\])])? ?(?<year>\d{4})?$/i;

/** Parts a text into its date and its time of day; null where what looks like a time is none. */
export function splitClock(text: string): Clocked | null {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [whole, date = "", hour, minute, second, fraction] = compact;
    return clocked(date, clockMs(hour, minute, second, fraction), text.slice(whole.length));
  }
  const found = TIME.exec(text);
  if (found === null) return { date: text, clockMs: null, zoneMs: null };
  const [whole, hour, minute, second, fraction, half, lone, loneHalf] = found;
  const before = text.slice(0, found.index);
  const trimmed = before.trimEnd();
  const date = trimmed.replace(JOINT, "").trimEnd();
  if (date.length === before.length && before !== "") return null;
  const ms = clockMs(hour ?? lone, minute ?? "0", second, fraction, half ?? loneHalf);
  return clocked((date.endsWith(",") ? date.slice(0, -1) : date).trim(), ms, text.slice(found.index + whole.length));
}

function clocked(date: string, ms: number, behind: string): Clocked | null {
  const groups = BEHIND.exec(behind.trim().replace(/\s+/g, " "))?.groups;
  if (groups === undefined || Number.isNaN(ms)) return null;
  const { zone, sign, hours, minutes, year } = groups;
  const zoneMs = zone === undefined ? null : offsetMs(sign, hours, minutes);
  if (Number.isNaN(zoneMs)) return null;
  return { date: year === undefined ? date : `${date} ${year}`, clockMs: ms, zoneMs };
}

function offsetMs(sign: string | undefined, hours = "0", minutes = "0"): number {
  if (Number(hours) > 23 || Number(minutes) > 59) return Number.NaN;
  return (sign === undefined || sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Milliseconds since midnight, NaN for a time that no clock shows. Digits beyond the millisecond are dropped. */
export function clockMs(hour = "", minute = "0", second = "0", fraction = "", half?: string): number {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const isReal = half === undefined ? hours <= 23 : Number(hour) >= 1 && Number(hour) <= 12;
  if (!isReal || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
  return ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
}
