import { describe, expect, it } from "vitest";
import { histogram } from "../../../src/data/stats/histogram.js";
import { ruleEdges } from "../../../src/data/stats/rule-edges.js";

const setting = { most: 480, place: "test" };
const edges = (values: readonly number[], most = 480) => {
  const found = ruleEdges(Float64Array.from(values), "auto", { ...setting, most });
  return { edges: [...found.edges], wanted: found.wanted };
};

describe("ruleEdges", () => {
  it("puts each of a few whole numbers into the middle of a bin of its own", () => {
    expect(edges([0, 1, 1, 1, 3, 4, 6, 7])).toEqual({ edges: [-0.5, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5], wanted: 0 });
    expect(edges([0, 1, 0, 1, Number.NaN, Number.POSITIVE_INFINITY]).edges).toEqual([-0.5, 0.5, 1.5]);
  });

  it("makes narrow bins of whole numbers hold the same number of them", () => {
    const ages = Array.from({ length: 20_000 }, (_, i) => 18 + ((i * 7919) % 48));
    const { edges: found } = edges(ages);
    const widths = new Set(found.slice(1).map((edge, i) => edge - (found[i] as number)));
    expect([...widths]).toHaveLength(1);
    expect([...widths][0]).toSatisfy((width) => Number.isInteger(width) && (width as number) >= 1);
    const { values } = histogram(Float64Array.from(ages), Float64Array.from(found), "count", "test");
    const inner = values.slice(1, -1);
    expect(Math.max(...inner) / Math.min(...inner)).toBeLessThan(1.01);
  });

  it("does so with ratings in tenths and weights in steps of 25, to either side of zero", () => {
    const [ratings, weights] = [0.1, 25].map((step) =>
      Array.from({ length: 20_000 }, (_, i) => Number(((((i * 7919) % 80) - 30) * step).toFixed(1))),
    ) as [number[], number[]];
    for (const [values, step] of [
      [ratings, 0.1],
      [weights, 25],
    ] as const) {
      const { edges: found, wanted } = edges(values);
      const widths = found.slice(1).map((edge, i) => (edge - (found[i] as number)) / step);
      expect([wanted, found[0]]).toEqual([0, Number((-30.5 * step).toFixed(2))]);
      for (const width of widths) expect(width).toBeCloseTo(Math.round(widths[0] as number), 9);
      const { values: counts } = histogram(Float64Array.from(values), Float64Array.from(found), "count", "test");
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      const inner = counts.slice(0, -1);
      expect(Math.max(...inner) / Math.min(...inner)).toBeLessThan(1.1);
    }
  });

  it("takes no grid from what two far values share, from fractions of many digits, or from huge numbers", () => {
    for (const values of [
      [0.37, 912.12],
      [1 / 3, 2 / 3, 1, 1, 1],
      [2 ** 52, 2 ** 52 + 2, 2 ** 52 + 4],
    ]) {
      expect(edges(values).edges).toEqual([...histogram(Float64Array.from(values), "auto", "count", "test").edges]);
    }
  });

  it("leaves other numbers, wide bins and equal values to NumPy's rule", () => {
    for (const values of [[0.5, 1, 1, 1.5, 3, 4, 6, 7], [100, 250, 900, 1200, 1500, 700], [5, 5, 5], [], [3]]) {
      const numpy = histogram(Float64Array.from(values), "auto", "count", "test").edges;
      expect(edges(values).edges).toEqual([...numpy]);
    }
  });

  it("makes no more bins than are wanted, and says how many a rule asks for", () => {
    const far = edges([1, 2, 2, 3, 3, 3, 4, 100_000], 100);
    expect(far.edges.length).toBeLessThanOrEqual(101);
    expect(far.wanted).toBe(100_000);
    expect((far.edges[1] as number) - (far.edges[0] as number)).toBe(1000);
    const fractions = edges([1.5, 2, 2, 3, 3, 3, 4, 1e9], 100);
    expect(fractions.edges).toHaveLength(101);
    expect(fractions.wanted).toBeGreaterThan(100_000);
  });
});
