import { describe, expect, it } from "vitest";
import { dateLabels } from "../../src/scales/date-labels.js";
import { dateTicks } from "../../src/scales/date-ticks.js";

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const monthsOf = (ticks: readonly number[]): number[] => ticks.map((ms) => new Date(ms).getUTCMonth());

describe("ticks a week apart", () => {
  it("stand on Mondays, where weekly data are", () => {
    const ticks = dateTicks(Date.UTC(2023, 11, 18), Date.UTC(2024, 0, 8)).find(({ length }) => length === 4) ?? [];
    expect(ticks.map((ms) => new Date(ms).getUTCDay())).toEqual([1, 1, 1, 1]);
    expect(dateLabels(ticks)).toEqual([
      { label: "Dec 18, 2023", lines: ["18", "Dec 2023"] },
      { label: "Dec 25", lines: ["25"] },
      { label: "Jan 1, 2024", lines: ["1", "Jan 2024"] },
      { label: "Jan 8", lines: ["8"] },
    ]);
  });
});

describe("dates of the calendar", () => {
  it("come in ever longer steps, months in those that divide a year", () => {
    const sets = dateTicks(Date.UTC(2024, 0, 1), Date.UTC(2025, 11, 31)).filter((ticks) => ticks.every((ms) => day(ms).endsWith("-01")));
    expect(
      sets
        .slice(0, 5)
        .map(monthsOf)
        .map((months) => months.slice(0, 3)),
    ).toEqual([
      [0, 1, 2],
      [0, 2, 4],
      [0, 3, 6],
      [0, 4, 8],
      [0, 6, 0],
    ]);
  });

  it("stand every other day whatever the month's length", () => {
    const days = dateTicks(Date.UTC(2024, 0, 29), Date.UTC(2024, 1, 6)).find(({ length }) => length === 5) ?? [];
    expect(days.map(day)).toEqual(["2024-01-29", "2024-01-31", "2024-02-02", "2024-02-04", "2024-02-06"]);
  });

  it("are few, from milliseconds to ages, and none of what is no range", () => {
    for (const span of [1, 1e3, 1e6, 1e9, 1e12, 1e15]) {
      const sets = dateTicks(0, span);
      expect(sets.some(({ length }) => length >= 2)).toBe(true);
      expect(Math.max(...sets.map(({ length }) => length))).toBeLessThan(45);
    }
    expect(dateTicks(Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1)).every(({ length }) => length === 1)).toBe(true);
    expect(dateTicks(5, 1)).toEqual([]);
  });
});

describe("labels of dates in two rows", () => {
  it("have hours over days, and years alone", () => {
    const hours = [18, 24, 30].map((hour) => Date.UTC(2024, 2, 5, hour));
    expect(dateLabels(hours).map(({ lines }) => lines)).toEqual([["18:00", "Mar 5"], ["00:00", "Mar 6"], ["06:00"]]);
    expect(dateLabels([Date.UTC(2020, 0, 1), Date.UTC(2025, 0, 1)]).map(({ lines }) => lines)).toEqual([["2020"], ["2025"]]);
  });

  it("name the month where days go on into the next", () => {
    const days = [25, 27, 29, 31, 33].map((date) => Date.UTC(2024, 2, date));
    expect(dateLabels(days).map(({ lines }) => lines)).toEqual([["25", "Mar 2024"], ["27"], ["29"], ["31"], ["2", "Apr"]]);
  });
});
