import { describe, expect, it } from "vitest";
import { type ReadTableOptions, readTable } from "../../../src/host/node/index.js";
import { IN_CODE, say } from "../../../src/util/wording.js";
import { errorOf } from "../error.js";

const read = (text: string, options: Partial<ReadTableOptions> = {}) => readTable(text, { format: "csv", ...options });
const columns = (text: string, options?: Partial<ReadTableOptions>) => read(text, options).toColumns();
const notes = (text: string, options?: Partial<ReadTableOptions>) => read(text, options).notes.map((note) => say(note, IN_CODE));

describe("lines above the header", () => {
  const table = "region;2022;2023\nNorth;1,5;2,5\nSouth;3;4\n";
  it.each([
    ["a title", `Sales by region\n${table}`, 2],
    ["a title with commas", `Sales, costs, and people by region\n\n${table}`, 3],
    ["a title and a source", `Sales by region\nSource: Bureau;2024\n\n${table}`, 4],
    ["titles filled up with separators", `Sales by region;;\n;;\n${table}`, 3],
    ["quoted titles of two lines", `"Sales\nby region"\n${table}`, 3],
    ["carriage returns", `Sales by region\r\n\r\n${table.replaceAll("\n", "\r\n")}`, 3],
  ])("%s", (_, text, line) => {
    expect(columns(text)).toEqual({ region: ["North", "South"], 2022: [1.5, 3], 2023: [2.5, 4] });
    expect(notes(text)).toEqual([expect.stringMatching(new RegExp(`^the header is taken to be in line ${line}, below "Sales`))]);
  });

  it("as the World Bank has them", () => {
    const text = [
      '"Data Source","World Development Indicators",',
      "",
      '"Last Updated Date","2024-06-28",',
      "",
      '"Country Name","Country Code","1960","1961",',
      '"Aruba","ABW","54608","55811",',
      '"Chad","TCD","","3",',
    ].join("\n");
    expect(columns(text)).toEqual({
      "Country Name": ["Aruba", "Chad"],
      "Country Code": ["ABW", "TCD"],
      1960: [54608, null],
      1961: [55811, 3],
    });
    expect(errorOf(() => read(`${text}\n1,2,3,4,5,6`), "bad-file").place).toBe("readTable, line 8");
  });

  it("are none where the first line is the header", () => {
    for (const text of ["a,b\n1,2\n", "a\n1\n", ",a,b\n0,1,2\n", "a,,\n1,2,3\n", "a,b,c\n1,2\n3,4,5\n6,7,8\n"])
      expect(notes(text).join()).not.toContain("header is taken");
    expect(columns("a,b,c\n1,2,\n3,,\n,,\n")).toEqual({ a: [1, 3, null], b: [2, null, null], c: [null, null, null] });
    expect(columns("x,y\n1,2\n", { skipRows: 0 })).toEqual({ x: [1], y: [2] });
  });

  it("leave the names of R's rows without one", () => {
    errorOf(() => read("fruit,sold\nApple,3,4\nPear,4,5\n"), "bad-file");
    expect(columns('"mpg","cyl"\n"Mazda",21,6\n"Fiat",32.4,4\n')).toEqual({ "column 1": ["Mazda", "Fiat"], mpg: [21, 32.4], cyl: [6, 4] });
  });
});

