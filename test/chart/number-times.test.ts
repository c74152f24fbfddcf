import { describe, expect, it } from "vitest";
import { Chart, readTable } from "../../src/host/node/index.js";

const warningsOf = (name: string, values: readonly unknown[], xAxisType: "linear" | "datetime" = "linear"): readonly string[] => {
  const rows = values.map((value, i) => ({ [name]: value, y: i }));
  return new Chart({ blankLabels: true, xAxisType }).callPlot("line", rows, { xColumn: name, yColumn: "y" }).warnings;
};

describe("numbers that look like points in time on an axis of numbers", () => {
  it("are said, with the way onto an axis of time", () => {
    expect(warningsOf("ts", [1710000000, 1710000060])).toEqual([
      'chart.plot.line: the numbers of "ts" look like seconds since 1970, but are drawn as plain numbers. For an axis of time: dateFormat: { ts: "%s" } and xAxisType: "datetime".',
    ]);
    expect(warningsOf("created_at", [1710000000000, 1710000060000])[0]).toContain("milliseconds since 1970");
    expect(warningsOf("month", [202311, 202312, 202401])[0]).toContain("look like months");
    expect(warningsOf("date", [20231130, 20231201])[0]).toContain("look like days");
  });

  it("are nothing else: years, codes, counts, amounts, and what an axis of time shows", () => {
    expect(warningsOf("year", [2019, 2020])).toEqual([]);
    expect(warningsOf("month", [202311, 202313])).toEqual([]);
    expect(warningsOf("population", [1380000000, 1410000000])).toEqual([]);
    expect(warningsOf("time", [12, 1710000000])).toEqual([]);
    expect(warningsOf("month", [202311, 202312], "datetime")).toEqual([]);
  });
});

it("a note about several columns side by side says the way out in words", () => {
  const table = readTable('r;a;b\nx;"2,540";"2,597"\ny;"6,773";"7,052"\n', { format: "csv", decimal: "." });
  expect(
    new Chart({ xAxisType: "categorical" }).callPlot("bar", table, { categoricalColumns: "r", numericColumn: ["a", "b"] }).warnings,
  ).toEqual([]);
  const open = readTable('r,a,b\nx,"2,540","2,597"\ny,"6,773","7,052"\n', { format: "csv" });
  const [said = ""] = new Chart({ xAxisType: "categorical" }).callPlot("bar", open, {
    categoricalColumns: "r",
    numericColumn: ["a", "b"],
  }).warnings;
  expect(said).toContain('Say so by decimal: "," if it does');
  expect(said).not.toContain("[object Object]");
});
