// Runs the subjects of a task in turn, each time in a fresh process or page, so that a busy moment hits all of them alike.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "./measure.mjs";
import { isInstalled } from "./tasks.mjs";

const CHILD = fileURLToPath(new URL("child.mjs", import.meta.url));
const start = promisify(execFile);

/** Rounds until the budget is spent, but one at least; warm runs for `warmMs` in each. */
export const FULL = {
  rounds: 9,
  budgetMs: ({ name }) => (name.startsWith("every-plot/") ? 8000 : 25_000),
  warmMs: 600,
  timeoutMs: 120_000,
  rows: (task) => task.rows,
};

/** Few rows, once. */
export const QUICK = {
  rounds: 1,
  budgetMs: () => 0,
  warmMs: 0,
  timeoutMs: 60_000,
  rows: ({ rows, quickRows }) => Math.min(rows, quickRows ?? 1000),
};

/** The medians of each subject of a task; `error` in place of them where it failed, nothing where it is not installed. */
export async function runTask(task, { rounds, budgetMs, warmMs, timeoutMs, rows }) {
  const subjects = Object.entries(task.subjects).filter(([, subject]) => isInstalled(subject));
  const cells = subjects.map(([name]) => ({ name, runs: [] }));
  const from = Date.now();
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && Date.now() - from > budgetMs(task)) break;
    for (const [i, [name, subject]] of subjects.entries()) {
      const cell = cells[i];
      if (cell.error !== undefined || cell.runs.length >= (subject.runs ?? rounds)) continue;
      const run = { rows: rows(task), warmMs, timeoutMs };
      try {
        cell.runs.push(await (subject.where === "page" ? pageRun(task, subject, run) : nodeRun(task, name, run)));
      } catch (error) {
        cell.error = error.killed ? `over ${timeoutMs / 1000} s` : String(error.message).slice(0, 2000);
      }
    }
  }
  return cells.map(({ name, runs, error }) => ({ name, ...(error === undefined ? mediansOf(runs) : { error }) }));
}

async function nodeRun({ file }, name, { rows, warmMs, timeoutMs }) {
  const args = [CHILD, file, name, String(rows), String(warmMs)];
  const { stdout } = await start(process.execPath, args, { timeout: timeoutMs, maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

async function pageRun(task, subject, run) {
  const { hasChromium, measureInPage } = await import("./page.mjs");
  if (!hasChromium) throw new Error("no Chromium");
  return measureInPage(task, subject, run);
}

function mediansOf(runs) {
  const of = (part) => median(runs.map((run) => run[part]).filter((value) => value !== null));
  return { freshMs: of("freshMs"), cpuMs: of("cpuMs"), warmMs: of("warmMs"), peakBytes: of("peakBytes"), bytes: of("bytes") };
}
