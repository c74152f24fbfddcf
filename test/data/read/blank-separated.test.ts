import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/host/node/index.js";

const read = (text: string) => readTable(text, { format: "csv" });

describe("values with blanks between them", () => {
  it("are read where the columns hold numbers, with their lines as in the file", () => {
    const table = read("  year  anomaly   se\n  2015   0.90  0.05\n\n  2016   1.01  -.05\r\n  2017   9e-1   0.05\n");
    expect(table.toRows()).toEqual([
      { year: 2015, anomaly: 0.9, se: 0.05 },
      { year: 2016, anomaly: 1.01, se: -0.05 },
      { year: 2017, anomaly: 0.9, se: 0.05 },
    ]);
    expect(table.rowName(2)).toBe("line 5");
    expect(read("station t p\nA 1 2\nB 3 4\n").toRows()).toEqual([
      { station: "A", t: 1, p: 2 },
      { station: "B", t: 3, p: 4 },
    ]);
    expect(read("# made by a model\nx y\n1 2\n3 4\n").toRows()).toEqual([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]);
  });

  it("are part of a text where another separator stands, or lines are names", () => {
    expect(read("city name,n\nNew York,1\nSan Diego,2\n").columnNames).toEqual(["city name", "n"]);
    expect(read("item no\nitem 1\nitem 2\nitem 3\n").columnNames).toEqual(["item no"]);
    expect(read("full name\nAda Lovelace\nAlan Turing\nGrace Hopper\n").columnNames).toEqual(["full name"]);
    expect(read("a b c\n1 2 3\n4 5\n6 7 8\n").columnNames).toEqual(["a b c"]);
  });
});

it("a second table in a file is named as such", () => {
  expect(() => read("region,sales\nNorth,10\n\nmonth,visits,cost\nJan,100,5\n")).toThrow("the file seems to hold two tables");
  expect(() => read("region,sales\nNorth,10\nmonth,visits,cost\nJan,100,5\n")).toThrow("Give each line as many values as the header");
});

it("rows of nothing between a table and its notes are none of its rows", () => {
  const table = read("region,n\nNorth,1\nSouth,2\n,\n,\nSource: ONS,\n");
  expect(table.rowCount).toBe(2);
  expect(table.notes).toEqual(['line 6 is taken for a note below the table, not for data ("Source: ONS").']);
  expect(read("region,n\nNorth,1\nSouth,2\n,\n").rowCount).toBe(3);
});
