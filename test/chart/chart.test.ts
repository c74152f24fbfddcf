import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chart, ChartifyError, RadarChart } from "../../src/host/node/index.js";

const rows = [
  { x: 1, y: 3, kind: "a" },
  { x: 2, y: 8, kind: "b" },
  { x: 3, y: 5, kind: "a" },
];
const xy = { xColumn: "x", yColumn: "y" } as const;
const plain = () => new Chart({ blankLabels: true }).plot.line(rows, xy);
const colored = () => new Chart({ blankLabels: true }).plot.line(rows, { ...xy, colorColumn: "kind" });

function refusal(call: () => unknown): ChartifyError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ChartifyError);
    return error as ChartifyError;
  }
  throw new Error("was not refused");
}

describe("new Chart", () => {
  it("has helper labels that name the calls that set them, unless told not to", () => {
    const svg = new Chart().plot.line(rows, xy).toSVG();
    for (const call of ["setTitle", "setSubtitle", "setSourceLabel", "setXAxisLabel", "setYAxisLabel"]) expect(svg).toContain(call);
    expect(plain().toSVG()).not.toContain("chart.set");
  });

  it.each([
    ["slide_100%", 960, 540],
    ["slide_75%", 576, 432],
    ["slide_50%", 480, 540],
    ["slide_25%", 480, 270],
    [{ width: 321, height: 123 }, 321, 123],
  ] as const)("has the layout %j", (layout, width, height) => {
    expect(new Chart({ layout }).describe().size).toEqual({ width, height });
  });

  it.each([
    [{ layout: "slide_10%" }, /slide_100%.*Did you mean/],
    [{ layout: { width: 0, height: 5 } }, /width/],
    [{ xAxisType: "lineer" }, /Did you mean "linear"/],
    [{ yAxisType: "datetime" }, /yAxisType/],
    [{ blankLabel: true }, /Did you mean "blankLabels"/],
    [{ xAxisType: "datetime", yAxisType: "density" }, /there is no plot/],
    [{ yAxisType: "categorical", secondYAxis: true }, /secondYAxis needs/],
    [5, /expected one object/],
  ])("refuses %j", (options, message) => {
    expect(refusal(() => new Chart(options as object)).message).toMatch(message);
  });

  it("says which axes a plot needs where it is not there", () => {
    const plots = new Chart().plot as unknown as Record<string, (data: object, options: object) => void>;
    const { code, message } = refusal(() => plots["histogram"]?.(rows, { valuesColumn: "x" }));
    expect(code).toBe("plot-unavailable");
    expect(message).toMatch(/chart\.plot\.histogram.*density/);
  });
});

describe("labels", () => {
  it("are set, read back and taken away", () => {
    const chart = plain().setTitle("T").setSubtitle("S").setSourceLabel("Q").axes.setXAxisLabel("X").axes.setYAxisLabel("Y");
    expect([chart.title, chart.subtitle, chart.sourceLabel, chart.axes.xAxisLabel, chart.axes.yAxisLabel]).toEqual([
      "T",
      "S",
      "Q",
      "X",
      "Y",
    ]);
    for (const role of ["title", "subtitle", "source"]) expect(chart.toSVG()).toMatch(new RegExp(`class="${role}"[^>]*>\\s*<text`));
    expect(chart.setTitle("").toSVG()).not.toContain(">T</text>");
    expect(refusal(() => chart.setTitle(5 as never)).message).toMatch(/chart\.setTitle: must be a string, not 5/);
  });
});

