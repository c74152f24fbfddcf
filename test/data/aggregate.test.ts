import { describe, expect, it } from "vitest";
import { AGGREGATES, type Aggregate, aggregate } from "../../src/data/aggregate.js";
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
