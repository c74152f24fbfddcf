import { ChartifyError } from "../../util/error.js";
import { MAX_BINS } from "../../util/limits.js";
import { quote } from "../../util/show.js";
import { type TimeZone, UTC } from "../../util/time-zone.js";
import { DAY_MS } from "../dates.js";
import { type Bins, type BinUnit, binEdges, isBinUnit, ruleWidth } from "./histogram.js";

/** A step of the calendar: so many months, or a fixed length with a boundary at `from`. */
type Step = { readonly months: number } | { readonly ms: number; readonly from: number };

interface Setting {
  /** The clock whose days, weeks and so on they are; null for UTC. */
  readonly zone: TimeZone | null;
  /** As many bins of a rule as can be told apart in the picture. */
  readonly most: number;
  readonly place: string;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** The Monday after the epoch: weeks begin on Mondays, as in ISO 8601. */
const MONDAY_MS = 4 * DAY_MS;
const MONTH_MS = 30.436875 * DAY_MS;
/** The points in time that a Date can hold. */
const LIMIT_MS = 8.64e15;

const fixed = (ms: number): Step => ({ ms, from: 0 });

/** The units that a user may name. */
const UNITS: Readonly<Record<BinUnit, Step>> = {
  second: fixed(1000),
  minute: fixed(MINUTE_MS),
  hour: fixed(HOUR_MS),
  day: fixed(DAY_MS),
  week: { ms: 7 * DAY_MS, from: MONDAY_MS },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

/** The steps that are chosen from, the shortest first. */
const STEPS: readonly Step[] = [
  ...[1, 10, 100, 1000, 5000, 15_000, 30_000].map(fixed),
  ...[1, 5, 15, 30].map((count) => fixed(count * MINUTE_MS)),
  ...[1, 3, 6, 12].map((count) => fixed(count * HOUR_MS)),
  UNITS.day,
  UNITS.week,
  ...[1, 3, 12, 24, 60, 120, 240, 600, 1200].map((months): Step => ({ months })),
];

/**
 * Edges of bins for dates at boundaries of the calendar, by the clock of a time zone: those of the unit that was named, else of the step that is
 * nearest to the width that a number of bins or a rule asks for, but no shorter than the dates themselves are round. Edges
 * that were given stay. Without dates: a day.
 *
 * @throws ChartifyError `too-large` for more than 100 000 bins; what `binEdges` throws.
 */
export function dateBinEdges(all: Float64Array, bins: Bins, { most, place, zone }: Setting): Float64Array {
  if (typeof bins === "object") return binEdges(all, bins, place);
  const clock = zone ?? UTC;
  const values = all.filter(Number.isFinite).map((ms) => ms + clock.offsetMs(ms));
  if (values.length === 0) return Float64Array.of(0, DAY_MS);
  const min = values.reduce((least, ms) => Math.min(least, ms));
  const max = values.reduce((most, ms) => Math.max(most, ms));
  const step = isBinUnit(bins) ? UNITS[bins] : nearest(values, max - min, bins, most);
  const count = Math.ceil((max - min) / lengthOf(step));
  if (count > MAX_BINS) {
    throw new ChartifyError(
      "too-large",
      place,
      `${quote(String(bins))} makes about ${count} bins here, more than ${MAX_BINS}. Name a longer unit.`,
    );
  }
  if (!("ms" in step) || step.ms >= DAY_MS) return edgesOf(step, min, max).map(clock.toEpoch);
  // Hours are as long as ever where the clock is moved.
  const offset = clock.offsetMs(clock.toEpoch(min));
  return edgesOf(step, min, clock.toEpoch(max) + offset).map((edge) => edge - offset);
}

function nearest(values: Float64Array, span: number, bins: Exclude<Bins, BinUnit | readonly number[]>, most: number): Step {
  const least = STEPS.findLastIndex((step) => values.every((ms) => floorTo(step, ms) === ms));
  if (span === 0) return STEPS[Math.max(0, least)] as Step;
  const width = typeof bins === "number" ? span / bins : ruleWidth(values, bins);
  const wanted = Number.isNaN(width) ? span : Math.max(width, typeof bins === "number" ? 0 : span / most);
  const distance = (step: Step): number => Math.abs(Math.log(lengthOf(step) / wanted));
  return STEPS.slice(Math.max(0, least)).reduce((best, step) => (distance(step) < distance(best) ? step : best));
}

function lengthOf(step: Step): number {
  return "ms" in step ? step.ms : step.months * MONTH_MS;
}

function edgesOf(step: Step, min: number, max: number): Float64Array {
  const edges = [floorTo(step, min)];
  for (let i = 1; (edges.at(-1) as number) <= max && i <= 2 * MAX_BINS; i++) {
    const next = after(step, edges[0] as number, i);
    if (!(next < LIMIT_MS)) {
      edges.push(LIMIT_MS);
      break;
    }
    edges.push(next);
  }
  return Float64Array.from(edges);
}

/** The first moment of the unit of the calendar that a point in time is in. */
export function startOfUnit(unit: BinUnit, ms: number): number {
  return floorTo(UNITS[unit], ms);
}

/** The last boundary up to a point in time. */
function floorTo(step: Step, ms: number): number {
  if ("ms" in step) return Math.max(-LIMIT_MS, Math.floor((ms - step.from) / step.ms) * step.ms + step.from);
  const date = new Date(ms);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return firstOf(Math.floor(month / step.months) * step.months);
}

/** The boundary that is so many steps after another one. */
function after(step: Step, edge: number, count: number): number {
  if ("ms" in step) return edge + count * step.ms;
  const date = new Date(edge);
  return firstOf(date.getUTCFullYear() * 12 + date.getUTCMonth() + count * step.months);
}

/** The first of a month, counted from that of the year 0; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function firstOf(month: number): number {
  const year = Math.floor(month / 12);
  const ms = new Date(0).setUTCFullYear(year, month - year * 12, 1);
  return Number.isNaN(ms) ? Math.sign(year) * LIMIT_MS : ms;
}
