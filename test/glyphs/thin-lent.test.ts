import { describe, expect, it } from "vitest";
import { SeriesRows, TableColumn } from "../../src/data/lent-column.js";
import { thinLent } from "../../src/glyphs/thin-lent.js";
import { type ThinLine, thinLine } from "../../src/glyphs/thin-line.js";
import type { Projection } from "../../src/model/projection.js";
import { continuousScale } from "../../src/scales/continuous.js";
import { projection } from "../../src/scales/project.js";

const plot = { x: 50, y: 20, width: 200, height: 100 };
const origin = { column: "a", place: "test" };

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

type Kind = Parameters<typeof continuousScale>[0];
type Series = readonly [x: Float64Array, y: Float64Array];
const ends = (values: Float64Array): [number, number] => {
  const finite = values.filter((value) => !Number.isNaN(value)).sort();
  return [finite[0] as number, finite.at(-1) as number];
};

function views(given: Series, { x, y, isTurned = false }: { x: Kind; y: Kind; isTurned?: boolean }): { x: Projection; y: Projection } {
  const [ofX, ofY] = given.map(ends) as [[number, number], [number, number]];
  return {
    x: projection(continuousScale(x, isTurned ? [ofX[1], ofX[0]] : ofX), plot, "x"),
    y: projection(continuousScale(y, isTurned ? [ofY[1], ofY[0]] : ofY), plot, "y"),
  };
}

function taken(thin: ThinLine | null) {
  return thin && { line: thin.line.take(), dots: thin.dots.take() };
}

const next = random(5);
const rows = 6000;
const make = (x: (i: number) => number, y: (i: number) => number): Series => [
  Float64Array.from({ length: rows }, (_, i) => x(i)),
  Float64Array.from({ length: rows }, (_, i) => y(i)),
];
let at = 0;
const series: Record<string, Series> = {
  noise: make((i) => i + 1, next),
  "steps of any length": make(() => {
    at += next() ** 8;
    return at + 1;
  }, next),
  "equal places": make((i) => Math.floor(i / 100) + 1, next),
  "equal values": make(
    (i) => i + 1,
    (i) => (i % 1000 < 500 ? 1 : 2),
  ),
  "few gaps": make(
    (i) => i + 1,
    (i) => (i % 977 < 3 ? Number.NaN : next() + 1),
  ),
  "many gaps": make(
    (i) => (i % 5 === 0 ? Number.NaN : i + 1),
    (i) => (i % 3 === 0 ? Number.NaN : next() + 1),
  ),
  "a gap at both ends": make(
    (i) => i + 1,
    (i) => (i < 9 || i > 5990 ? Number.NaN : next() + 1),
  ),
  "one place in each run": make(
    (i) => Math.floor(i / 4) + 1,
    (i) => (i % 4 === 0 ? Number.NaN : 1 + (i % 8 < 4 ? 1 : next())),
  ),
};

describe("a line through columns as they lie", () => {
  for (const [name, given] of Object.entries(series)) {
    for (const axes of [
      { x: "linear", y: "linear" },
      { x: "linear", y: "linear", isTurned: true },
      { x: "log", y: "log" },
      { x: "symlog", y: "sqrt" },
      { x: "datetime", y: "log", isTurned: true },
    ] as const) {
      it(`keeps the points that are kept of places: ${name}, ${Object.values(axes).join(" ")}`, () => {
        const view = views(given, axes);
        const [x, y] = given.map((values) => new TableColumn(values, null, origin)) as [TableColumn, TableColumn];
        const placed = thinLine(view.x.column(given[0]), view.y.column(given[1]));
        expect(taken(thinLent({ x, y, lineWidth: 4 }, { ...view, plot }))).toEqual(taken(placed));
        expect(placed.line.count).toBeLessThan(rows);
      });
    }

    it(`takes the rows of a series out of a column: ${name}`, () => {
      const view = views(given, { x: "linear", y: "linear" });
      const codes = Int32Array.from({ length: rows }, () => Math.floor(next() * 3) - 1);
      const all = new SeriesRows(codes, 2);
      for (const one of [0, 1]) {
        const [x, y] = given.map((values) => new TableColumn(values, { all, series: one }, origin)) as [TableColumn, TableColumn];
        const own = given.map((values) => values.filter((_, row) => codes[row] === one)) as [Float64Array, Float64Array];
        expect([x.take(), y.take()]).toEqual(own);
        expect(taken(thinLent({ x, y, lineWidth: 4 }, { ...view, plot }))).toEqual(
          taken(thinLine(view.x.column(own[0]), view.y.column(own[1]))),
        );
      }
    });
  }

  it("leaves to others what turns back, is infinite, has no place on the axis, or is soon placed", () => {
    const [x, y] = series.noise as Series;
    const thin = (x: Float64Array, y: Float64Array, axes: { x: Kind; y: Kind } = { x: "linear", y: "linear" }) =>
      thinLent(
        { x: new TableColumn(x, null, origin), y: new TableColumn(y, null, origin), lineWidth: 1 },
        { ...views(series.noise as Series, axes), plot },
      );
    expect(thin(x, y)).not.toBeNull();
    expect(thin(x.slice().reverse(), y)).toBeNull();
    expect(
      thin(
        x,
        y.map((value, i) => (i === 7 ? Number.POSITIVE_INFINITY : value)),
      ),
    ).toBeNull();
    expect(
      thin(
        x,
        y.map((value, i) => (i === 7 ? 0 : value + 1)),
        { x: "linear", y: "log" },
      ),
    ).toBeNull();
    const few = Float64Array.from({ length: 500 }, (_, i) => 12 * i + 1);
    expect(thin(few, y.slice(0, 500))).toBeNull();
  });

  it("joins what lies far beside the plot area, and keeps what lies in it", () => {
    const [x, y] = [Float64Array.from({ length: 20_000 }, (_, i) => i), Float64Array.from({ length: 20_000 }, next)];
    const view = {
      x: projection(continuousScale("linear", [3000, 3010]), plot, "x"),
      y: projection(continuousScale("linear", [0, 1]), plot, "y"),
    };
    const lent = { x: new TableColumn(x, null, origin), y: new TableColumn(y, null, origin), lineWidth: 4 };
    const { points, rows: kept } = (thinLent(lent, { ...view, plot }) as ThinLine).line.take();
    expect(points.length / 2).toBeLessThan(200);
    expect([...kept]).toEqual(expect.arrayContaining([2999, 3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 3009, 3010]));
  });
});
