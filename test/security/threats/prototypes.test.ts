import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { readTable } from "../../../src/data/read/index.js";
import { aggregate, Chart, Color, colorPalettes, Figure, renderSVG, Table } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";
import { figuresOfPlots } from "./plot-files.js";

const NAMES = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "then", "length"] as const;

/** Everything that a successful attack would have put something into. */
const TARGETS = [Object, Array, String, Number, Function, Map, Set, Float64Array, Promise, Error];
const before = TARGETS.map(({ prototype }) => Reflect.ownKeys(prototype).length);

afterEach(() => {
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(TARGETS.map(({ prototype }) => Reflect.ownKeys(prototype).length)).toEqual(before);
});

/** JSON is how such keys arrive: in an object literal `__proto__` would set the prototype instead. */
function parsed(text: string): never {
  return JSON.parse(text) as never;
}

describe.each(NAMES)("the name %s", (name) => {
  const quoted = JSON.stringify(name);

  it("is a column like any other, in rows, columns and files", () => {
    const tables = [
      Table.from(parsed(`[{${quoted}: 1, "polluted": 2}, {${quoted}: 3}]`), "test"),
      Table.from(parsed(`{${quoted}: [1, 3], "polluted": [2, null]}`), "test"),
      readTable(`${name},polluted\n1,2\n3,\n`, "csv", "test"),
      readTable(`[{${quoted}: 1, "polluted": 2}, {${quoted}: 3}]`, "json", "test"),
      readTable(`{${quoted}: 1, "polluted": 2}\n{${quoted}: 3}\n`, "ndjson", "test"),
    ];
    for (const table of tables) {
      expect(table.columnNames).toEqual([name, "polluted"]);
      expect([...table.numbers(name, "test")]).toEqual([1, 3]);
      const [row] = table.toRows();
      expect(Object.entries(row ?? {})).toEqual([
        [name, 1],
        ["polluted", 2],
      ]);
      expect(Object.keys(table.toColumns())).toEqual([name, "polluted"]);
    }
  });

  it("is missing in the rows that lack it", () => {
    const table = Table.from(parsed(`[{${quoted}: 1}, {"other": 2}]`), "test");
    expect(table.toRows().map((row) => Object.entries(row)[0])).toEqual([
      [name, 1],
      [name, null],
    ]);
    expect([...table.numbers(name, "test")]).toEqual([1, Number.NaN]);
  });

  it("that no row has is a column that is missing", () => {
    const table: Table = Table.from([{ a: 1 }], "test");
    expect(errorOf(() => table.column(name, "test"), "missing-column").message).toContain(quoted);
    expect(table.has(name)).toBe(false);
  });

  it("is a category and a colour group like any other", () => {
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(
      { c: [name, "other"], n: [1, 2] },
      { categoricalColumns: "c", numericColumn: "n", colorColumn: "c" },
    );
    const description = chart.describe();
    expect(description.axes.x.factors).toContain(name);
    expect(description.legend?.items.map(({ label }) => label) ?? description.series.map((series) => series.name)).toContain(name);
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(chart.toSVG());
  });

  it("groups rows like any other", () => {
    const rows = parsed(`[{"k": ${quoted}, ${quoted}: 1}, {"k": ${quoted}, ${quoted}: 2}]`) as Record<string, unknown>[];
    const sums = aggregate(rows, { by: ["k"], column: name, how: "sum" });
    expect(sums.toRows().map((row) => Object.entries(row))).toEqual([
      [
        ["k", name],
        [name, 3],
      ],
    ]);
  });

  it("is no option of any call", () => {
    const options = parsed(`{"xColumn": "x", "yColumn": "y", ${quoted}: {"polluted": true}}`) as object;
    const data = { x: [1], y: [1] };
    expect(errorOf(() => new Chart(options as never), "bad-option").message).toContain("no option");
    expect(errorOf(() => new Chart().plot.line(data, options as never), "bad-option").message).toContain(`no option ${quoted}`);
    expect(errorOf(() => new Chart().callout.line(1, parsed(`{${quoted}: {}}`)), "bad-option").message).toContain(quoted);
  });

  it("is no field of a figure, at any depth", async () => {
    const evil = `{${quoted}: {"polluted": true}}`;
    expect(errorOf(() => Figure.fromJSON(parsed(evil)), "bad-figure").message).toContain(quoted);
    for (const key of ["xAxis", "yAxis", "y2Axis", "legend", "style"]) {
      expect(errorOf(() => Figure.fromJSON(parsed(`{"${key}": ${evil}}`)), "bad-figure").message).toContain(quoted);
    }
    expect(errorOf(() => Figure.fromJSON(parsed(`{"style": {"title": ${evil}}}`)), "bad-figure").message).toContain(quoted);
    for (const [, json] of await figuresOfPlots()) {
      for (const glyph of json.glyphs) {
        const broken = parsed(`${JSON.stringify(glyph).slice(0, -1)}, ${evil.slice(1)}`);
        expect(errorOf(() => Figure.fromJSON({ ...json, glyphs: [broken] }), "bad-figure").message).toContain(quoted);
      }
    }
  });

  it("is no palette, colour, layout, marker, kind of glyph or plot", async () => {
    errorOf(() => colorPalettes.get(name), "bad-palette");
    errorOf(() => Color.from(name), "bad-color");
    errorOf(() => new Chart({ layout: name as never }), "bad-argument");
    errorOf(() => new Chart().plot.scatter({ x: [1], y: [1] }, { xColumn: "x", yColumn: "y", marker: name as never }), "bad-argument");
    errorOf(() => Figure.fromJSON({ glyphs: [{ kind: name }] }), "bad-figure");
    errorOf(() => Figure.fromJSON({ annotations: [{ kind: name }] }), "bad-figure");
    let stderr = "";
    const io = { stdin: (async function* () {})(), stdout: { write: () => {} }, stderr: { write: (text: unknown) => (stderr += text) } };
    expect(await main([name, "x.csv"], { ...io, version: "1", isDebugging: false })).toBe(2);
    expect(stderr).toContain(`no plot ${quoted}`);
  });
});

it("options count only where they are the object's own", () => {
  const inherited = Object.create({ layout: { width: 1, height: 1 } }) as object;
  expect(new Chart(inherited).figure.width).toBe(960);
});
