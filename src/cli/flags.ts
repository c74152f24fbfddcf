import { SHARES } from "../chart/facets/options.js";
import type { FlagHint } from "../chart/plots/shared/definition.js";
import { LAYOUTS, X_AXIS_TYPES, Y_AXIS_TYPES } from "../chart/types.js";
import { SIMPLE_AGGREGATES } from "../data/aggregate.js";
import { TABLE_FORMATS } from "../data/read/index.js";
import { DECIMALS, THOUSANDS } from "../data/read/reading.js";
import { FORMATS, OUTPUTS, TEXT_MODES } from "../outputs.js";
import { PALETTE_TYPES } from "../style/house.js";
import { THEME_NAMES } from "../style/theme.js";

/** One `--flag` of the command line. */
export interface Flag extends Omit<FlagHint, "kind" | "fields"> {
  readonly name: string;
  readonly kind: FlagHint["kind"] | "range";
  /** The plot option that it sets; absent for flags of the chart. */
  readonly option?: string;
  /** The setting within that option. */
  readonly field?: string;
  /** The option of the labels at the plot's marks that it sets. */
  readonly labelOption?: string;
}

/** The endings of files that a chart can be saved as. */
export const EXTENSIONS = FORMATS.map((format) => OUTPUTS[format].extension);

export const LEGEND_ORIENTATIONS = ["horizontal", "vertical"] as const;

/** Flags that every plot takes, besides its own. */
export const CHART_FLAGS: readonly Flag[] = [
  { name: "title", kind: "text", value: "TEXT", help: "title: the takeaway" },
  { name: "subtitle", kind: "text", value: "TEXT", help: "subtitle: what the data is" },
  { name: "source-label", kind: "text", value: "TEXT", help: "source, at the lower right" },
  { name: "logo", kind: "text", value: "FILE", help: "a PNG or SVG for the top right" },
  { name: "x-label", kind: "text", value: "TEXT", help: "label of the x axis (default: the column's name)" },
  { name: "y-label", kind: "text", value: "TEXT", help: "label of the y axis (default: the column's name)" },
  {
    name: "x-axis-type",
    kind: "choice",
    choices: X_AXIS_TYPES,
    help: "default: from plot and data",
  },
  { name: "y-axis-type", kind: "choice", choices: Y_AXIS_TYPES, help: "default: from the plot" },
  { name: "x-range", kind: "range", value: "A,B", help: "what is in view; either side may be empty" },
  { name: "y-range", kind: "range", value: "A,B", help: "what is in view; either side may be empty" },
  { name: "x-tick-format", kind: "text", value: "FORMAT", help: `such as "$0,0", "0,0 €" or ".1%" (numbro, d3), on dates "%b %Y"` },
  { name: "y-tick-format", kind: "text", value: "FORMAT", help: `such as "0.0%", "0,0 €" or "~s" (numbro, d3)` },
  { name: "x-tick-orientation", kind: "list", value: "TURN,…", help: "horizontal, vertical or diagonal, per level" },
  { name: "y-tick-orientation", kind: "list", value: "TURN,…", help: "horizontal, vertical or diagonal, per level" },
  {
    name: "legend-location",
    kind: "text",
    value: "PLACE",
    help: "top_left … bottom_right, outside_top, outside_bottom, outside_right, direct (names at the ends of lines), none",
  },
  { name: "legend-title", kind: "text", value: "TEXT", help: `before the entries, "" for none (default: the column's name where needed)` },
  { name: "legend-orientation", kind: "choice", choices: LEGEND_ORIENTATIONS, help: "default: horizontal" },
  { name: "facet-column", kind: "text", value: "COLUMN", help: "small multiples: a panel for each of its values" },
  { name: "facet-row", kind: "text", value: "COLUMN", help: "with --facet-column: a row of panels for each of its values" },
  { name: "facet-columns", kind: "number", value: "N", help: "panels side by side (default: by the shape of the figure)" },
  { name: "facet-share", kind: "choice", choices: SHARES, help: "axes that all panels have in common (default: xy)" },
  { name: "facet-order", kind: "list", value: "ORDER", help: "labels, data, or the values of the panels (default: labels)" },
  { name: "theme", kind: "choice", choices: THEME_NAMES, help: "the look as a whole (default: default)" },
  { name: "palette", kind: "text", value: "NAME", help: "a palette's name, or colours separated by commas" },
  { name: "palette-type", kind: "choice", choices: PALETTE_TYPES, help: "default: categorical" },
  { name: "accent-values", kind: "list", value: "A,B", help: "values that an accent palette stresses" },
  {
    name: "layout",
    kind: "choice",
    choices: Object.keys(LAYOUTS),
    help: "default: slide_100%, 960 × 540 px",
  },
  { name: "width", kind: "number", value: "PX", help: "width of the figure, with --height" },
  { name: "height", kind: "number", value: "PX", help: "height of the figure, with --width" },
  { name: "locale", kind: "text", value: "TAG", help: "language of numbers and dates, such as de-DE (default: English)" },
];

