// Cases in words, for a terminal.
import { escapeControls } from "../src/util/show.js";
import { type Case, isMajor, isOpen, nextEvents, TRANSITIONS } from "./case.js";
import { dues } from "./clock.js";
import { type Desk, holds, type OpenedCase, titleOf } from "./desk.js";
import { day } from "./messages.js";
import { PARTS, type Part, type Report } from "./report.js";
import type { World } from "./world.js";

export function show(world: World, { current, log, ignored }: OpenedCase): number {
  const { report, assessment } = current;
  const from = report.reporter === null ? `issue #${report.issue}` : `${report.reporter.name} <${report.reporter.email}>`;
  const lost = new Map(ignored.map(({ entry, why }) => [entry.hash, why]));
  const lines = [
    titleOf(current),
    `  state     ${current.state}${ownerOf(current)}`,
    `  from      ${from}, ${report.receivedAt}, by ${report.channel}`,
    ...(assessment === null
      ? []
      : [
          `  severity  ${assessment.severity} ${assessment.score.toFixed(1)}${isMajor(assessment) ? ", major: hotfix" : ""}  ${assessment.vector}`,
        ]),
    ...(current.ghsa === null ? [] : [`  advisory  ${[current.ghsa, current.cve ?? ""].join(" ").trim()}`]),
    ...(current.fix === null
      ? []
      : [`  fix       ${current.fix.version ?? "website"}, ${current.fix.commits.map((sha) => sha.slice(0, 12)).join(", ")}`]),
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

export function line({ current }: OpenedCase, now: Date): string {
  const [next] = dues(current, now);
  const due = next === undefined ? "" : `, ${next.isOverdue ? "OVERDUE since" : "due"} ${day(next.at)}: ${next.what}`;
  return escapeControls(`${isOpen(current.state) ? "P0" : "  "} ${titleOf(current)} – ${current.state}${due}`);
}

/** The parts of a report, each under its heading; a part may have many lines. */
export function reportLines(report: Report): string[] {
  const parts = Object.entries(PARTS) as [Part, readonly string[]][];
  return [
    report.subject,
    ...parts.flatMap(([part, [heading = ""]]) => ["", `## ${heading}`, ...(report[part] ?? "(not said)").split("\n")]),
  ];
}

export async function clock(world: World, desk: Desk, at: Date): Promise<number> {
  let late = 0;
  for (const id of desk.ids()) {
    const { current } = await desk.read(id);
    for (const due of dues(current, at)) {
      if (due.isOverdue) late++;
      world.print(escapeControls(`${due.isOverdue ? "OVERDUE" : "due    "} ${day(due.at)} P0 ${id} ${due.what}${ownerOf(current)}`));
    }
  }
  world.print(late === 0 ? "Nothing is overdue." : `${late} overdue.`);
  return late === 0 ? 0 : 1;
}

export async function verify(world: World, desk: Desk, references: readonly string[]): Promise<number> {
  let problems = 0;
  for (const id of desk.ids()) {
    const found = await desk.problems(id);
    problems += found.length;
    for (const problem of found) world.print(escapeControls(`FAIL ${id}: ${problem}`));
    if (found.length === 0) world.print(`ok   ${id}: ${(await desk.read(id)).log.entries.length} entries`);
  }
  for (const reference of references) {
    const [id = ""] = reference.split("/");
    const isThere = desk.ids().includes(id) && holds((await desk.read(id)).log, reference);
    if (!isThere) problems++;
    world.print(
      escapeControls(
        isThere ? `ok   ${reference} is in the log` : `FAIL ${reference} is not in the log: entries were taken away or replaced`,
      ),
    );
  }
  return problems === 0 ? 0 : 1;
}

function ownerOf({ owner }: Case): string {
  return owner === null ? "" : `, owner ${owner}`;
}
