import { describe, expect, it } from "vitest";
import { readDateTexts } from "../../../src/data/time/read-dates.js";
import { dateFormatOf } from "../../../src/data/time/strptime.js";
import { readTable } from "../../../src/index.js";
import { timeZoneOf } from "../../../src/util/time-zone.js";
import { errorOf } from "../error.js";

const reading = { format: null, zone: null, isTold: true, isMissing: (text: string) => text === "NA" };

/** The dates as ISO texts without their empty ends, or the fault with its place. */
function read(texts: readonly string[], more: Partial<Parameters<typeof readDateTexts>[1]> = {}): string | string[] {
  const dates = readDateTexts(texts, { ...reading, ...more });
  if ("at" in dates) return `${dates.kind} ${dates.at}`;
  return Array.from(dates.values, (ms) => (Number.isNaN(ms) ? "missing" : new Date(ms).toISOString().replace(/(T00:00)?:00\.000Z$/, "")));
}

describe("dates that tell by themselves how they are written", () => {
  it.each([
    ["2024/01/05", "2024-01-05"],
    ["2024-1-5", "2024-01-05"],
    ["2024.01.05", "2024-01-05"],
    ["2024. 1. 5.", "2024-01-05"],
    ["2024年1月5日", "2024-01-05"],
    ["20240105T101500Z", "2024-01-05T10:15"],
    ["20240105 1015", "2024-01-05T10:15"],
    ["2024-01-05 10:15:00 UTC", "2024-01-05T10:15"],
    ["2024/1/5 9:05 PM", "2024-01-05T21:05"],
    ["2024-01-05T10:15+01:00[Europe/Berlin]", "2024-01-05T09:15"],
    ["01.02.2024", "2024-02-01"],
    ["28. 3. 2024", "2024-03-28"],
    ["28.03.2024, 09:15 Uhr", "2024-03-28T09:15"],
    ["28-Mar-2024", "2024-03-28"],
    ["28MAR2024", "2024-03-28"],
    ["Mar 28, 2024", "2024-03-28"],
    ["March 28th, 2024 at 3pm", "2024-03-28T15:00"],
    ["Thursday, 28 March 2024", "2024-03-28"],
    ["Fri, 01 Mar 2024 10:00:00 GMT", "2024-03-01T10:00"],
    ["Fri Mar 01 2024 00:00:00 GMT+0100 (Central European Standard Time)", "2024-02-29T23:00"],
    ["Fri Mar  1 10:00:00 UTC 2024", "2024-03-01T10:00"],
    ["10/Oct/2000:13:55:36 -0700", "2000-10-10T20:55:36.000Z"],
    ["5. März 2024", "2024-03-05"],
    ["3 janv. 2024", "2024-01-03"],
    ["1 de enero de 2024", "2024-01-01"],
    ["5 мая 2024 г.", "2024-05-05"],
    ["March 2024", "2024-03-01"],
    ["2024-02", "2024-02-01"],
    ["02/2024", "2024-02-01"],
    ["2024M02", "2024-02-01"],
    ["Jan-24", "2024-01-01"],
    ["Jan '24", "2024-01-01"],
    ["2024-Q3", "2024-07-01"],
    ["Q3 2024", "2024-07-01"],
    ["3Q24", "2024-07-01"],
    ["T3 2024", "2024-07-01"],
    ["2024-W07", "2024-02-12"],
    ["2024-W07-3", "2024-02-14"],
    ["KW 7/2024", "2024-02-12"],
    ["2020-W53", "2020-12-28"],
  ])("%s", (text, expected) => {
    expect(read([text])).toEqual([expected]);
  });

  it("may stand beside each other, and beside missing ones", () => {
    expect(read(["2024-03-28", "NA", "29/03/2024", "Mar 30, 2024", ""])).toEqual([
      "2024-03-28",
      "missing",
      "2024-03-29",
      "2024-03-30",
      "missing",
    ]);
  });
});

