import type { Mutation } from "./values.js";

/*
 * Inputs that broke something once. Each is tried first in every run, short or long; add what a run reports, with what
 * it broke.
 */

/** For `recorded charts`: the id of the chart, and what is changed in it. */
export const RECORDED: [id: string, changes: Mutation[]][] = [
  // A hole in a list of accent values was left unchecked, and then taken for an entry.
  ["style_color_palette_accent-1", [[1257373826, new Array(1)]]],
];

/** For `figures`: the name of the figure, and what is changed in it. */
export const FIGURES: [name: string, changes: Mutation[]][] = [
  // A hole in a list of glyphs was left unchecked, and then drawn.
  ["text", [[366656619, new Array(1)]]],
  ["bar", [[0, null]]],
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
export const COMMANDS: [argv: string[], format: "csv" | "tsv" | "json" | "ndjson", input: string][] = [];
