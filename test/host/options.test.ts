import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Chart, ChartifyError, Color, colorPalettes, options, RadarChart } from "../../src/host/node/index.js";
import { NodeOptions } from "../../src/host/node/options.js";

const rows = { x: [1, 2], y: [1, 2], kind: ["a", "b"] };
const colorsOf = (chart: Chart, more = {}) =>
  chart.plot
    .line(rows, { xColumn: "x", yColumn: "y", ...more })
    .describe()
    .series.map(({ color }) => color);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-house-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  const none = mkdtempSync(join(tmpdir(), "chartify-house-"));
  options.load(none).reset();
  rmSync(none, { recursive: true });
});

const write = (files: Record<string, string>): string => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}_config.yaml`), text);
  return folder;
};

function refusal(call: () => unknown): ChartifyError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ChartifyError);
    return error as ChartifyError;
  }
  throw new Error("was not refused");
}

describe("options", () => {
  it("begin with Chartify's defaults", () => {
    expect(options.get("chart.blank_labels")).toBe(false);
    expect(options.get("style.color_palette_categorical")).toBe("Category20");
  });

  it("change the charts to come, not those that are there, and go back", () => {
    const before = new Chart();
    options
      .set("chart.blank_labels", true)
      .set("style.color_palette_categorical", "Dark2")
      .set("style.settings", { title: { sizePx: 30 } });
    const after = new Chart();
    expect([before.title === "", after.title === "", new RadarChart().title === ""]).toEqual([false, true, true]);
    expect([colorsOf(before), colorsOf(after)]).toEqual([["#1f77b4"], ["#1b9e77"]]);
    expect(after.setTitle("T").toSVG()).toContain('font-size="30"');
    expect(new Chart({ blankLabels: false }).title).not.toBe("");
    options.reset("chart.blank_labels");
    expect([options.get("chart.blank_labels"), options.get("style.color_palette_categorical")]).toEqual([false, "Dark2"]);
    options.reset();
    expect(options.get("style.color_palette_categorical")).toBe("Category20");
  });

  it("choose the palettes of every type", () => {
    options.set("style.color_palette_sequential", "Reds").set("style.color_palette_diverging", "RdGy");
    options.set("style.color_palette_accent", "Dark2").set("style.color_palette_accent_default_color", "light grey");
    const chart = (type: "sequential" | "diverging" | "accent", more = {}) =>
      colorsOf(new Chart().style.setColorPalette(type, more), { colorColumn: "kind" });
    expect(chart("sequential")[0]).toBe("#fcbba1");
    expect(chart("diverging")[0]).toBe("#404040");
    expect(chart("accent", { accentValues: ["a"] })).toEqual(["#1b9e77", "#e8e8e8"]);
  });

  it("a chart's own changes of style stay its own", () => {
    options.set("style.settings", { title: { sizePx: 30 } });
    const { figure } = new Chart();
    (figure.style.title as { sizePx: number }).sizePx = 99;
    expect(options.get("style.settings")).toEqual({ title: { sizePx: 30 } });
  });

  it.each([
    ["config.colors", "x.yaml", /no option "config\.colors".*options\.load\(folder\) or CHARTIFY_CONFIG_DIR/],
    ["chart.blank_label", true, /no option "chart\.blank_label".*Did you mean "chart\.blank_labels"/],
    ["chart.blank_labels", "yes", /must be true or false/],
    ["style.color_palette_categorical", "Dark3", /Did you mean "Dark2"/],
    ["style.settings", { titel: {} }, /no setting "titel"/],
    ["__proto__", {}, /no option/],
  ])("refuse %s: %j", (name, value, message) => {
    expect(refusal(() => options.set(name as never, value as never)).message).toMatch(message);
  });
});

describe("a house style", () => {
  const files = {
    options: "chart.blank_labels: true\nstyle.color_palette_categorical: company\n",
    style_settings: "title:\n  sizePx: 31\n  color: '#112233'\nbackground: '#fafafa'\n",
    colors: "Company Green: '#1db954'\n",
    color_palettes: "- name: Company\n  type: categorical\n  colors: [company green, crimson]\n",
  };

  it("changes options, style table, colours and palettes", () => {
    options.load(write(files));
    const chart = new Chart().setTitle("T");
    expect(colorsOf(chart)).toEqual(["#1db954"]);
    expect(chart.toSVG()).toMatch(/fill="#fafafa"[\s\S]*font-size="31"[^>]*fill="#112233"/);
    expect(Color.from("company green").hex).toBe("#1db954");
    expect(colorPalettes.get("COMPANY").toHexList()).toEqual(["#1db954", "#dc143c"]);
    expect(colorPalettes.list()).toContain("Company");
    expect(options.set("chart.blank_labels", false).reset().get("chart.blank_labels")).toBe(true);
  });

  it("is written as YAML that reads back the same", () => {
    options.load(write(files));
    const names = ["options", "style_settings", "colors", "color_palettes"] as const;
    const first = Object.fromEntries(names.map((name) => [name, options.toYaml(name)]));
    options.load(write(first));
    expect(Object.fromEntries(names.map((name) => [name, options.toYaml(name)]))).toEqual(first);
    expect(first["style_settings"]).toContain("sizePx: 31");
  });

  it("is read from CHARTIFY_CONFIG_DIR by itself", () => {
    const library = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
    const code = `const { Chart } = await import(${JSON.stringify(library)}); console.log(new Chart().figure.style.background);`;
    const env = { ...process.env, CHARTIFY_CONFIG_DIR: write(files) };
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { env, encoding: "utf8" });
    expect(stdout).toBe("#fafafa\n");
  });

  it.each([
    ["no such folder", () => join(write({}), "nope"), /nope": there is no such folder/],
    ["a file", () => join(write(files), "options_config.yaml"), /options_config\.yaml": that is no folder/],
  ])("CHARTIFY_CONFIG_DIR that names %s is an error, for every chart", (_, folder, message) => {
    const named = folder();
    const before = process.env["CHARTIFY_CONFIG_DIR"];
    process.env["CHARTIFY_CONFIG_DIR"] = named;
    try {
      const fresh = new NodeOptions();
      for (const _try of [1, 2]) {
        const error = refusal(() => fresh.house());
        expect([error.code, error.place]).toEqual(["bad-file", "CHARTIFY_CONFIG_DIR"]);
        expect(error.message).toMatch(message);
      }
    } finally {
      process.env["CHARTIFY_CONFIG_DIR"] = before;
    }
  });

  it("is none where the program may not look for it", () => {
    const library = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
    const code = `const { Chart } = await import(${JSON.stringify(library)}); console.log(new Chart().toSVG().slice(0, 4));`;
    mkdirSync(join(folder, ".chartify"));
    const { CHARTIFY_CONFIG_DIR: _, ...rest } = process.env;
    const env = { ...rest, HOME: folder };
    // Node's permission model: only the package may be read.
    const dist = fileURLToPath(new URL("../../", import.meta.url));
    const flags = ["--experimental-permission", `--allow-fs-read=${dist}*`, "--input-type=module", "-e", code];
    const { stdout, stderr } = spawnSync(process.execPath, flags, { env, encoding: "utf8" });
    expect(stdout, stderr).toBe("<svg\n");
  });

  it.each([
    ["options", "chart.blank_labels: true\nchart.blank_label: true\n", 2, /no option "chart\.blank_label"/],
    ["options", "\n\nchart.blank_labels: 3\n", 3, /must be true or false, not 3/],
    ["options", "- a\n", 1, /must be a mapping/],
    ["style_settings", "title:\n  sizePx: 20\n  size: 3\n", 3, /title no setting "size"/],
    ["style_settings", "title:\n  bold: true\n  sizePx: big\n", 3, /title\.sizePx must be a number/],
    ["style_settings", "__proto__:\n  polluted: 1\n", 1, /no setting "__proto__"/],
    ["colors", "red: '#ff0000'\nbad: '#gg0000'\n", 2, /no colour/],
    ["color_palettes", "- name: A\n  colors: ['#000000']\n- name: B\n  colours: []\n", 4, /no field "colours"|"colors" is missing/],
    ["options", "chart.blank_labels: [true\n", 2, /is no plain YAML/],
    ["options", "a: 1\na: 2\n", 2, /is no plain YAML.*unique/],
    [
      "options",
      "!!python/object/apply:collections.OrderedDict\n- - - chart.blank_labels\n    - true\n",
      1,
      /Python objects.*plain form is: chart\.blank_labels: true/,
    ],
    ["colors", `a: red\n? ${"{".repeat(40)}a: 1${"}: 1".repeat(39)}}\n: red\n`, 2, /is no plain YAML.*Keys must be plain/],
    ["colors", "a: &a [1]\n? *a\n: red\n", 2, /is no plain YAML.*Keys must be plain/],
    ["colors", "a: !!js/function 'x'\n", 1, /is no plain YAML/],
  ] as const)("names file and line of what is wrong in %s: %j", (file, text, line, message) => {
    const error = refusal(() => options.load(write({ [file]: text })));
    expect(error.code).toBe("bad-config");
    expect(error.message).toContain(`${file}_config.yaml:${line}: `);
    expect(error.message).toMatch(message);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("refuses aliases that multiply, and files that are too large", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefgh".split("").map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefg"[i]}`).join(", ")}]`),
    ].join("\n");
    expect(refusal(() => options.load(write({ colors: bomb }))).message).toMatch(/aliases too often/);
    expect(refusal(() => options.load(write({ colors: `#${"x".repeat(1_000_001)}\n` }))).code).toBe("too-large");
  });
});

describe("colorPalettes.show", () => {
  it("shows every palette with its name and each of its colours", () => {
    const svg = colorPalettes.show().toSVG();
    for (const name of colorPalettes.list()) {
      expect(svg).toContain(`>${name}</text>`);
      for (const color of colorPalettes.get(name).toHexList()) expect(svg).toContain(`fill="${color}"`);
    }
    expect(colorPalettes.show(["Blues"]).toHTML()).toMatch(/^<!doctype html>[\s\S]*Blues/);
    expect(refusal(() => colorPalettes.show(["Blue"])).message).toMatch(/colorPalettes\.show: no palette "Blue".*Did you mean "Blues"/);
  });
});

describe("colorPalettes.createPalette", () => {
  it("finds a named palette by its name from then on", () => {
    colorPalettes.createPalette(["#010203"], "categorical", "Mine alone");
    expect(colorPalettes.get("mine ALONE").toHexList()).toEqual(["#010203"]);
    expect(colorsOf(new Chart().style.setColorPalette("categorical", { palette: "mine alone" }))).toEqual(["#010203"]);
  });
});
