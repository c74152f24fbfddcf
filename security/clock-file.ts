// What of the sealed cases a scheduled workflow may see: for each open case, by its number, the day on which the next thing is
// due. Nothing of what it is about, of whom it comes, or how far it is.
import { writeFileSync } from "node:fs";
import { dues } from "./clock.js";
import { type Desk, ID } from "./desk.js";
import { DeskError } from "./error.js";

import { policy } from "./policy.js";
import { day } from "./time.js";
import { readInput, type World } from "./world.js";

interface ClockFile {
  /** ISO 8601. */
  readonly exportedAt: string;
  /** ISO 8601, by number of the case. */
  readonly due: Readonly<Record<string, string>>;
}

/** An older file may lack a case whose acknowledgement is due. */
const MOST_HOURS = policy.days.acknowledge * 18;

/** Writes the file, in place of an older one. If a case cannot be read, the older one stays, and is noticed by its age. */
export async function exportClock(world: World, desk: Desk, file: string): Promise<number> {
  const now = world.now();
  const due: Record<string, string> = {};
  for (const id of desk.ids()) {
    const [next] = dues((await desk.read(id)).current, now);
    if (next !== undefined) due[id] = next.at;
  }
  const content: ClockFile = { exportedAt: now.toISOString(), due };
  try {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw new DeskError(`${file} cannot be written: ${(error as Error).message}.`);
  }
  world.print(`Wrote ${file}: ${Object.keys(due).length} open cases, their numbers and days alone.`);
  return 0;
}

/** Says what is overdue by a file, without the desk; 1 where something is, or where the file cannot be relied on. */
export function checkClock(world: World, file: string, at: Date): number {
  const problems = clockProblems(readInput(file).toString("utf8"), at);
  for (const problem of problems) world.print(`FAIL ${problem}`);
  if (problems.length === 0) world.print("Nothing is overdue.");
  return problems.length === 0 ? 0 : 1;
}

/** Why a file should alarm the team, a line each. */
export function clockProblems(text: string, at: Date): string[] {
  const file = read(text);
  if (file === null) return ["this is no file of the clock, or it holds more than numbers of cases and days"];
  const hours = Math.floor((at.getTime() - Date.parse(file.exportedAt)) / 3_600_000);
  return [
    ...(hours < -1 ? [`the file says that it was written on ${file.exportedAt}, which is to come`] : []),
    ...(hours > MOST_HOURS ? [`the file is ${hours} hours old, and may be ${MOST_HOURS}: look for new reports, then export it`] : []),
    ...Object.entries(file.due)
      .filter(([, due]) => Date.parse(due) < at.getTime())
      .map(([id, due]) => `${id} is overdue since ${day(due)}: "npm run security -- show ${id}" says what`),
  ];
}

function read(text: string): ClockFile | null {
  try {
    const content = JSON.parse(text) as ClockFile;
    const isWhole = Object.keys(content).join() === "exportedAt,due" && isDate(content.exportedAt);
    return isWhole && Object.entries(content.due).every(([id, due]) => ID.test(id) && isDate(due)) ? content : null;
  } catch {
    return null;
  }
}

function isDate(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
}
