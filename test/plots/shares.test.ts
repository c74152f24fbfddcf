import { describe, expect, it } from "vitest";
import { Chart, type ChartifyError } from "../../src/host/node/index.js";

const rows = [
  { year: 1, source: "coal", energy: 30 },
  { year: 1, source: "wind", energy: 10 },
  { year: 2, source: "coal", energy: 20 },
  { year: 3, source: "wind", energy: 5 },
  { year: 4, source: "coal", energy: 0 },
  { year: 4, source: "wind", energy: 0 },
];
const shares = (more: object = {}, data: object = rows) =>
  new Chart({ blankLabels: true }).plot.area(data, {
    xColumn: "year",
    yColumn: "energy",
    colorColumn: "source",
    normalize: true,
    ...more,
  });
const bandsOf = ({ figure }: Pick<Chart, "figure">) =>
  figure.glyphs.flatMap((glyph) => (glyph.kind === "area" ? [{ from: [...glyph.y0], to: [...glyph.y1] }] : []));
const refusal = (draw: () => unknown): string => {
  try {
    draw();
  } catch (error) {
    return (error as ChartifyError).message;
  }
  throw new Error("was not refused");
};

describe("area with normalize", () => {
  it("stacks shares of the sum at each x, with a gap where that is zero", () => {
    expect(bandsOf(shares())).toEqual([
      { from: [0, 0, 0, Number.NaN], to: [0.75, 1, 0, Number.NaN] },
      { from: [0.75, 1, 0, Number.NaN], to: [1, 1, 1, Number.NaN] },
    ]);
  });

  it("is written in percent, unless the user says otherwise", () => {
    expect(shares().figure.yAxis.tickFormat).toBe("0%");
    const chart = new Chart({ blankLabels: true }).axes.setYAxisTickFormat(".1%");
    chart.plot.area(rows, { xColumn: "year", yColumn: "energy", colorColumn: "source", normalize: true });
    expect(chart.figure.yAxis.tickFormat).toBe(".1%");
  });

  it("goes together with stacked, and hangs where all is below zero", () => {
    expect(bandsOf(shares({ stacked: true }))).toEqual(bandsOf(shares()));
    const below = rows.map((row) => ({ ...row, energy: -row.energy }));
    expect(bandsOf(shares({}, below))[0]?.to.slice(0, 2)).toEqual([-0.75, -1]);
  });

  it("refuses mixed signs, and a second edge", () => {
    expect(refusal(() => shares({}, [...rows, { year: 5, source: "coal", energy: -1 }]))).toMatch(
      /option "normalize": "energy" holds values above zero and below it \(-1\)/,
    );
    expect(refusal(() => shares({ secondYColumn: "year" }))).toMatch(/"normalize" and "secondYColumn" exclude each other/);
  });
});
