import { type TimeZone, UTC } from "../../util/time-zone.js";
import { parseIso } from "../dates.js";
import { type Clocked, splitClock } from "./clock.js";
import { mayBeNamed, readNamedDays } from "./named.js";
import { DATE_ORDERS, type DateOrder, fixedMs, readTriple, type Triple, tripleMs } from "./numeric.js";
import type { DateFormat } from "./strptime.js";

/** What tells how texts are read as dates, where they do not tell it themselves. */
export interface DateReading {
  /** The format that the texts have; null where they are judged. */
  readonly format: DateFormat | null;
  /** The clock that texts without a zone are read by; null for UTC. */
  readonly zone: TimeZone | null;
  /** Whether dates were asked for, so that times of day and bare years are taken for some. */
  readonly isTold: boolean;
  /** Whether a text stands for a missing date. */
  isMissing(text: string): boolean;
}

/** Texts read as dates. */
export interface TextDates {
  /** Epoch milliseconds, one per text, NaN where it stands for a missing one. */
  readonly values: Float64Array;
  /** Whether no text names a zone, so that the clock of any may be meant. */
  readonly isFloating: boolean;
  /** Whether they are times of day alone, as of 1 January 1970. */
  readonly areTimes: boolean;
}

/** The text that keeps a column from being dates, and why. */
export interface DateFault {
  /** Its place among the texts. */
  readonly at: number;
  readonly kind:
    | "text"
    /** Day and month may change places. */
    | "order"
    /** Beside a month stands one number, which is a day or a year. */
    | "year"
    /** The month is another one in another language. */
    | "names"
    /** It does not fit the format that was said. */
    | "format"
    /** Beside times of day. */
    | "time";
}

/** A text taken apart, as far as it tells by itself. */
interface Cell extends Clocked {
  readonly at: number;
  /** Null where the column has to tell. */
  readonly dayMs: number | null;
  readonly triple: Triple | null;
}

/**
 * The points in time that the different texts of a column stand for. Each is read by itself where it tells how
 * (`2024/01/05`, `2024-W07`, `Q1 2024`); the order of day and month (`28/03/2024`), the language of names and whether
 * `Jan-24` has a day or a year are told by all of them together. A month, quarter or week is its first moment. Costs are
 * linear; the first text that is no date ends it.
 */
export function readDateTexts(texts: readonly string[], reading: DateReading): TextDates | DateFault {
  if (reading.format !== null) return readFormatted(texts, reading.format, reading);
  const cells: Cell[] = [];
  const named: Cell[] = [];
  for (const [at, text] of texts.entries()) {
    const trimmed = text.trim();
    if (trimmed === "" || reading.isMissing(trimmed)) continue;
    const cell = takeApart(trimmed, at);
    if (cell === null || (named.length === 0 && cell.dayMs === null && cell.triple === null && !mayBeNamed(cell.date)))
      return { at, kind: "text" };
    cells.push(cell);
    if (cell.dayMs === null && cell.triple === null) named.push(cell);
  }
  const seasons = seasonsAt(texts);
  if (seasons >= 0) return { at: seasons, kind: "text" };
  return together(cells, named, texts, reading);
}

function together(cells: readonly Cell[], named: readonly Cell[], texts: readonly string[], reading: DateReading): TextDates | DateFault {
  const times = cells.filter(({ date }) => date === "").length;
  if (times > 0 && !reading.isTold) return { at: 0, kind: "text" };
  if (times > 0 && times < cells.length) return { at: cells.find(({ date }) => date === "")?.at ?? 0, kind: "time" };
  const order = orderOf(cells);
  if (typeof order !== "string") return order;
  const days = readNamedDays(named.map(({ date }) => date));
  if (named.length > 0 && "at" in days) return { at: named[days.at]?.at ?? 0, kind: days.kind };
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let next = 0;
  for (const { at, dayMs, triple, clockMs, zoneMs } of cells) {
    const day =
      dayMs ?? (triple === null ? ("wallMs" in days ? (days.wallMs[next++] ?? Number.NaN) : Number.NaN) : tripleMs(triple, order));
    values[at] = epochOf(day + (clockMs ?? 0), zoneMs, reading);
  }
  return { values, isFloating: cells.every(({ zoneMs }) => zoneMs === null), areTimes: times > 0 };
}

