import { describe, expect, it } from "vitest";
import { csvOf } from "../../src/interact/csv.js";

describe("CSV of a chart", () => {
  it.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "|x", "%x"])("begins %j with an apostrophe", (text) => {
    const [cell] = csvOf({ columns: [text], rows: [] }).split("\r\n");
    expect((cell ?? "").replace(/^"/, "")).toMatch(/^'/);
  });

  it("leaves numbers, plain texts and missing values as they are, and quotes what parts cells", () => {
    const rows = [
      [-3, "a", null],
      [1e21, 'say "x", y', "two\nlines"],
    ];
    expect(csvOf({ columns: ["n", "t", "m"], rows })).toBe('n,t,m\r\n-3,a,\r\n1e+21,"say ""x"", y","two\nlines"\r\n');
  });
});
