// What a maintainer has seen, kept beside the identity file and so outside the shared folder: which desk it is, who was of the
// team, and the newest entries of each case. Whoever takes some of it away again, or puts another desk in its place, is noticed.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { DeskError } from "./error.js";
import { fingerprint } from "./keys.js";
import { is } from "./shape.js";
import type { Heads, Team } from "./team.js";

interface Sight {
  readonly chain: readonly string[];
  readonly heads: Heads;
}

const SIGHTS = is.dictionary(is.record({ chain: is.list(is.text), heads: is.dictionary(is.list(is.text)) }));

export class Seen {
  readonly #file: string;

  /** @param file Of this maintainer alone. */
  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Whether the desk in a folder was seen before.
   *
   * @throws DeskError where it is another than before, or an earlier state of it.
   */
  check(folder: string, { chain }: Team): boolean {
    const before = this.#read()[folder];
    if (before === undefined) return false;
    const isSame = before.chain.every((hash, i) => chain[i] === hash);
    if (isSame) return true;
    const now = chain[0] === undefined ? "none, without keys" : fingerprint(chain[0]);
    const what = chain[0] === before.chain[0] ? "an earlier or another state of the team than you saw last" : `another desk (${now})`;
    throw new DeskError(
      `desk.json in ${folder} says ${what}: somebody rolled it back or replaced it, or two changed the team at once. ` +
        `Ask the others; if all is well, "trust ${now.split(",")[0]}" accepts what is there now.`,
    );
  }

  /** Newest entries that were seen of a case and must still be there. */
  heads(folder: string, id: string): readonly string[] {
    return this.#read()[folder]?.heads[id] ?? [];
  }

  /** Ids of all cases that were seen. */
  ids(folder: string): readonly string[] {
    return Object.keys(this.#read()[folder]?.heads ?? {});
  }

  /** Keeps what is there now; heads that were seen of other cases stay. */
  keep(folder: string, { chain }: Team, heads: Heads = {}): void {
    const all = this.#read();
    const before = all[folder];
    const after = { chain, heads: { ...before?.heads, ...heads } };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    this.#write({ ...all, [folder]: after });
  }

  /** Forgets a desk, or one of its cases. */
  forget(folder: string, id: string | null = null): void {
    const { [folder]: before, ...others } = this.#read();
    if (before === undefined) return;
    if (id === null) this.#write(others);
    else {
      const { [id]: _, ...heads } = before.heads;
      this.#write({ ...others, [folder]: { chain: before.chain, heads } });
    }
  }

  #read(): Readonly<Record<string, Sight>> {
    if (!existsSync(this.#file)) return {};
    let sights: unknown;
    try {
      sights = JSON.parse(readFileSync(this.#file, "utf8"));
    } catch {
      sights = null;
    }
    if (!SIGHTS(sights)) {
      throw new DeskError(
        `${this.#file} is damaged; it holds what you saw of the desk. Restore it, or delete it and compare "verify" with a colleague.`,
      );
    }
    return sights as Readonly<Record<string, Sight>>;
  }

  #write(sights: Readonly<Record<string, Sight>>): void {
    const unfinished = `${this.#file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(sights, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, this.#file);
  }
}
