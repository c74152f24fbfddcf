import { ChartifyError } from "../util/error.js";
import { type Reader, readChoice, readNumber, readRecord, readString, required } from "../util/options.js";
import { show } from "../util/show.js";

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

/** A logo is small; more is a photograph. */
export const MAX_LOGO_BYTES = 1_000_000;

/** What a decoded logo may fill the memory with: 64 MB. */
const MAX_LOGO_PIXELS = 16_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What an SVG may not hold: programs, foreign markup, entities, and anything that loads or links. */
const UNSAFE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a document type or entity", /<!(?:doctype|entity)/i],
  ["a processing instruction", /<\?(?!xml )/i],
  [
    "a script, an animation or a foreign element",
    /<(?:[\w-]+:)?(?:script|foreignobject|iframe|image|animate|animatetransform|animatemotion|set|a)[\s/>]/i,
  ],
  ["an event handler", /[\s"'/]on[a-z]+\s*=/i],
  ["an import", /@import/i],
  ["a link to something outside", /href\s*=\s*["']\s*[^"'#\s]/i],
  ["a reference to something outside", /url\((?:[^"'#\s]|\s+[^"'#\s]|\s*["']\s*[^"'#\s])/i],
];

/**
 * A logo from the bytes of a PNG or SVG file.
 *
 * @throws ChartifyError `bad-file` for anything else or an SVG that holds more than shapes, `too-large` above 1 MB.
 */
export function logoOf(bytes: Uint8Array, place: string): Logo {
  if (bytes.length > MAX_LOGO_BYTES) {
    throw new ChartifyError("too-large", place, `the logo has ${bytes.length} bytes; up to ${MAX_LOGO_BYTES} can be taken. Scale it down.`);
  }
  const data = toBase64(bytes);
  if (bytes.length >= 24 && PNG.every((byte, i) => bytes[i] === byte)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return checked({ mediaType: "image/png", data, width: view.getUint32(16), height: view.getUint32(20) }, "", place);
  }
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/.test(text.slice(0, 2000))) throw new ChartifyError("bad-file", place, "the logo is neither a PNG nor an SVG.");
  const [width, height] = sizeOfSvg(text, place);
  return checked({ mediaType: "image/svg+xml", data, width, height }, text, place);
}

/** A logo as a figure's JSON has it; its size is read from its bytes. */
export const readLogo: Reader<Logo> = (value, place) => {
  const side = required(readNumber(0));
  const fields = { mediaType: required(readChoice(["image/png", "image/svg+xml"])), data: required(readString), width: side, height: side };
  const { data } = readRecord(fields)(value, place);
  if (data.length > MAX_LOGO_BYTES * 1.4) throw new ChartifyError("too-large", `${place}.data`, `is longer than ${MAX_LOGO_BYTES} bytes.`);
  let binary: string;
  try {
    binary = atob(data);
  } catch (cause) {
    throw new ChartifyError("bad-figure", `${place}.data`, `must be base64, not ${show(data)}.`, { cause });
  }
  return logoOf(
    Uint8Array.from(binary, (char) => char.charCodeAt(0)),
    place,
  );
};

function checked(logo: Logo, text: string, place: string): Logo {
  const { width, height } = logo;
  if (!(width > 0 && height > 0)) throw new ChartifyError("bad-file", place, "the logo has no width or height.");
  if (width * height > MAX_LOGO_PIXELS) {
    throw new ChartifyError(
      "too-large",
      place,
      `the logo has ${width} × ${height} pixels; up to ${MAX_LOGO_PIXELS} can be taken. Scale it down.`,
    );
  }
  const found = UNSAFE.find(([, pattern]) => pattern.test(text));
  if (found === undefined) return logo;
  throw new ChartifyError("bad-file", place, `the logo's SVG holds ${found[0]}. Save it as plain shapes, or as PNG.`);
}

function sizeOfSvg(text: string, place: string): [width: number, height: number] {
  const start = text.search(/<svg[\s>]/);
  const tag = text.slice(start, text.indexOf(">", start));
  const [width = 0, height = 0] = [WIDTH, HEIGHT].map((side) => Number(side.exec(tag)?.[1] ?? 0));
  if (width > 0 && height > 0) return [width, height];
  const [, , boxWidth = 0, boxHeight = 0] = (VIEW_BOX.exec(tag)?.[1] ?? "")
    .split(/[\s,]/)
    .filter((part) => part !== "")
    .map(Number);
  if (boxWidth > 0 && boxHeight > 0) return [boxWidth, boxHeight];
  throw new ChartifyError("bad-file", place, "the logo's SVG says neither width and height in pixels nor a viewBox. Add one of them.");
}

/** Lengths in pixels alone; one in per cent or millimetres leaves the size to the view box. */
const WIDTH = /\swidth=["']([\d.]+)(?:px)?["']/;
const HEIGHT = /\sheight=["']([\d.]+)(?:px)?["']/;
const VIEW_BOX = /\sviewBox=["']([^"']*)["']/;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
