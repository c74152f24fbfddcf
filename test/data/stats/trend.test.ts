import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentReach } from "../../../src/data/stats/student.js";
import { trendOf } from "../../../src/data/stats/trend.js";
import type { Trend, TrendFit } from "../../../src/data/stats/trend-kinds.js";
import { type NumericAxis, TRANSFORMS } from "../../../src/util/numeric-axes.js";

/** Speed and stopping distance of cars, the data of many examples in R's documentation. */
const SPEED = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19,
  19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
];
const DISTANCE = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84,
  36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
];
/** Anscombe, "Graphs in Statistical Analysis", The American Statistician 27 (1973). */
const ANSCOMBE = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  y1: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  y2: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
  y3: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  x4: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
  y4: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
};

type Axes = { readonly x?: NumericAxis | "datetime"; readonly y?: NumericAxis };

function trend(
  x: readonly number[],
  y: readonly number[],
  fit: TrendFit,
  { confidence = 0.95, axes = {} }: { confidence?: number | null; axes?: Axes } = {},
): Trend {
  const kinds = { x: TRANSFORMS[axes.x ?? "linear"], y: TRANSFORMS[axes.y ?? "linear"] };
  return trendOf(Float64Array.from(x), Float64Array.from(y), { fit, confidence, axes: kinds });
}

const LINEAR = { method: "linear" } as const;
const LOESS = { method: "loess", span: 0.75 } as const;
const ends = ({ x, y }: Trend): number[] => [x[0], x.at(-1), y[0], y.at(-1)].map((value) => value ?? Number.NaN);

describe("Student's t", () => {
  it.each([
    [0.95, 1, 12.70620473617],
    [0.9, 2, 2.919985580355],
    [0.95, 10, 2.228138851965],
    [0.99, 30, 2.749995653567],
    [0.95, 48, 2.010634757624],
    [0.95, 1e9, 1.9599639845],
  ])("reaches as far as the tables say: %d, %d", (confidence, freedom, want) => {
    expect(studentReach(confidence, freedom)).toBeCloseTo(want, freedom > 1e6 ? 5 : 9);
  });

  it("is tan(π c / 2) for one degree of freedom", () => {
    for (const c of [0.001, 0.3, 0.8, 0.999999]) expect(studentReach(c, 1) / Math.tan((Math.PI * c) / 2)).toBeCloseTo(1, 7);
  });
});

