import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const DIST = resolve("dist");

/** The files that a new process has loaded of the built library besides what it begins with, once it ran some code. */
function loadedBy(code: string): string[] {
  const script = `
    import { createRequire } from "node:module";
    import { Chart } from ${JSON.stringify(pathToFileURL(join(DIST, "main.js")).href)};
    const rows = [{ fruit: "Apple", price: 2, day: "2024-01-01" }, { fruit: "Pear", price: 3, day: "2024-02-01" }];
    const bars = () => new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price" });
    ${code}
    console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));`;
  const { CHARTIFY_CONFIG_DIR: _, ...env } = process.env;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env });
  const files = (JSON.parse(printed) as string[]).filter((file) => file.startsWith(join(DIST, "chunks")));
  // Names without a hash are those of scripts/late-modules.mjs; the others are what several of them share.
  return files.map((file) => basename(file, ".cjs")).filter((name) => /^[a-z]+$/.test(name) && name !== "core");
}

it("an SVG of bars needs no more than what is loaded at once", () => {
  expect(loadedBy('bars().setTitle("Fruit").setSubtitle("Prices").toSVG();')).toEqual([]);
});

it("a PNG of bars loads the painter alone", () => {
  expect(loadedBy("await bars().toPNG();")).toEqual(["pictures"]);
});

it("other parts are loaded when they are called", () => {
  const line = 'new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "day", yColumn: "price" })';
  expect(loadedBy(`${line}.toSVG();`)).toContain("dates");
  expect(loadedBy("bars().describe();")).toContain("words");
  expect(loadedBy('try { bars().plot.bar(rows, { categoricalColumn: "fruit" }); } catch {}')).toContain("words");
});

it("what is loaded at once stays small", () => {
  const chunks = readdirSync(join(DIST, "chunks")).filter((file) => /^library-.*\.js$/.test(file));
  const sizes = chunks.map((file) => statSync(join(DIST, "chunks", file)).size);
  expect(sizes).toHaveLength(1);
  // Of more than 900 kB in all.
  expect(sizes[0]).toBeLessThan(660_000);
});
