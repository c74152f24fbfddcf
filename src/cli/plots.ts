import type { Flag } from "./flags.js";

/** The kinds of axis that a plot stands on. */
export type CliAxes = "numeric" | "categorical" | "density" | "densities" | "categories";

/** One way of calling a plot: by these flags, on these axes. */
export interface CliForm {
  readonly axes: CliAxes;
  /** Flags that must be there. */
  readonly required: readonly string[];
  /** The flags of the columns along x (categories or values first) and along y, for labels; null for a count or density. */
  readonly xFlag: string;
  readonly yFlag: string | null;
}

/** A plot as the command line knows it: its flags, the ways of calling it, and an example. */
export interface CliPlot {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** The first one whose required flags are given is taken. */
  readonly forms: readonly [CliForm, ...CliForm[]];
  /** The flag of the column that `--aggregate` makes one number of; absent for plots that want raw rows. */
  readonly aggregated?: readonly string[];
  readonly example: string;
}

const column = (name: string, help: string): Flag => ({ name, kind: "text", value: "COLUMN", help, option: optionOf(name) });
const text = (name: string, value: string, help: string): Flag => ({ name, kind: "text", value, help, option: optionOf(name) });
const number = (name: string, value: string, help: string): Flag => ({ name, kind: "number", value, help, option: optionOf(name) });
const list = (name: string, value: string, help: string): Flag => ({ name, kind: "list", value, help, option: optionOf(name) });
const choice = (name: string, choices: readonly string[], help: string): Flag => ({
  name,
  kind: "choice",
  choices,
  help,
  option: optionOf(name),
});
const yes = (name: string, help: string): Flag => ({ name, kind: "boolean", help, option: optionOf(name) });

