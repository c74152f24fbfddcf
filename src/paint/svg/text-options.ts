import { optional, readChoice } from "../../util/options.js";

export const TEXT_MODES = ["fit", "embed", "outlines"] as const;

/** How the text of an SVG keeps its layout where other fonts are installed. */
export type TextMode = (typeof TEXT_MODES)[number];

/** How an SVG is written. */
export interface SVGOptions {
  /**
   * `fit` (default) gives each text its measured length, so that a reader's font is made wider or narrower but collides with
   * nothing; `embed` adds the letters that it uses of Arimo as a font (in Node; not seen where a page's
   * Content-Security-Policy forbids styles or fonts); `outlines` draws the letters as shapes (in Node), which look alike everywhere and
   * cannot be selected. Characters that Arimo lacks are fitted in any case, and `chart.warnings` names them.
   */
  readonly text?: TextMode | undefined;
}

/** The same, read. */
export interface SVGSettings {
  readonly text: TextMode;
}

export const svgSpecs = { text: optional(readChoice(TEXT_MODES), "fit") };
