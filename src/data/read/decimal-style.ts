import { missingWords } from "./missing-words.js";
import { numberTaker } from "./number-parts.js";
import { JUDGED } from "./reading.js";
import { type Decimal, shapeOf } from "./separators.js";

/** So many values of each column are looked at. */
export const STYLE_SAMPLE = 1000;

/**
 * What stands before decimals in some columns, by those of them that are numbers alone; null where none tells, or two
 * contradict each other.
 */
export function decimalStyle(columns: Iterable<readonly string[]>): Decimal | null {
  let found: Decimal | null = null;
  for (const texts of columns) {
    const told = toldBy(texts);
    if (told === "both" || (told !== null && found !== null && told !== found)) return null;
    found = told ?? found;
  }
  return found;
}

function toldBy(texts: readonly string[]): Decimal | "both" | null {
  const isMissing = missingWords(JUDGED);
  const take = numberTaker();
  let found: Decimal | "both" | null = null;
  for (const text of texts) {
    if (text === "" || isMissing.known(text)) continue;
    const parts = take(text);
    const shape = parts && shapeOf(parts.digits);
    if (shape === null || shape.kind === "none") return null;
    if (shape.kind === "is") found = found === null || found === shape.decimal ? shape.decimal : "both";
  }
  return found;
}
