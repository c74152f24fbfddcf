import { ChartifyError } from "../../util/error.js";

/**
 * Bytes of a file as text: UTF-8, or UTF-16 by its byte order mark.
 *
 * @throws ChartifyError `bad-file` for bytes that are no such text.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ChartifyError("bad-file", path, `is not ${encoding.toUpperCase()} text. Save it as UTF-8 first.`, { cause });
  }
}
