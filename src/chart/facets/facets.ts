import type { Table } from "../../data/table.js";
import type { Figure } from "../../figure/figure.js";
import { checkRoom } from "../../figure/read-panels.js";
import type { FacetPanel, Factor } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { MAX_PANELS } from "../../util/limits.js";
import { listNames, quote } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import { mergeFactors } from "../merge-factors.js";
import { columnsFor } from "./arrange.js";
import type { Facet } from "./options.js";
import { type Split, splitBy } from "./split.js";

/** Names shorter than this are near to any other: they tell nothing. */
const MIN_MISSPELT = 4;

/** A panel that a call draws in, with its rows; a null panel stands for all of them. */
export interface PanelRows {
  readonly panel: number | null;
  readonly rows: Uint32Array | null;
}

/** The panels of a chart: a value that a call brings for the first time has one from then on, behind those that there are. */
export class Facets {
  /** What the chart was asked for. */
  readonly facet: Facet;
  /** The chart's figure. */
  readonly figure: Figure;
  readonly #fixed = new Set<"x" | "y">();
  #columns: readonly string[] = [];
  #rows: readonly string[] = [];
  /** The number of each panel, by its values. */
  readonly #numbers = new Map<string, number>();
  /** The columns of data without the facet's. */
  #others: readonly string[] | null = null;

  constructor(figure: Figure, facet: Facet) {
    this.figure = figure;
    this.facet = facet;
    figure.share = facet.share;
  }

  /**
   * The panels that a table is drawn in, made where they are new. The figure is left as it is where they are refused.
   *
   * @throws ChartifyError `too-large` for more than a figure has room for, `bad-option` for an order that lacks a value.
   */
  panelsOf(table: Table, place: string): { readonly panels: readonly PanelRows[]; readonly split: Split | null } {
    const split = splitBy(table, this.facet, place);
    if (split === null) {
      this.#others ??= table.columnNames;
      // A misspelt column is told at once: as a background the data may be refused for what they are not.
      const { column } = this.facet;
      if (column.length >= MIN_MISSPELT && didYouMean(column, table.columnNames) !== "") this.check();
      return { panels: [{ panel: null, rows: null }], split };
    }
    const columns = withNew(this.#columns, split.columns ?? []);
    const rows = withNew(this.#rows, split.rows ?? []);
    this.#arrange(columns, rows, `${place}, option "facet"`);
    const panels = [...this.#numbers].map(([key, panel]) => {
      const [column = null, row = null] = JSON.parse(key) as (string | null)[];
      return { panel, rows: split.rowsOf(column, row) };
    });
    return { panels: panels.filter((each) => each.rows.length > 0), split };
  }

  /** What takes the panels back to those that there are now, after a plot that was refused. */
  restorer(): () => void {
    const { panels } = this.figure;
    const before = panels.map((panel) => ({ ...panel }));
    const [columns, rows, numbers, others] = [this.#columns, this.#rows, [...this.#numbers], this.#others];
    return () => {
      panels.splice(0, panels.length, ...before);
      this.#numbers.clear();
      for (const [key, number] of numbers) this.#numbers.set(key, number);
      [this.#columns, this.#rows, this.#others] = [columns, rows, others];
    };
  }

  /** Gives a panel, or all of them (null), categories of its own, unless the user has set those of all. */
  setFactors(
    panel: number | null,
    name: "x" | "y",
    { factors, isOrderSaid }: { readonly factors: readonly Factor[]; readonly isOrderSaid: boolean },
  ): void {
    if (this.#fixed.has(name)) return;
    const all = this.figure[`${name}Axis`].factors ?? [];
    for (const [i, own] of this.figure.panels.entries()) {
      if (panel === null || panel === i) own[`${name}Factors`] = mergeFactors(own[`${name}Factors`] ?? all, factors, isOrderSaid);
    }
  }

  /** The user has set the categories of all panels. */
  fixFactors(name: "x" | "y"): void {
    this.#fixed.add(name);
    for (const panel of this.figure.panels) panel[`${name}Factors`] = null;
  }

  /**
   * Refuses a chart all of whose data lack the facet's column.
   *
   * @throws ChartifyError `missing-column`.
   */
  check(): void {
    if (this.#others === null || this.figure.panels.length > 0) return;
    const { column } = this.facet;
    throw new ChartifyError(
      "missing-column",
      'new Chart, option "facet"',
      `no data have the column ${quote(column)} (columns: ${listNames(this.#others)}).${didYouMean(column, this.#others)} Plot data that have it, or leave "facet" out.`,
    );
  }

  /** Panels for all values, in their places. */
  #arrange(columns: readonly string[], rows: readonly string[], place: string): void {
    const { facet } = this;
    if (facet.row !== null && (columns.length === 0 || rows.length === 0))
      throw halfGrid(facet, columns.length === 0 ? facet.column : facet.row, place);
    const cells = facet.row === null ? columns.map((name) => [name]) : columns.flatMap((name) => rows.map((row) => [name, row]));
    if (cells.length > MAX_PANELS) {
      throw new ChartifyError(
        "too-large",
        place,
        `there would be ${cells.length} panels; up to ${MAX_PANELS} can be drawn. Group the values first, or plot fewer.`,
      );
    }
    const across = facet.row === null ? (facet.columns ?? columnsFor(cells.length, this.figure)) : columns.length;
    const places = cells.map(([column = "", row], i) => ({
      title: column,
      rowTitle: row ?? "",
      row: row === undefined ? Math.floor(i / across) : rows.indexOf(row),
      column: row === undefined ? i % across : columns.indexOf(column),
    }));
    checkRoom(
      { width: this.figure.width, height: this.figure.height, panels: places.map((each) => ({ ...each, xFactors: null, yFactors: null })) },
      place,
    );
    [this.#columns, this.#rows] = [columns, rows];
    for (const [i, cell] of cells.entries()) this.#put(JSON.stringify(cell), places[i] as Place);
  }

  #put(key: string, place: Place): void {
    const { panels } = this.figure;
    const known = panels[this.#numbers.get(key) ?? -1];
    if (known !== undefined) Object.assign(known, place);
    else this.#numbers.set(key, panels.push({ ...place, xFactors: null, yFactors: null }) - 1);
  }
}

/** Data with one column of a grid alone are drawn in all of its rows or columns, and cannot tell which there are. */
function halfGrid({ column, row }: Facet, absent: string, place: string): ChartifyError {
  return new ChartifyError(
    "missing-column",
    place,
    `no column ${quote(absent)} in the data, and a grid of ${quote(column)} and ${quote(row ?? "")} begins with data that have both. Plot such data first, or name one column.`,
  );
}

type Place = Pick<FacetPanel, "title" | "rowTitle" | "row" | "column">;

function withNew(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])];
}
