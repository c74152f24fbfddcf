import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";

const FORMATS = { csv: "csv", tsv: "tsv", tab: "tsv", json: "json", ndjson: "ndjson", jsonl: "ndjson" } as const;

/** How a table is written in a file. */
export type TableFormat = (typeof FORMATS)[keyof typeof FORMATS];

/**
 * Reads a table from a `.csv`, `.tsv`, `.json` or `.ndjson` file. Column types are inferred: numbers, ISO dates and
 * date-times, true and false, else text.
 *
 * @param options `format` overrides the extension; `onProgress` is told bytes read and bytes in all.
 * @throws ChartifyError `bad-file` for a file that is missing or damaged (with the line), `bad-format` for an unknown extension.
 */
export async function readFile(
  path: string,
  options: { readonly format?: TableFormat; readonly onProgress?: (bytesRead: number, bytes: number) => void } = {},
): Promise<Table> {
  const place = "readFile";
  const format = options.format ?? tableFormatOf(path, place);
  const bytes = await readBytes(path, place, options.onProgress);
  const { readTable } = await import("../../data/read/index.js");
  return readTable(decodeText(bytes, path), format, path);
}

/** The format that a file's extension stands for. */
export function tableFormatOf(path: string, place: string): TableFormat {
  const extension = (/\.([^./\\]+)$/.exec(path)?.[1] ?? "").toLowerCase();
  if (Object.hasOwn(FORMATS, extension)) return FORMATS[extension as keyof typeof FORMATS];
  const names = Object.keys(FORMATS);
  throw new ChartifyError(
    "bad-format",
    place,
    `${quote(path)} ends in none of ${names.map((name) => `.${name}`).join(", ")}.${didYouMean(extension, names)} Name its format: { format: "csv" }.`,
  );
}

/** Chartify's example data: 1000 sales of fruit in 2017, with date, country, fruit, unit_price, quantity and total_price. */
export function exampleData(): Promise<Table> {
  const root = dirname(createRequire(import.meta.url).resolve("chartify-ts/package.json"));
  return readFile(join(root, "data", "fruit.csv"));
}

async function readBytes(path: string, place: string, onProgress?: (read: number, all: number) => void): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    const chunks: Uint8Array[] = [];
    let read = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      read += chunk.length;
      onProgress?.(read, size);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : `it cannot be read (${code})`;
    throw new ChartifyError("bad-file", place, `${quote(path)}: ${why}. Check the path.`, { cause });
  }
}

/** Bytes of a file as text: UTF-8, or UTF-16 by its byte order mark. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ChartifyError("bad-file", path, `is not ${encoding.toUpperCase()} text. Save it as UTF-8 first.`, { cause });
  }
}