describe("setLegendLocation", () => {
  it.each([
    ["top_left", "center"],
    ["bottom_right", "center"],
    ["outside_top", "above"],
    ["outside_bottom", "below"],
    ["outside_right", "right"],
    [[40, 60], "center"],
  ] as const)("%j stands %s", (location, place) => {
    const chart = colored().setLegendLocation(location, "vertical");
    expect(chart.describe().legend).toMatchObject({ place, orientation: "vertical", visible: true });
    expect(chart.legendLocation).toEqual(location);
    expect(chart.toSVG()).not.toBe(colored().toSVG());
  });

  it("null shows none, and nonsense is refused", () => {
    const chart = colored().setLegendLocation(null);
    expect(chart.describe().legend?.visible).toBe(false);
    expect(chart.toSVG()).not.toContain(">a</text>");
    expect(refusal(() => chart.setLegendLocation("top_lef" as never)).message).toMatch(/Did you mean "top_left"/);
  });

  it("lists a stack from the top down beside it, however the calls are ordered", () => {
    const data = { c: ["u", "u"], s: ["x", "y"], n: [1, 2] };
    const stack = { categoricalColumns: "c", numericColumn: "n", stackColumn: "s" } as const;
    const chart = () => new Chart({ blankLabels: true, xAxisType: "categorical" });
    const first = chart().setLegendLocation("outside_right", "vertical").plot.barStacked(data, stack);
    const last = chart().plot.barStacked(data, stack).setLegendLocation("outside_right", "vertical");
    for (const each of [first, last]) expect(each.describe().legend?.items.map(({ label }) => label)).toEqual(["y", "x"]);
    const lying = new Chart({ blankLabels: true, yAxisType: "categorical" }).plot.barStacked(data, stack);
    expect(lying.setLegendLocation("outside_right", "vertical").describe().legend?.items[0]?.label).toBe("x");
  });
});

describe("axes", () => {
  it("keep fixed ends, and leave the others to the data", () => {
    expect(plain().axes.setYAxisRange(-10, null).describe().frame.y.range?.[0]).toBe(-10);
    expect(plain().axes.setYAxisRange(undefined, 20).describe().frame.y.range?.[1]).toBe(20);
    expect(refusal(() => plain().axes.setYAxisRange(3, 3)).message).toMatch(/setYAxisRange: start and end are both 3/);
  });

  it("show the ticks asked for, in the format asked for", () => {
    const { ticks, labels } = plain().axes.setXAxisTickValues([1, 2.5]).axes.setXAxisTickFormat("$0.00").describe().frame.x;
    expect([ticks, labels]).toEqual([
      [1, 2.5],
      ["$1.00", "$2.50"],
    ]);
    expect(refusal(() => plain().axes.setXAxisTickValues(5 as never)).message).toMatch(/must be an array/);
  });

  it("take dates on a datetime axis in any form", () => {
    const days = { day: ["2024-01-01", "2024-03-01"], n: [1, 2] };
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime" }).plot.line(days, { xColumn: "day", yColumn: "n" });
    chart.axes
      .setXAxisRange(new Date("2023-12-01"), "2024-04-01")
      .axes.setXAxisTickValues([Date.UTC(2024, 0, 1)])
      .axes.setXAxisTickFormat("%Y-%m");
    expect(chart.describe().frame.x).toEqual({
      range: [Date.UTC(2023, 11, 1), Date.UTC(2024, 3, 1)],
      ticks: [Date.UTC(2024, 0, 1)],
      labels: ["2024-01"],
    });
  });

  it("are hidden on demand", () => {
    expect(plain().toSVG()).toContain("axis-x");
    expect(plain().axes.hideXAxis().toSVG()).not.toContain("axis-x");
    expect(plain().axes.hideYAxis().describe().axes.y.hidden).toBe(true);
  });

  it("turn their tick labels", () => {
    expect(plain().axes.setXAxisTickOrientation("vertical").toSVG()).toContain("rotate(-90");
    expect(refusal(() => plain().axes.setXAxisTickOrientation("upright" as never)).message).toMatch(/horizontal.*vertical.*diagonal/);
  });

  it("keep the user's categories, in the user's order", () => {
    const data = { c: ["u", "v", "w"], n: [1, 3, 2] };
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
    chart.axes.setXAxisFactors(["w", "u"]).plot.bar(data, { categoricalColumns: "c", numericColumn: "n" });
    expect(chart.describe().axes.x.factors).toEqual(["w", "u"]);
    expect(chart.toSVG()).not.toContain(">v</text>");
  });

  it("refuse what their kind lacks", () => {
    const axes = new Chart({ xAxisType: "categorical" }).axes as unknown as Record<string, (value: unknown) => void>;
    expect(refusal(() => axes["setXAxisRange"]?.(3)).code).toBe("unsupported");
    expect(refusal(() => new Chart({ yAxisType: "log" }).axes.setYAxisRange(0, 5)).message).toMatch(/above zero on a log axis/);
  });
});

