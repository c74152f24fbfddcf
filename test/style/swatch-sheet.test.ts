import { inspect } from "node:util";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { Color, ColorPalette, colorPalettes } from "../../src/host/node/index.js";

const dark2 = colorPalettes.get("Dark2");
const texts = (svg: string, role: string): string[] =>
  [...svg.matchAll(new RegExp(`<text class="${role}"[^>]*>(.*?)</text>`, "g"))].map((match) => match[1] ?? "");

/** The swatches of a sheet, in pixels. */
const boxes = (svg: string) =>
  [...svg.matchAll(/<rect class="swatch" x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)" fill="(.*?)"/g)].map(
    ([, x, y, width, height, fill]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height), fill }),
  );

describe("a sheet of colours", () => {
  it("shows a palette under its name, each colour as a swatch with its notation", () => {
    const svg = dark2.show().toSVG();
    expect(texts(svg, "name")).toEqual(["Dark2"]);
    expect(texts(svg, "color")).toEqual(dark2.toHexList());
    expect(boxes(svg).map(({ fill }) => fill)).toEqual(dark2.toHexList());
  });

  it("shows a colour under its name, or under its notation where it has none", () => {
    expect(texts(Color.from("#DC143C").show().toSVG(), "name")).toEqual(["crimson"]);
    expect(texts(Color.from("#010203").show().toSVG(), "name")).toEqual(["#010203"]);
  });

  it("goes on in a new line, so that no swatch touches another or the edge", () => {
    const svg = colorPalettes.show(["All colors", "Blues"]).toSVG();
    const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    const all = boxes(svg);
    expect(all.length).toBe(colorPalettes.get("All colors").length + 7);
    for (const [i, a] of all.entries()) {
      expect(a.x + a.width).toBeLessThan(width);
      expect(a.y + a.height).toBeLessThan(height);
      for (const b of all.slice(i + 1)) {
        const isApart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
        expect(isApart).toBe(true);
      }
    }
  });

  it("is printed with colours in a terminal that has them, else as plain text", () => {
    const [first = ""] = inspect(dark2.show(), { colors: true }).split("\n").slice(1);
    expect(first).toContain("\u001b[48;2;27;158;119m\u001b[38;2;0;0;0m #1b9e77 \u001b[0m");
    expect(first.endsWith("\u001b[0m")).toBe(true);
    expect(inspect(dark2.show())).toBe(`Dark2: ${dark2.toHexList().join(" ")}`);
    expect(String(dark2.show())).toBe(inspect(dark2.show()));
  });

  it("is displayed by a notebook", () => {
    const sheet = dark2.show() as unknown as Record<symbol, () => Record<string, string>>;
    expect(sheet[Symbol.for("Jupyter.display")]?.()).toEqual({
      "text/html": dark2.show().toSVG(),
      "image/svg+xml": dark2.show().toSVG(),
      "text/plain": String(dark2.show()),
    });
  });

  it("is a page that runs and loads nothing", () => {
    expect(dark2.show().toHTML()).toContain(`content="default-src 'none'; base-uri 'none'; form-action 'none'"`);
    expect(dark2.show().toHTML()).toContain("<title>Dark2</title>");
    expect(colorPalettes.show().toHTML()).toContain("<title>Color palettes</title>");
  });

  it("takes any name for text, and no name for none", () => {
    const named = (name: string) => ColorPalette.fromHexList(["red"], "categorical", name).show();
    for (const name of [`</text><script>alert(1)</script>`, `"&'<`, "\u001b[2J\u0000\n", "\ud800", "long ".repeat(99)]) {
      const sheet = named(name);
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(sheet.toSVG()).close();
      expect(sheet.toHTML()).not.toContain("<script");
      expect(inspect(sheet)).not.toMatch(/[\u0000-\u001f]/);
      expect((texts(sheet.toSVG(), "name")[0] ?? "").length).toBeLessThan(120);
    }
    expect(texts(ColorPalette.fromHexList(["red"]).show().toSVG(), "name")).toEqual(["Colors"]);
    expect(() => ColorPalette.fromHexList(["red"], "categorical", 5 as never)).toThrow(/ColorPalette\.fromHexList, name: must be a string/);
  });
});
