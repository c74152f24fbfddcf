import type { Figure } from "./types.js";

/** A figure with what one of its panels shows, and the numbers that its glyphs and annotations have in the whole figure. */
export interface PanelView<F extends Figure> {
  readonly figure: F;
  readonly glyphs: readonly number[];
  readonly annotations: readonly number[];
}

/** The figure as one of its panels shows it: its own marks and those of all panels, over its own categories where it has some. */
export function panelOf<F extends Figure>(figure: F, number: number): PanelView<F> {
  const { xAxis, yAxis } = figure;
  const panel = figure.panels[number];
  const glyphs = numbersIn(figure.glyphs, number);
  const annotations = numbersIn(figure.annotations, number);
  return {
    figure: {
      ...figure,
      xAxis: { ...xAxis, factors: panel?.xFactors ?? xAxis.factors },
      yAxis: { ...yAxis, factors: panel?.yFactors ?? yAxis.factors },
      glyphs: glyphs.map((i) => figure.glyphs[i]),
      annotations: annotations.map((i) => figure.annotations[i]),
    },
    glyphs,
    annotations,
  };
}

/** The whole figure, where it has no panels. */
export function wholeOf<F extends Figure>(figure: F): PanelView<F> {
  return { figure, glyphs: [...figure.glyphs.keys()], annotations: [...figure.annotations.keys()] };
}

/** What a panel is called in words: its title, in a grid with that of its row. */
export function panelName({ panels }: Pick<Figure, "panels">, number: number): string {
  const { title = "", rowTitle = "" } = panels[number] ?? {};
  return [title, rowTitle].filter((part) => part !== "").join(" / ") || `Panel ${number + 1}`;
}

function numbersIn(items: readonly { readonly panel?: number | null }[], number: number): number[] {
  return [...items.keys()].filter((i) => (items[i]?.panel ?? null) === null || items[i]?.panel === number);
}

/** How many rows and columns the panels of a figure stand in. */
export function gridSize({ panels }: Pick<Figure, "panels">): { rows: number; columns: number } {
  const most = (name: "row" | "column"): number => panels.reduce((count, panel) => Math.max(count, panel[name] + 1), 1);
  return { rows: most("row"), columns: most("column") };
}

/** Which axes all panels have in common. Where a unit of x keeps its size beside one of y, both are shared or none. */
export function sharedAxes({ share, aspectScale }: Pick<Figure, "share" | "aspectScale">): { x: boolean; y: boolean } {
  if (aspectScale !== null) return { x: share === "xy", y: share === "xy" };
  return { x: share.includes("x"), y: share.includes("y") };
}
