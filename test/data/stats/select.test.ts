import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles } from "../../../src/data/stats/quantile.js";
import { select } from "../../../src/data/stats/select.js";

const scattered = (count: number, of = 1e9): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => Math.floor(Math.abs(Math.sin(i * 12.9898) * 43758.5453) * of) % of);

describe("select", () => {
  it.each([
    ["scattered", scattered(20_000)],
    ["few different ones", scattered(20_000, 3)],
    ["all equal", new Float64Array(20_000)],
    ["ascending", Float64Array.from({ length: 20_000 }, (_, i) => i)],
    ["descending", Float64Array.from({ length: 20_000 }, (_, i) => -i)],
    ["an organ pipe", Float64Array.from({ length: 20_000 }, (_, i) => Math.min(i, 20_000 - i))],
  ])("finds what a sorted array has: %s", (_, values) => {
    const sorted = values.toSorted();
    for (const place of [0, 1, 4999, 5000, 10_000, 19_998, 19_999]) {
      const own = values.slice();
      expect(select(own, place)).toBe(sorted[place]);
      expect(own.subarray(0, place).every((value) => value <= (sorted[place] as number))).toBe(true);
      expect(own.subarray(place).every((value) => value >= (sorted[place] as number))).toBe(true);
      expect(own.toSorted()).toEqual(sorted);
    }
  });

  it("finds any place of any numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 50 }), fc.nat(), (numbers, seed) => {
        const values = Float64Array.from(numbers);
        const place = seed % values.length;
        expect(select(values.slice(), place)).toBeCloseTo(values.toSorted()[place] as number, 12);
      }),
      { examples: [[[0, -0], 1]] },
    );
  });
});

describe("quantiles", () => {
  it("leaves the values as they are, and missing ones out", () => {
    const values = Float64Array.of(3, Number.NaN, 1, 2);
    expect(quantiles(values, [0, 0.5, 0.75, 1])).toEqual([1, 2, 2.5, 3]);
    expect([...values]).toEqual([3, Number.NaN, 1, 2]);
    expect(quantiles(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
  });
});
