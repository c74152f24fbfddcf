import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { groupByColumns, rankByLabel } from "../../src/data/group.js";
import { type OrderRequest, orderFactors } from "../../src/data/order.js";
import { Table } from "../../src/data/table.js";
import { errorOf } from "./error.js";

interface Recorded {
  readonly id: string;
  readonly categoricalColumns: string[];
  readonly numericColumn: string;
  readonly normalize: boolean;
  readonly orderBy: OrderRequest["by"];
  readonly ascending: boolean;
  readonly columns: Record<string, (string | number)[]>;
  readonly factors: (string | string[])[];
}

const recorded: Recorded[] = JSON.parse(readFileSync(new URL("../fixtures/data/recorded-orders.json", import.meta.url), "utf8"));

/** Labels in their natural order, as `ranks` wants them. */
function ranked(labels: readonly string[]): Map<string, number> {
  return new Map(labels.map((label, rank) => [label, rank]));
}

/** Orders single-level categories; each label is its own path. */
function order(labels: readonly string[], values: readonly number[] | null, more: Partial<OrderRequest> = {}): string[] {
  const request = {
    paths: labels.map((label) => [label]),
    values,
    by: "values",
    ascending: false,
    ranks: [ranked([...labels].sort())],
    place: "bar",
  };
  return orderFactors({ ...request, ...more }).paths.map((path) => path.join("/"));
}

describe("charts recorded from Chartify", () => {
  it.each(recorded.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
    const table = Table.from(chart.columns, chart.id);
    const { paths, rows, factors } = groupByColumns(table, chart.categoricalColumns, chart.id);
    const numbers = table.numbers(chart.numericColumn, chart.id);
    const total = (group: Uint32Array) => group.reduce((sum, row) => sum + (numbers[row] ?? 0), 0);
    const values = rows.map((group) =>
      chart.normalize ? group.reduce((sum, row) => sum + (numbers[row] ?? 0) / total(group), 0) : total(group),
    );
    const ranks = factors.map(rankByLabel);
    const ordered = orderFactors({
      paths,
      values,
      by: chart.orderBy,
      ascending: chart.ascending,
      ranks,
      place: "bar",
    });
    expect(ordered.paths.map((path) => (path.length === 1 ? path[0] : path))).toEqual(chart.factors);
    expect(Array.from(ordered.indices, (index) => paths[index])).toEqual(ordered.paths);
  });
});

