// The log of a case: one file per entry, never changed, each named by the hash of what it holds and holding the hashes of
// those before it. Two maintainers who write at the same time, on one disk or on two that are synchronised, make two
// entries side by side; the next entry follows both. Nothing is ever overwritten, so nothing is ever lost.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cipher } from "./cipher.js";
import { DeskError } from "./error.js";

/** An entry as it is kept. `E` is what happened. */
export interface Entry<E> {
  readonly case: string;
  /** 1 for the first; one more than the greatest of its parents. */
  readonly number: number;
  /** Hashes of the entries that had none after them when this one was written; none for the first. */
  readonly parents: readonly string[];
  /** When it was written, ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** So that the hash tells nothing of the content. */
  readonly nonce: string;
  readonly event: E;
  readonly hash: string;
}

type Content<E> = Omit<Entry<E>, "hash">;

/** A log whose entries are all there and as they were written. */
export interface Log<E> {
  /** In the order of their numbers; side by side, in that of their times. */
  readonly entries: readonly Entry<E>[];
  /** Hashes of the last entries, more than one after writing side by side. */
  readonly heads: readonly string[];
}

/** What is wrong with a log, a line each, and its entries as far as they are sound. */
export interface Inspection<E> extends Log<E> {
  readonly problems: readonly string[];
}

const FILE = /^(\d{6})-([0-9a-f]{64})\.json(\.age)?$/;

/** Reads every entry and checks names, hashes and links. */
export async function inspect<E>(folder: string, cipher: Cipher): Promise<Inspection<E>> {
  const problems: string[] = [];
  const entries: Entry<E>[] = [];
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
  for (const name of names.sort()) {
    const [, number = "", hash = "", isSealed] = FILE.exec(name) ?? [];
    if (hash === "") {
      problems.push(`${name} is no entry of the log`);
      continue;
    }
    let text: string;
    try {
      const bytes = readFileSync(join(folder, name));
      text = isSealed === undefined ? bytes.toString("utf8") : await cipher.open(bytes);
    } catch (error) {
      // Without the key nothing can be said of the entry; anything else is damage.
      if (error instanceof DeskError) throw error;
      problems.push(`entry ${Number(number)} cannot be decrypted: it was damaged, or sealed for other keys`);
      continue;
    }
    if (hashOf(text) !== hash) {
      problems.push(`entry ${Number(number)} was changed: what it holds does not have the hash ${hash.slice(0, 12)} of its name`);
      continue;
    }
    const content = JSON.parse(text) as Content<E>;
    if (content.number !== Number(number)) problems.push(`entry ${content.number} is named as entry ${Number(number)}`);
    // A seal that was interrupted leaves an entry twice.
    if (!entries.some((entry) => entry.hash === hash)) entries.push({ ...content, hash });
  }
  entries.sort((a, b) => a.number - b.number || compare(a.at, b.at) || compare(a.hash, b.hash));
  const known = new Set(entries.map(({ hash }) => hash));
  for (const { number, parents } of entries) {
    for (const parent of parents) {
      if (!known.has(parent)) problems.push(`entry ${number} follows ${parent.slice(0, 12)}, which is missing or was changed`);
    }
    if (number > 1 && parents.length === 0) problems.push(`entry ${number} follows nothing`);
  }
  if (entries.filter(({ parents }) => parents.length === 0).length > 1) problems.push("there are two first entries");
  const followed = new Set(entries.flatMap(({ parents }) => parents));
  return { entries, heads: entries.map(({ hash }) => hash).filter((hash) => !followed.has(hash)), problems };
}

/** @throws DeskError where the log is not as it was written. */
export async function readLog<E>(folder: string, cipher: Cipher): Promise<Log<E>> {
  const { problems, ...log } = await inspect<E>(folder, cipher);
  if (problems.length > 0) throw new DeskError(`The log in ${folder} was tampered with or damaged: ${problems.join("; ")}.`);
  return log;
}

/** Adds an entry after those of `log`, under a name that no other entry can have. */
export async function append<E>(
  folder: string,
  cipher: Cipher,
  log: Log<E>,
  entry: Pick<Content<E>, "case" | "at" | "by" | "event">,
): Promise<Entry<E>> {
  const number = 1 + Math.max(0, ...log.entries.map((each) => each.number));
  const content: Content<E> = {
    case: entry.case,
    number,
    parents: log.heads,
    at: entry.at,
    by: entry.by,
    nonce: randomBytes(16).toString("hex"),
    event: entry.event,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const hash = hashOf(text);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${String(number).padStart(6, "0")}-${hash}.json${cipher.seals ? ".age" : ""}`;
  const unfinished = join(folder, `.${hash}`);
  try {
    writeFileSync(unfinished, cipher.seals ? await cipher.seal(text) : text, { mode: 0o600, flag: "wx" });
    linkSync(unfinished, join(folder, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
  return { ...content, hash };
}

/** Seals each entry for other keys, under the name for it; gives how many there are. */
export async function reseal(folder: string, from: Cipher, to: Cipher): Promise<number> {
  const names = readdirSync(folder).filter((name) => FILE.test(name));
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    const text = name.endsWith(".age") ? await from.open(bytes) : bytes.toString("utf8");
    const sealed = `${name.replace(/\.age$/, "")}${to.seals ? ".age" : ""}`;
    const unfinished = join(folder, `.${sealed}`);
    writeFileSync(unfinished, to.seals ? await to.seal(text) : text, { mode: 0o600 });
    renameSync(unfinished, join(folder, sealed));
    if (sealed !== name) rmSync(join(folder, name));
  }
  return names.length;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
