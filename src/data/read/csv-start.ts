import { endOfLine, isCrLf } from "./csv-field.js";
import type { CsvStart } from "./csv-scan.js";
import { SEPARATORS, type Separator, sniffSeparator } from "./csv-separator.js";
import { findTitles } from "./csv-titles.js";
import type { Reading } from "./reading.js";

/** What Excel writes and obeys on the first line. */
const SEP_LINE = /^"?sep=(.)"?(?=[\r\n]|$)/i;

/** The separator and the beginning of the records of a CSV text. */
export interface CsvHead extends CsvStart {
  readonly separator: Separator;
  /** The first line of what stands above the header and is none of the table's; null for nothing. */
  readonly title: string | null;
}

/**
 * What stands before the header of a CSV text is passed over: a byte order mark, Excel's `sep=;`, as many lines as `skipRows`
 * says, comments (lines with a `#`, unless the last one of them plainly is the header), and titles (see `findTitles`).
 *
 * @param given The separator where it is known, which a `sep=` line still overrules.
 */
export function findHead(text: string, { skipRows, comment }: Pick<Reading, "skipRows" | "comment">, given?: Separator): CsvHead {
  let [at, line] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1];
  const nextLine = (): void => {
    const end = endOfLine(text, at);
    at = end + (isCrLf(text, end) ? 2 : 1);
    line++;
  };
  const said = SEPARATORS.find((each) => each === SEP_LINE.exec(text.slice(at, at + 8))?.[1]);
  if (said !== undefined) nextLine();
  for (let skipped = 0; skipped < skipRows && at < text.length; skipped++) nextLine();
  let last: Pick<CsvStart, "at" | "line"> | null = null;
  const first = { at, line };
  while (at < text.length) {
    const isComment = text.startsWith(comment ?? "#", at);
    if (isComment) last = { at, line };
    else if (endOfLine(text, at) > at) break;
    nextLine();
  }
  // A file of nothing but comments has no other header.
  if (at >= text.length) ({ at, line } = last ?? first);
  const known = said ?? given;
  const titles = findTitles(text, at, known ?? sniffSeparator(text, at), known !== undefined);
  const { separator, lacksFirst } = titles;
  if (comment === null && last !== null && isHeader(text, last.at, at, separator))
    return { at: last.at, line: last.line, comment, separator, title: null, lacksFirst: false };
  if (titles.count === 0 || skipRows > 0) return { at, line, comment, separator, title: null, lacksFirst };
  return { at: titles.at, line: line + titles.linesBefore, comment, separator, title: titles.first, lacksFirst };
}

/** `#id,name` above `1,Apple` names the columns: as many, more than one, with data right below. */
function isHeader(text: string, hash: number, next: number, separator: Separator): boolean {
  const cellsOf = (start: number): string[] => text.slice(start, endOfLine(text, start)).split(separator);
  const [names, cells] = [cellsOf(hash), cellsOf(next)];
  return (
    names.length > 1 &&
    names.length === cells.length &&
    cells.some((cell) => /^\s*"?[-+.]?\d/.test(cell)) &&
    !/^\s*"?[-+.]?\d/.test(names[1] ?? "")
  );
}
