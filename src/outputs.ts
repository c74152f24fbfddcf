import { readFigure } from "./figure/read-figure.js";
import type { Figure } from "./figure/types.js";
import { checkPixels, type PNGOptions, type PNGSettings } from "./paint/canvas/pixels.js";
import { paintHtml } from "./paint/html/html.js";
import { paintSvg, type SVGEncoding } from "./paint/svg/svg.js";
import type { SVGOptions } from "./paint/svg/text-options.js";
import { renderScene } from "./render.js";
import type { Scene } from "./scene/types.js";
import { escapeControls } from "./util/show.js";

export { TEXT_MODES, type TextMode } from "./paint/svg/text-options.js";
export type { PNGOptions, SVGOptions };

/** How a scene is drawn as PNG. */
export interface PNGDrawing {
  /** Device pixels per CSS pixel. */
  readonly scale: number;
  /** Is told which letters no font has. */
  note?(notes: readonly string[]): void;
}

/** What an output may need besides what it shows. */
export interface Encoding extends PNGSettings, SVGEncoding {
  /** A scene as PNG by whatever canvas there is. */
  encodePNG(scene: Scene, drawing: PNGDrawing): Promise<Uint8Array>;
  /** Is told, in one or more goes, what the picture leaves out. */
  note?(notes: readonly string[]): void;
}

type Encoded = string | Uint8Array | Promise<Uint8Array>;

/** One format that a chart can be saved as: from its picture, or from the figure itself. */
type Output = { readonly extension: string; readonly mime: string; readonly help: string } & (
  | { readonly from: "scene"; encode(scene: Scene, encoding: Encoding): Encoded }
  | { readonly from: "figure"; encode(figure: Figure, encoding: Encoding): Encoded }
);

/** All formats. Adding one means its line here. */
export const OUTPUTS = {
  svg: { extension: ".svg", mime: "image/svg+xml", help: "shapes and text", from: "scene", encode: paintSvg },
  png: {
    extension: ".png",
    mime: "image/png",
    help: "pixels",
    from: "scene",
    encode(scene, { place, encodePNG, note, ...options }) {
      checkPixels(scene, options, place);
      return encodePNG(scene, { scale: options.scale, ...(note !== undefined && { note }) });
    },
  },
  html: { extension: ".html", mime: "text/html", help: "a page", from: "scene", encode: paintHtml },
  json: {
    extension: ".json",
    mime: "application/json",
    help: "the figure, for Figure.fromJSON",
    from: "figure",
    // A terminal may show the file; inside a JSON string the escapes mean the same.
    encode: (figure) => `${escapeControls(JSON.stringify(figure))}\n`,
  },
} as const satisfies Readonly<Record<string, Output>>;

/** What a chart can be saved as. */
export type Format = keyof typeof OUTPUTS;

export const FORMATS = Object.keys(OUTPUTS) as readonly Format[];

/**
 * A figure in a format.
 *
 * @throws ChartifyError if the figure holds something that cannot be drawn, or is larger than the format holds.
 */
export async function encodeFigure(figure: Figure, format: Format, encoding: Encoding): Promise<string | Uint8Array> {
  const output: Output = OUTPUTS[format];
  if (output.from === "scene") {
    const scene = renderScene(figure);
    encoding.note?.(scene.notes);
    return output.encode(scene, encoding);
  }
  readFigure(figure, "figure");
  return output.encode(figure, encoding);
}
