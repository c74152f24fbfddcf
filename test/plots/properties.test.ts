import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaGlyph, BarGlyph, BoxplotGlyph, HistogramGlyph, NumberColumn, ScatterGlyph } from "../../src/host/node/index.js";
import { Chart, type ChartDescription, Figure, RadarChart, renderSVG } from "../../src/host/node/index.js";
import { attempt } from "../fuzz/outcome.js";
import { fuzzed } from "../fuzz/settings.js";

const numbersOf = (column: NumberColumn): number[] => Array.from(column, (value) => value ?? Number.NaN);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Missing values add nothing. */
const total = (values: readonly (number | null | undefined)[]): number =>
  sum(values.map((value) => (Number.isFinite(value) ? Number(value) : 0)));

function expectAscending(values: readonly number[]): void {
  expect(values).toEqual([...values].sort((a, b) => a - b));
}

/** The same but for what rounding makes of it, as share of the whole. */
function expectClose(got: number, want: number, whole = Math.abs(want)): void {
  expect(Math.abs(got - want), `${got}, not ${want}`).toBeLessThanOrEqual(1e-9 * whole);
}

describe("stacks", () => {
  const length = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0, max: 1e9, noNaN: true }) },
    { weight: 3, arbitrary: fc.nat(20) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, Number.NaN) },
  );
  const label = fc.option(fc.constantFrom("a", "b", "c", "d"), { freq: 8 });
  /** Rows of a table, no two of them at the same place of the same part. */
  const rowsAt = <T>(place: fc.Arbitrary<T>) =>
    fc.uniqueArray(fc.record({ place, part: label, length }), {
      minLength: 1,
      maxLength: 30,
      selector: ({ place, part }) => JSON.stringify([place, part]),
    });

  it.each([
    { normalize: false, xAxisType: "categorical" },
    { normalize: true, yAxisType: "categorical" },
  ] as const)("of bars add up to their categories' totals, or to 1: %j", ({ normalize, ...axes }) => {
    fc.assert(
      fc.property(rowsAt(label), (rows) => {
        const chart = new Chart(axes as { xAxisType: "categorical" }).plot.barStacked(rows, {
          categoricalColumns: "place",
          numericColumn: "length",
          stackColumn: "part",
          normalize,
        });
        const parts = chart.figure.glyphs as BarGlyph[];
        const used = rows.filter((row) => row.place !== null && row.part !== null);
        expect(parts.map(({ name }) => name)).toEqual([...new Set(rows.flatMap(({ part }) => part ?? []))].sort());
        for (const { factor } of parts) {
          expect([...factor].sort()).toEqual([...new Set(rows.flatMap(({ place }) => place ?? []))].sort());
        }
        for (const [i, category] of (parts[0]?.factor ?? []).entries()) {
          const want = total(used.filter(({ place }) => place === category).map((row) => row.length));
          const segments = parts.map(({ start, end }) => Number(end[i]) - Number(start[i]));
          for (const segment of segments) expect(segment).toBeGreaterThanOrEqual(0);
          expectClose(sum(segments), normalize && want > 0 ? 1 : want);
          for (const [k, { name }] of parts.entries()) {
            const own = total(used.filter(({ place, part }) => place === category && part === name).map((row) => row.length));
            expectClose(segments[k] as number, normalize && want > 0 ? own / want : own, normalize ? 1 : want);
          }
        }
      }),
      fuzzed(100),
    );
  });

  it("of areas have the sum of the series as their top line", () => {
    const x = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -4, max: 4 }) }, { weight: 1, arbitrary: fc.constant(null) });
    fc.assert(
      fc.property(rowsAt(x), (rows) => {
        const chart = new Chart().plot.area(rows, { xColumn: "place", yColumn: "length", colorColumn: "part", stacked: true });
        const areas = chart.figure.glyphs as AreaGlyph[];
        const used = rows.filter(({ place, part }) => place !== null && part !== null);
        const grid = [...new Set(used.map(({ place }) => place as number))].sort((a, b) => a - b);
        let below = grid.map(() => 0);
        for (const { x, y0, y1 } of areas) {
          expect(numbersOf(x)).toEqual(grid);
          expect(numbersOf(y0)).toEqual(below);
          below = numbersOf(y1);
        }
        for (const [i, at] of grid.entries()) {
          expectClose(below[i] as number, total(used.filter(({ place }) => place === at).map((row) => row.length)));
        }
      }),
      fuzzed(150),
    );
  });
});

