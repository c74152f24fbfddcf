import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embeddedMeasurer as measurer } from "../../src/text/embedded-measurer.js";
import { cutMiddle, ellipsize, hyphenate, wrapText } from "../../src/text/wrap.js";

const font = { sizePx: 12, bold: false };

describe("wrapText", () => {
  it("keeps a text that fits, and its own line breaks", () => {
    expect(wrapText("short", 200, font, measurer)).toEqual(["short"]);
    expect(wrapText("two\nlines", 200, font, measurer)).toEqual(["two", "lines"]);
    expect(wrapText("", 200, font, measurer)).toEqual([""]);
  });

  it("breaks at spaces, after hyphens and slashes", () => {
    expect(wrapText("alpha beta gamma", 60, font, measurer)).toEqual(["alpha beta", "gamma"]);
    expect(wrapText("north-eastern", 60, font, measurer)).toEqual(["north-", "eastern"]);
  });

  it("breaks a word that is too wide, but no character", () => {
    const lines = wrapText("😀😀😀😀😀", 30, font, measurer);
    expect(lines).toEqual(["😀😀", "😀😀", "😀"]);
    expect(wrapText("日本語の長い文章", 26, font, measurer)).toEqual(["日本", "語の", "長い", "文章"]);
  });

  it("cuts off what is beyond the last line with an ellipsis", () => {
    const lines = wrapText("one two three four five six", 50, font, measurer, { maxLines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it("keeps every line within the width, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        for (const line of wrapText(text, width, font, measurer)) {
          const characters = [...new Intl.Segmenter("en").segment(line)].length;
          if (characters > 1) expect(measurer.widthPx(line, font)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe("ellipsize", () => {
  it("cuts to the width", () => {
    const cut = ellipsize("a rather long label", 50, font, measurer);
    expect(cut).toMatch(/^a.*…$/);
    expect(measurer.widthPx(cut, font)).toBeLessThanOrEqual(50);
    expect(ellipsize("ok", 50, font, measurer)).toBe("ok");
  });
});

describe("hyphenate", () => {
  it("breaks words that are too wide, three letters on each side at least, each line within the width", () => {
    expect(hyphenate("alpha beta", 60, font, measurer, { maxLines: 3 })).toEqual(["alpha beta"]);
    const lines = hyphenate("Rechtsschutzversicherung", 60, font, measurer, { maxLines: 4 }) ?? [];
    expect(lines.map((line) => line.replace(/-$/, "")).join("")).toBe("Rechtsschutzversicherung");
    for (const line of lines) {
      expect(measurer.widthPx(line, font)).toBeLessThanOrEqual(60);
      expect(line.replace("-", "").length).toBeGreaterThanOrEqual(3);
    }
  });

  it("gives up where there are too many lines, or no room for a part of a word", () => {
    expect(hyphenate("Rechtsschutzversicherung", 60, font, measurer, { maxLines: 2 })).toBeNull();
    expect(hyphenate("abcdefgh", 8, font, measurer, { maxLines: 9 })).toBeNull();
  });
});

describe("cutMiddle", () => {
  it("keeps both ends of a text that is too wide", () => {
    expect(cutMiddle("short", 200, font, measurer)).toBe("short");
    const cut = cutMiddle("Department of things, number 23", 100, font, measurer);
    expect(cut).toMatch(/^Dep.*….* 23$|^Dep.*…\S*23$/);
    expect(measurer.widthPx(cut, font)).toBeLessThanOrEqual(100);
  });
});
