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

/**
 * Languages of other scripts: the first letter of a name tells which ones to ask. In functions, for expressions of Unicode's
 * classes are slow to make, and most words are in plain letters.
 */
const OTHERS: readonly (readonly [isOf: (word: string) => boolean, languages: string])[] = [
  [(word) => /^\p{Script=Cyrillic}/u.test(word), "ru uk bg sr"],
  [(word) => /^\p{Script=Greek}/u.test(word), "el"],
  [(word) => /^\p{Script=Arabic}/u.test(word), "ar ar-SY fa"],
  [(word) => /^\p{Script=Hebrew}/u.test(word), "he"],
  [(word) => /^\p{Script=Devanagari}/u.test(word), "hi"],
  [(word) => /^\p{Script=Bengali}/u.test(word), "bn"],
  [(word) => /^\p{Script=Thai}/u.test(word), "th"],
  [(word) => /^\p{Script=Han}/u.test(word), "zh ja"],
  [(word) => /^\p{Script=Hangul}/u.test(word), "ko"],
];

let beginnings: ReadonlySet<string> | undefined;

/** The languages in which a word may be a name. */
export function languagesOf(word: string): readonly string[] {
  if (!isLatin(word)) return OTHERS.find(([isOf]) => isOf(word))?.[1].split(" ") ?? [];
  beginnings ??= new Set(BEGINNINGS.split(" "));
  return beginnings.has(plain(word).slice(0, 3)) ? LATIN : [];
}

function isLatin(word: string): boolean {
  return /^[a-z]/i.test(word) || (!/^[\0-\x7f]/.test(word) && /^\p{Script=Latin}/u.test(word));
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
