import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { renderScene } from "../../src/render.js";
import { isGroup, type Part, type SceneGroup } from "../../src/scene/types.js";

const rows = [
  { fruit: "Apple", sold: 3 },
  { fruit: "Pear", sold: -2 },
];

function groupsOf(nodes: readonly unknown[]): SceneGroup[] {
  return (nodes as SceneGroup[]).filter(isGroup).flatMap((group) => [group, ...groupsOf(group.items)]);
}

describe("the parts of a scene", () => {
  const chart = new Chart({ xAxisType: "categorical" }).plot
    .bar(rows, { categoricalColumns: "fruit", numericColumn: "sold", colorColumn: "fruit" })
    .setLegendLocation("outside_right");
  chart.callout.line(1).callout.box({ top: 2 });
  const groups = groupsOf(renderScene(chart.figure).groups);

  it("say what each group shows", () => {
    expect(groups.map(({ part }) => part)).toEqual([
      { kind: "axis", axis: "x" },
      { kind: "axis", axis: "y" },
      { kind: "plot" },
      { kind: "series", glyph: 0 },
      { kind: "callouts" },
      { kind: "callout", annotation: 0 },
      { kind: "callout", annotation: 1 },
      { kind: "legend" },
      { kind: "legendEntry", label: "Apple", glyph: 0 },
      { kind: "legendEntry", label: "Pear", glyph: 0 },
      { kind: "title" },
      { kind: "subtitle" },
      { kind: "source" },
      { kind: "logo" },
    ] satisfies Part[]);
  });

  it("lead back to the glyph and its rows", () => {
    const series = groups.find(({ part }) => part.kind === "series");
    const [batch] = series?.items ?? [];
    expect(batch).toMatchObject({ kind: "rects", rows: Uint32Array.of(0, 1) });
    expect(chart.figure.glyphs[0]).toMatchObject({ factor: ["Apple", "Pear"] });
  });
});