describe("a linear trend", () => {
  it("of the cars is R's lm(dist ~ speed), with predict's confidence interval", () => {
    const found = trend(SPEED, DISTANCE, LINEAR);
    const [, , first = 0, last = 0] = ends(found);
    expect((last - first) / 21).toBeCloseTo(3.932409, 6);
    expect(first - (4 * (last - first)) / 21).toBeCloseTo(-17.579095, 5);
    expect(found.band?.lower[0]).toBeCloseTo(-12.329543, 5);
    expect(found.band?.upper[0]).toBeCloseTo(8.630624, 5);
  });

  it.each([
    ["x", "y1"],
    ["x", "y2"],
    ["x", "y3"],
    ["x4", "y4"],
  ] as const)("of Anscombe's %s and %s is y = 3 + x / 2", (x, y) => {
    const [start = 0, end = 0, first = 0, last = 0] = ends(trend(ANSCOMBE[x], ANSCOMBE[y], LINEAR));
    expect((last - first) / (end - start)).toBeCloseTo(0.5, 3);
    expect(first - (start * (last - first)) / (end - start)).toBeCloseTo(3, 2);
  });

  it("is straight in lengths along the axes", () => {
    const x = [1, 10, 100, 1000];
    const found = trend(x, [2, 20, 200, 2000], LINEAR, { axes: { x: "log", y: "log" } });
    for (const [i, at] of found.x.entries()) expect((found.y[i] as number) / at).toBeCloseTo(2, 10);
    expect(found.band?.upper[50]).toBeCloseTo(found.y[50] as number, 6);
    const roots = trend([0, 1, 4, 9], [0, 2, 4, 6], LINEAR, { axes: { x: "sqrt" } });
    for (const [i, at] of roots.x.entries()) expect(roots.y[i]).toBeCloseTo(2 * Math.sqrt(at), 10);
  });

  it("of dates loses no digits, and neither do huge and tiny numbers", () => {
    const start = Date.UTC(2024, 0, 1);
    const days = Array.from({ length: 30 }, (_, i) => start + i * 86_400_000);
    const rising = days.map((_, i) => 5 + i * 0.001);
    expect(ends(trend(days, rising, LINEAR, { axes: { x: "datetime" } }))).toEqual([
      days[0],
      days[29],
      expect.closeTo(5, 12),
      expect.closeTo(5.029, 12),
    ]);
    for (const size of [1e-300, 1e300]) {
      const [, , low = 0, high = 0] = ends(trend([size, 2 * size, 3 * size], [size, 2 * size, 3 * size], LINEAR));
      expect([low / size, high / size]).toEqual([expect.closeTo(1, 9), expect.closeTo(3, 9)]);
    }
    const [, , low, high] = ends(trend([-1.7e308, 0, 1.7e308], [-1.7e308, 0, 1.7e308], LINEAR));
    expect([low, high]).toEqual([expect.closeTo(-1.7e308, -300), expect.closeTo(1.7e308, -300)]);
  });

  it("leaves out rows without a place on the axes", () => {
    const found = trend([1, 2, Number.NaN, 3, -4, 5], [1, 2, 3, Number.NaN, 4, Number.POSITIVE_INFINITY], LINEAR, { axes: { x: "log" } });
    expect(ends(found).slice(0, 2)).toEqual([1, 2]);
  });

  it("of one place is none, and of two rows has no band", () => {
    for (const x of [[], [3], [3, 3, 3]]) {
      for (const fit of [LINEAR, LOESS, { method: "moving average", window: { rows: 2 }, anchor: "middle" }] as const)
        expect(trend(x, x, fit)).toMatchObject({ lack: "places", band: null, x: new Float64Array(0) });
    }
    expect(trend([1, 2], [5, 7], LINEAR)).toMatchObject({ lack: null, band: null });
  });

  it("has two points without a band, which make it a line", () => {
    expect(trend([1, 2, 4], [5, 7, 6], LINEAR, { confidence: null }).x).toEqual(Float64Array.of(1, 4));
  });
});

/** LOESS written down again: weights of all rows, the parabola by elimination, and the whole matrix of the rows' weights. */
function directLoess(x: readonly number[], y: readonly number[], at: number, span: number): { value: number; weights: number[] } {
  const distances = x.map((each) => Math.abs(each - at));
  const width = [...distances].sort((a, b) => a - b)[Math.floor(x.length * Math.min(1, span) + 1e-5) - 1] as number;
  const w = distances.map((d) => (d < width * Math.max(1, span) ? (1 - (d / (width * Math.max(1, span))) ** 3) ** 3 : 0));
  const powers = [0, 1, 2];
  const rows = powers.map((i) => [
    ...powers.map((j) => x.reduce((sum, each, k) => sum + (w[k] as number) * (each - at) ** (i + j), 0)),
    i === 0 ? 1 : 0,
  ]);
  for (const i of powers) {
    const pivot = powers.slice(i).reduce((best, r) => (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[best]?.[i] ?? 0) ? r : best), i);
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (const r of powers) {
      const [own, top] = [rows[r] as number[], rows[i] as number[]];
      const factor = r === i ? 0 : (own[i] as number) / (top[i] as number);
      for (let k = 0; k < 4; k++) own[k] = (own[k] as number) - factor * (top[k] as number);
    }
  }
  const c = powers.map((i) => (rows[i]?.[3] as number) / (rows[i]?.[i] as number));
  const weights = x.map((each, k) => (w[k] as number) * powers.reduce((sum, i) => sum + (c[i] as number) * (each - at) ** i, 0));
  return { value: weights.reduce((sum, weight, k) => sum + weight * (y[k] as number), 0), weights };
}

