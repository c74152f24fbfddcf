import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { layOut } from "../../src/render.js";
import { embeddedMeasurer } from "../../src/text/embedded-measurer.js";
import type { Measurer } from "../../src/text/measurer.js";
import { wrapText } from "../../src/text/wrap.js";

const TITLE = "Bananas";

/** How often a title is measured by what `draw` does with a measurer. */
function count(draw: (measurer: Measurer) => unknown): number {
  let times = 0;
  draw({
    ...embeddedMeasurer,
    widthPx: (text, font) => {
      if (text === TITLE) times++;
      return embeddedMeasurer.widthPx(text, font);
    },
  });
  return times;
}

const once = count((measurer) => wrapText(TITLE, 500, { sizePx: 18, bold: true }, measurer, { maxLines: 3 }));

/** How often a chart's frame is measured. */
function passes(chart: { readonly figure: Chart["figure"] }): number {
  return count((measurer) => layOut(chart.figure, measurer)) / once;
}

describe("the frame is measured until nothing moves", () => {
  it("twice for bars", () => {
    const data = { fruit: ["Apple", "Banana", "Pear"], price: [1, 2, 3] };
    const chart = new Chart({ xAxisType: "categorical" }).plot.bar(data, { categoricalColumns: "fruit", numericColumn: "price" });
    expect(passes(chart.setTitle(TITLE))).toBe(2);
  });

  it("twice for lines with their names at the ends", () => {
    const days = Array.from({ length: 1000 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + (i % 250))));
    const data = { day: days, price: days.map((_, i) => i % 97), fruit: days.map((_, i) => `fruit ${i % 4}`) };
    const chart = new Chart({ xAxisType: "datetime" }).plot.line(data, { xColumn: "day", yColumn: "price", colorColumn: "fruit" });
    expect(passes(chart.setTitle(TITLE))).toBe(2);
  });

  it("twice without a legend, above and on the right for points that leave it no place in the plot area", () => {
    const data = { x: Array.from({ length: 900 }, (_, i) => i % 30), y: Array.from({ length: 900 }, (_, i) => Math.floor(i / 30)) };
    const points = { ...data, fruit: data.x.map((x) => `fruit ${x % 4}`) };
    const chart = new Chart().plot.scatter(points, { xColumn: "x", yColumn: "y", colorColumn: "fruit" });
    expect(passes(chart.setTitle(TITLE))).toBe(6);
  });

  it("four times at most", () => {
    const data = {
      name: Array.from({ length: 40 }, (_, i) => `a long name of a category, ${i}`),
      price: Array.from({ length: 40 }, (_, i) => i),
    };
    const chart = new Chart({ xAxisType: "categorical" }).plot.bar(data, { categoricalColumns: "name", numericColumn: "price" });
    expect(passes(chart.setTitle(TITLE))).toBe(4);
  });
});
