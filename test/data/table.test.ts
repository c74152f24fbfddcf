import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { StringColumn } from "../../src/data/columns.js";
import { Table } from "../../src/data/table.js";
import { errorOf } from "./error.js";

const place = "chart.plot.line";
const column = (values: readonly unknown[]) => Table.from({ c: values }, place).column("c", place);

describe("rows and columns", () => {
  it("reads an array of row objects, with the union of their keys in order of first appearance", () => {
    const table = Table.from([{ b: 1 }, { a: "x", b: 2 }, { b: 3, c: true }], place);
    expect(table.rowCount).toBe(3);
    expect(table.columnNames).toEqual(["b", "a", "c"]);
    expect([...table.numbers("b", place)]).toEqual([1, 2, 3]);
    expect(table.toColumns()).toEqual({ b: [1, 2, 3], a: [null, "x", null], c: [null, null, true] });
  });

  it("finds keys that come in another order or are new in a later row", () => {
    const table = Table.from(
      [
        { a: 1, b: 2 },
        { b: 3, a: 4 },
        { c: 5, b: 6 },
        { a: 7, d: 8, b: 9 },
      ],
      place,
    );
    expect(table.columnNames).toEqual(["a", "b", "c", "d"]);
    expect(table.toRows()).toEqual([
      { a: 1, b: 2, c: null, d: null },
      { a: 4, b: 3, c: null, d: null },
      { a: null, b: 6, c: 5, d: null },
      { a: 7, b: 9, c: null, d: 8 },
    ]);
  });

  it("reads an object of arrays and typed arrays alike", () => {
    const table = Table.from(
      { a: [1, 2], b: new Int16Array([3, 4]), c: new BigInt64Array([5n, -6n]), d: Float32Array.of(0.5, Number.NaN) },
      place,
    );
    expect(table.toColumns()).toEqual({ a: [1, 2], b: [3, 4], c: [5, -6], d: [0.5, null] });
  });

  it("passes a table through", () => {
    const table = Table.from([{ a: 1 }], place);
    expect(Table.from(table, place)).toBe(table);
  });

  it("takes instances of a class and objects without a prototype as rows", () => {
    class Sale {
      constructor(readonly price: number) {}
      get double(): number {
        return this.price * 2;
      }
    }
    const bare: object = Object.assign(Object.create(null), { price: 2 });
    const table = Table.from([new Sale(1), bare], place);
    expect(table.columnNames).toEqual(["price"]);
    expect([...table.numbers("price", place)]).toEqual([1, 2]);
  });

  it("takes data from another realm", () => {
    const rows: unknown = runInNewContext("[{ d: new Date(86400000), n: 1 }]");
    const columns: unknown = runInNewContext("({ n: [1], t: new Float64Array([2]) })");
    expect([...Table.from(rows, place).dates("d", place)]).toEqual([86_400_000]);
    expect(Table.from(columns, place).toColumns()).toEqual({ n: [1], t: [2] });
  });

  it("keeps its own copy of a typed array, and never changes the data", () => {
    const values = Float64Array.of(1, 2);
    const table = Table.from({ a: values }, place);
    const read = table.numbers("a", place);
    values[0] = 9;
    expect([...read]).toEqual([1, 2]);
    const frozen = Object.freeze([Object.freeze({ a: "x" })]);
    expect(Table.from(frozen, place).toRows()).toEqual([{ a: "x" }]);
  });

  it("has a table of no rows", () => {
    const table = Table.from([], place);
    expect(table.rowCount).toBe(0);
    expect(errorOf(() => table.column("a", place), "missing-column").message).toContain("The data are empty");
    expect(Table.from({ a: [] }, place).numbers("a", place)).toHaveLength(0);
  });

  it("takes columns and rows named like members of Object.prototype", () => {
    const parsed: unknown = JSON.parse('[{ "__proto__": 1, "constructor": "x" }, { "a": 2 }]');
    const table = Table.from(parsed, place);
    expect(table.columnNames).toEqual(["__proto__", "constructor", "a"]);
    expect([...table.numbers("__proto__", place)]).toEqual([1, Number.NaN]);
    expect(table.column("constructor", place)).toMatchObject({ kind: "string", levels: ["x"] });
    const row = table.toRows()[0] as object;
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(row, "__proto__")?.value).toBe(1);
    expect(table.has("toString")).toBe(false);
    errorOf(() => table.column("toString", place), "missing-column");
  });
});

