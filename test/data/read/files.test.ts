import { describe, expect, it } from "vitest";
import { sniffFormat } from "../../../src/data/read/index.js";
import { Chart, type ReadTableOptions, readTable } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";

const csv = (text: string | Uint8Array, options: Partial<ReadTableOptions> = {}) => readTable(text, { format: "csv", ...options });
const columns = (text: string | Uint8Array, options: Partial<ReadTableOptions> = {}) => csv(text, options).toColumns();

describe("what stands before the header", () => {
  it.each([
    ["Excel's separator", "sep=;\r\na;b\r\n1;x\r\n"],
    ["Excel's separator after a byte order mark", "\ufeffSEP=;\na;b\n1;x\n"],
    ["a quoted separator", '"sep=;"\na;b\n1;x\n'],
    ["comments", "# Source: World, Bank\n#\n\n# 2024\na,b\n1,x\n"],
    ["a comment with as many commas", "# one, two\na,b\n1,x\n"],
    ["a comment of CR alone", "# one\r# two\ra,b\r1,x\r"],
  ])("is passed over: %s", (_, text) => expect(columns(text)).toEqual({ a: [1], b: ["x"] }));

  it("is the header itself where a mark stands before its first name", () => {
    expect(columns("#id,name\n1,x\n")).toEqual({ "#id": [1], name: ["x"] });
    expect(columns("# a comment\n#id,name\n1,x\n")).toEqual({ "#id": [1], name: ["x"] });
    expect(columns("#\n")).toEqual({ "#": [] });
  });

  it("is counted in lines", () => {
    const table = csv("# 1\n\n# 3\na,b\n1,x\n");
    expect(errorOf(() => table.numbers("b"), "bad-column").message).toContain('line 5: "x"');
  });

  it("is skipped by skipRows and by comment, in the middle too", () => {
    expect(columns("Sales,of,fruit\r\n\r\na,b\r\n1,x\r\n", { skipRows: 2 })).toEqual({ a: [1], b: ["x"] });
    expect(columns("%1\na,b\n1,x\n%2,\n2,y\n", { comment: "%" })).toEqual({ a: [1, 2], b: ["x", "y"] });
    expect(columns("a,b\n#1,x\n", { comment: "%" })).toEqual({ a: ["#1"], b: ["x"] });
    expect(columns("a,b\n1,x\n#2,y\n")).toEqual({ a: ["1", "#2"], b: ["x", "y"] });
    expect(errorOf(() => csv("Sales\nNorth\na,b\n"), "bad-file").message).toContain("skip their lines (skipRows: 2)");
    for (const comment of ["", " ", '"', "a\nb"]) errorOf(() => csv("a\n", { comment }), "bad-argument");
    errorOf(() => csv("a\n", { skipRows: -1 }), "bad-argument");
  });
});

describe("columns without a name", () => {
  it.each([
    ["an index", ",a\n0,1\n1,2\n", { "column 1": [0, 1], a: [1, 2] }],
    ["a comma at the end of each line", "a,b,\n1,x,\n2,y,\n", { a: [1, 2], b: ["x", "y"] }],
    ["commas at the end of rows alone", "a,b\n1,x,\n2,y,,\n3,z\n", { a: [1, 2, 3], b: ["x", "y", "z"] }],
    ["empty ones", "a,,b,,\n1,x,2,,\n", { a: [1], "column 2": ["x"], b: [2] }],
    ["a name that is taken", "column 2,,b\n1,x,2\n", { "column 2": [1], "column 2 (unnamed)": ["x"], b: [2] }],
    ["a header alone", "a,\n", { a: [] }],
  ])("%s", (_, text, expected) => expect(columns(text)).toEqual(expected));

  it("refuses more values than names", () => {
    expect(errorOf(() => csv("a,b\n1,x,\n2,y,z\n"), "bad-file").place).toBe("readTable, line 3");
  });
});

describe("cells", () => {
  it("are trimmed like headers where they have no quotes", () => {
    expect(columns('a , b\n North ,\tx\u00a0\n" South ", " y, ""z"" "\n"East" ,""\n  ,5" pipe \n')).toEqual({
      a: ["North", " South ", "East", null],
      b: ["x", ' y, "z" ', null, '5" pipe'],
    });
    expect(columns('"Name",  "Age"\n"Ann",  "41"\n "Bob" or "Rob",  7\n')).toEqual({ Name: ["Ann", '"Bob" or "Rob"'], Age: [41, 7] });
  });

  it("keep tabs as separators", () => expect(columns("a\tb\tc\n1\t\t \n")).toEqual({ a: [1], b: [null], c: [null] }));
});

