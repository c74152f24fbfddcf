import { describe, expect, it } from "vitest";
import { dateLabels, dateTicks } from "../../src/scales/date-ticks.js";

describe("ticks a week apart", () => {
  it("stand on Mondays, where weekly data are", () => {
    const [from, to] = [Date.UTC(2023, 11, 18), Date.UTC(2024, 0, 8)];
    const ticks = dateTicks(from, to, 4);
    expect(ticks.map((ms) => new Date(ms).getUTCDay())).toEqual([1, 1, 1, 1]);
    expect(dateLabels(ticks)).toEqual(["Dec 18, 2023", "Dec 25", "Jan 1, 2024", "Jan 8"]);
  });

  it("leave all other steps as they are", () => {
    expect(dateTicks(Date.UTC(2024, 0, 1), Date.UTC(2024, 3, 1), 4).map((ms) => new Date(ms).getUTCDate())).toEqual([1, 1, 1, 1]);
    expect(dateTicks(Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1), 4)).toHaveLength(1);
    expect(dateTicks(5, 1, 4)).toEqual([]);
  });
});
