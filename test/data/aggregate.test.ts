import { describe, expect, it } from "vitest";
import { AGGREGATES, type Aggregate, aggregate, aggregateAll } from "../../src/data/aggregate.js";
import { Table } from "../../src/data/table.js";
import { errorOf } from "./error.js";

const place = "chartify bar";
const table = Table.from(
  {
    year: [2020, 2021, 2020, 2020, 2021, null, 2022],
    fruit: ["a", "a", "a", "a", "a", "a", "b"],
    day: [3, 1, 2, 5, 4, 9, 8].map((day) => new Date(day * 86_400_000)),
    n: [4, 10, 1, 3, null, 100, null],
  },
  place,
);
const result = (how: Aggregate) => aggregate(table, { by: ["year", "fruit"], column: "n", how }, place);

describe("aggregate", () => {
  it.each([
    ["sum", [8, 10, null]],
    ["mean", [8 / 3, 10, null]],
    ["median", [3, 10, null]],
    ["min", [1, 10, null]],
    ["max", [4, 10, null]],
    ["count", [3, 1, 0]],
  ] as const)("%s leaves out missing values, and rows without a key", (how, values) => {
    expect(result(how).toColumns()).toEqual({ year: [2020, 2021, 2022], fruit: ["a", "a", "b"], n: values });
  });

  it("takes the mean of the two middle values for the median", () => {
    const even = Table.from({ k: ["x", "x", "x", "x"], n: [10, 1, 2, 4] }, place);
    expect(aggregate(even, { by: ["k"], column: "n", how: "median" }, place).toColumns().n).toEqual([3]);
  });

  it("keeps the kind of keys, and of dates in min and max", () => {
    const earliest = aggregate(table, { by: ["year"], column: "day", how: "min" }, place);
    expect(earliest.column("year", place).kind).toBe("number");
    expect(earliest.toColumns().day).toEqual([2, 1, 8].map((day) => new Date(day * 86_400_000)));
  });

  it("counts rows without a column, and values of any kind with one", () => {
    expect(aggregate(table, { by: ["fruit"], column: null, how: "count" }, place).toRows()).toEqual([
      { fruit: "a", count: 6 },
      { fruit: "b", count: 1 },
    ]);
    expect(aggregate(table, { by: ["fruit"], column: "fruit", how: "count" }, place).toRows()).toEqual([
      { fruit: "a", count: 6 },
      { fruit: "b", count: 1 },
    ]);
  });

  // Expected values by Python's statistics module: stdev, variance, quantiles(method="inclusive").
  it.each([
    [[4, 1, 3], 2.3333333333333335, 1.5275252316519468, 3.8],
    [[10, 1, 2, 4], 16.25, 4.031128874149275, 8.2],
    [[0.1, 0.2, 0.4, 0.8, 1.6], 0.372, 0.6099180272790763, 1.28],
    [[1e9 + 1, 1e9 + 2, 1e9 + 4], 2.3333333333333335, 1.5275252316519468, 1000000003.6],
    [[5], null, null, 5],
    [[null], null, null, null],
  ])("var, std and quantile of %j are those of a sample, interpolated", (n, variance, deviation, q90) => {
    const values = Table.from({ k: n.map(() => "x"), n }, place);
    const one = (how: Aggregate, q?: number) => aggregate(values, { by: ["k"], column: "n", how, q: q ?? null }, place).toRows()[0]?.n;
    const close = (got: unknown, want: number | null) => (want === null ? expect(got).toBe(null) : expect(got).toBeCloseTo(want, 10));
    close(one("var"), variance);
    close(one("std"), deviation);
    close(one("quantile", 0.9), q90);
    close(one("quantile", 0), n[0] === null ? null : Math.min(...(n as number[])));
    expect(one("quantile", 0.5)).toBe(one("median"));
  });

  it("first, last and distinct take values of any kind, missing ones for nothing", () => {
    const measures = ["first", "last", "distinct"] as const;
    const mixed = Table.from(
      {
        k: ["x", "x", "x", "y"],
        text: [null, "b", "a", null],
        day: [new Date(2), null, new Date(1), null],
        ok: [true, true, null, null],
        n: [1, 1, Number.NaN, null],
      },
      place,
    );
    const of = (column: "text" | "day" | "ok" | "n") =>
      aggregateAll(mixed, { by: ["k"], measures: measures.map((how) => ({ name: how, column, how })) }, place).toRows();
    expect(of("text")).toEqual([
      { k: "x", first: "b", last: "a", distinct: 2 },
      { k: "y", first: null, last: null, distinct: 0 },
    ]);
    expect(of("day")[0]).toEqual({ k: "x", first: new Date(2), last: new Date(1), distinct: 2 });
    expect(of("ok")[0]).toEqual({ k: "x", first: true, last: true, distinct: 1 });
    expect(of("n")[0]).toEqual({ k: "x", first: 1, last: 1, distinct: 1 });
  });

  it("refuses what it cannot do", () => {
    expect(errorOf(() => aggregate(table, { by: ["fruit"], column: "fruit", how: "sum" }, place), "bad-column").message).toContain(
      "the sum needs numbers",
    );
    expect(errorOf(() => aggregate(table, { by: ["fruit"], column: "n", how: "avg" as Aggregate }, place), "bad-option").message).toContain(
      AGGREGATES.map((how) => `"${how}"`).join(", "),
    );
    errorOf(() => aggregate(table, { by: ["fruit"], column: null, how: "sum" }, place), "bad-option");
    errorOf(() => aggregate(table, { by: [], column: "n", how: "sum" }, place), "bad-option");
    errorOf(() => aggregate(table, { by: ["nope"], column: "n", how: "sum" }, place), "missing-column");
  });
});
