/**
 * Each step of Chartify's notebook "Chartify Tutorial" has its counterpart in examples/tutorial.mjs, and does what it says.
 * Without one: the keys of a notebook for help (an editor has its own), the toolbar of Bokeh's HTML output, and the size and
 * colour of one axis's label alone (`figure.style.axisLabel` holds for both).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type * as Library from "../../src/host/node/index.js";

// The page imports the built package, and so does this test, so that both speak of the same classes.
const { aggregate, colorPalettes, exampleData, examples } = (await import("chartify-ts/node" as string)) as typeof Library;
const page = new URL("../../examples/tutorial.mjs", import.meta.url);
const { steps } = (await import(page.href)) as { steps: Readonly<Record<string, () => unknown>> };

const done = new Set<string>();
/** What a step gives. */
async function step<T>(name: string): Promise<T> {
  done.add(name);
  return (await steps[name]?.()) as T;
}

const chart = (name: string): Promise<Library.Chart> => step(name);
const sheet = (name: string): Promise<Library.SwatchSheet> => step(name);
const hexes = ({ rows }: Library.SwatchSheet): string[] => rows.flatMap(({ colors }) => colors.map(({ hex }) => hex));

const fruit = await exampleData();
const total = (by: "country" | "fruit", value: string): number =>
  fruit.toRows().reduce((sum, row) => sum + (row[by] === value ? Number(row.quantity) : 0), 0);

