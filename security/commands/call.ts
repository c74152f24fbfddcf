// What all commands have in common: how they are called, and how they read what they are given.
import type { ParseArgsConfig } from "node:util";
import type { Author, OpenedCase } from "../desk.js";
import { DeskError } from "../error.js";
import { readEvidence, writtenIn } from "../evidence.js";
import { blanksIn } from "../messages.js";
import type { Event, Evidence } from "../model.js";
import { show } from "../print.js";
import { timeOf } from "../time.js";
import { deskOf, readMessage, type World } from "../world.js";

export type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Call {
  readonly world: World;
  /** Words after the command, as many as it names. */
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly list: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
  /** @throws DeskError where the option is missing. */
  readonly need: (option: string) => string;
}

export interface Command {
  /** Names of the words that follow. */
  readonly words: string;
  readonly help: string;
  readonly options: Options;
  readonly run: (call: Call) => Promise<number | undefined>;
}

/**
 * Options that hold details of a weakness. npm's log, the list of processes and the shell's history keep a command line, so
 * each comes from `--why-file FILE`, or from standard input by `--why -`.
 */
export const DETAILS: readonly string[] = ["why", "summary", "workaround", "text"];

export const SENT = { sent: { type: "string" } } as const satisfies Options;
export const RECEIVED = { received: { type: "string" } } as const satisfies Options;
export const WHY = { why: { type: "string" } } as const satisfies Options;
export const AT = { at: { type: "string" } } as const satisfies Options;
export const OUTPUT = { output: { type: "string", short: "o" } } as const satisfies Options;
export const CREDIT = {
  credit: { type: "string" },
  login: { type: "string" },
  "no-credit": { type: "boolean" },
} as const satisfies Options;

/** A command that adds an event to a case. */
export function recording(help: string, options: Options, event: (call: Call) => Promise<Event>): Command {
  return {
    words: "CASE",
    help,
    options,
    run: async (call) => show(call.world, await recorded(call, await event(call))),
  };
}

export function recorded(call: Call, event: Event): Promise<OpenedCase> {
  return deskOf(call.world).record(call.words[0] ?? "", event, authorOf(call));
}

/** In a desk with keys the name is that of the key. */
export function authorOf({ world, text }: Call): Author {
  return { by: text("by") ?? world.env["CHARTIFY_SECURITY_BY"] ?? world.user(), now: world.now() };
}

/** The message of the team, as it was sent. */
export async function sent({ world, need }: Call): Promise<Evidence> {
  const file = need("sent");
  const bytes = readMessage(world, file);
  const evidence = await readEvidence(file, bytes);
  for (const blank of blanksIn(await writtenIn(file, bytes))) {
    world.print(`The message still says ${blank}, which the draft left to you. If it went out like that, write what is missing now.`);
  }
  return evidence;
}

/** The message of the reporter, as it came. */
export function received({ world, need }: Call): Promise<Evidence> {
  return readEvidence(need("received"), readMessage(world, need("received")));
}

export function dateOf(text: string | undefined, now: Date): Date {
  if (text === undefined) return now;
  const time = timeOf(text);
  if (Number.isNaN(time)) throw new DeskError(`"${text}" is no date of the years 1970 to 9999. It looks like 2026-11-24.`);
  return new Date(time);
}

export function yesOrNo(option: string, word: string): boolean {
  if (word !== "yes" && word !== "no") throw new DeskError(`--${option} is yes or no, not "${word}".`);
  return word === "yes";
}
