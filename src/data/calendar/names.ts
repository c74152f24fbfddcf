/*
 * The names of months and weekdays in common languages, by `Intl`. To know that "Apple" is none, its first two letters do in
 * most cases: what is worked out by `Intl` takes some 30 ms for all languages, once.
 */

/** Months from 0, weekdays from 0 for Monday; undefined for a word that is none. */
export interface Language {
  month(word: string): number | undefined;
  weekday(word: string): number | undefined;
}

const LATIN = "en de de-AT fr es it pt nl sv da nb fi pl cs sk hr sl hu ro tr id vi et lv lt ca".split(" ");

/** Languages by script: the first letter of a name tells which ones to ask. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\p{Script=Latin}/u, LATIN],
  [/^\p{Script=Cyrillic}/u, ["ru", "uk", "bg", "sr"]],
  [/^\p{Script=Greek}/u, ["el"]],
  [/^\p{Script=Arabic}/u, ["ar", "ar-SY", "fa"]],
  [/^\p{Script=Hebrew}/u, ["he"]],
  [/^\p{Script=Devanagari}/u, ["hi"]],
  [/^\p{Script=Bengali}/u, ["bn"]],
  [/^\p{Script=Thai}/u, ["th"]],
  [/^\p{Script=Han}/u, ["zh", "ja"]],
  [/^\p{Script=Hangul}/u, ["ko"]],
];

/** How names of the languages in Latin letters begin; a test holds this against `Intl`. */
const BEGINNINGS = new Set(
  (
    "e h k l n p r t v ab ag an ao ap ar au av ba bi br ca ce ch cm cn cs ct cu cv cz dc de dg di dj dl do ds dt du dv ek el en es ey fe fr ge gi gr " +
    "ha he hu ia iu ja je jo ju ka ke ko kt kv kw la le li lo lu lø ma me mi mo mr ne ni no oc ok on ot ou oz pa pe pi pn po pr pt " +
    "pu pz qu ra re ri ru sa se si sk so sp sr st su sv sy sz sø ta te th ti to tr tu un ut va ve vi vr we wo wr wt za zo"
  ).split(" "),
);

/** Spellings that programs write and `Intl` does not know: Excel's German March, and the long form of an umlaut. */
const MORE_MONTHS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  de: [
    ["mrz", 2],
    ["maerz", 2],
  ],
};
const MORE_WEEKDAYS: Readonly<Record<string, readonly (readonly [string, number])[]>> = { en: [["weds", 2]] };

/** The languages in which a word may be a name. */
export function languagesOf(word: string): readonly string[] {
  const languages = SCRIPTS.find(([script]) => script.test(word))?.[1] ?? [];
  return languages === LATIN && !BEGINNINGS.has(plain(word).slice(0, 2)) ? [] : languages;
}

// What Intl says of a language never changes; asking it again would take longer than all the rest.
const KNOWN = new Map<string, Language>();

/** The names of one language, with or without accents, points and capitals, and cut short as far as they are still told apart. */
export function languageOf(tag: string): Language {
  const known = KNOWN.get(tag);
  if (known !== undefined) return known;
  const months = names(tag, "month", 12, MORE_MONTHS[tag] ?? []);
  const weekdays = names(tag, "weekday", 7, MORE_WEEKDAYS[tag] ?? []);
  const language = { month: lookUp(months, 3), weekday: lookUp(weekdays, 2) };
  KNOWN.set(tag, language);
  return language;
}

/** A word as names are compared. */
function plain(word: string): string {
  const letters = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  return letters.toLowerCase().replaceAll("ı", "i").replace(/[.׳॰]/g, "").trim();
}

const MONDAY = Date.UTC(2024, 0, 1);

function names(tag: string, part: "month" | "weekday", count: number, more: readonly (readonly [string, number])[]): Map<string, number> {
  const known = new Map<string, number>();
  for (const width of ["long", "short"] as const) {
    const alone = new Intl.DateTimeFormat(tag, { [part]: width, timeZone: "UTC", calendar: "gregory" });
    // Beside a day some languages decline a month.
    const declined = new Intl.DateTimeFormat(tag, { [part]: width, day: "numeric", timeZone: "UTC", calendar: "gregory" });
    for (let i = 0; i < count; i++) {
      const date = part === "month" ? Date.UTC(2024, i, 1) : MONDAY + i * 86_400_000;
      const beside = declined.formatToParts(date).find(({ type }) => type === part)?.value ?? "";
      for (const name of [alone.format(date), beside]) {
        const word = plain(name);
        if (/\p{L}/u.test(word) && !known.has(word)) known.set(word, i);
      }
    }
  }
  for (const [word, i] of more) known.set(word, i);
  return known;
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
