// Cases in words, for a terminal.
import { escapeControls } from "../src/util/show.js";
import { isOpen, nextEvents, TRANSITIONS } from "./case.js";
import { dues } from "./clock.js";
import type { Desk, OpenedCase } from "./desk.js";
import { DeskError } from "./error.js";
import { type Case, isMajor } from "./model.js";
import { PARTS, type Part, type Report } from "./report.js";
import { day } from "./time.js";
import type { World } from "./world.js";

export function show(world: World, { current, log, ignored }: OpenedCase): number {
  const lost = new Map(ignored.map(({ entry, why }) => [entry.hash, why]));
  const lines = [
    titleOf(current),
    ...factsOf(current),
    ...(log.heads.length > 1 ? [`  warning   ${sideBySide(log)}`] : []),
    "  log",
    ...log.entries.flatMap(({ at, by, event, hash, number }) => {
      const { step } = TRANSITIONS[event.type];
      const why = lost.get(hash);
      return [
        `    ${String(number).padStart(3)} ${hash.slice(0, 12)} ${at} ${by}: ${event.type}${step === null ? "" : ` (step ${step})`}`,
        ...(why === undefined ? [] : [`        does not count: ${why}`]),
      ];
    }),
    ...dues(current, world.now()).map((due) => `  ${due.isOverdue ? "OVERDUE" : "due"} ${day(due.at)} ${due.what}`),
  ];
  if (isOpen(current.state)) {
    lines.push(
      "  next",
      ...nextEvents(current.state).map((type) => `    ${TRANSITIONS[type].step ?? "-"} ${type}: ${TRANSITIONS[type].evidence}`),
    );
  }
  for (const each of lines) world.print(escapeControls(each));
  return 0;
}

function factsOf(current: Case): string[] {
  const { report, assessment, ghsa, fix } = current;
  return [
    `  state     ${current.state}${ownerOf(current)}`,
    `  from      ${fromOf(report)}, ${report.receivedAt}, by ${report.channel}`,
    ...(assessment === null
      ? []
      : [
          `  severity  ${assessment.severity} ${assessment.score.toFixed(1)}${isMajor(assessment) ? ", major: hotfix" : ""}  ${assessment.vector}`,
        ]),
    ...(ghsa === null ? [] : [`  advisory  ${[ghsa, current.cve ?? ""].join(" ").trim()}`]),
    ...(fix === null ? [] : [`  fix       ${fix.version ?? "website"}, ${fix.commits.map((sha) => sha.slice(0, 12)).join(", ")}`]),
    ...(current.hotfix === null ? [] : [`  hotfix    ${current.hotfix.tag}, complete with ${current.hotfix.commit.slice(0, 12)}`]),
    ...(current.credit === null ? [] : [`  credit    ${current.credit.name}`]),
    ...(current.agreedOn === null ? [] : [`  agreed    ${current.agreedOn}`]),
  ];
}

function fromOf({ reporter, issue }: Report): string {
  if (reporter === null) return `issue #${issue}`;
  const { name, email, account } = reporter;
  return [name, email === null ? "" : `<${email}>`, account === null ? "" : `@${account}`].filter(Boolean).join(" ");
}

/** Who wrote side by side, where nothing follows yet. */
function sideBySide({ entries, heads }: OpenedCase["log"]): string {
  const last = entries.filter(({ hash }) => heads.includes(hash));
  return `${last.map(({ number, by, event }) => `${number} ${event.type} by ${by}`).join(" and ")} stand side by side; the next entry follows them`;
}

function titleOf({ id, report }: Case): string {
  return `${id}: ${report.subject}`;
}

function line({ current, log }: OpenedCase, now: Date): string {
  const [next] = dues(current, now);
  const due = next === undefined ? "" : `, ${next.isOverdue ? "OVERDUE since" : "due"} ${day(next.at)}: ${next.what}`;
  const heads = log.heads.length > 1 ? `, ${sideBySide(log)}` : "";
  return `${isOpen(current.state) ? "P0" : "  "} ${titleOf(current)} – ${current.state}${due}${heads}`;
}

/** Does something with each case; one that cannot be read is a line, and all others go on. Gives how many could not. */
async function each(world: World, desk: Desk, visit: (opened: OpenedCase, id: string) => void): Promise<number> {
  let unreadable = 0;
  for (const id of desk.ids()) {
    try {
      visit(await desk.read(id), id);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      unreadable++;
      world.print(escapeControls(`FAIL P0 ${id}: ${error.message}`));
    }
  }
  return unreadable;
}

export async function list(world: World, desk: Desk): Promise<number> {
  const unreadable = await each(world, desk, (opened) => world.print(escapeControls(line(opened, world.now()))));
  if (desk.ids().length === 0) world.print("There are no cases.");
  return unreadable === 0 ? 0 : 1;
}

export async function clock(world: World, desk: Desk, at: Date): Promise<number> {
  let late = 0;
  const unreadable = await each(world, desk, ({ current, log }, id) => {
    for (const due of dues(current, at)) {
      if (due.isOverdue) late++;
      world.print(escapeControls(`${due.isOverdue ? "OVERDUE" : "due    "} ${day(due.at)} P0 ${id} ${due.what}${ownerOf(current)}`));
    }
    if (log.heads.length > 1) world.print(escapeControls(`warning ${id}: ${sideBySide(log)}`));
  });
  if (unreadable > 0) world.print(`${unreadable} cannot be read, and may be overdue.`);
  world.print(late === 0 ? "Nothing is overdue." : `${late} overdue.`);
  return late + unreadable === 0 ? 0 : 1;
}

/** The parts of a report, each under its heading; a part may have many lines. */
export function reportLines(report: Report): string[] {
  const parts = Object.entries(PARTS) as [Part, readonly string[]][];
  return [
    report.subject,
    ...parts.flatMap(([part, [heading = ""]]) => ["", `## ${heading}`, ...(report[part] ?? "(not said)").split("\n")]),
  ];
}

function ownerOf({ owner }: Case): string {
  return owner === null ? "" : `, owner ${owner}`;
}
