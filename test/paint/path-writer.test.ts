import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesData, svgNumber } from "../../src/paint/svg/path-data.js";
import { hundredths, PathWriter } from "../../src/paint/svg/path-writer.js";

describe("path data", () => {
  it("has every number as JavaScript writes it, to two decimals", () => {
    fc.assert(
      fc.property(fc.double({ min: -2e9, max: 2e9 }), fc.double({ min: -100, max: 100, noNaN: true }), (x, y) => {
        const out = new PathWriter({ bytes: 0 });
        out.pair("M", hundredths(x), hundredths(y));
        expect(out.toString()).toBe(`M${svgNumber(x)}${svgNumber(y).startsWith("-") ? "" : " "}${svgNumber(y)}`);
      }),
    );
    const written = [0, -0, 0.005, 0.05, 0.5, -0.05, 9.99, 9.999, 1e9, -1e9, 2e9, 21474836.47, 21474836.48].map(svgNumber);
    expect(written).toEqual(
      ["0", "0", "0.01", "0.05", "0.5", "-0.05", "9.99", "10"].concat([
        "1000000000",
        "-1000000000",
        "1000000000",
        "21474836.47",
        "21474836.48",
      ]),
    );
  });

  it("leads from one rounded place to the next, so that rounding does not add up", () => {
    const points = Float64Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? i / 7 : 100 * Math.sin(i)));
    const numbers = [...linesData(points, "").matchAll(/-?[\d.]+/g)].map(Number);
    let [x, y] = [numbers[0] as number, numbers[1] as number];
    for (let i = 2; i < numbers.length; i += 2) [x, y] = [x + (numbers[i] as number), y + (numbers[i + 1] as number)];
    expect(x).toBeCloseTo(points.at(-2) as number, 1);
    expect(y).toBeCloseTo(points.at(-1) as number, 1);
  });

  it("grows as it is written", () => {
    const out = new PathWriter({ bytes: 0 });
    for (let i = 0; i < 1000; i++) out.ascii("h0");
    expect(out.toString()).toBe("h0".repeat(1000));
  });
});
