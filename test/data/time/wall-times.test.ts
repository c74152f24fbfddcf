import { describe, expect, it } from "vitest";
import { dateBinEdges } from "../../../src/data/stats/date-bins.js";
import { readWallTimes } from "../../../src/data/time/wall-times.js";
import { Chart, readTable } from "../../../src/host/node/index.js";
import { timeZoneOf } from "../../../src/util/time-zone.js";

const BERLIN = timeZoneOf("Europe/Berlin");
const utc = (text: string) => Date.parse(`${text}Z`);
const read = (...texts: string[]) => readWallTimes(Float64Array.from(texts, utc), BERLIN, (row) => `line ${row + 2}`);
const iso = (values: Float64Array) => Array.from(values, (ms) => (Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 16)));

describe("times by a clock", () => {
  it("that it skips are an hour later, which is said with the first line", () => {
    const { values, note } = read("2024-03-31T01:30", "2024-03-31T02:00", "2024-03-31T02:30", "2024-03-31T03:00");
    expect(iso(values)).toEqual(["2024-03-31T00:30", "2024-03-31T01:00", "2024-03-31T01:30", "2024-03-31T01:00"]);
    expect(note).toBe(
      "holds 2 times that the clock of Europe/Berlin skips (line 3: 2024-03-31T02:00:00); such are drawn an hour later. If they are of another clock, name its time zone.",
    );
  });

  it("that it shows twice are told apart by their order", () => {
    const { values, note } = read(
      "2024-10-27T01:30",
      "2024-10-27T02:00",
      "2024-10-27T02:30",
      "2024-10-27T02:00",
      "2024-10-27T02:30",
      "2024-10-27T03:00",
    );
    expect(iso(values)).toEqual(
      ["23:30", "00:00", "00:30", "01:00", "01:30", "02:00"].map((time, i) => `2024-10-2${i === 0 ? 6 : 7}T${time}`),
    );
    expect(note).toContain("4 times that the clock of Europe/Berlin shows twice (line 3: 2024-10-27T02:00:00), 2 taken for the second");
    const once = read("2024-10-27T02:00", "2024-10-27T02:00", "2024-10-28T02:00");
    expect(iso(once.values)).toEqual(["2024-10-27T00:00", "2024-10-27T00:00", "2024-10-28T01:00"]);
    expect(once.note).toContain(
      "2 times that the clock of Europe/Berlin shows twice (line 2: 2024-10-27T02:00:00), all taken for the first",
    );
  });

  it("are said of in charts, from files and from rows", () => {
    const csv = "t,v\n2024-03-31 01:00,1\n2024-03-31 02:00,2\n2024-03-31 04:00,3\n";
    const rows = [
      { t: "31.03.2024 02:15", v: 1 },
      { t: "31.03.2024 04:00", v: 2 },
    ];
    const warnings = (data: unknown, timeZone?: string) =>
      new Chart({ blankLabels: true, xAxisType: "datetime", timeZone }).plot
        .line(data as object[], { xColumn: "t", yColumn: "v" })
        .warnings.join();
    expect(warnings(readTable(csv, { format: "csv" }))).toBe("");
    for (const said of [
      warnings(readTable(csv, { format: "csv" }), "Europe/Berlin"),
      warnings(readTable(csv, { format: "csv", timeZone: "Europe/Berlin" })),
    ])
      expect(said).toContain('column "t" holds 1 time that the clock of Europe/Berlin skips (line 3: 2024-03-31T02:00:00)');
    expect(warnings(rows, "Europe/Berlin")).toContain("skips (row 0: 2024-03-31T02:15:00)");
  });
});

describe("bins of dates", () => {
  const edges = (bins: "hour" | "day" | "week" | "month", ...texts: string[]) =>
    iso(dateBinEdges(Float64Array.from(texts, utc), bins, { most: 480, place: "test", zone: BERLIN }));
  it("are those of the clock", () => {
    expect(edges("day", "2024-03-30T12:00", "2024-03-31T12:00")).toEqual(["2024-03-29T23:00", "2024-03-30T23:00", "2024-03-31T22:00"]);
    expect(edges("month", "2024-03-31T22:30", "2024-04-02T00:00")).toEqual(["2024-03-31T22:00", "2024-04-30T22:00"]);
    expect(edges("week", "2024-03-31T22:30")).toEqual(["2024-03-31T22:00", "2024-04-07T22:00"]);
    expect(edges("hour", "2024-03-31T00:30", "2024-03-31T01:30")).toEqual(["2024-03-31T00:00", "2024-03-31T01:00", "2024-03-31T02:00"]);
    const india = dateBinEdges(Float64Array.of(utc("2024-01-01T00:00")), "hour", { most: 9, place: "", zone: timeZoneOf("Asia/Kolkata") });
    expect(iso(india)).toEqual(["2023-12-31T23:30", "2024-01-01T00:30"]);
  });

  it("in a chart's time zone", () => {
    const times = ["2024-05-01T20:30Z", "2024-05-01T22:30Z", "2024-05-02T10:00Z"].map((text) => new Date(text));
    const bins = (timeZone?: string) => {
      const chart = new Chart({ blankLabels: true, xAxisType: "datetime", timeZone });
      const { value } = chart.plot.histogram({ times }, { valuesColumn: "times", bins: "day", method: "count" }).data[0] as unknown as {
        value: ArrayLike<number>;
      };
      return Array.from(value);
    };
    expect(bins()).toEqual(bins("UTC"));
    expect(bins("Europe/Berlin")).toEqual([1, 2]);
    expect(bins()).toEqual([2, 1]);
  });
});
