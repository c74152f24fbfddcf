import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figure/figure.js";
import { layOut } from "../../src/render.js";

const named = (label: string) => [{ label, color: "#1f77b4" }];

/** Where the legend of bars over ten categories goes, all of the same height and of the given width. */
function placeOver(barWidth: number): string {
  const factor = Array.from({ length: 10 }, (_, i) => `c${i}`);
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
    expect(corner({ kind: "segment", xStart: 0, xEnd: 3, yStart: 10, yEnd: 10 })).toBe("top_center");
    expect(corner({ kind: "label", x: 0, y: 9.9, text: "some words" })).not.toBe("top_left");
  });
});
