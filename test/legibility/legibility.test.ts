/**
 * What a reader stumbles over, measured in Chromium with Helvetica's widths and with a font that is wider: texts on each other, cut,
 * hidden, small or faint, a legend over marks, an axis without a label. Every recorded chart, example, chart of the gallery and
 * of a hard set, in all four layouts.
 */
import { describe, expect, it } from "vitest";
import { isBrowserSkipped } from "../browser/chromium.js";
import { drawnIn, figuresOf, inAllLayouts, recordedFigures } from "./figures.js";
import { HARD_CHARTS } from "./hard-charts.js";
import { HARDER_CHARTS } from "./harder-charts.js";
import { type Kind, problemsIn } from "./in-page.js";

/** Charts whose calls set a colour of text themselves, which stays. */
const CHOSEN: Readonly<Record<string, Kind>> = {
  heatmap_barley: "faint",
  "plot_heatmap-1": "faint",
  "plot_bar_stacked-4": "faint",
  "plot_bar_stacked.3": "faint",
};

describe.skipIf(isBrowserSkipped)("nothing stumbles a reader in any layout, whatever fonts there are,", () => {
  it("in hard charts", async () => {
    const figures = await figuresOf(Object.entries({ ...HARD_CHARTS, ...HARDER_CHARTS }));
    expect(await problemsIn(inAllLayouts(figures))).toEqual([]);
  }, 240_000);

  it("in the gallery", async () => {
    expect(await problemsIn(inAllLayouts(await drawnIn("test/plots/charts")))).toEqual([]);
  }, 240_000);

  it("in recorded charts and examples", async () => {
    const figures = new Map([...recordedFigures(), ...(await drawnIn("examples/chartify"))]);
    const problems = await problemsIn(inAllLayouts(figures));
    const isChosen = (problem: string): boolean => problem.includes(`: ${CHOSEN[problem.replace(/ .*/, "")]} `);
    expect(problems.filter((problem) => !isChosen(problem))).toEqual([]);
  }, 240_000);
});
