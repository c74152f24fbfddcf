import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Column } from "../../../src/data/columns.js";
import { parseIso } from "../../../src/data/dates.js";
import { bytesOf } from "../../../src/data/read/bytes.js";
import { readCsv } from "../../../src/data/read/csv.js";
import { Words } from "../../../src/data/read/csv-dictionary.js";
import { toUtf8 } from "../../../src/data/read/decode.js";
import { missingWords } from "../../../src/data/read/missing-words.js";
import { JUDGED } from "../../../src/data/read/reading.js";
import type { Table } from "../../../src/data/table.js";
import { errorOf } from "../error.js";

const place = "sales.csv";

const NUMBERS = ["1", "-0", "0", "2.50", "1e5", "1E-3", "-3.25", "+4", "5.", ".5", "12345678901234567890", "0.1", "9007199254740993"];
const DATES = ["2020-01-31", "2020-02-30", "2020-01-31T12:30", "2020-01-31T12:30:05.25Z", "2021-01-31 12:30+02:00", "+012020-01-01"];
const WORDS = [
  "Apple",
  "Kiwi fruit",
  "é",
  "日本語",
  "“q”",
  "ß",
  "🙂",
  "…",
  "—",
  "007",
  "1,5",
  "1 000",
  "$5",
  "NA",
  "-",
  "true",
  "x\u00a0y",
];
const ODD = ["a,b", 'x "y" z', "two\nlines", "two\r\nlines", '"', " padded ", "\u00a0blank", "\u3000wide", "tab\t"];

const pool = fc.constantFrom(
  NUMBERS,
  NUMBERS.slice(0, 5),
  DATES,
  DATES.slice(0, 1),
  WORDS,
  WORDS.slice(0, 4),
  [...WORDS, ...ODD],
  ["true", "false"],
  [...NUMBERS, ...WORDS],
);
/** Columns of cells that belong together, some of them empty. */
const columns = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.array(pool, { minLength: 1, maxLength: 4 })).chain(([rowCount, pools]) =>
  fc.tuple(
    ...pools.map((words) =>
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constant("") }), {
        minLength: rowCount,
        maxLength: rowCount,
      }),
    ),
  ),
);

