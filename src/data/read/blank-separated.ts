import { afterMark, CR, LF, SPACE, TAB } from "./bytes.js";
import { SEPARATORS } from "./csv-separator.js";

const SAMPLE_LENGTH = 65_536;
const SAMPLE_LINES = 40;
/** So many lines tell a table. */
const LEAST_LINES = 3;

const NUMBER = /^[-+\u2212]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * A text whose values have blanks between them, as scientists and old programs write tables, with tabs between them; the same for all
 * others. It is told by as many words in each line, most of them numbers, and by no other separator; the breaks of lines stay where they are.
 */
export function blanksAsTabs(bytes: Uint8Array, comment: string | null): Uint8Array {
  return isBlankSeparated(bytes, comment) ? withTabs(bytes) : bytes;
}

/** Whether the first lines of a text are told so. */
export function isBlankSeparated(bytes: Uint8Array, given: string | null): boolean {
  const comment = given ?? "#";
  const start = afterMark(bytes);
  const end = Math.min(bytes.length, start + SAMPLE_LENGTH);
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  if (SEPARATORS.some((separator) => separator !== "," && text.includes(separator)) || text.includes('"')) return false;
  const whole = end < bytes.length ? text.slice(0, text.lastIndexOf("\n")) : text;
  const lines = whole.split(/\r\n?|\n/).filter((line) => line.trim() !== "" && !line.startsWith(comment));
  const [names = [], ...rows] = lines.slice(0, SAMPLE_LINES).map((line) => line.trim().split(/ +/));
  if (rows.length < LEAST_LINES - 1 || names.length < 2 || names.some((name) => NUMBER.test(name))) return false;
  if (text.includes(",") || rows.some((row) => row.length !== names.length)) return false;
  const numeric = names.filter((_, column) => rows.every((row) => NUMBER.test(row[column] ?? ""))).length;
  // A list of names has blanks as well, and may end in numbers.
  return numeric > 0 && numeric >= names.length - 1 && (names.length > 2 || numeric === 2 || / {2}/.test(whole.trim()));
}

/** Runs of blanks as one tab each; those around a line are left out. */
function withTabs(bytes: Uint8Array): Uint8Array {
  const changed = new Uint8Array(bytes.length);
  let length = 0;
  // Whether the line has begun, and whether a blank stands before the next sign.
  let [isOpen, isParted] = [false, false];
  for (const code of bytes) {
    if (code === SPACE) {
      isParted = isOpen;
      continue;
    }
    const isBreak = code === LF || code === CR;
    if (isParted && !isBreak) changed[length++] = TAB;
    changed[length++] = code;
    [isOpen, isParted] = [!isBreak, false];
  }
  return changed.subarray(0, length);
}
