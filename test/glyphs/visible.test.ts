import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figure/figure.js";
import type { GlyphInput } from "../../src/glyphs/index.js";
import type { Mark } from "../../src/model/items.js";
import { layOut } from "../../src/render.js";

const factor = ["a", "b", "c"];
const onCategories = { xAxis: { kind: "categorical", factors: factor } };
const marksOf = (glyph: GlyphInput, axes: object = {}): readonly Mark[] =>
  layOut(Figure.fromJSON({ ...axes, glyphs: [glyph] })).marks().glyphs[0] ?? [];
const rectsOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) =>
    mark.kind === "rects"
      ? Array.from(mark.rows, (row, i) => ({ row, rect: [...mark.rects.slice(4 * i, 4 * i + 4)], stroke: mark.stroke }))
      : [],
  );

describe("nothing is invisible", () => {
  it("a line of one point, one alone between gaps, and one that stays where it is are dots, dashed or not", () => {
    const marks = marksOf({ kind: "line", x: [1, 2, 3, 4, 4, 5, 6], y: [1, null, 3, null, 4, 4, 5], lineDash: [6], lineWidth: 2 });
    expect(marks.map(({ kind, rows }) => [kind, [...rows]])).toEqual([
      ["polyline", [4, 5, 6]],
      ["markers", [0, 2]],
    ]);
    expect(marks[1]).toMatchObject({ marker: "circle", size: 4 });
    const same = marksOf({ kind: "line", x: [1, 1], y: [2, 2], lineWidth: 4 });
    expect(same).toMatchObject([{ kind: "markers", size: 6 }]);
  });

  it("a box of one value, or of equal ones, is a line in its colour without outline", () => {
    const one = [5, 2, 2];
    const box = { kind: "boxplot", factor, lower: one, q1: one, q2: [5, 2, 3], q3: [5, 2, 4], upper: [5, 2, 6] } as const;
    const boxes = rectsOf(marksOf(box, onCategories));
    expect(boxes.map(({ row, rect, stroke }) => [row, rect[3] === 3, stroke === null])).toEqual([
      [2, false, false],
      [0, true, true],
      [1, true, true],
    ]);
  });

  it("bars are seen however small their value; those of zero have no outline over the axis", () => {
    const bars = rectsOf(marksOf({ kind: "bar", factor, start: [0, 0, 0], end: [1e9, 1, 0] }, onCategories));
    expect(bars.map(({ row, rect, stroke }) => [row, Math.min(9, rect[3] as number), stroke === null])).toEqual([
      [1, 2, true],
      [2, 0, true],
      [0, 9, false],
    ]);
  });

  it("bins are at least a pixel wide and two high, in a pixel of their own", () => {
    const bins = { kind: "histogram", minEdge: [0, 1e6], maxEdge: [1, 1e6 + 1], value: [1e6, 1] } as const;
    const rects = rectsOf(marksOf(bins)).map(({ rect }) => rect);
    for (const [x, , width] of rects) expect([Number.isInteger(x), width]).toEqual([true, 1]);
    expect(rects[1]?.[3]).toBe(2);
  });

  it("cells of a heatmap that are missing are hatched, whether they have a row or not", () => {
    const both = { xAxis: { kind: "categorical", factors: ["a", "b"] }, yAxis: { kind: "categorical", factors: ["p", "q"] } };
    const cells = { kind: "heatmap" as const, x: ["a", "b", "a", "b"], y: ["p", "p", "q", "q"], value: [1, 2, 3, 4] };
    const kinds = (glyph: GlyphInput) => marksOf(glyph, both).map(({ kind }) => kind);
    expect(kinds(cells)).toEqual(["rects"]);
    expect(kinds({ ...cells, value: [1, 2, 3, null] })).toEqual(["polyline", "rects"]);
    expect(kinds({ ...cells, x: ["a", "b", "a", "a"] })).toEqual(["polyline", "rects"]);
    expect(kinds({ ...cells, value: [1, 2, 3, null], hatched: false })).toEqual(["rects"]);
  });
});
