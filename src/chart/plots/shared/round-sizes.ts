import { formatNumber } from "../../../format/number-format.js";

/** Parts of the largest round value that a legend of sizes shows beside it: steps that areas tell apart. */
const PARTS = [1 / 12, 1 / 3, 1];
/** Digits of a value that is not round. */
const DIGITS = 4;

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

/** A value of a size scale, as the legend and messages write it. */
export function writeSize(value: number): string {
  const short = Number(value.toPrecision(DIGITS));
  const isPlain = Math.abs(short) >= 1e-6 && Math.abs(short) < 1e15;
  return isPlain && short >= 1 ? formatNumber("0,0.[000]", short) : String(short);
}
