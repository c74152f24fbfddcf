import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/data/aggregate.js";
import { answer } from "../../src/data/answer.js";
import type { CategoryKey, Cells, GroupsQuestion, Keys, NumberCell, SeriesKey } from "../../src/data/questions.js";
import { readTable } from "../../src/data/read/index.js";
import { boxStats } from "../../src/data/stats/box.js";
import { extremes } from "../../src/data/stats/extremes.js";
import { histogram } from "../../src/data/stats/histogram.js";
import { kde } from "../../src/data/stats/kde.js";
import { Table } from "../../src/data/table.js";
import { errorOf } from "./error.js";

const CSV = "fruit,shop,sold,day\nPear,b,3,2024-01-02\nApple,a,5,2024-01-01\n,a,1,2024-01-03\nApple,,7,2024-01-04\nPear,a,,2024-01-01\n";
const table = readTable(CSV, "csv", "test");
const place = "chart.plot.test";

const number = (column: string, as: NumberCell["as"] = "number"): NumberCell => ({ as, column, option: `${column}Column` });
const asFound = { by: "data", ascending: true, calendarFirst: false, isSaid: false, totals: null, option: "categoricalOrderBy" } as const;
const fruit: CategoryKey = { kind: "category", columns: ["fruit"], option: "categoricalColumns", order: asFound };
const series = (column: string, order: string[] | null = null): SeriesKey => ({
  kind: "series",
  what: "colour value",
  column,
  option: "colorColumn",
  order,
  orderOption: "colorOrder",
});
const groups = (how: GroupsQuestion["how"]) =>
  ({
    kind: "groups",
    by: { fruit, shop: series("shop") },
    cells: { sold: number("sold"), day: { as: "label", column: "day", option: "textColumn" } },
    how,
    attribute: null,
  }) as const satisfies GroupsQuestion;

describe("points", () => {
  const question = { kind: "points", cells: { x: number("day", "date"), y: number("sold", "log") }, category: null, along: null } as const;

  it("come in row order, one list per series, those of the order that the data lack included", () => {
    const { lists, series: levels } = answer(table, { ...question, series: series("shop", ["c", "b", "a"]) }, place);
    expect(levels).toEqual({ names: ["c", "b", "a"], missing: 1, rowCount: 5, rows: ["line 5"] });
    expect(lists.map(({ cells }) => [...cells.y])).toEqual([[], [3], [5, 1, Number.NaN]]);
  });

  it("are copies of the table's columns, which a figure may be written into", () => {
    const y = answer(table, { ...question, series: null }, place).lists[0]?.cells.y;
    expect(y).toEqual(table.numbers("sold"));
    expect(y).not.toBe(table.numbers("sold"));
  });

  it("run along a column, missing values last", () => {
    const along = { cell: "x", once: false };
    expect([...(answer(table, { ...question, series: null, along }, place).lists[0]?.cells.y ?? [])]).toEqual([5, Number.NaN, 3, 1, 7]);
  });

  it("name two rows of a series that stand at one place, as the file has them", () => {
    const along = { cell: "x", once: true };
    const refuse = () => answer(table, { ...question, series: series("shop"), along }, place);
    expect(errorOf(refuse, "duplicate-rows").message).toMatch(
      /chart\.plot\.test: line 3 and line 6 share the day 2024-01-01T.* and the colour value "a".*Aggregate the data first/,
    );
  });

  it("refuse a size below zero, by its row in the file", () => {
    const sizes = readTable("size\n1\n-2\n", "csv", "test");
    const cells = { size: number("size", "size") };
    const refuse = () => answer(sizes, { kind: "points", cells, category: null, series: null, along: null }, place);
    expect(errorOf(refuse, "bad-column").message).toMatch(/option "sizeColumn": line 3 holds -2/);
  });
});

