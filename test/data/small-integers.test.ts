import { describe, expect, it } from "vitest";
import { factorize } from "../../src/data/factors.js";
import { Table } from "../../src/data/table.js";

const cells = Array.from({ length: 500 }, (_, i) => (i * 37) % 120);
const kinds = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array };

describe("narrow typed arrays", () => {
  for (const [name, Kind] of Object.entries(kinds)) {
    it(`are the numbers that they hold: ${name}`, () => {
      const given = Kind.from(cells);
      const [narrow, wide] = [Table.from({ a: given }), Table.from({ a: Float64Array.from(cells) })];
      const [own, same] = [factorize(narrow.column("a")), factorize(wide.column("a"))];
      expect([own.levels, [...own.codes], own.ranks, own.inTime]).toEqual([same.levels, [...same.codes], same.ranks, same.inTime]);
      given.fill(1);
      expect(narrow.numbers("a")).toEqual(wide.numbers("a"));
      expect(narrow.toRows()).toEqual(wide.toRows());
      const rows = Uint32Array.of(5, 1, 1);
      expect(narrow.select(rows).toRows()).toEqual(wide.select(rows).toRows());
      expect([...factorize(narrow.select(rows).column("a")).codes]).toEqual([...factorize(wide.select(rows).column("a")).codes]);
    });
  }

  it("hold values below zero, and years", () => {
    const table = Table.from({
      a: Int16Array.of(-5, 3, -32768, 32767, 3),
      year: Uint16Array.of(2022, 2024, 2023, 2024, 2022),
      b: Uint16Array.of(65535, 0, 1, 2, 3),
    });
    expect(factorize(table.column("a")).levels).toEqual(["-5", "3", "-32768", "32767"]);
    expect(factorize(table.column("b")).levels).toEqual(["65535", "0", "1", "2", "3"]);
    expect(factorize(table.column("year")).inTime).toBe("yes");
    expect([...factorize(table.column("a")).ranks]).toEqual([1, 2, 0, 3]);
  });

  it("may have no rows", () => {
    expect(Table.from({ a: new Uint8Array(0) }).column("a")).toMatchObject({ kind: "number", empty: true });
  });
});
