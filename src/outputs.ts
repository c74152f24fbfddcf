import { packFigure } from "./figure/packed.js";
import { isPlainFigure } from "./figure/plain-figure.js";
import { readFigure } from "./figure/read-figure.js";
import type { Figure } from "./figure/types.js";
import { checkPixels, type PNGOptions, type PNGSettings } from "./paint/canvas/pixels.js";
import { paintHtml } from "./paint/html/html.js";
import type { HTMLOptions, HTMLSettings } from "./paint/html/html-options.js";
import type { Live, PageRuntime } from "./paint/html/live.js";
import { paintSvg, type SVGEncoding } from "./paint/svg/svg.js";
import type { SVGOptions } from "./paint/svg/text-options.js";
import { renderScene } from "./render.js";
import type { Scene } from "./scene/types.js";
import { MAX_PAGE_FIGURE } from "./util/limits.js";
import { escapeControls } from "./util/show.js";

export { TEXT_MODES, type TextMode } from "./paint/svg/text-options.js";
export type { HTMLOptions, PNGOptions, SVGOptions };

/** How a scene is drawn as PNG. */
export interface PNGDrawing {
  /** Device pixels per CSS pixel. */
  readonly scale: number;
  /** Is told which letters no font has. */
  note?(notes: readonly string[]): void;
}

/** What an output may need besides what it shows. */
export interface Encoding extends PNGSettings, SVGEncoding, HTMLSettings {
  /** The program of pages whose charts answer; null or absent where there is none. */
  runtime?: (() => PageRuntime | null) | undefined;
  /** A scene as PNG by whatever canvas there is. */
  encodePNG(scene: Scene, drawing: PNGDrawing): Promise<Uint8Array>;
  /** Is told, in one or more goes, what the picture leaves out. */
  note?(notes: readonly string[]): void;
}

/** What a page needs besides what it shows. */
export type PageEncoding = Pick<Encoding, "fonts" | "deflate" | "interactive" | "runtime" | "note">;

type Encoded = string | Uint8Array | Promise<Uint8Array>;

/** One format that a chart can be saved as: from its picture, or from the figure itself. */
type Output = { readonly extension: string; readonly mime: string; readonly help: string } & (
  | { readonly from: "scene"; encode(scene: Scene, encoding: Encoding): Encoded }
  | { readonly from: "figure"; encode(figure: Figure, encoding: Encoding): Encoded }
  | { readonly from: "figure and scene"; encode(figure: Figure, scene: Scene, encoding: Encoding): Encoded }
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
  html: {
    extension: ".html",
    mime: "text/html",
    help: "a page whose chart answers to its reader",
    from: "figure and scene",
    encode: (figure, scene, encoding: PageEncoding) => paintHtml(scene, { ...encoding, live: liveOf(figure, encoding) }),
  },
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
  if (output.from !== "figure") {
    const scene = renderScene(figure);
    encoding.note?.(scene.notes);
    return output.from === "scene" ? output.encode(scene, encoding) : output.encode(figure, scene, encoding);
  }
  readFigure(figure, "figure");
  return output.encode(figure, encoding);
}

/** What makes a page answer; null where that is not asked for, or there is no program for it, or its data would make the page too large. */
function liveOf(figure: Figure, { interactive, runtime, note }: PageEncoding): Live | null {
  const programs = interactive ? (runtime?.() ?? null) : null;
  if (programs === null) return null;
  const read = readFigure(figure, "figure");
  const packed = packFigure(read);
  if (packed.length <= MAX_PAGE_FIGURE) return { program: isPlainFigure(read) ? programs.plain : programs.whole, figure: packed };
  const [has, most] = [packed.length, MAX_PAGE_FIGURE].map((bytes) => Math.ceil(bytes / 1e6));
  note?.([
    `The page is a still picture: its data would take ${has} MB, and a page that answers to its reader holds up to ${most} MB of them.`,
  ]);
  return null;
}
