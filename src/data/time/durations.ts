import { quote } from "../../util/show.js";
import { type NumericColumn, numericColumn, type StringColumn } from "../columns.js";

const [MINUTE_S, HOUR_S, DAY_S] = [60, 3600, 86_400];

/** Durations of at least so many seconds are told in a unit; below all of them in seconds. */
const SECONDS = { least: 0, seconds: 1, suffix: " s" };
const UNITS = [
  { least: 3 * DAY_S, seconds: DAY_S, suffix: " d" },
  { least: 3 * HOUR_S, seconds: HOUR_S, suffix: " h" },
  { least: 3 * MINUTE_S, seconds: MINUTE_S, suffix: " min" },
  SECONDS,
];

/** `01:02:25`, hours first; two numbers alone may be hours and minutes or minutes and seconds. */
const CLOCK = /^(?<sign>[-+\u2212]?)(?<h>\d{1,5}):(?<min>[0-5]\d):(?<s>[0-5]\d(?:[.,]\d{1,9})?)$/;
/** `1h 20m`, `2 hrs 5 min`, `1d 3h`, `45s`. */
const WORDS =
  /^(?<sign>[-+\u2212]?)(?:(?<d>\d{1,5}) ?(?:d|days?))?,? ?(?:(?<h>\d{1,5}) ?(?:h|hrs?|hours?))?,? ?(?:(?<min>\d{1,6}) ?(?:m|mins?|minutes?))?,? ?(?:(?<s>\d{1,7}(?:\.\d{1,9})?) ?(?:s|secs?|seconds?))?$/i;
/** `PT1H30M`, as ISO 8601 writes them. */
const ISO = /^(?<sign>[-+\u2212]?)P(?:(?<d>\d{1,5})D)?(?:T(?:(?<h>\d{1,5})H)?(?:(?<min>\d{1,6})M)?(?:(?<s>\d{1,7}(?:[.,]\d{1,9})?)S)?)?$/;

/** Seconds of a duration; NaN for what is none, or may be another one. */
export function durationSeconds(text: string): number {
  const groups = (CLOCK.exec(text) ?? WORDS.exec(text) ?? ISO.exec(text))?.groups;
  if (groups === undefined) return Number.NaN;
  const { sign, d, h, min, s } = groups;
  if (d === undefined && h === undefined && min === undefined && s === undefined) return Number.NaN;
  const part = (digits: string | undefined): number => Number(digits?.replace(",", ".") ?? 0);
  const seconds = part(d) * DAY_S + part(h) * HOUR_S + part(min) * MINUTE_S + part(s);
  return sign === "-" || sign === "\u2212" ? -seconds : seconds;
}

/** A column of durations as numbers of one unit that fits their size, which is said; the place of the text that is none, where most are; else null. */
export function durationsOf({ codes, levels }: StringColumn, isMissing: (text: string) => boolean): NumericColumn | number | null {
  const seconds = levels.map((level) => (isMissing(level.trim()) ? null : durationSeconds(level.trim())));
  const told = seconds.filter((each) => each !== null);
  const wrong = told.filter(Number.isNaN).length;
  if (wrong * 2 >= told.length) return null;
  if (wrong > 0) return seconds.findIndex((each) => Number.isNaN(each));
  const largest = told.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const unit = UNITS.find(({ least }) => largest >= least) ?? SECONDS;
  const example = levels[seconds.findIndex((each) => Math.abs(each ?? 0) === largest)] ?? "";
  const inUnit = (each: number | null | undefined): number => (each == null ? Number.NaN : Number((each / unit.seconds).toPrecision(15)));
  return numericColumn(
    Float64Array.from(codes, (code) => inUnit(seconds[code])),
    {
      unit: { prefix: "", suffix: unit.suffix, factor: 1 },
      note: `is read as durations, ${quote(example)} as ${Number(inUnit(largest).toPrecision(4))}${unit.suffix}.`,
      written: (row) => levels[codes[row] as number] ?? "",
    },
  );
}
