/** How a flag's value is read. */
export type FlagKind = "text" | "number" | "boolean" | "list" | "range" | "choice" | "bins";

/** One `--flag` of the command line. */
export interface Flag {
  readonly name: string;
  readonly kind: FlagKind;
  readonly help: string;
  /** Shown in help in place of the value, such as `COLUMN`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** The plot option that it sets; absent for flags of the chart. */
  readonly option?: string;
}

/** Those that need no number of their own. */
const AGGREGATES = ["sum", "mean", "median", "count", "min", "max", "std", "var", "distinct", "first", "last"];

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
    choices: ["linear", "log", "datetime", "categorical", "density"],
    help: "default: from plot and data",
  },
  { name: "y-axis-type", kind: "choice", choices: ["linear", "log", "categorical", "density"], help: "default: from the plot" },
  { name: "x-range", kind: "range", value: "A,B", help: "what is in view; either side may be empty" },
  { name: "y-range", kind: "range", value: "A,B", help: "what is in view; either side may be empty" },
  { name: "x-tick-format", kind: "text", value: "FORMAT", help: `numbro format such as "$0,0", or strftime on dates` },
  { name: "y-tick-format", kind: "text", value: "FORMAT", help: `numbro format such as "0.0%"` },
  { name: "x-tick-orientation", kind: "list", value: "TURN,…", help: "horizontal, vertical or diagonal, per level" },
  { name: "y-tick-orientation", kind: "list", value: "TURN,…", help: "horizontal, vertical or diagonal, per level" },
  {
    name: "legend-location",
    kind: "text",
    value: "PLACE",
    help: "top_left … bottom_right, outside_top, outside_bottom, outside_right, none",
  },
  { name: "legend-orientation", kind: "choice", choices: ["horizontal", "vertical"], help: "default: horizontal" },
  { name: "palette", kind: "text", value: "NAME", help: "a palette's name, or colours separated by commas" },
  { name: "palette-type", kind: "choice", choices: ["categorical", "sequential", "diverging", "accent"], help: "default: categorical" },
  { name: "accent-values", kind: "list", value: "A,B", help: "values that an accent palette stresses" },
  {
    name: "layout",
    kind: "choice",
    choices: ["slide_100%", "slide_75%", "slide_50%", "slide_25%"],
    help: "default: slide_100%, 960 × 540 px",
  },
  { name: "width", kind: "number", value: "PX", help: "width of the figure, with --height" },
  { name: "height", kind: "number", value: "PX", help: "height of the figure, with --width" },
];

/** Flags for what goes in and comes out. */
export const FILE_FLAGS: readonly Flag[] = [
  { name: "output", kind: "list", value: "FILE,…", help: "where to write: .png, .svg or .html, several with commas; - for stdout" },
  {
    name: "format",
    kind: "choice",
    choices: ["svg", "png", "html"],
    help: "format for stdout, or instead of the extension (default: svg)",
  },
  { name: "scale", kind: "number", value: "N", help: "device pixels per CSS pixel of a PNG (default: 2)" },
  { name: "json", kind: "boolean", help: "print what the chart shows as JSON" },
  { name: "aggregate", kind: "choice", choices: AGGREGATES, help: "group raw rows by the plot's other columns first" },
  { name: "input-format", kind: "choice", choices: ["csv", "tsv", "json", "ndjson"], help: "format of stdin, or instead of the extension" },
  { name: "help", kind: "boolean", help: "show this help" },
];
