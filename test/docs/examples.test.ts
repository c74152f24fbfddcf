import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

// The examples import the built package, and so does this test, so that both speak of the same classes.
const { examples } = (await import("chartify-ts/node" as string)) as typeof import("../../src/host/node/index.js");

interface Series {
  plot: string;
  name: string | null;
  color: string | string[];
  columns: Record<string, unknown[]>;
}

const recorded: { id: string; expect: { series: Series[] } }[] = JSON.parse(
  gunzipSync(readFileSync(new URL("../fixtures/conformance/cases.json.gz", import.meta.url))).toString(),
);
/** Chartify draws these from data of its own, made at random; its areas count the first of a month to the month before. */
const OTHER_DATA = [
  "chart_layouts",
  "plot_area",
  "style_color_palette_accent",
  "style_color_palette_categorical",
  "style_color_palette_diverging",
  "style_color_palette_sequential",
];

/** Numbers to nine digits, so that the order in which sums are added does not show. */
const rounded = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(9)) : value);
const comparable = ({ plot, name, color, columns }: Series) => ({
  plot,
  name,
  color,
  // Recorded dates are ISO texts, described ones epoch milliseconds.
  columns: Object.fromEntries(
    Object.entries(columns).map(([key, values]) => [
      key,
      values.map((value) => rounded(typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value)),
    ]),
  ),
});

it("the examples are all of Chartify's", () => {
  const names = new Set(recorded.flatMap(({ id }) => /^(.*)-\d+$/.exec(id)?.[1] ?? []));
  expect(examples.list()).toEqual([...names].sort());
});

describe.each(examples.list())("%s", (name) => {
  let charts: Awaited<ReturnType<typeof examples.draw>> = [];
  beforeAll(async () => {
    charts = await examples.draw(name);
  });

  it("draws without a warning", () => {
    expect(charts.length).toBe(recorded.filter(({ id }) => id.replace(/-\d+$/, "") === name && id !== name).length);
    for (const chart of charts) {
      expect(chart.toSVG()).toMatch(/^<svg/);
      expect(chart.warnings).toEqual([]);
    }
  });

  it.skipIf(OTHER_DATA.includes(name))("plots what Chartify plots", () => {
    for (const [i, chart] of charts.entries()) {
      const want = recorded.find(({ id }) => id === `${name}-${i + 1}`)?.expect.series ?? [];
      const got = chart.describe().series as Series[];
      expect(got.length).toBe(want.length);
      for (const [k, series] of want.entries()) {
        const { columns, ...rest } = comparable(series);
        const mine = comparable(got[k] as Series);
        expect(mine).toMatchObject(rest);
        for (const [key, values] of Object.entries(columns)) {
          if (key === "text") continue;
          // Densities are compared by the conformance check, to the digits that they agree in.
          if (series.plot !== "kde") expect(mine.columns[key]).toEqual(values);
        }
      }
    }
  });
});

it("an unknown example is refused, with the nearest name, and never becomes a path", async () => {
  expect(() => examples.code("plot_bat")).toThrow(/examples\.code: no example "plot_bat".*Did you mean "plot_bar"/);
  await expect(examples.draw("../../package")).rejects.toThrow(/no example/);
});