describe("histograms", () => {
  const RULES = ["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt", "stone"] as const;
  const finite = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
  );
  const value = fc.oneof(
    { weight: 6, arbitrary: finite },
    { weight: 1, arbitrary: fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
  );
  /** Edges on both sides of all values, and on some of them. */
  const edges = fc.uniqueArray(finite, { maxLength: 20 }).map((inner) => [...new Set([-1e6, ...inner, 1e6])].sort((a, b) => a - b));
  const wide = fc.double({ min: -1e300, max: 1e300, noNaN: true });
  const valuesAndBins = fc.oneof(
    fc.tuple(fc.array(value, { minLength: 1, maxLength: 60 }), edges),
    fc.tuple(
      fc.array(fc.oneof(value, wide), { minLength: 1, maxLength: 60 }),
      fc.oneof(fc.constantFrom(...RULES), fc.integer({ min: 1, max: 200 })),
    ),
  );

  it.each(["count", "density", "mass"] as const)("hold every finite value once, by any bins: %s", (method) => {
    fc.assert(
      fc.property(valuesAndBins, fc.boolean(), ([values, bins], isLying) => {
        const axes = (isLying ? { xAxisType: "density" } : { yAxisType: "density" }) as { yAxisType: "density" };
        const chart = attempt(() => new Chart(axes).plot.histogram({ values }, { valuesColumn: "values", bins, method }));
        // Only a rule may ask for too many bins.
        if (chart === undefined) {
          expect(RULES).toContain(bins);
          return;
        }
        const { minEdge, maxEdge, value: heights } = chart.figure.glyphs[0] as HistogramGlyph;
        const [low, high, got] = [numbersOf(minEdge), numbersOf(maxEdge), numbersOf(heights)];
        const present = values.filter((each) => each !== null && Number.isFinite(each)) as number[];
        expect(low.slice(1)).toEqual(high.slice(0, -1));
        for (const [i, edge] of low.entries()) expect(high[i]).toBeGreaterThan(edge);
        for (const height of got) expect(height).toBeGreaterThanOrEqual(0);
        expect(low[0]).toBeLessThanOrEqual(Math.min(...present));
        expect(high.at(-1)).toBeGreaterThanOrEqual(Math.max(...present));
        if (Array.isArray(bins)) expect([...low, high.at(-1)]).toEqual(bins);
        if (typeof bins === "number") expect(got).toHaveLength(bins);
        const areas = got.map((height, i) => height * ((high[i] as number) - (low[i] as number)));
        const whole = present.length === 0 ? 0 : 1;
        if (method === "count") expect(sum(got)).toBe(present.length);
        else expectClose(sum(method === "mass" ? got : areas), whole);
      }),
      fuzzed(200),
    );
  });
});

