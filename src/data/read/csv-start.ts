import { afterMark, bytesOf, startsWith } from "./bytes.js";
import { rawText } from "./cell-text.js";
import { endOfLine, lineEndAt } from "./csv-field.js";
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
export function findHead(bytes: Uint8Array, { skipRows, comment }: Pick<Reading, "skipRows" | "comment">, given?: Separator): CsvHead {
  let [at, line] = [afterMark(bytes), 1];
  const nextLine = (): void => {
    at = endOfLine(bytes, at);
    at += lineEndAt(bytes, at);
    line++;
  };
  const said = SEPARATORS.find((each) => each === SEP_LINE.exec(rawText(bytes, at, Math.min(at + 8, bytes.length)))?.[1]);
  if (said !== undefined) nextLine();
  for (let skipped = 0; skipped < skipRows && at < bytes.length; skipped++) nextLine();
  let last: Pick<CsvStart, "at" | "line"> | null = null;
  const first = { at, line };
  const sign = bytesOf(comment ?? "#");
  while (at < bytes.length) {
    const isComment = startsWith(bytes, sign, at);
    if (isComment) last = { at, line };
    else if (endOfLine(bytes, at) > at) break;
    nextLine();
  }
  // A file of nothing but comments has no other header.
  if (at >= bytes.length) ({ at, line } = last ?? first);
  const known = said ?? given;
  const titles = findTitles(bytes, at, known ?? sniffSeparator(bytes, at), known !== undefined);
  const { separator, lacksFirst } = titles;
  if (comment === null && last !== null && isHeader(bytes, last.at, at, separator))
    return { at: last.at, line: last.line, comment, separator, title: null, lacksFirst: false };
  if (titles.count === 0 || skipRows > 0) return { at, line, comment, separator, title: null, lacksFirst };
  return { at: titles.at, line: line + titles.linesBefore, comment, separator, title: titles.first, lacksFirst };
}

/** `#id,name` above `1,Apple` names the columns: as many, more than one, with data right below. */
function isHeader(bytes: Uint8Array, hash: number, next: number, separator: Separator): boolean {
  const cellsOf = (start: number): string[] => rawText(bytes, start, endOfLine(bytes, start)).split(separator);
  const [names, cells] = [cellsOf(hash), cellsOf(next)];
  return (
    names.length > 1 &&
    names.length === cells.length &&
    cells.some((cell) => /^\s*"?[-+.]?\d/.test(cell)) &&
    !/^\s*"?[-+.]?\d/.test(names[1] ?? "")
  );
}
