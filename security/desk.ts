// The folder of cases: one folder per case, in it one file per entry of its log, and desk.json, which says who is of the team.
import { randomInt } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { apply } from "./case.js";
import { type Cipher, cipherFor } from "./cipher.js";
import { DeskError } from "./error.js";
import { isEvent } from "./events.js";
import { locked, makeFolder, writeOver } from "./folder.js";
import type { Identity, Maintainer } from "./keys.js";
import { append, type Entry, type Inspection, inspect, type Log, namesIn, reseal, type Vault } from "./log.js";
import type { Event } from "./model.js";
import { policy } from "./policy.js";
import { type Replayed, replay } from "./replay.js";
import type { Report } from "./report.js";
import type { Seen } from "./seen.js";
import { changedTeam, type Heads, maintainerWith, plainTeam, readTeam, strangersOf, type Team } from "./team.js";

export interface OpenedCase extends Replayed {
  readonly log: Log<Event>;
}

/** Who does something, and when. */
export interface Author {
  readonly by: string;
  readonly now: Date;
}

/** The maintainer who works, with the keys and what was seen before; null in a desk without keys. */
export interface Me {
  readonly identity: Identity;
  readonly seen: Seen;
}

/** Who is of the team from now on, and from where it writes. */
export interface TeamChange {
  readonly maintainers: readonly Maintainer[];
  readonly addresses: readonly string[];
  readonly now: Date;
}

export class Desk {
  readonly folder: string;
  readonly team: Team;
  /** Whether this maintainer sees the desk for the first time. */
  readonly isNew: boolean;
  readonly #cipher: Cipher;
  readonly #me: Me | null;

