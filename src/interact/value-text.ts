import type { Axis, Factor } from "../figure/types.js";
import { formatDate } from "../format/date-format.js";
import { type Locale, localeOf } from "../format/locale.js";
import { formatNumber } from "../format/number-format.js";
import { numberTexts } from "../format/number-texts.js";
import { type DateStyle, shortDate } from "../format/short-date.js";
import { unitLabels } from "../format/unit-labels.js";
import type { PositionColumn } from "../model/columns.js";
import { wallClockOf } from "../scales/wall-clock.js";
import { withMinus } from "../util/minus.js";

/** Digits of numbers that are not whole; what stands behind is noise to a reader. */
const DIGITS = 6;
const DAY_MS = 86_400_000;
/** As many rows tell how fine the dates of a column are. */
const MAX_LOOKED_AT = 500;

/** How the values of a column are said to a reader: in the format of their axis, and as exactly as they are. */
export function textOf(value: unknown, column: PositionColumn, { axis, tag }: { axis: Axis | null; tag: string | null }): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return (value as Exclude<Factor, string>).join(" / ");
  if (typeof value !== "number" || Number.isNaN(value)) return "no value";
  const locale = localeOf(tag);
  if (axis?.kind === "datetime") return dateText(value, column as ArrayLike<number | null>, { axis, locale });
  return axis?.tickFormat == null ? numberText(value, axis, locale) : withMinus(formatNumber(axis.tickFormat, value, locale));
}

function numberText(value: number, axis: Axis | null, locale: Locale): string {
  const write = (values: readonly number[]): string[] =>
    numberTexts(
      values.map((each) => (Number.isInteger(each) ? each : Number(each.toPrecision(DIGITS)))),
      { locale, compactFrom: Number.POSITIVE_INFINITY },
    );
  const unit = axis?.unit ?? null;
  return withMinus((unit === null ? write([value]) : unitLabels(unit, [value], write))[0] ?? "");
}

/** As its axis writes it where that tells it from its neighbours, else in full. */
function dateText(value: number, column: ArrayLike<number | null>, { axis, locale }: { axis: Axis; locale: Locale }): string {
  const clock = wallClockOf(axis);
  const shown = Array.from({ length: Math.min(column.length, MAX_LOOKED_AT) }, (_, i) => clock.shown(column[i] ?? Number.NaN)).filter(
    Number.isFinite,
  );
  const own = clock.shown(value);
  if (axis.tickFormat !== null) {
    const texts = [...new Set([own, ...shown])].map((each) => formatDate(axis.tickFormat as string, each, locale));
    if (new Set(texts).size === texts.length) return texts[0] as string;
  }
  const [day, time] = FINENESS.find(({ isWhole }) => [own, ...shown].every((each) => isWhole(new Date(each))))?.styles ?? [
    "day and year",
    "millisecond",
  ];
  const date = new Date(own);
  return time === null ? shortDate(date, day, locale) : `${shortDate(date, day, locale)}, ${shortDate(date, time, locale)}`;
}

interface Fineness {
  isWhole(date: Date): boolean;
  readonly styles: readonly [day: DateStyle, time: DateStyle | null];
}

const isMonth = (date: Date): boolean => date.getUTCDate() === 1 && date.getTime() % DAY_MS === 0;

const FINENESS: readonly Fineness[] = [
  { isWhole: (date) => isMonth(date) && date.getUTCMonth() === 0, styles: ["year", null] },
  { isWhole: isMonth, styles: ["month and year", null] },
  { isWhole: (date) => date.getTime() % DAY_MS === 0, styles: ["day and year", null] },
  { isWhole: (date) => date.getTime() % 60_000 === 0, styles: ["day and year", "minute"] },
  { isWhole: (date) => date.getTime() % 1000 === 0, styles: ["day and year", "second"] },
];
