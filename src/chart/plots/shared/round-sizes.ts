import { localeOf, localized } from "../../../format/locale.js";
import { formatNumber } from "../../../format/number-format.js";
import { unitLabels } from "../../../format/unit-labels.js";
import type { Unit } from "../../../model/unit.js";

/** Parts of the largest round value that a legend of sizes shows beside it: steps that areas tell apart. */
const PARTS = [1 / 12, 1 / 3, 1];
/** Digits of a value that is not round. */
const DIGITS = 4;
/** How large values are shortened, the largest first. */
const MAGNITUDES = [
  ["T", 1e12],
  ["B", 1e9],
  ["M", 1e6],
] as const;

/**
 * Up to three round values that show a scale of sizes, ascending, none above the largest of the data nor far below the
 * smallest; where the data are too alike for round ones, their ends. Empty without data.
 */
export function roundSizes(low: number, high: number): number[] {
  if (!(high >= low)) return [];
  if (low === high) return [high];
  const largest = roundDown(high);
  const round = [...new Set(PARTS.map((part) => roundDown(largest * part)))].filter((value) => value >= low / 2);
  return round.length > 1 ? round : [low, high];
}

/** The largest of 1, 2 and 5 times a power of ten that is not above the value, which is above zero. */
function roundDown(value: number): number {
  const exponent = Math.floor(Math.log10(value));
  // By its text: 3 × 10⁻¹ as a product is 0.30000000000000004.
  const step = [5, 2, 1].find((each) => Number(`${each}e${exponent}`) <= value * (1 + 1e-9)) ?? 1;
  return Number(`${step}e${exponent}`);
}

/** What the values of a size scale are, and in whose signs they are written. */
interface Writing {
  readonly unit: Unit | null;
  readonly locale: string | null;
}

/** A value of a size scale, as the legend and messages write it: `1,000`, `1B`, `$20M`. */
export function writeSize(value: number, { unit, locale }: Writing): string {
  const write = (values: readonly number[]): string[] => values.map((each) => localized(plainSize(each), localeOf(locale)));
  return unit === null ? (write([value])[0] as string) : (unitLabels(unit, [value], write)[0] as string);
}

function plainSize(value: number): string {
  const short = Number(value.toPrecision(DIGITS));
  const [letter, worth] = MAGNITUDES.find(([, least]) => short >= least) ?? ["", 1];
  if (short >= 1e15 || (short < 1e-6 && short > 0)) return String(short);
  return short < 1 ? String(short) : `${formatNumber("0,0.[000]", short / worth)}${letter}`;
}
