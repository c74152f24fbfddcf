import type { Mutation } from "./values.js";

/*
 * Inputs that broke something once. Each is tried first in every run, short or long; add what a run reports, with what
 * it broke.
 */

/** For `recorded charts`: the id of the chart, and what is changed in it. */
export const RECORDED: [id: string, changes: Mutation[]][] = [
  // A hole in a list of accent values was left unchecked, and then taken for an entry.
  ["style_color_palette_accent-1", [[["given", 0, 1, "accentValues"], new Array(1)]]],
];

/** For `figures`: the name of the figure, and what is changed in it. */
export const FIGURES: [name: string, changes: Mutation[]][] = [
  // Holes in lists were left unchecked, and then drawn.
  ["text", [[["glyphs"], new Array(1)]]],
  ["text", [[["annotations"], new Array(1)]]],
  ["bar", [[["xAxis", "factors"], new Array(5)]]],
  ["bar", [[["glyphs", 0, "color"], new Array(5)]]],
  // A format for 5000 decimals broke the formatter.
  ["line", [[["yAxis", "tickFormat"], `0.${"0".repeat(5000)}`]]],
  // Each took minutes, or all memory.
  ["line", [[["glyphs", 0, "x"], new Array(2 ** 32 - 1)]]],
  [
    "line",
    [
      [["width"], 10_000],
      [["height"], 10_000],
      [["annotations"], Array.from({ length: 400 }, () => ({ kind: "box" }))],
    ],
  ],
  ["line", [[["annotations"], Array.from({ length: 50 }, () => ({ kind: "span", orientation: "width", location: 1, lineDash: [0.001] }))]]],
];

/** For `every public entry`: its name, and what it was given. */
export const API: [entry: string, given: unknown[]][] = [
  ["renderPNG", [{}, { scale: 1e4 }]],
  ["Figure.fromJSON", [null]],
  ["Figure.fromJSON", [[]]],
  ["Figure.fromJSON", [{ xAxis: { tickFormat: `0.${"0".repeat(5000)}` } }]],
  ["colorPalettes.get", [Object.create(null)]],
  ["Color.from", ["x", Object.create(null)]],
  ["Color.fromRgb", [Symbol("s")]],
  ["Color.mix", []],
  ["ColorPalette.at", [Symbol("s")]],
  ["ColorPalette.slice", [5, 5]],
  ["Table.numbers", ["x", new DataView(new ArrayBuffer(8))]],
];

/** For `a command`: its words, the format of its input, and the input. */
export const COMMANDS: [argv: string[], format: "csv" | "tsv" | "json" | "ndjson", input: string][] = [
  // Bins for each of many groups filled the memory.
  [
    ["histogram", "-", "--values-column", "v", "--color-column", "g", "--bins", "100000"],
    "csv",
    rowsOf("v,g", (i) => `${i % 8},g${i >> 3}`),
  ],
  // Names and labels were compared pair by pair.
  [["line", "-", "--x-column", "n1", "--y-column", "n2"], "csv", `${Array.from({ length: 20_000 }, (_, i) => `n${i}`)}\n`],
  [
    ["text", "-", "--categorical-columns", "c", "--numeric-column", "v", "--text-column", "c", "--color-column", "c"],
    "csv",
    rowsOf("c,v", (i) => `c${i},1`),
  ],
];

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" width="9" height="9"';

/** Logos, as text: each was taken once, and took memory or minutes, or held more than a picture. */
export const LOGOS: readonly string[] = [
  // A GIF or bitmap by its bytes, an SVG by its comment.
  'GIF89a<svg width="1" height="1">',
  'BM<svg width="1" height="1">',
  // Ten uses of ten uses of ten uses …
  `<svg ${XMLNS}>${[0, 1, 2, 3, 4, 5].map((i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join("")}<rect id="a0"/></svg>`,
  `<svg ${XMLNS}><a.b:script xmlns:a.b="http://www.w3.org/2000/svg">1</a.b:script></svg>`,
  `<svg ${XMLNS}><style>rect{fill:u\\72l(http://x.example)}</style></svg>`,
  `<svg ${XMLNS}><style>rect{mask-image:image-set("http://x.example" 1x)}</style></svg>`,
  `<svg ${XMLNS}><clipPath id="c"><path d="M0 0${"L1 9L9 1".repeat(500)}"/></clipPath><rect clip-path="url(#c)"/></svg>`,
];

/** Files of a house style, by their part of the name: each took a minute, or ended in an exception of the reader's. */
export const HOUSE_STYLES: readonly (readonly [file: "colors" | "color_palettes" | "options", yaml: string])[] = [
  // Keys were compared pair by pair.
  ["colors", Array.from({ length: 20_000 }, (_, i) => `[${i & 255}, ${i >> 8}, 0]: n${i}`).join("\n")],
  // A map as a key was compared with each other one, level by level.
  ["options", `? {${Array.from({ length: 2000 }, (_, i) => `? {a: ${i}} : 1`).join(", ")}}\n: 1`],
  ["color_palettes", "- &a [*a]"],
  ["options", "__proto__: 1"],
];

/** Files of tables by their ending, as text: each was read once as something else than it is. */
export const FILES: readonly (readonly [ending: string, text: string])[] = [
  ["csv", "a,__proto__\n1,2"],
  ["json", '[{"__proto__": 1, "constructor": 2}]'],
  ["ndjson", '{"a":1}\n[]\n'],
  ["csv", `${'"'.repeat(999)}\n`],
];

/** A CSV of 4000 rows. */
function rowsOf(header: string, row: (i: number) => string): string {
  return [header, ...Array.from({ length: 4000 }, (_, i) => row(i))].join("\n");
}
