import { describe, expect, it } from "vitest";
import { DICHROMATS, differenceOf, seenBy } from "../../src/style/color-vision.js";

const seen = (color: string, eye: (typeof DICHROMATS)[number]): number[] => seenBy(color, eye).map((part) => Math.round(part * 255));
const apart = (a: string, b: string, eye: (typeof DICHROMATS)[number] | null = null): number =>
  differenceOf(seenBy(a, eye), seenBy(b, eye));

/** Numbers of culori 4.0.2: `filterDeficiencyProt(1)` and its like, `differenceCiede2000()`. */
describe("what other eyes see", () => {
  it("are culori's colours", () => {
    expect(seen("#d62728", "deuteranope")).toEqual([0x67, 0x58, 0x26]);
    expect(seen("#2ca02c", "deuteranope")).toEqual([0x90, 0x7a, 0x31]);
    expect(seen("#d62728", "protanope").slice(0, 3)).toEqual([0x41, 0x3b, 0x27]);
    expect(seen("#2ca02c", "tritanope")).toEqual([0x23, 0x98, 0x7c]);
  });

  it.each([
    ["#d73027", "#1a9850", 68.3, 10.3, 24.7, 65.2],
    ["#ff0000", "#00ff00", 86.6, 41.4, 75.5, 78.9],
    ["#ff0000", "#008000", 72.2, 5.2, 28.9, 69.7],
    ["#0000ff", "#800080", 19.8, 15.5, 16.3, 51.5],
    ["#00a0a0", "#808080", 23.5, 17.9, 10.2, 25.7],
    ["#ffff00", "#ffc0cb", 50.3, 30.0, 33.6, 17.0],
  ])("are as far apart as culori says: %s and %s", (a, b, all, deuteranope, protanope, tritanope) => {
    expect(apart(a, b)).toBeCloseTo(all, 0);
    expect(apart(a, b, "deuteranope")).toBeCloseTo(deuteranope, 0);
    expect(apart(a, b, "protanope")).toBeCloseTo(protanope, 0);
    expect(apart(a, b, "tritanope")).toBeCloseTo(tritanope, 0);
  });

  it("leave greys where they are", () => {
    for (const eye of DICHROMATS) for (const part of seen("#808080", eye)) expect(Math.abs(part - 128)).toBeLessThanOrEqual(1);
  });
});
