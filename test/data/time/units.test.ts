import { describe, expect, expectTypeOf, it } from "vitest";
import type { TimeUnit } from "../../../src/data/time/units.js";
import { aggregate, Chart, readTable } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";

const rows = [
  { day: new Date("2024-01-05T10:20:30Z"), kind: "a", n: 1 },
  { day: new Date("2024-01-31T23:30:00Z"), kind: "a", n: 2 },
  { day: new Date("2024-02-03T00:00:00Z"), kind: "b", n: 4 },
  { day: new Date("2024-12-30T00:00:00Z"), kind: "a", n: 8 },
  { day: null, kind: "a", n: 16 },
];

function by(unit: TimeUnit, timeZone?: string): [string, number | null][] {
  const table = aggregate(rows, { by: [{ column: "day", unit }], column: "n", how: "sum", timeZone });
  return table.toRows().map(({ day, n }) => [(day as Date).toISOString().slice(0, 16), n]);
}

describe("groups by units of time", () => {
  it("are one row for each unit that occurs, in time", () => {
    expect(by("month")).toEqual([
      ["2024-01-01T00:00", 3],
      ["2024-02-01T00:00", 4],
      ["2024-12-01T00:00", 8],
    ]);
    expect(by("year")).toEqual([["2024-01-01T00:00", 15]]);
    expect(by("quarter")).toEqual([
      ["2024-01-01T00:00", 7],
      ["2024-10-01T00:00", 8],
    ]);
    expect(by("week").map(([week]) => week)).toEqual(["2024-01-01T00:00", "2024-01-29T00:00", "2024-12-30T00:00"]);
    expect(by("day").map(([day]) => day)).toEqual(["2024-01-05T00:00", "2024-01-31T00:00", "2024-02-03T00:00", "2024-12-30T00:00"]);
    expect(by("hour")[0]?.[0]).toBe("2024-01-05T10:00");
    expect(by("minute")[0]?.[0]).toBe("2024-01-05T10:20");
  });

  it("are those of the clock of a time zone", () => {
    expect(by("month", "Europe/Berlin")).toEqual([
      ["2023-12-31T23:00", 1],
      ["2024-01-31T23:00", 6],
      ["2024-11-30T23:00", 8],
    ]);
    const table = readTable("t,n\n2024-07-01,1\n2024-07-31 23:59,2\n", { format: "csv", timeZone: "Asia/Tokyo" });
    const months = aggregate(table, { by: [{ column: "t", unit: "month" }], column: "n", how: "sum" });
    expect(months.toRows()).toEqual([{ t: new Date("2024-06-30T15:00Z"), n: 3 }]);
  });

  it("may come again and again, in their order, one column in several", () => {
    const text = ["t,n", "2024-01-01 08:30,1", "2024-01-08 08:45,2", "2024-01-07 23:10,4", "2024-02-06 00:00,8"].join("\n");
    const table = readTable(text, { format: "csv" });
    const grouped = aggregate(table, {
      by: [
        { column: "t", unit: "weekday", name: "day" },
        { column: "t", unit: "hour of day", name: "hour" },
      ],
      column: "n",
      how: "sum",
    });
    expect(grouped.toRows()).toEqual([
      { day: "Mon", hour: "08:00", n: 3 },
      { day: "Tue", hour: "00:00", n: 8 },
      { day: "Sun", hour: "23:00", n: 4 },
    ]);
    const labels = (unit: TimeUnit, timeZone?: string) =>
      aggregate(table, { by: [{ column: "t", unit }], how: "count", timeZone }).toColumns(["t"]).t;
    expect(labels("month of year")).toEqual(["Jan", "Feb"]);
    expect(labels("quarter of year")).toEqual(["Q1"]);
    expect(labels("day of month")).toEqual(["1", "6", "7", "8"]);
    const utc = readTable(text.replaceAll(/(\d\d:\d\d),/g, "$1Z,"), { format: "csv" });
    const hours = aggregate(utc, { by: [{ column: "t", unit: "hour of day" }], how: "count", timeZone: "Asia/Tokyo" });
    expect(hours.toColumns(["t"]).t).toEqual(["08:00", "09:00", "17:00"]);
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" });
    chart.plot.heatmap(grouped, { xColumn: "hour", yColumn: "day", colorColumn: "n" });
    expect(chart.figure.xAxis.factors).toEqual(Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`));
    expect(chart.figure.yAxis.factors).toHaveLength(7);
  });

  it("stand beside other columns, measures of the same column, and texts that are dates", () => {
    const table = aggregate(rows, { by: ["kind", { column: "day", unit: "year" }], measures: { first: ["day", "min"], n: "count" } });
    expect(table.columnNames).toEqual(["kind", "day", "first", "n"]);
    expect(table.toRows()[0]).toEqual({ kind: "a", day: new Date("2024-01-01"), first: rows[0]?.day, n: 3 });
    const texts = aggregate(
      [
        { d: "28/03/2024", v: 1 },
        { d: "01/04/2024", v: 2 },
      ],
      { by: [{ column: "d", unit: "quarter" }], column: "v", how: "sum" },
    );
    expect(texts.toRows().map(({ v }) => v)).toEqual([1, 2]);
  });

  it("are labelled by the unit as categories", () => {
    const labels = (unit: TimeUnit) => {
      const table = aggregate(rows, { by: [{ column: "day", unit }], column: "n", how: "sum" });
      return new Chart({ xAxisType: "categorical" }).plot.bar(table, {
        categoricalColumns: "day",
        numericColumn: "n",
        categoricalOrderBy: "time",
      }).axes.xAxisFactors;
    };
    expect(labels("month")).toEqual(["2024-01", "2024-02", "2024-12"]);
    expect(labels("quarter")).toEqual(["2024-Q1", "2024-Q4"]);
    expect(labels("week")).toEqual(["2024-W01", "2024-W05", "2025-W01"]);
    expect(labels("year")).toEqual(["2024"]);
    expect(labels("day")[0]).toBe("2024-01-05");
  });

  it("are Dates to the compiler, and of columns that are there", () => {
    const table = aggregate(rows, { by: ["kind", { column: "day", unit: "month" }], column: "n", how: "sum" });
    expectTypeOf(table.toRows()).toEqualTypeOf<{ kind: string | null; day: Date | null; n: number | null }[]>();
    // @ts-expect-error no such column
    errorOf(() => aggregate(rows, { by: [{ column: "dya", unit: "month" }], column: "n", how: "sum" }), "missing-column");
  });

  it("are refused where they are none", () => {
    const n = { column: "n", how: "sum" } as const;
    expect(errorOf(() => aggregate(rows, { by: [{ column: "day", unit: "moth" as "month" }], ...n }), "bad-argument").message).toContain(
      '"month"',
    );
    errorOf(() => aggregate(rows, { by: [{ column: "kind", unit: "month" }], ...n }), "bad-column");
    errorOf(() => aggregate(rows, { by: ["day", { column: "day", unit: "month" }], ...n }), "bad-option");
    errorOf(() => aggregate(rows, { by: [{ column: "day", unit: "month" }], timeZone: "Berlin", ...n }), "bad-argument");
  });
});
