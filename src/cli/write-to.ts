import { ChartifyError } from "../util/error.js";

const PLACE = "standard output";

/** What went wrong by the system's word for it. */
const REASONS: Readonly<Record<string, string>> = {
  EPIPE: "its reader closed it before all was written.",
  ENOSPC: "there is no space left to write to. Make room, or name another file.",
};

/**
 * Writes to a stream, and waits until all is taken.
 *
 * @throws ChartifyError `bad-file` where it is not.
 */
export function writeTo(stream: NodeJS.WritableStream, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (cause) => {
      if (cause === undefined || cause === null) resolve();
      else {
        const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
        reject(new ChartifyError("bad-file", PLACE, REASONS[code] ?? `it cannot be written (${code}).`, { cause }));
      }
    });
  });
}