describe("dates that the column tells how to read", () => {
  it.each<[string[], string | string[]]>([
    [
      ["28/03/2024", "01/04/2024"],
      ["2024-03-28", "2024-04-01"],
    ],
    [
      ["3/28/2024", "4/1/2024"],
      ["2024-03-28", "2024-04-01"],
    ],
    [
      ["03/28/24", "04/01/24"],
      ["2024-03-28", "2024-04-01"],
    ],
    [
      ["28/03/24", "29/03/24", "01/04/24"],
      ["2024-03-28", "2024-03-29", "2024-04-01"],
    ],
    [
      ["24-12-30", "24-12-31", "25-01-01"],
      ["2024-12-30", "2024-12-31", "2025-01-01"],
    ],
    [
      ["02/02/2024", "03/03/2024"],
      ["2024-02-02", "2024-03-03"],
    ],
    [
      ["Dec-23", "Jan-24", "Feb-24"],
      ["2023-12-01", "2024-01-01", "2024-02-01"],
    ],
    [
      ["Jan 24", "Feb 24"],
      ["2024-01-01", "2024-02-01"],
    ],
    [["01/02/2024", "02/02/2024"], "order 0"],
    [["02/02/2024", "01/02/2024"], "order 1"],
    [["28/03/24"], "order 0"],
    [["28/03/2024", "03/28/2024"], "text 1"],
    [["Jan 1", "Jan 2"], "year 0"],
    [["Sep 11", "Oct 12"], "year 0"],
    [["2001-02", "2002-03"], "text 0"],
    [["3 listopad 2024"], "names 0"],
    [
      ["5 listopada 2024", "6 grudnia 2024"],
      ["2024-11-05", "2024-12-06"],
    ],
  ])("%j", (texts, expected) => {
    expect(read(texts)).toEqual(expected);
  });

  it.each(["31/02/2024", "2024-02-30", "2024-W53", "2024-13", "2024-Q5", "1.10.2", "May 12-14 2024", "2024-01-05 25:00", "Apple", "5", ""])(
    "%j is none",
    (text) => {
      expect(read([text, "Apple"])).toMatch(/^text [01]$/);
    },
  );
});

describe("times of day", () => {
  it("are those of one day where dates are asked for, and none beside dates", () => {
    expect(read(["08:15", "1:02:25", "9 pm"])).toEqual(["1970-01-01T08:15", "1970-01-01T01:02:25.000Z", "1970-01-01T21:00"]);
    expect(read(["08:15"], { isTold: false })).toBe("text 0");
    expect(read(["2024-01-05", "08:15"])).toBe("time 1");
  });
});

