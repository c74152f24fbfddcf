import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naturalOrder } from "../../src/data/natural.js";

function sorted(labels: readonly string[]): string[] {
  const compare = naturalOrder(labels);
  return labels
    .map((_, i) => i)
    .sort(compare)
    .map((i) => labels[i] as string);
}

/** Each list in its right order. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "numbers at the end": ["item 1", "item 2", "item 10", "item 12", "item 20"],
  "numbers in the middle": ["S2E9 a", "S2E10 a", "S10E1 a"],
  "intervals of pandas": ["(-inf, -10.0]", "(-10.0, -5.0]", "(-5.0, 0.0]", "(0.0, 5.0]", "(5.0, 10.0]", "(10.0, 15.0]", "(15.0, inf]"],
  "intervals of R, whose comma is no sign of thousands": ["(0,1]", "(1,200]", "(200,1000]"],
  "signed numbers": ["-10", "-5", "0", "3", "+4", "10"],
  "the minus of Unicode": ["−10", "−3", "2"],
  "signs after a word": ["UTC -11", "UTC -5", "UTC 0", "UTC +3"],
  "dashes that are no signs": ["A-2", "A-10", "A-100"],
  ranges: ["0-9", "10-19", "20-29", "100+"],
  "ranges with room": ["0 - 4", "5 - 9", "10 - 14"],
  "ages with open ends": ["Under 5", "<18", "18-24", "25-64", "65+"],
  "ages with signs of comparison": ["<18", "18", "19-64", ">=65"],
  "money with thousands": ["<$1,000", "$1,000-$1,999", "$10,000-$19,999", "$100,000+"],
  "thousands with spaces": ["500", "1 000", "10 000"],
  "decimal points": ["0.125", "0.25", "0.5", "1.0", "1.25"],
  "decimal commas": ["0,25 l", "0,5 l", "1 l"],
  "decimals without a zero": [".25", ".5", "1"],
  "decimals of pandas": ["1.0", "1.25", "1.5"],
  "fractions that begin with zero": ["1.05", "1.10", "1.5"],
  "versions told by a zero": ["1.2", "1.9", "1.10", "1.11"],
  "versions told by a v": ["v1.9", "v1.11"],
  "versions of three parts": ["1.9", "1.9.3", "1.10.1"],
  "leading zeros": ["6", "007", "07", "7", "08"],
  "digits beyond what a number holds": ["12345678901234567890", "12345678901234567891"],
  "texts by code point, as Python": ["B", "a", "ab", "b", "ä", "😀"],
  "words that begin like a comparison": ["Over", "Under 5", "item 3"],
};

describe("the natural order", () => {
  it.each(Object.entries(ORDERS))("%s", (_, labels) => {
    expect(sorted(labels)).toEqual(labels);
    expect(sorted([...labels].reverse())).toEqual(labels);
  });

  it("is one order, whatever the labels", () => {
    const label = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[-+ .,([\])<0-9a]{0,8}$/));
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 8 }), (labels) => {
        const compare = naturalOrder(labels);
        const order = labels.map((_, i) => i).sort(compare);
        for (let i = 0; i < order.length; i++) {
          for (let j = i + 1; j < order.length; j++) expect(compare(order[i] as number, order[j] as number)).toBeLessThan(0);
        }
      }),
    );
  });
});