describe("groups", () => {
  it("have one row each, in order of first appearance; rows without a key are counted", () => {
    const { by, places, cells, left } = answer(table, groups("only"), place);
    expect([by.fruit.factors, by.shop.names]).toEqual([
      ["Pear", "Apple"],
      ["a", "b"],
    ]);
    expect([[...places.fruit], [...places.shop]]).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect([[...cells.sold], cells.day]).toEqual([
      [3, 5, Number.NaN],
      ["2024-01-02", "2024-01-01", "2024-01-01"],
    ]);
    expect([by.fruit.missing, by.shop.missing, left]).toEqual([1, 1, { missing: 2, rowCount: 5, rows: ["line 4", "line 5"] }]);
  });

  it("name the rows that share one", () => {
    const twice = readTable(`${CSV}Pear,b,9,2024-01-09\n`, "csv", "test");
    expect(errorOf(() => answer(twice, groups("only"), place), "duplicate-rows").message).toMatch(
      /line 2 and line 7 share the category "Pear" and the colour value "b", but each may have one row\. Aggregate the data first/,
    );
  });

  it("tell rows that only their colours tell apart of a place for each, and of parts of one", () => {
    const message = (question: GroupsQuestion<Keys, Cells>) => errorOf(() => answer(table, question, place), "duplicate-rows").message;
    const one = { ...groups("only"), by: { fruit }, attribute: series("shop") } as const;
    expect(message(one)).toMatch(
      /share the category "Apple", but each may have one row\. To show each shop, stand them side by side with categoricalColumns: \["fruit", "shop"\], or stack them with barStacked and stackColumn: "shop"\./,
    );
    expect(message({ ...one, attribute: series("fruit") })).toMatch(/Aggregate the data first/);
    const deep = { ...one, by: { fruit: { ...fruit, columns: ["fruit", "fruit", "fruit"] } } };
    expect(message(deep)).toMatch(/To show each shop, stack them with barStacked/);
  });

  it("are aggregated as aggregate() does", () => {
    const rows = fc.array(fc.record({ fruit: fc.constantFrom("x", "y", null), sold: fc.option(fc.integer({ min: -9, max: 9 })) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom("sum", "mean", "median", "count", "min", "max"), (data, how) => {
        const some = Table.from({ fruit: [...data.map((row) => row.fruit), "x"], sold: [...data.map((row) => row.sold), 1] });
        const got = answer(some, { ...groups(how), by: { fruit }, cells: { sold: number("sold") } }, place);
        const want = aggregate(some, { by: ["fruit"], column: "sold", how }, place).toRows();
        const mine = Array.from(got.cells.sold, (sold, i) => ({
          fruit: got.by.fruit.factors[got.places.fruit[i] ?? -1],
          sold: Number.isNaN(sold) ? null : sold,
        }));
        expect(mine.sort((a, b) => (String(a.fruit) < String(b.fruit) ? -1 : 1))).toEqual(
          want.map((row) => ({ fruit: row["fruit"], sold: row["sold"] })),
        );
      }),
    );
  });

  it.each([
    ["rows", ["x", "y"]],
    ["groups", ["y", "x"]],
    ["shares", ["x", "y"]],
  ] as const)("are ordered by the sum of their %s", (of, factors) => {
    const some = Table.from({ fruit: ["x", "x", "y"], shop: ["a", null, "a"], sold: [1, 9, 2] });
    const ordered: CategoryKey = {
      ...fruit,
      order: {
        by: "values",
        ascending: false,
        calendarFirst: false,
        isSaid: true,
        totals: { cells: ["sold"], of },
        option: "categoricalOrderBy",
      },
    };
    const question = { ...groups("only"), by: { fruit: ordered, shop: series("shop") }, cells: { sold: number("sold") } };
    expect(answer(some, question, place).by.fruit.factors).toEqual(factors);
  });
});

describe("distributions", () => {
  it("are those of the statistics, group by group", () => {
    const values = number("sold");
    const ofA = Float64Array.of(5, 1, Number.NaN);
    const bins = answer(
      table,
      { kind: "bins", values, series: series("shop"), bins: 2, most: 100, isShared: false, method: "mass" },
      place,
    );
    expect(bins.histograms[0]).toEqual(histogram(ofA, 2, "mass", place));
    const wide = Table.from({ fruit: ["x", "y", "x", "x"], shop: ["a", "a", "b", "a"], sold: [1, 2, 3, 4] });
    const density = answer(wide, { kind: "density", values, category: fruit, series: series("shop"), points: 5 }, place);
    expect(density.curves.map((curves) => curves.map(({ x }) => x.length))).toEqual([
      [5, 0],
      [0, 0],
    ]);
    expect(density.curves[0]?.[0]).toEqual(kde(Float64Array.of(1, 4), 5));
    const quantiles = answer(
      wide,
      { kind: "quantiles", values, category: fruit, series: series("shop"), attribute: series("shop") },
      place,
    );
    expect(quantiles.boxes[0]?.q1[0]).toBe(boxStats(Float64Array.of(1, 4)).q1);
    expect([...(quantiles.attribute?.places ?? [])]).toEqual([0, 0]);
  });

  it("do not become millions of points of a few thousand rows", () => {
    const many = Table.from({ v: Array.from({ length: 9000 }, (_, i) => i), g: Array.from({ length: 9000 }, (_, i) => `g${i}`) });
    const perGroup = { kind: "density", values: number("v"), points: 300 } as const;
    const category = { ...fruit, columns: ["g"] };
    expect(errorOf(() => answer(many, { ...perGroup, category, series: null }, place), "too-large").message).toMatch(/9000 categories/);
    expect(errorOf(() => answer(many, { ...perGroup, category: null, series: series("g") }, place), "too-large").message).toMatch(
      /9000 colour values/,
    );
  });
});

describe("extremes", () => {
  /** What a line fills of each column of pixels: its first and last value there, the lowest and the highest. */
  const filled = (x: Float64Array, y: Float64Array, columns: number): unknown => {
    const [low, high] = [Math.min(...x), Math.max(...x)];
    const parts = new Map<number, number[]>();
    for (const [i, at] of x.entries()) {
      if (Number.isNaN(y[i])) continue;
      const column = high > low ? Math.min(columns - 1, Math.floor((at - low) * (columns / (high - low)))) : 0;
      parts.set(column, [...(parts.get(column) ?? []), y[i] as number]);
    }
    return [...parts].map(([column, own]) => [column, own[0], own.at(-1), Math.min(...own), Math.max(...own)]);
  };

  it("fill the same pixels with at most four points for each column", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 20 }), (pairs, columns) => {
        const sorted = pairs.sort((a, b) => a[0] - b[0]);
        const [x, y] = [Float64Array.from(sorted, ([at]) => at), Float64Array.from(sorted, ([, value]) => value)];
        const kept = extremes(x, y, columns, [x[0] as number, x.at(-1) as number]);
        expect(kept.length).toBeLessThanOrEqual(4 * columns);
        const take = (values: Float64Array) => Float64Array.from(kept, (row) => values[row] as number);
        expect(filled(take(x), take(y), columns)).toEqual(filled(x, y, columns));
      }),
    );
  });

  it("keep gaps, and what lies beside the view", () => {
    const x = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);
    const y = Float64Array.of(1, Number.NaN, Number.NaN, 2, 3, 4, 5, 6);
    expect([...extremes(x, y, 1, [3, 5])]).toEqual([0, 1, 3, 5, 6, 7]);
    const rows = Table.from({ x: [0, 1, 2], y: [1, 5, 2] });
    const question = { kind: "extremes", x: number("x"), y: number("y"), series: null, columns: 1, range: null } as const;
    expect(answer(rows, question, place).lines[0]?.y).toEqual(Float64Array.of(1, 5, 2));
  });
});

it("kinds of columns are told without reading the others", () => {
  const some = Table.from({ a: [1], b: ["x"], c: [new Date(0)], bad: [{ nested: true }] });
  expect(answer(some, { kind: "columns", columns: ["a", "b", "c"] }, place).kinds).toEqual(["number", "string", "date"]);
});
