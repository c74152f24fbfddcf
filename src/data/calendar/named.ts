/* Labels with the name of a month or weekday: `Jan`, `Donnerstag`, `März 2024`, `Jan-24`, `28 Mar`, `Mon, Jan 1, 2024`. */
import { type Language, languageOf, languagesOf } from "./names.js";
import { haveYears, placeInTime, yearOf } from "./written.js";

/** The places of labels in time, NaN for one that has none. */
export type Places = Float64Array;

/** How many labels a language is tried on before all of them are read. */
const SAMPLE = 20;

interface Named {
  readonly places: Places;
  readonly cycle: 12 | 7 | null;
}

/**
 * Reads labels by the language that knows most of them.
 *
 * @param most How many of the labels may hold no name.
 */
export function readNamed(labels: readonly string[], most: number): Named | null {
  const sample = labels.slice(0, SAMPLE);
  const sampleMost = Math.min(most, Math.floor(sample.length / 5));
  const tagsOf = sample.map((label) => wordsOf(label).flatMap(languagesOf));
  if (tagsOf.filter((tags) => tags.length === 0).length > sampleMost) return null;
  let best: Named | null = null;
  let fewest = most + 1;
  for (const tag of new Set(tagsOf.flat())) {
    for (const read of [readMonths, readWeekdays]) {
      const language = languageOf(tag);
      if (read(sample, language, sampleMost) === null) continue;
      const found = read(labels, language, most);
      const odd = found === null ? fewest : countOdd(found.places);
      if (odd < fewest) [best, fewest] = [found, odd];
      if (odd === 0) return best;
    }
  }
  return best;
}

export function wordsOf(label: string): string[] {
  return label.match(/\p{L}[\p{L}\p{M}.’'׳॰]*/gu) ?? [];
}

function readWeekdays(labels: readonly string[], { weekday }: Language, most: number): Named | null {
  const places = Float64Array.from(labels, (label) => weekday(label) ?? Number.NaN);
  return countOdd(places) > most ? null : { places, cycle: 7 };
}

function readMonths(labels: readonly string[], language: Language, most: number): Named | null {
  const read = labels.map((label) => readMonth(label, language));
  if (read.reduce((count, each) => count + Number(each === null), 0) > most) return null;
  const isBare = read.every((each) => each === null || (each.lone === null && each.year === null));
  if (isBare) return { places: Float64Array.from(read, (each) => each?.month ?? Number.NaN), cycle: 12 };
  const isDay = areDays(read);
  const places = Float64Array.from(read, (each) => {
    if (each === null) return Number.NaN;
    const { month, day, year, lone } = each;
    if (lone === null) return placeInTime(year, month, day);
    return isDay ? placeInTime(null, month, Number(lone.text)) : placeInTime(yearOf(lone.text), month, 0);
  });
  return haveYears(places) === null ? null : { places, cycle: null };
}

export function countOdd(places: Places): number {
  return places.reduce((count, place) => count + Number(Number.isNaN(place)), 0);
}

/** What a label says beside the name of a month. */
export interface Month {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  /** A single number of one or two digits, which may be a day or a year. */
  readonly lone: { readonly text: string; readonly isYear: boolean } | null;
}

/** Words that stand in dates beside names. */
const CONNECTORS = /^(?:de|del|of|den|le|the|am|st|nd|rd|th|er|r|г|года)\.?$/iu;

/** A label with the name of a month, months from 0 and days from 1 (0 for none); null for one that is none. */
export function readMonth(label: string, { month: monthOf, weekday }: Language): Month | null {
  const whole = monthOf(label);
  if (whole !== undefined) return { month: whole, day: 0, year: null, lone: null };
  let month: number | undefined;
  for (const word of wordsOf(label)) {
    const own = monthOf(word);
    if (own !== undefined && month === undefined) month = own;
    else if (weekday(word) === undefined && !CONNECTORS.test(word)) return null;
  }
  const numbers = [...label.matchAll(/\d+/g)];
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const years = numbers.filter(([digits]) => digits.length === 4);
  const short = numbers.filter(([digits]) => digits.length <= 2);
  if (years.length + short.length < numbers.length || years.length > 1) return null;
  const [first, second] = short;
  if (first === undefined) return { month, day: 0, year: Number(years[0]?.[0]), lone: null };
  if (years[0] !== undefined) return dayOf(month, first[0], Number(years[0][0]));
  if (second !== undefined) return dayOf(month, first[0], yearOf(second[0]));
  const isYear = Number(first[0]) > 31 || first[0] === "00" || /['’]$/.test(label.slice(0, first.index));
  return { month, day: 0, year: null, lone: { text: first[0], isYear } };
}

function dayOf(month: number, text: string, year: number): Month | null {
  const day = Number(text);
  return day >= 1 && day <= 31 ? { month, day, year, lone: null } : null;
}

/** Whether the single numbers beside months are days: `Jan 1` to `Jan 31`, not `Jan 23` to `Dec 24`. */
export function areDays(read: readonly (Month | null)[]): boolean {
  const lone = read.flatMap((each) => (each === null || each.lone === null ? [] : [{ month: each.month, ...each.lone }]));
  if (lone.some(({ isYear }) => isYear)) return false;
  if (lone.some(({ text }) => text.length === 1)) return true;
  const months = new Set(lone.map(({ month }) => month));
  return new Set(lone.map(({ text }) => text)).size > months.size;
}
