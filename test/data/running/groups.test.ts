import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { aggregateAll } from "../../../src/data/aggregate.js";
import type { Column } from "../../../src/data/columns.js";
import { bytesOf } from "../../../src/data/read/bytes.js";
import { feed } from "../../../src/data/read/feed.js";
import { readTable, type TableFormat } from "../../../src/data/read/index.js";
import { JUDGED, type Reading } from "../../../src/data/read/reading.js";
import { streamOf } from "../../../src/data/read/stream-of.js";
import type { TableStream } from "../../../src/data/read/table-stream.js";
import { RunningGroups, type StreamedRequest } from "../../../src/data/running/groups.js";
import { STREAMED, type Streamed } from "../../../src/data/running/running-of.js";
import type { Table } from "../../../src/data/table.js";
import { ChartifyError } from "../../../src/util/error.js";

vi.mock("../../../src/util/limits.js", async (original) => ({ ...(await original<object>()), MAX_STREAMED_GROUPS: 1000 }));

const place = "--numeric-column";

interface Input {
  readonly text: string;
  readonly format: TableFormat;
  readonly pieceBytes: number;
  readonly chunkBytes?: number;
  readonly reading?: Reading;
}

async function streamed({ text, format, pieceBytes, chunkBytes = 7, reading = JUDGED }: Input, request: StreamedRequest): Promise<Table> {
  const stream = streamOf(format, "sales", { reading, first: bytesOf(text) }) as TableStream;
  const groups = new RunningGroups(request, place);
  const bytes = bytesOf(text);
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  })();
  await feed(chunks, { name: "sales", first: pieceBytes, others: pieceBytes }, (piece, isLast) => {
    const read = stream.read(piece, isLast);
    groups.add(read);
    return read.rest;
  });
  return groups.finish(stream);
}

/** All that a table says, numbers to fifteen digits: sums of several groups that turn out to be one may be rounded once more. */
function dump(table: Table): unknown {
  return table.columnNames.map((name) => {
    const column: Column = table.column(name);
    if (column.kind === "string") return [name, Array.from(column.codes, (code) => column.levels[code] ?? null)];
    const digits = Array.from(column.values, (value) => (Number.isFinite(value) ? Number(value.toPrecision(11)) : value));
    const written = Array.from(column.values, (value, row) => (Number.isNaN(value) || value === 255 ? "" : column.written?.(row)));
    return [name, column.kind, digits, written];
  });
}