describe("the encoding", () => {
  const latin = Uint8Array.from("Stadt;Größe\nKöln;12\n", (char) => char.charCodeAt(0));

  it("may be said", () => {
    expect(columns(latin, { encoding: "windows-1252" })).toEqual({ Stadt: ["Köln"], Größe: [12] });
    expect(columns(Uint8Array.of(0x61, 0x0a, 0x80), { encoding: "latin1" })).toEqual({ a: ["€"] });
  });

  it("is named in the refusal of what it is not", () => {
    expect(errorOf(() => csv(latin), "bad-file").message).toContain('{ encoding: "windows-1252" }');
    expect(errorOf(() => csv(latin, { encoding: "utf-8" }), "bad-file").message).toContain("Name another encoding");
    errorOf(() => csv(latin, { encoding: "ansi" }), "bad-argument");
  });
});

describe("types", () => {
  it("keep the characters of a column", () => {
    const types = { id: "text" } as const;
    expect(columns("id,n\n007,1\n 1E5 ,2\nNA,3\n,4\n", { types })).toEqual({ id: ["007", "1E5", "NA", null], n: [1, 2, 3, 4] });
    const rows = JSON.stringify([
      { id: 7, day: "2024-01-05" },
      { id: null, day: "2024-01-06" },
    ]);
    expect(readTable(rows, { format: "json", types: { id: "text", day: "text" } }).toColumns()).toEqual({
      id: ["7", null],
      day: ["2024-01-05", "2024-01-06"],
    });
  });

  it("name columns that there are", () => {
    expect(errorOf(() => csv("id\n1\n", { types: { di: "text" } }), "missing-column").message).toContain('Did you mean "id"?');
    errorOf(() => csv("id\n1\n", { types: { id: "words" as "text" } }), "bad-argument");
    errorOf(() => csv("id\n1\n", { types: [] as never }), "bad-option");
    expect(columns("__proto__\n01\n", { types: JSON.parse('{"__proto__":"text"}') })).toEqual(JSON.parse('{"__proto__":["01"]}'));
  });
});

describe("missing values", () => {
  it.each("NA N/A n/a n.a. - -- ? null NULL none None NaN #N/A #DIV/0! #VALUE! <NA> – ..".split(" "))("are written %s", (word) => {
    expect(columns(`n,d,b,t\n1,2024-01-05,true,a\n${word},${word},${word},${word}\n`)).toEqual({
      n: [1, null],
      d: [new Date("2024-01-05"), null],
      b: [true, null],
      t: ["a", word],
    });
  });

  it("are what the user says, in every column", () => {
    const missing = ["-999", "k. A."];
    expect(columns("n,t\n1,a\n-999,k. A.\n", { missing })).toEqual({ n: [1, null], t: ["a", null] });
    const rows = JSON.stringify([
      { n: 1, t: "a" },
      { n: -999, t: "k. A." },
    ]);
    expect(readTable(rows, { format: "json", missing }).toColumns()).toEqual({ n: [1, null], t: ["a", null] });
  });
});

it("says that a file has no rows", () => {
  const chart = new Chart({ xAxisType: "categorical" });
  chart.plot.bar(csv("k,v\n", { name: "sales.csv" }), { categoricalColumns: "k", numericColumn: "v" });
  expect(chart.warnings).toEqual(["chart.plot.bar: sales.csv has a header and no rows, so there is nothing to draw."]);
});

it("tells the formats of standard input apart", () => {
  expect(sniffFormat('\ufeff [{"a":1}]')).toBe("json");
  expect(sniffFormat('{"a":1}\n{"a":2}\n')).toBe("ndjson");
  expect(sniffFormat('{"a":[1],\n"b":[2]}')).toBe("json");
  expect(sniffFormat('{"a":{"b":1}\n,"c":2}')).toBe("json");
  expect(sniffFormat('{"a":[1]}\n')).toBe("json");
  expect(sniffFormat(`{"a":1}`)).toBe("ndjson");
  expect(sniffFormat("a,b\n1,2\n")).toBe("csv");
  expect(sniffFormat("")).toBe("csv");
});
