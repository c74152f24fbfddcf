import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate, Chart, Figure, options, RadarChart, renderSVG } from "../../src/host/node/index.js";

interface Given {
  readonly x?: readonly unknown[];
  readonly y?: readonly number[];
  readonly xAxisType?: "linear" | "log" | "datetime";
  readonly yAxisType?: "linear" | "log";
  readonly locale?: string;
}

function chartOf({ x, y = (x ?? []).map((_, i) => i + 0.5), xAxisType = "linear", yAxisType = "linear", locale }: Given) {
  const data = { x: x ?? y.map((_, i) => i + 0.5), y };
  const chart = new Chart({ blankLabels: true, xAxisType, yAxisType, locale });
  return chart.callPlot("scatter", data, { xColumn: "x", yColumn: "y" });
}

const labelsOf = (given: Given, format?: string): readonly string[] => {
  const chart = chartOf(given);
  if (format !== undefined) chart.figure.xAxis.tickFormat = format;
  return chart.describe().frame.x.labels ?? [];
};

describe("ticks of whole numbers", () => {
  it("are whole, and years have no comma", () => {
    expect(labelsOf({ x: [2018, 2019, 2020] })).toEqual(["2018", "2019", "2020"]);
    expect(labelsOf({ x: [1, 2, 3] })).toEqual(["1", "2", "3"]);
    expect(labelsOf({ x: [1000, 5000] })).toEqual(["1,000", "2,000", "3,000", "4,000", "5,000"]);
    expect(labelsOf({ x: [2018, 2019.5] })).toContain("2,018.2");
  });

  it("are so of counts, on log axes too", () => {
    expect(labelsOf({ x: [1, 2], xAxisType: "log" }).every((label) => !label.includes("."))).toBe(true);
    const counts = new Chart({ blankLabels: true, yAxisType: "density" }).callPlot(
      "histogram",
      { n: [1.5, 1.6, 2.5] },
      { valuesColumn: "n", bins: 2 },
    );
    expect(counts.describe().frame.y.labels).toEqual(["0", "1", "2"]);
  });

  it("are years along the bins of years too, whatever the bins", () => {
    const years = { n: [1958, 1961, 1990, 1995, 2004, 2011], share: [0, 0.2, 0.4, 0.6, 0.9, 1] };
    const binned = (valuesColumn: string, bins: number) =>
      new Chart({ yAxisType: "density" }).callPlot("histogram", years, { valuesColumn, bins }).describe().frame.x.labels;
    expect(binned("n", 4)).toEqual(["1960", "1970", "1980", "1990", "2000", "2010"]);
    expect(binned("share", 4)).toContain("0.4");
  });

  it("write zero as 0", () => {
    expect(labelsOf({ x: [-0.5, 0, 0.5] })).toContain("0");
    expect(labelsOf({ x: [-0.5, 0, 0.5] })).not.toContain("0.0");
  });
});

describe("a tick format", () => {
  it("takes fewer ticks where it could not tell them apart", () => {
    expect(labelsOf({ x: [2018.2, 2020.8] }, "0")).toEqual(["2019", "2020"]);
    expect(labelsOf({ x: [0, 3500.5] }, "0a")).toEqual(["0", "1k", "2k", "3k"]);
    expect(labelsOf({ x: [0, 0.053] }, ".0%")).toEqual(["0%", "1%", "2%", "3%", "4%", "5%"]);
  });

  it("gets more decimals where no ticks would do", () => {
    expect(labelsOf({ x: [0.11, 0.39] }, "0")).toEqual(["0.10", "0.15", "0.20", "0.25", "0.30", "0.35", "0.40"]);
    expect(labelsOf({ x: [1_234_500, 1_235_500] }, "$0.0a")[0]).toBe("$1.2346m");
  });

  it("of dates stands once where it says the same again", () => {
    const x = ["2023-01-01", "2023-06-01", "2024-12-31"];
    expect(labelsOf({ x, xAxisType: "datetime" }, "%Y")).toEqual(["2023", "2024", "2025"]);
    const within = ["2023-02-01", "2023-03-01", "2023-10-31"];
    expect(labelsOf({ x: within, xAxisType: "datetime" }, "%Y")).toHaveLength(1);
    const hours = ["2023-02-01T00:00:00Z", "2023-02-02T23:00:00Z"];
    expect(new Set(labelsOf({ x: hours, xAxisType: "datetime" }, "%H:%M")).size).toBeGreaterThan(1);
  });

  it("keeps ticks that the user set", () => {
    const chart = chartOf({ x: [2018, 2018.5, 2019] });
    chart.figure.xAxis.tickValues = [2018, 2018.5, 2019];
    chart.figure.xAxis.tickFormat = "0";
    expect(chart.describe().frame.x.labels).toEqual(["2018.0", "2018.5", "2019.0"]);
    chart.figure.xAxis.tickValues = [2018.1, 2018.9];
    expect(chart.describe().frame.x.labels).toEqual(["2018", "2019"]);
  });
});