describe("kinds", () => {
  it("takes numbers and bigints for numbers, infinities for missing ones", () => {
    expect(column([1, 2n, Number.POSITIVE_INFINITY, null, undefined, Number.NaN])).toMatchObject({
      kind: "number",
      values: Float64Array.of(1, 2, Number.NaN, Number.NaN, Number.NaN, Number.NaN),
      empty: false,
    });
  });

  it("rounds a bigint beyond 2^53", () => {
    expect(column([2n ** 53n + 1n])).toMatchObject({ values: Float64Array.of(2 ** 53) });
  });

  it("takes Dates for dates, invalid ones as missing", () => {
    const day = new Date("2020-01-31T00:00:00Z");
    expect(column([null, day, new Date("nonsense")])).toEqual({
      kind: "date",
      zone: null,
      values: Float64Array.of(Number.NaN, day.getTime(), Number.NaN),
    });
  });

  it("takes Temporal objects for dates", () => {
    const plain = (kind: string, text: string) => ({ [Symbol.toStringTag]: `Temporal.${kind}`, toString: () => text });
    const values = [
      { [Symbol.toStringTag]: "Temporal.Instant", epochMilliseconds: 1000 },
      plain("PlainDate", "2020-01-31[u-ca=hebrew]"),
      plain("PlainDateTime", "2020-01-31T12:30:00"),
      plain("PlainYearMonth", "2020-02"),
    ];
    expect(column(values)).toEqual({
      kind: "date",
      zone: null,
      values: Float64Array.of(1000, Date.UTC(2020, 0, 31), Date.UTC(2020, 0, 31, 12, 30), Date.UTC(2020, 1, 1)),
    });
    const error = errorOf(() => column([plain("PlainTime", "12:30:00")]), "bad-column");
    expect(error.message).toContain('column "c"');
  });

  it("takes booleans and texts, missing ones marked", () => {
    expect(column([true, null, false])).toEqual({ kind: "boolean", values: Uint8Array.of(1, 255, 0) });
    expect(column(["b", "a", null, "b", ""])).toEqual({
      kind: "string",
      codes: Int32Array.of(0, 1, -1, 0, 2),
      levels: ["b", "a", ""],
    });
  });

  it("calls a column of missing values numeric and empty", () => {
    expect(column([null, undefined])).toMatchObject({
      kind: "number",
      values: Float64Array.of(Number.NaN, Number.NaN),
      empty: true,
    });
  });

  it("takes values of several kinds for text, written as each is a category", () => {
    const levels = (...values: unknown[]) => column(values) as StringColumn;
    expect(levels(null, 1, 2n, "x", true, new Date("2024-01-05"), -0)).toEqual({
      kind: "string",
      codes: Int32Array.of(-1, 0, 1, 2, 3, 4, 5),
      levels: ["1", "2", "x", "true", "2024-01-05", "0"],
    });
    expect(levels(new Date(1), 5).levels).toEqual(["1970-01-01T00:00:00.001Z", "5"]);
    expect(levels(true, "true").levels).toEqual(["true"]);
  });

  it("refuses nested values by their row", () => {
    expect(errorOf(() => column([null, [1, 2]]), "bad-column").message).toContain("an array of 2 (row 1)");
    expect(errorOf(() => column([1, { x: 1 }]), "bad-column").message).toContain("an object with keys x (row 1)");
    expect(errorOf(() => column([() => 1]), "bad-column").message).toContain("a function (row 0)");
  });

  it("minds a bad column only when it is used", () => {
    const table = Table.from(
      [
        { good: 1, bad: 1 },
        { good: 2, bad: ["x"] },
      ],
      place,
    );
    expect([...table.numbers("good", place)]).toEqual([1, 2]);
    errorOf(() => table.column("bad", place), "bad-column");
  });
});

