import { ChartifyError } from "../../util/error.js";
import { phrase, way } from "../../util/wording.js";
import { afterMark, bytesOf } from "./bytes.js";

/** What windows-1252 has from 0x80 to 0x9f, where Node's decoder leaves the controls of Latin-1 (nodejs/node#56542). */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const LATIN_CONTROLS = /[\u0080-\u009f]/g;

/** So many bytes are looked at at once. */
const PIECE = 1 << 20;

/** The encoding of bytes: the one given, else UTF-16 by its byte order mark, else UTF-8. */
function encodingOf([a, b]: Uint8Array, given: string | null): string {
  return given ?? (a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8");
}

function notInEncoding(encoding: string, path: string, given: string | null, cause: unknown): ChartifyError {
  const todo =
    given === null
      ? phrase`Name its encoding, such as ${way('{ encoding: "windows-1252" }', "--encoding windows-1252")}, or save it as UTF-8.`
      : "Name another encoding.";
  return new ChartifyError("bad-file", path, phrase`is not ${encoding.toUpperCase()} text. ${todo}`, { cause });
}

function utf8Of(text: string, encoding: string): Uint8Array {
  const own =
    encoding === "windows-1252" ? text.replace(LATIN_CONTROLS, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] as string) : text;
  return bytesOf(own);
}

/**
 * Bytes of a file as bytes in UTF-8, without a byte order mark: those of another encoding (the one given, or UTF-16 by its byte
 * order mark) turned into it, those that are UTF-8 already as they are.
 *
 * @throws ChartifyError `bad-file` for bytes that are no such text.
 */
export function toUtf8(bytes: Uint8Array, path: string, given: string | null = null): Uint8Array {
  const encoding = encodingOf(bytes, given);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    if (encoding !== "utf-8") return utf8Of(decoder.decode(bytes), encoding);
    checkUtf8(bytes, decoder);
    return bytes.subarray(afterMark(bytes));
  } catch (cause) {
    throw notInEncoding(encoding, path, given, cause);
  }
}

/**
 * The same of bytes that come chunk by chunk; those of UTF-8 are not looked at.
 *
 * @throws ChartifyError `bad-file` as `toUtf8`.
 */
export async function* chunksInUtf8(chunks: AsyncIterable<Uint8Array>, path: string, given: string | null): AsyncGenerator<Uint8Array> {
  let encoding: string | null = null;
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    encoding ??= encodingOf(chunk, given);
    if (encoding === "utf-8") {
      yield chunk;
      continue;
    }
    try {
      decoder ??= new TextDecoder(encoding, { fatal: true });
      yield utf8Of(decoder.decode(chunk, { stream: true }), encoding);
    } catch (cause) {
      throw notInEncoding(encoding, path, given, cause);
    }
  }
  if (encoding === null || decoder === null) return;
  try {
    decoder.decode();
  } catch (cause) {
    throw notInEncoding(encoding, path, given, cause);
  }
}

/** Has the decoder throw where bytes are no UTF-8; pieces that are ASCII are not decoded. */
function checkUtf8(bytes: Uint8Array, decoder: TextDecoder): void {
  let isOpen = false;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    if (!isOpen && isAscii(piece)) continue;
    decoder.decode(piece, { stream: true });
    // The last letter may go on in the next piece.
    isOpen = (piece[piece.length - 1] as number) > 127;
  }
  decoder.decode();
}

function isAscii(bytes: Uint8Array): boolean {
  const skew = -bytes.byteOffset & 3;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + skew, Math.max(0, bytes.length - skew) >> 2);
  let all = 0;
  for (let i = 0; i < words.length; i++) all |= words[i] as number;
  for (let at = 0; at < Math.min(skew, bytes.length); at++) all |= bytes[at] as number;
  for (let at = skew + words.length * 4; at < bytes.length; at++) all |= bytes[at] as number;
  return (all & 0x80808080) === 0;
}
