import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorize, sortedLevels } from "../../../src/data/group.js";
import { bytesOf } from "../../../src/data/read/bytes.js";
import { readCsv } from "../../../src/data/read/csv.js";
import { parseDecimal } from "../../../src/data/read/csv-number.js";
import type { Separator } from "../../../src/data/read/csv-separator.js";
import { readTable } from "../../../src/data/read/index.js";
import { Chart } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";

const place = "sales.csv";
const read = (text: string, separator?: Separator) => readCsv(text, separator === undefined ? { place } : { place, separator });
const columns = (text: string) => read(text).toColumns();
/** One column of these fields. */
const values = (...fields: string[]) => columns(`id,c\n${fields.map((field, i) => `k${i},${field}`).join("\n")}\n`).c;

describe("records and fields", () => {
  it.each([
    ["LF", "a,b\n1,x\n2,y\n"],
    ["CRLF", "a,b\r\n1,x\r\n2,y\r\n"],
    ["CR", "a,b\r1,x\r2,y"],
    ["no end of line", "a,b\n1,x\n2,y"],
    ["a byte order mark", "\ufeffa,b\n1,x\n2,y\n"],
    ["blank lines", "\n\na,b\r\n\r\n1,x\n\n2,y\n\n\n"],
    ["quotes everywhere", '"a","b"\n"1","x"\n"2","y"\n'],
    ["blanks in the header", "a , b\n1,x\n2,y\n"],
  ])("reads %s", (_, text) => {
    expect(columns(text)).toEqual({ a: [1, 2], b: ["x", "y"] });
  });

  it("reads separators, quotes and line breaks in quotes", () => {
    expect(columns('a,b\n"x, y","say ""hi"""\n"two\r\nlines",5" pipe\n')).toEqual({
      a: ["x, y", "two\r\nlines"],
      b: ['say "hi"', '5" pipe'],
    });
  });

  it("reads empty fields at every place", () => {
    expect(columns('a,b,c\n,,\n1,,\n,"",x')).toEqual({
      a: [null, 1, null],
      b: [null, null, null],
      c: [null, null, "x"],
    });
  });

  it("reads one column, and a header without rows", () => {
    expect(columns("a\n1\n2\n")).toEqual({ a: [1, 2] });
    expect(read("a,b\n").rowCount).toBe(0);
    expect(columns("a,b\n")).toEqual({ a: [], b: [] });
  });

  it("takes names like __proto__ for columns", () => {
    const table = read("__proto__,constructor\n1,x\n");
    expect(table.columnNames).toEqual(["__proto__", "constructor"]);
    expect([...table.numbers("__proto__", place)]).toEqual([1]);
  });
});

describe("the separator", () => {
  it.each([",", ";", "\t", "|"] as const)("%j is recognised", (separator) => {
    expect(columns(`${["a", "b", "c"].join(separator)}\n${["1", '"x,;\t|y"', "z w"].join(separator)}`)).toEqual({
      a: [1],
      b: ["x,;\t|y"],
      c: ["z w"],
    });
  });

  it("is the one that every line agrees on", () => {
    expect(read("name;price\nx;1,5\ny;2,5\n").columnNames).toEqual(["name", "price"]);
    expect(read("a,b\nx;y;z,1\nw,2\n").columnNames).toEqual(["a", "b"]);
    expect(read('"a;b;c;d",e\n1,2\n').columnNames).toEqual(["a;b;c;d", "e"]);
  });

  it("may be given", () => {
    expect(read("a;b,c\n1;2,3\n", ",").columnNames).toEqual(["a;b", "c"]);
    expect(readTable("a,b\tc\n1,2\t3\n", "tsv", place).columnNames).toEqual(["a,b", "c"]);
  });
});

