import { describe, expect, it } from "vitest";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";
import type { Mark, RectsItem, TextItem } from "../../src/model/items.js";
import { layOut } from "../../src/render.js";
import { embeddedMeasurer } from "../../src/text/embedded-measurer.js";

const over = { categoricalColumns: "c", numericColumn: "v", categoricalOrderBy: "data" } as const;
const signs = { c: ["a", "b", "c"], v: [120.5, -45, 210] };
const upright = (more: object = {}) => new Chart({ blankLabels: true, xAxisType: "categorical", ...more });
const lying = (more: object = {}) => new Chart({ blankLabels: true, yAxisType: "categorical", ...more });

function drawn({ figure }: { readonly figure: Figure }) {
  const { marks, layout, scales, style } = layOut(figure);
  const { glyphs, labels, notes } = marks();
  const all = [...labels.flat(), ...glyphs.flat()];
  const texts = all.filter((item): item is TextItem & Mark => item.kind === "text");
  const rects = glyphs.flat().filter((item): item is RectsItem & Mark => item.kind === "rects");
  const bars = rects.flatMap(({ rects }) => Array.from({ length: rects.length / 4 }, (_, i) => rects.subarray(4 * i, 4 * i + 4)));
  return { texts, bars, notes, plot: layout.plot, scales, style };
}

const wordsOf = (chart: { readonly figure: Figure }): string[] => drawn(chart).texts.map(({ text }) => text);

