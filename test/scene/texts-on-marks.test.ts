import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import type { TextItem } from "../../src/model/items.js";
import { renderScene } from "../../src/render.js";
import { isGroup, type SceneGroup } from "../../src/scene/types.js";
import { contrastOf } from "../../src/style/contrast.js";

/** What is drawn and laid out of a chart, whatever its axis types. */
interface Drawable {
  readonly figure: Chart["figure"];
}

const sales = {
  city: ["Oslo", "Rome", "Oslo", "Rome"],
  fruit: ["Apple", "Apple", "Pear", "Pear"],
  sold: [30, 25, 20, 40],
};
const stacks = { categoricalColumns: "city", numericColumn: "sold", stackColumn: "fruit" } as const;

function textsIn({ figure }: Drawable, kinds: readonly string[]): TextItem[] {
  const found: TextItem[] = [];
  const visit = ({ part, items }: SceneGroup): void => {
    for (const node of items) {
      if (isGroup(node)) visit(node);
      else if (node.kind === "text" && kinds.includes(part.kind)) found.push(node);
    }
  };
  for (const group of renderScene(figure).groups) visit(group);
  return found;
}

describe("texts in colours of the palette", () => {
  const points = { x: [1, 2, 3], y: [1, 2, 3], name: ["CA", "GB", "US"] };
  const at = { xColumn: "x", yColumn: "y", textColumn: "name" } as const;

  it.each(["default", "dark"] as const)(
    "are read on the paper of the %s theme, and describe themselves as the palette has them",
    (theme) => {
      const chart = new Chart({ theme }).plot.text(points, { ...at, colorColumn: "name" });
      const texts = textsIn(chart, ["series"]);
      expect(texts.map(({ text }) => text)).toEqual(["CA", "GB", "US"]);
      for (const { color, halo } of texts) expect(contrastOf(color, halo as string)).toBeGreaterThanOrEqual(4.45);
    },
  );

  it("are darkened in the picture alone", () => {
    const chart = new Chart().style.setColorPalette("categorical", { palette: ["#ff7f0e"] }).plot.text(points, at);
    expect(chart.describe().series[0]?.color).toBe("#ff7f0e");
    expect(textsIn(chart, ["series"])[0]?.color).not.toBe("#ff7f0e");
  });

  it("stay where the caller says their colour", () => {
    const chart = new Chart().plot.text(points, { ...at, textColor: "#ffd700" });
    expect(textsIn(chart, ["series"])[0]?.color).toBe("#ffd700");
  });
});

describe("numbers on hatched marks", () => {
  const printed = () => new Chart({ xAxisType: "categorical", theme: "print" });
  const inRims = (texts: readonly TextItem[]) => texts.map(({ text, halo = null }) => [text, halo]);

  it("have a rim of paper, for lines run behind them; those on full fills have none", () => {
    const texts = textsIn(printed().plot.barStacked(sales, { ...stacks, labels: true }), ["labels"]);
    expect(inRims(texts)).toEqual([
      ["25", null],
      ["30", null],
      ["40", "#ffffff"],
      ["20", "#ffffff"],
    ]);
    for (const { color, halo } of texts) if (halo !== undefined) expect(contrastOf(color, halo)).toBeGreaterThan(4.5);
  });

  it("keep the colour that they were given", () => {
    const chart = printed()
      .plot.barStacked(sales, stacks)
      .plot.textStacked(sales, { ...stacks, textColumn: "sold", textColor: "#ffffff" });
    for (const { color, halo } of textsIn(chart, ["series"])) {
      expect(color).toBe("#ffffff");
      expect(contrastOf(color, halo as string)).toBeGreaterThan(4.5);
    }
  });

  it("have none in other themes", () => {
    const chart = new Chart({ xAxisType: "categorical" }).plot.barStacked(sales, { ...stacks, labels: true });
    expect(textsIn(chart, ["labels"]).every(({ halo }) => halo === undefined)).toBe(true);
  });
});

describe("a page", () => {
  it("has the paper of the chart's theme around the picture", () => {
    expect(new Chart({ theme: "dark" }).toHTML()).toMatch(/<svg class="paper" aria-hidden="true"><rect [^>]*fill="#1[0-9a-f]{5}"/);
    expect(new Chart().toHTML()).not.toContain('class="paper"');
  });
});
