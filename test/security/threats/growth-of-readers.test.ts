import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aggregate } from "../../../src/data/aggregate.js";
import { readTable } from "../../../src/data/read/index.js";
import { Table } from "../../../src/data/table.js";
import { Chart, ColorPalette, options } from "../../../src/host/node/index.js";
import { didYouMean } from "../../../src/util/suggest.js";
import { stepsOf } from "./steps.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-growth-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`);
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** A house style with one file. */
function loadStyle(count: number, file: string, text: string): unknown {
  const style = join(folder, `${file}-${count}`);
  mkdirSync(style, { recursive: true });
  writeFileSync(join(style, `${file}_config.yaml`), text);
  try {
    return options.load(style);
  } catch (error) {
    return error;
  }
}

const counted = { by: ["a"], column: null, how: "count" } as const;

const all = (table: Table): unknown => table.toColumns();

/** Every kind of input, by how many of something it has. */
const INPUTS: Readonly<Record<string, (count: number) => unknown>> = {
  "columns of a CSV": (count) => all(readTable(`${names(count)}\n${names(count)}`, "csv", "a.csv")),
  "columns of a TSV": (count) => all(readTable(`${names(count).join("\t")}\n`, "tsv", "a.tsv")),
  "rows of a CSV": (count) => all(readTable(`a,b\n${lines(count, (i) => `${i},"x""${i}"`)}`, "csv", "a.csv")),
  "dates of a CSV": (count) => all(readTable(`a\n${lines(count, (i) => new Date(i * 1e7).toISOString())}`, "csv", "a.csv")),
  "broken lines in quotes": (count) => all(readTable(`a\n"${"x\n".repeat(count)}"`, "csv", "a.csv")),
  "blanks before quotes that close nothing": (count) => all(readTable(`a,b\n${lines(count, (i) => ` "x"y, "${i}""`)}`, "csv", "a.csv")),
  "columns without a name": (count) => all(readTable(`${",".repeat(count)}\n${"1,".repeat(count)}`, "csv", "a.csv")),
  "commas at the end of a line": (count) => all(readTable(`a\n1${",".repeat(count)}`, "csv", "a.csv")),
  "comments before the header, and lines of CR": (count) => all(readTable(`${"#\r".repeat(count)}a\r1`, "csv", "a.csv")),
  "prices, each another": (count) => all(readTable(`a\n${lines(count, (i) => `"$1,${100 + (i % 900)}.${i}"`)}`, "csv", "a.csv")),
  "numbers that may be thousands, in many columns": (count) =>
    all(readTable(`${names(count).join(";")}\n${Array.from({ length: count }, () => "1.234").join(";")}`, "csv", "a.csv")),
  "digits of one number": (count) => all(readTable(`a,b\n"${"1,".repeat(count)}1",${"9".repeat(count)}`, "csv", "a.csv")),
  "blanks and brackets around a number": (count) => all(readTable(`a\n${lines(count, (i) => `${" ".repeat(60)}((${i}`)}`, "csv", "a.csv")),
  "long integers in JSON": (count) =>
    all(readTable(`[${lines(count, (i) => `{"a":${10n ** 20n + BigInt(i)}}`).replaceAll("\n", ",")}]`, "json", "a.json")),
  "keys of one row": (count) =>
    all(readTable(JSON.stringify([Object.fromEntries(names(count).map((name) => [name, 1]))]), "json", "a.json")),
  "columns of JSON": (count) =>
    all(readTable(JSON.stringify(Object.fromEntries(names(count).map((name) => [name, [1]]))), "json", "a.json")),
  "rows with ever new keys, read": (count) =>
    readTable(
      lines(count, (i) => `{"k${i}":1}`),
      "ndjson",
      "a.ndjson",
    ).column("k7"),
  "rows of NDJSON": (count) =>
    all(
      readTable(
        lines(count, (i) => `{"a":${i},"b":"x${i}"}`),
        "ndjson",
        "a.ndjson",
      ),
    ),
  "rows before a fault": (count) => attempt(() => readTable(`[${"{},".repeat(count)}!]`, "json", "a.json")),
  "groups of an aggregate": (count) =>
    aggregate(
      Table.from({ a: names(count), b: names(count), v: names(count).map((_, i) => i) }),
      { by: ["a", "b"], column: "v", how: "median" },
      "test",
    ),
  "names that a misspelt one may mean": (count) =>
    didYouMean(
      "x".repeat(90),
      names(count).map((name) => name.padEnd(90, "y")),
    ),
  "an unknown column among many": (count) =>
    attempt(() => Table.from(Object.fromEntries(names(count).map((name) => [name, [1]]))).column("m1")),
  "colours of a house style": (count) =>
    loadStyle(
      count,
      "colors",
      lines(count, (i) => `c${i}: red`),
    ),
  "options of a house style": (count) =>
    loadStyle(
      count,
      "options",
      lines(count, (i) => `c${i}: red`),
    ),
  "aliases of a house style": (count) =>
    loadStyle(
      count,
      "color_palettes",
      lines(count, (i) => `- &a${i} x\n- *a${i}`),
    ),
  "colours of a palette": (count) =>
    ColorPalette.fromHexList(names(count).map((_, i) => `#${(i % 4096).toString(16).padStart(3, "0")}`)).sortByHue(),
  "an order of categories": (count) => bars(count, { categoricalOrderBy: names(count) }),
  "labels in natural order": (count) => aggregate(Table.from({ a: names(count).map((name) => `${name} (-${name}.5]`) }), counted, "test"),
  "signs and digits of labels": (count) =>
    aggregate(
      Table.from({ a: ["1,".repeat(count), "(".repeat(count) + 1, `${" -1".repeat(count)}inf`, ".".repeat(count)] }),
      counted,
      "test",
    ),
  "months of many years": (count) =>
    aggregate(Table.from({ a: names(count).map((_, i) => `Jan ${1 + (i % 28)}, ${1000 + i}`) }), counted, "test"),
  "labels that begin like months": (count) => aggregate(Table.from({ a: names(count).map((name) => `Mar ${name}`) }), counted, "test"),
  "rows of a line out of order": (count) =>
    new Chart({ xAxisType: "datetime" }).plot.line(
      { x: Array.from(column(count), (value) => new Date(1e12 + value)), y: column(count) },
      { xColumn: "x", yColumn: "y" },
    ),
  "an order of stack values": (count) => stack(count, names(count)),
  "an order of colour values": (count) => points(count, names(count)),
  "values that an accent palette stresses": (count) => new Chart().style.setColorPalette("accent", { accentValues: names(count) }),
  "ticks that are given": (count) => new Chart().axes.setXAxisTickValues(names(count).map((_, i) => i)),
  "categories that are given": (count) => new Chart({ xAxisType: "categorical" }).axes.setXAxisFactors(names(count)),
};

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const column = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => (i * 7919) % 997);

function bars(count: number, more: object): unknown {
  const data = { c: names(count), n: column(count) };
  return new Chart({ xAxisType: "categorical" }).plot.bar(data, { categoricalColumns: "c", numericColumn: "n", ...more });
}

function stack(count: number, stackOrder: string[]): unknown {
  const data = { c: names(count).map(() => "one"), s: names(count), n: column(count) };
  return new Chart({ xAxisType: "categorical" }).plot.barStacked(data, {
    categoricalColumns: "c",
    numericColumn: "n",
    stackColumn: "s",
    stackOrder,
  });
}

function points(count: number, colorOrder: string[]): unknown {
  const data = { x: column(count), y: column(count), c: names(count) };
  return new Chart().plot.scatter(data, { xColumn: "x", yColumn: "y", colorColumn: "c", colorOrder });
}

it.each(Object.entries(INPUTS))("%s are read in steps that grow as their number does", (_, read) => {
  read(10); // What is loaded and worked out once does not count.
  const [once, twice] = [stepsOf(() => read(1500)), stepsOf(() => read(3000))];
  expect(once).toBeGreaterThan(0);
  expect(twice / once, `${once} steps, then ${twice}`).toBeLessThan(2.5);
});