describe("boxplots", () => {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -10, max: 10 }) },
    { weight: 3, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(null, Number.NaN) },
  );
  const rows = fc.array(fc.record({ category: fc.constantFrom("a", "b", "c"), value }), { minLength: 1, maxLength: 60 });

  it("have quartiles in order, whiskers to the last value in reach, and as outliers what lies beyond", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const chart = new Chart({ xAxisType: "categorical" }).plot.boxplot(data, {
          categoricalColumns: "category",
          numericColumn: "value",
        });
        const [boxes, outliers] = chart.figure.glyphs as [BoxplotGlyph, ScatterGlyph];
        expect(boxes.factor).toEqual([...new Set(data.map(({ category }) => category))].sort());
        for (const [i, factor] of boxes.factor.entries()) {
          const values = data.flatMap((row) =>
            row.category === factor && row.value !== null && !Number.isNaN(row.value) ? row.value : [],
          );
          const [lower, q1, q2, q3, upper] = [boxes.lower, boxes.q1, boxes.q2, boxes.q3, boxes.upper].map((column) =>
            Number(column[i]),
          ) as [number, number, number, number, number];
          const shown = Array.from(outliers.y as ArrayLike<number>).filter((_, k) => outliers.x[k] === factor);
          if (values.length === 0) {
            expect([lower, q1, q2, q3, upper, ...shown]).toEqual(Array(5).fill(Number.NaN));
            continue;
          }
          const [min, max] = [Math.min(...values), Math.max(...values)];
          expectAscending([min, q1, q2, q3, max]);
          expectAscending([min, lower, upper, max]);
          const reach = 1.5 * (q3 - q1);
          expect(lower).toBe(Math.min(...values.filter((each) => each >= q1 - reach)));
          expect(upper).toBe(Math.max(...values.filter((each) => each <= q3 + reach)));
          expect(shown).toEqual(values.filter((each) => each < lower || each > upper));
        }
      }),
      fuzzed(200),
    );
  });
});

/** What is asked of a chart, whatever its axes. */
interface Drawn {
  readonly figure: Figure;
  toSVG(): string;
  describe(): ChartDescription;
}

type AnyPlot = (data: unknown, options: unknown) => Drawn;
type Call = readonly [chart: "Chart" | "RadarChart", axes: object, plot: string, options: object];

/** Every plot, on the axes that it is for; the columns are those of `table`. */
const CALLS: readonly Call[] = [
  ["Chart", {}, "line", { xColumn: "n", yColumn: "m", colorColumn: "c" }],
  ["Chart", { yAxisType: "log" }, "line", { xColumn: "n", yColumn: "m" }],
  ["Chart", { xAxisType: "log" }, "scatter", { xColumn: "n", yColumn: "m", sizeColumn: "i", colorColumn: "n" }],
  ["Chart", {}, "text", { xColumn: "n", yColumn: "m", textColumn: "t" }],
  ["Chart", { xAxisType: "datetime" }, "line", { xColumn: "year", yColumn: "n" }],
  ["Chart", {}, "area", { xColumn: "i", yColumn: "m", colorColumn: "c" }],
  ["Chart", {}, "area", { xColumn: "i", yColumn: "m", secondYColumn: "n" }],
  ["Chart", {}, "trend", { xColumn: "n", yColumn: "m", colorColumn: "c" }],
  ["Chart", { xAxisType: "log", yAxisType: "symlog" }, "trend", { xColumn: "n", yColumn: "m", method: "loess", span: 0.3 }],
  [
    "Chart",
    { xAxisType: "datetime", yAxisType: "log" },
    "trend",
    { xColumn: "year", yColumn: "n", method: "moving average", window: "900 days", confidence: 0.8 },
  ],
  ["Chart", { xAxisType: "categorical" }, "scatter", { categoricalColumns: ["k", "c"], numericColumn: "n", colorColumn: "c" }],
  ["Chart", { yAxisType: "categorical" }, "text", { categoricalColumns: "i", numericColumn: "n", textColumn: "t" }],
  ["Chart", { xAxisType: "categorical" }, "bar", { categoricalColumns: ["k", "c"], numericColumn: "n", colorColumn: "c" }],
  ["Chart", { xAxisType: "log", yAxisType: "categorical" }, "bar", { categoricalColumns: "i", numericColumn: "n" }],
  ["Chart", { yAxisType: "categorical" }, "barStacked", { categoricalColumns: "c", numericColumn: "n", stackColumn: "k" }],
  ["Chart", { xAxisType: "categorical" }, "barStacked", { categoricalColumns: "k", numericColumn: "n", stackColumn: "c", normalize: true }],
  [
    "Chart",
    { xAxisType: "categorical" },
    "textStacked",
    { categoricalColumns: "c", numericColumn: "n", stackColumn: "k", textColumn: "t" },
  ],
  ["Chart", { xAxisType: "categorical" }, "lollipop", { categoricalColumns: ["c", "k"], numericColumn: "n" }],
  ["Chart", { xAxisType: "categorical" }, "parallel", { categoricalColumns: "k", numericColumn: "n", colorColumn: "c" }],
  [
    "Chart",
    { yAxisType: "categorical" },
    "interval",
    { categoricalColumns: ["c", "k"], lowerBoundColumn: "n", upperBoundColumn: "m", middleColumn: "i" },
  ],
  ["Chart", { xAxisType: "categorical" }, "boxplot", { categoricalColumns: "c", numericColumn: "n" }],
  ["Chart", { xAxisType: "categorical" }, "violin", { categoricalColumns: ["c", "k"], numericColumn: "n", colorColumn: "k" }],
  ["Chart", { yAxisType: "categorical" }, "violin", { categoricalColumns: "c", numericColumn: "n", scale: "area" }],
  ["Chart", { yAxisType: "density" }, "histogram", { valuesColumn: "n", colorColumn: "c", bins: 7 }],
  ["Chart", { xAxisType: "density" }, "histogram", { valuesColumn: "n", method: "density" }],
  ["Chart", { yAxisType: "density" }, "kde", { valuesColumn: "n", colorColumn: "c" }],
  ["Chart", { xAxisType: "density", yAxisType: "density" }, "hexbin", { xValuesColumn: "n", yValuesColumn: "m", size: 3 }],
  [
    "Chart",
    { xAxisType: "categorical", yAxisType: "categorical" },
    "heatmap",
    { xColumn: "c", yColumn: "k", colorColumn: "n", textColumn: "m" },
  ],
  ["RadarChart", {}, "text", { radiusColumn: "n", textColumn: "t" }],
  ["RadarChart", {}, "perimeter", { radiusColumn: "n", colorColumn: "c" }],
  ["RadarChart", {}, "area", { radiusColumn: "n", colorColumn: "c" }],
  ["RadarChart", {}, "radius", { radiusColumn: "n" }],
];