/** `color-column` sets the option `colorColumn`. */
function optionOf(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

const COLOR: readonly Flag[] = [
  column("color-column", "column whose values take one colour each"),
  list("color-order", "A,B,…", "order of the colour values"),
];
const XY: readonly Flag[] = [column("x-column", "column of x positions"), column("y-column", "column of numbers")];
const ORDER: readonly Flag[] = [
  list("categorical-order-by", "ORDER", "values, labels, count, or the categories themselves"),
  yes("categorical-order-ascending", "smallest or first one first"),
  { name: "horizontal", kind: "boolean", help: "lay the chart down: categories on the y axis" },
];
const CATEGORIES: readonly Flag[] = [list("categorical-columns", "COLUMN,…", "one to three columns, outermost first"), ...ORDER];
const NUMBER = (help: string): Flag => column("numeric-column", help);
const LINE: readonly Flag[] = [
  choice("line-dash", ["solid", "dashed", "dotted", "dotdash", "dashdot"], "default: solid"),
  number("line-width", "PX", "default: 4"),
];
const ALPHA = number("alpha", "0…1", "opacity (default: 1)");
const MARKER = text("marker", "NAME", "circle, square, triangle, diamond, x, … (default: circle)");
const LABEL: readonly Flag[] = [
  column("text-column", "column of the labels"),
  text("font-size", "SIZE", "such as 9pt (default: 1em)"),
  number("x-offset", "PX", "to the right"),
  number("y-offset", "PX", "downwards"),
  number("angle", "DEGREES", "counter-clockwise"),
  text("text-color", "COLOUR", "one colour for all"),
];
const STACK: readonly Flag[] = [
  column("stack-column", "column whose values lie on top of each other"),
  list("stack-order", "A,B,…", "order of the stack values from the bottom"),
  yes("normalize", "make every stack 100 %"),
];
const PALETTE: readonly Flag[] = [
  text("color-palette", "NAME", "palette of the values"),
  yes("reverse-color-order", "begin with the palette's last colour"),
  number("color-value-range", "N", "how many colours the values are divided between"),
];
const DENSITY: readonly Flag[] = [
  column("values-column", "column of numbers"),
  ...COLOR,
  { name: "horizontal", kind: "boolean", help: "lay the chart down: values on the y axis" },
];

const onNumbers = (...more: string[]): CliForm => ({
  axes: "numeric",
  required: ["x-column", "y-column", ...more],
  xFlag: "x-column",
  yFlag: "y-column",
});
const overCategories = (...more: string[]): CliForm => ({
  axes: "categorical",
  required: ["categorical-columns", "numeric-column", ...more],
  xFlag: "categorical-columns",
  yFlag: "numeric-column",
});

/** All plots. Parsing, help and checks follow from this table. */
export const CLI_PLOTS: readonly CliPlot[] = [
  {
    name: "line",
    summary: "lines through points in row order",
    flags: [...XY, ...COLOR, ...LINE, ALPHA],
    forms: [onNumbers()],
    aggregated: ["y-column"],
    example: `chartify line sales.csv --x-column date --y-column total_price --aggregate sum --title "Revenue per day" -o revenue.png`,
  },
  {
    name: "scatter",
    summary: "points on two numeric axes, or over categories",
    flags: [
      ...XY,
      ...CATEGORIES,
      NUMBER("column of numbers, over categories"),
      column("size-column", "column of diameters in pixels"),
      ...COLOR,
      MARKER,
      ALPHA,
    ],
    forms: [onNumbers(), overCategories()],
    aggregated: ["y-column", "numeric-column"],
    example: "chartify scatter sales.csv --x-column quantity --y-column unit_price --color-column fruit -o prices.png",
  },
  {
    name: "text",
    summary: "labels at points, or over categories",
    flags: [...XY, ...CATEGORIES, NUMBER("column of numbers, over categories"), ...LABEL, ...COLOR],
    forms: [onNumbers("text-column"), overCategories("text-column")],
    aggregated: ["y-column", "numeric-column"],
    example: "chartify text sales.csv --x-column quantity --y-column unit_price --text-column country -o labels.svg",
  },
  {
    name: "area",
    summary: "areas on zero, stacked, or between two columns",
    flags: [
      ...XY,
      column("second-y-column", "other edge of a band"),
      ...COLOR,
      yes("stacked", "put areas on top of each other"),
      choice("missing", ["zero", "gap"], "what a missing combination is worth (default: zero)"),
    ],
    forms: [onNumbers()],
    aggregated: ["y-column"],
    example: "chartify area sales.csv --x-column date --y-column quantity --color-column fruit --aggregate sum --stacked -o quantity.html",
  },
  {
    name: "bar",
    summary: "bars, one per category",
    flags: [...CATEGORIES, NUMBER("column of bar lengths"), ...COLOR],
    forms: [overCategories()],
    aggregated: ["numeric-column"],
    example: "chartify bar sales.csv --categorical-columns fruit --numeric-column quantity --aggregate sum -o fruit.png",
  },
  {
    name: "bar-stacked",
    summary: "bars in parts, one per stack value",
    flags: [...CATEGORIES, NUMBER("column of lengths"), ...STACK],
    forms: [overCategories("stack-column")],
    aggregated: ["numeric-column"],
    example:
      "chartify bar-stacked sales.csv --categorical-columns fruit --stack-column country --numeric-column quantity --aggregate sum -o fruit.png",
  },
  {
    name: "lollipop",
    summary: "stems with a dot, one per category",
    flags: [...CATEGORIES, NUMBER("column of lengths"), ...COLOR],
    forms: [overCategories()],
    aggregated: ["numeric-column"],
    example:
      "chartify lollipop sales.csv --categorical-columns country,fruit --numeric-column quantity --aggregate sum --color-column country --horizontal -o fruit.png",
  },
  {
    name: "parallel",
    summary: "lines across categories, one per colour value",
    flags: [...CATEGORIES, NUMBER("column of numbers"), ...COLOR, ...LINE, ALPHA],
    forms: [overCategories()],
    aggregated: ["numeric-column"],
    example:
      "chartify parallel sales.csv --categorical-columns fruit --numeric-column quantity --color-column country --aggregate sum -o fruit.png",
  },
  {
    name: "interval",
    summary: "lines from a lower to an upper bound, one per category",
    flags: [
      ...CATEGORIES,
      column("lower-bound-column", "column of the lower ends"),
      column("upper-bound-column", "column of the upper ends"),
      column("middle-column", "column of a value in between"),
      text("color", "COLOUR", "default: black"),
    ],
    forms: [
      {
        axes: "categorical",
        required: ["categorical-columns", "lower-bound-column", "upper-bound-column"],
        xFlag: "categorical-columns",
        yFlag: "middle-column",
      },
    ],
    example:
      "chartify interval prices.csv --categorical-columns fruit --lower-bound-column low --upper-bound-column high --middle-column mean -o prices.png",
  },
  {
    name: "boxplot",
    summary: "quartiles, whiskers and outliers of each category",
    flags: [
      ...CATEGORIES,
      NUMBER("column of values, raw rows"),
      ...COLOR,
      text("outlier-marker", "NAME", "default: circle"),
      text("outlier-color", "COLOUR", "default: black"),
      number("outlier-alpha", "0…1", "opacity (default: 0.3)"),
      number("outlier-size", "PX", "diameter (default: 15)"),
    ],
    forms: [overCategories()],
    example: "chartify boxplot sales.csv --categorical-columns fruit --numeric-column unit_price --color-column fruit -o prices.png",
  },
  {
    name: "text-stacked",
    summary: "labels in the middle of the parts of stacks",
    flags: [...CATEGORIES, NUMBER("column of lengths"), ...STACK, ...LABEL],
    forms: [overCategories("stack-column", "text-column")],
    aggregated: ["numeric-column"],
    example:
      "chartify text-stacked shares.csv --categorical-columns fruit --stack-column country --numeric-column share --text-column country -o shares.svg",
  },
  {
    name: "histogram",
    summary: "bars over bins of the values",
    flags: [
      ...DENSITY,
      choice("method", ["count", "density", "mass"], "what the heights mean (default: count)"),
      {
        name: "bins",
        kind: "bins",
        value: "BINS",
        help: "how many, edges with commas, or auto, fd, doane, scott, … (default: auto)",
        option: "bins",
      },
    ],
    forms: [{ axes: "density", required: ["values-column"], xFlag: "values-column", yFlag: null }],
    example: "chartify histogram sales.csv --values-column unit_price --color-column fruit --bins 30 -o prices.png",
  },
  {
    name: "kde",
    summary: "smooth density curves",
    flags: DENSITY,
    forms: [{ axes: "density", required: ["values-column"], xFlag: "values-column", yFlag: null }],
    example: "chartify kde sales.csv --values-column unit_price --color-column fruit -o prices.png",
  },
  {
    name: "hexbin",
    summary: "hexagons coloured by how many points fall into each",
    flags: [
      column("x-values-column", "column of x positions"),
      column("y-values-column", "column of y positions"),
      number("size", "RADIUS", "radius of a hexagon in units of y"),
      choice("orientation", ["pointytop", "flattop"], "default: pointytop"),
      ...PALETTE,
    ],
    forms: [
      { axes: "densities", required: ["x-values-column", "y-values-column", "size"], xFlag: "x-values-column", yFlag: "y-values-column" },
    ],
    example: "chartify hexbin sales.csv --x-values-column unit_price --y-values-column quantity --size 0.5 -o tiles.png",
  },
  {
    name: "heatmap",
    summary: "cells over two columns of categories, coloured by a number",
    flags: [
      ...XY.map((flag) => ({ ...flag, help: `column of categories along ${flag.name[0]}` })),
      column("color-column", "column of numbers that colour the cells"),
      column("text-column", "column written into the cells"),
      text("text-color", "COLOUR", "default: what stands out in each cell"),
      text("text-format", "FORMAT", `d3-format (default: ",.2f")`),
      number("color-value-min", "NUMBER", "value of the first colour"),
      number("color-value-max", "NUMBER", "value of the last colour"),
      ...PALETTE,
    ],
    forms: [{ axes: "categories", required: ["x-column", "y-column", "color-column"], xFlag: "x-column", yFlag: "y-column" }],
    aggregated: ["color-column"],
    example: "chartify heatmap sales.csv --x-column fruit --y-column country --color-column total_price --aggregate mean -o prices.png",
  },
];
