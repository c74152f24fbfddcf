import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Chart, readFile } from "../../src/host/node/index.js";
import { NodeOptions } from "../../src/host/node/options.js";
import { ownColors } from "../../src/style/own-colors.js";
import { ownPalettes } from "../../src/style/own-palettes.js";
import { attempt, attemptAsync } from "./outcome.js";
import { FILES, HOUSE_STYLES } from "./past-failures.js";
import { fuzzed, PATIENCE_MS } from "./settings.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-fuzz-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const KEYS = [
  "figure.width",
  "style.line.width",
  "chart.blank_labels",
  "[1, 2, 3]",
  "? {a: 1}\n",
  "__proto__",
  "*a",
  "&a x",
  "'#ff0000'",
  "- name",
];
const VALUES = [
  "1",
  "-1e9",
  "red",
  "'#00ff00'",
  "[a, [b]]",
  "{a: {b: 1}}",
  "*a",
  "&a [1]",
  "!!set {a}",
  "| \n  x",
  "2020-01-01",
  "~",
  "\u0000",
  "\u001b[2J",
];
const yaml = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)), { maxLength: 6 })
    .map((lines) => lines.map(([key, value]) => `${key}: ${value}`).join("\n")),
  fc.string({ unit: fc.constantFrom(...KEYS, ...VALUES, "\n", " ", ":", "- "), maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const styleFile = fc.constantFrom("colors", "color_palettes", "options", "style_settings");

it(
  "a house style is taken or refused, and what is taken draws",
  () => {
    const known = Object.getOwnPropertyNames(Object.prototype);
    const names = [new Set(ownColors.keys()), new Set(ownPalettes.keys())] as const;
    fc.assert(
      fc.property(styleFile, yaml, (file, text) => {
        const path = join(folder, `${file}_config.yaml`);
        writeFileSync(path, text);
        const options = new NodeOptions();
        attempt(() => {
          options.load(folder);
          return new Chart({ blankLabels: true }).toSVG();
        });
        rmSync(path);
        for (const name of ownColors.keys()) if (!names[0].has(name)) ownColors.delete(name);
        for (const name of ownPalettes.keys()) if (!names[1].has(name)) ownPalettes.delete(name);
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(known);
      }),
      fuzzed(
        300,
        HOUSE_STYLES.map(([file, text]) => [file, text]),
      ),
    );
  },
  PATIENCE_MS,
);

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .string({
      unit: fc.constantFrom("a", "1", ",", ";", "\t", "\n", '"', "{", "}", "[", "]", ":", "\ufeff", "é", "2020-01-01", "__proto__"),
      maxLength: 40,
    })
    .map((text) => new TextEncoder().encode(text)),
);

it(
  "a file of any bytes is read as a table or refused",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("csv", "tsv", "json", "ndjson"), bytes, async (ending, content) => {
        const path = join(folder, `data.${ending}`);
        writeFileSync(path, content);
        const table = await attemptAsync(() => readFile(path));
        if (table === undefined) return;
        for (const row of attempt(() => table.toRows()) ?? []) expect(Object.keys(row)).toEqual([...new Set(table.columnNames)]);
      }),
      fuzzed(
        300,
        FILES.map(([ending, text]) => [ending, new TextEncoder().encode(text)]),
      ),
    );
  },
  PATIENCE_MS,
);
