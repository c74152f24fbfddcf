import { describe, expect, it } from "vitest";
import { ChartifyError, type ReadTableOptions, readTable } from "../../src/index.js";

const csv = "fruit,price\nPear,2\nÄpfel,1\n";
const rows = [
  { fruit: "Pear", price: 2 },
  { fruit: "Äpfel", price: 1 },
];

function refusal(source: unknown, options: unknown): string {
  try {
    readTable(source as string, options as ReadTableOptions);
  } catch (error) {
    if (error instanceof ChartifyError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "taken";
}

describe("readTable", () => {
  it.each([
    ["csv", csv],
    ["tsv", csv.replaceAll(",", "\t")],
    ["json", JSON.stringify(rows)],
    ["ndjson", rows.map((row) => JSON.stringify(row)).join("\n")],
  ] as const)("reads %s from text and from bytes", (format, text) => {
    expect(readTable(text, { format }).toRows()).toEqual(rows);
    expect(readTable(new TextEncoder().encode(text), { format }).toRows()).toEqual(rows);
    expect(readTable(utf16(text), { format }).toRows()).toEqual(rows);
  });

  it("names its source where it can", () => {
    expect(refusal("a\n1,2\n", { format: "csv", name: "sales.csv" })).toMatch(/^bad-file sales\.csv, line 2: 2 values/);
    expect(refusal("a\n1,2\n", { format: "csv" })).toMatch(/^bad-file readTable, line 2: 2 values/);
  });

  it.each([
    [csv, {}, /bad-option readTable: the option "format" is missing/],
    [csv, { format: "cvs" }, /bad-argument readTable, option "format": .*Did you mean "csv"\?/],
    [csv, { format: "csv", separator: ";" }, /bad-option readTable: no option "separator"/],
    [rows, { format: "json" }, /bad-option readTable: no option "format"/],
    [Uint8Array.of(0xff), { format: "csv" }, /bad-file readTable: is not UTF-8 text/],
  ])("refuses %j with %j", (source, options, message) => expect(refusal(source, options)).toMatch(message));

  it("refuses bytes that cannot be looked at", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const sent = new Uint8Array(8);
    structuredClone(sent, { transfer: [sent.buffer] });
    for (const source of [proxy, sent, new Proxy(new Uint8Array(8), {}), Object.create(Uint8Array.prototype)])
      expect(refusal(source, { format: "csv" })).toMatch(/bad-argument readTable, source: must be a text/);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0)).buffer);
}
