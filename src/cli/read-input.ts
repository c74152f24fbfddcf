import { readTable, sniffFormat, TABLE_FORMATS } from "../data/read/index.js";
import { DECIMALS, type ReadingOptions, readingSpecs, THOUSANDS } from "../data/read/reading.js";
import type { Table } from "../data/table.js";
import { readOptions } from "../util/options.js";
import { quote } from "../util/show.js";
import { type Command, type FlagValue, UsageError } from "./arguments.js";
import type { CliIO } from "./io.js";
import { choiceOf, listOf, numberOf, textOf } from "./values.js";

/** Files above this many bytes show how far they are read. */
const LARGE_BYTES = 5_000_000;

/** The table that the command names, from a file or standard input. */
export async function readInput({ input, values }: Command, io: CliIO): Promise<Table> {
  const { collectBytes, readFile } = await import("../host/node/read-file.js");
  const format = choiceOf(values, "input-format", TABLE_FORMATS);
  if (input === "-") {
    const { toUtf8 } = await import("../data/read/decode.js");
    const name = "standard input";
    const reading = readOptions(name, readingOf(values), readingSpecs);
    const bytes = toUtf8(await collectBytes(io.stdin, name), name, reading.encoding);
    return readTable(bytes, format ?? sniffFormat(bytes), name, reading);
  }
  const onProgress = io.stderr.isTTY ? progressLine(io) : undefined;
  try {
    return await readFile(input, {
      ...readingOf(values),
      ...(format === undefined ? {} : { format }),
      ...(onProgress === undefined ? {} : { onProgress: onProgress.show }),
    });
  } finally {
    onProgress?.clear();
  }
}

/** The flags of reading under their names in the API. */
function readingOf(values: ReadonlyMap<string, FlagValue>): ReadingOptions {
  return {
    decimal: choiceOf(values, "decimal", DECIMALS),
    thousands: choiceOf(values, "thousands", THOUSANDS),
    missing: listOf(values, "missing"),
    types: typesOf(listOf(values, "types")) as ReadingOptions["types"],
    dateFormat: dateFormatOf(textOf(values, "date-format")),
    timeZone: textOf(values, "time-zone"),
    comment: textOf(values, "comment"),
    skipRows: numberOf(values, "skip-rows"),
    encoding: textOf(values, "encoding"),
  };
}

/** `day=%d/%m/%Y` is the format of one column. */
function dateFormatOf(given: string | undefined): ReadingOptions["dateFormat"] {
  const [, column, format] = /^([^%]+?)=(.*)$/s.exec(given ?? "") ?? [];
  return column === undefined || format === undefined ? given : Object.fromEntries([[column, format]]);
}

/** `id=text` as `{ id: "text" }`, which reading the options checks. */
function typesOf(pairs: readonly string[] | undefined): Record<string, string> | undefined {
  if (pairs === undefined) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.lastIndexOf("=");
      if (equals < 1) throw new UsageError(`--types wants columns with their types, such as id=text, not ${quote(pair)}.`);
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
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
