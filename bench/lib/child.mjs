// One subject of one task in a process of its own: `node child.mjs <task> <subject> <rows> <warm ms>` prints its figures.
import { measure, taskOf } from "./measure.mjs";

const [file, name, rows, warmMs] = process.argv.slice(2);
const task = await taskOf(file);
const figures = await measure(task, task.subjects[name], { rows: Number(rows), warmMs: Number(warmMs) });
console.log(JSON.stringify({ ...figures, peakBytes: process.resourceUsage().maxRSS * 1024 }));
