import { BEGINNINGS, NAME_TABLE } from "./name-table.js";

/*
 * The names of months and weekdays in common languages, by a table: asking `Intl` for all of them takes longer than drawing a
 * chart, and each runtime knows other languages.
 */

/** Months from 0, weekdays from 0 for Monday; undefined for a word that is none. */
export interface Language {
  month(word: string): number | undefined;
  weekday(word: string): number | undefined;
}

const LATIN = "en de de-AT fr es it pt nl sv da nb fi pl cs sk hr sl hu ro tr id vi et lv lt ca".split(" ");

/** Languages of other scripts: the first letter of a name tells which ones to ask. */
const OTHERS: readonly (readonly [script: string, languages: string])[] = [
  ["Cyrillic", "ru uk bg sr"],
  ["Greek", "el"],
  ["Arabic", "ar ar-SY fa"],
  ["Hebrew", "he"],
  ["Devanagari", "hi"],
  ["Bengali", "bn"],
  ["Thai", "th"],
  ["Han", "zh ja"],
  ["Hangul", "ko"],
];

let beginnings: ReadonlySet<string> | undefined;

/** The languages in which a word may be a name. */
export function languagesOf(word: string): readonly string[] {
  if (!isLatin(word)) return OTHERS.find(([script]) => beginsIn(script, word))?.[1].split(" ") ?? [];
  beginnings ??= new Set(BEGINNINGS.split(" "));
  return beginnings.has(plain(word).slice(0, 3)) ? LATIN : [];
}

// Expressions of Unicode's classes are slow to make, and most words are in plain letters.
function isLatin(word: string): boolean {
  return /^[a-z]/i.test(word) || (!/^[\0-\x7f]/.test(word) && beginsIn("Latin", word));
}

const BEGINS = new Map<string, RegExp>();

function beginsIn(script: string, word: string): boolean {
  let begins = BEGINS.get(script);
  if (begins === undefined) {
    begins = new RegExp(`^\\p{Script=${script}}`, "u");
    BEGINS.set(script, begins);
  }
  return begins.test(word);
}

// A language never changes, and each word of a column asks for it.
const KNOWN = new Map<string, Language>();

/** The names of one language, with or without accents, points and capitals, and cut short as far as they are still told apart. */
export function languageOf(tag: string): Language {
  const known = KNOWN.get(tag);
  if (known !== undefined) return known;
  const [months = "", weekdays = ""] = (NAME_TABLE[tag] ?? "").split(";");
  const language = { month: lookUp(namesIn(months), 3), weekday: lookUp(namesIn(weekdays), 2) };
  KNOWN.set(tag, language);
  return language;
}

function namesIn(list: string): Map<string, number> {
  return new Map(list.split(",").flatMap((words, i) => words.split("|").map((word) => [word, i] as const)));
}

/** A word as names are compared. */
function plain(word: string): string {
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase();
  const letters = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  return letters.toLowerCase().replaceAll("ı", "i").replace(/[.׳॰]/g, "").trim();
}

function lookUp(known: ReadonlyMap<string, number>, shortest: number): (word: string) => number | undefined {
  const long = [...known];
  return (word) => {
    const name = plain(word);
    const whole = known.get(name);
    if (whole !== undefined || name.length < shortest) return whole;
    const meant = new Set(long.filter(([full]) => full.startsWith(name)).map(([, i]) => i));
    return meant.size === 1 ? [...meant][0] : undefined;
  };
}
