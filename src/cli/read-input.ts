import { bytesOf } from "../data/read/bytes.js";
import { chunksInUtf8, toUtf8 } from "../data/read/decode.js";
import { behind, firstBytes } from "../data/read/first-bytes.js";
import { readTable, sniffFormat, TABLE_FORMATS, type TableFormat } from "../data/read/index.js";
import { DECIMALS, type Reading, type ReadingOptions, readingSpecs, THOUSANDS } from "../data/read/reading.js";
import { STREAMED } from "../data/running/running-of.js";
import type { Table } from "../data/table.js";
import { readOptions } from "../util/options.js";
import { quote } from "../util/show.js";
import { aggregateRows } from "./aggregate-rows.js";
import { type Command, type FlagValue, UsageError } from "./arguments.js";
import { withColumns } from "./columns.js";
import type { CliIO } from "./io.js";
import { type Progress, readSoFar } from "./progress.js";
import { choiceOf, listOf, numberOf, textOf } from "./values.js";

/** Above so many bytes a table is aggregated while it is read, in pieces of so many. */
const PIECES = { first: 32_000_000, others: 8_000_000 };

/** An input that is open. */
interface Input {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many bytes it has; null where nobody knows. */
  readonly size: number | null;
  readonly format: TableFormat | null;
  readonly reading: Reading;
}

/**
 * The data that the command draws, from a file or standard input, aggregated where that is asked for, and the command for them. What is
 * aggregated need not fit into memory.
 */
export function readInput(command: Command, io: CliIO, progress: Progress): Promise<{ readonly command: Command; readonly data: Table }> {
  return withInput(command, io, async (input) => {
    const told = { ...input, chunks: counted(input, progress) };
    if (!isStreamed(command)) return inMemory(command, await collect(told, adviceOf(command)), input);
    const { first, others } = io.pieces ?? PIECES;
    const utf8 = { ...told, chunks: chunksInUtf8(told.chunks, input.name, input.reading.encoding) };
    const begun = await firstBytes(utf8.chunks, first);
    const format = input.format ?? sniffFormat(begun.bytes);
    const own = { ...utf8, format, reading: { ...input.reading, encoding: null } };
    if (begun.isAll) return inMemory(command, begun.bytes, own);
    const { streamOf } = await import("../data/read/stream-of.js");
    const stream = streamOf(format, input.name, { reading: input.reading, first: begun.bytes });
    if (stream === null) return inMemory(command, await collect({ ...own, chunks: behind(begun) }), own);
    const { aggregateStream } = await import("./aggregate-stream.js");
    return aggregateStream(command, stream, { chunks: behind(begun), name: input.name, first: begun.bytes.length, others });
  });
}

async function withInput<T>({ input, values }: Command, io: CliIO, use: (input: Input) => Promise<T>): Promise<T> {
  const { withFile, formatOfFile } = await import("../host/node/read-file.js");
  const given = choiceOf(values, "input-format", TABLE_FORMATS) ?? null;
  if (input === "-") {
    const name = "standard input";
    return use({ name, chunks: asBytes(io.stdin), size: null, format: given, reading: readOptions(name, readingOf(values), readingSpecs) });
  }
  const place = "readFile";
  const reading = readOptions(place, readingOf(values), readingSpecs);
  const format = given ?? (await formatOfFile(input, place));
  return withFile(input, place, (chunks, size) => use({ name: input, chunks, size, format, reading }));
}

/** Measures that need all values are taken of a table in memory. */
function isStreamed({ values }: Command): boolean {
  const how = values.get("aggregate");
  return STREAMED.some((each) => each === how);
}

async function collect({ chunks, name, size }: Input, advice?: string): Promise<Uint8Array> {
  const { collectBytes } = await import("../host/node/read-file.js");
  return collectBytes(chunks, name, { expected: size ?? 0, ...(advice === undefined ? {} : { advice }) });
}

/** What to do about a table that is too large to be held. */
function adviceOf({ values }: Command): string | undefined {
  const how = values.get("aggregate");
  if (how === undefined) return undefined;
  return `The ${String(how)} needs all values at once; ${STREAMED.join(", ")} are taken of tables of any size. Use one of them, or filter the data first.`;
}

function inMemory(
  command: Command,
  bytes: Uint8Array,
  { name, format, reading }: Input,
): { readonly command: Command; readonly data: Table } {
  const text = toUtf8(bytes, name, reading.encoding);
  const raw = readTable(text, format ?? sniffFormat(text), name, reading);
  return aggregateRows(withColumns(command, raw), raw);
}

async function* asBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield bytesOf(chunk);
}

async function* counted({ chunks, size }: Input, progress: Progress): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    progress.tell(readSoFar(read, size));
    yield chunk;
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
