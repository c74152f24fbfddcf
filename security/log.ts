// The log of a case: one file per entry, never changed, each named by the hash of what it holds and holding the hashes of
// those before it. Two maintainers who write at the same time, on one disk or on two that are synchronised, make two
// entries side by side; the next entry follows both. Nothing is ever overwritten, so nothing is ever lost.
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cipher } from "./cipher.js";
import { DeskError } from "./error.js";
import { type Identity, isSignature, sha256, signatureOf } from "./keys.js";
import { type Check, is } from "./shape.js";
import { timeOf } from "./time.js";

/** An entry as it is kept. `E` is what happened. */
export interface Entry<E> {
  /** Version of this form; a desk reads its own and older ones. */
  readonly format: number;
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
  /** Public key of who signed it; null in a desk without keys. */
  readonly signer: string | null;
}

type Content<E> = Omit<Entry<E>, "hash" | "signer">;

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
  /** Names of files that are no entries and are left alone: a synchroniser's copies, a folder's thumbnails. */
  readonly others: readonly string[];
}

/** How entries are sealed, signed and checked. */
export interface Vault {
  readonly cipher: Cipher;
  /** Who signs what is written; null in a desk without keys. */
  readonly signing: Identity["signing"];
  /** Whether plain and sealed entries may stand beside each other, as while all are sealed anew. */
  readonly isMixed: boolean;
  /** Whether an event has a form that this desk knows. */
  readonly isEvent: Check;
}

const FORMAT = 1;
const PURPOSE = "chartify desk: entry";
const FILE = /^(\d{6})-([0-9a-f]{64})\.json(\.age)?$/;
const SIGNED = is.record({ content: is.text, signer: is.text, signature: is.text });

/** Reads every entry and checks names, hashes, signatures and links. */
export async function inspect<E>(folder: string, id: string, vault: Vault): Promise<Inspection<E>> {
  const entries = new Map<string, Entry<E>>();
  const [problems, others]: [string[], string[]] = [[], []];
  if (existsSync(folder) && !lstatSync(folder).isDirectory()) problems.push("it is no folder");
  for (const name of namesIn(folder)) {
    const [, number = "", hash = ""] = FILE.exec(name) ?? [];
    if (hash === "") {
      others.push(name);
      continue;
    }
    const read = await entryIn<E>(join(folder, name), { number: Number(number), hash, id }, vault);
    // A seal that was interrupted leaves an entry twice.
    if (typeof read === "string") problems.push(read);
    else entries.set(hash, read);
  }
  const sorted = [...entries.values()].sort((a, b) => a.number - b.number || timeOf(a.at) - timeOf(b.at) || (a.hash < b.hash ? -1 : 1));
  const followed = new Set(sorted.flatMap(({ parents }) => parents));
  const heads = sorted.map(({ hash }) => hash).filter((hash) => !followed.has(hash));
  return { entries: sorted, heads, problems: [...problems, ...linkProblems(sorted)], others };
}

/** Names of what a folder holds; none where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch {
    return [];
  }
}

interface Named {
  readonly number: number;
  readonly hash: string;
  /** The case whose folder it is in. */
  readonly id: string;
}

/** An entry, or what is wrong with it. */
async function entryIn<E>(path: string, { number, hash, id }: Named, vault: Vault): Promise<Entry<E> | string> {
  const isSealed = path.endsWith(".age");
  if (!lstatSync(path).isFile()) return `entry ${number} is no file`;
  if (isSealed !== vault.cipher.seals && !vault.isMixed) {
    return `entry ${number} is ${isSealed ? "sealed, though the desk has no keys" : "not sealed, though the desk is"}: it was not written by the desk`;
  }
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = isSealed ? await vault.cipher.open(bytes) : bytes.toString("utf8");
  } catch (error) {
    // Without the key nothing can be said of the entry; anything else is damage.
    if (error instanceof DeskError) throw error;
    return `entry ${number} cannot be decrypted: it was damaged, or sealed for other keys`;
  }
  if (sha256(text) !== hash) {
    return `entry ${number} was changed: what it holds does not have the hash ${hash.slice(0, 12)} of its name`;
  }
  const opened = unsigned(text);
  if (opened === null) return `entry ${number} does not have the signature of its key`;
  const content = contentOf<E>(opened.content, vault.isEvent);
  if (typeof content === "string") return `entry ${number} ${content}`;
  if (content.number !== number) return `entry ${content.number} is named as entry ${number}`;
  if (content.case !== id) return `entry ${number} is of ${content.case}: the log was copied under another number`;
  return { ...content, hash, signer: opened.signer };
}

