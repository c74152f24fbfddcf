/** Every call of Chartify 5.0.1, each of its parameters and each default, held against ours by calling ours. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ChartBase } from "../../src/chart/chart.js";
import type { Host } from "../../src/chart/host.js";
import type { ChartOptions } from "../../src/chart/types.js";
import { Chart, ChartifyError, Color, ColorPalette, colorPalettes, options, RadarChart } from "../../src/host/node/index.js";
import type { Format } from "../../src/outputs.js";
import { layOut } from "../../src/render.js";
import { plots } from "../chart/plot-options.js";

interface Parameter {
  readonly name: string;
  readonly required?: true;
  readonly default?: unknown;
  readonly default_expression?: string;
}

interface Signature {
  readonly on: string;
  readonly name: string;
  readonly getter: boolean;
  readonly parameters: readonly Parameter[];
}

/** Calls that we do not have, with what there is instead. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "Chart.sourceText": "the getter is named as its setter is: chart.sourceLabel",
  "CustomColors.toYaml": `options.toYaml("colors") gives the text; the library writes no file that nobody named`,
  "CustomColors.fromYaml": "options.load(folder) reads a whole house style, colours included",
  "CustomColors.overwriteColors": "names are known as soon as options.load has read them",
  "Color.foregroundColor": "takes nothing and changes nothing, so it is a property: color.foreground",
};

/** Parameters whose default differs, or that need not be given here, with the reason. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "categorical x categorical.heatmap.textColor": "black or white, whichever stands out on the cell: white is illegible on pale ones",
  "density x density.hexbin.size": "may be left out: hexagons then have a size that shows how the points lie",
  "Chart.save.format": "follows from the file's extension, so that a file is never what its name denies",
  "ColorPalette.shiftPalette.targetColor": "may be left out: white",
  "ColorPalettes.createPalette.paletteType": "may be left out: it is for information",
  "ColorPalettes.createPalette.name": "may be left out: the palette is then found by no name",
};

const RENAMED: Readonly<Record<string, string>> = { numFormat: "format", dateFormat: "format" };

const recorded: readonly Signature[] = JSON.parse(
  readFileSync(new URL("../fixtures/conformance/signatures.json", import.meta.url), "utf8"),
);
const keyOf = ({ on, name }: Signature): string => `${on}.${name}`;

/** A call of ours. */
interface Call {
  /** Which arguments go by position, in order; all others go into one object of options. */
  readonly positional?: readonly string[];
  /** What it cannot do without. */
  readonly least?: Readonly<Record<string, unknown>>;
  /** For every parameter with a default a value that is not the default. */
  readonly other?: Readonly<Record<string, unknown>>;
  /** A parameter that does nothing here, in Chartify too. */
  readonly idle?: Readonly<Record<string, unknown>>;
  /** What other arguments are needed to see what this one does. */
  readonly beside?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Makes the call, and gives what shows its effect. */
  readonly run: (...given: never[]) => unknown;
}

const numeric = () => new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [3, 9] }, { xColumn: "x", yColumn: "y" });
const dated = () => new Chart({ blankLabels: true, xAxisType: "datetime" });
const bars = { c: ["u", "v"], n: [2, 3] };
const over = { categoricalColumns: "c", numericColumn: "n" } as const;
const upright = () => new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(bars, over);
const lying = () => new Chart({ blankLabels: true, yAxisType: "categorical" }).plot.bar(bars, over);
const accented = () => new Chart({ blankLabels: true }).style.setColorPalette("accent", { accentValues: { a: "red" } });
/** The colours of the next plots of two values. */
const coloured = (chart: Chart): string[] => chart.style.colorPalette.nextColors(["a", "b"]);
const rainbow = () => ColorPalette.fromHexList(["#1b9e77", "#d95f02", "#7570b3"]);

