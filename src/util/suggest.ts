import { MAX_SUGGEST_STEPS } from "./limits.js";
import { quote } from "./show.js";

/**
 * ` Did you mean "price"?` for a name that is close to one of `allowed`, else the empty string.
 * Close: at most a third of the letters edited (Damerau-Levenshtein, optimal string alignment), or equal
 * but for case, `_` and `-` — so that Chartify's `color_column` finds `colorColumn`. Of very many names the first ones are tried.
 */
export function didYouMean(given: string, allowed: Iterable<string>): string {
  if (given.length > 100) return "";
  const folded = fold(given);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(given.length / 3)) + 1;
  let steps = 0;
  for (const name of allowed) {
    if (Math.abs(name.length - given.length) > bestDistance + 3 || name.length > 100) continue;
    steps += name.length * given.length;
    if (steps > MAX_SUGGEST_STEPS) break;
    const distance = editDistance(folded, fold(name));
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best === undefined ? "" : ` Did you mean ${quote(best)}?`;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[_\-\s]/g, "");
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, at(beforeLast, j - 2) + 1);
      row.push(d);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
