/**
 * What people and programs write for a missing value: R, pandas, Excel, SQL, Stata, the World Bank, Eurostat. It counts
 * as such in a column that otherwise is numbers, dates or booleans; in a column of text it is text (Namibia's code is
 * NA). Compared without regard to case.
 */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    "na",
    "n/a",
    "n.a.",
    "n.a",
    "n.d.",
    "n/d",
    "nd",
    "#n/a",
    "<na>",
    "nan",
    "-nan",
    "nat",
    "nil",
    "null",
    "(null)",
    "none",
    "k.a.",
    "\\n",
  ],
  ...["#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!"],
  ...["-", "--", "---", "\u2012", "\u2013", "\u2014", "\u2212", "?", ".", "..", "...", "\u2026", ":"],
]);

/** Eurostat's sign with the letters that say why. */
const EUROSTAT = /^: ?[a-z]{1,2}$/;

/** Tells which texts stand for a missing value. */
export interface MissingWords {
  /** No word has more characters. */
  readonly longest: number;
  /** Those that everybody knows, and the user's own. */
  known(text: string): boolean;
  /** Whether the user has named any. */
  readonly hasOwn: boolean;
  /** Those that the user named, which are missing in columns of text too. */
  said(text: string): boolean;
}

const LONGEST = Math.max(...[...KNOWN].map((word) => word.length));

export function missingWords({ missing }: { readonly missing: readonly string[] }): MissingWords {
  const own = new Set(missing);
  return {
    longest: missing.reduce((most, word) => Math.max(most, word.length), LONGEST),
    known: (text) => own.has(text) || KNOWN.has(text.toLowerCase()) || EUROSTAT.test(text),
    hasOwn: own.size > 0,
    said: (text) => own.has(text),
  };
}
