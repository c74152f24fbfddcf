import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bins, histogram } from "../../../src/data/stats/histogram.js";
import { densityAt, kde } from "../../../src/data/stats/kde.js";
import { quantiles } from "../../../src/data/stats/quantile.js";

interface Recorded {
  sets: Record<string, number[]>;
  histogramBinEdges: { set: string; bins: Bins; density: boolean; edges: number[]; counts: number[] }[];
  kde: { set: string; x: number[]; y?: number[]; density?: number[] }[];
  quantile: { set: string; q: Record<string, number> }[];
}
const recorded: Recorded = JSON.parse(readFileSync(new URL("../../fixtures/conformance/statistics.json", import.meta.url), "utf8"));
const set = (name: string): Float64Array => Float64Array.from(recorded.sets[name] ?? []);

const expectClose = (got: ArrayLike<number>, want: readonly number[], tolerance: number): void => {
  expect(got.length).toBe(want.length);
  want.forEach((value, i) =>
    expect(Math.abs((got[i] as number) - value)).toBeLessThanOrEqual(tolerance * Math.max(1e-12, Math.abs(value))),
  );
};

describe("histogram", () => {
  it.each(
    recorded.histogramBinEdges.map((entry) => [`${entry.set}, ${JSON.stringify(entry.bins)}, density ${entry.density}`, entry] as const),
  )("agrees with NumPy: %s", (_, { set: name, bins, density, edges, counts }) => {
    const got = histogram(set(name), bins, density ? "density" : "count", "test");
    expectClose(got.edges, edges, 1e-9);
    expectClose(got.values, counts, 1e-9);
  });

  it("counts every value once, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 200 }),
        (values, bins) => {
          const { values: counts } = histogram(Float64Array.from(values), bins, "count", "test");
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        },
      ),
    );
  });
});

describe("quantiles", () => {
  it.each(recorded.quantile)("agree with pandas: $set", ({ set: name, q }) => {
    expectClose(quantiles(set(name), Object.keys(q).map(Number)), Object.values(q), 1e-9);
  });
});

describe("kde", () => {
  it.each(recorded.kde)("agrees with SciPy: $set", ({ set: name, x, ...rest }) => {
    const want = Object.values(rest).find(Array.isArray) as number[];
    expectClose(densityAt(Float64Array.from(x), set(name)), want, 1e-6);
  });

  it("bins many values to the same curve", () => {
    const many = Float64Array.from({ length: 200_000 }, (_, i) => Math.sin(i) * 3 + Math.cos(i * 1.7));
    const binned = kde(many, 300);
    const exact = densityAt(binned.x.subarray(100, 110), many);
    exact.forEach((value, i) => expect(binned.density[100 + i]).toBeCloseTo(value, 6));
  });
});