describe("the second y axis", () => {
  it("has plots, label, range, ticks and format of its own", () => {
    const chart = new Chart({ blankLabels: true, secondYAxis: "log" }).plot.line(rows, xy);
    chart.secondAxis.plot.scatter(rows, xy);
    chart.secondAxis.axes.setYAxisLabel("Second").secondAxis.axes.setYAxisRange(1, 100).secondAxis.axes.setYAxisTickFormat("0.0");
    const { axes, frame, series } = chart.describe();
    expect(series.map(({ axis }) => axis)).toEqual([undefined, "y2"]);
    expect(axes.y2).toMatchObject({ kind: "log", label: "Second", range: [1, 100], tickFormat: "0.0" });
    expect(frame.y2?.labels).toContain("10.0");
    expect(axes.y).toMatchObject({ kind: "linear", label: "", range: [null, null] });
    expect(chart.toSVG()).toContain('class="axis axis-y2"');
  });

  it("is refused where there is none", () => {
    expect(refusal(() => (new Chart() as unknown as { secondAxis: unknown }).secondAxis).message).toMatch(/secondYAxis: true/);
  });
});

describe("callouts", () => {
  const marks = ["line", "lineSegment", "box", "text"] as const;
  const draw = (mark: (typeof marks)[number], more: object) => {
    const { callout } = plain();
    switch (mark) {
      case "line":
        return callout.line(4, more);
      case "lineSegment":
        return callout.lineSegment({ xStart: 1, yStart: 3, xEnd: 3, yEnd: 8, ...more });
      case "box":
        return callout.box({ top: 6, ...more });
      case "text":
        return callout.text("here", { x: 2, y: 5, ...more });
    }
  };
  const stroke = { lineColor: "red", lineDash: "dashed", lineWidth: 7, lineAlpha: 0.3 };
  it.each(
    Object.entries({
      line: { ...stroke, orientation: "height" },
      lineSegment: { ...stroke, xStart: 2, yStart: 4, xEnd: 2.5, yEnd: 7 },
      box: { top: 7, bottom: 4, left: 1.5, right: 2, alpha: 0.6, color: "blue" },
      text: { x: 2.5, y: 6, textColor: "red", textAlign: "right", fontSize: "20px", angle: 40 },
    }).flatMap(([mark, options]) => Object.entries(options).map(([option, value]) => [mark, option, value] as const)),
  )("%s: %s %j changes the picture", (mark, option, value) => {
    expect(draw(mark as "line", { [option]: value }).toSVG()).not.toBe(draw(mark as "line", {}).toSVG());
  });

  it.each(marks)("%s refuses unknown options and places that are none", (mark) => {
    expect(refusal(() => draw(mark, { colour: "red" })).message).toMatch(new RegExp(`^chart\\.callout\\.${mark}: no option "colour"`));
    const place = {
      line: () => plain().callout.line("a" as never),
      lineSegment: () => draw(mark, { xStart: "a" }),
      box: () => draw(mark, { top: Number.NaN }),
      text: () => draw(mark, { x: null }),
    };
    expect(refusal(place[mark]).message).toMatch(/must be a finite number on a linear axis/);
  });
});

describe("style", () => {
  it("goes on through the palette from call to call, and begins again when told", () => {
    const colors = (chart: Chart) => chart.describe().series.map(({ color }) => color);
    expect(colors(plain().plot.line(rows, xy))).toEqual(["#1f77b4", "#ff7f0e"]);
    expect(colors(plain().style.colorPalette.resetPaletteOrder().plot.line(rows, xy))).toEqual(["#1f77b4", "#1f77b4"]);
    const accent = new Chart().style
      .setColorPalette("accent", { accentValues: { a: "crimson" } })
      .style.colorPalette.setDefaultColor("#dddddd");
    expect(colors(accent.plot.line(rows, { ...xy, colorColumn: "kind" }))).toEqual(["#dc143c", "#dddddd"]);
    expect(refusal(() => new Chart().style.setColorPalette("categorical", { palette: "Dark3" })).message).toMatch(/Did you mean "Dark2"/);
  });
});