function blank(type: Call[0], axes: object): { readonly plot: Readonly<Record<string, AnyPlot>> } {
  const Class = (type === "Chart" ? Chart : RadarChart) as unknown as new (options: object) => { readonly plot: Record<string, AnyPlot> };
  return new Class(axes);
}

describe("every plot", () => {
  const number = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) },
    { weight: 3, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 2, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, Number.NaN) },
  );
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("a", "b", "", " ", "__proto__", "2020-01-01", "7") },
    { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  /** Categories c and k, no pair of them twice; any texts t; any numbers n and m; i counts the rows, and year from 2000. */
  const table: fc.Arbitrary<object[]> = fc
    .uniqueArray(fc.record({ c: text, k: text, t: text, n: number, m: number }), {
      minLength: 1,
      maxLength: 12,
      selector: ({ c, k }) => JSON.stringify([c, k]),
    })
    .map((rows) => rows.map((row, i) => ({ ...row, i, year: 2000 + i })));

  it("is tried here", () => {
    const tried = (type: Call[0]) => [...new Set(CALLS.flatMap(([on, , plot]) => (on === type ? plot : [])))].sort();
    expect(tried("Chart")).toEqual(Object.keys(new Chart().plot).sort());
    expect(tried("RadarChart")).toEqual(Object.keys(new RadarChart().plot).sort());
  });

  it.each(CALLS)("draws any table or refuses it, and says and draws the same after JSON: %s %j %s %j", (type, axes, plot, options) => {
    let drawn = 0;
    const runs = fuzzed<[object[]]>(20);
    fc.assert(
      fc.property(table, (data) => {
        const chart = attempt(() => blank(type, axes).plot[plot]?.(data, options));
        const svg = attempt(() => chart?.toSVG());
        if (chart === undefined || svg === undefined) return;
        drawn++;
        const description = chart.describe();
        expect(JSON.parse(JSON.stringify(description))).toEqual(description);
        expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(svg);
      }),
      runs,
    );
    expect(drawn).toBeGreaterThan((runs.numRuns ?? 0) / 4);
  });
});
