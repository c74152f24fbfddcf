import { describe, expect, it } from "vitest";
import { columnStats, statsOf } from "../../../src/data/stats/column-stats.js";
import { countInBins } from "../../../src/data/stats/count-in-bins.js";

/** Numbers of a generator that is the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

const { NaN: none, POSITIVE_INFINITY: far } = Number;

/** What the pass has to find, word by word. */
function plainly(values: Float64Array) {
  const finite = [...values].filter(Number.isFinite);
  return {
    min: finite.reduce((a, b) => Math.min(a, b), far),
    max: finite.reduce((a, b) => Math.max(a, b), -far),
    missing: [...values].filter(Number.isNaN).length,
    infinite: [...values].filter((value) => Math.abs(value) === far).length,
    isAscending: finite.every((value, i) => i === 0 || value >= (finite[i - 1] as number)),
  };
}

describe("statistics of a column", () => {
  const lengths = [0, 1, 2, 3, 4, 5, 7, 8, 4095, 4096, 4097, 9001];
  const next = random(7);
  const kinds: Record<string, (i: number) => number> = {
    scattered: () => next() - 0.5,
    ascending: (i) => i,
    descending: (i) => -i,
    equal: () => 3,
    "with gaps": (i) => (i % 10 === 3 ? none : next()),
    "ascending with gaps": (i) => (i % 7 === 2 ? none : i),
    "ascending but for one": (i) => (i === 4098 ? -1 : i),
    "nothing but gaps": () => none,
    "with infinite ones": (i) => (i % 5 === 0 ? far : i % 5 === 1 ? -far : next()),
    "ascending to infinite ones": (i) => (i < 3 ? -far : i > 8000 ? far : i),
  };
  for (const [kind, make] of Object.entries(kinds)) {
    it(`are those of each value by itself: ${kind}`, () => {
      for (const length of lengths) {
        const values = Float64Array.from({ length }, (_, i) => make(i));
        expect(columnStats(values)).toMatchObject(plainly(values));
      }
    });
  }

  it("tell one column from another by the sum, and are worked out once for one that stays", () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => Math.sin(i));
    const before = columnStats(values);
    expect(statsOf(values)).toBe(statsOf(values));
    values[50] = 0;
    expect(columnStats(values).sum).not.toBe(before.sum);
  });
});

describe("counts in bins", () => {
  /** By comparisons alone. */
  function compared(values: Float64Array, edges: Float64Array): number[] {
    const last = edges.length - 2;
    return Array.from({ length: last + 1 }, (_, bin) => {
      const [from, to] = [edges[bin] as number, edges[bin + 1] as number];
      return values.filter((value) => value >= from && (value < to || (bin === last && value === to))).length;
    });
  }

  const next = random(3);
  const spreads: Record<string, readonly [low: number, high: number, count: number]> = {
    "about zero": [-1, 1, 7],
    tenths: [0, 1, 10],
    "far from zero": [1e15, 1e15 + 8, 16],
    "very far from zero": [2 ** 60, 2 ** 60 + 4096, 4],
    tiny: [0, 5e-324 * 12, 3],
    huge: [-1e300, 1e300, 9],
    many: [0, 1, 1000],
  };
  for (const [name, [low, high, count]] of Object.entries(spreads)) {
    it(`are those that the edges say: ${name}`, () => {
      const edges = Float64Array.from({ length: count + 1 }, (_, i) => (i === count ? high : low + (i * (high - low)) / count));
      const beside = [...edges].flatMap((edge) => [edge, edge * (1 + 2 ** -52), edge * (1 - 2 ** -52)]);
      const inside = Array.from({ length: 5000 }, () => low + next() * (high - low));
      const outside = [low - (high - low), high + (high - low), none, far, -far, high + 3e9 * (high - low)];
      const values = Float64Array.from([...beside, ...inside, ...outside]);
      expect([...countInBins(values, edges)]).toEqual(compared(values, edges));
    });
  }

  it("are those of edges that are not equally far apart", () => {
    const edges = Float64Array.of(0, 0.1, 0.15, 0.7, 2);
    const values = Float64Array.from({ length: 5000 }, () => next() * 3 - 0.5);
    expect([...countInBins(values, edges)]).toEqual(compared(values, edges));
  });
});
