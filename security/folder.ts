// Files and folders that hold what is not public yet.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DeskError } from "./error.js";

/**
 * Makes a folder for nobody else to read, outside any repository; gives its path.
 *
 * @throws DeskError where it is a link, in a repository, or holds other things.
 */
export function makeFolder(path: string): string {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) throw new DeskError(`${path} is a link. Name the folder itself.`);
  if (entry !== undefined && !entry.isDirectory()) throw new DeskError(`${path} is no folder.`);
  checkOutside(path);
  if (entry !== undefined && readdirSync(path).some((name) => !name.startsWith("."))) {
    throw new DeskError(`${path} holds other things. Name a new folder, or an empty one.`);
  }
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  return path;
}

/** @throws DeskError for a path in a repository, which might be committed; links are followed. */
export function checkOutside(path: string): void {
  for (let folder = real(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) throw new DeskError(`${path} is in the repository ${folder}. Cases are kept outside of any.`);
    if (dirname(folder) === folder) return;
  }
}

function real(path: string): string {
  let [existing, rest] = [resolve(path), ""];
  while (!existsSync(existing)) [existing, rest] = [dirname(existing), join(basename(existing), rest)];
  return join(realpathSync(existing), rest);
}

/** Writes a file under another name and renames it, so that it is whole at every moment. */
export function writeOver(file: string, text: string): void {
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}`);
  writeFileSync(unfinished, text, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** ms after which a lock is one that was left behind. */
const STALE = 60_000;

/** Does something while nobody else on this disk does it in the same folder. */
export async function locked<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const lock = join(folder, ".closing");
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > STALE) rmSync(lock, { force: true });
  try {
    if (existsSync(folder)) writeFileSync(lock, "", { mode: 0o600, flag: "wx" });
  } catch {
    throw new DeskError(`Somebody closes this case at this moment. Look at it again with show; if it goes on like this, delete ${lock}.`);
  }
  try {
    return await run();
  } finally {
    rmSync(lock, { force: true });
  }
}
