import { describe, expect, it } from "vitest";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";

const rows = ["Oslo", "Rome", "Lima"].flatMap((city, i) => [1, 2].map((x) => ({ city, x, y: x * i })));

/** What a theme does: every colour that came from the palette is taken from another one, at the same place. */
function recolored(figure: Figure, palette: readonly string[]): Figure {
  const copy = Figure.fromJSON(JSON.parse(JSON.stringify(figure)));
  const at = (slot: number | null | undefined, color: string): string =>
    slot == null ? color : (palette[slot % palette.length] as string);
  for (const glyph of copy.glyphs) {
    const renamed = new Map(glyph.legend.map((item) => [item.color, at(item.slot, item.color)]));
    if (Array.isArray(glyph.color)) glyph.color = glyph.color.map((color) => (color === null ? null : (renamed.get(color) ?? color)));
    else if (glyph.color !== null) glyph.color = at(glyph.slot, glyph.color);
    for (const item of glyph.legend) item.color = at(item.slot, item.color);
  }
  return copy;
}

describe("the palette slot of a series", () => {
  it("goes on from plot to plot, as the colours do", () => {
    const chart = new Chart().plot
      .line(rows, { xColumn: "x", yColumn: "y", colorColumn: "city" })
      .plot.scatter(rows, { xColumn: "x", yColumn: "y" });
    expect(chart.figure.glyphs.map(({ slot }) => slot)).toEqual([0, 1, 2, 3]);
    expect(chart.figure.glyphs[1]?.legend).toMatchObject([{ label: "Oslo", slot: 1 }]);
  });

  it("is none for a colour that was given, or that follows from a value", () => {
    const text = new Chart().plot.text(rows, { xColumn: "x", yColumn: "y", textColumn: "city", textColor: "red" });
    const sequential = new Chart();
    sequential.style.setColorPalette("sequential").plot.line(rows, { xColumn: "x", yColumn: "y", colorColumn: "city" });
    for (const { figure } of [text, sequential]) for (const { slot } of figure.glyphs) expect(slot).toBeNull();
  });

  it("lets a finished chart be drawn in another palette", () => {
    const draw = (colors?: readonly string[]) => {
      const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
      if (colors !== undefined) chart.style.setColorPalette("categorical", { palette: colors });
      const sold = rows.filter(({ x }) => x === 1);
      chart.plot.bar(sold, { categoricalColumns: "city", numericColumn: "y", colorColumn: "city" });
      chart.plot.barStacked(rows, { categoricalColumns: "city", numericColumn: "y", stackColumn: "x" });
      return chart.figure;
    };
    expect(renderSVG(recolored(draw(), ["#111111", "#222222", "#333333", "#444444", "#555555"]))).toBe(
      renderSVG(draw(["#111111", "#222222", "#333333", "#444444", "#555555"])),
    );
  });
});
