import { createRequire } from "node:module";
import { expect, it, vi } from "vitest";
import { Chart } from "../../src/host/node/index.js";

// As the library has them: a spy on a module's namespace would not be seen.
const fs = createRequire(import.meta.url)("node:fs") as typeof import("node:fs");
const zlib = createRequire(import.meta.url)("node:zlib") as typeof import("node:zlib");

async function workOf(title: string): Promise<{ files: string[]; tables: number }> {
  const read = vi.spyOn(fs, "readFileSync");
  const unpacked = vi.spyOn(zlib, "inflateSync");
  await new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar({ fruit: ["Apple", "Pear"], price: [1, 2] }, { categoricalColumns: "fruit", numericColumn: "price" })
    .setTitle(title)
    .toPNG();
  const files = read.mock.calls.map(([file]) => String(file)).filter((file) => file.endsWith(".woff"));
  const tables = unpacked.mock.calls.length;
  read.mockRestore();
  unpacked.mockRestore();
  return { files: files.map((file) => /arimo-(.*)-normal/.exec(file)?.[1] ?? file), tables };
}

it("opens the fonts of a chart's letters once, and unpacks of them what shapes are read from", async () => {
  const first = await workOf("Fruit sold");
  expect(first.files.sort()).toEqual(["latin-400", "latin-700"]);
  // Six of sixteen, of which some are too small to be packed.
  expect(first.tables).toBeLessThanOrEqual(12);
  expect(await workOf("Fruit sold")).toEqual({ files: [], tables: 0 });
  expect((await workOf("Fruit sold: Ж")).files).toEqual(["cyrillic-700"]);
});
