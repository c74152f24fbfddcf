import { type FileHandle, open, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { toUtf8 } from "../../data/read/decode.js";
import type { TableFormat } from "../../data/read/index.js";
import { type ReadingOptions, readingSpecs } from "../../data/read/reading.js";
import type { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { optional, type Reader, readChoice, readOptions, readString } from "../../util/options.js";
import { quote, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import { phrase, way } from "../../util/wording.js";
import { fs } from "./builtins.js";

/** What a text may have in bytes: JavaScript's strings end a little above. */
const MAX_BYTES = 512_000_000;

const FORMATS = { csv: "csv", tsv: "tsv", tab: "tsv", json: "json", geojson: "json", ndjson: "ndjson", jsonl: "ndjson" } as const;
/** Files of text in any format, which what they hold tells. */
const PLAIN: ReadonlySet<string> = new Set(["", "txt", "text", "dat", "asc", "log", "prn", "out"]);

/** Options of `readFile`. */
export interface ReadFileOptions extends ReadingOptions {
  /** How the table is written; default: as the file's extension says, in `.txt` and files without one as what they hold tells. */
  readonly format?: TableFormat | undefined;
  /** Is told how many bytes are read of how many. */
  readonly onProgress?: ((bytesRead: number, bytes: number) => void) | undefined;
}

/**
 * Reads a table from a `.csv`, `.tsv`, `.json`, `.ndjson` or `.txt` file. Column types are inferred: numbers, ISO dates and
 * date-times, true and false, else text. `R` is what a row holds, where the compiler is to check column names; nothing
 * holds the file to it.
 *
 * @throws ChartifyError `bad-file` for a file that is missing or damaged (with the line), `bad-format` for an unknown extension,
 *   `too-large` above 512 MB.
 * @example
 * const sales = await readFile<{ fruit: string; price: number }>("sales.csv");
 */
export async function readFile<R = unknown>(path: string, options: ReadFileOptions = {}): Promise<Table<R>> {
  const place = "readFile";
  const file = readString(path, `${place}, path`);
  const { format: given, onProgress, ...reading } = readOptions(place, options, OPTIONS);
  const format = given ?? (await formatOfFile(file, place));
  const bytes = await readBytes(file, place, onProgress ?? undefined);
  const { readTable, sniffFormat } = await import("../../data/read/index.js");
  const text = toUtf8(bytes, file, reading.encoding);
  return readTable(text, format ?? sniffFormat(text), file, reading);
}

const readCallback: Reader<(bytesRead: number, bytes: number) => void> = (value, place) => {
  if (typeof value === "function") return value as (bytesRead: number, bytes: number) => void;
  throw new ChartifyError("bad-argument", place, `must be a function of bytes read and bytes in all, not ${show(value)}.`);
};

const OPTIONS = {
  format: optional(readChoice(["csv", "tsv", "json", "ndjson"]), null),
  onProgress: optional(readCallback, null),
  ...readingSpecs,
};

/**
 * The format that a file's extension stands for; null for one that stands for any text.
 *
 * @throws ChartifyError `bad-format` for another one, `bad-file` for a folder.
 */
export async function formatOfFile(path: string, place: string): Promise<TableFormat | null> {
  return tableFormatOf(path, place, await isFolder(path));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function tableFormatOf(path: string, place: string, isFolder: boolean): TableFormat | null {
  if (isFolder) throw notAFile(path, isFolder, place);
  const extension = (/\.([^./\\]+)$/.exec(path)?.[1] ?? "").toLowerCase();
  if (Object.hasOwn(FORMATS, extension)) return FORMATS[extension as keyof typeof FORMATS];
  if (PLAIN.has(extension)) return null;
  const names = Object.keys(FORMATS);
  throw new ChartifyError(
    "bad-format",
    place,
    phrase`${quote(path)} ends in none of ${names.map((name) => `.${name}`).join(", ")}.${didYouMean(extension, names)} Name its format: ${way('{ format: "csv" }', "--input-format csv")}.`,
  );
}

/** A row of Chartify's example data. */
export interface FruitSale {
  /** The day of the sale. */
  readonly date: Date;
  /** Where it was sold, as two letters. */
  readonly country: string;
  /** What was sold. */
  readonly fruit: string;
  /** Dollars for one piece. */
  readonly unit_price: number;
  /** How many pieces. */
  readonly quantity: number;
  /** Dollars for all. */
  readonly total_price: number;
}

/** Chartify's example data: 1000 sales of fruit in 2017, with date, country, fruit, unit_price, quantity and total_price. */
export function exampleData(): Promise<Table<FruitSale>> {
  const root = dirname(createRequire(import.meta.url).resolve("chartify-ts/package.json"));
  return readFile(join(root, "data", "fruit.csv"));
}

/** Pipes that the caller has open already, such as a shell's `<(…)`; any other pipe could wait for ever. */
const OWN_PIPE = /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/;

function readBytes(path: string, place: string, onProgress?: (read: number, all: number) => void): Promise<Uint8Array> {
  return withFile(path, place, (chunks, size) =>
    collectBytes(chunks, path, { expected: size, onProgress: (read) => onProgress?.(read, size) }),
  );
}

/**
 * Opens a file, has its bytes used, chunk by chunk, and closes it.
 *
 * @throws ChartifyError `bad-file` for what is no file or cannot be read.
 */
export async function withFile<T>(
  path: string,
  place: string,
  use: (chunks: AsyncIterable<Uint8Array>, size: number) => Promise<T>,
): Promise<T> {
  let file: FileHandle | undefined;
  try {
    const isOwn = OWN_PIPE.test(path);
    const { constants } = fs();
    file = await open(path, constants.O_RDONLY | (isOwn ? 0 : (constants.O_NONBLOCK ?? 0)));
    const stats = await file.stat();
    if (!stats.isFile() && !(isOwn && stats.isFIFO())) throw notAFile(path, stats.isDirectory(), place);
    return await use(chunksOf(file), stats.size);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    // Others than those of the system, and of a path that it never gets, come from what the bytes are used for.
    if (cause instanceof ChartifyError || ((cause as NodeJS.ErrnoException).syscall === undefined && file !== undefined)) throw cause;
    const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code ?? String(cause)})`;
    throw new ChartifyError("bad-file", place, `${quote(path)}: ${why}. Check the path.`, { cause });
  } finally {
    await file?.close().catch(() => {});
  }
}

function notAFile(path: string, isFolder: boolean, place: string): ChartifyError {
  const what = isFolder ? "it is a folder" : "it is no regular file";
  return new ChartifyError("bad-file", place, `${quote(path)}: ${what}. Check the path.`);
}

/** So much is read at once: fewer turns of the event loop, and progress often enough. */
const PIECE = 4 << 20;

/** The bytes of an open file; each chunk is there until the next one is asked for. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(PIECE);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** How bytes are collected. */
interface CollectOptions {
  /** How many there will be; 0 where nobody knows. Default 0. */
  readonly expected?: number;
  /** What to do about too many. */
  readonly advice?: string;
  /** Is told how many were read. */
  onProgress?(bytesRead: number): void;
}

/**
 * All bytes of a file or of standard input, which may have no end, in one piece that is made once where their number is known.
 *
 * @throws ChartifyError `too-large` as soon as there are more than 512 MB.
 */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  { expected = 0, onProgress, advice = "Group or filter the data first." }: CollectOptions = {},
): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(Math.min(expected, MAX_BYTES) || FIRST);
  let read = 0;
  for await (const part of chunks) {
    if (read + part.length > MAX_BYTES) {
      throw new ChartifyError("too-large", name, `holds more than ${MAX_BYTES / 1e6} MB of text. ${advice}`);
    }
    if (read + part.length > bytes.length) bytes = enlarged(bytes, Math.max(read + part.length, bytes.length * 2), read);
    bytes.set(part, read);
    read += part.length;
    onProgress?.(read);
  }
  return bytes.subarray(0, read);
}

/** So many bytes are made room for where nobody knows how many there will be. */
const FIRST = 65_536;

function enlarged(bytes: Buffer<ArrayBuffer>, length: number, used: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(length);
  larger.set(bytes.subarray(0, used));
  return larger;
}
