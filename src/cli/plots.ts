import type { Flag } from "./flags.js";

/** A plot as the command line knows it: its flags, its axes, and an example. */
export interface CliPlot {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** The column that lies along x and the one along y, by their options, for labels and types. */
  readonly xOption: string;
  readonly yOption: string;
  /** True where x holds categories unless `--horizontal` or an axis type says otherwise. */
  readonly isCategorical: boolean;
  readonly example: string;
}

const column = (name: string, help: string, option: string, isRequired = false): Flag => ({
  name,
  kind: "text",
  value: "COLUMN",
  help,
  option,
  isRequired,
});

const COLOR: readonly Flag[] = [
  column("color-column", "column whose values take one colour each", "colorColumn"),
  { name: "color-order", kind: "list", value: "A,B,…", help: "order of the colour values", option: "colorOrder" },
];

const XY: readonly Flag[] = [
  column("x-column", "column of x positions", "xColumn", true),
  column("y-column", "column of numbers", "yColumn", true),
];

const DASHES = ["solid", "dashed", "dotted", "dotdash", "dashdot"];
const ALPHA: Flag = { name: "alpha", kind: "number", value: "0…1", help: "opacity (default: 1)", option: "alpha" };

/** All plots. Parsing, help and checks follow from this table. */
export const CLI_PLOTS: readonly CliPlot[] = [
  {
    name: "line",
    summary: "lines through points in row order",
    flags: [
      ...XY,
      ...COLOR,
      { name: "line-dash", kind: "choice", choices: DASHES, help: "default: solid", option: "lineDash" },
      { name: "line-width", kind: "number", value: "PX", help: "default: 4", option: "lineWidth" },
      ALPHA,
    ],
    xOption: "xColumn",
    yOption: "yColumn",
    isCategorical: false,
    example: `chartify line sales.csv --x-column date --y-column total_price --aggregate sum --title "Revenue per day" -o revenue.png`,
  },
  {
    name: "scatter",
    summary: "points",
    flags: [
      ...XY,
      column("size-column", "column of diameters in pixels", "sizeColumn"),
      ...COLOR,
      { name: "marker", kind: "text", value: "NAME", help: "circle, square, triangle, diamond, x, … (default: circle)", option: "marker" },
      ALPHA,
    ],
    xOption: "xColumn",
    yOption: "yColumn",
    isCategorical: false,
    example: "chartify scatter sales.csv --x-column quantity --y-column unit_price --color-column fruit -o prices.png",
  },
  {
    name: "text",
    summary: "labels at points",
    flags: [
      ...XY,
      column("text-column", "column of the labels", "textColumn", true),
      ...COLOR,
      { name: "font-size", kind: "text", value: "SIZE", help: "such as 9pt (default: 1em)", option: "fontSize" },
      { name: "x-offset", kind: "number", value: "PX", help: "to the right", option: "xOffset" },
      { name: "y-offset", kind: "number", value: "PX", help: "downwards", option: "yOffset" },
      { name: "angle", kind: "number", value: "DEGREES", help: "counter-clockwise", option: "angle" },
      { name: "text-color", kind: "text", value: "COLOUR", help: "one colour for all", option: "textColor" },
    ],
    xOption: "xColumn",
    yOption: "yColumn",
    isCategorical: false,
    example: "chartify text sales.csv --x-column quantity --y-column unit_price --text-column country -o labels.svg",
  },
  {
    name: "area",
    summary: "areas on zero, stacked, or between two columns",
    flags: [
      ...XY,
      column("second-y-column", "other edge of a band", "secondYColumn"),
      ...COLOR,
      { name: "stacked", kind: "boolean", help: "put areas on top of each other", option: "stacked" },
      {
        name: "missing",
        kind: "choice",
        choices: ["zero", "gap"],
        help: "what a missing combination is worth (default: zero)",
        option: "missing",
      },
    ],
    xOption: "xColumn",
    yOption: "yColumn",
    isCategorical: false,
    example: "chartify area sales.csv --x-column date --y-column quantity --color-column fruit --aggregate sum --stacked -o quantity.html",
  },
  {
    name: "bar",
    summary: "bars, one per category",
    flags: [
      {
        name: "categorical-columns",
        kind: "list",
        value: "COLUMN,…",
        help: "one to three columns, outermost first",
        option: "categoricalColumns",
        isRequired: true,
      },
      column("numeric-column", "column of bar lengths", "numericColumn", true),
      ...COLOR,
      {
        name: "categorical-order-by",
        kind: "list",
        value: "ORDER",
        help: "values, labels, count, or the categories themselves (default: values)",
        option: "categoricalOrderBy",
      },
      { name: "categorical-order-ascending", kind: "boolean", help: "smallest first", option: "categoricalOrderAscending" },
      { name: "horizontal", kind: "boolean", help: "lay the bars down" },
    ],
    xOption: "categoricalColumns",
    yOption: "numericColumn",
    isCategorical: true,
    example: "chartify bar sales.csv --categorical-columns fruit --numeric-column quantity --aggregate sum -o fruit.png",
  },
];