/** What a file holds without its signature; null where that is not its signer's. */
function unsigned(text: string): { readonly content: string; readonly signer: string | null } | null {
  const value = parsed(text);
  if (!SIGNED(value)) return { content: text, signer: null };
  const { content, signer, signature } = value as { content: string; signer: string; signature: string };
  return isSignature(signature, signer, PURPOSE, content) ? { content, signer } : null;
}

const CONTENT = is.record({
  case: is.text,
  number: is.count,
  parents: is.list(is.hash),
  at: is.time,
  by: is.text,
  nonce: is.text,
  event: is.record({ type: is.text }),
});

function contentOf<E>(text: string, isEvent: Check): Content<E> | string {
  const value = parsed(text);
  const format = (value as { format?: unknown } | null | undefined)?.format;
  if (typeof format === "number" && format > FORMAT) return "was written by a newer desk: update the repository";
  if (format !== FORMAT || !CONTENT(value)) return "is not of the form that the desk writes";
  const content = value as Content<E>;
  return isEvent(content.event) ? content : "tells of something that this desk does not know: update the repository";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linkProblems<E>(entries: readonly Entry<E>[]): string[] {
  const numbers = new Map(entries.map(({ hash, number }) => [hash, number]));
  const problems = entries.flatMap(({ number, parents }) => {
    const missing = parents
      .filter((parent) => !numbers.has(parent))
      .map((parent) => `entry ${number} follows ${parent.slice(0, 12)}, which is missing or was changed`);
    if (missing.length > 0) return missing;
    if (number > 1 && parents.length === 0) return [`entry ${number} follows nothing`];
    const last = Math.max(0, ...parents.map((parent) => numbers.get(parent) ?? 0));
    return number === last + 1 ? [] : [`entry ${number} follows entry ${last}`];
  });
  const firsts = entries.filter(({ parents }) => parents.length === 0);
  return firsts.length > 1 ? [...problems, "there are two first entries"] : problems;
}

/** Adds an entry after those of `log`, under a name that no other entry can have. */
export async function append<E>(
  folder: string,
  vault: Vault,
  log: Log<E>,
  entry: Pick<Content<E>, "case" | "at" | "by" | "event">,
): Promise<Entry<E>> {
  const { cipher, signing } = vault;
  const number = 1 + Math.max(0, ...log.entries.map((each) => each.number));
  const content: Content<E> = {
    format: FORMAT,
    case: entry.case,
    number,
    parents: log.heads,
    at: entry.at,
    by: entry.by,
    nonce: randomBytes(16).toString("hex"),
    event: entry.event,
  };
  const said = `${JSON.stringify(content, null, 2)}\n`;
  const signer = signing?.signer ?? null;
  const text = signing === null ? said : JSON.stringify({ content: said, signer, signature: signatureOf(signing.key, PURPOSE, said) });
  const hash = sha256(text);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${String(number).padStart(6, "0")}-${hash}.json${cipher.seals ? ".age" : ""}`;
  const unfinished = join(folder, `.${hash}`);
  try {
    writeFileSync(unfinished, cipher.seals ? await cipher.seal(text) : text, { mode: 0o600, flag: "wx" });
    linkSync(unfinished, join(folder, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
  return { ...content, hash, signer };
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
