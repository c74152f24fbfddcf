import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../src/format/locale.js";
import { Chart, Figure } from "../../src/host/node/index.js";
import { makeScales } from "../../src/scales/scales.js";
import { axisTicks } from "../../src/scales/ticks.js";
import { resolveStyle } from "../../src/style/style.js";
import { errorOf } from "../data/error.js";

const blank = { blankLabels: true, xAxisType: "datetime" } as const;

function ticksOf({ figure }: { readonly figure: Figure }, lengthPx = 700): (readonly [string, string])[] {
  const { x } = makeScales(figure, resolveStyle(figure.style));
  const fits = ({ length }: readonly unknown[]): boolean => length <= Math.max(5, lengthPx / 100);
  return axisTicks(figure.xAxis, x, { locale: ENGLISH, compactFrom: 1e6, fits }).major.map(({ value, label }) => [
    new Date(value as number).toISOString().slice(0, 16),
    label,
  ]);
}

const hours = (start: string, count: number) => ({
  t: Array.from({ length: count }, (_, i) => Date.parse(start) + i * 3_600_000),
  v: Array.from({ length: count }, (_, i) => i),
});
const at = { xColumn: "t", yColumn: "v" } as const;

describe("a datetime axis with a time zone", () => {
  it("has its ticks at the midnights of that place, also where its clock is moved", () => {
    const chart = new Chart({ ...blank, timeZone: "Europe/Berlin" }).plot.line(hours("2024-03-29T00:00Z", 96), at);
    expect(ticksOf(chart, 400)).toEqual([
      ["2024-03-28T23:00", "Mar 29, 2024"],
      ["2024-03-29T23:00", "Mar 30"],
      ["2024-03-30T23:00", "Mar 31"],
      ["2024-03-31T22:00", "Apr 1"],
      ["2024-04-01T22:00", "Apr 2"],
    ]);
  });

  it("has its ticks at the first of the months there", () => {
    const t = ["2024-01-01", "2024-02-01", "2024-07-01"];
    const chart = new Chart({ ...blank, timeZone: "America/New_York" }).plot.line({ t, v: [1, 2, 3] }, at);
    expect(ticksOf(chart).slice(0, 4)).toEqual([
      ["2024-01-01T05:00", "Jan 2024"],
      ["2024-02-01T05:00", "Feb"],
      ["2024-03-01T05:00", "Mar"],
      ["2024-04-01T04:00", "Apr"],
    ]);
  });

  it("writes by its clock what a format asks for, and reads what is set without a zone", () => {
    const chart = new Chart({ ...blank, timeZone: "Asia/Tokyo" }).plot.line(hours("2024-07-01T00:00Z", 5), at);
    chart.axes.setXAxisTickFormat("%d %H:%M").axes.setXAxisTickValues(["2024-07-01T10:00"]);
    expect(ticksOf(chart)).toEqual([["2024-07-01T01:00", "01 10:00"]]);
    chart.axes.setXAxisRange("2024-07-01T09:00", "2024-07-01T12:00Z");
    expect(chart.figure.xAxis.range).toEqual([Date.parse("2024-07-01T00:00Z"), Date.parse("2024-07-01T12:00Z")]);
    chart.callout.line("2024-07-01T09:00", { orientation: "height" });
    expect(chart.figure.annotations[0]).toMatchObject({ location: Date.parse("2024-07-01T00:00Z") });
  });

  it("writes times of day without a day", () => {
    const chart = new Chart(blank).plot.line({ t: ["08:15", "09:30", "11:00"], v: [1, 2, 3] }, at);
    expect(ticksOf(chart, 300).map(([, label]) => label)).toEqual(["09:00", "10:00", "11:00"]);
  });

  it("keeps it in the figure's JSON, which refuses one that is none", () => {
    const chart = new Chart({ ...blank, timeZone: "Asia/Tokyo" }).plot.line(hours("2024-07-01T00:00Z", 5), at);
    const json = JSON.parse(JSON.stringify(chart.figure));
    expect(Figure.fromJSON(json).xAxis.timeZone).toBe("Asia/Tokyo");
    expect(errorOf(() => Figure.fromJSON({ ...json, xAxis: { ...json.xAxis, timeZone: "Tokyo" } }), "bad-figure").message).toContain(
      '"Asia/Tokyo"',
    );
    errorOf(() => new Chart({ timeZone: "Tokyo" }), "bad-argument");
  });
});
