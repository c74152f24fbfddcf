/* Dates with the name of a month: `28-Mar-2024`, `März 2024`, `Jan-24`, `Fri, 1 Mar 2024`. */

import { areDays, type Month, readMonth, wordsOf } from "../calendar/named.js";
import { type Language, languageOf, languagesOf } from "../calendar/names.js";
import { civilMs } from "../dates.js";
import { fullYear } from "./numeric.js";

/** Longer texts are no dates. */
const LONGEST = 50;
/** What dates are written with; anything else is of another text. */
const PLAIN = /^[\p{L}\p{M}\d\s.,'’/\u2013-]+$/u;
/** What stands between a month and a year of two digits: `Jan-24`, `Jan/24`, `Jan '24`. */
const YEAR_JOINT = /[-/'’]\s?\d{2}$/;

/** Days of a column, or the place of the text that has none. */
export type NamedDays = { readonly wallMs: Float64Array } | { readonly at: number; readonly kind: "text" | "year" | "names" };

/** Whether a text may be a date with the name of a month. */
export function mayBeNamed(text: string): boolean {
  return text.length <= LONGEST && /\d/.test(text) && PLAIN.test(text) && tagsOf(text).length > 0;
}

/** Reads texts by the language that knows all of their months, English before others; two that differ in what they read are refused. */
export function readNamedDays(texts: readonly string[]): NamedDays {
  const tags = tagsOf(texts[0] ?? "");
  let best: { readonly tag: string; readonly days: NamedDays } | null = null;
  let fault: Extract<NamedDays, { at: number }> = { at: -1, kind: "text" };
  for (const tag of tags) {
    const days = readIn(languageOf(tag), texts);
    if ("at" in days) {
      if (fault.kind !== "year" && (days.kind === "year" || days.at > fault.at)) fault = days;
      continue;
    }
    if (tag === "en") return days;
    if (best !== null && "wallMs" in best.days && best.days.wallMs.some((ms, i) => ms !== days.wallMs[i])) return { at: 0, kind: "names" };
    best ??= { tag, days };
  }
  return best?.days ?? fault;
}

function tagsOf(text: string): string[] {
  return [...new Set(wordsOf(text).flatMap(languagesOf))];
}

function readIn(language: Language, texts: readonly string[]): NamedDays {
  const months: Month[] = [];
  for (const [at, text] of texts.entries()) {
    const month = readMonth(text, language);
    if (month === null) return { at, kind: "text" };
    months.push(month);
  }
  const loneAt = months.findIndex(({ year }) => year === null);
  if (loneAt >= 0 && !areYears(texts, months)) return { at: loneAt, kind: "year" };
  const wallMs = Float64Array.from(months, ({ month, day, year, lone }) =>
    civilMs(year ?? fullYear(lone?.text ?? ""), month + 1, Math.max(1, day)),
  );
  const at = wallMs.findIndex(Number.isNaN);
  return at < 0 ? { wallMs } : { at, kind: "text" };
}

/**
 * Whether the single numbers beside months are years. `Jan-24` is of 2024 unless the column has more numbers than months;
 * `Jan 24` only where all months have the same number, for days are written so too.
 */
function areYears(texts: readonly string[], months: readonly Month[]): boolean {
  const lone = months.flatMap((month, i) =>
    month.lone === null ? [] : [{ ...month.lone, text: texts[i] ?? "", number: month.lone.text }],
  );
  if (months.some(({ year, lone: number }) => year === null && number === null)) return false;
  if (lone.some(({ isYear }) => isYear)) return true;
  if (areDays(months)) return false;
  if (lone.every(({ text }) => YEAR_JOINT.test(text))) return true;
  const numbers = new Set(lone.map(({ number }) => number)).size;
  return months.length > 1 && numbers * 2 <= new Set(months.map(({ month }) => month)).size;
}
