// How long a chart takes from process start, as ratios in one run: `npm run bench` after `npm run build`.
// SVG of a five-bar chart against an empty Node process; PNG against a script that only loads the native canvas and
// encodes an empty picture of the same size.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = 21;
const folder = mkdtempSync(join(tmpdir(), "chartify-bench-"));
const library = new URL("../dist/main.js", import.meta.url).href;
const canvas = import.meta.resolve("@napi-rs/canvas");

const chart = (file) => `
import { Chart } from ${JSON.stringify(library)};
const rows = [["Apple", 608], ["Banana", 1076], ["Grape", 332], ["Orange", 862], ["Pear", 120]].map(([fruit, quantity]) => ({ fruit, quantity }));
await new Chart({ blankLabels: true, xAxisType: "categorical" })
  .plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "quantity" })
  .save(${JSON.stringify(join(folder, file))});
`;

const scripts = {
  empty: "",
  svg: chart("chart.svg"),
  canvas: `
import { createCanvas } from ${JSON.stringify(canvas)};
import { writeFile } from "node:fs/promises";
await writeFile(${JSON.stringify(join(folder, "empty.png"))}, await createCanvas(960, 540).encode("png"));
`,
  png: chart("chart.png"),
};

const times = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));
for (const [name, code] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.mjs`), code);
for (let run = 0; run < RUNS; run++) {
  for (const name of Object.keys(scripts)) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [join(folder, `${name}.mjs`)], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    times[name].push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true });

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const [empty, svg, blank, png] = ["empty", "svg", "canvas", "png"].map((name) => median(times[name]));
console.log(
  `medians of ${RUNS} alternating runs: empty ${empty.toFixed(0)} ms, SVG ${svg.toFixed(0)} ms, canvas ${blank.toFixed(0)} ms, PNG ${png.toFixed(0)} ms`,
);
console.log(`SVG over an empty process: ${(svg - empty).toFixed(0)} ms (target: at most 60)`);
console.log(`PNG against the bare canvas: ${(png / blank).toFixed(2)} (target: at most 1.40)`);
