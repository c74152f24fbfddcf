import { describe, expect, it } from "vitest";
import { dateBinEdges } from "../../../src/data/stats/date-bins.js";
import { binEdges, readBins } from "../../../src/data/stats/histogram.js";

const utc = (text: string): number => Date.parse(text.length > 10 ? text : `${text}T00:00:00Z`);
const iso = (edges: Float64Array): string[] => Array.from(edges, (ms) => new Date(ms).toISOString().replace(/T00:00:00.000Z$/, ""));
const edges = (dates: readonly string[], bins: Parameters<typeof dateBinEdges>[1]): string[] =>
  iso(dateBinEdges(Float64Array.from(dates, utc), bins, { most: 480, place: "test", zone: null }));

describe("bins of dates", () => {
  it("end at the boundaries of the unit, the last one after the last date", () => {
    expect(edges(["2024-01-31", "2024-03-01"], "month")).toEqual(["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"]);
    expect(edges(["2024-01-31", "2024-06-30"], "quarter")).toEqual(["2024-01-01", "2024-04-01", "2024-07-01"]);
    expect(edges(["2023-12-31", "2024-01-01"], "year")).toEqual(["2023-01-01", "2024-01-01", "2025-01-01"]);
    expect(edges(["2024-02-28", "2024-03-01"], "day")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"]);
    expect(edges(["2024-01-01T10:15:00Z"], "hour")).toEqual(["2024-01-01T10:00:00.000Z", "2024-01-01T11:00:00.000Z"]);
  });

  it("begin weeks on Mondays, also before 1970", () => {
    expect(edges(["2024-01-07", "2024-01-08"], "week")).toEqual(["2024-01-01", "2024-01-08", "2024-01-15"]);
    expect(edges(["1969-12-31"], "week")).toEqual(["1969-12-29", "1970-01-05"]);
  });

  it("keep to the years 0 to 99, and to the last days that there are", () => {
    expect(edges(["0050-05-05"], "year")).toEqual(["0050-01-01", "0051-01-01"]);
    const last = dateBinEdges(Float64Array.of(8.64e15), "year", { most: 480, place: "test", zone: null });
    expect(Array.from(last)).toEqual([utc("+275760-01-01T00:00:00Z"), 8.64e15]);
    const first = dateBinEdges(Float64Array.of(-8.64e15), "month", { most: 480, place: "test", zone: null });
    expect(first[0]).toBe(-8.64e15);
  });

  it("are about as many as asked for", () => {
    expect(edges(["2023-01-01T08:00:00Z", "2023-12-31"], 12)).toHaveLength(13);
    expect(edges(["2023-01-01T08:00:00Z", "2023-12-31"], 4)).toHaveLength(5);
    expect(edges(["2024-01-01T00:00:01Z", "2024-01-01T23:00:00Z"], 24)).toHaveLength(25);
  });

  it("are no shorter than the dates are round", () => {
    expect(edges(["2024-01-01", "2024-02-01", "2024-05-01"], 100)).toEqual(edges(["2024-01-01", "2024-05-01"], "month"));
    expect(edges(["2024-01-01", "2024-01-03"], "auto")).toEqual(["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"]);
    expect(edges(["2024-01-02"], "auto")).toEqual(["2024-01-02", "2024-01-03"]);
  });

  it("are a day without dates, and refused where a unit makes too many", () => {
    expect(edges([], "auto")).toEqual(["1970-01-01", "1970-01-02"]);
    expect(() => edges(["2000-01-01", "2024-01-01"], "second")).toThrow(
      /"second" makes about 757382400 bins here, more than 100000\. Name a longer unit/,
    );
  });

  it("are read as dates, and units are refused for numbers", () => {
    expect(readBins([new Date(0), "1970-01-02", 2e8], "test")).toEqual([0, 86_400_000, 2e8]);
    expect(() => readBins(["1970-01-02", "1970-01-01"], "test")).toThrow(/each above the one before/);
    expect(() => readBins("mnth", "test")).toThrow(/Did you mean "month"/);
    expect(() => binEdges(Float64Array.of(1, 2), "month", "test")).toThrow(/"month" makes bins of dates; these are numbers/);
  });
});
