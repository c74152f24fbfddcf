import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCsv } from "../floors/csv.mjs";
import { cloud } from "../lib/data.mjs";
import { byHand, chartifyNode } from "../lib/subjects.mjs";

/** Writes a file of four columns of numbers. */
function csvOf(rows) {
  const [{ x, y }, path] = [cloud(rows), join(tmpdir(), `chartify-bench-${process.pid}.csv`)];
  process.once("exit", () => rmSync(path, { force: true }));
  const lines = ["id,x,y,count"];
  for (let i = 0; i < rows; i++) lines.push(`${i},${x[i].toFixed(6)},${y[i].toFixed(6)},${(7 * i) % 1000}`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return { path };
}

export default {
  order: 12,
  title: "CSV of 10⁶ × 4 → columns",
  rows: 1_000_000,
  makeData: csvOf,
  subjects: {
    "chartify-ts": chartifyNode(async ({ readFile }, { path }) => ({ length: (await readFile(path)).rowCount })),
    "by hand": byHand((_, { path }) => ({ length: readCsv(path)[0].length })),
  },
};
