import { Chart, RadarChart } from "../../src/host/node/index.js";

/** What is drawn and laid out of a chart, whatever its axis types. */
export interface AnyChart {
  readonly figure: Chart["figure"];
  toSVG(): string;
}

const GERMAN = [
  "Kraftfahrzeughaftpflichtversicherungsamt",
  "Bundesausbildungsförderungsgesetzesstelle",
  "Donaudampfschifffahrtsgesellschaftskontor",
  "Rindfleischetikettierungsüberwachung Nord",
  "Arbeiterunfallversicherungsgesetzesstelle",
  "Grundstücksverkehrsgenehmigungszuständig",
];
const JAPANESE = [
  "東京都千代田区霞が関一丁目二番三号中央合同庁舎第五号館厚生労働省医政局地域医療計画課",
  "大阪府大阪市北区中之島一丁目三番二十号大阪市役所本庁舎総務局行政部総務課庶務係担当者",
  "北海道札幌市中央区北一条西二丁目札幌市役所本庁舎市民文化局地域振興部区政課担当係長席",
];
const MONTHS = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2022, i, 1)));

const labelled = <C extends Chart<"linear"> | Chart<"datetime"> | Chart<"categorical">>(chart: C): C => {
  chart.setTitle("What was measured rose by a quarter in the second year").setSubtitle("All sites, by month").setSourceLabel("Own counts");
  return chart;
};

/** A value that goes up and down, different for each series. */
const wave = (i: number, series: number): number => 50 + 8 * series + 12 * Math.sin((i + 3 * series) / 3);

const lines = (count: number, name: (series: number) => string) =>
  Array.from({ length: count }, (_, series) => MONTHS.map((day, i) => ({ day, value: wave(i, series), series: name(series) }))).flat();

const lineOptions = { xColumn: "day", yColumn: "value", colorColumn: "series" } as const;

function bars(names: readonly string[], axis: "x" | "y"): AnyChart {
  const data = { name: names, value: names.map((_, i) => 100 - 2 * i) };
  const options = { categoricalColumns: "name", numericColumn: "value" } as const;
  if (axis === "x")
    return labelled(new Chart({ xAxisType: "categorical" }))
      .plot.bar(data, options)
      .axes.setYAxisLabel("Things per day");
  const chart = new Chart({ yAxisType: "categorical" }).plot.bar(data, options).axes.setXAxisLabel("Things per day");
  return chart.setTitle("What was measured rose by a quarter in the second year").setSubtitle("All sites").setSourceLabel("Own counts");
}

function levels(): AnyChart {
  const rows = ["Europe", "North America", "Asia Pacific"].flatMap((region) =>
    ["2022", "2023"].flatMap((year) =>
      ["First half", "Second half"].map((half, i) => ({ region, year, half, value: 10 + region.length + i })),
    ),
  );
  return labelled(new Chart({ xAxisType: "categorical" }))
    .plot.bar(rows, { categoricalColumns: ["region", "year", "half"], numericColumn: "value", colorColumn: "half" })
    .axes.setYAxisLabel("US$ m");
}

function wide(power: number): AnyChart {
  const x = Array.from({ length: 30 }, (_, i) => i);
  return labelled(new Chart())
    .plot.line({ x, y: x.map((i) => (i + 1) * 10 ** power) }, { xColumn: "x", yColumn: "y" })
    .axes.setXAxisLabel("Step")
    .axes.setYAxisLabel("Charge (C)");
}

function log(): AnyChart {
  const x = Array.from({ length: 31 }, (_, i) => i);
  return new Chart({ yAxisType: "log" }).plot
    .line({ x, y: x.map((i) => 10 ** (i - 12)) }, { xColumn: "x", yColumn: "y" })
    .setTitle("Charge grows by thirty orders of magnitude")
    .axes.setXAxisLabel("Step")
    .axes.setYAxisLabel("Charge (C)");
}

function secondAxis(): AnyChart {
  const rows = MONTHS.map((day, i) => ({ day, revenue: 1e6 + 4e4 * wave(i, 1), share: 0.1 + wave(i, 2) / 400 }));
  const chart = new Chart({ xAxisType: "datetime", secondYAxis: true }).plot.line(rows, {
    xColumn: "day",
    yColumn: "revenue",
    seriesName: "Revenue of all sites",
  });
  chart.axes.setYAxisLabel("Revenue (US$)").secondAxis.axes.setYAxisLabel("Share of the market");
  chart.secondAxis.plot.line(rows, { xColumn: "day", yColumn: "share", seriesName: "Share" });
  return labelled(chart as unknown as Chart<"datetime">);
}

