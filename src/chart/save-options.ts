import { FORMATS, type Format, type HTMLOptions, OUTPUTS, type PNGOptions, type SVGOptions } from "../outputs.js";
import { pngSpecs } from "../paint/canvas/pixels.js";
import { htmlSpecs } from "../paint/html/html-options.js";
import { svgSpecs } from "../paint/svg/text-options.js";
import { ChartifyError } from "../util/error.js";
import { optional, readChoice, readString } from "../util/options.js";
import { quote } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { phrase, way } from "../util/wording.js";

/** Options of `chart.save`. */
export interface SaveOptions extends PNGOptions, SVGOptions, HTMLOptions {
  /** Overrides the path's extension. */
  readonly format?: Format | undefined;
}

export const saveSpecs = {
  format: optional(readChoice(FORMATS), null),
  ...pngSpecs,
  ...svgSpecs,
  ...htmlSpecs,
};

/** Any path that the user may write to; one with control characters is no name that anybody meant, and a NUL would cut it short. */
export function readPath(value: unknown, place: string): string {
  const path = readString(value, place);
  if (path !== "" && !/[\u0000-\u001f\u007f]/.test(path)) return path;
  const what = path === "" ? "is empty" : `${quote(path)} holds a control character`;
  throw new ChartifyError("bad-argument", place, `${what}. Name a file, such as "chart.svg".`);
}

/** The format that a path's extension stands for. */
export function formatOf(path: string, place: string): Format {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1] ?? "";
  const format = FORMATS.find((name) => name === extension.toLowerCase());
  if (format !== undefined) return format;
  const formats = FORMATS.map((name) => OUTPUTS[name].extension);
  const what = extension === "" ? `${quote(path)} has no extension` : `no format for the extension ${quote(`.${extension}`)}`;
  throw new ChartifyError(
    "bad-format",
    place,
    phrase`${what} (formats: ${formats.join(", ")}).${didYouMean(extension, FORMATS)} Or name one: ${way('save(path, { format: "png" })', "--format png")}.`,
  );
}
