// Times as numbers. Texts compare wrongly from the year 10000 on, which `toISOString` writes with a sign.

export const DAY = 86_400_000;
/** ms that the clocks of two computers may differ. */
export const SKEW = 300_000;

const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** ms since the epoch of a date in ISO 8601 or RFC 5322; NaN where it is none, or not of the years 1970 to 9999. */
export function timeOf(text: string): number {
  const time = Date.parse(text);
  return time >= 0 && time <= LAST ? time : Number.NaN;
}

export function isTime(text: string): boolean {
  return !Number.isNaN(timeOf(text));
}

export function isoOf(time: number): string {
  return new Date(time).toISOString();
}

/** A mail says its time to the second. */
export function secondOf(text: string): number {
  return Math.floor(timeOf(text) / 1000);
}

/** A day in UTC, `2026-11-24`. */
export function day(iso: string): string {
  return iso.slice(0, 10);
}
