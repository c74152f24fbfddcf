// The folder of cases: one folder per case, in it one file per entry of its log.
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { apply, type Case, type Event, replay } from "./case.js";
import { type Cipher, checkedRecipient, cipherFor } from "./cipher.js";
import { DeskError } from "./error.js";
import { append, type Entry, inspect, type Log, readLog, reseal } from "./log.js";
import type { Report } from "./report.js";

export interface OpenedCase extends ReturnType<typeof replay> {
  readonly log: Log<Event>;
}

/** Who does something, and when. */
export interface Author {
  readonly by: string;
  readonly now: Date;
}

export class Desk {
  readonly folder: string;
  readonly #cipher: Cipher;

  private constructor(folder: string, cipher: Cipher) {
    this.folder = folder;
    this.#cipher = cipher;
  }

  /**
   * Makes the folder, outside any repository.
   *
   * @param recipients Public age keys of the team; none leaves the cases readable to whoever reads the disk.
   */
  static create(folder: string, recipients: readonly string[], identity: string | null): Desk {
    const path = resolve(folder);
    const repository = repositoryOf(path);
    if (repository !== null) throw new DeskError(`${path} is in the repository ${repository}. Cases are kept outside of any.`);
    if (existsSync(join(path, SETTINGS))) throw new DeskError(`${path} is a desk already.`);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    writeSettings(path, recipients.map(checkedRecipient));
    return Desk.at(path, identity);
  }

  /** @param identity Text of an age identity file; null where there is none. */
  static at(folder: string, identity: string | null): Desk {
    const path = resolve(folder);
    if (!existsSync(join(path, SETTINGS))) throw new DeskError(`${path} is no desk. Make one with "npm run security -- init".`);
    const { recipients } = JSON.parse(readFileSync(join(path, SETTINGS), "utf8")) as { recipients: string[] };
    return new Desk(path, cipherFor(recipients, identity));
  }

  get isEncrypted(): boolean {
    return this.#cipher.seals;
  }

  /** Ids of all cases, oldest year first. */
  ids(): string[] {
    return readdirSync(this.folder)
      .filter((name) => ID.test(name))
      .sort();
  }

  async open(report: Report, author: Author): Promise<OpenedCase> {
    const id = `CT-${author.now.getUTCFullYear()}-${randomName()}`;
    const folder = this.#folderOf(id);
    await append<Event>(folder, this.#cipher, { entries: [], heads: [] }, entryOf(id, { type: "open", report }, author));
    return this.read(id);
  }

  /** @throws DeskError where there is no such case, or its log was changed. */
  async read(id: string): Promise<OpenedCase> {
    const folder = this.#folderOf(id);
    if (!existsSync(folder)) throw new DeskError(`There is no case ${id}. There are: ${this.ids().join(", ") || "none"}.`);
    const log = await readLog<Event>(folder, this.#cipher);
    return { log, ...replay(log.entries) };
  }

  /**
   * Adds what happened to a case.
   *
   * @param prepare What must be done for it, once it is known to be in order and before it is written; if it throws, nothing is.
   * @throws DeskError where it is out of order, lacks its evidence, or a colleague did the step at the same time.
   */
  async record(id: string, event: Event, author: Author, prepare: () => void = () => {}): Promise<OpenedCase> {
    const before = await this.read(id);
    const entry = entryOf(id, event, author);
    apply(before.current, entry);
    prepare();
    const { hash } = await append<Event>(this.#folderOf(id), this.#cipher, before.log, entry);
    const after = await this.read(id);
    const lost = after.ignored.find((each) => each.entry.hash === hash);
    if (lost !== undefined) {
      throw new DeskError(`Somebody wrote at the same time, so your entry is kept in the log but does not count: ${lost.why}`);
    }
    return after;
  }

  /**
   * Seals every entry anew, which leaves what they hold, and so their hashes, as they were.
   *
   * @param recipients All keys that may read from now on; none keeps the cases as plain files.
   * @returns How many entries there are.
   */
  async rekey(recipients: readonly string[]): Promise<number> {
    const to = cipherFor(recipients.map(checkedRecipient), null);
    // First everything is read, so that a log that cannot be is left alone.
    for (const id of this.ids()) await this.read(id);
    let count = 0;
    for (const id of this.ids()) count += await reseal(this.#folderOf(id), this.#cipher, to);
    writeSettings(this.folder, recipients);
    return count;
  }

  /** What is wrong with a case's log, a line each; nothing where it is as it was written. */
  async problems(id: string): Promise<readonly string[]> {
    const { problems } = await inspect<Event>(this.#folderOf(id), this.#cipher);
    return problems;
  }

  #folderOf(id: string): string {
    if (!ID.test(id)) throw new DeskError(`"${id}" is no case. An id looks like CT-2026-k3f9qz.`);
    return join(this.folder, id);
  }
}

/** What a mail quotes to prove later that an entry was there: the case, the number of the entry and part of its hash. */
export function referenceOf({ case: id, number, hash }: Entry<Event>): string {
  return `${id}/${number}-${hash.slice(0, 12)}`;
}

/** Whether the entry that a mail refers to is in the log as it was then. */
export function holds(log: Log<Event>, reference: string): boolean {
  return log.entries.some((entry) => referenceOf(entry) === reference);
}

export function titleOf({ id, report }: Case): string {
  return `${id}: ${report.subject}`;
}

const SETTINGS = "desk.json";

function writeSettings(folder: string, recipients: readonly string[]): void {
  const unfinished = join(folder, `.${SETTINGS}`);
  writeFileSync(unfinished, `${JSON.stringify({ recipients }, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, join(folder, SETTINGS));
}

/** Number of a case: its year, and letters by chance, which tell nothing. */
export const ID = /^CT-\d{4}-[a-z2-9]{6}$/;

function entryOf(id: string, event: Event, { by, now }: Author): Pick<Entry<Event>, "case" | "at" | "by" | "event"> {
  return { case: id, at: now.toISOString(), by, event };
}

function randomName(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join("");
}

function repositoryOf(path: string): string | null {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}
