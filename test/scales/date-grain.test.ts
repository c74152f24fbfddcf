import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const labelsOf = (dates: readonly string[], options: { readonly timeZone?: string } = {}): readonly string[] => {
  const data = { date: dates, value: dates.map((_, i) => i + 0.5) };
  return (
    new Chart({ blankLabels: true, xAxisType: "datetime", ...options }).plot.line(data, { xColumn: "date", yColumn: "value" }).describe()
      .frame.x.labels ?? []
  );
};

describe("ticks of few points in time", () => {
  it("are never finer than the step that the data keep to", () => {
    expect(labelsOf(["2024-01", "2024-02", "2024-03"])).toEqual(["Jan 2024", "Feb", "Mar"]);
    expect(labelsOf(["2024-Q1", "2024-Q2", "2024-Q3"])).toEqual(["Jan 2024", "Apr", "Jul"]);
    expect(labelsOf(["2021-01-01", "2022-01-01", "2023-01-01"])).toEqual(["2021", "2022", "2023"]);
    expect(labelsOf(["2024-01-03", "2024-01-04"])).toEqual(["Jan 3, 2024", "Jan 4"]);
    expect(labelsOf(["2024-01-03 10:00", "2024-01-03 11:00", "2024-01-03 12:00"])).toEqual(["Jan 3, 10:00", "11:00", "12:00"]);
  });

  it("stand at the points where the step begins elsewhere than the calendar's", () => {
    expect(labelsOf(["2024-01-31", "2024-02-29", "2024-03-31"])).toEqual(["Jan 31, 2024", "Feb 29", "Mar 31"]);
    expect(labelsOf(["2021-04-01", "2022-04-01", "2023-04-01"])).toEqual(["Apr 2021", "Apr 2022", "Apr 2023"]);
    expect(labelsOf(["2024-01-03", "2024-01-10", "2024-01-17"])).toEqual(["Jan 3, 2024", "Jan 10", "Jan 17"]);
  });

  it("count a missing month as a step, and keep round values where data are few in it", () => {
    expect(labelsOf(["2024-01", "2024-02", "2024-04"])).toEqual(["Jan 2024", "Feb", "Mar", "Apr"]);
    expect(labelsOf(["2024-01-15", "2024-08-15"]).length).toBeGreaterThan(3);
  });

  it("go by the clock of the axis", () => {
    const midnights = ["2024-03-01T00:00+01:00", "2024-04-01T00:00+02:00", "2024-05-01T00:00+02:00"];
    expect(labelsOf(midnights, { timeZone: "Europe/Berlin" })).toEqual(["Mar 2024", "Apr", "May"]);
  });

  it("are as ever where data are irregular, many or one", () => {
    expect(labelsOf(["2024-01-03", "2024-01-09", "2024-05-05"])).toEqual(["Feb 2024", "Mar", "Apr", "May"]);
    expect(labelsOf(["2024-01-03"]).length).toBeGreaterThan(0);
    const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString());
    expect(labelsOf(days).length).toBeLessThanOrEqual(10);
  });
});
