import { optional, readBoolean } from "../../util/options.js";

/** How an HTML file is written. */
export interface HTMLOptions {
  /**
   * Whether the chart answers to its reader: tooltips, zoom, a legend that hides series, arrow keys, downloads. Default true, in
   * Node; the file then carries a program of 105 to 120 kB and the chart's data, and still needs no network. `false` is the picture alone.
   */
  readonly interactive?: boolean | undefined;
}

/** The same, read. */
export interface HTMLSettings {
  readonly interactive: boolean;
}

export const htmlSpecs = { interactive: optional(readBoolean, true) };
