import type { Stats } from "node:fs";
import { type FileHandle, lstat, open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { fs } from "./builtins.js";

type Content = string | Uint8Array;

const MAX_LINKS = 40;

/** Files that are being written, under their temporary names. */
const UNFINISHED = new Set<string>();

/** Takes away what was begun, at once: for a process that a signal ends. */
export function discardUnfinished(): void {
  for (const file of UNFINISHED) fs().rmSync(file, { force: true });
}

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed over it. The new file may be read and
 * written by whom the older one could. A link is replaced, its target and the other names of a file stay as they
 * are. What is no file, such as a pipe or a device, is written to instead.
 *
 * @throws ChartifyError `bad-file` where the folder is missing, is no folder, or cannot be written; an older file stays.
 */
export async function writeWhole(path: string, content: Content, place: string): Promise<void> {
  try {
    const older = await stat(path).catch(() => null);
    const isThrough = older !== null && !older.isDirectory() && (!older.isFile() || (await isOpenFile(path)));
    await (isThrough ? writeThrough(path, content) : replace(path, content, older));
  } catch (cause) {
    throw new ChartifyError("bad-file", place, await explain(path, dirname(path), cause), { cause });
  }
}

async function replace(path: string, content: Content, older: Stats | null): Promise<void> {
  const folder = dirname(path);
  // Short, for the file's own name may be as long as names can be.
  const temporary = join(folder, `.chartify-${Math.random().toString(36).slice(2, 12)}.tmp`);
  UNFINISHED.add(temporary);
  try {
    const file = await open(temporary, "wx", older === null ? 0o666 : 0o600);
    try {
      await file.writeFile(content);
      if (older !== null) await takeRights(file, older);
      // Else a power cut could leave an empty file under the new name.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw cause;
  } finally {
    UNFINISHED.delete(temporary);
  }
  await syncFolder(folder);
}

/** Gives a file the owner and the rights of an older one; where the owner cannot be given, the group's rights go. */
async function takeRights(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const own = await file.stat();
  const isSame = own.uid === uid && own.gid === gid;
  const isGiven =
    isSame ||
    (await file.chown(uid, gid).then(
      () => true,
      () => false,
    ));
  await file.chmod(mode & (isGiven ? 0o777 : 0o707));
}

/** The new name is on the disk, too; some systems cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function writeThrough(path: string, content: Content): Promise<void> {
  // A pipe that nobody reads is refused instead of waited for; opened once more, it takes as much as there is.
  const { constants } = fs();
  const probe = await open(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  } finally {
    await probe.close();
  }
}

/** True for a name of a file that a process has open, such as `/dev/stdout` or a link to it. */
async function isOpenFile(path: string): Promise<boolean> {
  let at = resolve(path);
  for (let i = 0; i < MAX_LINKS && (await lstat(at)).isSymbolicLink(); i++) {
    const folder = await realpath(dirname(at));
    if (/^\/(?:proc|dev)(?:\/|$)/.test(folder)) return true;
    at = resolve(folder, await readlink(at));
  }
  return false;
}

async function explain(path: string, folder: string, cause: unknown): Promise<string> {
  const parent = await stat(folder).catch(() => null);
  if (parent === null) return `the folder ${quote(folder)} of ${quote(path)} does not exist. Create it first.`;
  if (!parent.isDirectory()) return `${quote(folder)} is a file, not a folder. Choose another path.`;
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) return `${quote(path)} is a folder. Add a file name, such as ${quote(`${path}/chart.png`)}.`;
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (code === "ENXIO") return `nobody reads from the pipe ${quote(path)}. Start its reader first.`;
  if (code === "ENAMETOOLONG") return `the name of ${quote(path)} is longer than a file's name can be. Shorten it.`;
  return `could not write ${quote(path)} (${code}). Check the folder's permissions and the space left.`;
}
