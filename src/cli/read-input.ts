import { readTable, TABLE_FORMATS } from "../data/read/index.js";
import type { Table } from "../data/table.js";
import { type Command, UsageError } from "./arguments.js";
import type { CliIO } from "./io.js";
import { choiceOf } from "./values.js";

/** Files above this many bytes show how far they are read. */
const LARGE_BYTES = 5_000_000;

/** The table that the command names, from a file or standard input. */
export async function readInput({ input, values }: Command, io: CliIO): Promise<Table> {
  const { collectBytes, readFile } = await import("../host/node/read-file.js");
  const format = choiceOf(values, "input-format", TABLE_FORMATS);
  if (input === "-") {
    if (format === undefined) throw new UsageError("say what standard input holds: --input-format csv, tsv, json or ndjson.");
    const { decodeText } = await import("../data/read/decode.js");
    return readTable(decodeText(await collectBytes(io.stdin, "standard input"), "standard input"), format, "standard input");
  }
  const onProgress = io.stderr.isTTY ? progressLine(io) : undefined;
  try {
    return await readFile(input, {
      ...(format === undefined ? {} : { format }),
      ...(onProgress === undefined ? {} : { onProgress: onProgress.show }),
    });
  } finally {
    onProgress?.clear();
  }
}

function progressLine(io: CliIO): { show(read: number, all: number): void; clear(): void } {
  let isShown = false;
  return {
    show(read, all) {
      if (all < LARGE_BYTES) return;
      isShown = true;
      io.stderr.write(`\rReading ${Math.floor((100 * read) / all)} % of ${(all / 1e6).toFixed(0)} MB`);
    },
    clear() {
      if (isShown) io.stderr.write(`\r${" ".repeat(40)}\r`);
    },
  };
}
