import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { magnitudesOf } from "../../src/format/compact.js";
import { localeOf } from "../../src/format/locale.js";
import { COMPACT_FROM_IF_SMALL, numberTexts, spreadTexts } from "../../src/format/number-texts.js";
import { numberWithMinus, withMinus } from "../../src/util/minus.js";

const nbsp = "\u00a0";

describe("numbers that belong together", () => {
  it.each([
    [
      [0, 0.5, 1],
      ["0", "0.5", "1.0"],
    ],
    [
      [0, 2500, 10_000],
      ["0", "2,500", "10,000"],
    ],
    [
      [0, 500_000, 1_000_000],
      ["0", "0.5M", "1.0M"],
    ],
    [
      [-25e6, 0, 25e6],
      ["-25M", "0", "25M"],
    ],
    [
      [0, 2e9, 8e9],
      ["0", "2B", "8B"],
    ],
    [
      [0, 2.5e12],
      ["0", "2.5T"],
    ],
    [
      [1_234_500, 1_234_600],
      ["1,234,500", "1,234,600"],
    ],
    [
      [0, 5e17, 1.5e18],
      ["0", "0.5×10¹⁸", "1.5×10¹⁸"],
    ],
    [
      [0, 2e-12, 4e-12],
      ["0", "2×10⁻¹²", "4×10⁻¹²"],
    ],
    [
      [1e9, 1e9 + 0.0005],
      ["1,000,000,000.0000", "1,000,000,000.0005"],
    ],
    [
      [0.0002, 0.0004],
      ["0.0002", "0.0004"],
    ],
    [
      [7, 7],
      ["7", "7"],
    ],
    [[], []],
  ])("%j are %j", (values, texts) => expect(numberTexts(values)).toEqual(texts));

  it("have a word earlier where there is little room", () => {
    const small = { compactFrom: COMPACT_FROM_IF_SMALL };
    expect(numberTexts([0, 50_000, 250_000], small)).toEqual(["0", "50k", "250k"]);
    expect(numberTexts([0, 7_500], small)).toEqual(["0", "7,500"]);
    expect(numberTexts([12_345, 12_346], small)).toEqual(["12,345", "12,346"]);
  });

  it("have the words of a locale, where it has one", () => {
    const write = (tag: string, values: number[], compactFrom?: number) =>
      numberTexts(values, { locale: localeOf(tag), ...(compactFrom === undefined ? {} : { compactFrom }) });
    expect(write("de-DE", [0, 25e6])).toEqual(["0", `25${nbsp}Mio.`]);
    expect(write("de-DE", [0, 1.5e9])).toEqual(["0", `1,5${nbsp}Mrd.`]);
    expect(write("de-DE", [0, 250_000], 1e4)).toEqual(["0", "250.000"]);
    expect(write("es-ES", [0, 8e9])).toEqual(["0", `8000${nbsp}M`]);
    expect(write("ja-JP", [0, 2e6])).toEqual(["0", "200万"]);
    expect(write("en-IN", [0, 2e7])).toEqual(["0", "2Cr"]);
    expect(write("en-US", [0, 25e6])).toEqual(["0", "25M"]);
    for (const { worth } of magnitudesOf(localeOf("fr-FR"))) expect(worth).toBeGreaterThanOrEqual(1e3);
  });
});

describe("numbers far apart", () => {
  it.each([
    [
      [0.01, 1, 100],
      ["0.01", "1", "100"],
    ],
    [
      [1, 1000, 1e6, 2e9],
      ["1", "1k", "1M", "2B"],
    ],
    [
      [100, 1000, 1e5],
      ["100", "1,000", "100,000"],
    ],
    [
      [1e-12, 1e-8, 1, 1e18],
      ["10⁻¹²", "10⁻⁸", "10⁰", "10¹⁸"],
    ],
    [
      [1e-8, 2e-8, 5e-8],
      ["10⁻⁸", "2×10⁻⁸", "5×10⁻⁸"],
    ],
    [
      [0.01, 1e4, 1e8],
      ["10⁻²", "10⁴", "10⁸"],
    ],
    [
      [-1e8, -1, 0, 1, 1e8],
      ["-100M", "-1", "0", "1", "100M"],
    ],
  ])("%j are %j", (values, texts) => expect(spreadTexts(values)).toEqual(texts));

  it("are powers all or none", () => {
    const size = fc.integer({ min: -20, max: 20 }).map((exponent) => Number(`1e${exponent}`));
    fc.assert(
      fc.property(fc.uniqueArray(size, { minLength: 2, maxLength: 8 }), (values) => {
        const texts = spreadTexts(values);
        expect(new Set(texts).size).toBe(values.length);
        expect(new Set(texts.map((text) => text.includes("10") && /[⁰¹²³⁴-⁹]/.test(text))).size).toBe(1);
      }),
    );
  });
});

describe("a true minus sign", () => {
  it.each([
    ["-5", "−5"],
    ["-$1.5k", "−$1.5k"],
    ["($-3)", "($-3)"],
    ["about -5", "about −5"],
    ["(-5)", "(−5)"],
    ["-∞", "−∞"],
    ["-kr 5", "−kr 5"],
    ["CO-2", "CO-2"],
  ])("makes %s %s on an axis", (label, shown) => expect(withMinus(label)).toBe(shown));

  it.each(["2020-01-05", "-", "a-5", "-5 to 5", "10-20", "555-1234", "-v", "--5", "covid-19", "-5-3"])("leaves %s of the data", (text) =>
    expect(numberWithMinus(text)).toBe(text),
  );

  it.each(["-5", "-1,234.5", "-$3", "-5%", "-1.5M", "-1e-7", "-5 €", "-€5"])("stands before %s of the data", (text) => {
    expect(numberWithMinus(text)).toBe(`−${text.slice(1)}`);
  });
});