describe("the tutorial", () => {
  it("begins with a blank chart whose labels say which call sets them", async () => {
    const blank = await chart("blank");
    expect(blank.describe().series).toEqual([]);
    expect(blank.title).toContain("setTitle");
    const { title, subtitle, sourceLabel, axes } = (await chart("labels")).describe();
    expect([title, subtitle, sourceLabel]).toEqual(["What the chart says", "What the data are", "Where they come from"]);
    expect([axes.x.label, axes.y.label]).toEqual(["Pieces per sale", "Price per piece"]);
  });

  it("finds help in what is refused", async () => {
    expect(await step("help")).toMatch(
      /options: blankLabels, layout, xAxisType, yAxisType, secondYAxis, locale, facet, theme, timeZone\)\. Did you mean "xAxisType"/,
    );
  });

  it("points something out, sets a range, and chains", async () => {
    const hi = { callout: "text", text: "hi", x: 10, y: 10 };
    expect((await chart("callout")).describe().callouts).toMatchObject([hi]);
    const { callouts, frame } = (await chart("axes")).describe();
    expect(callouts).toMatchObject([hi]);
    expect(frame.x.range).toEqual([0, 100]);
  });

  it("takes tidy data alone", async () => {
    expect(await step("pivoted")).toMatch(/no column "\w+" in the data \(columns: fruit, BR, CA, GB, JP, US\)/);
    expect(await step("list")).toMatch(/each row must be an object/);
    expect(await step("index")).toMatch(/the data are an object in which "BR" is \d+\. Give an array of row objects/);
    const [series] = (await chart("tidy")).describe().series;
    const sums = aggregate(fruit, { by: ["fruit", "country"], column: "quantity", how: "sum" }).toRows();
    const drawn = new Map(series?.columns["factor"]?.map((factor, i) => [String(factor), series.columns["value"]?.[i]]));
    expect(drawn).toEqual(new Map(sums.map((row) => [`${row["fruit"]},${row["country"]}`, row["quantity"]])));
  });

  it("has the plots of its axis types", async () => {
    expect(await step("plotsOfDates")).toContain(
      "(available: line, scatter, text, area, trend, bar, barStacked, lollipop, interval, boxplot, textStacked, histogram, kde)",
    );
    expect(await step("plotsOfCategories")).toContain(
      "(available: scatter, text, bar, barStacked, lollipop, parallel, interval, boxplot, violin, textStacked)",
    );
    expect(await step("plotsOfDensities")).toContain("(available: histogram, kde)");
  });

  it("draws bars, standing, lying and grouped", async () => {
    const countries = [...new Set(fruit.toRows().map((row) => String(row["country"])))];
    const sums = countries.map((country) => [country, total("country", country)] as const).sort((a, b) => b[1] - a[1]);
    for (const [name, axis] of [
      ["bars", "x"],
      ["lyingBars", "y"],
    ] as const) {
      const { series, axes } = (await chart(name)).describe();
      expect(series[0]?.columns).toEqual({ factor: sums.map(([country]) => country), value: sums.map(([, sum]) => sum) });
      expect(axes[axis].factors).toEqual(sums.map(([country]) => country));
    }
    const { legend, series } = (await chart("groupedBars")).describe();
    expect(legend?.items.map(({ label }) => label)).toEqual(["Apple", "Banana", "Grape", "Orange"]);
    expect(series[0]?.columns["factor"]?.[0]).toHaveLength(2);
  });

  it("shows examples and their code", async () => {
    expect(await step("examples")).toContain("plot_bar");
    expect((await step<Library.Chart[]>("example")).map(({ title }) => title)).toContain("Largest first");
    expect(examples.code("plot_bar")).toContain("plot.bar(");
  });

  it("gives a page and a picture", async () => {
    expect(await step("page")).toMatch(/^<!doctype html>[\s\S]*A page/);
    expect([...(await step<Uint8Array>("picture")).subarray(1, 4)]).toEqual([..."PNG"].map((char) => char.charCodeAt(0)));
  });

  it("has four types of palettes", async () => {
    const looks = new Set<string>();
    for (const name of ["categoricalColors", "accentColors", "divergingColors", "sequentialColors"]) {
      const [first] = await step<Library.Chart[]>(name);
      looks.add(JSON.stringify(first?.describe().legend?.items.map(({ color }) => color)));
    }
    expect(looks.size).toBe(4);
  });

  it("lists palettes, shows them, changes them and takes them", async () => {
    const dark2 = colorPalettes.get("Dark2").toHexList();
    const names = await step<string[]>("palettes");
    expect(names).toContain("Dark2");
    expect((await sheet("allPalettes")).rows.map(({ name }) => name)).toEqual(names);
    expect(hexes(await sheet("palette"))).toEqual(dark2);
    expect(hexes(await sheet("sorted")).sort()).toEqual([...dark2].sort());
    expect(hexes(await sheet("expanded"))).toEqual(expect.arrayContaining(dark2));
    expect(hexes(await sheet("expanded"))).toHaveLength(20);
    expect((await step<Library.Color[]>("gradient")).map(String)).toEqual(["#dc143c", "#e54f6d", "#ed899d", "#f6c4ce", "#ffffff"]);
    const shifted = hexes(await sheet("shifted"));
    expect(shifted[0]).toBe("#47b191");
    for (const [name, palette] of [
      ["chosenPalette", dark2],
      ["ownPalette", shifted],
    ] as const) {
      expect((await chart(name)).describe().legend?.items.map(({ color }) => color)).toEqual(palette.slice(0, 4));
    }
  });

  it("has layouts for slides", async () => {
    expect((await step<Library.Chart[]>("layouts")).map((drawn) => drawn.describe().size)).toEqual([
      { width: 960, height: 540 },
      { width: 576, height: 432 },
      { width: 480, height: 540 },
      { width: 480, height: 270 },
    ]);
  });

  it("falls back on the figure", async () => {
    const svg = (await chart("figure")).toSVG();
    expect(svg).toMatch(/^<svg[^>]* height="400"/);
    expect(svg).toMatch(/<text[^>]*font-size="40"[^>]*>A large label</);
    expect(svg).toMatch(/<text[^>]*fill="#ff0000"[^>]*>A large label</);
  });

  it("has no step that goes untried", () => expect([...done].sort()).toEqual(Object.keys(steps).sort()));

  it("runs as a program", () => {
    const folder = mkdtempSync(join(tmpdir(), "chartify-tutorial-"));
    try {
      const printed = execFileSync(process.execPath, [fileURLToPath(page)], { cwd: folder, encoding: "utf8" });
      expect(printed).toContain(`palette: Dark2: ${colorPalettes.get("Dark2").toHexList().join(" ")}`);
      expect(readdirSync(join(folder, "out/tutorial"))).toEqual(expect.arrayContaining(["bars-1.svg", "layouts-4.svg", "figure-1.svg"]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
