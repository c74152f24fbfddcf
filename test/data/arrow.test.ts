import {
  Table as ArrowTable,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Field,
  Float16,
  Float64,
  Int32,
  List,
  TimestampMicrosecond,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { describe, expect, it } from "vitest";
import { Table } from "../../src/data/table.js";
import { errorOf } from "./error.js";

const place = "chart.plot.line";

describe("Arrow tables", () => {
  it("read numbers with and without nulls", () => {
    const table = Table.from(
      tableFromArrays({
        f: Float64Array.of(1.5, 2),
        i: Int32Array.of(3, 4),
        b: BigInt64Array.of(5n, -6n),
        n: [null, 7],
      }),
      place,
    );
    expect(table.columnNames).toEqual(["f", "i", "b", "n"]);
    expect(table.toColumns()).toEqual({ f: [1.5, 2], i: [3, 4], b: [5, -6], n: [null, 7] });
  });

  it("read texts, dictionaries and booleans", () => {
    const arrow = new ArrowTable({
      d: vectorFromArray(["x", null, "y", "x"], new Dictionary(new Utf8(), new Int32())),
      s: vectorFromArray(["x", null, "y", "x"], new Utf8()),
      b: vectorFromArray([true, false, null, true]),
    });
    const table = Table.from(arrow, place);
    const texts = { kind: "string", codes: Int32Array.of(0, -1, 1, 0), levels: ["x", "y"] };
    expect(table.column("d", place)).toEqual(texts);
    expect(table.column("s", place)).toEqual(texts);
    expect(table.column("b", place)).toEqual({ kind: "boolean", values: Uint8Array.of(1, 0, 255, 1) });
  });

  it("know dates and timestamps of every unit for dates", () => {
    const dates = [new Date("2020-01-31T00:00:00Z"), null, new Date("1960-02-29T00:00:00Z")];
    const arrow = new ArrowTable({
      day: vectorFromArray(dates, new DateDay()),
      ms: vectorFromArray(dates, new DateMillisecond()),
      us: vectorFromArray(dates, new TimestampMicrosecond()),
    });
    const table = Table.from(tableFromIPC(tableToIPC(arrow)), place);
    const values = Float64Array.of(Date.UTC(2020, 0, 31), Number.NaN, Date.UTC(1960, 1, 29));
    for (const name of ["day", "ms", "us"]) expect(table.column(name, place)).toEqual({ kind: "date", values });
  });

  it("read decimals to scale, negative ones too", () => {
    const words = (value: bigint) => Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number((value >> shift) & 0xffffffffn));
    const decimals = vectorFromArray([words(12345n), words(-5n), null, words(10n ** 25n)], new Decimal(2, 38));
    const table = Table.from(new ArrowTable({ d: decimals }), place);
    expect(table.toColumns()).toEqual({ d: [123.45, -0.05, null, 1e23] });
  });

  it("read half floats by value", () => {
    const table = Table.from(new ArrowTable({ h: vectorFromArray([0.5, 1.25], new Float16()) }), place);
    expect([...table.numbers("h", place)]).toEqual([0.5, 1.25]);
  });

  it("read several batches as one", () => {
    const part = (values: number[]) => new ArrowTable({ a: vectorFromArray(values, new Float64()) });
    const table = Table.from(part([1, 2]).concat(part([3])), place);
    expect([...table.numbers("a", place)]).toEqual([1, 2, 3]);
  });

  it("refuse a nested column when it is used", () => {
    const list = vectorFromArray([[1], [2]], new List(new Field("item", new Float64())));
    const table = Table.from(new ArrowTable({ l: list, a: vectorFromArray([1, 2], new Float64()) }), place);
    expect([...table.numbers("a", place)]).toEqual([1, 2]);
    expect(errorOf(() => table.column("l", place), "bad-column").message).toContain('column "l"');
  });

  it("are known by what they can do, as flechette's are", () => {
    const vector = { length: 2, nullCount: 0, type: { typeId: 8 }, at: (row: number) => row * 1000 };
    const arrow = { numRows: 2, schema: { fields: [{ name: "d" }] }, getChild: () => vector };
    expect(Table.from(arrow, place).column("d", place)).toEqual({ kind: "date", values: Float64Array.of(0, 1000) });
    const broken = { ...arrow, numRows: 3 };
    expect(errorOf(() => Table.from(broken, place).column("d", place), "bad-data").message).toContain("no 3 values");
    errorOf(() => Table.from({ ...arrow, numRows: 1e15 }, place), "bad-data");
  });
});

describe("tables of other libraries", () => {
  it("read Arquero's as filtered and ordered", () => {
    const columns: Record<string, unknown> = { a: [3, 1], s: ["x", "y"], t: Float64Array.of(1, 2) };
    const arquero = { numRows: () => 2, columnNames: () => ["a", "s", "t"], array: (name: string) => columns[name] };
    expect(Table.from(arquero, place).toColumns()).toEqual({ a: [3, 1], s: ["x", "y"], t: [1, 2] });
  });

  it("read data frames of polars", () => {
    const columns: Record<string, unknown[]> = { a: [3n, null], s: ["x", "y"] };
    const frame = { height: 2, columns: ["a", "s"], getColumn: (name: string) => ({ toArray: () => columns[name] }) };
    expect(Table.from(frame, place).toColumns()).toEqual({ a: [3, null], s: ["x", "y"] });
  });
});
