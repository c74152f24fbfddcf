import { describe, expect, it } from "vitest";
import { readTimeZone, timeZoneOf } from "../../src/util/time-zone.js";
import { errorOf } from "../data/error.js";

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(`${text}Z`);

describe("the clock of a time zone", () => {
  const berlin = timeZoneOf("Europe/Berlin");

  it("is ahead of UTC by what Intl says, to the moment at which it is moved", () => {
    expect(berlin.offsetMs(at("2024-03-31T00:59:59.999"))).toBe(HOUR);
    expect(berlin.offsetMs(at("2024-03-31T01:00"))).toBe(2 * HOUR);
    expect(timeZoneOf("America/New_York").offsetMs(at("1850-01-01T00:00"))).toBe(-(4 * HOUR + 56 * 60_000 + 2000));
    expect(timeZoneOf("Asia/Kolkata").offsetMs(0)).toBe(5.5 * HOUR);
    for (const name of ["UTC", "Etc/UTC", "GMT"]) expect(timeZoneOf(name).offsetMs(at("2024-07-01T00:00"))).toBe(0);
  });

  it("agrees with Intl all over history", () => {
    const zones = ["Africa/Casablanca", "Africa/Cairo", "Asia/Gaza", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo"];
    for (const name of zones) {
      const format = new Intl.DateTimeFormat("sv", { timeZone: name, dateStyle: "short", timeStyle: "medium" });
      for (let i = 0; i < 500; i++) {
        const ms = Math.floor(((i * 7919) % 500) * 4.6e9 - 2e11) * 1;
        const shown = at(format.format(ms).replace(" ", "T"));
        expect([name, ms, timeZoneOf(name).offsetMs(ms)]).toEqual([name, ms, shown - Math.floor(ms / 1000) * 1000]);
      }
    }
  });

  it("shows a time once, twice or never", () => {
    expect(berlin.toEpoch(at("2024-07-01T12:00"))).toBe(at("2024-07-01T10:00"));
    expect(berlin.toEpoch(at("2024-10-27T02:30"))).toBe(at("2024-10-27T00:30"));
    expect(berlin.toEpoch(at("2024-10-27T03:30"))).toBe(at("2024-10-27T02:30"));
    expect(berlin.toEpoch(at("2024-03-31T02:30"))).toBe(at("2024-03-31T01:30"));
    expect(berlin.toEpoch(at("2024-03-31T03:30"))).toBe(at("2024-03-31T01:30"));
    expect(berlin.toEpoch(Number.NaN)).toBeNaN();
  });

  it("is refused by a name that is none, with the one that was meant", () => {
    expect(readTimeZone("Pacific/Auckland", "here")).toBe("Pacific/Auckland");
    expect(errorOf(() => readTimeZone("new york", "here"), "bad-argument").message).toContain('Did you mean "America/New_York"?');
    for (const wrong of ["", "Mars/Base", 5, null]) errorOf(() => readTimeZone(wrong, "here"), "bad-argument");
  });
});
