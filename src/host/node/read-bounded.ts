import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { fs } from "./builtins.js";

/** What is read, and how it is told of. */
interface Wanted {
  readonly maxBytes: number;
  readonly place: string;
  /** What to do about a file that is too large. */
  readonly advice: string;
}

/**
 * The bytes of a file that is small, counted while they are read; undefined where there is none. Only files are read: a
 * device may have no end, and a pipe may wait for ever.
 *
 * @throws ChartifyError `bad-file` for what is no file or cannot be read, `too-large` for more than `maxBytes`.
 */
export function readBounded(path: string, { maxBytes, place, advice }: Wanted): Buffer | undefined {
  const { closeSync, constants, fstatSync, openSync, readSync } = fs();
  let file: number | undefined;
  try {
    // Without waiting for the other end of a pipe, which is looked at once it is open.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) throw new ChartifyError("bad-file", place, `${quote(path)} is no regular file. Name a file.`);
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length <= maxBytes; length += read)
      read = readSync(file, buffer, length, buffer.length - length, null);
    if (length <= maxBytes) return buffer.subarray(0, length);
    throw new ChartifyError("too-large", place, `${quote(path)} is larger than ${maxBytes} bytes. ${advice}`);
  } catch (cause) {
    if (cause instanceof ChartifyError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? "unknown";
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new ChartifyError("bad-file", place, `${quote(path)} cannot be read (${code}). Check the path.`, { cause });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