/** Null for what is no date in any order or language. */
function takeApart(text: string, at: number): Cell | null {
  const iso = parseIso(text, 0, text.length, "day", wall);
  const clocked = splitClock(text);
  if (clocked === null) return Number.isNaN(iso) ? null : { at, date: text, clockMs: null, zoneMs: 0, dayMs: iso, triple: null };
  if (clocked.date === "") return { ...clocked, at, dayMs: 0, triple: null };
  const isoDay = parseIso(clocked.date, 0, clocked.date.length, "day");
  const fixed = Number.isNaN(isoDay) ? fixedMs(clocked.date) : isoDay;
  if (!Number.isNaN(fixed)) return { ...clocked, at, dayMs: fixed, triple: null };
  const triple = readTriple(clocked.date);
  return { ...clocked, at, dayMs: null, triple };
}

function wall(ms: number): number {
  return ms;
}

function epochOf(wallMs: number, zoneMs: number | null, { zone }: DateReading): number {
  return zoneMs === null ? (zone ?? UTC).toEpoch(wallMs) : wallMs - zoneMs;
}

function readFormatted(texts: readonly string[], format: DateFormat, reading: DateReading): TextDates | DateFault {
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let isFloating = true;
  for (const [at, text] of texts.entries()) {
    const trimmed = text.trim();
    if (trimmed === "" || reading.isMissing(trimmed)) continue;
    const written = format.read(trimmed);
    if (written === null) return { at, kind: "format" };
    values[at] = epochOf(written.wallMs, written.zoneMs, reading);
    if (written.zoneMs !== null) isFloating = false;
  }
  return { values, isFloating, areTimes: false };
}

/** The order that day, month and year have in the whole column; any where there is no triple. */
function orderOf(cells: readonly Cell[]): DateOrder | DateFault {
  const triples = cells.flatMap(({ at, triple }) => (triple === null ? [] : [{ at, triple }]));
  const values = DATE_ORDERS.map((order) => ({ order, ms: Float64Array.from(triples, ({ triple }) => tripleMs(triple, order)) }));
  const fitting = values.filter(({ ms }) => !ms.some(Number.isNaN));
  const [first, ...others] = fitting;
  if (first === undefined) return { at: farthest(values.map(({ ms }) => triples[ms.findIndex(Number.isNaN)]?.at ?? 0)), kind: "text" };
  const differing = others.filter(({ ms }) => ms.some((each, i) => each !== first.ms[i]));
  if (differing.length === 0) return first.order;
  // Points stand between parts where the day comes first.
  const isDotted = triples.every(({ triple }) => triple.separator === ".");
  if (isDotted && first.order === "day/month/year" && !differing.some(({ order }) => order === "year/month/day")) return first.order;
  const [second] = differing;
  if (differing.length === 1 && second?.order === "year/month/day") {
    const [a, b] = [spanOf(first.ms), spanOf(second.ms)];
    // Taken the wrong way round, days of one month would lie years apart.
    if (a !== b && Math.min(a, b) * 4 < Math.max(a, b)) return a < b ? first.order : second.order;
  }
  const at = triples[first.ms.findIndex((each, i) => differing.some(({ ms }) => ms[i] !== each))]?.at ?? 0;
  return { at, kind: "order" };
}

function farthest(places: readonly number[]): number {
  return places.reduce((most, at) => Math.max(most, at), 0);
}

function spanOf(ms: Float64Array): number {
  const [low, high] = ms.reduce(([least, most], each) => [Math.min(least as number, each), Math.max(most as number, each)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as number[]);
  return (high ?? 0) - (low ?? 0);
}

const SEASON = /^\d\d(\d\d)[-/](\d\d)$/;

/** The first of `2001-02, 2002-03, …`, which are seasons, though each might be a month; -1 for none. */
function seasonsAt(texts: readonly string[]): number {
  let found = -1;
  let count = 0;
  for (const [at, text] of texts.entries()) {
    const [, year, next] = SEASON.exec(text.trim()) ?? [];
    if (year === undefined) continue;
    if ((Number(year) + 1) % 100 !== Number(next)) return -1;
    if (found < 0) found = at;
    count++;
  }
  return count > 1 ? found : -1;
}
