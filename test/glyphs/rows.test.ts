import { describe, expect, it } from "vitest";
import { Figure } from "../../src/figure/figure.js";
import { GLYPHS, type GlyphInput, type GlyphKind } from "../../src/glyphs/index.js";
import { type Mark, NO_ROW } from "../../src/model/items.js";
import { layOut } from "../../src/render.js";

const nan = Number.NaN;
const factor = ["a", "b", "c"];

/** One glyph of each kind with three rows, of which the middle one cannot be drawn. */
const GLYPH_INPUTS: { readonly [K in GlyphKind]: GlyphInput & { kind: K } } = {
  line: { kind: "line", x: [1, 2, 3], y: [1, nan, 3] },
  area: { kind: "area", x: [1, 2, 3], y0: [0, 0, 0], y1: [1, nan, 3] },
  scatter: { kind: "scatter", x: [1, 2, 3], y: [1, nan, 3] },
  text: { kind: "text", x: [1, 2, 3], y: [1, nan, 3], text: ["p", "q", "r"] },
  bar: { kind: "bar", factor, start: [0, 0, 0], end: [1, nan, 3] },
  lollipop: { kind: "lollipop", factor, value: [1, nan, 3] },
  interval: { kind: "interval", factor, lower: [1, nan, 3], upper: [2, 3, 4] },
  boxplot: { kind: "boxplot", factor, lower: [0, 0, 0], q1: [1, nan, 1], q2: [2, 2, 2], q3: [3, 3, 3], upper: [4, 4, 4] },
  histogram: { kind: "histogram", minEdge: [0, 1, 2], maxEdge: [1, 2, 3], value: [1, 0, 3] },
  hexbin: { kind: "hexbin", size: 1, q: [0, nan, 2], r: [0, 1, 2], count: [1, 2, 3], color: ["#000001", "#000002", "#000003"] },
  heatmap: { kind: "heatmap", x: factor, y: factor, value: [1, nan, 3], text: ["p", "q", "r"] },
  spokes: { kind: "spokes", x: [1, 2, 3], y: [1, nan, 3] },
  violin: { kind: "violin", factor, value: [1, 2, 3], density: [1, nan, 1], fullDensity: 1 },
  polygon: { kind: "polygon", x: [1, 1, 2, 3], y: [0, 1, nan, 3] },
};

function marksOf(kind: GlyphKind): readonly Mark[] {
  const isOnCategories = "factor" in GLYPH_INPUTS[kind];
  const categorical = { kind: "categorical", factors: factor };
  const axes = kind === "heatmap" ? { xAxis: categorical, yAxis: categorical } : isOnCategories ? { xAxis: categorical } : {};
  return layOut(Figure.fromJSON({ ...axes, glyphs: [GLYPH_INPUTS[kind]] })).marks().glyphs[0] ?? [];
}

/** How many rows a batch must name: one for each point, rectangle, marker or text. */
function size(mark: Mark): number {
  return mark.kind === "text" ? 1 : mark.kind === "rects" ? mark.rects.length / 4 : mark.points.length / 2;
}

describe("the batches of a glyph", () => {
  it.each(Object.keys(GLYPHS) as GlyphKind[])("%s: know the row of everything that they draw", (kind) => {
    const marks = marksOf(kind);
    expect(marks.map((mark) => mark.rows.length)).toEqual(marks.map(size));
    const rows = marks.flatMap((mark) => [...mark.rows]).filter((row) => row !== NO_ROW);
    const drawn = kind === "polygon" ? [0, 1, 3] : [0, 2];
    expect([...new Set(rows)].sort()).toEqual(drawn);
  });

  it("name no row where a line is broken", () => {
    const [mark] = marksOf("interval");
    expect(mark).toMatchObject({ kind: "polyline" });
    const points = (mark as Extract<Mark, { kind: "polyline" }>).points;
    const gaps = [...(mark?.rows ?? [])].flatMap((row, i) => (row === NO_ROW ? [i] : []));
    expect(gaps.length).toBeGreaterThan(0);
    for (const i of gaps) expect(points[2 * i]).toBeNaN();
  });

  it("of a thinned line still name rows at their values", () => {
    const x = Array.from({ length: 20_000 }, (_, i) => i);
    const y = x.map((i) => Math.sin(i / 50) + (i % 7) / 10);
    const { marks, layout, scales } = layOut(Figure.fromJSON({ glyphs: [{ kind: "line", x, y }] }));
    const mark = marks().glyphs[0]?.[0] as Extract<Mark, { kind: "polyline" }>;
    expect(mark.rows.length).toBeLessThan(5000);
    const { x: left, width } = layout.plot;
    for (const [i, row] of mark.rows.entries()) {
      expect(mark.points[2 * i]).toBeCloseTo(left + (scales.x.kind === "linear" ? scales.x.position(x[row] as number) : nan) * width, 6);
    }
  });
});
