// Whether the desk is as its maintainers wrote it.
import { escapeControls } from "../src/util/show.js";
import { type Desk, holds, type OpenedCase } from "./desk.js";
import { DeskError } from "./error.js";
import { fingerprint } from "./keys.js";
import { fingerprintOf } from "./team.js";
import type { World } from "./world.js";

/** Checks keys and logs, and whether the entries are there that mails refer to; 1 where something is wrong. */
export async function verify(world: World, desk: Desk, references: readonly string[]): Promise<number> {
  const print = (text: string): void => world.print(escapeControls(text));
  for (const line of teamLines(desk)) print(line);
  let problems = 0;
  for (const id of desk.ids()) {
    const found = await problemsOf(desk, id);
    problems += found.problems.length;
    for (const problem of found.problems) print(`FAIL ${id}: ${problem}`);
    for (const note of found.notes) print(`note ${id}: ${note}`);
    if (found.problems.length === 0) print(`ok   ${id}: ${found.entries} entries${found.signed}`);
  }
  for (const reference of references) {
    const isThere = await isIn(desk, reference);
    if (!isThere) problems++;
    print(isThere ? `ok   ${reference} is in the log` : `FAIL ${reference} is not in the log: entries were taken away or replaced`);
  }
  return problems === 0 ? 0 : 1;
}

function teamLines({ team }: Desk): string[] {
  const number = fingerprintOf(team);
  if (number === null) return [];
  return [
    `desk ${number}, ${team.chain.length} ${team.chain.length === 1 ? "statement" : "statements"} of the team, the last ${fingerprint(team.chain.at(-1) ?? "")}`,
    ...team.maintainers.map(({ name, signer }) => `key  ${name}: ${fingerprint(signer)}`),
  ];
}

interface Found {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly entries: number;
  /** Who signed them, in a desk with keys. */
  readonly signed: string;
}

async function problemsOf(desk: Desk, id: string): Promise<Found> {
  try {
    const { problems, others, entries } = await desk.inspect(id);
    const notes = others.map((name) => `${name} is no entry of the log, and is left alone`);
    if (problems.length > 0) return { problems, notes, entries: 0, signed: "" };
    const names = [...new Set(entries.map(({ by }) => by))].join(" and ");
    const signed = desk.isEncrypted ? `, signed by ${names}` : "";
    return { problems, notes: [...notes, ...notesOn(await desk.read(id))], entries: entries.length, signed };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { problems: [error.message], notes: [], entries: 0, signed: "" };
  }
}

function notesOn({ log, ignored }: OpenedCase): string[] {
  return [
    ...(log.heads.length > 1 ? [`${log.heads.length} entries stand side by side`] : []),
    ...ignored.map(({ entry, why }) => `entry ${entry.number} by ${entry.by} (${entry.event.type}) does not count: ${why}`),
  ];
}

async function isIn(desk: Desk, reference: string): Promise<boolean> {
  const [id = ""] = reference.split("/");
  if (!desk.ids().includes(id)) return false;
  try {
    return holds(await desk.inspect(id), reference);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return false;
  }
}
