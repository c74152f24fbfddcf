import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "chartify-show-";

/** A browser has read a page long before, and may read it again for so long. */
const KEPT_MS = 3_600_000;

/** A new folder for a page that is shown; those that were made more than an hour ago are taken away. */
export async function folderForPage(): Promise<string> {
  const folder = tmpdir();
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => removeIfOld(join(folder, name))));
  return mkdtemp(join(folder, PREFIX));
}

/** Folders of other users stay theirs. */
async function removeIfOld(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => null);
  const isOwn = stats?.isDirectory() === true && (process.getuid === undefined || stats.uid === process.getuid());
  if (isOwn && Date.now() - stats.mtimeMs > KEPT_MS) await rm(path, { recursive: true, force: true }).catch(() => {});
}
