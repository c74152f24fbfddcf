import { Chart, RadarChart } from "../../src/host/node/index.js";
import type { AnyChart } from "./hard-charts.js";

const LONG = [
  "Kraftfahrzeughaftpflichtversicherungsamt",
  "Office of the Comptroller of the Currency",
  "北海道札幌市中央区北一条西二丁目札幌市役所本庁舎市民文化局地域振興部区政課担当係長席",
  "Département de la Seine-et-Marne et du Val",
  "Министерство промышленности и торговли",
  "Health & Personal Care (over the counter)",
];
const ARABIC = ["القاهرة", "الدار البيضاء", "بغداد والمحافظات المجاورة", "الرياض", "دمشق"];
const EMOJI = ["🍎 Apples", "🍌 Bananas", "🍇 Grapes", "👩‍🌾 Farmers' own", "🇨🇭 Swiss", "🧑🏽‍🚀"];
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const wave = (i: number, k: number): number => 50 + 8 * k + 12 * Math.sin((i + 3 * k) / 3);
const xy = { xColumn: "x", yColumn: "y" } as const;
const bar = { categoricalColumns: "name", numericColumn: "value" } as const;

function titled<C extends { setTitle(title: string): unknown }>(chart: C): C {
  chart.setTitle("What was measured rose by a quarter in the second year");
  return chart;
}

const series = (names: readonly string[], length = 24) =>
  names.flatMap((name, k) => range(length).map((x) => ({ name, x, y: wave(x, k), low: wave(x, k) - 4, high: wave(x, k) + 4 })));

/** Points with a name each: some crowd, some lie at the edges. */
const named = (names: readonly string[]) =>
  names.map((name, i) => ({
    name,
    kind: `Kind ${i % 3}`,
    x: (i * 37) % 101,
    y: i % 4 === 0 ? 100 : (i * i * 7) % 97,
    size: 1 + i * i * 1e6,
  }));

const bars = (names: readonly string[], labels: true | { format: string }, sign = 1) => ({
  rows: names.map((name, i) => ({ name, value: sign ** i * (98_765_432 / (i + 1)) })),
  options: { ...bar, labels },
});

function corners(): AnyChart {
  const chart = new Chart().plot.scatter(named(LONG), xy);
  for (const [x, y] of [
    [0, 0],
    [0, 100],
    [100, 0],
    [100, 100],
    [50, 50],
  ] as const)
    chart.callout.text(`This lies at ${x} and ${y}, where nobody looks`, { x, y });
  return titled(chart);
}

function stackedShares(theme?: "dark" | "print"): AnyChart {
  const rows = ["First", "Second", "Third"].flatMap((name) => LONG.map((part, i) => ({ name, part, value: 2 ** i + name.length })));
  return titled(new Chart({ xAxisType: "categorical", ...(theme === undefined ? {} : { theme }) })).plot.barStacked(rows, {
    ...bar,
    stackColumn: "part",
    normalize: true,
    labels: { format: ".0%" },
  });
}

function panels(count: number, options: object = {}): AnyChart {
  const names = range(count).map((i) => `${LONG[i % LONG.length]} ${i}`);
  const rows = names.flatMap((panel, k) =>
    ["Before", "After"].flatMap((name, s) =>
      range(12).map((x) => ({ panel, name, x: new Date(Date.UTC(2023, x, 1)), y: wave(x + s, k) * 1e5 })),
    ),
  );
  return titled(new Chart({ xAxisType: "datetime", facet: { column: "panel", ...options } }))
    .plot.line(rows, { ...xy, colorColumn: "name" })
    .setSubtitle("All sites, by month")
    .axes.setYAxisLabel("Revenue in dollars");
}

function barPanels(): AnyChart {
  const rows = LONG.flatMap((panel) => ["Oslo", "Rome", "Singapore"].map((name, i) => ({ panel, name, value: 1e7 * (i + panel.length) })));
  return titled(new Chart({ xAxisType: "categorical", facet: { column: "panel", share: "none" } })).plot.bar(rows, {
    ...bar,
    labels: true,
  });
}

function heat(columns: number, rows: number, format?: string): AnyChart {
  const data = range(columns).flatMap((c) =>
    range(rows).map((r) => ({ c: `Column ${c}`, r: `Row ${LONG[r % 6]} ${r}`, v: 1000 * (c - r) })),
  );
  return titled(new Chart({ xAxisType: "categorical", yAxisType: "categorical" })).plot.heatmap(data, {
    xColumn: "c",
    yColumn: "r",
    colorColumn: "v",
    textColumn: "v",
    ...(format === undefined ? {} : { textFormat: format }),
  });
}

