import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import type { Finding } from "../../src/host/node/index.js";

interface PlotFile {
  draw(): { check(): Finding[] } | Promise<{ check(): Finding[] }>;
}

/** What is truly so: a chart that shows the texts to be set, and texts in the colours of Chartify's palette. */
const AT_FAULT: Readonly<Record<string, readonly string[]>> = {
  "helper-labels": ["missing-title", "missing-unit"],
  text: ["low-text-contrast"],
  units: ["low-text-contrast"],
};

const folder = new URL("../plots/charts/", import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));

it.each(names)("finds nothing wrong with the chart %s of the gallery", async (name) => {
  const { draw } = (await import(`../plots/charts/${name}.ts`)) as PlotFile;
  const findings = (await draw()).check();
  expect(findings.filter(({ code }) => AT_FAULT[name]?.includes(code) !== true)).toEqual([]);
});