describe("LOESS", () => {
  it.each([0.3, 0.5, 0.75, 1, 1.6])("is that of a direct implementation, band included: span %d", (span) => {
    const found = trend(SPEED, DISTANCE, { method: "loess", span });
    const matrix = SPEED.map((at) => directLoess(SPEED, DISTANCE, at, span));
    const left = matrix.reduce((sum, { value }, i) => sum + ((DISTANCE[i] as number) - value) ** 2, 0);
    const freedom = matrix.reduce(
      (sum, { weights }, i) => sum - 2 * (weights[i] as number) + weights.reduce((all, each) => all + each ** 2, 0),
      50,
    );
    for (const i of [0, 13, 50, 86, 99]) {
      const { value, weights } = directLoess(SPEED, DISTANCE, found.x[i] as number, span);
      const reach = studentReach(0.95, freedom) * Math.sqrt((left / freedom) * weights.reduce((sum, each) => sum + each ** 2, 0));
      expect(found.y[i]).toBeCloseTo(value, 7);
      expect(found.band?.upper[i]).toBeCloseTo(value + reach, 6);
      expect(found.band?.lower[i]).toBeCloseTo(value - reach, 6);
    }
  });

  it('of the cars is R\'s loess(dist ~ speed, surface = "direct"), with its standard errors', () => {
    const found = trend(SPEED, DISTANCE, LOESS);
    const at = (values: Float64Array, speed: number): number => {
      const place = ((speed - 4) / 21) * 99;
      const before = Math.floor(place);
      return (values[before] as number) * (1 - place + before) + (values[before + 1] as number) * (place - before);
    };
    const upper = found.band?.upper ?? found.y;
    // Between points of the curve a straight line errs by some hundredths; R's degrees of freedom are 44.55.
    for (const [speed, fit, error] of [
      [5, 7.741006, 7.565991],
      [6, 9.926596, 5.959097],
      [7, 12.442424, 5.012013],
      [8, 15.281082, 4.550013],
      [10, 21.865315, 4.119331],
    ] as const) {
      expect(at(found.y, speed)).toBeCloseTo(fit, 1);
      expect((at(upper, speed) - at(found.y, speed)) / studentReach(0.95, 44.55) / error).toBeCloseTo(1, 2);
    }
  });

  it("of many rows, put together, is the curve of all of them", () => {
    const x = Array.from({ length: 60_000 }, (_, i) => i / 6000);
    const y = x.map((at, i) => Math.sin(at) + ((i * 7919) % 101) / 100 - 0.5);
    const found = trend(x, y, { method: "loess", span: 0.1 });
    for (const i of [20, 50, 80]) {
      expect(found.y[i]).toBeCloseTo(Math.sin(found.x[i] as number), 1);
      expect(found.y[i]).toBeCloseTo(directLoess(x, y, found.x[i] as number, 0.1).value, 5);
    }
  });

  it("goes through few places, with repeated ones, and without a band where it goes through all", () => {
    const found = trend([1, 2, 3], [1, 4, 9], LOESS);
    expect(found.band).toBeNull();
    for (const [i, x] of found.x.entries()) expect(found.y[i]).toBeCloseTo(x ** 2, 9);
    for (const x of [
      [1, 1, 1, 1, 1, 2, 3],
      [0, 0, 0, 1, 1, 1, 1e6],
      [1, 2, 3, 4],
    ])
      for (const value of trend(x, x, LOESS).y) expect(value).toSatisfy(Number.isFinite);
    expect(trend([1, 2], [3, 4], LOESS).lack).toBe("places");
  });

  it("is finite within what it is of, whatever the rows", () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        (rows, span) => {
          const [x, y] = [rows.map(([at]) => at), rows.map(([, at]) => at)];
          const found = trend(x, y, { method: "loess", span });
          if (found.lack !== null) return;
          expect(found.x[0]).toBe(Math.min(...x));
          expect(found.x.at(-1)).toBe(Math.max(...x));
          for (const [i, at] of found.y.entries()) {
            expect(at).toSatisfy(Number.isFinite);
            if (found.band !== null) expect((found.band.lower[i] as number) <= at && at <= (found.band.upper[i] as number)).toBe(true);
          }
        },
      ),
    );
  });
});