function radarNames(): AnyChart {
  const rows = LONG.flatMap((name, i) => ["Ours", "Theirs"].map((who, k) => ({ name, who, score: 3 + ((i * 7 + k * 5) % 6) })));
  const chart = new RadarChart({ layout: "slide_50%" }).plot.area(rows, { radiusColumn: "score", colorColumn: "who" });
  chart.plot.text(
    LONG.map((name) => ({ name, at: 10 })),
    { radiusColumn: "at", textColumn: "name" },
  );
  return titled(chart as never);
}

function twoAxes(): AnyChart {
  const rows = range(40).map((i) => ({ x: new Date(Date.UTC(2024, 0, 1, i)), y: 10 ** (i - 20), share: i / 40 }));
  const chart = new Chart({ xAxisType: "datetime", yAxisType: "log", secondYAxis: true }).plot.line(rows, {
    ...xy,
    seriesName: LONG[1] as string,
  });
  chart.axes.setYAxisLabel("Charge of the whole capacitor bank after each hour (C)");
  chart.secondAxis.axes.setYAxisLabel("Share of the cells that are still alive (%)").secondAxis.axes.setYAxisTickFormat("0%");
  chart.secondAxis.plot.line(rows, { xColumn: "x", yColumn: "share", seriesName: LONG[3] as string });
  return titled(chart as never);
}

function wordy(): AnyChart {
  return new Chart().plot
    .line(series(["one"]), xy)
    .setTitle(`${LONG.join(", ")}: what all of them have in common is that nobody would read a title as long as this one to its end`)
    .setSubtitle(`${LONG.join("; ")}. It goes on in the subtitle, which is not shorter, since whoever wrote it was paid by the word`)
    .setSourceLabel(`${LONG.join(", ")} and sources that are too many for a line, but were all asked for permission in writing`)
    .axes.setXAxisLabel("Months since the counting began, without those in which nobody counted, of which there were two")
    .axes.setYAxisLabel("Things that were counted per day and square kilometre, weighed by how much they mattered (t/d/km²)");
}

const points = (options: object, chart: Chart = new Chart()): AnyChart =>
  titled(chart).plot.scatter(named([...LONG, ...ARABIC, ...EMOJI, ...range(20).map((i) => `Point ${i}`)]), { ...xy, ...options });