describe("numbers at bars", () => {
  it("stand beyond the ends, below those of values below zero, in the colour of text and with equal decimals", () => {
    const chart = upright().plot.bar(signs, { ...over, labels: true });
    const { texts, bars, style, notes } = drawn(chart);
    expect(texts.map(({ text }) => text)).toEqual(["120.5", "−45.0", "210.0"]);
    for (const [i, { x, y, color, sizePx }] of texts.entries()) {
      const [left, top, width, height] = bars[i] as unknown as [number, number, number, number];
      expect(x).toBeCloseTo(left + width / 2, 6);
      expect(color).toBe(style.text.color);
      if (i === 1) expect(y - 0.72 * sizePx).toBeGreaterThan(top + height);
      else expect(y).toBeLessThan(top);
    }
    expect(notes).toEqual([]);
  });

  it("stand beside lying bars, to the left of those below zero", () => {
    const { texts, bars } = drawn(lying().plot.bar(signs, { ...over, labels: true }));
    const widthOf = (item: TextItem): number => embeddedMeasurer.widthPx(item.text, item);
    const [[right = 0, , long = 0], [left = 0]] = bars as unknown as [number[], number[]];
    expect((texts[0] as TextItem).x - widthOf(texts[0] as TextItem) / 2).toBeGreaterThan(right + long);
    expect((texts[1] as TextItem).x + widthOf(texts[1] as TextItem) / 2).toBeLessThan(left);
  });

  it.each(["slide_100%", "slide_75%", "slide_50%", "slide_25%"] as const)("have room in the range of the axis: %s", (layout) => {
    const rows = { c: ["a", "b"], v: [123_456, -123_456] };
    const { texts, plot, notes } = drawn(lying({ layout }).plot.bar(rows, { ...over, labels: { format: "$0,0.00" } }));
    expect(notes).toEqual([]);
    for (const item of texts) {
      const half = embeddedMeasurer.widthPx(item.text, item) / 2;
      expect(item.x - half).toBeGreaterThanOrEqual(plot.x - 1);
      expect(item.x + half).toBeLessThanOrEqual(plot.x + plot.width + 1);
    }
  });

  it("leave the range alone without labels, and where an end is fixed", () => {
    const range = (chart: { readonly figure: Figure }) => (drawn(chart).scales.x as { domain: readonly number[] }).domain;
    const plain = range(lying().plot.bar(signs, over));
    const labelled = range(lying().plot.bar(signs, { ...over, labels: { format: "0.0000" } }));
    expect(labelled[1]).toBeGreaterThan(plain[1] as number);
    const fixed = lying()
      .plot.bar(signs, { ...over, labels: true })
      .axes.setXAxisRange(-100, 215);
    expect(range(fixed)).toEqual([-100, 215]);
    // Without room beyond its end the longest bar has its number inside.
    const [, , last] = drawn(fixed).texts as [TextItem, TextItem, TextItem];
    expect([last.text, last.color]).toEqual(["210.0", "#ffffff"]);
  });

  it("are written as the axis is, or in a format of their own", () => {
    const dollars = upright()
      .plot.bar(signs, { ...over, labels: true })
      .axes.setYAxisTickFormat("$0,0");
    expect(wordsOf(dollars)).toEqual(["$121", "−$45", "$210"]);
    expect(wordsOf(upright().plot.bar(signs, { ...over, labels: { format: "0.00" } }))).toEqual(["120.50", "−45.00", "210.00"]);
    const german = upright({ locale: "de-DE" }).plot.bar(signs, { ...over, labels: true });
    expect(wordsOf(german)[0]).toBe("120,5");
  });

  it.each([
    [
      [1.23456, 20, 3],
      ["1.2", "20.0", "3.0"],
    ],
    [
      [1234.567, 2, 3],
      ["1,235", "2", "3"],
    ],
    [
      [0.1 + 0.2, 0.1, 0.4],
      ["0.3", "0.1", "0.4"],
    ],
    [
      [0, 5, 1e-9],
      ["0", "5", "1×10⁻⁹"],
    ],
    [[Number.NaN, 5, Number.POSITIVE_INFINITY], ["5"]],
  ])("round %j to %j", (v, words) => {
    expect(wordsOf(lying().plot.bar({ c: ["a", "b", "c"], v }, { ...over, labels: true }))).toEqual(words);
  });

  it.each(["inside", "base"] as const)("stand %s, in black or white, whichever stands out", (position) => {
    const rows = { c: ["a", "b"], v: [100, 90], s: ["x", "y"] };
    const chart = lying();
    chart.style.setColorPalette("categorical", { palette: ["#002244", "#ffee88"] });
    chart.plot.bar(rows, { ...over, colorColumn: "s", labels: { position } });
    const { texts, bars } = drawn(chart);
    expect(texts.map(({ color }) => color)).toEqual(["#ffffff", "#000000"]);
    const [[left = 0, , width = 0]] = bars as unknown as [number[]];
    const isAtEnd = (texts[0] as TextItem).x > left + width / 2;
    expect(isAtEnd).toBe(position === "inside");
  });

  it("keep a colour and a size that are given", () => {
    const { texts } = drawn(upright().plot.bar(signs, { ...over, labels: { color: "crimson", fontSize: "20px" } }));
    expect(texts.map(({ color, sizePx }) => [color, sizePx])).toEqual(Array(3).fill(["#dc143c", 20]));
  });

  it("stand upright over narrow bars, and are left out and counted where not even that fits", () => {
    const of = (count: number) => ({
      c: Array.from({ length: count }, (_, i) => `k${i}`),
      v: Array.from({ length: count }, (_, i) => 1000 + i),
    });
    const { texts, notes } = drawn(upright().plot.bar(of(60), { ...over, labels: true }));
    expect(texts.map(({ rotateDeg }) => rotateDeg)).toEqual(Array(60).fill(-90));
    expect(notes).toEqual([]);
    const crowded = drawn(upright().plot.bar(of(200), { ...over, labels: true }));
    expect(crowded.texts).toEqual([]);
    expect(crowded.notes[0]).toMatch(/^200 of 200 labels in the plot area are left out/);
  });

  it("lie on no other over time, side by side", () => {
    const rows = { d: ["2024-01-01", "2024-01-01", "2024-02-01", "2024-02-01"], v: [5, -3, 8, 2], s: ["a", "b", "a", "b"] };
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime" }).plot.bar(rows, {
      categoricalColumns: "d",
      numericColumn: "v",
      colorColumn: "s",
      labels: true,
    });
    const { texts } = drawn(chart);
    expect(texts.map(({ text }) => text)).toEqual(["5", "8", "−3", "2"]);
    expect(new Set(texts.map(({ x }) => Math.round(x))).size).toBe(4);
  });

  it("follow the second axis", () => {
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime", secondYAxis: true });
    chart.secondAxis.plot.bar(
      { d: ["2024-01-01", "2024-02-01"], v: [0.5, 0.25] },
      { categoricalColumns: "d", numericColumn: "v", labels: true },
    );
    chart.secondAxis.axes.setYAxisTickFormat("0%");
    expect(wordsOf(chart)).toEqual(["50%", "25%"]);
  });

  it("are part of the figure's JSON, whose formats are checked", () => {
    const chart = upright().plot.bar(signs, { ...over, labels: { position: "inside", format: "0.0" } });
    const json = JSON.parse(JSON.stringify(chart.figure));
    expect(renderSVG(Figure.fromJSON(json))).toBe(chart.toSVG());
    json.glyphs[0].labels.format = "qqq";
    expect(() => renderSVG(Figure.fromJSON(json))).toThrow('figure.glyphs[0].labels.format: "qqq" is no number format');
    json.glyphs[0].labels = { position: "nowhere" };
    expect(() => Figure.fromJSON(json)).toThrow("figure.glyphs[0].labels.position");
  });
});

