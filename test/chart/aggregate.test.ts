import { describe, expect, it } from "vitest";
import { aggregate, ChartifyError } from "../../src/host/node/index.js";

const rows = [
  { fruit: "Pear", price: 3, day: new Date(2) },
  { fruit: "Apple", price: 1, day: new Date(1) },
  { fruit: "Pear", price: 5, day: new Date(3) },
  { fruit: "Pear", price: null, day: null },
];

function refusal(options: unknown): string {
  try {
    aggregate(rows, options as { by: ["fruit"]; how: "count" });
  } catch (error) {
    if (error instanceof ChartifyError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "taken";
}

describe("aggregate with several measures", () => {
  it("gives each under its name, and counts rows", () => {
    const measures = {
      total: ["price", "sum"],
      p75: ["price", "quantile", 0.75],
      prices: ["price", "count"],
      rows: "count",
      latest: ["day", "max"],
    } as const;
    const result = aggregate(rows, { by: ["fruit"], measures });
    expect(result.columnNames).toEqual(["fruit", "total", "p75", "prices", "rows", "latest"]);
    expect(result.toRows()).toEqual([
      { fruit: "Apple", total: 1, p75: 1, prices: 1, rows: 1, latest: new Date(1) },
      { fruit: "Pear", total: 8, p75: 4.5, prices: 2, rows: 3, latest: new Date(3) },
    ]);
  });

  it("counts rows without a column", () => {
    expect(aggregate(rows, { by: ["fruit"], how: "count" }).toRows()).toEqual([
      { fruit: "Apple", count: 1 },
      { fruit: "Pear", count: 3 },
    ]);
  });

  it("takes the share of a quantile beside it", () => {
    expect(aggregate(rows, { by: ["fruit"], column: "price", how: "quantile", q: 0.75 }).toRows()).toEqual([
      { fruit: "Apple", price: 1 },
      { fruit: "Pear", price: 4.5 },
    ]);
  });

  it.each([
    [{ by: ["fruit"], measures: {} }, /bad-option aggregate, option "measures": is empty/],
    [{ by: ["fruit"], measures: [["price", "sum"]] }, /bad-option aggregate, option "measures": must be an object/],
    [{ by: ["fruit"], measures: { total: "sum" } }, /option "measures", "total": must be a column and how to aggregate it/],
    [{ by: ["fruit"], measures: { total: ["price", "summ"] } }, /"total", how: .*Did you mean "sum"\?/],
    [{ by: ["fruit"], measures: { total: ["pirce", "sum"] } }, /missing-column .*Did you mean "price"\?/],
    [{ by: ["fruit"], measures: { fruit: "count" } }, /"fruit" is one of the columns to group by/],
    [{ by: ["fruit"], measures: { p: ["price", "quantile"] } }, /a quantile wants the share/],
    [{ by: ["fruit"], measures: { p: ["price", "quantile", 90] } }, /"p", q: must be a finite number of at least 0 and at most 1/],
    [{ by: ["fruit"], measures: { p: ["price", "sum", 0.5] } }, /only "quantile" takes a share/],
    [{ by: ["fruit"], measures: { p: ["price", "sum"] }, how: "sum" }, /option "how": goes with one measure/],
    [{ by: ["fruit"], column: "price", how: "quantile" }, /a quantile wants the share/],
    [{ by: ["fruit"], column: "price", how: "sum", q: 0.5 }, /only "quantile" takes a share/],
  ])("refuses %j", (options, message) => expect(refusal(options)).toMatch(message));
});

describe("an aggregate of many columns", () => {
  const many = Array.from({ length: 100_000 }, () => ({ fruit: "Pear", price: 1 }));
  const names = Array.from({ length: 100 }, (_, i) => `m${i}`);

  it.each([
    { by: ["fruit"], measures: Object.fromEntries(names.map((name) => [name, "count"])) },
    { by: [...names, "fruit"].map(() => "fruit"), how: "count" },
  ] as const)("is refused before the rows are gone through", (options) => {
    const thrown = () => aggregate(many, options as { by: ["fruit"]; how: "count" });
    expect(thrown).toThrow(/^aggregate: 10[12] columns/);
  });

  it("is made where rows and columns are few together", () => {
    const measures = Object.fromEntries(names.map((name) => [name, "count"] as const));
    expect(aggregate(rows, { by: ["fruit"], measures }).columnNames).toHaveLength(101);
  });
});

describe("a measure that cannot be looked at", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const lying = Object.assign(["price", "sum"], { [Symbol.iterator]: undefined });

  it("is refused", () => {
    for (const measures of [proxy, { total: proxy }]) expect(refusal({ by: ["fruit"], measures })).toMatch(/bad-option .*must be/);
  });
  it("is read by its places", () => expect(refusal({ by: ["fruit"], measures: { total: lying } })).toBe("taken"));
});
