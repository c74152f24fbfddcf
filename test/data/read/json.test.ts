import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, type TableFormat } from "../../../src/data/read/index.js";
import { readJson, readNdjson } from "../../../src/data/read/json.js";
import { findJsonFault } from "../../../src/data/read/json-error.js";
import { errorOf } from "../error.js";

describe("JSON", () => {
  it("reads an array of rows or an object of columns", () => {
    const expected = { a: [1, null], b: ["x", "y"] };
    expect(readJson('[{"a":1,"b":"x"},{"a":null,"b":"y"}]', "t.json").toColumns()).toEqual(expected);
    expect(readJson('\ufeff{"a":[1,null],"b":["x","y"]}', "t.json").toColumns()).toEqual(expected);
  });

  it("takes columns of dates for dates, and no others", () => {
    const table = readJson('[{"d":"2020-01-31","m":"2020-01","t":"2020-01-31"},{"d":null,"m":"2020-02","t":"later"}]', "t.json");
    expect(table.toColumns()).toEqual({
      d: [new Date("2020-01-31"), null],
      m: [new Date("2020-01-01"), new Date("2020-02-01")],
      t: ["2020-01-31", "later"],
    });
  });

  it("is safe against names of Object.prototype", () => {
    const table = readJson('[{"__proto__":[1],"a":1,"constructor":{"__proto__":{"polluted":1}}},{"a":2}]', "t.json");
    expect(table.columnNames).toEqual(["__proto__", "a", "constructor.__proto__.polluted"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    errorOf(() => table.column("__proto__", "p"), "bad-column");
  });

  it("names line and column of a fault", () => {
    const error = errorOf(() => readJson('[\n  {"a": 1},\n  {"a": }\n]', "t.json"), "bad-file");
    expect(error.message).toBe("t.json, line 3, column 9: no valid JSON: expected a value.");
    expect(errorOf(() => readJson(" \n", "t.json"), "bad-file").message).toContain("the file is empty");
  });

  it("refuses JSON that is no table", () => {
    expect(errorOf(() => readJson('{"a":1}', "t.json"), "bad-data").message).toContain('"a" is 1');
    expect(errorOf(() => readJson("[1]", "t.json"), "bad-data").message).toContain("row 0 of the data is 1");
  });
});

describe("the place of a fault", () => {
  it.each([
    ["", 1, 1, "expected a value, but the text ends"],
    ["[1,]", 1, 4, "expected a value"],
    ["[1 2]", 1, 4, 'expected a comma or "]"'],
    ['{"a" 1}', 1, 6, 'expected ":"'],
    ['{"a":1,}', 1, 8, "expected a name in double quotes"],
    ["{a:1}", 1, 2, 'expected a name in double quotes or "}"'],
    ['{"a":1', 1, 7, 'expected a comma or "}", but the text ends'],
    ["[1]\r\n[2]", 2, 1, "expected nothing more"],
    ['["x\ny"]', 1, 2, "a text is not closed or holds a bad character"],
    ['["\\x"]', 1, 2, "a text is not closed or holds a bad character"],
    ["[01]", 1, 3, 'expected a comma or "]"'],
    ["[NaN]", 1, 2, 'expected a value or "]"'],
  ])("%j", (text, line, column, problem) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, problem });
  });

  it("is found in any broken text, and deep nesting does not matter", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const text = json.slice(0, cut % json.length);
        try {
          JSON.parse(text);
        } catch {
          const { line, column, problem } = findJsonFault(text);
          expect(problem).not.toBe("it cannot be read");
          expect(line).toBe(1);
          expect(column).toBeLessThanOrEqual(text.length + 1);
        }
      }),
    );
    expect(findJsonFault("[".repeat(200_000)).column).toBe(200_001);
    expect(findJsonFault(`["${"x".repeat(5_000_000)}`).column).toBe(2);
  });
});

describe("newline-delimited JSON", () => {
  it("reads one row per line, blank lines aside", () => {
    const table = readNdjson('{"a":1,"d":"2020-01-31"}\r\n\n{"a":2}\n', "t.ndjson");
    expect(table.toRows()).toEqual([
      { a: 1, d: new Date("2020-01-31") },
      { a: 2, d: null },
    ]);
  });

  it("names the line that fails", () => {
    expect(errorOf(() => readNdjson('{"a":1}\n\n{"a":2\n', "t.ndjson"), "bad-file").place).toBe("t.ndjson, line 3, column 7");
    expect(errorOf(() => readNdjson('{"a":1}\n[2]\n', "t.ndjson"), "bad-file").message).toContain("line 2: expected one object");
    expect(errorOf(() => readNdjson("\n", "t.ndjson"), "bad-file").message).toContain("the file is empty");
    const mixed = readNdjson('{"a":1}\n\n{"a":"x"}\n', "t.ndjson");
    expect(errorOf(() => mixed.numbers("a", "p"), "bad-column").message).toContain('(line 3: "x")');
  });
});

describe("readTable", () => {
  it("reads each format by its name, and no other", () => {
    const texts = { csv: "a,b\n1,x\n", tsv: "a\tb\n1\tx\n", json: '[{"a":1,"b":"x"}]', ndjson: '{"a":1,"b":"x"}\n' };
    for (const [format, text] of Object.entries(texts))
      expect(readTable(text, format as TableFormat, "t").toRows()).toEqual([{ a: 1, b: "x" }]);
    expect(errorOf(() => readTable("", "xml" as TableFormat, "t"), "bad-format").message).toContain('"csv", "tsv", "json", "ndjson"');
  });
});
