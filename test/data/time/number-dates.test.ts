import { describe, expect, it } from "vitest";
import { Chart, Table } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";

const day = (text: string) => Date.parse(text);
const dates = (...values: number[]) => [...Table.from({ t: values }).dates("t")];

describe("numbers as dates", () => {
  it("are years, months, days and stamps where they are written so", () => {
    expect(dates(2021, 2022, Number.NaN)).toEqual([day("2021-01-01"), day("2022-01-01"), Number.NaN]);
    expect(dates(1000, 3000)).toEqual([day("1000-01-01"), day("3000-01-01")]);
    expect(dates(202312, 202401)).toEqual([day("2023-12-01"), day("2024-01-01")]);
    expect(dates(20231130, 20240229)).toEqual([day("2023-11-30"), day("2024-02-29")]);
    expect(dates(202401051015)).toEqual([day("2024-01-05T10:15Z")]);
    expect(dates(20240105101530)).toEqual([day("2024-01-05T10:15:30Z")]);
    expect([...Table.from({ t: ["20240105"] }).dates("t")]).toEqual([day("2024-01-05")]);
  });

  it("are milliseconds elsewhere, with the start of 1970 among them", () => {
    expect(dates(1709280000000, 0)).toEqual([1709280000000, 0]);
    expect(dates(0)).toEqual([0]);
    expect(dates(31 * 86_400_000)).toEqual([31 * 86_400_000]);
    expect(dates(-1e12, 1e12)).toEqual([-1e12, 1e12]);
  });

  it.each([
    [[1709280000, 1709283600], "seconds"],
    [[45260, 45261], "Excel"],
    [[2020.5, 2021.5], "years"],
    [[-430, 14], "years"],
    [[999, 2000], "years"],
    [[202413, 202401], "no dates"],
    [[1709280000000000], "microseconds"],
    [[1709280000000000000], "nanoseconds"],
  ])("%j are refused with the way on", (values, words) => {
    expect(errorOf(() => dates(...values), "bad-column").message).toMatch(new RegExp(`row 0: .*${words}`));
  });

  it("are refused in a chart with the place", () => {
    const chart = new Chart({ xAxisType: "datetime" });
    const rows = { t: [1709280000], v: [1] };
    expect(errorOf(() => chart.plot.line(rows, { xColumn: "t", yColumn: "v" }), "bad-column").message).toContain('dateFormat: { t: "%s" }');
  });

  it("of times of day are drawn, and the chart says so", () => {
    const chart = new Chart({ xAxisType: "datetime" }).plot.line({ t: ["08:15", "09:30"], v: [1, 2] }, { xColumn: "t", yColumn: "v" });
    expect(chart.warnings).toEqual(['chart.plot.line: column "t" holds times of day, which are drawn as those of one day.']);
  });
});
