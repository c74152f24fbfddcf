import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorize, groupByColumns, groupRows, labelOf, rankByLabel, sortedLevels } from "../../src/data/group.js";
import { Table } from "../../src/data/table.js";
import { errorOf } from "./error.js";

const place = "chart.plot.bar";
const factors = (values: readonly unknown[]) => {
  const { codes, levels, ranks } = factorize(Table.from({ c: values }, place).column("c", place));
  return { codes: [...codes], levels, sortedLevels: sortedLevels({ levels, ranks }) };
};

describe("factorize", () => {
  it("labels numbers as JavaScript writes them and sorts them by value", () => {
    expect(factors([10, -0, 9.5, null, 0, 1e21, 10])).toEqual({
      codes: [0, 1, 2, -1, 1, 3, 0],
      levels: ["10", "0", "9.5", "1e+21"],
      sortedLevels: ["0", "9.5", "10", "1e+21"],
    });
  });

  it("labels dates by their day where all are midnights, else in full", () => {
    expect(factors([new Date("2020-02-01"), new Date("2019-12-31"), null]).sortedLevels).toEqual(["2019-12-31", "2020-02-01"]);
    expect(factors([new Date("2020-02-01"), new Date("2019-12-31T12:30:00.500Z")]).levels).toEqual([
      "2020-02-01T00:00:00Z",
      "2019-12-31T12:30:00.500Z",
    ]);
  });

  it("puts dates that differ by less than their label shows into one level", () => {
    const column = { kind: "date", values: Float64Array.of(1.2, 1.7) } as const;
    expect(factorize(column)).toMatchObject({ codes: Int32Array.of(0, 0), levels: ["1970-01-01T00:00:00.001Z"] });
  });

  it("puts false before true and sorts texts by code point", () => {
    expect(factors([true, false, null])).toEqual({
      codes: [0, 1, -1],
      levels: ["true", "false"],
      sortedLevels: ["false", "true"],
    });
    expect(factors(["😀", "\uff5e", "b", "B", "ä", "ab", "a"]).sortedLevels).toEqual(["B", "a", "ab", "b", "ä", "\uff5e", "😀"]);
  });

  it("has no level in a column of missing values", () => {
    expect(factors([null, undefined])).toEqual({ codes: [-1, -1], levels: [], sortedLevels: [] });
  });

  it("ranks each label by the natural order", () => {
    const column = Table.from({ c: [10, 9, 100] }, place).column("c", place);
    expect(Object.fromEntries(rankByLabel(factorize(column)))).toEqual({ "9": 0, "10": 1, "100": 2 });
  });

  it("labels single values like columns do", () => {
    expect(["a", 1, -0, true, 5n, new Date("2020-01-31"), new Date(1000)].map((value) => labelOf(value, place))).toEqual([
      "a",
      "1",
      "0",
      "true",
      "5",
      "2020-01-31",
      "1970-01-01T00:00:01Z",
    ]);
    for (const value of [null, Number.NaN, {}, [], new Date("x")]) errorOf(() => labelOf(value, place), "bad-argument");
  });
});

describe("groupRows", () => {
  it("gives each level its rows in data order", () => {
    const rows = groupRows(Int32Array.of(1, 0, -1, 1, 3), 4);
    expect(rows.map((group) => [...group])).toEqual([[1], [0, 3], [], [4]]);
  });

  it("partitions the rows that have a level", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 6 })), (codes) => {
        const groups = groupRows(Int32Array.from(codes), 7);
        const expected = Array.from({ length: 7 }, (_, level) => codes.flatMap((code, row) => (code === level ? [row] : [])));
        expect(groups.map((group) => [...group])).toEqual(expected);
      }),
    );
  });
});

describe("groupByColumns", () => {
  const table = Table.from({ f: ["a", "b", "a", "a", null], n: [1, 1, 2, 1, 1], v: [1, 2, 3, 4, 5] }, place);

  it("lists each combination once, in order of first appearance", () => {
    const grouping = groupByColumns(table, ["f", "n"], place);
    expect(grouping.paths).toEqual([
      ["a", "1"],
      ["b", "1"],
      ["a", "2"],
    ]);
    expect(grouping.rows.map((rows) => [...rows])).toEqual([[0, 3], [1], [2]]);
    expect([...grouping.codes]).toEqual([0, 1, 2, 0, -1]);
    expect(grouping.missingCount).toBe(1);
  });

  it("groups by one column or three", () => {
    expect(groupByColumns(table, ["f"], place).paths).toEqual([["a"], ["b"]]);
    expect(groupByColumns(table, ["n", "f", "v"], place).paths).toEqual([
      ["1", "a", "1"],
      ["1", "b", "2"],
      ["2", "a", "3"],
      ["1", "a", "4"],
    ]);
  });

  it("refuses no column and an unknown one", () => {
    errorOf(() => groupByColumns(table, [], place), "bad-option");
    errorOf(() => groupByColumns(table, ["x"], place), "missing-column");
  });

  it("agrees with grouping by joined labels", () => {
    const cell = fc.option(fc.constantFrom("a", "b", "c"));
    fc.assert(
      fc.property(fc.array(fc.record({ x: cell, y: cell, z: cell })), (rows) => {
        if (rows.length === 0) return;
        const grouping = groupByColumns(Table.from(rows, place), ["x", "y", "z"], place);
        const expected = new Map<string, number[]>();
        rows.forEach(({ x, y, z }, row) => {
          if (x === null || y === null || z === null) return;
          const key = `${x}${y}${z}`;
          expected.set(key, [...(expected.get(key) ?? []), row]);
        });
        expect(grouping.paths.map((path) => path.join(""))).toEqual([...expected.keys()]);
        expect(grouping.rows.map((group) => [...group])).toEqual([...expected.values()]);
      }),
    );
  });
});
