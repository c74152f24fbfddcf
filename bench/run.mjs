// `npm run bench`: how long charts take, in this library, in others and by hand. See docs/benchmarks.md.
//   npm run bench                   every task; writes docs/benchmarks.md and its picture (twenty minutes at most)
//   npm run bench -- scatter        the tasks with "scatter" in their names; prints a table
//   npm run bench -- --rounds 2     each at most twice, not nine times
//   npm run bench -- --quick        every task with few rows, once: whether it runs
// Wants `npm run build` before, and installs what the library is compared with into this folder.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "../scripts/run.mjs";
import { writeReport } from "./lib/report.mjs";
import { FULL, QUICK, runTask } from "./lib/runner.mjs";
import { tableOf } from "./lib/table.mjs";
import { findTasks } from "./lib/tasks.mjs";

const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const at = words.indexOf("--rounds");
const rounds = at < 0 ? FULL.rounds : Number(words.splice(at, 2)[1]);
const pattern = words.find((word) => !word.startsWith("-")) ?? "";
const folder = fileURLToPath(new URL(".", import.meta.url));

if (!existsSync(new URL("../dist/main.js", import.meta.url))) throw new Error("Nothing is built: run `npm run build` first.");
if (!existsSync(new URL("node_modules", import.meta.url)) && !words.includes("--no-peers"))
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });

const results = [];
for (const task of await findTasks(pattern)) {
  const start = Date.now();
  results.push({ task, cells: await runTask(task, isQuick ? QUICK : { ...FULL, rounds }) });
  console.error(`${task.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
console.log(tableOf(results));
if (pattern === "" && !isQuick) await writeReport(results);
if (results.some(({ cells }) => cells.some(({ error }) => error !== undefined))) process.exitCode = 1;
