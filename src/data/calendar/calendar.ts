import type { Codes } from "../codes.js";
import { parseIso } from "../dates.js";
import { readDateTexts } from "../time/read-dates.js";
import { countOdd, type Places, readNamed } from "./named.js";
import { haveYears, QUARTER, readClock, readWritten } from "./written.js";

/** Longer labels are no points in time. */
const LONGEST = 40;

interface Reading {
  readonly places: Places;
  /** How many names come round again; null where there is no end. */
  readonly cycle: number | null;
}

/**
 * The places in time of labels that are dates, months, weekdays, quarters, weeks, years or times of day, in any common
 * language; null where they are not. Beside four or more, one label in five may be something else, such as `Total`: NaN.
 *
 * Names that come round, such as `Nov Dec Jan`, keep the order of the data where that is the calendar's, begun elsewhere:
 * a season runs over the turn of the year, and a week may begin on Sunday. Else the year begins in January, the week on Monday.
 *
 * @param codes The labels' rows, which tell whether names come once or again and again.
 */
export function readCalendar(labels: readonly string[], codes: Codes): Places | null {
  if (labels.length < 2) return null;
  const most = Math.floor(labels.length / 5);
  if (labels.slice(0, 20).filter((label) => label.length > LONGEST).length > most) return null;
  const trimmed = labels.map((label) => (label.length > LONGEST ? "" : label.trim()));
  const reading = readPlaces(trimmed, most);
  return reading === null ? null : turned(reading, codes);
}

const READERS: readonly ((labels: readonly string[], most: number) => Reading | null)[] = [
  (labels, most) => each(labels, most, (label) => parseIso(label, 0, label.length, "day"), null),
  readDates,
  (labels, most) => each(labels, most, readClock, null),
  readWrittenForms,
  readNamed,
];

function readPlaces(labels: readonly string[], most: number): Reading | null {
  for (const read of READERS) {
    const found = read(labels, most);
    if (found !== null) return found;
  }
  return null;
}

function each(labels: readonly string[], most: number, read: (label: string) => number, cycle: number | null): Reading | null {
  const places = new Float64Array(labels.length);
  let odd = 0;
  for (const [i, label] of labels.entries()) {
    places[i] = read(label);
    if (Number.isNaN(places[i]) && ++odd > most) return null;
  }
  return { places, cycle };
}

/** Dates of any form that a column of dates may have. */
function readDates(labels: readonly string[]): Reading | null {
  const dates = readDateTexts(labels, { format: null, zone: null, isTold: false, isMissing: () => false });
  return "values" in dates ? { places: dates.values, cycle: null } : null;
}

/** Quarters of no year come round. */
function readWrittenForms(labels: readonly string[], most: number): Reading | null {
  const found = each(labels, most, readWritten, null);
  if (found === null) return null;
  const { places } = found;
  const areDated = haveYears(places);
  if (areDated !== false) return areDated === null ? null : found;
  const areQuarters = places.every((place) => Number.isNaN(place) || place % QUARTER === 0);
  return areQuarters ? { places: places.map((place) => place / QUARTER), cycle: 4 } : found;
}

/** First days of weeks: Sunday, Saturday. */
const WEEK_STARTS = [6, 5];

function turned({ places, cycle }: Reading, codes: Codes): Places {
  const first = places[0] as number;
  if (cycle === null || countOdd(places) > 0 || !isRun(places, cycle)) return places;
  if (!comeOnce(codes) && !(cycle === 7 && WEEK_STARTS.includes(first))) return places;
  return places.map((place) => (place - first + cycle) % cycle);
}

/** Whether each follows on the one before, round and round. */
function isRun(places: Places, cycle: number): boolean {
  return places.every((place, i) => i === 0 || place === ((places[i - 1] as number) + 1) % cycle);
}

/** Whether the rows of each label lie together. */
function comeOnce(codes: Codes): boolean {
  let highest = -1;
  let last = -1;
  for (const code of codes) {
    if (code < 0 || code === last) continue;
    if (code < highest) return false;
    highest = code;
    last = code;
  }
  return true;
}
