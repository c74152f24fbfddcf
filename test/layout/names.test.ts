import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Chart, Figure } from "../../src/host/node/index.js";
import { placeInBand } from "../../src/layout/in-band.js";
import { pushApart } from "../../src/layout/push-apart.js";
import { layOut, renderScene } from "../../src/render.js";
import { outside, textBoxes, touching } from "./text-boxes.js";

const rows = (ends: Readonly<Record<string, number>>) =>
  Object.entries(ends).flatMap(([name, end]) => [0, 1, 2].map((x) => ({ x, y: 5 + (x * (end - 5)) / 2, name })));
const byName = { xColumn: "x", yColumn: "y", colorColumn: "name" } as const;
const lines = (ends: Readonly<Record<string, number>>) => new Chart({ blankLabels: true }).plot.line(rows(ends), byName);
const namesIn = (chart: { readonly figure: Chart["figure"] }) => layOut(chart.figure).layout.names;
const textOf = (lines: readonly { readonly text: string }[]): string => lines.map(({ text }) => text).join(" ");

describe("the names of lines", () => {
  it("stand where the lines end, in their colours, in place of a legend", () => {
    const chart = lines({ Oslo: 1, Rome: 9 });
    const { names, legend, plot } = layOut(chart.figure).layout;
    expect(legend).toBeNull();
    expect(names.map(({ label, leader }) => [label, leader])).toEqual([
      ["Rome", null],
      ["Oslo", null],
    ]);
    const [rome] = names;
    expect(rome?.lines[0]?.x).toBeGreaterThan(plot.x + plot.width * 0.9);
    // Orange is too light for text: 4.5 : 1 on white.
    expect(rome?.lines[0]?.color).toBe("#ba5d0a");
    expect(chart.describe().legend).toMatchObject({ place: "direct", visible: true });
  });

  it("are moved apart where lines end together, with a leader where that is far", () => {
    const names = namesIn(lines({ a1: 5, b1: 5.05, c1: 5.1, d1: 5.02, e1: 40 }));
    const ys = names.map(({ lines: [line] }) => line?.y ?? 0);
    for (const [i, y] of ys.slice(1).entries()) expect(y - (ys[i] ?? 0)).toBeGreaterThan(13);
    expect(names.some(({ leader }) => leader !== null)).toBe(true);
  });

  it("wrap where they are long, and leave the legend where a word of one is too long", () => {
    const [long] = namesIn(lines({ "Ministry of Agriculture, Forestry and Fisheries": 1, Rome: 9 })).slice(-1);
    expect(long?.lines.length).toBeGreaterThan(1);
    expect(textOf(long?.lines ?? [])).toBe("Ministry of Agriculture, Forestry and Fisheries");
    const chart = lines({ Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: 1, Rome: 9 });
    expect([namesIn(chart), layOut(chart.figure).layout.legend?.entries.length]).toEqual([[], 2]);
  });

  it("go up to eight by themselves, to twenty where they are asked for", () => {
    const ends = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}x`, i]));
    expect(namesIn(lines(ends))).toEqual([]);
    expect(namesIn(lines(ends).setLegendLocation("direct"))).toHaveLength(9);
  });

  it("give way to a legend where something has no end to stand at: points, closed lines, overlapping areas, two y axes", () => {
    const points = lines({ Oslo: 1 }).plot.scatter(rows({ Rome: 3 }), byName);
    const closed = Figure.fromJSON({
      glyphs: [{ kind: "line", x: [0, 1, 1, 0], y: [0, 0, 1, 0], legend: [{ label: "Ring", color: "#1f77b4" }] }],
    });
    const areas = new Chart().plot.area(rows({ Oslo: 1, Rome: 9 }), byName);
    const two = new Chart({ secondYAxis: true }).plot.line(rows({ Oslo: 1 }), byName);
    for (const figure of [points.figure, closed, areas.figure, two.figure]) {
      const { names, legend } = layOut(figure).layout;
      expect([names, legend === null]).toEqual([[], false]);
    }
  });

  it("stay a legend where that has a place, or says what numbers are of", () => {
    expect(namesIn(lines({ Oslo: 1 }).setLegendLocation("top_left"))).toEqual([]);
    expect(namesIn(lines({ 4: 1, 6: 3 }))).toEqual([]);
    expect(namesIn(lines({ 2023: 1, 2024: 3 }))).toHaveLength(2);
  });

  it("stand at the edge for lines that go on beyond a fixed range", () => {
    const chart = lines({ Oslo: 1, Rome: 9 }).axes.setXAxisRange(0, 1);
    const { names, plot } = layOut(chart.figure).layout;
    expect(names).toHaveLength(2);
    expect(names[0]?.lines[0]?.x).toBeGreaterThan(plot.x + plot.width);
  });

  it("touch nothing and leave no figure, whatever they are", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnop ÄØ日-"), minLength: 1, maxLength: 30 });
    const size = fc.record({ width: fc.integer({ min: 200, max: 1000 }), height: fc.integer({ min: 150, max: 600 }) });
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: -9, max: 9 }), { minKeys: 1, maxKeys: 8 }), size, (ends, layout) => {
        const { figure } = new Chart({ layout }).plot.line(rows(ends), byName).setTitle("A title");
        const boxes = textBoxes(renderScene(figure));
        expect(touching(boxes)).toEqual([]);
        expect(outside(boxes, figure.width, figure.height)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the names of stacked areas", () => {
  const stack = (heights: Readonly<Record<string, number>>) =>
    new Chart({ blankLabels: true }).plot.area(
      Object.entries(heights).flatMap(([name, y]) => [0, 1, 2].map((x) => ({ x, y, name }))),
      { ...byName, stacked: true },
    );

  it("stand in the bands, black or white", () => {
    const { names, plot } = layOut(stack({ Coal: 5, Wind: 3 }).figure).layout;
    for (const { lines, leader } of names) {
      expect([lines[0]?.color, lines[0]?.anchor, leader]).toEqual(["#000000", "middle", null]);
      expect(lines[0]?.x).toBeLessThan(plot.x + plot.width);
    }
    expect(names).toHaveLength(2);
  });

  it("stand at the ends where a band is too narrow", () => {
    const names = namesIn(stack({ Coal: 100, Wind: 1 }));
    expect(names.map(({ lines }) => lines[0]?.anchor)).toEqual(["start", "start"]);
  });
});

describe("places in a band", () => {
  const plot = { x: 0, y: 0, width: 100, height: 100 };
  const band = (tops: number[], bottoms: number[]) => ({
    xs: Float64Array.from(tops, (_, i) => (100 * i) / (tops.length - 1)),
    tops: Float64Array.from(tops),
    bottoms: Float64Array.from(bottoms),
    fill: { color: "#1f77b4", alpha: 1 },
  });

  it("are where it is widest, none where it is too narrow everywhere", () => {
    expect(placeInBand(band([50, 50, 10, 50, 50], [60, 60, 60, 60, 60]), { width: 20, height: 14 }, plot)?.[0]).toBeCloseTo(50, 0);
    expect(placeInBand(band([50, 50], [60, 60]), { width: 20, height: 14 }, plot)).toBeNull();
  });

  it("keep off gaps", () => {
    const place = placeInBand(band([10, 10, Number.NaN, 20, 20], [60, 60, 60, 60, 60]), { width: 10, height: 14 }, plot);
    expect(place?.[0]).toBeLessThan(25);
  });
});

describe("pushing apart", () => {
  it("moves nothing that has room, and the rest as little as can be", () => {
    const wishes = [10, 50, 52, 90].map((at) => ({ at, height: 10 }));
    expect(pushApart(wishes, { from: 0, to: 100, gap: 2 })).toEqual([10, 45, 57, 90]);
  });

  it("keeps to the room, and says where there is not enough", () => {
    const wishes = [0, 0, 0].map((at) => ({ at, height: 10 }));
    expect(pushApart(wishes, { from: 0, to: 40, gap: 0 })).toEqual([5, 15, 25]);
    expect(pushApart(wishes, { from: 0, to: 29, gap: 0 })).toBeNull();
  });
});
