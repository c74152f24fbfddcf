import { afterEach, expect, it, vi } from "vitest";
import { bytesOf } from "../../../src/data/read/bytes.js";
import { readJson, readNdjson } from "../../../src/data/read/json.js";

afterEach(() => vi.restoreAllMocks());

const rows = Array.from({ length: 3000 }, (_, i) =>
  JSON.stringify({ day: "2024-01-31", user: { name: `é{${i % 7}}"[` }, n: i / 4, ...(i % 500 === 3 ? { note: "late" } : {}) }),
);
const texts = { json: `[${rows.join(",\n")}]`, ndjson: `${rows.join("\n")}\n` };

it.each([
  ["json", readJson],
  ["ndjson", readNdjson],
] as const)("%s is parsed row by row: no string holds the whole, and what comes of it is the same", (format, read) => {
  const parsed = vi.spyOn(JSON, "parse");
  const decoded = vi.spyOn(TextDecoder.prototype, "decode");
  const bytes = bytesOf(texts[format]);
  const table = read(bytes, "sales");
  expect(Math.max(...parsed.mock.calls.map(([text]) => text.length))).toBeLessThan(200);
  expect(Math.max(...decoded.mock.calls.map(([part]) => part?.byteLength ?? 0))).toBeLessThan(70_000);
  expect(table.columnNames).toEqual(["day", "user.name", "n", "note"]);
  expect(table.column("day").kind).toBe("date");
  expect([...table.numbers("n")]).toEqual(rows.map((_, i) => i / 4));
  expect(table.toColumns()["note"]?.filter((note) => note !== null)).toEqual(Array(6).fill("late"));
  expect(table.toColumns()["user.name"]?.[8]).toBe('é{1}"[');
});

it("rows that each have a column of their own, twice, are all there", () => {
  const wide = Array.from({ length: 4000 }, (_, i) => `{"c${i % 2000}":${i}}`);
  const table = readNdjson(bytesOf(wide.join("\n")), "sales");
  expect(table.columnNames.length).toBe(2000);
  expect([...table.numbers("c7")].filter((value) => !Number.isNaN(value))).toEqual([7, 2007]);
});