function textOf(cells: readonly (readonly string[])[], write: (cell: string) => string, newline = "\n"): string {
  const header = ["key", ...cells.map((_, i) => write(`column${i}`))];
  const rows = (cells[0] ?? []).map((_, row) => [`k${row}`, ...cells.map((column) => write(column[row] ?? ""))]);
  return [header, ...rows].map((row) => `${row.join(",")}${newline}`).join("");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const bare = (cell: string): string => (/[",\r\n]|^[\s\u00a0\u3000]|[\s\u00a0\u3000]$/.test(cell) ? quoted(cell) : cell);

/** All that a table says of its columns. */
function dump(table: Table): unknown {
  return table.columnNames.map((name) => {
    const column: Column = table.column(name);
    if (column.kind === "string") return [column.levels, [...column.codes]];
    const written = Array.from(column.values, (value, row) => (Number.isNaN(value) || value === 255 ? "" : column.written?.(row)));
    return [column.kind, [...column.values], written];
  });
}

describe("a table read from bytes", () => {
  it("is the same however its plain cells are written: bare, in quotes, between blanks, as a text or bytes, by any line ends", () => {
    fc.assert(
      fc.property(columns, (cells) => {
        const expected = dump(readCsv(textOf(cells, bare), { place, separator: "," }));
        for (const write of [quoted, (cell: string) => ` ${bare(cell)} `, (cell: string) => `${bare(cell)}\u00a0`]) {
          expect(dump(readCsv(textOf(cells, write), { place, separator: "," }))).toEqual(expected);
        }
        // A break inside quotes is a part of the value, whatever ends the lines.
        const flat = cells.map((column) => column.map((cell) => cell.replace(/\r?\n/, " ")));
        const [lf, crLf, cr] = ["\n", "\r\n", "\r"].map((newline) => dump(readCsv(textOf(flat, bare, newline), { place, separator: "," })));
        expect([crLf, cr]).toEqual([lf, lf]);
        expect(dump(readCsv(bytesOf(textOf(cells, bare)), { place, separator: "," }))).toEqual(expected);
      }),
    );
  });

  it("has the numbers that JavaScript makes of the same characters, and the texts as they are", () => {
    const written = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? "-0" : String(value))),
      fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential()),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => (value / 1e4).toFixed(5)),
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), fc.array(fc.string({ unit: "grapheme", minLength: 1 })), (numbers, texts) => {
        const table = readCsv(`n\n${numbers.join("\n")}\n`, { place, separator: ";", reading: { ...JUDGED, decimal: "." } });
        expect([...table.numbers("n")]).toEqual(numbers.map(Number));
        const words = ["no number", ...texts];
        const column = readCsv(`t,u\n${words.map((word) => `${quoted(word)},1\n`).join("")}`, {
          place,
          reading: { ...JUDGED, types: new Map([["t", "text"]]) },
        });
        expect(column.toColumns().t).toEqual(words);
      }),
    );
  });

  it("has the dates that their characters say", () => {
    const date = fc.date({ min: new Date("-009999-01-01"), max: new Date("+019999-01-01"), noInvalidDate: true });
    const iso = fc.tuple(date, fc.constantFrom(10, 24)).map(([day, length]) => {
      const text = day.toISOString();
      return length === 10 ? text.replace(/T.*/, "") : text;
    });
    fc.assert(
      fc.property(fc.array(iso, { minLength: 1 }), (texts) => {
        const dates = readCsv(`d,n\n${texts.map((text) => `${text},1\n`).join("")}`, { place }).dates("d");
        expect([...dates]).toEqual(texts.map((text) => parseIso(text)));
      }),
    );
  });

  it("may begin anywhere in a buffer, and hold letters where a piece that is checked ends", () => {
    for (const skew of [0, 1, 2, 3]) {
      const text = `name,n\n${"x".repeat((1 << 20) - 9 - skew)},1\né日🙂,2\n`;
      const bytes = bytesOf(`${"-".repeat(skew)}${text}`).subarray(skew);
      const { name } = readCsv(toUtf8(bytes, place), { place }).toColumns();
      expect(name?.[1]).toBe("é日🙂");
      const broken = bytes.slice();
      broken[bytes.length - 5] = 0xff;
      expect(errorOf(() => toUtf8(broken, place), "bad-file").message).toMatch(/is not UTF-8 text/);
    }
    expect(errorOf(() => toUtf8(Uint8Array.of(97, 0xc3), place), "bad-file").message).toMatch(/is not UTF-8 text/);
  });
});

describe("work", () => {
  afterEach(() => vi.restoreAllMocks());

  const rows = 5000;
  const text = `date,fruit,price,sold\n${Array.from(
    { length: rows },
    (_, i) => `${new Date(i * 864e5).toISOString().slice(0, 10)},${["Apple", "Pear", "Kiwi"][i % 3]},${(i * 0.37).toFixed(2)},${i}\n`,
  ).join("")}`;

  function readAll(bytes: Uint8Array): void {
    const table = readCsv(bytes, { place });
    expect(table.columnNames.map((name) => table.column(name).kind)).toEqual(["date", "string", "number", "number"]);
  }

  it("no string is made of a cell but the first ones, by which the file is judged, and one for each different text", () => {
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    const short = vi.spyOn(String, "fromCharCode");
    readAll(bytesOf(text));
    expect(decode.mock.calls.length + short.mock.calls.length).toBeLessThan(1500);
  });

  it("each byte is read a few times", () => {
    const bytes = bytesOf(text);
    let reads = 0;
    const counted = new Proxy(bytes, {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) reads++;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    readAll(counted);
    // Once for the fields, once for the values; texts are also compared, and the first and last byte of each field looked at.
    expect(reads / bytes.length).toBeLessThan(3.5);
  });

  it("words that are made to come to one place of the table are told apart in linear time", () => {
    const bytes = bytesOf("abcdefgh".repeat(2000));
    const words = new Words({ bytes, raw: (start, end) => `${start}-${end}` }, missingWords(JUDGED));
    const imul = vi.spyOn(Math, "imul").mockReturnValue(7);
    for (let i = 0; i < 3000; i++) expect(words.codeOf(bytes, i, i + 4 + (i % 3))).toBeLessThanOrEqual(i);
    expect(words.levels.length).toBeGreaterThan(8);
    imul.mockRestore();
  });
});
