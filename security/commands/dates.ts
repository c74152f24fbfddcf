// Commands that look at the calendar.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { calendarProblems } from "../calendar.js";
import { checkClock, exportClock } from "../clock-file.js";
import { DeskError } from "../error.js";
import { clock } from "../print.js";
import { deskOf, folderOf, type World } from "../world.js";
import { AT, type Command, dateOf } from "./call.js";

export const DATE_COMMANDS: Readonly<Record<string, Command>> = {
  clock: {
    words: "",
    help: "Say what is due in all open cases; exit status 1 if anything is overdue or cannot be read (--at DATE looks ahead). --export FILE writes numbers and days alone, --check FILE reads them.",
    options: { ...AT, export: { type: "string" }, check: { type: "string" } },
    run: async ({ world, text }) => {
      const [at, exported, checked] = [dateOf(text("at"), world.now()), text("export"), text("check")];
      if (checked !== undefined) return checkClock(world, checked, at);
      return exported === undefined ? clock(world, deskOf(world), at) : exportClock(world, deskOf(world), exported);
    },
  },
  calendar: {
    words: "",
    help: "Check the dates of the public files, and the clock where there is a desk; exit status 1 if one runs out (--at DATE looks ahead).",
    options: { ...AT },
    run: async ({ world, text }) => {
      const at = dateOf(text("at"), world.now());
      const problems = calendarProblems(readFileSync(join(world.root, ".well-known/security.txt"), "utf8"), at);
      for (const problem of problems) world.print(`FAIL ${problem}`);
      if (problems.length === 0) world.print("The public dates are fine.");
      const isLate = existsSync(join(folderOf(world), "desk.json")) && !(await isInTime(world, at));
      return problems.length > 0 || isLate ? 1 : 0;
    },
  },
};

/** Whether nothing is overdue; a desk that cannot be opened is told, and is not. */
async function isInTime(world: World, at: Date): Promise<boolean> {
  try {
    return (await clock(world, deskOf(world), at)) === 0;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    world.print(`FAIL ${error.message}`);
    return false;
  }
}
