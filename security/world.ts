// What the commands have of the world around them: folders, files, the clock and a place to print.
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Desk, type Me } from "./desk.js";
import { DeskError } from "./error.js";
import { checkOutside } from "./folder.js";
import { readIdentity } from "./keys.js";
import { Seen } from "./seen.js";
import { fingerprintOf } from "./team.js";

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Root of the repository, where records and the changelog are. */
  readonly root: string;
  readonly now: () => Date;
  /** Name of who works, where neither --by nor CHARTIFY_SECURITY_BY says it. */
  readonly user: () => string;
  /** All of standard input. */
  readonly stdin: () => string;
  readonly print: (line: string) => void;
}

export function folderOf({ env }: World): string {
  return env["CHARTIFY_SECURITY_DIR"] || join(homedir(), ".chartify-security");
}

/** The maintainer's keys; what was seen of desks is kept beside them. Null where CHARTIFY_SECURITY_IDENTITY is not set. */
export function meOf({ env }: World): Me | null {
  const file = env["CHARTIFY_SECURITY_IDENTITY"];
  return file ? { identity: readIdentity(readInput(file).toString("utf8")), seen: new Seen(`${file}.seen.json`) } : null;
}

export function deskOf(world: World): Desk {
  const desk = Desk.at(folderOf(world), meOf(world));
  if (desk.isNew) {
    const names = desk.team.maintainers.map(({ name }) => name).join(", ");
    world.print(`You see this desk for the first time: ${fingerprintOf(desk.team)}, of ${names}. Compare the number with one of them.`);
  }
  return desk;
}

/** Where drafts are written: beside the keys, which are on this computer alone; in the desk's folder where there are none. */
export function draftsOf(world: World): string {
  const file = world.env["CHARTIFY_SECURITY_IDENTITY"];
  return file ? `${resolve(file)}.drafts` : join(resolve(folderOf(world)), "drafts");
}

const MOST_BYTES = 100_000_000;

export function readInput(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
    return readFileSync(file);
  } catch (error) {
    throw new DeskError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

/** A message that a maintainer names: a path, or the name of a file among the drafts. */
export function readMessage(world: World, file: string): Buffer {
  const draft = join(draftsOf(world), file);
  return readInput(isName(file) && !existsSync(file) && existsSync(draft) ? draft : file);
}

export function writeNew(file: string, text: string | Uint8Array): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new DeskError(`${file} cannot be written: it exists already, and stays as it is. Delete it, or name another.`);
    }
    throw new DeskError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}

/**
 * Writes what is not public: to a path outside any repository, or, by its name alone, among the drafts.
 *
 * @throws DeskError for a path in a repository.
 */
export function deliver(world: World, file: string, text: string | Uint8Array): void {
  const path = isName(file) ? join(draftsOf(world), file) : resolve(file);
  checkOutside(path);
  if (isName(file)) {
    mkdirSync(draftsOf(world), { recursive: true, mode: 0o700 });
    chmodSync(draftsOf(world), 0o700);
  }
  writeNew(path, text);
  world.print(`Wrote ${path}. Delete it once it is not needed any more: it is not encrypted.`);
}

function isName(file: string): boolean {
  return basename(file) === file;
}