const cells = {
  fruit: fc.constantFrom("Apple", "Pear", "Kiwi, green", "", " Plum ", "Ä"),
  size: fc.constantFrom("1", "2", "2.0", "10", "NA", ""),
  day: fc.constantFrom("2024-01-31", "2024-02-01", "2024-02-29", "2025-02-01", ""),
  price: fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map((value) => (value / 8).toFixed(3)),
    fc.constantFrom("", "NA", "0.1", "-0", "1e3"),
  ),
};
const row = fc.tuple(cells.fruit, cells.size, cells.day, cells.price);
const quoted = (cell: string): string => (/[,"]/.test(cell) ? `"${cell}"` : cell);

describe("a table that is aggregated while it is read", () => {
  it.each(STREAMED)("gives the %s that it gives when it is read at once", async (how: Streamed) => {
    const by = fc.constantFrom<StreamedRequest["by"]>(
      ["fruit"],
      ["size"],
      ["fruit", "size"],
      ["day"],
      [{ column: "day", unit: "month" }],
      ["fruit", { column: "day", unit: "weekday" }],
    );
    const column =
      how === "first" || how === "last" || how === "count"
        ? fc.constantFrom("price", "day")
        : how === "min" || how === "max"
          ? fc.constantFrom("price", "day")
          : fc.constant("price");
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        by,
        column,
        fc.integer({ min: 60, max: 300 }),
        async (rows, keys, name, pieceBytes) => {
          // The first row tells what columns hold.
          const all = [["Apple", "1.5", "2024-03-01", "12.25"], ...rows];
          const text = `fruit,size,day,price\r\n${all.map((each) => `${each.map(quoted).join(",")}\r\n`).join("")}`;
          const measure = {
            name: "result",
            column: keys.includes(name) ? null : name,
            how: keys.includes(name) ? ("count" as const) : how,
          };
          const request = { by: keys, measures: [measure] };
          const expected = dump(aggregateAll(readTable(text, "csv", "sales"), request, place));
          expect(dump(await streamed({ text, format: "csv", pieceBytes }, request))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  const sum: StreamedRequest = { by: ["k"], measures: [{ name: "v", column: "v", how: "sum" }] };
  const csv = (...values: string[]): string => `k,v\n${values.map((value, i) => `k${i % 2},${value}\n`).join("")}`;
  const message = async (text: string, request = sum, reading = JUDGED): Promise<string> =>
    streamed({ text, format: "csv", pieceBytes: 40, reading }, request).then(
      () => "nothing was refused",
      (error: unknown) => (error instanceof ChartifyError ? error.message : String(error)),
    );

  it("refuses a value that contradicts those before, by its line", async () => {
    const numbers = Array.from({ length: 30 }, (_, i) => String(i + 1));
    expect(await message(csv(...numbers, "lots"))).toMatch(/line 32: "lots"/);
    expect(await message(csv("0.5", ...numbers, "0,5").replaceAll("0,5", '"0,5"'))).toMatch(/line 33: "0,5"/);
    expect(await message(csv("$5", ...numbers, "€7"))).toMatch(/two units \("\$", then "€"\)/);
    expect(await message(csv(...numbers, "1,234").replaceAll("1,234", '"1,234"'))).toMatch(
      /can be read in two ways \(line 32: "1,234"\).*decimal/,
    );
    const first = { ...sum, measures: [{ name: "v", column: "v", how: "first" as const }] };
    expect(await message(csv(...numbers, "lots"), first)).toMatch(/held numbers up to here, and holds text near line 3\d/);
    const month: StreamedRequest = { by: [{ column: "v", unit: "month" }], measures: [{ name: "n", column: null, how: "count" }] };
    expect(await message(csv(...numbers.map(() => "2024-01-31"), "soon"), month)).toMatch(/line 32: "soon"/);
  });

  it("names lines as the file has them, and what stands around the rows", async () => {
    const text = `Sales of fruit\n\nk,v\n${'"a\nb",1\n\nc,2\n'.repeat(10)}Source: own\n`;
    const table = await streamed({ text, format: "csv", pieceBytes: 30 }, sum);
    expect(table.toColumns()).toEqual({ k: ["a\nb", "c"], v: [10, 20] });
    expect(table.rowName(1)).toBe("line 7");
    const notes = readTable(text, "csv", "sales").notes;
    expect(table.notes).toEqual(notes);
    expect(await message(`k,v\n${'"a\nb",1\n'.repeat(9)}c,d\n`)).toMatch(/line 20: "d"/);
    expect(await message(`k,v\n${"a,1\n".repeat(20)}a,"1\n${"a,1\n".repeat(20)}`)).toMatch(/line 22: a quote is opened and never closed/);
    expect(await message(`k,v\n${"a,1\n".repeat(20)}a,1,2\n${"a,1\n".repeat(20)}`)).toMatch(/line 22: 3 values/);
  });

  it("keeps to the options of reading", async () => {
    const reading: Reading = { ...JUDGED, missing: ["-999"], types: new Map([["k", "text"]]), decimal: "," };
    const text = `k;v\n${"007;1,5\n7;-999\n007;2\n".repeat(10)}`;
    const request = { text, format: "csv" as const, pieceBytes: 25, reading };
    expect((await streamed(request, sum)).toColumns()).toEqual({ k: ["007", "7"], v: [35, null] });
  });

  it("refuses what is no UTF-8, and more groups than can be kept", async () => {
    const stream = streamOf("csv", "sales", { reading: JUDGED, first: bytesOf("k,v") }) as TableStream;
    expect(() => stream.read(Uint8Array.of(97, 44, 98, 10, 0xff, 44, 49, 10, 49), false)).toThrow(ChartifyError);
    const ids = new RunningGroups(sum, place);
    let rows = 0;
    const piece = (from: number) => {
      const lines = Array.from({ length: 251 }, (_, i) => `${from + i},1\n`).join("");
      const own = streamOf("csv", "sales", { reading: JUDGED, first: bytesOf("k,v") }) as TableStream;
      rows += 251;
      return own.read(bytesOf(`k,v\n${lines}`), true);
    };
    for (let i = 0; i < 3; i++) ids.add(piece(rows));
    expect(() => ids.add(piece(rows))).toThrow(/more than 1000 groups of k/);
  });
});