/** Labels, panels, scripts, scales and themes that are hard to fit. */
export const HARDER_CHARTS: Readonly<Record<string, () => AnyChart>> = {
  "names-at-points": () => {
    const rows = named([...LONG, ...range(25).map((i) => `Country ${i}`)]);
    return titled(new Chart())
      .plot.scatter(rows, xy)
      .plot.text(rows, { ...xy, textColumn: "name" });
  },
  "names-in-colours": () => {
    const rows = named(range(9).map((i) => `Country ${i}`));
    return titled(new Chart())
      .plot.text(rows, { ...xy, textColumn: "name", colorColumn: "name" })
      .setLegendLocation(null);
  },
  "names-in-the-dark": () => {
    const rows = named(range(9).map((i) => `Country ${i}`));
    return titled(new Chart({ theme: "dark" })).plot.text(rows, { ...xy, textColumn: "name", colorColumn: "name" });
  },
  "callouts-in-corners": corners,
  "radar-names": radarNames,
  "labels-at-bars": () => {
    const { rows, options } = bars(LONG, true);
    return titled(new Chart({ xAxisType: "categorical" })).plot.bar(rows, options);
  },
  "labels-at-lying-bars": () => {
    const { rows, options } = bars(LONG, { format: "$0,0" }, -1);
    return titled(new Chart({ yAxisType: "categorical" })).plot.bar(rows, options);
  },
  "labels-at-30-bars": () => {
    const { rows, options } = bars(
      range(30).map((i) => `No. ${i}`),
      true,
      -1,
    );
    return titled(new Chart({ xAxisType: "categorical" })).plot.bar(rows, options);
  },
  "labels-at-lollipops": () => {
    const { rows, options } = bars(EMOJI, true, -1);
    return titled(new Chart({ yAxisType: "categorical" })).plot.lollipop(rows, options);
  },
  "labels-at-bins": () =>
    titled(new Chart({ yAxisType: "density" })).plot.histogram(
      { v: range(500).map((i) => wave(i, 0)) },
      { valuesColumn: "v", method: "count", labels: true },
    ),
  "shares-stacked": () => stackedShares(),
  "shares-in-the-dark": () => stackedShares("dark"),
  "shares-in-print": () => stackedShares("print"),
  "panels-12": () => panels(12),
  "panels-12-free": () => panels(12, { share: "none" }),
  "panels-3-in-a-column": () => panels(3, { columns: 1 }),
  "panels-of-bars": barPanels,
  "lines-in-bands": () =>
    titled(new Chart())
      .plot.area(series(["Trend", "Loss", "Gain"]), { xColumn: "x", yColumn: "low", secondYColumn: "high", colorColumn: "name" })
      .style.colorPalette.resetPaletteOrder()
      .plot.line(series(["Trend", "Loss", "Gain"]), { ...xy, colorColumn: "name" }),
  "lines-arabic": () => titled(new Chart()).plot.line(series(ARABIC), { ...xy, colorColumn: "name" }),
  "lines-emoji": () => titled(new Chart({ theme: "minimal" })).plot.line(series(EMOJI), { ...xy, colorColumn: "name" }),
  "lines-30": () => titled(new Chart()).plot.line(series(range(30).map((i) => `Series ${i} of them`)), { ...xy, colorColumn: "name" }),
  "bars-arabic": () => {
    const { rows } = bars(ARABIC, true);
    return titled(new Chart({ xAxisType: "categorical" })).plot.bar(rows, { ...bar, colorColumn: "name" });
  },
  "bars-emoji": () => {
    const { rows } = bars(EMOJI, true);
    return titled(new Chart({ xAxisType: "categorical" })).plot.bar(rows, bar);
  },
  "bars-negative": () => {
    const { rows } = bars(LONG, true, -1);
    return titled(new Chart({ xAxisType: "categorical" })).plot.bar(rows, bar);
  },
  "bars-of-zero": () =>
    titled(new Chart({ xAxisType: "categorical" })).plot.bar({ name: ["a", "b"], value: [0, 0] }, { ...bar, labels: true }),
  "three-levels-lying": () => {
    const rows = LONG.slice(0, 3).flatMap((a) =>
      ["2022", "2023"].flatMap((b) => ["First half", "Second half"].map((c, i) => ({ a, b, c, value: 10 + a.length + i }))),
    );
    return titled(new Chart({ yAxisType: "categorical" })).plot.bar(rows, {
      categoricalColumns: ["a", "b", "c"],
      numericColumn: "value",
      colorColumn: "c",
    });
  },
  boxes: () => {
    const rows = LONG.flatMap((name, k) => range(60).map((i) => ({ name, value: 10 ** k * wave(i * i, k) })));
    return titled(new Chart({ xAxisType: "categorical", yAxisType: "log" })).plot.boxplot(rows, bar);
  },
  "heat-12-by-7": () => heat(12, 7),
  "heat-30-by-20": () => heat(30, 20),
  "heat-3-by-3": () => heat(3, 3, "$,.2f"),
  "colour-and-size": () => points({ colorColumn: "y", sizeColumn: "size" }),
  "groups-and-size": () => points({ colorColumn: "kind", sizeColumn: "size" }),
  "colour-in-the-dark": () => points({ colorColumn: "size" }, new Chart({ theme: "dark" })),
  "ends-of-log": () =>
    titled(new Chart({ xAxisType: "log", yAxisType: "log" })).plot.scatter(
      range(31).map((i) => ({ x: 10 ** (i - 12), y: 10 ** (18 - i) })),
      xy,
    ),
  symlog: () =>
    titled(new Chart({ yAxisType: "symlog" })).plot.line(
      range(19).map((i) => ({ x: i, y: (i - 9) ** 9 })),
      xy,
    ),
  "two-axes": twoAxes,
  "one-day": () =>
    titled(new Chart({ xAxisType: "datetime" })).plot.line(
      range(24).map((i) => ({ x: new Date(Date.UTC(2024, 1, 29, i)), y: wave(i, 1) })),
      xy,
    ),
  "one-date": () => titled(new Chart({ xAxisType: "datetime" })).plot.scatter([{ x: new Date(Date.UTC(2024, 1, 29)), y: 1e18 }], xy),
  "eighty-years": () =>
    titled(new Chart({ xAxisType: "datetime" })).plot.area(
      range(80).flatMap((i) => LONG.map((name, k) => ({ name, x: new Date(Date.UTC(1944 + i, 0, 1)), y: 1e12 * wave(i, k) }))),
      { ...xy, colorColumn: "name", stacked: true },
    ),
  wordy,
};
