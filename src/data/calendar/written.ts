/* Points in time that are written without a name of a language: `Q1 2024`, `2024-W07`, `9 AM`. */

/** Years that categories are taken for; a number beyond is a number. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

/** A scale on which months, quarters and weeks of one year lie: no more than this many steps. */
const YEAR = 400;
const MONTH = 31;
export const QUARTER = 3 * MONTH;

/** The place of a day, counted from 0, in a year; without a year before all of those that have one. */
export function placeInTime(year: number | null, month: number, day: number): number {
  return (year ?? 0) * YEAR + month * MONTH + day;
}

/** Whether places have a year, all or none of them; null for some, which then have no order. */
export function haveYears(places: Float64Array): boolean | null {
  const known = places.filter((place) => !Number.isNaN(place));
  const dated = known.filter((place) => place >= YEAR).length;
  return dated === known.length ? true : dated === 0 ? false : null;
}

/** A year of four digits, or of two by POSIX: `69` to `99` are of the last century. */
export function yearOf(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

/** Whether a number is taken for a year where it is a category. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

interface Form {
  readonly pattern: RegExp;
  /** What the pattern's groups `n` and `year` say; NaN for nothing in time. */
  place(n: number, year: number | null): number;
}

const inQuarters: Form["place"] = (n, year) => placeInTime(year, 3 * (n - 1), 0);
const inHalves: Form["place"] = (n, year) => placeInTime(year, 6 * (n - 1), 0);
const inWeeks: Form["place"] = (n, year) => placeInTime(year, 0, 7 * n);

/** `Q1 2024`, `2024-Q1` and `1st quarter 2024`, and halves and weeks like that. */
const FORMS: readonly Form[] = [
  {
    pattern:
      /^(?:Q|T|qtr|quarter|quartal|trimestre|trim|kvartal|kwartał|кв|квартал)[\s.]{0,2}(?<n>[1-4])(?:[\s,'’/._-]{0,3}(?:[FC]Y)?\s?['’]?(?<year>\d{4}|\d{2}))?$/iu,
    place: inQuarters,
  },
  {
    pattern:
      /^(?:[FC]Y)?\s?(?<year>\d{4}|\d{2})[\s/._-]{0,3}(?:Q|T|qtr|quarter|quartal|trimestre|trim|kvartal|kwartał|кв|квартал)\s?(?<n>[1-4])$/iu,
    place: inQuarters,
  },
  {
    pattern:
      /^(?<n>[1-4])(?:st|nd|rd|th|er|e|º|ª)?[\s.]{0,2}(?:Q|T|qtr|quarter|quartal|trimestre|trim|kvartal|kwartał|кв|квартал)(?:[\s,'’/._-]{0,3}(?:[FC]Y)?\s?['’]?(?<year>\d{4}|\d{2}))?$/iu,
    place: inQuarters,
  },
  {
    pattern: /^(?:H|HY|half|halbjahr|semestre)[\s.]{0,2}(?<n>[12])(?:[\s,'’/._-]{0,3}(?:[FC]Y)?\s?['’]?(?<year>\d{4}|\d{2}))?$/iu,
    place: inHalves,
  },
  { pattern: /^(?:[FC]Y)?\s?(?<year>\d{4}|\d{2})[\s/._-]{0,3}(?:H|HY|half|halbjahr|semestre)\s?(?<n>[12])$/iu, place: inHalves },
  {
    pattern:
      /^(?<n>[12])(?:st|nd|er|e|º|ª)?[\s.]{0,2}(?:H|HY|half|halbjahr|semestre)(?:[\s,'’/._-]{0,3}(?:[FC]Y)?\s?['’]?(?<year>\d{4}|\d{2}))?$/iu,
    place: inHalves,
  },
  {
    pattern:
      /^(?:W|wk|week|KW|CW|woche|semaine|semana|settimana|uge|vecka|uke|viikko|tydzień|неделя)[\s.]{0,2}(?<n>0?[1-9]|[1-4]\d|5[0-3])(?:[\s,'’/._-]{0,3}(?<year>\d{4}|\d{2}))?$/iu,
    place: inWeeks,
  },
  {
    pattern:
      /^(?<year>\d{4}|\d{2})[\s/._-]{0,3}(?:W|wk|week|KW|CW|woche|semaine|semana|settimana|uge|vecka|uke|viikko|tydzień|неделя)\s?(?<n>0?[1-9]|[1-4]\d|5[0-3])$/iu,
    place: inWeeks,
  },
  { pattern: /^(?<year>\d{4})[-/.](?<n>0?[1-9]|1[0-2])$/, place: inYears((n) => n - 1) },
  { pattern: /^(?<n>0?[1-9]|1[0-2])[-/.](?<year>\d{4})$/, place: inYears((n) => n - 1) },
  { pattern: /^(?<year>\d{4})\s?[年년]\s?(?<n>0?[1-9]|1[0-2])\s?[月월]$/, place: inYears((n) => n - 1) },
  { pattern: /^(?<n>0?[1-9]|1[0-2])\s?[月월]$/, place: (n) => placeInTime(null, n - 1, 0) },
  { pattern: /^(?:month|monat|mois|mes|th[áa]ng|thg) (?<n>0?[1-9]|1[0-2])$/iu, place: (n) => placeInTime(null, n - 1, 0) },
  { pattern: /^(?:[FC]Y)?\s?(?<year>\d{4})(?:s|er)?$/i, place: inYears(() => 0) },
  { pattern: /^[FC]Y\s?['’]?(?<year>\d{2})$/i, place: inYears(() => 0) },
  // A season or a span of years; a year later than the first.
  { pattern: /^(?:[FC]Y)?\s?(?<year>\d{4})\s?[-–/]\s?(?<n>\d{4}|\d{2})$/i, place: spanOfYears },
];

function inYears(month: (n: number) => number): Form["place"] {
  return (n, year) => (year !== null && isYear(year) ? placeInTime(year, Number.isNaN(n) ? 0 : month(n), 0) : Number.NaN);
}

function spanOfYears(n: number, year: number | null): number {
  if (year === null || !isYear(year)) return Number.NaN;
  const end = n < 100 ? n : n % 100;
  return end > year % 100 || (end === 0 && year % 100 === 99) ? placeInTime(year, 0, 0) + end / 1000 : Number.NaN;
}

/** The place in time of a label; NaN for one that is none. */
export function readWritten(label: string): number {
  // Each form has a number, and this is quicker to see than that none of them fits.
  if (!/\d/.test(label)) return Number.NaN;
  for (const { pattern, place } of FORMS) {
    const groups = pattern.exec(label)?.groups;
    if (groups === undefined) continue;
    const year = groups["year"];
    const found = place(Number(groups["n"] ?? Number.NaN), year === undefined ? null : yearOf(year));
    if (!Number.isNaN(found)) return found;
  }
  return Number.NaN;
}

const CLOCK = /^(\d{1,2})(?:[:h](\d{2}))?(?::(\d{2}))?\s?(?:([ap])\.?\s?m\.?)?$/i;

/** The second of the day of `08:15`, `9 AM`; NaN for anything else. */
export function readClock(label: string): number {
  const [, hour, minute, second, half] = CLOCK.exec(label) ?? [];
  if (hour === undefined || (minute === undefined && half === undefined)) return Number.NaN;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hours > 24 || Number(minute ?? 0) > 59 || (half !== undefined && Number(hour) > 12)) return Number.NaN;
  return (hours * 60 + Number(minute ?? 0)) * 60 + Number(second ?? 0);
}