  private constructor(folder: string, me: Me | null) {
    this.folder = folder;
    this.#me = me;
    this.team = teamIn(folder);
    this.isNew = me !== null && !me.seen.check(folder, this.team) && this.team.chain.length > 0;
    me?.seen.keep(folder, this.team);
    this.#cipher = cipherFor(
      this.team.maintainers.map(({ recipient }) => recipient),
      me?.identity.text ?? null,
    );
  }

  /**
   * Makes the folder, outside any repository.
   *
   * @param change No maintainers leave the cases readable to whoever reads the disk, and unsigned.
   */
  static create(folder: string, change: TeamChange, me: Me | null): Desk {
    const path = resolve(folder);
    if (existsSync(join(path, SETTINGS))) throw new DeskError(`${path} is a desk already.`);
    const { maintainers, addresses } = change;
    const text = maintainers.length === 0 ? plainTeam(addresses) : newTeam(null, change, {}, me);
    writeOver(join(makeFolder(path), SETTINGS), text);
    return Desk.at(path, me);
  }

  static at(folder: string, me: Me | null): Desk {
    const path = resolve(folder);
    return new Desk(path, me);
  }

  get isEncrypted(): boolean {
    return this.#cipher.seals;
  }

  /** Addresses and accounts that the team writes from. */
  get ours(): readonly string[] {
    return [policy.email.toLowerCase(), ...this.team.addresses];
  }

  /** Ids of all cases, oldest year first; those that were seen and are gone, too. */
  ids(): string[] {
    const names = readdirSync(this.folder).filter((name) => ID.test(name));
    return [...new Set([...names, ...(this.#me?.seen.ids(this.folder) ?? [])])].sort();
  }

  async open(report: Report, author: Author): Promise<OpenedCase> {
    const id = `CT-${author.now.getUTCFullYear()}-${randomName()}`;
    const entry = this.#entryOf(id, { type: "open", report }, author);
    await append<Event>(join(this.folder, id), this.#vault(), { entries: [], heads: [] }, entry);
    return this.read(id);
  }

  /** @throws DeskError where there is no such case, or its log was changed. */
  async read(id: string): Promise<OpenedCase> {
    if (!this.ids().includes(checkedId(id))) throw new DeskError(`There is no case ${id}. There are: ${this.ids().join(", ") || "none"}.`);
    const log = await this.#sound(id);
    this.#me?.seen.keep(this.folder, this.team, { [id]: log.heads });
    return { log, ...replay(log.entries, this.ours) };
  }

  /**
   * Adds what happened to a case.
   *
   * @throws DeskError where it is out of order, lacks its evidence, or a colleague did the step at the same time.
   */
  async record(id: string, event: Event, author: Author): Promise<OpenedCase> {
    const isClosing = event.type === "publish" || event.type === "reject";
    const write = (): Promise<OpenedCase> => this.#write(id, event, author);
    return isClosing ? locked(join(this.folder, checkedId(id)), write) : write();
  }

  async #write(id: string, event: Event, author: Author): Promise<OpenedCase> {
    const before = await this.read(id);
    const entry = this.#entryOf(id, event, author);
    apply(before.current, entry, this.ours);
    const { hash } = await append<Event>(join(this.folder, id), this.#vault(), before.log, entry);
    // What a colleague wrote meanwhile is seen now.
    const after = await this.read(id);
    const lost = after.ignored.find((each) => each.entry.hash === hash);
    if (lost !== undefined) {
      throw new DeskError(`Somebody wrote at the same time, so your entry is kept in the log but does not count: ${lost.why}`);
    }
    return after;
  }

  /**
   * Changes the team, and seals every entry anew, which leaves what they hold, and so their hashes, as they were.
   *
   * @param change No maintainers keep the cases as plain files.
   * @returns How many entries there are.
   */
  async rekey(change: TeamChange): Promise<number> {
    const me = this.#me;
    if (me === null) throw new DeskError("Name the file of your keys in CHARTIFY_SECURITY_IDENTITY: a change of the team is signed.");
    // First everything is read, so that a log that cannot be is left alone, and what is vouched for was seen.
    const heads: Record<string, readonly string[]> = {};
    for (const id of this.ids()) heads[id] = (await this.#sound(id, true)).heads;
    const isPlain = change.maintainers.length === 0 && !this.isEncrypted;
    const text = isPlain ? this.team.text : newTeam(this.team, change, heads, me);
    const to = cipherFor(
      change.maintainers.map(({ recipient }) => recipient),
      null,
    );
    const save = (): void => {
      writeOver(join(this.folder, SETTINGS), text);
      me.seen.forget(this.folder);
      me.seen.keep(this.folder, readTeam(text), heads);
    };
    // An interrupted change is read by whoever does it again: a plain desk may hold sealed entries, a sealed one no plain ones.
    if (!to.seals) save();
    let count = 0;
    for (const id of this.ids()) count += await reseal(join(this.folder, id), this.#cipher, to);
    if (to.seals) save();
    return count;
  }

  /** A case's log, and what is wrong with it, a line each; nothing where it is as it was written. */
  async inspect(id: string, isMixed = false): Promise<Inspection<Event>> {
    const found = await inspect<Event>(join(this.folder, checkedId(id)), id, this.#vault(isMixed));
    const hashes = new Set(found.entries.map(({ hash }) => hash));
    const lost = this.#me?.seen.heads(this.folder, id).filter((hash) => !hashes.has(hash)) ?? [];
    return {
      ...found,
      problems: [
        ...found.problems,
        ...strangersOf(this.team, id, found.entries),
        ...lost.map((hash) => `the entry ${hash.slice(0, 12)}, which you saw before, is gone: the log was rolled back`),
      ],
    };
  }

  async #sound(id: string, isMixed = false): Promise<Log<Event>> {
    const { problems, entries, heads } = await this.inspect(id, isMixed);
    if (problems.length === 0) return { entries, heads };
    throw new DeskError(`The log in ${join(this.folder, id)} was tampered with or damaged: ${problems.join("; ")}.`);
  }

  /** Forgets that a case was there, once it was deleted on purpose. */
  forget(id: string): void {
    if (existsSync(join(this.folder, checkedId(id)))) throw new DeskError(`${id} is still there. Delete its folder first.`);
    this.#me?.seen.forget(this.folder, id);
  }

  /** An entry by this maintainer, whose key says the name. */
  #entryOf(id: string, event: Event, { by, now }: Author): Pick<Entry<Event>, "case" | "at" | "by" | "event"> {
    const author = { case: id, at: now.toISOString(), event };
    if (!this.isEncrypted) {
      this.#checkPlain();
      if (by.trim() === "") throw new DeskError("Nobody is named in the log. Say --by NAME.");
      return { ...author, by };
    }
    const signer = this.#me?.identity.signing?.signer ?? null;
    const maintainer = maintainerWith(this.team, signer);
    if (maintainer === null) {
      throw new DeskError(
        "Only the team writes into this desk. Name the file of your keys in CHARTIFY_SECURITY_IDENTITY; a colleague adds new ones by rekey.",
      );
    }
    return { ...author, by: maintainer.name };
  }

  /** Nothing is written in plain beside what was sealed. */
  #checkPlain(): void {
    const sealed = this.ids().find((id) => namesIn(join(this.folder, id)).some((name) => name.endsWith(".age")));
    if (sealed === undefined) return;
    throw new DeskError(
      `desk.json says that the desk has no keys, but ${sealed} is sealed: desk.json was replaced, or rekey was interrupted. Ask your colleagues.`,
    );
  }

  #vault(isMixed = false): Vault {
    return {
      cipher: this.#cipher,
      signing: this.isEncrypted ? (this.#me?.identity.signing ?? null) : null,
      isMixed,
      isEvent,
    };
  }
}

const SETTINGS = "desk.json";

/** @throws DeskError where desk.json is missing, no file of its own, damaged or forged. */
export function teamIn(folder: string): Team {
  const path = join(folder, SETTINGS);
  if (!existsSync(path)) throw new DeskError(`${folder} is no desk. Make one with "npm run security -- init".`);
  if (!lstatSync(path).isFile()) throw new DeskError(`${path} is no file. Restore it from a copy that a colleague or a backup has.`);
  return readTeam(readFileSync(path, "utf8"));
}

function newTeam(team: Team | null, { maintainers, addresses, now }: TeamChange, heads: Heads, me: Me | null): string {
  if (me === null) throw new DeskError("Name the file of your keys in CHARTIFY_SECURITY_IDENTITY: who is of the team is signed.");
  const { signing } = me.identity;
  if (maintainers.length > 0 && !maintainers.some(({ signer }) => signer === signing?.signer)) {
    throw new DeskError("Your own key is not among them, so you could read nothing any more. Name it, too; a colleague takes you out.");
  }
  for (const field of ["name", "recipient", "signer"] as const) {
    const values = maintainers.map((each) => each[field]);
    const double = values.find((value, i) => values.indexOf(value) < i);
    if (double !== undefined) throw new DeskError(`Two maintainers have the ${field} ${double}.`);
  }
  return changedTeam(team, { maintainers, addresses, heads, at: now.toISOString() }, me.identity);
}

/** What a mail quotes to prove later that an entry was there: the case, the number of the entry and part of its hash. */
export function referenceOf({ case: id, number, hash }: Entry<Event>): string {
  return `${id}/${number}-${hash.slice(0, 12)}`;
}

/** Whether the entry that a mail refers to is in the log as it was then. */
export function holds(log: Log<Event>, reference: string): boolean {
  return log.entries.some((entry) => referenceOf(entry) === reference);
}

/** Number of a case: its year, and letters by chance, which tell nothing. */
export const ID = /^CT-\d{4}-[a-z2-9]{6}$/;

function checkedId(id: string): string {
  if (!ID.test(id)) throw new DeskError(`"${id}" is no case. An id looks like CT-2026-k3f9qz.`);
  return id;
}

function randomName(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join("");
}
