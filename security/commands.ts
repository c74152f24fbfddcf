// The commands of the disclosure desk, by group.
import type { Command } from "./commands/call.js";
import { CASE_COMMANDS } from "./commands/cases.js";
import { DATE_COMMANDS } from "./commands/dates.js";
import { PUBLISH_COMMANDS } from "./commands/publish.js";
import { STEP_COMMANDS } from "./commands/steps.js";
import { TEAM_COMMANDS } from "./commands/team.js";

export const GROUPS: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  "The desk": TEAM_COMMANDS,
  Cases: CASE_COMMANDS,
  "The six steps": STEP_COMMANDS,
  "Fix and publication": PUBLISH_COMMANDS,
  "What is due": DATE_COMMANDS,
};

export const COMMANDS: Readonly<Record<string, Command>> = Object.assign({}, ...Object.values(GROUPS));