const over = (rows: number, anchor: "middle" | "end" = "middle") => ({ method: "moving average", window: { rows }, anchor }) as const;
const DAY = 86_400_000;
const during = (days: number, anchor: "middle" | "end" = "middle") =>
  ({ method: "moving average", window: { ms: days * DAY }, anchor }) as const;

describe("a moving average", () => {
  it("is the mean of so many rows in the order of x, in the middle or at the end of them", () => {
    const found = trend([3, 1, 2, 5, 4], [30, 10, 20, 70, 40], over(3), { confidence: null });
    expect([[...found.x], [...found.y]]).toEqual([
      [2, 3, 4],
      [20, 30, expect.closeTo(140 / 3, 12)],
    ]);
    expect([...trend([1, 2, 3, 4], [1, 2, 3, 4], over(2), { confidence: null }).x]).toEqual([1.5, 2.5, 3.5]);
    expect([...trend([1, 2, 3, 4], [1, 2, 3, 4], over(2, "end"), { confidence: null }).x]).toEqual([2, 3, 4]);
    expect(trend([1, 2, 3], [1, 2, 3], over(4)).lack).toBe("window");
  });

  it("is of the values themselves on a log axis", () => {
    expect([...trend([1, 2], [1, 100], over(2), { axes: { y: "log" }, confidence: null }).y]).toEqual([50.5]);
  });

  it("over seven days of daily rows is that over seven rows", () => {
    const days = Array.from({ length: 20 }, (_, i) => i * DAY);
    const values = days.map((_, i) => (i * 37) % 11);
    for (const anchor of ["middle", "end"] as const) {
      const [byTime, byRows] = [during(7, anchor), over(7, anchor)].map((fit) => trend(days, values, fit, { axes: { x: "datetime" } }));
      expect(byTime).toEqual(byRows);
    }
  });

  it("over time has one mean for rows of one time, and counts those that there are", () => {
    const found = trend(
      [0, 0, 1, 5, 6].map((day) => day * DAY),
      [1, 3, 5, 10, 20],
      during(2, "end"),
      { axes: { x: "datetime" }, confidence: null },
    );
    expect([[...found.x].map((ms) => ms / DAY), [...found.y]]).toEqual([
      [0, 1, 5, 6],
      [2, 3, 10, 15],
    ]);
  });

  it("keeps small values beside huge ones", () => {
    const found = trend([1, 2, 3, 4, 5], [1e300, 1, 2, 3, -1.7e308], over(3));
    expect(found.y[1]).toBe(2);
    expect(found.band?.upper[1]).toBeCloseTo(2 + studentReach(0.95, 2) / Math.sqrt(3), 9);
    for (const value of found.y) expect(value).toSatisfy(Number.isFinite);
  });

  it("and its band are those of each window by itself", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 60 }),
        fc.integer({ min: 2, max: 12 }),
        (y, rows) => {
          const found = trend(
            y.map((_, i) => i),
            y,
            over(rows),
          );
          expect(found.x).toHaveLength(Math.max(0, y.length - rows + 1));
          for (const [i, got] of found.y.entries()) {
            const own = y.slice(i, i + rows);
            const mean = own.reduce((sum, value) => sum + value, 0) / rows;
            const error = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rows - 1) / rows);
            expect(Math.abs(got - mean)).toBeLessThan(1e-6);
            expect(Math.abs((found.band?.upper[i] as number) - mean - studentReach(0.95, rows - 1) * error)).toBeLessThan(1e-5);
          }
        },
      ),
    );
  });
});