/** Flags for what goes in and comes out. */
export const FILE_FLAGS: readonly Flag[] = [
  { name: "output", kind: "list", value: "FILE,…", help: `where to write: ${EXTENSIONS.join(", ")}, several with commas; - for stdout` },
  {
    name: "format",
    kind: "choice",
    choices: FORMATS,
    help: "format for stdout, or instead of the extension (default: svg)",
  },
  { name: "scale", kind: "number", value: "N", help: "device pixels per CSS pixel of a PNG (default: 2)" },
  { name: "max-pixels", kind: "number", value: "N", help: "pixels that a PNG may have (default: 20000000, up to 200000000)" },
  {
    name: "text",
    kind: "choice",
    choices: TEXT_MODES,
    help: "text of an SVG: fitted to any font, or with its font or shapes (default: fit)",
  },
  { name: "still", kind: "boolean", help: "an HTML page that is a picture alone, without tooltips, zoom and their program" },
  { name: "json", kind: "boolean", help: "print what the chart shows as JSON" },
  { name: "aggregate", kind: "choice", choices: SIMPLE_AGGREGATES, help: "group raw rows by the plot's other columns first" },
  {
    name: "by-unit",
    kind: "list",
    value: "UNIT,…",
    help: "with --aggregate: hour … year of dates, weekday, hour-of-day, month-of-year; COLUMN=UNIT or FLAG=UNIT",
  },
  { name: "input-format", kind: "choice", choices: TABLE_FORMATS, help: "default: by the extension; of stdin and .txt by what they hold" },
  { name: "decimal", kind: "choice", choices: DECIMALS, help: "what stands before decimals (default: judged by the data)" },
  { name: "thousands", kind: "choice", value: "SIGN", choices: THOUSANDS, help: "comma, point, space or ' (default: judged by the data)" },
  { name: "missing", kind: "list", value: "WORD,…", help: "values that stand for a missing one, besides NA, -, null, …" },
  { name: "types", kind: "list", value: "COLUMN=text,…", help: "columns that are text, whatever they look like" },
  {
    name: "date-format",
    kind: "text",
    value: "FORMAT",
    help: "strftime such as %d/%m/%Y, of one column as COLUMN=FORMAT; excel for its serials",
  },
  { name: "time-zone", kind: "text", value: "ZONE", help: "such as Europe/Berlin, whose clock dates are read and shown by (default: UTC)" },
  { name: "comment", kind: "text", value: "SIGN", help: "what lines of CSV begin with that are no data (default: # before the header)" },
  { name: "skip-rows", kind: "number", value: "N", help: "lines of CSV before the header" },
  { name: "encoding", kind: "text", value: "NAME", help: "such as windows-1252 (default: utf-8, or utf-16 by its mark)" },
  { name: "check", kind: "boolean", help: "findings of what readers may stumble over, as JSON; exit status 3 if any" },
  { name: "help", kind: "boolean", help: "show this help" },
];
