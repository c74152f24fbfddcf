import { describe, expect, it } from "vitest";
import { durationSeconds } from "../../../src/data/time/durations.js";
import { aggregate, Chart, readTable } from "../../../src/host/node/index.js";

const barOf = (values: readonly string[]) => {
  const table = readTable(`runner,time\n${values.map((value, i) => `r${i},${value}`).join("\n")}\n`, { format: "csv" });
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(table, {
    categoricalColumns: "runner",
    numericColumn: "time",
  });
};

describe("durations", () => {
  it("are read as clocks, words and ISO 8601 write them", () => {
    const forms = ["01:02:25", "100:00:30.5", "1h 20m", "2 hrs 5 min", "1d 3h", "45 s", "PT1H30M", "P1DT2H", "-00:00:30"];
    expect(forms.map(durationSeconds)).toEqual([3745, 360030.5, 4800, 7500, 97200, 45, 5400, 93600, -30]);
    for (const other of ["", "P", "08:15", "1:75:00", "5'10\"", "h", "12", "next"]) expect(durationSeconds(other)).toBeNaN();
  });

  it("are numbers of one unit where an axis wants numbers, which is said", () => {
    const chart = barOf(["00:22:31", "01:38:05", "-"]);
    expect(chart.figure.yAxis.unit).toEqual({ prefix: "", suffix: " min", factor: 1 });
    expect(chart.warnings).toContain('chart.plot.bar: column "time" is read as durations, "01:38:05" as 98.08 min.');
    expect(barOf(["1h 20m", "45m", "9h"]).figure.yAxis.unit?.suffix).toBe(" h");
    expect(barOf(["20s", "1m 5s"]).figure.yAxis.unit?.suffix).toBe(" s");
    expect(barOf(["P2D", "P9DT12H"]).figure.yAxis.unit?.suffix).toBe(" d");
  });

  it("are aggregated, and stay categories as they are written", () => {
    const table = readTable("a,time\nx,00:10:00\nx,00:20:00\n", { format: "csv" });
    expect(aggregate(table, { by: ["a"], column: "time", how: "mean" }).toRows()).toEqual([{ a: "x", time: 15 }]);
    expect(
      aggregate(table, { by: ["time"], how: "count" })
        .toRows()
        .map(({ time }) => time),
    ).toEqual(["00:10:00", "00:20:00"]);
  });

  it("of two numbers may be either, and what is none is refused as ever", () => {
    expect(() => barOf(["45:40", "90:15"])).toThrow("hours and minutes, or of minutes and seconds");
    expect(() => barOf(["1h 20m", "2h", "long"])).toThrow('"long"');
  });
});