function callouts(): AnyChart {
  const rows = MONTHS.map((_, i) => ({ x: i, y: wave(i, 0) }));
  const chart = new Chart().plot.line(rows, { xColumn: "x", yColumn: "y" });
  const bottom = Math.min(...rows.map(({ y }) => y));
  return labelled(chart)
    .callout.text("The first value that was counted", { x: 0, y: rows[0]?.y ?? 0, textAlign: "right" })
    .callout.text("The last of them", { x: 23, y: rows[23]?.y ?? 0 })
    .callout.text("The least of all values", { x: 12, y: bottom, textAlign: "center" });
}

function radar(): AnyChart {
  const names = ["Availability", "Cost of ownership", "Ease of use", "Documentation", "Speed", "Security"];
  const rows = ["Ours", "Theirs"].flatMap((product, p) => names.map((name, i) => ({ name, product, score: 3 + ((i * 7 + p * 5) % 6) })));
  const chart = new RadarChart();
  chart.plot.perimeter(rows, { radiusColumn: "score", colorColumn: "product" });
  chart.plot.text(
    names.map((name) => ({ name, at: 10 })),
    { radiusColumn: "at", textColumn: "name" },
  );
  return chart.setTitle("Both are slow").setSubtitle("Scores from one to ten");
}

function stacked(): AnyChart {
  return labelled(new Chart({ xAxisType: "datetime" }))
    .plot.area(
      lines(8, (i) => ["Coal", "Natural gas", "Nuclear", "Hydro", "Wind", "Solar", "Biomass", "Others"][i] as string),
      {
        ...lineOptions,
        stacked: true,
      },
    )
    .axes.setYAxisLabel("TWh");
}

const line = (count: number, name: (series: number) => string): AnyChart =>
  labelled(new Chart({ xAxisType: "datetime" }))
    .plot.line(lines(count, name), lineOptions)
    .axes.setYAxisLabel("Things per day");

/** Charts that are hard to fit into a small figure. */
export const HARD_CHARTS: Readonly<Record<string, () => AnyChart>> = {
  "lines-3": () => line(3, (i) => ["Oslo", "Rome", "Singapore"][i] as string),
  "lines-8": () => line(8, (i) => `Series ${i + 1}`),
  "lines-12": () => line(12, (i) => `Series ${i + 1}`),
  "lines-german": () => line(5, (i) => GERMAN[i] as string),
  "lines-japanese": () => line(3, (i) => JAPANESE[i] as string),
  "areas-stacked-8": stacked,
  slopes: () => {
    const rows = GERMAN.slice(0, 4).flatMap((name, s) =>
      ["2019", "2024"].map((year, i) => ({ year, name: name.slice(0, 14), value: wave(9 * i, s) })),
    );
    return labelled(new Chart({ xAxisType: "categorical" })).plot.parallel(rows, {
      categoricalColumns: "year",
      numericColumn: "value",
      colorColumn: "name",
    });
  },
  "scatter-12": () => {
    const rows = Array.from({ length: 240 }, (_, i) => ({ x: (i * 37) % 101, y: (i * 53) % 97, kind: `Group ${i % 12}` }));
    return labelled(new Chart()).plot.scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "kind" });
  },
  "bars-60": () =>
    bars(
      Array.from({ length: 60 }, (_, i) => `Customer no. ${i + 1}`),
      "x",
    ),
  "bars-60-lying": () =>
    bars(
      Array.from({ length: 60 }, (_, i) => `Customer no. ${i + 1}`),
      "y",
    ),
  "bars-german": () => bars(GERMAN, "x"),
  "bars-german-lying": () => bars(GERMAN, "y"),
  "bars-japanese": () => bars(JAPANESE, "x"),
  "bars-japanese-lying": () => bars(JAPANESE, "y"),
  "bars-one": () => bars(["Only one"], "x"),
  "bars-grouped": () => {
    const rows = GERMAN.flatMap((name) => ["2022", "2023", "2024"].map((year, i) => ({ name, year, value: name.length + 3 * i })));
    return labelled(new Chart({ xAxisType: "categorical" })).plot.bar(rows, {
      categoricalColumns: ["name", "year"],
      numericColumn: "value",
      colorColumn: "year",
    });
  },
  "three-levels": levels,
  "tiny-numbers": () => wide(-12),
  "huge-numbers": () => wide(17),
  "log-30-decades": log,
  "second-axis": secondAxis,
  "one-point": () => labelled(new Chart()).plot.scatter({ x: [3], y: [5] }, { xColumn: "x", yColumn: "y" }),
  callouts,
  radar,
};
