import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Color, parseColor } from "../../src/style/color.js";
import { ColorPalette } from "../../src/style/palette.js";
import { createPaletteOrder } from "../../src/style/palette-order.js";
import { colorPalettes } from "../../src/style/palettes.js";

interface Recorded {
  palettes: { name: string; type: string | null; colors: string[] }[];
  colorNames: Record<string, string>;
  operations: {
    palette: string;
    sortByHue: string[];
    sortByHueDescending: string[];
    sortByLuminance: string[];
    sortBySaturation: string[];
    expand: Record<string, string[]>;
    shift: Record<string, string[]>;
  }[];
  foreground: Record<string, string>;
}
const recorded: Recorded = JSON.parse(readFileSync(new URL("../fixtures/conformance/colors.json", import.meta.url), "utf8"));

/** Red, green and blue as 0 to 255. */
const channelsOf = (color: Color | undefined): number[] => (color?.hex.match(/\w\w/g) ?? []).map((pair) => Number.parseInt(pair, 16));

describe("colours", () => {
  it("have all of Chartify's names", () => {
    expect(Object.keys(recorded.colorNames)).toHaveLength(152);
    for (const [name, hex] of Object.entries(recorded.colorNames)) expect(parseColor(name, "test").hex).toBe(hex);
  });

  it("are read in any notation", () => {
    expect(["CRIMSON", "#DC143C", "rgb(220, 20, 60)", "dark-blue", "Dark Grey"].map((name) => Color.from(name).hex)).toEqual([
      "#dc143c",
      "#dc143c",
      "#dc143c",
      "#00008b",
      "#53585f",
    ]);
    expect(Color.from("#abc").hex).toBe("#aabbcc");
  });

  it("are refused by name, with the nearest", () => {
    expect(() => Color.from("crimsn")).toThrow(`no colour "crimsn".`);
    expect(() => Color.from("crimsn")).toThrow(`Did you mean "crimson"?`);
    for (const wrong of ["", "#12", "rgb(300,0,0)", "url(x)"]) expect(() => Color.from(wrong)).toThrow(/no colour/);
  });

  it("go over into another in even steps, both ends included", () => {
    const hexes = (n?: number) => Color.from("black").linearGradient("white", n).map(String);
    // A half rounds down, as in all of Chartify's colours.
    expect(hexes(3)).toEqual(["#000000", "#7f7f7f", "#ffffff"]);
    expect(hexes(1)).toEqual(["#000000"]);
    // Red, green and blue as NumPy's linspace(0, 255, 10) has them, rounded.
    expect(hexes()).toEqual(["00", "1c", "39", "55", "71", "8e", "aa", "c6", "e3", "ff"].map((part) => `#${part.repeat(3)}`));
    for (const n of [0, -1, 1.5, 1e9, Number.NaN])
      expect(() => hexes(n)).toThrow(/color\.linearGradient, n: .*whole number from 1 to 10000/);
    expect(() => Color.from("red").linearGradient("whit")).toThrow(/color\.linearGradient, finishColor: no colour "whit"/);
  });

  it("choose a foreground as recorded", () => {
    for (const [name, hex] of Object.entries(recorded.foreground)) expect(Color.from(name).foreground.hex).toBe(hex);
  });
});

