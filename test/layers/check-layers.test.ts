import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/check-layers.mjs", import.meta.url));
const source = fileURLToPath(new URL("../../src/", import.meta.url));
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

  it("finds a cycle", () => {
    writeFileSync(join(folder, "util/one.ts"), `import "./two.js";\n`);
    writeFileSync(join(folder, "util/two.ts"), `import "./one.js";\n`);
    const { status, output } = check();
    expect(status).toBe(1);
    expect(output).toMatch(/one\.ts[\s\S]*two\.ts/);
  });
});
