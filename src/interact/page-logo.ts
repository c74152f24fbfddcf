import type { Logo } from "../figure/logo.js";
import { ChartifyError } from "../util/error.js";
import { MAX_LOGO_BYTES, MAX_LOGO_PIXELS } from "../util/limits.js";
import { type Reader, readChoice, readNumber, readRecord, readString, required } from "../util/options.js";

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

const readFields = readRecord({
  mediaType: required(readChoice(["image/png", "image/svg+xml"])),
  data: required(readString),
  width: required(readNumber(0)),
  height: required(readNumber(0)),
});

/**
 * A logo as a figure's JSON has it, in a page. An SVG is not written anew here as elsewhere: as an image a browser runs nothing of it and
 * loads nothing for it.
 */
export const readPageLogo: Reader<Logo> = (value, place) => {
  const logo = readFields(value, place);
  if (logo.data.length > MAX_LOGO_BYTES * 1.4)
    throw new ChartifyError("too-large", `${place}.data`, `is longer than ${MAX_LOGO_BYTES} bytes.`);
  if (!BASE64.test(logo.data)) throw new ChartifyError("bad-figure", `${place}.data`, "must be base64.");
  if (!(logo.width > 0 && logo.height > 0) || logo.width * logo.height > MAX_LOGO_PIXELS)
    throw new ChartifyError("bad-figure", place, "must have a width and a height, and fewer pixels.");
  return logo;
};
