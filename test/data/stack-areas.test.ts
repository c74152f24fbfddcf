import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stackSeries } from "../../src/data/stack.js";
import { stackAreas } from "../../src/data/stack-areas.js";

const linear = { xKind: "linear", place: "test" } as const;
const of = (...values: number[]): Float64Array => Float64Array.of(...values);
const rowsOf = (bands: ReturnType<typeof stackAreas>) =>
  bands.map(({ x, y0, y1 }) => Array.from(x, (at, i) => [at, y0[i] as number, y1[i] as number]));

describe("stackSeries", () => {
  it("piles values above zero upwards, those below it downwards, and lets missing ones add nothing", () => {
    const { starts, ends } = stackSeries([of(3, -1), of(-2, -4), of(5, Number.NaN), of(-1, 2)]);
    expect(starts.map((each) => [...each])).toEqual([
      [0, 0],
      [0, -1],
      [3, -5],
      [-2, 0],
    ]);
    expect(ends.map((each) => [...each])).toEqual([
      [3, -1],
      [-2, -5],
      [8, -5],
      [-3, 2],
    ]);
  });
});

describe("stackAreas", () => {
  it("leaves the places as they are where all heights have one sign", () => {
    const bands = stackAreas({ x: of(1, 2), heights: [of(1, 2), of(0, Number.NaN)] }, linear);
    expect(rowsOf(bands)).toEqual([
      [
        [1, 0, 1],
        [2, 0, 2],
      ],
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
    ]);
  });

  it("cuts a series where it goes through zero, and goes on at the other side of the stack", () => {
    const [, changing] = rowsOf(stackAreas({ x: of(0, 4), heights: [of(2, 2), of(3, -1), of(-1, -1)] }, linear));
    expect(changing).toEqual([
      [0, 2, 5],
      [3, 2, 2],
      [3, 0, 0],
      [4, 0, -1],
    ]);
  });

  it("changes sides at a place where the height is zero", () => {
    const [, changing] = rowsOf(stackAreas({ x: of(0, 1, 2), heights: [of(2, 2, 2), of(3, 0, -1)] }, linear));
    expect(changing).toEqual([
      [0, 2, 5],
      [1, 2, 2],
      [1, 0, 0],
      [2, 0, -1],
    ]);
  });

  it("finds the crossing on a log axis where the drawn line has it", () => {
    const [band] = stackAreas({ x: of(1, 100), heights: [of(1, -1)] }, { ...linear, xKind: "log" });
    expect(band?.x[1]).toBeCloseTo(10, 12);
  });

  it("never lays two bands over each other, and adds up to what is above and below zero", () => {
    const height = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.array(fc.array(height, { minLength: 6, maxLength: 6 }), { minLength: count, maxLength: count }));
    fc.assert(
      fc.property(table, (heights) => {
        const x = of(0, 1, 2, 3, 4, 5);
        const bands = stackAreas({ x, heights: heights.map((values) => Float64Array.from(values)) }, linear);
        for (const at of [0, 0.123, 1.77, 2.5, 3.01, 4.99]) {
          const slices = bands.map((band) => sliceAt(band, at)).filter(([from, to]) => Math.abs(from - to) > 1e-9);
          const sorted = slices.map(([from, to]) => [Math.min(from, to), Math.max(from, to)] as const).sort(([a], [b]) => a - b);
          for (const [i, [from]] of sorted.entries()) if (i > 0) expect(from).toBeCloseTo(sorted[i - 1]?.[1] as number, 9);
          const now = heights.map((values) => heightAt(values, at));
          expect(sorted[0]?.[0] ?? 0).toBeCloseTo(
            now.reduce((sum, value) => sum + Math.min(0, value), 0),
            9,
          );
          expect(sorted.at(-1)?.[1] ?? 0).toBeCloseTo(
            now.reduce((sum, value) => sum + Math.max(0, value), 0),
            9,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("refuses crossings without end", () => {
    const heights = Array.from({ length: 150 }, (_, k) => Float64Array.from({ length: 1000 }, (_, i) => ((i + k) % 2 === 0 ? 1 + k : -1)));
    const x = Float64Array.from({ length: 1000 }, (_, i) => i);
    expect(() => stackAreas({ x, heights }, linear)).toThrow(/crossings of zero/);
  });
});

function heightAt(values: readonly number[], at: number): number {
  const i = Math.floor(at);
  const [from, to] = [values[i] || 0, values[i + 1] || 0];
  return from + (to - from) * (at - i);
}

/** The edges of a band at a place. */
function sliceAt({ x, y0, y1 }: { x: Float64Array; y0: Float64Array; y1: Float64Array }, at: number): [number, number] {
  const i = x.findIndex((value, k) => value <= at && (x[k + 1] ?? Number.NEGATIVE_INFINITY) > at);
  const share = (at - (x[i] as number)) / ((x[i + 1] as number) - (x[i] as number));
  const edge = (values: Float64Array): number => (values[i] as number) + ((values[i + 1] as number) - (values[i] as number)) * share;
  return [edge(y0), edge(y1)];
}
