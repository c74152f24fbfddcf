/** The largest distance from 1970 that a JavaScript Date can hold. */
const MAX_MS = 8.64e15;
export const DAY_MS = 86_400_000;

/** True for epoch milliseconds that a Date can hold. */
export function isDateMs(ms: number): boolean {
  return Math.abs(ms) <= MAX_MS;
}

/** Midnight UTC by the proleptic Gregorian calendar. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
export function utcMs(year: number, month: number, day: number): number {
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

/** How many days a month has, from 1 for January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
