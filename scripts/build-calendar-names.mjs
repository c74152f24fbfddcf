// Writes src/data/calendar/name-table.ts: the names of months and weekdays by which labels are told to be points in time.
// Run by hand: node scripts/build-calendar-names.mjs [more Node binaries], for each version of ICU writes a few names in its own way.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const LANGUAGES =
  "en de de-AT fr es it pt nl sv da nb fi pl cs sk hr sl hu ro tr id vi et lv lt ca ru uk bg sr el ar ar-SY fa he hi bn th zh ja ko".split(
    " ",
  );
/** Languages in Latin letters, among which a name may be of any. */
const LATIN = LANGUAGES.slice(0, LANGUAGES.indexOf("ru"));

/** Spellings that programs write and ICU does not know: Excel's German March, and the long form of an umlaut. */
const MORE = { "de month": { mrz: 2, maerz: 2 }, "en weekday": { weds: 2 } };

if (process.argv[2] === "--list")
  console.log(JSON.stringify(LANGUAGES.map((tag) => [tag, names(tag, "month", 12), names(tag, "weekday", 7)])));
else write([process.execPath, ...process.argv.slice(2)]);

function write(binaries) {
  const lists = binaries.map((node) => JSON.parse(execFileSync(node, [import.meta.filename, "--list"], { encoding: "utf8" })));
  const table = LANGUAGES.map((tag, i) => [tag, [1, 2].map((part) => merged(lists.map((list) => list[i][part]))).join(";")]);
  const lines = table.map((line) => `  ${line.map((part) => JSON.stringify(part)).join(": ")},`);
  const names = table.filter(([tag]) => LATIN.includes(tag)).flatMap(([, line]) => line.split(/[,;| ]/));
  const beginnings = [
    ...new Set(names.flatMap((name) => [1, 2, 3].filter((n) => n > 1 || name.length === 1).map((n) => name.slice(0, n)))),
  ];
  const head =
    "// Written by scripts/build-calendar-names.mjs from ICU, which is under the Unicode license.\n\n" +
    "/** By language: the names of each month, then behind a semicolon those of each weekday, from Monday. */\n";
  writeFileSync(
    "src/data/calendar/name-table.ts",
    `${head}export const NAME_TABLE: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n\n` +
      `/** How names in Latin letters begin: their first two and three letters. */\n` +
      `export const BEGINNINGS =\n  ${JSON.stringify(beginnings.sort().join(" "))};\n`,
  );
}

/** For each month or weekday all its names, a name once: by the first that has it. */
function merged(lists) {
  const seen = new Set();
  const parts = lists[0].map(() => []);
  for (const list of lists) {
    for (const [i, words] of list.entries()) {
      for (const word of words) {
        if (!seen.has(word)) parts[i].push(word);
        seen.add(word);
      }
    }
  }
  return parts.map((words) => words.join("|")).join(",");
}

function names(tag, part, count) {
  const known = new Map();
  for (const width of ["long", "short"]) {
    const alone = new Intl.DateTimeFormat(tag, { [part]: width, timeZone: "UTC", calendar: "gregory" });
    // Beside a day some languages decline a month.
    const declined = new Intl.DateTimeFormat(tag, { [part]: width, day: "numeric", timeZone: "UTC", calendar: "gregory" });
    for (let i = 0; i < count; i++) {
      const date = part === "month" ? Date.UTC(2024, i, 1) : Date.UTC(2024, 0, 1 + i);
      const beside = declined.formatToParts(date).find(({ type }) => type === part)?.value ?? "";
      for (const name of [alone.format(date), beside]) {
        const word = plain(name);
        if (/\p{L}/u.test(word) && !known.has(word)) known.set(word, i);
      }
    }
  }
  for (const [word, i] of Object.entries(MORE[`${tag} ${part}`] ?? {})) known.set(word, i);
  return Array.from({ length: count }, (_, i) => [...known].filter(([, place]) => place === i).map(([word]) => word));
}

/** As src/data/calendar/names.ts compares names. */
function plain(word) {
  const letters = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  return letters.toLowerCase().replaceAll("ı", "i").replace(/[.׳॰]/g, "").trim();
}
