import { describe, expect, it } from "vitest";
import { Chart, ChartifyError, Figure, type LineGlyph, renderSVG } from "../../src/host/node/index.js";
import { errorOf } from "../data/error.js";

const line = { kind: "line", x: [1, 2, 3], y: [1, null, 3] } as const;
const fields = { glyphs: [line] };

function refusal(json: unknown): ChartifyError {
  try {
    Figure.fromJSON(json);
  } catch (error) {
    expect(error).toBeInstanceOf(ChartifyError);
    return error as ChartifyError;
  }
  throw new Error("was not refused");
}

describe("Figure.fromJSON", () => {
  it("fills in what is left out: null for missing values, and where the style decides", () => {
    const { width, height, xAxis, glyphs } = Figure.fromJSON(fields);
    expect([width, height, xAxis.kind]).toEqual([960, 540, "linear"]);
    expect(glyphs[0]).toMatchObject({ plot: "line", axis: "y", lineWidth: null, y: Float64Array.of(1, Number.NaN, 3) });
  });

  it("leaves to the style what nobody said, also to a style that is set afterwards", () => {
    const figure = Figure.fromJSON({ ...fields, glyphs: [{ kind: "line", x: [1, 2], y: [1, 2] }] });
    expect(renderSVG(figure)).toContain('stroke-width="4"');
    figure.style = { line: { width: 7 }, mark: { color: "#aa0000" } };
    const svg = renderSVG(figure);
    expect(svg).toContain('stroke="#aa0000" stroke-width="7"');
    expect(figure.glyphs[0]).toMatchObject({ lineWidth: null, color: null });
  });

  it("gives each glyph a list of its own where one is left out", () => {
    const figure = Figure.fromJSON(fields).addGlyph({ kind: "line", x: [1], y: [1] });
    figure.glyphs[0]?.legend.push({ label: "first", color: "#000000" });
    figure.addGlyph({ kind: "line", x: [1], y: [1] });
    expect(figure.glyphs.map(({ legend }) => legend.length)).toEqual([1, 0, 0]);
  });

  it("gives back what toJSON wrote", () => {
    const figure = Figure.fromJSON(fields);
    const json = JSON.parse(JSON.stringify(figure));
    expect(JSON.parse(JSON.stringify(Figure.fromJSON(json)))).toEqual(json);
    expect(json.glyphs[0].y).toEqual([1, null, 3]);
  });

  it.each([
    [{ version: 2 }, /figure\.version: this release reads version 1/],
    [{ widht: 5 }, /no field "widht".*Did you mean "width"/],
    [{ width: "960" }, /figure\.width: must be a finite number/],
    [{ width: 1e9 }, /figure\.width/],
    [{ xAxis: { kind: "polar" } }, /figure\.xAxis\.kind/],
    [{ xAxis: { range: [1] } }, /figure\.xAxis\.range: must be \[start, end\]/],
    [{ xAxis: { factors: ["a"] } }, /only a categorical axis has factors/],
    [{ glyphs: [{ ...line, kind: "lin" }] }, /glyphs\[0\]\.kind.*Did you mean "line"/],
    [{ glyphs: [{ kind: "line", x: [1] }] }, /glyphs\[0\]: the field "y" is missing/],
    [{ glyphs: [{ ...line, y: [1, 2] }] }, /"x" has 3 values, but "y" has 2/],
    [{ glyphs: [{ ...line, x: ["a", "b", "c"] }] }, /glyphs\[0\]\.x: holds categories, but the x axis \(linear\) takes numbers/],
    [{ glyphs: [{ ...line, color: "red" }] }, /glyphs\[0\]\.color/],
    [{ glyphs: [{ ...line, axis: "y2" }] }, /has no y2Axis/],
    [{ glyphs: [{ kind: "bar", factor: ["a"], start: [0], end: [1] }] }, /x axis \(linear\) takes numbers/],
    [{ glyphs: [{ kind: "histogram", minEdge: [0], maxEdge: ["x"], value: [1] }] }, /maxEdge\[0\]: must be a number or null/],
    [{ annotations: [{ kind: "arrow" }] }, /annotations\[0\]/],
    [{ legend: { location: "middle" } }, /legend\.location/],
    [{ style: { title: { size: 3 } } }, /figure\.style\.title: no setting "size"/],
    [{ aspectScale: 0 }, /figure\.aspectScale/],
  ])("refuses %j and says where", (json, message) => {
    expect(refusal(json).message).toMatch(message);
    expect(refusal(json).code).toBe("bad-figure");
    expect(refusal(json).place).toMatch(/^figure/);
  });

  it.each([
    [{ glyphs: [{ kind: "text", x: [1], y: [1], text: ["a"], fontSize: "big" }] }, "figure.glyphs[0].fontSize"],
    [{ annotations: [{ kind: "label", x: 1, y: 1, text: "a", fontSize: "1e9px" }] }, "figure.annotations[0].fontSize"],
    [{ logo: { mediaType: "image/png", data: "AAAA", width: 1, height: 1 } }, "figure.logo"],
    [{ style: { background: "nope" } }, "figure.style.background"],
    [{ xAxis: { tickFormat: "abc" } }, "figure.xAxis.tickFormat"],
    [{ xAxis: { unit: "$" } }, "figure.xAxis.unit"],
    [{ xAxis: { unit: { factor: 0 } } }, "figure.xAxis.unit.factor"],
    [{ xAxis: { unit: { sign: "$" } } }, "figure.xAxis.unit"],
    [{ xAxis: { kind: "datetime", tickFormat: "%Y".repeat(101) } }, "figure.xAxis.tickFormat"],
    [{ yAxis: { kind: "log", range: [0, 1] } }, "figure.yAxis.range"],
  ])("refuses %j by one code, at its place, at the latest when it is drawn", (json, place) => {
    const draw = (): unknown => renderSVG(Figure.fromJSON(json));
    expect(errorOf(draw, "bad-figure").place).toBe(place);
  });
});