describe("a format", () => {
  const by = (format: string, ...texts: string[]) => read(texts, { format: dateFormatOf(format, "here") });

  it("reads what it says and nothing else", () => {
    expect(by("%d/%m/%Y", "01/02/2024", "NA")).toEqual(["2024-02-01", "missing"]);
    expect(by("%d/%m/%Y", "01/02/2024", "31/02/2024")).toBe("format 1");
    expect(by("%d/%m/%Y", "01/02/24")).toBe("format 0");
    expect(by("%Y%m%d", "20240105")).toEqual(["2024-01-05"]);
    expect(by("%b %e %y %I:%M %p", "Mar 5 24 1:05 pm")).toEqual(["2024-03-05T13:05"]);
    expect(by("%A, %d. %B %Y", "Dienstag, 05. März 2024")).toEqual(["2024-03-05"]);
    expect(by("%Y-%j", "2024-065")).toEqual(["2024-03-05"]);
    expect(by("%Y-%j", "2023-366")).toBe("format 0");
    expect(by("%FT%T%z", "2024-01-05T10:00:00+0200")).toEqual(["2024-01-05T08:00"]);
    expect(by("%Y/q%q", "2024/q2")).toEqual(["2024-04-01"]);
    expect(by("%s", "1709280000")).toEqual(["2024-03-01T08:00"]);
    expect(by("excel", "45260.5")).toEqual(["2023-11-30T12:00"]);
    expect(by("(%Y) [%m].%d", "(2024) [01].05")).toEqual(["2024-01-05"]);
  });

  it("is refused where it cannot be read, or has no year", () => {
    for (const format of ["%d/%m", "%K %Y", "%Y %Y", "abc", "%", `%Y${"-".repeat(200)}`])
      errorOf(() => dateFormatOf(format, "here"), "bad-format");
  });

  it("is for a column that is named, or for all that it fits", () => {
    const text = "day,n\n01/02/2024,5\n02/02/2024,7\n";
    const values = (dateFormat?: string | Record<string, string>) =>
      readTable(text, { format: "csv", dateFormat }).toColumns() as Record<string, unknown[]>;
    expect(values()["day"]?.[0]).toBe("01/02/2024");
    expect(values("%m/%d/%Y")).toEqual({ day: [new Date("2024-01-02"), new Date("2024-02-02")], n: [5, 7] });
    expect(values({ day: "%d/%m/%Y" })["day"]?.[0]).toEqual(new Date("2024-02-01"));
    expect(values("%s")["n"]).toEqual([5, 7]);
    expect(values({ n: "%s" })["n"]).toEqual([new Date(5000), new Date(7000)]);
    const json = readTable('[{ "day": "01/02/2024", "n": 1709280000 }]', { format: "json", dateFormat: { day: "%d/%m/%Y", n: "%s" } });
    expect(json.toRows()).toEqual([{ day: new Date("2024-02-01"), n: new Date("2024-03-01T08:00:00Z") }]);
    expect(readTable("t\n1709280000\n", { format: "csv", dateFormat: "%s" }).dates("t")).toEqual(new Float64Array([1709280000000]));
    const { message } = errorOf(() => values({ day: "%Y" }), "bad-column");
    expect(message).toMatch(/does not fit the date format "%Y" \(line 2: "01\/02\/2024"\)/);
    errorOf(() => values({ dya: "%Y" }), "missing-column");
    errorOf(() => values(5 as never), "bad-option");
  });
});

describe("a time zone", () => {
  const zone = timeZoneOf("Europe/Berlin");

  it("is the clock of dates that name none", () => {
    expect(read(["2024-03-01 10:00", "2024-07-01T10:00", "2024-07-01T10:00Z"], { zone })).toEqual([
      "2024-03-01T09:00",
      "2024-07-01T08:00",
      "2024-07-01T10:00",
    ]);
    expect(read(["28/03/2024"], { zone })).toEqual(["2024-03-27T23:00"]);
  });

  it("is that of a file's dates, of any form", () => {
    const columns = readTable("a,b,c\n2024-07-01,1.7.2024,2024\n", { format: "csv", timeZone: "Europe/Berlin" });
    const midnight = Date.UTC(2024, 5, 30, 22);
    expect([columns.dates("a")[0], columns.dates("b")[0], columns.dates("c")[0]]).toEqual([midnight, midnight, Date.UTC(2023, 11, 31, 23)]);
    expect(errorOf(() => readTable("a\n1\n", { format: "csv", timeZone: "Berlin" }), "bad-argument").message).toContain(
      'Did you mean "Europe/Berlin"?',
    );
  });
});

describe("what is read of a file", () => {
  const kindsOf = (text: string) =>
    Object.values(readTable(text, { format: "csv" }).toRows()[0] as object).map((value) => (value instanceof Date ? "date" : typeof value));

  it("is dates only where that is sure", () => {
    expect(kindsOf("a,b,c,d\n2024-02,Q1 2024,28.03.2024,08:15\n")).toEqual(["date", "date", "date", "string"]);
    expect(kindsOf("a;b;c;d\n1234-05;2019-20;5-12-3;Mar\n")).toEqual(["string", "string", "string", "string"]);
  });

  it("takes time by its size alone", () => {
    const time = (n: number): number => {
      const texts = Array.from({ length: n }, (_, i) => `${(i % 28) + 1}.${(i % 12) + 1}.${2000 + (i % 7000)} ${i % 24}:${10 + (i % 50)}`);
      const start = performance.now();
      expect(read(texts)).toHaveLength(n);
      return performance.now() - start;
    };
    time(2000);
    const [small, large] = [Math.min(time(4000), time(4000)), Math.min(time(16_000), time(16_000))];
    expect(large / small).toBeLessThan(10);
  });
});