describe("what is no table", () => {
  it.each([
    ["a string", "fruit", '"fruit"'],
    ["a number", 5, "5"],
    ["null", null, "null"],
    ["nothing", undefined, "undefined"],
    ["a map", new Map(), "a Map"],
    ["a function", () => [], "a function"],
    ["a promise", Promise.resolve([]), "a Promise (await it first)"],
    ["a typed array", new Float64Array(2), "a Float64Array"],
    ["one row", { fruit: "Apple", price: 1 }, 'an object in which "fruit" is "Apple"'],
  ])("refuses %s with both forms as example", (_, data, shown) => {
    const { message } = errorOf(() => Table.from(data, place), "bad-data");
    expect(message).toContain(`the data are ${shown}`);
    expect(message).toContain('[{ fruit: "Apple", price: 1.2 }]');
    expect(message).toContain('{ fruit: ["Apple"], price: [1.2] }');
  });

  it.each([[[[1, 2]]], [[null]], [["x"]], [[new Date(0)]], [new Array(1)]])("refuses rows that are no objects: %j", (rows) => {
    expect(errorOf(() => Table.from(rows, place), "bad-data").message).toContain("row 0 of the data is");
  });

  it("names the index of the row that is none", () => {
    expect(errorOf(() => Table.from([{ a: 1 }, 7], place), "bad-data").message).toContain("row 1 of the data is 7");
  });

  it("names two columns of different length", () => {
    const { message } = errorOf(() => Table.from({ a: [1], b: [1], c: [1, 2, 3] }, place), "bad-data");
    expect(message).toContain('column "a" has 1 values and column "c" has 3');
  });
});

describe("asking for a column", () => {
  const table = Table.from(
    {
      price: [1, 2],
      fruit: ["a", "b"],
      day: [new Date(0), null],
      ok: [true, false],
      n: ["1", "2"],
      iso: ["2020-01-31", null],
    } as object,
    place,
  );

  it("suggests the nearest name", () => {
    expect(errorOf(() => table.column("pirce", place), "missing-column").message).toBe(
      'chart.plot.line: no column "pirce" in the data (columns: price, fruit, day, ok, n, iso). Did you mean "price"?',
    );
    expect(errorOf(() => table.column(5 as unknown as string, place), "missing-column").message).toContain("not 5");
  });

  it("gives numbers, and says what to do with other kinds", () => {
    expect([...table.numbers("price", place)]).toEqual([1, 2]);
    expect(errorOf(() => table.numbers("fruit", place), "bad-column").message).toMatch(
      /holds text \(row 0: "a"\), and a numeric axis needs numbers.*"categorical"/,
    );
    expect(errorOf(() => table.numbers("day", place), "bad-column").message).toMatch(/holds dates.*xAxisType: "datetime"/);
    expect(errorOf(() => table.numbers("ok", place), "bad-column").message).toMatch(/true\/false values.*1 and 0/);
    expect(errorOf(() => table.numbers("iso", place), "bad-column").message).toContain('"datetime"');
    expect([...table.numbers("n", place)]).toEqual([1, 2]);
    expect(errorOf(() => table.numbers("fruit", place, { purpose: "the size" }), "bad-column").message).toContain("the size needs numbers");
  });

  it("gives dates of Dates, texts and numbers", () => {
    expect([...table.dates("day", place)]).toEqual([0, Number.NaN]);
    expect([...Table.from({ x: [1e12, 0] }, place).dates("x", place)]).toEqual([1e12, 0]);
    expect([...table.dates("iso", place)]).toEqual([Date.UTC(2020, 0, 31), Number.NaN]);
    expect(errorOf(() => table.dates("fruit", place), "bad-column").message).toContain('holds a text that is no date (row 0: "a")');
    expect(errorOf(() => table.dates("ok", place), "bad-column").message).toContain("true/false");
    const far = Table.from({ x: [0, 1e20] }, place);
    expect(errorOf(() => far.dates("x", place), "bad-column").message).toContain("(row 1: 100000000000000000000)");
  });

  it("selects rows, levels by first appearance again", () => {
    const part = Table.from({ s: ["a", "b", "c", "b"], n: [1, 2, 3, 4] }, place).select(Uint32Array.of(3, 2));
    expect(part.rowCount).toBe(2);
    expect(part.column("s", place)).toEqual({ kind: "string", codes: Int32Array.of(0, 1), levels: ["b", "c"] });
    expect(part.toRows()).toEqual([
      { s: "b", n: 4 },
      { s: "c", n: 3 },
    ]);
    expect(part.rowName(0)).toBe("row 3");
  });

  it("has an empty column where the selected rows hold no value", () => {
    const part = Table.from({ s: ["a", null], b: [true, null], d: [new Date(0), null] } as object, place).select(Uint32Array.of(1));
    for (const name of ["s", "b", "d"]) {
      expect(part.column(name, place)).toMatchObject({ kind: "number", empty: true });
      expect([...part.numbers(name, place)]).toEqual([Number.NaN]);
      expect([...part.dates(name, place)]).toEqual([Number.NaN]);
    }
  });

  it("gives rows with dates as Date and missing values as null", () => {
    expect(table.toRows(["day", "ok"])).toEqual([
      { day: new Date(0), ok: true },
      { day: null, ok: false },
    ]);
  });
});