describe("palettes", () => {
  it.each(recorded.palettes)("$name is Chartify's", ({ name, type, colors }) => {
    expect(colorPalettes.get(name).toHexList()).toEqual(colors);
    expect(colorPalettes.get(name.toUpperCase()).paletteType ?? null).toBe(type);
  });

  it("are listed", () => expect(colorPalettes.list()).toHaveLength(13));

  it.each(recorded.operations)("$palette sorts, expands and shifts as Chartify does", (operation) => {
    const palette = colorPalettes.get(operation.palette);
    expect(palette.sortByHue().toHexList()).toEqual(operation.sortByHue);
    expect(palette.sortByHue(false).toHexList()).toEqual(operation.sortByHueDescending);
    expect(palette.sortByLuminance().toHexList()).toEqual(operation.sortByLuminance);
    expect(palette.sortBySaturation().toHexList()).toEqual(operation.sortBySaturation);
    for (const [count, colors] of Object.entries(operation.expand))
      expect(palette.expandPalette(Number(count)).toHexList()).toEqual(colors);
    for (const [key, colors] of Object.entries(operation.shift)) {
      const [target = "", percent] = key.split(":");
      expect(palette.shiftPalette(target, Number(percent)).toHexList()).toEqual(colors);
    }
  });

  const palette = fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 9 }).map((numbers) =>
    ColorPalette.fromHexList(
      numbers.map((number) => `#${number.toString(16).padStart(6, "0")}`),
      "sequential",
      "own",
    ),
  );

  it("expand to the length asked for, with their own colours in order and the same ends", () => {
    fc.assert(
      fc.property(palette, fc.integer({ min: 1, max: 300 }), (palette, count) => {
        const [colors, expanded] = [palette.toHexList(), palette.expandPalette(count).toHexList()];
        expect(expanded).toHaveLength(Math.max(count, colors.length));
        expect([expanded[0], expanded.at(-1)]).toEqual([colors[0], colors.at(-1)]);
        let at = -1;
        for (const color of colors) {
          at = expanded.indexOf(color, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it.each([
    ["sortByHue", 0],
    ["sortByLuminance", 2],
    ["sortBySaturation", 1],
  ] as const)("hold the same colours after %s, from the highest or the lowest", (method, part) => {
    fc.assert(
      fc.property(palette, fc.boolean(), (palette, isFromHighest) => {
        const sorted = palette[method](isFromHighest);
        expect(sorted.toHexList().sort()).toEqual(palette.toHexList().sort());
        expect([sorted.paletteType, sorted.name]).toEqual(["sequential", "own"]);
        const keys = sorted.colors.map((color) => color.hsl[part]);
        expect(keys).toEqual([...keys].sort((a, b) => (isFromHighest ? b - a : a - b)));
      }),
    );
  });

  it("shift from where they are to the colour asked for, never past it", () => {
    fc.assert(
      fc.property(palette, palette, fc.integer({ min: 1, max: 99 }), (palette, { colors: [target] }, percent) => {
        const goal = (target as Color).hex;
        const [shifted, further] = [palette.shiftPalette(goal, percent), palette.shiftPalette(goal, percent + 1)];
        expect(palette.shiftPalette(goal, 1).toHexList()).toEqual(palette.toHexList());
        expect(new Set(palette.shiftPalette(goal, 100).toHexList())).toEqual(new Set([goal]));
        expect(shifted).toHaveLength(palette.length);
        for (const [i, color] of palette.colors.entries()) {
          const way = [color, shifted.at(i), further.at(i), target].map(channelsOf);
          for (const channel of [0, 1, 2]) {
            const values = way.map((rgb) => rgb[channel] as number);
            const ascending = [...values].sort((a, b) => a - b);
            expect([ascending, [...ascending].reverse()]).toContainEqual(values);
          }
        }
      }),
    );
  });

  it("are indexed and sliced", () => {
    const palette = ColorPalette.fromHexList(["red", "lime", "blue"], "categorical", "rgb");
    expect(palette.at(-1)?.hex).toBe("#0000ff");
    expect(palette.slice(1).toHexList()).toEqual(["#00ff00", "#0000ff"]);
    expect([...palette].map(String)).toEqual(palette.toHexList());
    expect([palette.length, palette.name, palette.paletteType]).toEqual([3, "rgb", "categorical"]);
  });

  it("refuse what is none", () => {
    expect(() => colorPalettes.get("Dark3")).toThrow(/no palette "Dark3".*Did you mean "Dark2"/);
    expect(() => ColorPalette.fromHexList([])).toThrow(/1 to 10000 colours/);
    expect(() => colorPalettes.get("Dark2").expandPalette(1e9)).toThrow(/whole number from 1 to 10000/);
    expect(() => colorPalettes.get("Dark2").shiftPalette("white", 0)).toThrow(/percent/);
  });
});

describe("the order of colours", () => {
  it("goes on from call to call and begins again at the end", () => {
    const order = createPaletteOrder("categorical", { palette: ["red", "lime", "blue"] }, "test");
    expect(order.nextColor()).toBe("#ff0000");
    expect(order.nextColors(["a", "b", "c"])).toEqual(["#00ff00", "#0000ff", "#ff0000"]);
    order.resetPaletteOrder();
    expect(order.nextColor()).toBe("#ff0000");
  });

  it("spreads sequential and diverging palettes over the values", () => {
    const sequential = createPaletteOrder("sequential", {}, "test");
    expect(sequential.nextColors(["1", "2", "3", "4", "5", "6"])).toEqual([
      "#c6dbef",
      "#9ecae1",
      "#6baed6",
      "#4292c6",
      "#2171b5",
      "#08306b",
    ]);
    expect(createPaletteOrder("diverging", {}, "test").nextColors(["a", "b", "c", "d", "e"])).toEqual([
      "#67a9cf",
      "#afd0e3",
      "#f7f7f7",
      "#f3c0ac",
      "#ef8a62",
    ]);
  });

  it("goes on through sequential and diverging palettes where a plot has no colour values", () => {
    const order = createPaletteOrder("diverging", {}, "test");
    const colors = ["#67a9cf", "#f7f7f7", "#ef8a62"];
    expect([order.nextColor(), order.nextColor()]).toEqual(colors.slice(0, 2));
    expect(order.nextColors(["a", "b"])).toEqual(["#67a9cf", "#ef8a62"]);
    expect([order.nextColor(), order.nextColor()]).toEqual(["#ef8a62", "#67a9cf"]);
    order.resetPaletteOrder();
    expect(order.nextColor()).toBe("#67a9cf");
  });

  it("stresses the accent values and greys the rest", () => {
    const order = createPaletteOrder("accent", { accentValues: ["US", "CA"] }, "test");
    expect(order.nextColors(["BR", "CA", "US"])).toEqual(["#808080", "#ff7f0e", "#1f77b4"]);
    order.setDefaultColor("silver", "test");
    expect(order.nextColor()).toBe("#c0c0c0");
    expect(order.nextColor("US")).toBe("#1f77b4");
    order.setAccentValues({ BR: "red" }, "test");
    expect(order.nextColors(["BR", "CA", "US"])).toEqual(["#ff0000", "#c0c0c0", "#c0c0c0"]);
    const hostile = createPaletteOrder("accent", { accentValues: JSON.parse('{"__proto__":"red"}') }, "test");
    expect(hostile.nextColors(["__proto__", "toString"])).toEqual(["#ff0000", "#808080"]);
  });

  it("refuses unknown types, and accent values and a default colour where there are none", () => {
    expect(() => createPaletteOrder("sequential", {}, "test").setAccentValues(["a"], "test")).toThrow(
      /only an accent palette has accent values/,
    );
    expect(() => createPaletteOrder("categorical", { accentValues: 5 }, "test")).toThrow(/array of values or an object/);
    expect(() => createPaletteOrder("rainbow", {}, "test")).toThrow(/categorical, sequential, diverging, accent/);
    expect(() => createPaletteOrder("categorical", {}, "test").setDefaultColor("red", "test")).toThrow(/accent/);
    expect(() => createPaletteOrder("categorical", { pallete: "Dark2" }, "test")).toThrow(/Did you mean "palette"/);
  });
});
