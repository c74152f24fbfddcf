import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIso, parseIso, toEpochMs } from "../../src/data/dates.js";
import { errorOf } from "./error.js";

describe("ISO texts", () => {
  it.each([
    ["2020", Date.UTC(2020, 0, 1)],
    ["2020-02", Date.UTC(2020, 1, 1)],
    ["2020-02-29", Date.UTC(2020, 1, 29)],
    ["2000-02-29", Date.UTC(2000, 1, 29)],
    ["0099-12-31", Date.parse("0099-12-31T00:00:00Z")],
    ["-000001-01-01", Date.parse("-000001-01-01T00:00:00Z")],
    ["+012345-06-07", Date.parse("+012345-06-07T00:00:00Z")],
    ["2020-01-31T12:30", Date.UTC(2020, 0, 31, 12, 30)],
    ["2020-01-31 12:30:05", Date.UTC(2020, 0, 31, 12, 30, 5)],
    ["2020-01-31t12:30:05.5z", Date.UTC(2020, 0, 31, 12, 30, 5, 500)],
    ["2020-01-31T12:30:05.123456789Z", Date.UTC(2020, 0, 31, 12, 30, 5, 123)],
    ["2020-01-31T12:30:05+02:00", Date.UTC(2020, 0, 31, 10, 30, 5)],
    ["2020-01-31T12:30:05-0530", Date.UTC(2020, 0, 31, 18, 0, 5)],
    ["2020-01-31 12:30:05 +02", Date.UTC(2020, 0, 31, 10, 30, 5)],
    ["2020-01-31 12:30:05 UTC", Date.UTC(2020, 0, 31, 12, 30, 5)],
  ])("%s", (text, ms) => {
    expect(parseIso(text)).toBe(ms);
  });

  it.each([
    "",
    "x",
    "20",
    "202",
    "20200",
    "2020-",
    "2020-1",
    "2020-13",
    "2020-00",
    "2020-02-30",
    "2021-02-29",
    "1900-02-29",
    "2020-01-31T",
    "2020-01-31T12",
    "2020-01-31T24:00",
    "2020-01-31T12:60",
    "2020-01-31T12:30:60",
    "2020-01-31T12:30:05.",
    "2020-01-31T12:30 ",
    "2020-01-31T12:30:05+2",
    "2020-01-31T12:30:05+25:00",
    "2020-01-31T12:30:05 CET",
    "2020-01-31x12:30",
    "31.01.2020",
    "01/31/2020",
    "2020-01-31-01",
    " 2020-01-31",
    "+300000-01-01",
    "20200131",
  ])("refuses %j", (text) => {
    expect(parseIso(text)).toBeNaN();
  });

  it("can ask for a whole day, and read a part of a text", () => {
    expect(parseIso("2020", 0, 4, "day")).toBeNaN();
    expect(parseIso("2020-01", 0, 7, "day")).toBeNaN();
    expect(parseIso("a,2020-01-31,b", 2, 12, "day")).toBe(Date.UTC(2020, 0, 31));
    expect(parseIso("2020-01-31", 0, 7)).toBe(Date.UTC(2020, 0, 1));
  });

  it("agree with the engine on every date that it writes", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(parseIso(date.toISOString())).toBe(date.getTime());
        expect(parseIso(formatIso(date.getTime()))).toBe(date.getTime());
      }),
    );
  });
});

describe("one date of an option", () => {
  it("may be a Date, an ISO text, or epoch milliseconds", () => {
    expect([new Date(5), "1970-01-01T00:00:00.005Z", 5, 5n, { epochMilliseconds: 5 }].map((value) => toEpochMs(value, "p"))).toEqual([
      5, 5, 5, 5, 5,
    ]);
  });

  it.each([["soon"], [Number.NaN], [1e300], [null], [true], [new Date("x")], [{}]])("may not be %s", (value) => {
    expect(errorOf(() => toEpochMs(value, "setXAxisRange"), "bad-argument").message).toContain("must be a Date");
  });
});