describe("kinds of columns", () => {
  it("takes numbers of all notations", () => {
    expect(values("1", "-2.5", "+3", ".5", "4.", "1e6", "-2.5E-3", " 7 ", '"8"', "0", "-0.25")).toEqual([
      1, -2.5, 3, 0.5, 4, 1e6, -0.0025, 7, 8, 0, -0.25,
    ]);
    expect(values("1", "Infinity", "-inf")).toEqual([1, null, null]);
  });

  it.each([["1,000"], ["12abc"], ["0x1F"], ["1_000"], ["$5"], ["5%"], ["1e"], ["--1"], ["1.2.3"], ["."], ["-"], ["e5"]])(
    "takes %s for text",
    (field) => {
      expect(values(`"${field}"`, "x")).toEqual([field, "x"]);
    },
  );

  it("keeps a column with leading zeros as text", () => {
    expect(values("00501", "10001", "90210")).toEqual(["00501", "10001", "90210"]);
    expect(values("1", "007")).toEqual(["1", "007"]);
    expect(values("0", "0.5", "-0.5")).toEqual([0, 0.5, -0.5]);
  });

  it("takes NA and the like as missing beside numbers, dates and booleans, else as text", () => {
    expect(values("1", "NA", "", "NaN", "null", "N/A", "None", "#N/A")).toEqual([1, null, null, null, null, null, null, null]);
    expect(values("2020-01-31", "NULL")).toEqual([new Date("2020-01-31"), null]);
    expect(values("NA", "true")).toEqual([null, true]);
    expect(values("DE", "NA", "")).toEqual(["DE", "NA", null]);
    expect(values("NA", "")).toEqual(["NA", null]);
  });

  it("takes texts that are dates for dates, and no others", () => {
    expect(values("2020-01-31", "2020-02-01 12:30:00", "2020-02-01T12:30:00+02:00")).toEqual([
      new Date("2020-01-31T00:00:00Z"),
      new Date("2020-02-01T12:30:00Z"),
      new Date("2020-02-01T10:30:00Z"),
    ]);
    expect(values("2020-01", "2020-02")).toEqual([new Date("2020-01-01"), new Date("2020-02-01")]);
    expect(values("2020-01-31", "2020-02-30")).toEqual(["2020-01-31", "2020-02-30"]);
    expect(values("2020", "2021")).toEqual([2020, 2021]);
  });

  it("takes true and false for booleans", () => {
    expect(values("true", "FALSE", "")).toEqual([true, false, null]);
    expect(values("true", "yes")).toEqual(["true", "yes"]);
  });

  it("labels true and false as the file does", () => {
    const labels = (text: string) => sortedLevels(factorize(read(text).column("c")));
    expect(labels("id,c\n1,TRUE\n2,FALSE\n3,\n4,TRUE\n")).toEqual(["FALSE", "TRUE"]);
    expect(labels("id,c\n1,True\n2,False\n")).toEqual(["False", "True"]);
    const table = read("k,c\n1,True\n2,False\n");
    const chart = new Chart({ xAxisType: "categorical", blankLabels: true });
    chart.plot.bar(table, { categoricalColumns: "c", numericColumn: "k", categoricalOrderBy: [true, false] });
    expect(chart.axes.xAxisFactors).toEqual(["True", "False"]);
  });

  it("takes decimal commas in a file of semicolons, where all values fit", () => {
    expect(columns("a;b;c\n1,5;1,5;2.5\n-0,25;x;1\n3;y;NA\n")).toEqual({
      a: [1.5, -0.25, 3],
      b: ["1,5", "x", "y"],
      c: [2.5, 1, null],
    });
    expect(columns("a;b\n1,5;x\n2.5;y\n").a).toEqual(["1,5", "2.5"]);
    expect(columns('a,b\n"1,5",x\n').a).toEqual([1.5]);
  });

  it("reads decimals to the last bit, as the engine does", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 20 }), (number, decimals) => {
        const texts = [String(number), number.toExponential(), Math.abs(number) < 1e15 ? number.toFixed(decimals) : "0"];
        for (const text of texts) expect(parseDecimal(bytesOf(text), 0, text.length, 46)).toBe(Number(text));
      }),
    );
  });
});

describe("files that are refused", () => {
  it.each([[""], ["\ufeff"], ["\n\n"]])("empty ones: %j", (text) => {
    expect(errorOf(() => read(text), "bad-file").message).toContain("sales.csv: the file is empty");
  });

  it("rows longer than the header, and most of them shorter, by their line", () => {
    const error = errorOf(() => read('a,b\n"1\n1",2\n\n3,4,5\n'), "bad-file");
    expect(error.place).toBe("sales.csv, line 5");
    expect(error.message).toContain("3 values, where the header has 2 columns (a, b)");
    expect(errorOf(() => read("a,b\n1\n"), "bad-file").message).toContain("line 2: 1 value,");
  });

  it("quotes that are never closed, or followed by text, by their line", () => {
    expect(errorOf(() => read('a,b\n1,2\n3,"x\ny\n'), "bad-file").message).toContain("line 3: a quote is opened and never closed");
    expect(errorOf(() => read('a,b\n"x"y,2\n'), "bad-file").message).toContain('line 2: text follows a closing quote ("\\"x\\"y,2');
  });

  it("at the line of the file where a value turns out to be unfit", () => {
    const table = read('name,when\n"two\nlines",2020-01-31\n\nx,soon\n');
    expect(errorOf(() => table.dates("when", "chart.plot.line"), "bad-column").message).toContain('(line 5: "soon")');
  });
});

describe("a round trip", () => {
  const field = fc.string({
    unit: fc.constantFrom("a", "b", "1", "0", ",", ";", '"', "\n", "\r", " ", "é", "|", "\t", ".", "-", "😀"),
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("gives every text back", () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n"), (rows, separator, newline) => {
        const header = [...(rows[0] ?? []).map((_, i) => `c${i}`), "last"];
        // A word in the first row keeps each column from being read as numbers.
        const cells = [[...(rows[0] ?? []).map(() => "word"), "z"], ...rows.map((row) => [...row, "z"])];
        const text = [header, ...cells].map((row) => row.map(quoted).join(separator)).join(newline);
        const parsed = readCsv(text, { place, separator: separator as Separator })
          .toRows()
          .map((row) => Object.values(row));
        expect(parsed).toEqual(cells.map((row) => row.map((cell) => (cell === "" ? null : cell))));
      }),
    );
  });

  it("gives every number back", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (numbers) => {
        expect([...read(`x\n${numbers.join("\n")}\n`).numbers("x", place)]).toEqual(numbers.map((number) => (number === 0 ? 0 : number)));
      }),
    );
  });
});