describe("the figure under a chart", () => {
  const chart = () => new Chart({ blankLabels: true }).plot.scatter({ x: [1, 2], y: [3, 4] }, { xColumn: "x", yColumn: "y" });

  it("shows what is changed and what is added", () => {
    const drawn = chart();
    drawn.figure.title = "By hand";
    drawn.figure.yAxis.range = [0, 40];
    drawn.figure.addGlyph({ kind: "line", x: [1, 2], y: [10, 20], color: "#123456" });
    drawn.figure.addAnnotation({ kind: "label", x: 1.5, y: 30, text: "look" });
    const svg = drawn.toSVG();
    for (const part of [">By hand</text>", "#123456", ">look</text>"]) expect(svg).toContain(part);
    expect(drawn.describe().frame.y.range).toEqual([0, 40]);
    expect(renderSVG(drawn.figure)).toBe(svg);
  });

  it("takes changes of the style table", () => {
    const drawn = chart();
    drawn.figure.style = { background: "#fafafa", tickLabel: { sizePx: 20 } };
    expect(drawn.toSVG()).toMatch(/fill="#fafafa"[\s\S]*font-size="20"/);
  });

  it("refuses a wrong glyph at once", () => {
    expect(() => chart().figure.addGlyph({ kind: "line", x: [1], y: [1], lineWidth: -1 })).toThrow(/glyphs\[1\]\.lineWidth/);
  });
});

describe("the memory of a figure", () => {
  it("is its own, whatever glyph is added", () => {
    const x = Float64Array.of(1, 2);
    const y = [3, 4];
    const legend = [{ label: "a", color: "#123456" }];
    const path = ["a", "b"] as [string, string];
    const categories = [path, ["a", "c"] as const];
    const figure = Figure.fromJSON({ glyphs: [{ kind: "line", x, y, legend }] }).addGlyph({ kind: "line", x, y });
    const bars = Figure.fromJSON({
      xAxis: { kind: "categorical", factors: categories },
      glyphs: [{ kind: "bar", factor: categories, start: x, end: x }],
    });
    const before = [JSON.stringify(figure), JSON.stringify(bars)];
    x.fill(99);
    y.fill(99);
    path[1] = "z";
    categories.pop();
    legend.pop();
    expect([JSON.stringify(figure), JSON.stringify(bars)]).toEqual(before);
    const [first, second] = figure.glyphs;
    (first as { x: Float64Array }).x.fill(7);
    expect(x[0]).toBe(99);
    expect((second as { x: Float64Array }).x[0]).toBe(1);
  });

  it("is its own, whatever record it was made of", () => {
    const shared = new Float64Array(new SharedArrayBuffer(24));
    const record = Figure.fromJSON({ ...fields, annotations: [{ kind: "label", text: "a", x: 1, y: 1 }], style: { line: { width: 3 } } });
    record.addGlyph({ kind: "line", x: [1, 2], y: [1, 2], lineDash: [6] });
    record.glyphs.push({ ...(record.glyphs[0] as LineGlyph), x: shared });
    const before = JSON.stringify(record);
    for (const figure of [new Figure(record), Figure.fromJSON(record)]) expect(sharedWith(record, figure)).toEqual([]);
    expect(JSON.stringify(new Figure(record))).toBe(before);
    expect(sharedWith(record, record)).not.toEqual([]);
  });

  it("refuses a record that cannot be copied, with the place", () => {
    const record = { ...Figure.fromJSON({}) };
    record.glyphs.push(record.glyphs as never);
    expect(errorOf(() => new Figure(record), "bad-figure").message).toMatch(/figure\.glyphs\[0\]: holds itself/);
  });
});

/** The places of objects and memory in `figure` that `record` holds too. */
function sharedWith(record: object, figure: object): string[] {
  const known = new Set(partsOf(record, "").map(([, part]) => part));
  return partsOf(figure, "").flatMap(([place, part]) => (place !== "" && known.has(part) ? [place] : []));
}

function partsOf(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [];
  if (ArrayBuffer.isView(value)) return [[place, value.buffer]];
  return [[place, value], ...Object.entries(value).flatMap(([key, part]) => partsOf(part, `${place}.${key}`))];
}
