import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const rows = ["Oslo", "Rome", "Lima"].flatMap((city, i) => [1, 2].map((x) => ({ city, sort: `s${x}`, x, y: x * i })));
const of = (...cities: string[]) => rows.filter(({ city }) => cities.includes(city));
const byCity = { xColumn: "x", yColumn: "y", colorColumn: "city" } as const;
const chart = () => new Chart({ blankLabels: true });

interface Drawn {
  describe(): { series: { name: string | null; color: string | string[] }[]; legend: { items: object[] } | null };
}
const colors = (drawn: Drawn) => drawn.describe().series.map(({ name, color }) => `${name} ${color}`);
const [BLUE, ORANGE, GREEN, RED] = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728"];

describe("a value of a column", () => {
  it("has one colour in every plot, in whatever order the calls come", () => {
    const drawn = chart()
      .plot.scatter(of("Rome"), byCity)
      .plot.line(rows, byCity)
      .plot.text(of("Lima", "Rome"), { ...byCity, textColumn: "city" });
    expect(colors(drawn)).toEqual([`Rome ${BLUE}`, `Lima ${ORANGE}`, `Oslo ${GREEN}`, `Rome ${BLUE}`, `Lima ${ORANGE}`, `Rome ${BLUE}`]);
  });

  it("takes the palette's next colour where it is new, past those of other columns and of single series", () => {
    const drawn = chart()
      .plot.line(of("Rome"), byCity)
      .plot.line(rows, { xColumn: "x", yColumn: "y" })
      .plot.line(of("Lima", "Rome"), byCity);
    expect(colors(drawn)).toEqual([`Rome ${BLUE}`, `null ${ORANGE}`, `Lima ${GREEN}`, `Rome ${BLUE}`]);
    expect(drawn.figure.glyphs.map(({ slot }) => slot)).toEqual([0, 1, 2, 0]);
    drawn.plot.line(rows, { ...byCity, colorColumn: "sort" });
    expect(colors(drawn).slice(4)).toEqual([`s1 ${RED}`, "s2 #9467bd"]);
  });

  it("shares it between bars, stacks and labels, whatever each calls the column", () => {
    const drawn = new Chart({ blankLabels: true, xAxisType: "categorical" });
    const over = { categoricalColumns: "city", numericColumn: "y" } as const;
    drawn.plot.barStacked(rows, { ...over, categoricalColumns: "sort", stackColumn: "city" });
    drawn.plot.scatter(of("Rome"), { ...over, categoricalColumns: "sort", colorColumn: "city" });
    drawn.plot.text(of("Oslo"), { ...over, categoricalColumns: ["sort", "x"], textColumn: "y", colorColumn: "city" });
    expect(drawn.describe().series.map(({ color }) => color)).toEqual([BLUE, ORANGE, GREEN, GREEN, ORANGE]);
  });

  it("keeps it when the palette begins again, and a new value takes that of no other", () => {
    const drawn = chart()
      .plot.line(of("Rome", "Oslo"), byCity)
      .style.colorPalette.resetPaletteOrder()
      .plot.scatter(of("Rome", "Lima"), byCity);
    expect(colors(drawn)).toEqual([`Oslo ${BLUE}`, `Rome ${ORANGE}`, `Lima ${GREEN}`, `Rome ${ORANGE}`]);
    drawn.style.colorPalette.resetPaletteOrder().plot.line(rows, { xColumn: "x", yColumn: "y" });
    expect(colors(drawn).at(-1)).toBe(`null ${BLUE}`);
  });

  it("takes colours anew from a palette that is set later, and both looks are listed", () => {
    const drawn = chart()
      .plot.line(of("Rome"), byCity)
      .style.setColorPalette("categorical", { palette: ["red", "lime"] })
      .plot.scatter(rows, byCity);
    expect(colors(drawn)).toEqual([`Rome ${BLUE}`, "Lima #ff0000", "Oslo #00ff00", "Rome #ff0000"]);
    expect(drawn.describe().legend?.items).toEqual([
      { label: "Rome", color: BLUE },
      { label: "Lima", color: "#ff0000" },
      { label: "Oslo", color: "#00ff00" },
      { label: "Rome", color: "#ff0000" },
    ]);
  });

  it("keeps its colour of a sequential palette; later ones stand in the gaps between those", () => {
    const drawn = chart().style.setColorPalette("sequential", { palette: ["#000000", "#ffffff"] });
    drawn.plot.line(of("Lima", "Oslo"), byCity).plot.scatter(rows, byCity);
    const [, , lima, oslo, rome] = drawn.describe().series.map(({ color }) => color as string);
    expect([lima, oslo]).toEqual(["#000000", "#ffffff"]);
    expect(Number.parseInt((rome as string).slice(1, 3), 16)).toBeCloseTo(128, -1);
  });

  it("takes different colours of a sequential palette however the calls part the values", () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ who: `v${i}`, x: i, y: i }));
    const drawn = chart().style.setColorPalette("sequential");
    for (const each of [many.slice(3, 4), many.slice(2, 6), many.slice(5), many])
      drawn.plot.scatter(each, { xColumn: "x", yColumn: "y", colorColumn: "who" });
    const shown = new Set(colors(drawn));
    expect(shown.size).toBe(12);
    expect(new Set([...shown].map((each) => each.split(" ")[1])).size).toBe(12);
  });
});

describe("more values than colours", () => {
  const many = Array.from({ length: 23 }, (_, i) => ({ who: `v${String(i).padStart(2, "0")}`, x: i, y: i }));
  const byWho = { xColumn: "x", yColumn: "y", colorColumn: "who" } as const;

  it("are warned of once, with their number and what to do", () => {
    const drawn = chart().plot.line(many, byWho).plot.scatter(many, byWho);
    expect(drawn.warnings).toEqual([
      'chart.plot.line: "who" has 23 values to tell apart and the palette 20 colours, so that some share a colour. Plot fewer values, group the small ones, or give more colours: chart.style.setColorPalette("categorical", { palette: [...] }).',
    ]);
  });

  it("are counted over all calls", () => {
    const drawn = chart().plot.line(many.slice(0, 12), byWho);
    expect(drawn.warnings).toEqual([]);
    drawn.plot.line(many.slice(12), byWho);
    expect(drawn.warnings).toHaveLength(1);
  });

  it("are none of a palette that is spread over them, that stresses some, or that has a single colour", () => {
    for (const [type, options] of [
      ["sequential", {}],
      ["accent", { accentValues: ["v01"] }],
      ["categorical", { palette: ["grey"] }],
    ] as const) {
      const drawn = chart().style.setColorPalette(type, options);
      expect(drawn.plot.line(many, byWho).warnings).toEqual([]);
    }
  });
});

describe("the legend", () => {
  it("has one entry for the line and the points of a value, with a sample of both", () => {
    const drawn = chart()
      .plot.line(rows, byCity)
      .plot.scatter(rows, { ...byCity, marker: "square" })
      .setLegendLocation("top_left");
    expect(drawn.describe().legend?.items).toHaveLength(3);
    const [entry] = drawn.toSVG().match(/<g class="[^"]*legend-entry[\s\S]*?<\/g>/g) ?? [];
    expect(entry?.match(/<(path|polyline|line|rect|use)\b/g)?.length).toBeGreaterThan(1);
  });
});
