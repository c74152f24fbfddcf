import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../src/host/node/index.js";
import { attemptAsync } from "./outcome.js";
import { API } from "./past-failures.js";
import { fuzzed, PATIENCE_MS } from "./settings.js";
import { LIARS, oddValue } from "./values.js";

type AnyFunction = (...given: unknown[]) => unknown;

/** Something callable of the library, on objects made anew for each call. */
interface Entry {
  readonly name: string;
  readonly call: (given: readonly unknown[]) => unknown;
}

/** What does more than to compute (opens a browser, reads and writes where it is told: see test/security/threats/files), and what is not public. */
const LEFT_OUT = ["Chart.show", "Chart.save", "readFile", "exampleData", "RadarChart.show", "RadarChart.save"].concat(
  ["Table", "Table.fromSource", "Table.fromTypedColumns", "Table.rowName", "Table.select", "Table.numericColumn", "Table.notesOf"],
  ["Color", "ColorPalette"],
);

const DATA = { n: [1, 2, null], m: [3, 1, 2], c: ["a", "b", "a"], d: [new Date(0), new Date(9e9), null] };

/** One of each kind of object that the library hands out, by how messages and tests name it. */
const MAKERS: Readonly<Record<string, () => unknown>> = {
  Chart: () => new library.Chart(),
  "Chart (categorical)": () => new library.Chart({ xAxisType: "categorical" }),
  "Chart (datetime)": () => new library.Chart({ xAxisType: "datetime", secondYAxis: true }),
  Figure: () => new library.Chart().plot.line(DATA, { xColumn: "n", yColumn: "m" }).figure,
  Table: () => library.Table.from(DATA, "test"),
  Color: () => library.Color.from("red"),
  ColorPalette: () => library.colorPalettes.get("Blues"),
};

/** Parts of a chart that have methods of their own. */
const PARTS = ["plot", "axes", "callout", "style", "style.colorPalette", "secondAxis.plot", "secondAxis.axes", "figure"];

const entries: readonly Entry[] = [...exported(), ...Object.entries(MAKERS).flatMap(([name, make]) => methodsOf(name, make))].filter(
  ({ name }) => !LEFT_OUT.includes(name.replace(/ \(.*\)/, "")),
);

/** Functions, classes and the functions of plain objects that the package exports. */
function exported(): Entry[] {
  return Object.entries(library as Readonly<Record<string, unknown>>).flatMap(([name, value]): Entry[] => {
    if (typeof value === "function") {
      const isClass = /^class\b/.test(Function.prototype.toString.call(value));
      const Class = value as new (...given: unknown[]) => unknown;
      const own: Entry = { name, call: (given) => (isClass ? new Class(...given) : (value as AnyFunction)(...given)) };
      return [...(isClass && name === "ChartifyError" ? [] : [own]), ...methodsOf(name, () => value, true)];
    }
    return methodsOf(name, () => value);
  });
}

/** The methods of an object and of the parts below it. */
function methodsOf(name: string, make: () => unknown, isOwnOnly = false): Entry[] {
  const found = functionsOf(make(), isOwnOnly).map((key) => ({ name: `${name}.${key}`, call: caller(make, key) }));
  if (!name.startsWith("Chart (") && name !== "Chart") return found;
  const parts = PARTS.filter((path) => partOf(make(), path) !== undefined);
  return [...found, ...parts.flatMap((path) => methodsOf(`${name}: ${path}`, () => partOf(make(), path)))];
}

function caller(make: () => unknown, key: string): Entry["call"] {
  return (given) => {
    const object = make() as Record<string, AnyFunction>;
    return object[key]?.(...given);
  };
}

function partOf(object: unknown, path: string): unknown {
  try {
    return path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], object);
  } catch {
    return undefined;
  }
}

function functionsOf(object: unknown, isOwnOnly: boolean): string[] {
  const names = new Set<string>();
  for (let at: unknown = object; at !== null && at !== Object.prototype && at !== Function.prototype; at = Object.getPrototypeOf(at)) {
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value === "function" && key !== "constructor") names.add(key);
    }
    if (isOwnOnly) break;
  }
  return [...names];
}

/** A value as a caller might give it: data, a column, options, or nonsense. */
const argument = fc.oneof(
  { weight: 2, arbitrary: fc.constant<unknown>(DATA) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>("n", "c", "d", ["c", "n"], [1, 2], ["a", "b"], [new Date(0)]) },
  {
    weight: 2,
    arbitrary: fc.dictionary(fc.constantFrom("xColumn", "yColumn", "categoricalColumns", "numericColumn", "kind", "x", "y"), oddValue),
  },
  { weight: 3, arbitrary: oddValue },
);

describe("every public entry", () => {
  it("is known here", () => {
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Chart", "aggregate", "Figure.fromJSON", "renderPNG", "Table.from", "colorPalettes.get"]),
    );
    expect(names).toEqual(expect.arrayContaining(["Chart: plot.line", "Chart: axes.setXAxisRange", "Chart: callout.box", "Color.mix"]));
    expect(names).toEqual(expect.arrayContaining(["Chart (datetime): secondAxis.plot.line", "Chart: style.colorPalette.setDefaultColor"]));
    expect(names.length).toBeGreaterThan(100);
    expect(names).toEqual(expect.arrayContaining(API.map(([name]) => name)));
  });

  it.each(entries.map((entry) => [entry.name, entry] as const))(
    "%s takes anything, or refuses it",
    async (name, { call }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(argument, { maxLength: 4 }), async (given) => {
          await attemptAsync(async () => call(given));
        }),
        fuzzed(
          40,
          API.filter(([entry]) => entry === name).map(([, given]) => [given]),
        ),
      );
    },
    PATIENCE_MS,
  );

  it.each(entries.map((entry) => [entry.name, entry] as const))(
    "%s takes what lies about itself, or refuses it",
    async (_, { call }) => {
      for (const liar of LIARS) {
        const columns = { x: liar, y: [1], n: liar, c: liar };
        for (const given of [
          [liar],
          [liar, { xColumn: "x", yColumn: "x" }],
          [columns, { xColumn: "x", yColumn: "y", categoricalColumns: "c", numericColumn: "n" }],
          [DATA, liar],
          [DATA, { xColumn: liar, yColumn: "n" }],
          [DATA, { valuesColumn: "n", bins: liar, categoricalColumns: liar, numericColumn: "n", colorOrder: liar, colorColumn: "c" }],
          [{ glyphs: [{ kind: "line", x: liar, y: liar }], xAxis: liar, title: liar }],
          ["n", liar, liar],
        ]) {
          await attemptAsync(async () => call(given));
        }
      }
    },
    PATIENCE_MS,
  );
});
