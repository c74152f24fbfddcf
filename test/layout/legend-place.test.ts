import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figure/figure.js";
import { layOut } from "../../src/render.js";

const named = (label: string) => [{ label, color: "#1f77b4" }];

/** Where the legend of bars over three categories goes, all of the same height and of the given width. */
function placeOver(barWidth: number): string {
  const factor = Array.from({ length: 3 }, (_, i) => `c${i}`);
  const bars = { kind: "bar", factor, start: factor.map(() => 0), end: factor.map(() => 10), barWidth, legend: named("a") };
  return layOut(Figure.fromJSON({ xAxis: { kind: "categorical", factors: factor }, yAxis: { range: [0, 10] }, glyphs: [bars] })).layout
    .legend?.place as string;
}

describe("a legend without a place", () => {
  it("takes the room between bars that are drawn narrow, and leaves that of wide ones", () => {
    expect(placeOver(0.02)).toBe("center");
    expect(placeOver(0.9)).toBe("right");
  });

  it("keeps off what lies inside an outline, though no line of it is near", () => {
    const area = (y1: number) => ({ kind: "area", x: [0, 10], y0: [0, 0], y1: [y1, y1], overlaps: true, legend: named("a") });
    const place = (y1: number) => layOut(Figure.fromJSON({ yAxis: { range: [0, 10] }, glyphs: [area(y1)] })).layout.legend?.place;
    expect([place(3), place(10)]).toEqual(["center", "right"]);
  });

  it("may lie over a shaded box, not over a line or a text", () => {
    const scatter = { kind: "scatter", x: [0, 10], y: [0, 10], legend: named("a") };
    const corner = (annotation: object) =>
      layOut(Figure.fromJSON({ glyphs: [scatter], annotations: [annotation] })).layout.legend?.location;
    expect(corner({ kind: "box", left: 0, right: 3, bottom: 7, top: 10 })).toBe("top_left");
    expect(corner({ kind: "segment", xStart: 0, xEnd: 3, yStart: 10, yEnd: 10 })).toBe("bottom_right");
    expect(corner({ kind: "label", x: 0, y: 9.9, text: "some words" })).not.toBe("top_left");
  });
});

describe("a legend with a place", () => {
  const diagonal = { kind: "scatter", x: [0, 5, 10], y: [0, 5, 10], legend: named("a") };
  const boxAt = (location: string | number[]) => {
    const { legend, plot } = layOut(Figure.fromJSON({ glyphs: [diagonal], legend: { place: "center", location } })).layout;
    return { ...legend?.box, plot, place: legend?.place, location: legend?.location };
  };

  it("stands there, and beside the marks where some lie there", () => {
    const [free, taken] = [boxAt("top_left"), boxAt("top_right")];
    expect(free.x).toBeCloseTo(free.plot.x + 10);
    expect([taken.place, taken.location]).toEqual(["center", "top_right"]);
    const corner = taken.plot.x + taken.plot.width - 10;
    expect((taken.x ?? 0) + (taken.width ?? 0)).toBeLessThanOrEqual(corner);
    const point = { x: taken.plot.x + taken.plot.width * (21 / 22), y: taken.plot.y + taken.plot.height / 22 };
    const isOver =
      point.x > (taken.x ?? 0) &&
      point.x < (taken.x ?? 0) + (taken.width ?? 0) &&
      point.y > (taken.y ?? 0) - 3 &&
      point.y < (taken.y ?? 0) + (taken.height ?? 0);
    expect(isOver).toBe(false);
  });

  it("in pixels stands there in any case", () => {
    const { x = 0, plot } = boxAt([20, 0]);
    expect(x - plot.x).toBeCloseTo(20);
  });
});

describe("a legend of several rows", () => {
  it("has columns in which the entries begin together", () => {
    const legend = Array.from({ length: 14 }, (_, i) => ({ label: i % 3 === 0 ? `a long name ${i}` : `n${i}`, color: "#1f77b4" }));
    const line = { kind: "line", x: [0, 1], y: [0, 1], legend };
    const { entries = [] } = layOut(Figure.fromJSON({ glyphs: [line], legend: { place: "above" } })).layout.legend ?? {};
    const rows = new Map<number, number[]>();
    for (const { swatch } of entries) rows.set(swatch.y, [...(rows.get(swatch.y) ?? []), swatch.x]);
    const [first = [], ...more] = [...rows.values()];
    expect(more.length).toBeGreaterThan(0);
    for (const row of more) expect(row).toEqual(first.slice(0, row.length));
  });
});