describe("numbers in stacks", () => {
  const rows = { c: ["a", "a", "b", "b"], s: ["x", "y", "x", "y"], v: [100, 1, 60, -40] };
  const stack = { ...over, stackColumn: "s" } as const;

  it("stand in the middle of parts that have room, the others are counted", () => {
    const { texts, notes } = drawn(upright().plot.barStacked(rows, { ...stack, labels: true }));
    expect(texts.map(({ text }) => text)).toEqual(["100", "60", "−40"]);
    expect(notes[0]).toMatch(/^1 of 4 labels/);
  });

  it("have sums beyond the ends, alone or too, above zero and below it", () => {
    expect(wordsOf(upright().plot.barStacked(rows, { ...stack, labels: { total: true } }))).toEqual([
      "100",
      "60",
      "−40",
      "101",
      "60",
      "−40",
    ]);
    const { texts, notes } = drawn(upright().plot.barStacked(rows, { ...stack, labels: { total: "only" } }));
    expect(texts.map(({ text }) => text)).toEqual(["101", "60", "−40"]);
    expect(notes).toEqual([]);
  });

  it("are shares where the stack is", () => {
    const chart = lying().plot.barStacked({ ...rows, v: [1, 3, 1, 1] }, { ...stack, normalize: true, labels: true });
    expect(wordsOf(chart)).toEqual(["25%", "50%", "75%", "50%"]);
  });

  it("refuse what says nothing", () => {
    expect(() => upright().plot.barStacked({ ...rows, v: [1, 3, 1, 1] }, { ...stack, normalize: true, labels: { total: true } })).toThrow(
      "every stack is 100 %",
    );
    const end = { position: "end" } as unknown as { position: "base" };
    expect(() => upright().plot.barStacked(rows, { ...stack, labels: end })).toThrow(
      'option "labels".position: is "end", where the next part lies',
    );
    const typo = { postion: "base" } as unknown as { position: "base" };
    expect(() => upright().plot.barStacked(rows, { ...stack, labels: typo })).toThrow('Did you mean "position"?');
  });
});

describe("numbers at other marks", () => {
  it("stand clear of the dots of lollipops", () => {
    const { texts, scales, plot } = drawn(lying().plot.lollipop(signs, { ...over, labels: true }));
    const [first] = texts as [TextItem];
    const dot = plot.x + (scales.x as { position(value: number): number }).position(120.5) * plot.width;
    expect(first.x - embeddedMeasurer.widthPx(first.text, first) / 2).toBeGreaterThan(dot + 5);
  });

  it("stand over the bins of a histogram that are not empty", () => {
    const chart = new Chart({ blankLabels: true, yAxisType: "density" }).plot.histogram(
      { v: [1, 1, 1, 2, 2, 9] },
      { valuesColumn: "v", bins: [0, 1.5, 3, 5, 10], labels: true },
    );
    expect(wordsOf(chart)).toEqual(["3", "2", "1"]);
    const asleep = new Chart({ blankLabels: true, xAxisType: "density" }).plot.histogram(
      { v: [1, 1, 2] },
      { valuesColumn: "v", bins: 2, labels: true },
    );
    expect(wordsOf(asleep)).toEqual(["2", "1"]);
  });
});

describe("texts at bars", () => {
  const text = { ...over, textColumn: "c" } as const;

  it("are dark grey, and take no colour of the palette", () => {
    const chart = upright().plot.bar(signs, over).plot.text(signs, text).plot.bar(signs, over);
    expect(chart.describe().series.map(({ color }) => color)).toEqual(["#1f77b4", "#444444", "#ff7f0e"]);
    // Over nothing they are a series, as in Chartify.
    expect(upright().plot.text(signs, text).describe().series[0]?.color).toBe("#1f77b4");
  });

  it("stand below values below zero, though the figure keeps what was asked", () => {
    const chart = upright().plot.bar(signs, over).plot.text(signs, text);
    const { texts, bars } = drawn(chart);
    const [, [, top = 0, , height = 0]] = bars as unknown as [number[], number[]];
    expect((texts[1] as TextItem).y).toBeGreaterThan(top + height);
    expect(chart.describe().series[1]?.style).toMatchObject({ yOffset: -4 });
    const beside = drawn(lying().plot.bar(signs, over).plot.text(signs, text));
    expect((beside.texts[1] as TextItem).anchor).toBe("end");
  });
});

describe("labels in heatmaps", () => {
  const cells = (v: readonly number[]) => ({ x: v.map((_, i) => `x${i}`), y: v.map(() => "y"), v });
  const heat = { xColumn: "x", yColumn: "y", colorColumn: "v", textColumn: "v" } as const;
  const map = (v: readonly number[], more: object = {}) =>
    new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical", ...more }).plot.heatmap(cells(v), heat);

  it("are whole where the numbers are, and 16 px where there is room", () => {
    const { texts } = drawn(map([12, 3, 1234]));
    expect(texts.map(({ text }) => text)).toEqual(["12", "3", "1,234"]);
    expect(texts.map(({ sizePx }) => sizePx)).toEqual([16, 16, 16]);
    expect(wordsOf(map([12, 3.5]))).toEqual(["12.00", "3.50"]);
  });

  it("shrink to 9 px, below which those without room are left out and counted", () => {
    const many = Array.from({ length: 40 }, (_, i) => (i === 0 ? 1_000_000_000 : i % 10));
    const { texts, notes } = drawn(map(many));
    expect(texts).toHaveLength(39);
    expect(texts.every(({ sizePx }) => sizePx === 9)).toBe(true);
    expect(notes[0]).toMatch(/^1 of 40 labels/);
  });
});