/** A chart that remembers what it was told to show and save. */
class Recorded extends ChartBase {
  readonly outputs: [content: string | Uint8Array, format: Format][] = [];
  protected override readonly host: Host = {
    fonts: null,
    deflate: (bytes) => bytes,
    encodePNG: async () => new Uint8Array([1]),
    write: async (_path, content, format) => void this.outputs.push([content, format]),
    readFile: () => new Uint8Array(),
    show: async (content, format) => void this.outputs.push([content, format]),
  };

  constructor(given: ChartOptions<"linear", "linear", false> = {}) {
    super(given, options.house());
  }
}

/** A method of a chart or of a part of it, called on a chart made anew. */
function method(make: () => object, part: string, name: string, call: Omit<Call, "run"> = {}): Call {
  const run = (...given: unknown[]): unknown => {
    const chart = make();
    const target = part.split(".").reduce<unknown>((at, key) => (key === "" ? at : (at as Record<string, unknown>)[key]), chart);
    (target as Record<string, (...given: unknown[]) => unknown>)[name]?.(...given);
    return chart;
  };
  return { ...call, run };
}

const stroke = { lineColor: "crimson", lineDash: "dotted", lineWidth: 9, lineAlpha: 0.5 };
const range = { positional: ["start", "end"], other: { start: 2, end: 3 } };
const days = { positional: ["start", "end"], other: { start: "2024-01-01", end: new Date(9e12) } };
const turned = { positional: ["orientation"], other: { orientation: "vertical" } };
const one = (name: string, value: unknown): Omit<Call, "run"> => ({ positional: [name], least: { [name]: value } });
const sorted = (name: "sortByHue" | "sortByLuminance" | "sortBySaturation"): Call => ({
  positional: ["ascending"],
  other: { ascending: false },
  run: (...given: []) =>
    rainbow()
      [name](...given)
      .toHexList(),
});

