/** How a text is set, as far as its width depends on it. */
export interface Font {
  sizePx: number;
  bold: boolean;
}

/** Tells how wide a text is; layout knows fonts only through it. */
export interface Measurer {
  /** Advance width of one line of text, in pixels. */
  widthPx(text: string, font: Font): number;
  /** Height of letters above the baseline for layout purposes, in pixels. */
  ascentPx(font: Font): number;
  /** Depth below the baseline for layout purposes, in pixels. */
  descentPx(font: Font): number;
}
