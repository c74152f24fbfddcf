import { describe, expect, it } from "vitest";
import { Figure, type FigureJSON, renderSVG } from "../../src/host/node/index.js";
import { layOut, renderScene } from "../../src/render.js";
import type { SceneGroup } from "../../src/scene/types.js";
import { errorOf } from "../data/error.js";

const NAMES = ["North", "South", "East", "West", "Middle"];

/** Lines that rise further in each panel, in rows of three. */
function figureOf(more: object = {}, names: readonly string[] = NAMES): Figure {
  return Figure.fromJSON({
    title: "Title",
    xAxis: { label: "Month" },
    yAxis: { label: "Revenue" },
    panels: names.map((title, i) => ({ title, row: Math.floor(i / 3), column: i % 3 })),
    glyphs: names.map((name, panel) => ({
      kind: "line",
      name,
      panel,
      x: [0, 10],
      y: [0, 10 * (panel + 1)],
      legend: [{ label: "sold", color: "#123456" }],
    })),
    ...more,
  } satisfies Partial<Record<keyof FigureJSON, unknown>>);
}

describe("the panels of a figure", () => {
  it("have plot areas of one size in rows and columns", () => {
    const { panels } = layOut(figureOf()).layout;
    const sizes = panels.map(({ plot }) => `${plot.width.toFixed(3)} ${plot.height.toFixed(3)}`);
    expect(new Set(sizes).size).toBe(1);
    const [a, b, , d] = panels.map(({ plot }) => plot);
    expect(a?.y).toBe(b?.y);
    expect(a?.x).toBe(d?.x);
    expect(d?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
  });

  it("share their ranges, and the outer ones show the axes: above a gap too", () => {
    const { layout, panels } = layOut(figureOf());
    expect(new Set(panels.map(({ scales }) => String("domain" in scales.y && scales.y.domain))).size).toBe(1);
    expect(layout.panels.map(({ x }) => x.tickLabels.length > 0)).toEqual([false, false, true, true, true]);
    expect(layout.panels.map(({ y }) => y.tickLabels.length > 0)).toEqual([true, false, false, true, false]);
  });

  it.each([
    ["x", [false, false, true, true, true], [true, true, true, true, true]],
    ["y", [true, true, true, true, true], [true, false, false, true, false]],
    ["none", [true, true, true, true, true], [true, true, true, true, true]],
  ])("share %s", (share, x, y) => {
    const { layout, panels } = layOut(figureOf({ share }));
    expect(layout.panels.map((panel) => panel.x.tickLabels.length > 0)).toEqual(x);
    expect(layout.panels.map((panel) => panel.y.tickLabels.length > 0)).toEqual(y);
    const ranges = new Set(panels.map(({ scales }) => String("domain" in scales.y && scales.y.domain)));
    expect(ranges.size).toBe(share === "y" ? 1 : 5);
  });

  it("say the titles of the axes, the title and the legend once", () => {
    const svg = renderSVG(figureOf());
    for (const text of ["Month", "Revenue", "sold", "North"]) expect(svg.split(`>${text}<`), text).toHaveLength(2);
  });

  it("show marks that name no panel in all of them, and the others in their own", () => {
    const line = { kind: "line", x: [0, 1], y: [0, 1] };
    const figure = figureOf({ glyphs: [line, { ...line, panel: 1 }], annotations: [{ kind: "span", orientation: "width", location: 1 }] });
    const numbersIn = (group: SceneGroup): number[] =>
      group.items.flatMap((node) => ("part" in node ? (node.part.kind === "series" ? [node.part.glyph] : numbersIn(node)) : []));
    const groups = renderScene(figure).groups.filter(({ part }) => part.kind === "panel");
    expect(groups.map(numbersIn)).toEqual([[0], [0, 1], [0], [0], [0]]);
    expect(groups.map(({ label }) => label)).toEqual(NAMES);
  });

  it("stand in a grid with titles above its columns and beside its rows", () => {
    const panels = ["2023", "2024"].flatMap((title, column) =>
      ["North", "South"].map((rowTitle, row) => ({ title, rowTitle, row, column })),
    );
    const { layout } = layOut(figureOf({ panels, glyphs: [] }));
    expect(layout.panels.map(({ title, rowTitle }) => [title, rowTitle].map((items) => items[0]?.text ?? ""))).toEqual([
      ["2023", ""],
      ["", ""],
      ["2024", "North"],
      ["", "South"],
    ]);
  });

  it("have categories of their own where an axis is not shared", () => {
    const bar = (panel: number, factor: string[]) => ({ kind: "bar", panel, factor, start: [0], end: [1] });
    const panels = [["a"], ["b"]].map((xFactors, column) => ({ row: 0, column, xFactors }));
    const { layout } = layOut(
      figureOf({ share: "y", panels, xAxis: { kind: "categorical", factors: [] }, glyphs: [bar(0, ["a"]), bar(1, ["b"])] }),
    );
    expect(layout.panels.map(({ x }) => x.tickLabels.map(({ text }) => text))).toEqual([["a"], ["b"]]);
  });

  it("wrap long titles, and cut longer ones in the middle", () => {
    const long = "A region with a name that is a good deal longer than its panel is wide, whatever one does";
    const { layout } = layOut(figureOf({}, ["The northern regions and those of the south", long, "East", "West"]));
    const [wrapped, cut] = layout.panels.map(({ title }) => title.map(({ text }) => text));
    expect(wrapped?.join(" ")).toBe("The northern regions and those of the south");
    expect(cut?.join("")).toMatch(/^A region.*…/);
  });

  it("are told of as too small, or refused", () => {
    const names = Array.from({ length: 30 }, (_, i) => `Panel ${i}`);
    const panels = names.map((title, i) => ({ title, row: Math.floor(i / 6), column: i % 6 }));
    expect(renderScene(figureOf({ panels, width: 480, height: 270 }, names)).notes.join()).toMatch(/of the 30 panels are \d+ × \d+ pixels/);
    errorOf(() => layOut(figureOf({ panels, width: 200, height: 100 }, names)), "too-large");
  });
});

describe("panels in JSON", () => {
  it("come back as they were written", () => {
    const figure = figureOf();
    const json = JSON.parse(JSON.stringify(figure));
    expect(JSON.parse(JSON.stringify(Figure.fromJSON(json)))).toEqual(json);
    expect(renderSVG(Figure.fromJSON(json))).toBe(renderSVG(figure));
  });

  it.each([
    [
      {
        panels: [
          { title: "a", row: 0, column: 0 },
          { row: 0, column: 0 },
        ],
      },
      /panels\[1\]: stands where panel 0 does/,
    ],
    [{ panels: [{ row: 0.5, column: 0 }] }, /must be a whole number/],
    [{ panels: [{ row: 0, column: 0, xFactors: ["a"] }] }, /panels\[0\]\.xFactors: are categories, but the x axis is linear/],
    [{ panels: [], glyphs: [{ kind: "line", x: [1], y: [1], panel: 2 }] }, /glyphs\[0\]\.panel: is 2, but the figure has no panels/],
    [{ annotations: [{ kind: "span", orientation: "width", location: 1, panel: 9 }] }, /annotations\[0\]\.panel: is 9, .* panels 0 to 4/],
    [{ share: "all" }, /share: must be one of/],
    [{ panels: Array.from({ length: 101 }, (_, column) => ({ row: 0, column })) }, /101 items; up to 100/],
  ])("are refused where they do not fit: %#", (more, message) => {
    expect(() => figureOf(more)).toThrow(message);
  });
});