const calls: Readonly<Record<string, Call>> = {
  "RadarChart.new": { other: { blankLabels: true, layout: "slide_75%" }, run: (given) => new RadarChart(given) },
  "Chart.new": {
    other: { blankLabels: true, layout: "slide_75%", xAxisType: "log", yAxisType: "categorical", secondYAxis: true },
    run: (given) => new Chart(given),
  },
  "callout.line": method(numeric, "callout", "line", { ...one("location", 4), other: { ...stroke, orientation: "height" } }),
  "callout.lineSegment": method(numeric, "callout", "lineSegment", { least: { xStart: 1, yStart: 2, xEnd: 3, yEnd: 4 }, other: stroke }),
  "callout.box": method(numeric, "callout", "box", { other: { top: 4, bottom: 3, left: 1, right: 2, alpha: 0.5, color: "blue" } }),
  "callout.text": method(numeric, "callout", "text", {
    positional: ["text"],
    least: { text: "here", x: 1, y: 4 },
    other: { textColor: "crimson", textAlign: "right", fontSize: "20px", angle: 30 },
  }),
  "Chart.setSourceLabel": method(numeric, "", "setSourceLabel", one("source", "s")),
  "Chart.setTitle": method(numeric, "", "setTitle", one("title", "t")),
  "Chart.setSubtitle": method(numeric, "", "setSubtitle", one("subtitle", "s")),
  "Chart.setLegendLocation": method(numeric, "", "setLegendLocation", {
    positional: ["location", "orientation"],
    least: { location: "outside_right" },
    other: { orientation: "vertical" },
  }),
  "Chart.show": {
    positional: ["format"],
    other: { format: "png" },
    run: async (...given: []) => (await new Recorded({ blankLabels: true }).show(...given)).outputs,
  },
  "Chart.save": {
    positional: ["filename"],
    least: { filename: "chart.svg" },
    other: { format: "png" },
    run: async (...given: [string]) => (await new Recorded({ blankLabels: true }).save(...given)).outputs,
  },
  "YAxisMixin.setYAxisLabel": method(numeric, "axes", "setYAxisLabel", one("label", "y")),
  "YAxisMixin.hideYAxis": method(numeric, "axes", "hideYAxis"),
  "BaseAxes.setXAxisLabel": method(numeric, "axes", "setXAxisLabel", one("label", "x")),
  "BaseAxes.hideXAxis": method(numeric, "axes", "hideXAxis"),
  "BaseAxes.setXAxisTickOrientation": method(numeric, "axes", "setXAxisTickOrientation", turned),
  "NumericalXMixin.setXAxisRange": method(numeric, "axes", "setXAxisRange", range),
  "NumericalXMixin.setXAxisTickValues": method(numeric, "axes", "setXAxisTickValues", one("values", [1, 2])),
  "NumericalXMixin.setXAxisTickFormat": method(numeric, "axes", "setXAxisTickFormat", one("format", "0.00")),
  "NumericalYMixin.setYAxisRange": method(numeric, "axes", "setYAxisRange", range),
  "NumericalYMixin.setYAxisTickValues": method(numeric, "axes", "setYAxisTickValues", one("values", [4, 5])),
  "NumericalYMixin.setYAxisTickFormat": method(numeric, "axes", "setYAxisTickFormat", one("format", "0.00")),
  "CategoricalXMixin.setXAxisFactors": method(upright, "axes", "setXAxisFactors", one("factors", ["u", "v"])),
  "CategoricalXMixin.hideXAxis": method(upright, "axes", "hideXAxis"),
  "CategoricalYMixin.setYAxisFactors": method(lying, "axes", "setYAxisFactors", one("factors", ["u", "v"])),
  "CategoricalYMixin.hideYAxis": method(lying, "axes", "hideYAxis"),
  "CategoricalYMixin.setYAxisTickOrientation": method(lying, "axes", "setYAxisTickOrientation", turned),
  "DatetimeXMixin.setXAxisRange": method(dated, "axes", "setXAxisRange", days),
  "DatetimeXMixin.setXAxisTickValues": method(dated, "axes", "setXAxisTickValues", one("values", ["2024-01-01"])),
  "DatetimeXMixin.setXAxisTickFormat": method(dated, "axes", "setXAxisTickFormat", one("format", "%Y")),
  "style.colorPalette.resetPaletteOrder": { run: () => coloured(numeric().style.colorPalette.resetPaletteOrder()) },
  "style.colorPalette.nextColor": {
    positional: ["colorColumnValue"],
    idle: { colorColumnValue: "a" },
    run: (...given: []) => numeric().style.colorPalette.nextColor(...given),
  },
  "style.colorPalette (accent).setAccentValues": {
    ...one("accentValues", ["b"]),
    run: (values) => coloured(accented().style.colorPalette.setAccentValues(values)),
  },
  "style.colorPalette (accent).nextColor": {
    positional: ["colorColumnValue"],
    other: { colorColumnValue: "a" },
    run: (...given: []) => accented().style.colorPalette.nextColor(...given),
  },
  "style.colorPalette (accent).setDefaultColor": {
    ...one("color", "silver"),
    run: (color) => coloured(accented().style.colorPalette.setDefaultColor(color)),
  },
  "style.setColorPalette": {
    positional: ["paletteType"],
    least: { paletteType: "accent" },
    other: { palette: "Dark2", accentValues: ["a"] },
    beside: { palette: { accentValues: ["a"] } },
    run: (...given: ["accent"]) => coloured(new Chart().style.setColorPalette(...given)),
  },
  "Color.show": { run: () => Color.from("red").show().toSVG() },
  "Color.linearGradient": {
    positional: ["finishColor", "n"],
    least: { finishColor: "lime" },
    other: { n: 3 },
    run: (...given: [string]) => Color.from("red").linearGradient(...given),
  },
  "ColorPalette.show": { run: () => rainbow().show().toSVG() },
  "ColorPalette.fromHexList": {
    positional: ["colors", "paletteType", "name"],
    least: { colors: ["red"] },
    other: { paletteType: "sequential", name: "own" },
    run: (...given: [string[]]) => ColorPalette.fromHexList(...given),
  },
  "ColorPalette.sortByHue": sorted("sortByHue"),
  "ColorPalette.sortByLuminance": sorted("sortByLuminance"),
  "ColorPalette.sortBySaturation": sorted("sortBySaturation"),
  "ColorPalette.expandPalette": { ...one("targetColorCount", 5), run: (count) => rainbow().expandPalette(count).toHexList() },
  "ColorPalette.shiftPalette": {
    positional: ["targetColor", "percent"],
    least: { targetColor: "black" },
    other: { percent: 50 },
    run: (...given: []) =>
      rainbow()
        .shiftPalette(...given)
        .toHexList(),
  },
  "ColorPalette.toHexList": { run: () => rainbow().toHexList() },
  "ColorPalettes.show": { run: () => colorPalettes.show().toSVG() },
  "ColorPalettes.createPalette": {
    positional: ["colors", "paletteType", "name"],
    least: { colors: ["red"], paletteType: "sequential", name: "signatures" },
    run: (...given: [string[]]) => colorPalettes.createPalette(...given),
  },
};