describe("tick labels of any range", () => {
  const formats = fc.constantFrom(undefined, "0", "0,0", "$0a", "0%", "0.0°C", "~s", ".0f", ".2r");
  it.each(["linear", "log"] as const)("are different on %s axes, in every format", (xAxisType) => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e18, noNaN: true }),
        fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
        fc.boolean(),
        formats,
        (start, width, isNegative, format) => {
          const sign = isNegative && xAxisType === "linear" ? -1 : 1;
          const labels = labelsOf({ x: [sign * start, sign * start * (1 + width)], xAxisType }, format);
          expect(new Set(labels).size, JSON.stringify(labels)).toBe(labels.length);
          for (const label of labels) expect(label).not.toMatch(/^-0(\.0*)?$|NaN|undefined/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a chart's locale", () => {
  const tenths = { x: [0, 0.5, 1.2], y: [0.5, 1, 2] };
  const xy = { xColumn: "x", yColumn: "y" } as const;
  const xLabels = (chart: Chart): readonly string[] => chart.describe().frame.x.labels ?? [];

  it("comes from the options where the chart says none, and goes into the figure's JSON", () => {
    options.set("chart.locale", "fr-FR");
    const french = new Chart({ blankLabels: true }).plot.scatter(tenths, xy);
    const german = new Chart({ blankLabels: true, locale: "de-de" }).plot.scatter(tenths, xy);
    options.reset("chart.locale");
    expect([french, german].map((chart) => chart.figure.toJSON().locale)).toEqual(["fr-FR", "de-DE"]);
    expect(xLabels(french)).toContain("0,4");
    expect(xLabels(new Chart({ blankLabels: true }).plot.scatter(tenths, xy))).toContain("0.4");
    expect(renderSVG(Figure.fromJSON(german.figure.toJSON()))).toContain(">0,4<");
    expect(() => Figure.fromJSON({ locale: "german" })).toThrow(/figure.locale: "german" is no locale/);
    expect(() => options.set("chart.locale", "german")).toThrow(/chart.locale: "german" is no locale/);
    expect(() => new Chart({ locale: "de_DE" })).toThrow(/new Chart, option "locale": .* Did you mean "de-DE"/);
    expect(new RadarChart({ locale: "de-DE" }).figure.locale).toBe("de-DE");
  });

  it("is that of labels and cells", () => {
    const labels = new Chart({ locale: "de-DE" }).plot.text(tenths, { ...xy, textColumn: "y" }).describe().series[0]?.columns["text"];
    expect(labels).toEqual(["0,5", "1", "2"]);
    const cells = new Chart({ locale: "de-DE", xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(
      { a: ["p"], b: ["q"], n: [1234.5] },
      { xColumn: "a", yColumn: "b", colorColumn: "n", textColumn: "n" },
    );
    expect(cells.describe().series[0]?.columns["text"]).toEqual(["1.234,50"]);
  });

  it("is that of ticks and dates", () => {
    expect(labelsOf({ x: [1000.5, 5000], locale: "de-DE" })[0]).toBe("1.000");
    expect(labelsOf({ x: [0, 0.5, 1.2], locale: "de-DE" })).toContain("0,4");
    const x = ["2023-11-01", "2024-03-01"];
    expect(labelsOf({ x, xAxisType: "datetime", locale: "de-DE" })).toEqual(["Nov. 2023", "Dez", "Jan. 2024", "Feb", "Mär"]);
    expect(labelsOf({ x: ["2024-03-01", "2024-03-20"], xAxisType: "datetime", locale: "de-DE" })[0]).toBe("1. März 2024");
    expect(
      labelsOf({
        x: ["9999-01-01", "10400-01-01"].map((day) => Date.parse(day.replace(/^1/, "+01"))),
        xAxisType: "datetime",
        locale: "de-DE",
      }),
    ).toContain("10000");
  });
});

describe("binary noise", () => {
  const noisy = { c: [0.1 + 0.2, 0.3, 0.7 + 0.1], n: [0.1, 0.2, 1 / 3] };

  it("is in no category, label, sum or description", () => {
    const chart = new Chart({ xAxisType: "categorical" }).plot.bar(aggregate(noisy, { by: ["c"], column: "n", how: "sum" }), {
      categoricalColumns: "c",
      numericColumn: "n",
    });
    expect(chart.figure.xAxis.factors).toEqual(["0.8", "0.3"]);
    expect(chart.describe().series[0]?.columns["value"]).toEqual([1 / 3, 0.3]);
    const text = new Chart().plot.text(noisy, { xColumn: "n", yColumn: "n", textColumn: "c" });
    expect(text.describe().series[0]?.columns["text"]).toEqual(["0.3", "0.3", "0.8"]);
  });

  it("does not grow in long sums", () => {
    const many = { c: new Array(1000).fill("a"), n: new Array(1000).fill(0.1) };
    expect([...aggregate(many, { by: ["c"], column: "n", how: "sum" }).toRows()]).toEqual([{ c: "a", n: 100 }]);
  });
});
