// docs/benchmarks.md and its picture.
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { tableOf } from "./table.mjs";

const DOCS = new URL("../../docs/", import.meta.url);
const LIBRARY = new URL("../../dist/index.js", import.meta.url).href;

/** Writes the figures of all tasks, and a chart of those that others are compared in. */
export async function writeReport(results) {
  writeFileSync(new URL("benchmarks.svg", DOCS), (await pictureOf(results)).toSVG());
  writeFileSync(new URL("benchmarks.md", DOCS), pageOf(results));
}

export function pageOf(results) {
  const [compared, every] = [
    results.filter(({ task }) => "by hand" in task.subjects),
    results.filter(({ task }) => !("by hand" in task.subjects)),
  ];
  return `# Benchmarks

How long a chart takes from columns in memory to the finished picture, in this library, in others at their fastest settings, and by a program
written by hand for that one picture. \`npm run bench\` wrote this page; \`npm run bench -- scatter\` runs a part of it.

![Milliseconds to the picture in a fresh process](benchmarks.svg)

- *Fresh* is the first picture of a process or page, with the loading of the library; *warm* is each picture after it. Making the data does not count.
- Medians of runs in fresh processes, in turn, so that a busy moment hits all alike. Trust the ratios, not the milliseconds: they are of
  ${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.
- Ratios are of the processor's time where it is known, which a busy machine changes less; of pages it is not.
- *By hand* draws the marks alone: no axes, no ticks, no legend, no checks of the data. PNG by the native canvas, with its own encoder.
- Others draw in Chromium, without animation, in the modes that they have for many points; ECharts writes SVG in Node too. Their peak memory is that of the page's process.

${tableOf(compared)}

## Every plot at a million rows

*Reading once* goes through the columns in one loop and draws nothing.

${tableOf(every)}
`;
}

/** Milliseconds of each, fresh, in rows by task. */
export async function pictureOf(results) {
  const { Chart } = await import(LIBRARY);
  const rows = results
    .filter(({ task }) => "by hand" in task.subjects)
    .flatMap(({ task, cells }) => fastestOf(cells).map(([name, freshMs]) => ({ task: task.title, name, freshMs })));
  const tasks = [...new Set(rows.map(({ task }) => task))];
  const names = [...new Set(rows.map(({ name }) => name))];
  return new Chart({ blankLabels: true, xAxisType: "log", yAxisType: "categorical" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#111111", "#d55e00", "#009e73", "#cc79a7", "#999999", "#56b4e9"] })
    .plot.scatter(rows, {
      categoricalColumns: "task",
      numericColumn: "freshMs",
      colorColumn: "name",
      colorOrder: names,
      categoricalOrderBy: tasks,
    })
    .setTitle("Milliseconds from columns to picture")
    .setSubtitle("First picture of a fresh process or page, loading included; less is better")
    .axes.setXAxisLabel("Milliseconds")
    .setSourceLabel("npm run bench");
}

/** The times of each library, where it is the faster in Node or in a page. */
function fastestOf(cells) {
  const times = new Map();
  for (const { name, freshMs } of cells.filter(({ error }) => error === undefined)) {
    const library = name.replace(/, .*/, "");
    times.set(library, Math.min(freshMs, times.get(library) ?? Number.POSITIVE_INFINITY));
  }
  return [...times];
}