/** What a getter gives once its setter was called, or a plot was. */
const getters: Readonly<Record<string, () => readonly [got: unknown, want: unknown]>> = {
  "Chart.data": () => [upright().data, [{ factor: ["v", "u"], value: [3, 2] }]],
  "Chart.title": () => [numeric().setTitle("t").title, "t"],
  "Chart.subtitle": () => [numeric().setSubtitle("s").subtitle, "s"],
  "Chart.legendLocation": () => [numeric().setLegendLocation("outside_top").legendLocation, "outside_top"],
  "YAxisMixin.yAxisLabel": () => [numeric().axes.setYAxisLabel("y").axes.yAxisLabel, "y"],
  "BaseAxes.xAxisLabel": () => [numeric().axes.setXAxisLabel("x").axes.xAxisLabel, "x"],
  "CategoricalXMixin.xAxisFactors": () => [upright().axes.xAxisFactors, ["v", "u"]],
  "CategoricalYMixin.yAxisFactors": () => [lying().axes.yAxisFactors, ["v", "u"]],
};

/** The call that stands for a signature: a plot's from the table of plots, by the options that it needs. */
function callOf(signature: Signature): Call | undefined {
  const needed = signature.parameters.filter(({ name, required }) => required && name !== "dataFrame").map(({ name }) => name);
  const plot = plots.find(
    ({ name, least, options }) => name === signature.name && needed.every((option) => Object.hasOwn({ ...options, ...least }, option)),
  );
  if (signature.parameters[0]?.name !== "dataFrame" || plot === undefined) return calls[keyOf(signature)];
  const { make, name, data, least, options: other, with: beside = {} } = plot;
  const withOrder = { colorOrder: { colorColumn: other["colorColumn"] }, ...beside };
  return { least: least as Call["least"], other, beside: withOrder, run: (given) => make().plot[name]?.(data, given) } as Call;
}

/** What a call does, as text. */
async function effect(call: Call, given: Readonly<Record<string, unknown>>): Promise<string> {
  const { positional = [] } = call;
  const rest = Object.entries(given).filter(([name]) => !positional.includes(name));
  const last = positional.findLastIndex((name) => given[name] !== undefined);
  const inOrder = positional.slice(0, rest.length > 0 ? positional.length : last + 1).map((name) => given[name]);
  const run = call.run as (...given: unknown[]) => unknown;
  return shown(await run(...inOrder, ...(rest.length > 0 ? [Object.fromEntries(rest)] : [])));
}

