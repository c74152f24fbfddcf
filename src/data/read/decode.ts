import { ChartifyError } from "../../util/error.js";
import { phrase, way } from "../../util/wording.js";

/** What windows-1252 has from 0x80 to 0x9f, where Node's decoder leaves the controls of Latin-1 (nodejs/node#56542). */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const LATIN_CONTROLS = /[\u0080-\u009f]/g;

/**
 * Bytes of a file as text: in the encoding given, else UTF-8, or UTF-16 by its byte order mark.
 *
 * @throws ChartifyError `bad-file` for bytes that are no such text.
 */
export function decodeText(bytes: Uint8Array, path: string, given: string | null = null): string {
  const [a, b] = bytes;
  const encoding = given ?? (a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8");
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === "windows-1252" ? text.replace(LATIN_CONTROLS, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] as string) : text;
  } catch (cause) {
    const todo =
      given === null
        ? phrase`Name its encoding, such as ${way('{ encoding: "windows-1252" }', "--encoding windows-1252")}, or save it as UTF-8.`
        : "Name another encoding.";
    throw new ChartifyError("bad-file", path, phrase`is not ${encoding.toUpperCase()} text. ${todo}`, { cause });
  }
}
