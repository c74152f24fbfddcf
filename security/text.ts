// Texts that end on one line of a terminal, a changelog or a record.
import { escapeControls } from "../src/util/show.js";
import { DeskError } from "./error.js";

/** Neither line ends nor control characters nor marks of direction. */
export function isOneLine(text: string): boolean {
  return escapeControls(text) === text;
}

/** @throws DeskError where nothing is said. */
export function checkText(what: string, text: string): void {
  if (text.trim() === "") throw new DeskError(`Say ${what}.`);
}

/** @throws DeskError where nothing is said, or something that is not one plain line of at most so many characters. */
export function checkLine(what: string, text: string, most = 120): void {
  checkText(what, text);
  if (!isOneLine(text)) throw new DeskError(`Say ${what} on one line, without control characters or marks of direction.`);
  const length = [...text].length;
  if (length > most) throw new DeskError(`Say ${what} in at most ${most} characters, not ${length}.`);
}

/** Lines as a terminal may have them: their ends stay, whatever else could steer it is spelt out. */
export function printable(text: string): string {
  return text.split("\n").map(escapeControls).join("\n");
}
