import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/check-layers.mjs", import.meta.url));
const source = fileURLToPath(new URL("../../src/", import.meta.url));
const biome = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));
let folder = "";

function check(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
  return { status, output: stdout + stderr };
}

describe("the check of the layers", () => {
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "chartify-layers-")), "src");
    cpSync(source, folder, { recursive: true });
  });
  afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

  it("finds nothing in the sources", () => {
    expect(check().status).toBe(0);
  });

  it.each([
    ["an upward import", "util/planted.ts", `import "../chart/chart.js";\n`, /util\/planted\.ts.*chart\/chart\.ts/],
    [
      "a package out of its place",
      "figure/planted.ts",
      `import { format } from "d3-format";\nformat("");\n`,
      /figure\/planted\.ts.*d3-format/,
    ],
    [
      "a plot that reaches for rows",
      "chart/plots/planted.ts",
      `import type { Table } from "../../data/table.js";\nexport type T = Table;\n`,
      /chart\/plots\/planted\.ts.*data\/table\.ts.*questions\.ts/,
    ],
    ["a module of Node below the host", "data/planted.ts", `import "node:fs";\n`, /data\/planted\.ts.*node:fs/],
  ])("finds %s", (_, file, text, message) => {
    writeFileSync(join(folder, file), text);
    const { status, output } = check();
    expect([status, message.test(output)]).toEqual([1, true]);
  });

  it("finds a grant that nothing uses", () => {
    for (const file of readdirSync(join(folder, "describe"))) {
      const path = join(folder, "describe", file);
      if (readFileSync(path, "utf8").includes('from "../layout/')) rmSync(path);
    }
    const { status, output } = check();
    expect([status, /describe may import layout, but does not/.test(output)]).toEqual([1, true]);
  });

  it("counts types as imports", () => {
    writeFileSync(join(folder, "util/planted.ts"), `import type { Chart } from "../chart/chart.js";\n`);
    expect(check().output).toMatch(/util\/planted\.ts.*chart\/chart\.ts/);
  });
});

describe("the linter", () => {
  it.each([
    ["values", `import "./two.js";\n`],
    ["types alone", `import type { Two } from "./two.js";\nexport type One = Two;\n`],
  ])("finds a cycle of %s", (_, text) => {
    const planted = mkdtempSync(fileURLToPath(new URL("./planted-", import.meta.url)));
    try {
      writeFileSync(join(planted, "one.ts"), text);
      writeFileSync(join(planted, "two.ts"), `import type { One } from "./one.js";\nexport type Two = One;\n`);
      const { status, stdout, stderr } = spawnSync(process.execPath, [biome, "lint", "--colors=off", planted], { encoding: "utf8" });
      expect([status, (stdout + stderr).match(/noImportCycles/g)?.length]).toEqual([1, 2]);
    } finally {
      rmSync(planted, { recursive: true });
    }
  });
});
