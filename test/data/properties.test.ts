import fc from "fast-check";
import { expect, it } from "vitest";
import { factorize } from "../../src/data/group.js";
import { readTable, TABLE_FORMATS } from "../../src/data/read/index.js";
import { Table } from "../../src/data/table.js";
import { ChartifyError } from "../../src/util/error.js";

/** Runs; anything thrown must be a ChartifyError. */
function attempt(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ChartifyError)) throw error;
  }
}

function useEverything(data: unknown): void {
  attempt(() => {
    const table = Table.from(data, "p");
    for (const name of table.columnNames) {
      attempt(() => expect(factorize(table.column(name, "p")).codes).toHaveLength(table.rowCount));
      attempt(() => expect(table.numbers(name, "p")).toHaveLength(table.rowCount));
      attempt(() => expect(table.dates(name, "p")).toHaveLength(table.rowCount));
    }
    attempt(() => expect(table.toRows()).toHaveLength(table.rowCount));
  });
}

const cell = fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.constant(undefined), fc.bigInt(), fc.boolean(), fc.date());
const name = fc.oneof(fc.string(), fc.constantFrom("a", "b", "__proto__", "constructor", "toString"));

it("any rows become a table or a ChartifyError", () => {
  fc.assert(fc.property(fc.array(fc.dictionary(name, cell)), useEverything));
});

it("any columns become a table or a ChartifyError", () => {
  fc.assert(fc.property(fc.dictionary(name, fc.array(cell)), useEverything));
});

it("any value at all becomes a table or a ChartifyError", () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withTypedArray: true,
        withNullPrototype: true,
        withSparseArray: true,
      }),
      useEverything,
    ),
  );
});

it("numbers and texts come out as they went in, missing ones as null", () => {
  const rows = fc.array(fc.record({ n: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), s: fc.option(fc.string()) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (data) => {
      expect(Table.from(data, "p").toRows()).toEqual(data);
    }),
  );
});

it("any text of any format becomes a table or a ChartifyError", () => {
  const alphabet = fc.constantFrom(
    "a",
    "1",
    "0",
    ",",
    ";",
    "\t",
    '"',
    "\n",
    "\r",
    " ",
    ".",
    "-",
    "[",
    "]",
    "{",
    "}",
    ":",
    "\\",
    "\ufeff",
    "e",
    "T",
  );
  const text = fc.oneof(fc.string({ unit: alphabet, maxLength: 60 }), fc.json(), fc.string());
  fc.assert(
    fc.property(text, fc.constantFrom(...TABLE_FORMATS), (source, format) => {
      attempt(() => useEverything(readTable(source, format, "file")));
    }),
    { numRuns: 2000 },
  );
});
