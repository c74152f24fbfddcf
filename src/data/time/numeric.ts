/* Dates and periods that are written without a name of a language. */
import { civilMs, DAY_MS } from "../dates.js";

/** The order of day, month and year where a text does not tell it by the year's four digits. */
export type DateOrder = "day/month/year" | "month/day/year" | "year/month/day";
export const DATE_ORDERS: readonly DateOrder[] = ["day/month/year", "month/day/year", "year/month/day"];

/** Three numbers whose order the column has to tell. */
export interface Triple {
  readonly parts: readonly [string, string, string];
  readonly separator: string;
}

const TRIPLE = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;

/** `28/03/2024`, `03-28-24`, `28. 3. 2024`; null for anything else. */
export function readTriple(text: string): Triple | null {
  const [, first, separator, second, third] = TRIPLE.exec(text) ?? [];
  if (first === undefined || separator === undefined || second === undefined || third === undefined) return null;
  return { parts: [first, second, third], separator };
}

/** Midnight of a day by the order of its parts; NaN for one that does not exist. */
export function tripleMs({ parts: [a, b, c] }: Triple, order: DateOrder): number {
  if (order === "year/month/day") return a.length === 2 && c.length === 2 ? civilMs(fullYear(a), Number(b), Number(c)) : Number.NaN;
  const [day, month] = order === "day/month/year" ? [a, b] : [b, a];
  return civilMs(fullYear(c), Number(month), Number(day));
}

/** Years of four digits, or of two by POSIX: `69` to `99` are of the last century. */
export function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

interface Form {
  readonly pattern: RegExp;
  /** The first moment of what the pattern's groups say; NaN for what does not exist. */
  start(groups: Readonly<Record<string, string | undefined>>): number;
}

const dayForm = (pattern: RegExp): Form => ({
  pattern,
  start: ({ year, month, day }) => civilMs(Number(year), Number(month), Number(day)),
});
const monthForm = (pattern: RegExp): Form => ({
  pattern,
  start: ({ year, month }) => (isPlausibleYear(Number(year)) ? civilMs(Number(year), Number(month), 1) : Number.NaN),
});
const quarterForm = (pattern: RegExp): Form => ({
  pattern,
  start: ({ year = "", n }) => civilMs(fullYear(year.replace(/['’]/, "")), 3 * Number(n) - 2, 1),
});
const weekForm = (pattern: RegExp): Form => ({
  pattern,
  start: ({ year = "", n, day }) => weekMs(fullYear(year.replace(/['’]/, "")), Number(n), Number(day ?? 1)),
});

/**
 * In these the year tells the order by standing first, or by standing alone beside a month, quarter or week. It has two
 * digits only beside a letter, which tells that it is no number.
 */
const FORMS: readonly Form[] = [
  dayForm(/^(?<year>\d{4})(?<gap>[-/. ])\s?(?<month>\d{1,2})\k<gap>\s?(?<day>\d{1,2})\.?$/),
  dayForm(/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/),
  dayForm(/^(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]$/),
  monthForm(/^(?<year>\d{4})[-/. ]?M?(?<month>0?[1-9]|1[0-2])(?<=[-/. M]\d{1,2})$/i),
  monthForm(/^(?<month>0?[1-9]|1[0-2])[-/.](?<year>\d{4})$/i),
  monthForm(/^(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]$/i),
  quarterForm(/^(?<year>\d{4}|['’]?\d{2})[\s/._,-]{0,2}[QT](?<n>[1-4])$/i),
  quarterForm(/^[QT](?<n>[1-4])[\s/._,-]{0,2}(?<year>\d{4}|['’]?\d{2})$/i),
  quarterForm(/^(?<n>[1-4])[QT][\s/._,-]{0,2}(?<year>\d{4}|['’]?\d{2})$/i),
  weekForm(/^(?<year>\d{4}|['’]?\d{2})[\s/._,-]{0,2}(?:W|KW|CW)\s?(?<n>\d{1,2})(?:-?(?<day>[1-7]))?$/i),
  weekForm(/^(?:W|KW|CW)\s?(?<n>\d{1,2})[\s/._,-]{0,2}(?<year>\d{4}|['’]?\d{2})$/i),
];

/** The first moment of a day, month, quarter or week, by the proleptic Gregorian calendar; NaN for anything else. */
export function fixedMs(text: string): number {
  for (const { pattern, start } of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return start(groups);
  }
  return Number.NaN;
}

/** `2024-02` may be a number of an article; a month is near to our time. */
function isPlausibleYear(year: number): boolean {
  return year >= 1700 && year <= 2200;
}

/** A day of an ISO week: the first one holds 4 January. Week 53 is only where a year has one. */
function weekMs(year: number, week: number, day: number): number {
  const first = mondayOf(civilMs(year, 1, 4));
  const ms = first + (week - 1) * 7 * DAY_MS;
  return week >= 1 && ms < mondayOf(civilMs(year + 1, 1, 4)) ? ms + (day - 1) * DAY_MS : Number.NaN;
}

/** Midnight of the Monday on or before a midnight. */
function mondayOf(ms: number): number {
  const days = ms / DAY_MS;
  // 1 January 1970 was a Thursday.
  return ms - ((((days + 3) % 7) + 7) % 7) * DAY_MS;
}