describe("a header of several lines", () => {
  it("has units in the second", () => {
    const text = "time,speed,mass\n,km/h,[kg]\n1,2,3\n2,3,4\n3,4,5\n";
    expect(columns(text)).toEqual({ time: [1, 2, 3], speed: [2, 3, 4], mass: [3, 4, 5] });
    expect(notes(text)).toEqual(['line 2 is taken for a part of the header, not for data ("km/h").']);
    expect(columns("t,temp\ns,°C\n0,20\n1,21\n2,22\n").temp).toEqual([20, 21, 22]);
  });

  it("has questions and their codes, as surveys are exported", () => {
    const text =
      'Q1,Q2,Q3\n"How old\nare you?","Your score","Why?"\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"\n31,5,so\n42,3,\n25,4,well\n';
    expect(columns(text)).toEqual({ Q1: [31, 42, 25], Q2: [5, 3, 4], Q3: ["so", null, "well"] });
    expect(notes(text)).toEqual(
      ['lines 2 to 4 are taken for a part of the header, not for data ("How old\\nare you?").'].map((note) =>
        expect.stringContaining(note.slice(0, 12)),
      ),
    );
  });

  it("has the levels of pandas' columns, and the name of its index", () => {
    const text = ",price,price,qty\n,mean,std,sum\nfruit,,,\nApple,1,2,3\nPear,4,5,6\nPlum,7,8,9\n";
    expect(columns(text)).toEqual({ fruit: ["Apple", "Pear", "Plum"], "price mean": [1, 4, 7], "price std": [2, 5, 8], qty: [3, 6, 9] });
  });

  it("has years in pandas' second level", () => {
    expect(columns(",sales,sales,profit\n,2023,2024,2024\nregion,,,\nNorth,1,2,3\nSouth,4,5,6\nWest,7,8,9\n")).toEqual({
      region: ["North", "South", "West"],
      "sales 2023": [1, 4, 7],
      "sales 2024": [2, 5, 8],
      profit: [3, 6, 9],
    });
  });

  it("is no row of values that are missing or words in a single column", () => {
    expect(columns("a,b,c\nx,n/a,-\ny,1,2\nz,3,4\nw,5,6\n").b).toEqual([null, 1, 3, 5]);
    expect(columns("a,b\nx,unknown\ny,1\nz,3\nw,5\n").b).toEqual(["unknown", "1", "3", "5"]);
    expect(columns("a,b,c\nx,unknown,unknown\ny,1,2\nz,3,4\nw,5,6\n").b).toEqual(["unknown", "1", "3", "5"]);
  });
});

describe("names", () => {
  it("that come again get a number, which is said", () => {
    expect(columns("price,price,price_2, price\n1,2,3,4\n")).toEqual({ price: [1], price_3: [2], price_2: [3], price_4: [4] });
    expect(notes("# x\na,a\n0,1\n")).toEqual(['columns of line 2 have the same name; those that come again are called "a_2".']);
  });
});

describe("lines below the rows", () => {
  it("of one value are notes", () => {
    const text = "k,n\na,1\nb,2\n\nSource: Bureau of Statistics\n* without Bonn\n";
    expect(columns(text)).toEqual({ k: ["a", "b"], n: [1, 2] });
    expect(notes(text)).toEqual(['lines 5 to 6 are taken for a note below the table, not for data ("Source: Bureau of Statistics").']);
    expect(columns("k,n,m\na,1,1\nb,2,2\nData from database: World Development Indicators,,\nLast Updated: 2024,,\n").k).toEqual([
      "a",
      "b",
    ]);
    expect(columns("k,n\na,1\nb,2\nSouth,\n").k).toEqual(["a", "b", "South"]);
  });

  it("of a total are said to be drawn", () => {
    const text = "k,n\na,1\nb,2\nTotal,3\n";
    expect(notes(text)).toEqual([
      'the last row (line 4) is called "Total", and is drawn as one of the data. Leave it out by missing: ["Total"] if it sums up the others.',
    ]);
    expect(notes(text, { missing: ["Total"] })).toEqual([]);
    expect(notes("k,n\na,1\nb,2\nTotally,3\n")).toEqual([]);
  });
});

describe("rows that lack values", () => {
  it("have missing ones, which is said", () => {
    const text = "a,b,c\n1,2,3\n4,5\n6\n7,8,9\n1,1,1\n";
    expect(columns(text)).toEqual({ a: [1, 4, 6, 7, 1], b: [2, 5, null, 8, 1], c: [3, null, null, 9, 1] });
    expect(notes(text)).toEqual([
      "2 lines have fewer values than the header has columns (3) (the first is line 3); what is lacking at the end counts as missing.",
    ]);
    expect(columns('a,b,c\n1,"2",3\n4,"5"\n6,7,8\n').b).toEqual([2, 5, 7]);
    expect(columns("a,b,c\n1,2,3\n6,7,8\n4,5").b).toEqual([2, 7, 5]);
  });

  it("are refused where most do, or more are lacking than the text is long", () => {
    expect(errorOf(() => read("a,b,c\n1,2\n3,4\n5,6,7\n"), "bad-file").message).toContain(
      "line 2: 2 values, where the header has 3 columns",
    );
    const wide = Array.from({ length: 2000 }, (_, i) => `c${i}`).join(",");
    errorOf(() => read(`${wide}\n${"1\n".repeat(2000)}`), "bad-file");
  });
});