describe("output", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chartify-chart-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("saves by extension or format, whole or not at all", async () => {
    const path = join(folder, "a.svg");
    await plain().save(path);
    expect(readFileSync(path, "utf8")).toBe(plain().toSVG());
    await plain().save(path, { format: "html" });
    expect(readFileSync(path, "utf8")).toBe(plain().toHTML());
    writeFileSync(path, "old");
    const broken = plain();
    broken.figure.glyphs.push({ kind: "nonsense" } as never);
    await expect(broken.save(path)).rejects.toThrow(/glyphs\[1\]\.kind/);
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.svg"]);
  });

  it("refuses unknown extensions and missing folders", async () => {
    await expect(plain().save("a.pgn")).rejects.toThrow(/chart\.save: .*\.pgn.*Did you mean "png"/);
    await expect(plain().save("chart")).rejects.toThrow(/has no extension/);
    await expect(plain().save(join(folder, "none", "a.svg"))).rejects.toMatchObject({ name: "ChartifyError", code: "bad-file" });
    await expect(plain().save(join(folder, "a.svg"), { scal: 2 } as never)).rejects.toThrow(/Did you mean "scale"/);
  });

  it("draws PNGs afresh at the scale asked for, the same bytes each time", async () => {
    const [once, twice] = [await plain().toPNG(), await plain().toPNG({ scale: 2 })];
    const width = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset).getUint32(16);
    expect([width(once), width(twice)]).toEqual([960, 1920]);
    expect(Buffer.from(await plain().toPNG()).equals(Buffer.from(once))).toBe(true);
    await expect(plain().toPNG({ scale: 0 })).rejects.toBeInstanceOf(ChartifyError);
  });

  it("carries roles, an accessible name and a description", () => {
    const svg = colored().setTitle("Name").setSubtitle("More").setSourceLabel("Source").callout.line(4).toSVG();
    for (const role of ["title", "subtitle", "source", "axis axis-x", "axis axis-y", "legend", "plot", "callouts"])
      expect(svg).toContain(`class="${role}"`);
    expect(svg).toMatch(/role="img"/);
    expect(svg).toMatch(/<title[^>]*>Name<\/title>/);
    expect(svg).toMatch(/<desc[^>]*>More\. Chart of line by a, b\./);
  });

  it("displays itself in a Deno notebook", async () => {
    const display = (colored() as unknown as Record<symbol, () => Promise<Record<string, string>>>)[Symbol.for("Jupyter.display")];
    const bundle = (await display?.call(colored())) ?? {};
    expect(bundle["image/svg+xml"]).toBe(colored().toSVG());
    expect(
      Buffer.from(bundle["image/png"] ?? "", "base64")
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(bundle["text/html"]).toContain("<svg");
  });

  it("gives its data back by series", () => {
    expect(colored().data).toEqual([
      { x: [1, 3], y: [3, 5] },
      { x: [2], y: [8] },
    ]);
  });
});

describe("new RadarChart", () => {
  it("stands upright with hidden axes, one unit as long across as upwards", () => {
    const chart = new RadarChart({ blankLabels: true }).plot.perimeter({ r: [1, 1, 1, 1] }, { radiusColumn: "r" });
    expect(chart.describe().size).toEqual({ width: 480, height: 540 });
    expect([chart.describe().axes.x.hidden, chart.describe().axes.y.hidden]).toEqual([true, true]);
    const [line = ""] = /<g class="series[^>]*>[\s\S]*?<path d="([^"]*)/.exec(chart.toSVG())?.slice(1) ?? [];
    const steps = [...line.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number));
    // From the top to the left, the bottom, the right and back: each step as far across as up or down.
    for (let i = 2; i < 10; i += 2) expect(Math.abs(Math.abs(steps[i] as number) - Math.abs(steps[i + 1] as number))).toBeLessThan(0.05);
    expect(refusal(() => new RadarChart({ xAxisType: "log" } as never)).message).toMatch(/no option "xAxisType"/);
  });
});
