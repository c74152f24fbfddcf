import { fromBase64, toBase64 } from "../util/base64.js";
import { ChartifyError } from "../util/error.js";
import { MAX_LOGO_BYTES, MAX_LOGO_PIXELS } from "../util/limits.js";
import { type Reader, readChoice, readNumber, readRecord, readString, required } from "../util/options.js";
import { show } from "../util/show.js";
import { notAnSvg, readSvg } from "./svg/read-svg.js";
import { writeSvg } from "./svg/write-svg.js";

/** An image at the top right of a figure. */
export interface Logo {
  /** What kind of image it is. */
  mediaType: "image/png" | "image/svg+xml";
  /** The file's bytes in base64. */
  data: string;
  /** The image's own size in pixels; it is drawn as high as `style.logo.height` says. */
  width: number;
  /** The image's own height in pixels. */
  height: number;
}

/** A PNG's signature and the head of its first chunk, which has to be the one that says its size. */
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

/**
 * A logo from the bytes of a PNG or SVG file. It is taken for what its bytes begin as; an SVG is written anew from what was
 * understood of it (see `svg/write-svg`).
 *
 * @throws ChartifyError `bad-file` for anything else or an SVG that holds more than shapes, `too-large` above 1 MB or
 *   for more than can be drawn in a moment.
 */
export function logoOf(bytes: Uint8Array, place: string): Logo {
  if (bytes.length > MAX_LOGO_BYTES) {
    throw new ChartifyError("too-large", place, `the logo has ${bytes.length} bytes; up to ${MAX_LOGO_BYTES} can be taken. Scale it down.`);
  }
  if (PNG_START.every((byte, i) => bytes[i] === byte)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = bytes.length < 24 ? { width: 0, height: 0 } : { width: view.getUint32(16), height: view.getUint32(20) };
    return { mediaType: "image/png", data: toBase64(bytes), ...checkedSize(size, place) };
  }
  const text = decodeSvg(bytes, place);
  if (!text.trimStart().startsWith("<")) throw notAnSvg(place);
  const document = readSvg(text, place);
  const size = checkedSize(sizeOfSvg(document.root.attributes, place), place);
  const svg = writeSvg(document, size, { place, maxLength: MAX_LOGO_BYTES });
  return { mediaType: "image/svg+xml", data: toBase64(new TextEncoder().encode(svg)), ...size };
}

/** A logo as a figure's JSON has it; its size is read from its bytes. */
export const readLogo: Reader<Logo> = (value, place) => {
  const side = required(readNumber(0));
  const fields = { mediaType: required(readChoice(["image/png", "image/svg+xml"])), data: required(readString), width: side, height: side };
  const { data } = readRecord(fields)(value, place);
  if (data.length > MAX_LOGO_BYTES * 1.4) throw new ChartifyError("too-large", `${place}.data`, `is longer than ${MAX_LOGO_BYTES} bytes.`);
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(data);
  } catch (cause) {
    throw new ChartifyError("bad-figure", `${place}.data`, `must be base64, not ${show(data)}.`, { cause });
  }
  return logoOf(bytes, place);
};

interface Size {
  readonly width: number;
  readonly height: number;
}

function checkedSize({ width, height }: Size, place: string): Size {
  if (!(width > 0 && height > 0)) throw new ChartifyError("bad-file", place, "the logo has no width or height.");
  if (width * height <= MAX_LOGO_PIXELS) return { width, height };
  throw new ChartifyError(
    "too-large",
    place,
    `the logo has ${width} × ${height} pixels; up to ${MAX_LOGO_PIXELS} can be taken. Scale it down.`,
  );
}

/** Text in UTF-8, or in UTF-16 by its byte order mark. */
function decodeSvg(bytes: Uint8Array, place: string): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notAnSvg(place);
  }
}

function sizeOfSvg(attributes: ReadonlyMap<string, string>, place: string): Size {
  const [width = 0, height = 0] = ["width", "height"].map((side) => Number(PIXELS.exec(attributes.get(side) ?? "")?.[1] ?? 0));
  if (width > 0 && height > 0) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.get("viewBox") ?? "")
    .split(/[\s,]/)
    .filter((part) => part !== "")
    .map(Number);
  if (boxWidth > 0 && boxHeight > 0) {
    // Units of the picture's own, of which only the shape counts.
    const scale = Math.min(1, 0.999 * Math.sqrt(MAX_LOGO_PIXELS / (boxWidth * boxHeight)));
    return { width: boxWidth * scale, height: boxHeight * scale };
  }
  throw new ChartifyError("bad-file", place, "the logo's SVG says neither width and height in pixels nor a viewBox. Add one of them.");
}

/** Lengths in pixels alone; one in per cent or millimetres leaves the size to the view box. */
const PIXELS = /^\s*(\d+(?:\.\d*)?|\.\d+)(?:px)?\s*$/;