describe("order by values", () => {
  it("is descending unless asked otherwise", () => {
    expect(order(["a", "b", "c"], [1, 3, 2])).toEqual(["b", "c", "a"]);
    expect(order(["a", "b", "c"], [1, 3, 2], { ascending: true })).toEqual(["a", "c", "b"]);
  });

  it("keeps equal values in label order either way, and missing ones last", () => {
    const values = [Number.NaN, 1, 2, 1];
    expect(order(["a", "d", "c", "b"], values)).toEqual(["c", "b", "d", "a"]);
    expect(order(["a", "d", "c", "b"], values, { ascending: true })).toEqual(["b", "d", "c", "a"]);
    expect(order(["b", "a"], null)).toEqual(["a", "b"]);
  });

  it("keeps groups together even where their sums are equal", () => {
    const paths = [
      ["p", "x"],
      ["q", "x"],
      ["p", "y"],
      ["q", "y"],
    ];
    const ranks = [
      ["p", "q"],
      ["x", "y"],
    ].map(ranked);
    const ordered = orderFactors({
      paths,
      values: [3, 6, 7, 4],
      by: "values",
      ascending: false,
      ranks,
      place: "bar",
    });
    expect(ordered.paths).toEqual([
      ["p", "y"],
      ["p", "x"],
      ["q", "x"],
      ["q", "y"],
    ]);
  });

  it("adds up a group without regard to its missing members", () => {
    const paths = [
      ["p", "x"],
      ["p", "y"],
      ["q", "x"],
      ["r", "x"],
    ];
    const ranks = [
      ["p", "q", "r"],
      ["x", "y"],
    ].map(ranked);
    const ordered = orderFactors({
      paths,
      values: [Number.NaN, 5, 1, Number.NaN],
      by: "values",
      ascending: true,
      ranks,
      place: "bar",
    });
    expect(ordered.paths).toEqual([
      ["q", "x"],
      ["p", "y"],
      ["p", "x"],
      ["r", "x"],
    ]);
  });

  it("does not tell groups of the same numbers apart by rounding", () => {
    const paths = ["p", "q"].flatMap((group) => ["x", "y", "z"].map((label) => [group, label]));
    const ranks = [
      ["p", "q"],
      ["x", "y", "z"],
    ].map(ranked);
    const ordered = orderFactors({
      paths,
      values: [0.3, 0.2, 0.1, 0.1, 0.2, 0.3],
      by: "values",
      ascending: false,
      ranks,
      place: "bar",
    });
    expect(ordered.paths[0]).toEqual(["p", "x"]);
    expect(ordered.paths[3]).toEqual(["q", "z"]);
  });

  it("bears infinities", () => {
    expect(order(["a", "b", "c"], [1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toEqual(["b", "a", "c"]);
  });
});

describe("order by labels and counts", () => {
  it("takes labels in their natural order, per level", () => {
    const paths = [
      ["b", "10"],
      ["a", "9"],
      ["b", "9"],
    ];
    const request = {
      paths,
      values: null,
      by: "labels",
      ranks: [
        ["a", "b"],
        ["9", "10"],
      ].map(ranked),
      place: "bar",
    };
    expect(orderFactors({ ...request, ascending: true }).paths).toEqual([
      ["a", "9"],
      ["b", "9"],
      ["b", "10"],
    ]);
    expect(orderFactors({ ...request, ascending: false }).paths).toEqual([
      ["b", "10"],
      ["b", "9"],
      ["a", "9"],
    ]);
  });

  it("takes counts like values", () => {
    expect(order(["a", "b"], [1, 2], { by: "count" })).toEqual(["b", "a"]);
  });
});

describe("order by a list", () => {
  it("takes the list as it stands, with what the data lack", () => {
    const request = {
      paths: [["a"], ["b"]],
      values: null,
      by: ["c", "b", "a"],
      ascending: true,
      ranks: [["a", "b"]].map(ranked),
      place: "bar",
    };
    const ordered = orderFactors(request);
    expect(ordered.paths).toEqual([["c"], ["b"], ["a"]]);
    expect([...ordered.indices]).toEqual([-1, 1, 0]);
  });

  it("takes numbers, booleans and dates by their labels", () => {
    expect(order(["8", "4"], null, { by: [4, 8] })).toEqual(["4", "8"]);
    expect(order(["true", "false"], null, { by: [false, true] })).toEqual(["false", "true"]);
    expect(order(["2020-01-31", "2020-02-01"], null, { by: [new Date("2020-02-01"), "2020-01-31"] })).toEqual(["2020-02-01", "2020-01-31"]);
    const times = ["2020-01-31T00:00:00Z", "2020-01-31T12:00:00Z"];
    expect(order(times, null, { by: [new Date(times[1] as string), new Date(times[0] as string)] })).toEqual([times[1], times[0]]);
  });

  it("names what is missing, doubled or of the wrong form", () => {
    expect(errorOf(() => order(["a", "b", "c"], null, { by: ["b"] }), "bad-option").message).toBe(
      'bar: the list of categories lacks "a", "c". Add what is missing, or leave those rows out of the data.',
    );
    expect(errorOf(() => order(["a"], null, { by: ["a", "a"] }), "bad-option").message).toContain('holds "a" twice');
    expect(errorOf(() => order(["a"], null, { by: [["a", "b"]] }), "bad-option").message).toContain(
      'one label for each category, like "Apple"',
    );
    const paths = [["a", "x"]];
    const grouped = {
      paths,
      values: null,
      by: ["a"],
      ascending: true,
      ranks: [["a"], ["x"]].map(ranked),
      place: "bar",
    };
    expect(errorOf(() => orderFactors(grouped), "bad-option").message).toContain(
      '2 labels for each category, outermost first, like ["Apple", "US"]',
    );
  });
});

describe("any other order", () => {
  it.each([["nonsense"], [5], [null], [undefined], [{}]])("is refused: %s", (by) => {
    expect(errorOf(() => order(["a"], [1], { by }), "bad-option").message).toContain(
      "'values', 'labels', 'count', 'data', 'time' or a list of categories",
    );
  });

  it("is suggested, and may be narrowed by the plot", () => {
    expect(errorOf(() => order(["a"], [1], { by: "value" }), "bad-option").message).toContain('Did you mean "values"?');
    expect(errorOf(() => order(["a"], [1], { by: "values", allowed: ["labels", "count"] }), "bad-option").message).toContain(
      "by 'labels', 'count' or a list",
    );
  });
});
