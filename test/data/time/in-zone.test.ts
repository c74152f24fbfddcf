import { afterEach, describe, expect, it } from "vitest";
import { Chart, readTable } from "../../../src/host/node/index.js";

const own = process.env["TZ"];
afterEach(() => {
  if (own === undefined) delete process.env["TZ"];
  else process.env["TZ"] = own;
});

const csv = "t,v\n2024-07-01 12:00,1\n2024-07-02 12:00,2\n";
const at = { xColumn: "t", yColumn: "v" };
const blank = { blankLabels: true, xAxisType: "datetime" } as const;
const noon = Date.parse("2024-07-01T12:00Z");
const HOUR = 3_600_000;

/** The first x of what is drawn, and the zone of the axis. */
function drawn(data: unknown, timeZone?: string): [unknown, string | null] {
  const chart = new Chart({ ...blank, timeZone }).plot.line(data as object[], at);
  return [(chart.data[0] as { x: number[] }).x[0], chart.figure.xAxis.timeZone];
}

describe("dates that name no zone", () => {
  it("are of the reader's zone, else of the chart's, else of UTC; the axis keeps to it", () => {
    expect(drawn(readTable(csv, { format: "csv" }))).toEqual([noon, null]);
    expect(drawn(readTable(csv, { format: "csv" }), "Europe/Berlin")).toEqual([noon - 2 * HOUR, "Europe/Berlin"]);
    expect(drawn(readTable(csv, { format: "csv", timeZone: "Asia/Tokyo" }))).toEqual([noon - 9 * HOUR, "Asia/Tokyo"]);
    expect(drawn(readTable(csv, { format: "csv", timeZone: "Asia/Tokyo" }), "Europe/Berlin")).toEqual([noon - 9 * HOUR, "Europe/Berlin"]);
    expect(drawn([{ t: "1.7.2024 12:00", v: 1 }], "Europe/Berlin")).toEqual([noon - 2 * HOUR, "Europe/Berlin"]);
    expect(drawn([{ t: 2024, v: 1 }], "Europe/Berlin")).toEqual([Date.parse("2023-12-31T23:00Z"), "Europe/Berlin"]);
  });

  it("leave those that name one, and Dates, where they are", () => {
    expect(drawn([{ t: "2024-07-01T12:00Z", v: 1 }], "Europe/Berlin")[0]).toBe(noon);
    expect(drawn(readTable(csv.replaceAll(":00,", ":00Z,"), { format: "csv" }), "Europe/Berlin")[0]).toBe(noon);
    expect(drawn([{ t: new Date(noon), v: 1 }], "Europe/Berlin")[0]).toBe(noon);
    expect(drawn([{ t: noon, v: 1 }], "Europe/Berlin")[0]).toBe(noon);
  });
});

describe("dates as categories", () => {
  const labels = (t: readonly Date[], timeZone?: string) => {
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical", timeZone });
    return chart.plot.bar({ t, v: t.map(() => 1) }, { categoricalColumns: "t", numericColumn: "v", categoricalOrderBy: "labels" }).axes
      .xAxisFactors;
  };

  it("are labelled by the chart's clock", () => {
    const days = [new Date("2024-06-30T15:00Z"), new Date("2024-07-01T15:00Z")];
    expect(labels(days, "Asia/Tokyo")).toEqual(["2024-07-02", "2024-07-01"]);
    expect(labels([new Date("2024-07-01T15:30Z")], "Asia/Tokyo")).toEqual(["2024-07-02T00:30:00+09:00"]);
  });

  it("are days where a program made them as days of its own clock", () => {
    process.env["TZ"] = "Pacific/Auckland";
    const days = [new Date(2024, 0, 1), new Date(2024, 6, 1)];
    expect(days[0]?.toISOString()).toBe("2023-12-31T11:00:00.000Z");
    expect(labels(days)).toEqual(["2024-07-01", "2024-01-01"]);
    expect(labels([new Date(2024, 0, 1), new Date(2024, 0, 1, 9, 30)])).toEqual(["2023-12-31T20:30:00Z", "2023-12-31T11:00:00Z"]);
    expect(drawn({ t: days, v: [1, 2] })[1]).toBe("Pacific/Auckland");
    expect(labels([new Date("2024-01-01"), new Date("2024-01-02")])).toEqual(["2024-01-02", "2024-01-01"]);
  });
});
