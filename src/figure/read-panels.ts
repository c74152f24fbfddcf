import { readPanelNumber } from "../glyphs/fields.js";
import { readFactorColumn } from "../glyphs/read-columns.js";
import { ChartifyError } from "../util/error.js";
import { MAX_FACTORS, MAX_PANELS } from "../util/limits.js";
import { optional, type Reader, readAtMost, readList, readNullable, readRecord, readString, required } from "../util/options.js";
import { gridSize } from "./panels.js";
import type { Annotation, FacetPanel, Figure, Glyph, Share } from "./types.js";

export const SHARES = ["xy", "x", "y", "none"] as const satisfies readonly Share[];

const factors = optional(readNullable(readAtMost(MAX_FACTORS, readFactorColumn)), null);

const readPanel: Reader<FacetPanel> = readRecord({
  title: optional(readString, ""),
  rowTitle: optional(readString, ""),
  row: required(readPanelNumber),
  column: required(readPanelNumber),
  xFactors: factors,
  yFactors: factors,
});

/** The panels of a figure, each in a cell of its own. */
export const readPanels: Reader<FacetPanel[]> = (value, place) => {
  const panels = readList(readPanel, MAX_PANELS)(value, place);
  const taken = new Map<string, number>();
  for (const [i, { row, column }] of panels.entries()) {
    const cell = `${row} ${column}`;
    const other = taken.get(cell);
    if (other !== undefined) {
      throw new ChartifyError(
        "bad-figure",
        `${place}[${i}]`,
        `stands where panel ${other} does, in row ${row} and column ${column}. Move one of them.`,
      );
    }
    taken.set(cell, i);
  }
  return panels;
};

/** Refuses panels that do not fit the figure's axes, and marks in panels that there are not. */
export function checkPanels(figure: Figure, place: string): void {
  const { panels, xAxis, yAxis, glyphs, annotations } = figure;
  checkRoom(figure, `${place}.panels`);
  for (const [i, { xFactors, yFactors }] of panels.entries()) {
    for (const [name, own, { kind }] of [["x", xFactors, xAxis] as const, ["y", yFactors, yAxis] as const]) {
      if (own === null || kind === "categorical") continue;
      throw new ChartifyError("bad-figure", `${place}.panels[${i}].${name}Factors`, `are categories, but the ${name} axis is ${kind}.`);
    }
  }
  checkNumbers(glyphs, panels.length, `${place}.glyphs`);
  checkNumbers(annotations, panels.length, `${place}.annotations`);
}

/** A panel with its labels needs this room; in less there would be no marks. */
const LEAST_PX = { width: 40, height: 30 };

/**
 * Refuses panels that a figure has no room for.
 *
 * @throws ChartifyError `too-large`.
 */
export function checkRoom(figure: Pick<Figure, "panels" | "width" | "height">, place: string): void {
  const { rows, columns } = gridSize(figure);
  const [width, height] = [Math.floor(figure.width / columns), Math.floor(figure.height / rows)];
  if (figure.panels.length === 0 || (width >= LEAST_PX.width && height >= LEAST_PX.height)) return;
  throw new ChartifyError(
    "too-large",
    place,
    `${figure.panels.length} panels in ${rows} × ${columns} cells have ${width} × ${height} pixels each, and need ${LEAST_PX.width} × ${LEAST_PX.height}. Make the figure larger, or show fewer panels.`,
  );
}

function checkNumbers(items: readonly (Glyph | Annotation)[], count: number, place: string): void {
  const odd = items.findIndex(({ panel = null }) => panel !== null && panel >= count);
  if (odd < 0) return;
  const has = count === 0 ? "no panels" : count === 1 ? "one panel, number 0" : `panels 0 to ${count - 1}`;
  throw new ChartifyError("bad-figure", `${place}[${odd}].panel`, `is ${items[odd]?.panel}, but the figure has ${has}.`);
}