/** What a call leads to; of a chart its picture, and its figure with what it leaves to the style. */
function shown(result: unknown): string {
  const { figure, toSVG } = result as { figure?: Chart["figure"]; toSVG?: unknown };
  return figure === undefined || toSVG === undefined
    ? JSON.stringify(result)
    : (result as Chart).toSVG() + JSON.stringify(layOut(figure).figure);
}

/** A default as ours is written: Python's `{:,.2f}` is d3's `,.2f`. */
function defaultOf({ default: value, default_expression: expression }: Parameter): unknown {
  if (expression !== undefined) return options.get(/'(.*)'/.exec(expression)?.[1] as "chart.blank_labels");
  return typeof value === "string" ? value.replace(/^\{:(.*)\}$/, "$1") : value;
}

/** Whether ours does with a parameter as Chartify does. */
async function holds(call: Call, parameter: Parameter): Promise<boolean> {
  const name = RENAMED[parameter.name] ?? parameter.name;
  const { least = {}, other = {}, idle = {}, beside = {} } = call;
  if (parameter.required) {
    const refused = await effect(call, { ...least, [name]: undefined }).then(
      () => null,
      (error: unknown) => error,
    );
    return Object.hasOwn(least, name) && refused instanceof ChartifyError;
  }
  const given = { ...least, ...beside[name] };
  const withDefault = defaultOf(parameter);
  const without = await effect(call, given);
  // Python's None is what JavaScript leaves out.
  if (withDefault !== null && (await effect(call, { ...given, [name]: withDefault })) !== without) return false;
  if (Object.hasOwn(idle, name)) return (await effect(call, { ...given, [name]: idle[name] })) === without;
  return Object.hasOwn(other, name) && (await effect(call, { ...given, [name]: other[name] })) !== without;
}

const known = recorded.filter((signature) => !Object.hasOwn(LEFT_OUT, keyOf(signature)));
const parameters = known.flatMap((signature) =>
  signature.parameters.filter(({ name }) => name !== "dataFrame").map((parameter) => ({ signature, parameter })),
);

describe("Chartify's calls", () => {
  it.each(known.filter(({ getter }) => !getter).map((signature) => [keyOf(signature), signature] as const))(
    "%s is here",
    async (_, signature) => {
      const call = callOf(signature) as Call;
      expect(await effect(call, call.least ?? {})).toMatch(/./);
    },
  );

  it.each(known.filter(({ getter }) => getter).map(keyOf))("%s can be read", (key) => {
    const [got, want] = getters[key]?.() ?? [];
    expect(got).toBeDefined();
    expect(got).toEqual(want);
  });

  it.each(parameters.map(({ signature, parameter }) => [`${keyOf(signature)}.${parameter.name}`, signature, parameter] as const))(
    "%s is as there, or its difference has a reason",
    async (key, signature, parameter) => {
      expect(await holds(callOf(signature) as Call, parameter)).toBe(!Object.hasOwn(DIFFERENT, key));
    },
  );
});

describe("the lists of what differs", () => {
  const keys = recorded.map(keyOf);

  it("name calls and parameters that Chartify has", () => {
    expect(keys).toEqual(expect.arrayContaining(Object.keys(LEFT_OUT)));
    expect(parameters.map(({ signature, parameter }) => `${keyOf(signature)}.${parameter.name}`)).toEqual(
      expect.arrayContaining(Object.keys(DIFFERENT)),
    );
  });

  it.each(Object.keys(LEFT_OUT))("%s is not here", (key) => {
    const [on = "", name = ""] = key.split(".");
    const places: Readonly<Record<string, object>> = { Chart: numeric(), CustomColors: options, Color: Color.from("red") };
    expect(Object.keys(places)).toContain(on);
    // `options.toYaml` is the way of all four files, and needs no file name.
    if (key !== "CustomColors.toYaml") expect(name in (places[on] as object)).toBe(false);
  });

  it("stand beside calls that are all Chartify's", () => {
    expect(keys).toEqual(expect.arrayContaining([...Object.keys(calls), ...Object.keys(getters)]));
  });
});
