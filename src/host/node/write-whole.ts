import { rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed over it.
 *
 * @throws ChartifyError `bad-file` where the folder is missing, is no folder, or cannot be written; an older file stays.
 */
export async function writeWhole(path: string, content: string | Uint8Array, place: string): Promise<void> {
  const folder = dirname(path);
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`;
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new ChartifyError("bad-file", place, await explain(path, folder, cause), { cause });
  }
}

async function explain(path: string, folder: string, cause: unknown): Promise<string> {
  const parent = await stat(folder).catch(() => null);
  if (parent === null) return `the folder ${quote(folder)} of ${quote(path)} does not exist. Create it first.`;
  if (!parent.isDirectory()) return `${quote(folder)} is a file, not a folder. Choose another path.`;
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) return `${quote(path)} is a folder. Add a file name, such as ${quote(`${path}/chart.png`)}.`;
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return `could not write ${quote(path)} (${code}). Check the folder's permissions and the space left.`;
}
