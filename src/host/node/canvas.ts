import { createRequire } from "node:module";
import type { Canvas, GlobalFonts, ImageData, Path2D } from "@napi-rs/canvas";
import { ChartifyError } from "../../util/error.js";
import { resolvePackage } from "./builtins.js";

/** The family under which the bundled font is registered. */
export const FONT_FAMILY = "Arimo";

/** The font comes in files by script; each is registered when a scene first needs it. Ranges as Fontsource splits them. */
const SUBSETS: readonly (readonly [name: string, ranges: RegExp | null])[] = [
  ["latin", null],
  ["latin-ext", /[\u0100-\u02af\u02b8-\u02ff\u1d00-\u1dff\u1e00-\u1eff\u2020\u2070-\u20cf\u2113\u2c60-\u2c7f\ua720-\ua7ff]/],
  ["vietnamese", /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0309\u0323\u0329\u1ea0-\u1ef9\u20ab]/],
  ["greek", /[\u0370-\u03ff]/],
  ["greek-ext", /[\u1f00-\u1fff]/],
  ["cyrillic", /[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/],
  ["cyrillic-ext", /[\u0460-\u052f\u1c80-\u1c8a\u20b4\u2de0-\u2dff\ua640-\ua69f]/],
  ["hebrew", /[\u0307\u0308\u0590-\u05ff\u200c-\u2010\u20aa\u25cc\ufb1d-\ufb4f]/],
];

// Only the first has letters below U+0100, and it has all of those.
const ALL_LATIN = /^[\0-\u00ff]*$/;

/** The names of the font's files that together have the letters of a text, as far as the font has them. */
export function subsetsFor(text: string): string[] {
  const needed = ALL_LATIN.test(text) ? SUBSETS.slice(0, 1) : SUBSETS.filter(([, ranges]) => ranges === null || ranges.test(text));
  return needed.map(([name]) => name);
}

/** What is used of the native canvas. */
export interface NativeCanvas {
  createCanvas(width: number, height: number): Canvas;
  readonly Path2D: typeof Path2D;
  readonly ImageData: typeof ImageData;
  readonly GlobalFonts: typeof GlobalFonts;
}

/** What the native part of the package has, which has no types of its own there. */
interface NativeBinding {
  readonly CanvasElement?: new (width: number, height: number) => Canvas;
  readonly Path?: typeof Path2D;
  readonly ImageData?: typeof ImageData;
  readonly GlobalFonts?: typeof GlobalFonts;
}

const registered = new Set<string>();
let loading: Promise<NativeCanvas> | undefined;

/**
 * The native canvas, loaded at the first PNG.
 *
 * @throws ChartifyError `unsupported` where the native module is missing for this platform.
 */
export async function loadCanvas(): Promise<NativeCanvas> {
  loading ??= loadBinding();
  return await loading.catch((cause: unknown) => {
    loading = undefined;
    throw new ChartifyError(
      "unsupported",
      "chart.toPNG",
      "PNG needs the native package @napi-rs/canvas, which did not load. Install the optional packages too (npm install without --omit=optional), or save SVG.",
      { cause },
    );
  });
}

/**
 * The package's entry reads all fonts of the system, which takes longer than a chart; what is native alone does not. That file
 * is no documented way in, so that where it has changed the entry is taken.
 */
async function loadBinding(): Promise<NativeCanvas> {
  const { CanvasElement, Path, ImageData, GlobalFonts } = nativeBinding();
  if (CanvasElement === undefined || Path === undefined || ImageData === undefined || GlobalFonts === undefined)
    return import("@napi-rs/canvas");
  return { createCanvas: (width, height) => new CanvasElement(width, height), Path2D: Path, ImageData, GlobalFonts };
}

function nativeBinding(): NativeBinding {
  try {
    // Its kind of module is loaded so in less time than by an import.
    return createRequire(import.meta.url)("@napi-rs/canvas/js-binding.js") as NativeBinding;
  } catch {
    return {};
  }
}

/** Makes the bundled font known to the canvas, as far as texts need it. */
export function registerFonts({ GlobalFonts }: NativeCanvas, texts: string): void {
  for (const subset of subsetsFor(texts)) {
    if (registered.has(subset)) continue;
    for (const weight of [400, 700])
      GlobalFonts.registerFromPath(resolvePackage(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`), FONT_FAMILY);
    registered.add(subset);
  }
}
