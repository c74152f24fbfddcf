import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDateFormat, formatDate } from "../../src/format/date-format.js";
import { localeOf, readLocale } from "../../src/format/locale.js";
import { checkNumberFormat, formatNumber, refinedFormat } from "../../src/format/number-format.js";
import { readBack } from "../../src/format/read-back.js";
import { ChartifyError } from "../../src/util/error.js";

const recorded: [string, number, string][] = JSON.parse(
  readFileSync(new URL("../fixtures/conformance/number-formats.json", import.meta.url), "utf8"),
);

describe("number formats", () => {
  it("agree with all that Bokeh's axis formatter wrote", () => {
    expect(recorded).toHaveLength(560);
    expect(recorded.map(([format, value]) => formatNumber(format, value))).toEqual(recorded.map(([, , text]) => text));
  });

  it("write what is no number without a word", () => {
    expect(formatNumber("0.0", Number.NaN)).toBe("");
    expect(formatNumber("0.0", Number.NEGATIVE_INFINITY)).toBe("-∞");
  });

  it("refuse what is no format, and dates' formats", () => {
    expect(() => checkNumberFormat("%Y", "here")).toThrow(/here: .*"%Y" looks like a date format/);
    expect(() => checkNumberFormat("abc", "here")).toThrow(ChartifyError);
    expect(() => checkNumberFormat("$0,0.00", "here")).not.toThrow();
  });

  it("throw nothing but ChartifyError, for any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.double(), (format, value) => {
        try {
          checkNumberFormat(format, "here");
        } catch (error) {
          expect(error).toBeInstanceOf(ChartifyError);
          return;
        }
        expect(typeof formatNumber(format, value)).toBe("string");
      }),
    );
  });
});

describe("formats with a unit", () => {
  it.each([
    ["0,0 €", -1234.4, "-1,234 €"],
    ["£0,0", -1234.4, "-£1,234"],
    ["€ 0,0.00", 1234.5, "€ 1,234.50"],
    ["CHF 0,0", 1234.4, "CHF 1,234"],
    ["US$0.0a", -1500, "-US$1.5k"],
    ["0.0°C", -1.25, "-1.2°C"],
    ["0,0.00 'kr'", 1234.5, "1,234.50 kr"],
    ["0 km/h", 12.3, "12 km/h"],
    ["0.0 m²", 12.34, "12.3 m²"],
    ["0,0 zł", 1234, "1,234 zł"],
    ["(0,0 €)", -1234, "(1,234 €)"],
    ["(£0,0)", -1234, "(£1,234)"],
    ["+0,0 €", 5, "+5 €"],
    ["+0,0 €", 0.2, "0 €"],
    ["'about '0", -5, "about -5"],
    ["0.0{ 50% CO2}", 1.25, "1.3 50% CO2"],
    ["0.0a €", 1_234_567, "1.2m €"],
    ["0%", 0.123, "12%"],
  ])("%s writes %d as %s", (format, value, text) => {
    expect(() => checkNumberFormat(format, "here")).not.toThrow();
    expect(formatNumber(format, value)).toBe(text);
  });

  it("are refused where a sign could mean something else", () => {
    for (const format of ["0'", "#,##0.00", "0.00.00", "(0", "0*", "<0", "0%%", "", "$", "0 %Y"]) {
      expect(() => checkNumberFormat(format, "here"), format).toThrow(/is no number format. Use such as/);
    }
  });
});

describe("formats of d3", () => {
  it.each([
    [".2f", 1234.5, "1234.50"],
    [",.0f", -1234.4, "-1,234"],
    ["~s", 1500, "1.5k"],
    [".1%", 0.1234, "12.3%"],
    [".0%", 0.1234, "12%"],
    ["$,.2f", -1234.5, "-$1,234.50"],
    [".3s", 0.00042, "420µ"],
    ["0.2f", 1.5, "1.50"],
    ["d", 3, "3"],
    [",", 1234, "1,234"],
    ["(,.0f", -1234, "(1,234)"],
  ])("%s writes %d as %s", (format, value, text) => {
    expect(() => checkNumberFormat(format, "here")).not.toThrow();
    expect(formatNumber(format, value)).toBe(text);
  });

  it("are refused where numbro would read them differently", () => {
    for (const format of ["0s", "0.0f", "0x", ".00%", "0.2", "0,.0%"]) {
      expect(() => checkNumberFormat(format, "here"), format).toThrow(/numbro and d3 read .* differently/);
    }
  });
});

describe("a format of one more decimal", () => {
  it.each([
    ["0,0", "0,0.0"],
    ["$0a", "$0.0a"],
    ["0.0%", "0.00%"],
    ["0,0.[0]", "0,0.[00]"],
    ["0,0 'CO2'", "0,0.0 'CO2'"],
    [",.1f", ",.2f"],
    ["00:00:00", null],
    ["d", null],
  ])("of %s is %s", (format, finer) => expect(refinedFormat(format)).toBe(finer));
});

describe("a locale", () => {
  const nbsp = "\u00a0";
  it.each([
    ["de-DE", "0,0.0", 1_234_567.5, "1.234.567,5"],
    ["fr-FR", "0,0.0", 1234.5, `1${nbsp}234,5`],
    ["de-CH", "0,0", 1234, "1’234"],
    ["en-IN", "0,0", 1_234_567, "12,34,567"],
    ["es-ES", "0,0", 1234, "1234"],
    ["es-ES", "0,0", 12_345, "12.345"],
    ["ar-EG", "0.0", 1.5, "1.5"],
    ["de-DE", "0,0.0 'v1.5'", 1234.5, "1.234,5 v1.5"],
    ["de-DE", "~s", 1500, "1,5k"],
  ])("%s writes %s of %d as %s", (tag, format, value, text) => {
    expect(formatNumber(format, value, localeOf(tag)).replace("'", "’")).toBe(text);
  });

  it("has its names of months and days", () => {
    const march = Date.UTC(2024, 2, 5);
    expect(formatDate("%A, %-d. %B %Y", march, localeOf("de-DE"))).toBe("Dienstag, 5. März 2024");
    expect(formatDate("%x", march, localeOf("de-DE"))).toBe("05.03.2024");
    expect(formatDate("%b", march, localeOf("fr-FR"))).toBe("mars");
  });

  it("is one that Intl knows", () => {
    expect(readLocale("de-de", "here")).toBe("de-DE");
    expect(() => readLocale("de_DE.UTF-8", "here")).toThrow(/here: "de_DE.UTF-8" is no locale .* Did you mean "de-DE"\?/);
    for (const tag of ["german", "xx-XX", "", "d", "x".repeat(1000)]) expect(() => readLocale(tag, "here"), tag).toThrow(/is no locale/);
    expect(() => readLocale(7, "here")).toThrow(ChartifyError);
  });
});

describe("what a label says", () => {
  it.each([
    ["2k", 1500, 2000],
    ["1.5k", 1500, 1500],
    ["50%", 0.5, 0.5],
    ["-$1,200", -1200, -1200],
    ["0", 0.4, 0],
    ["2KiB", 2048, null],
    ["0:20:35", 1235, null],
  ])("%s for %d is %s", (label, value, said) => expect(readBack(label, value)).toBe(said));
});

describe("date formats", () => {
  const ms = Date.UTC(2024, 2, 5, 7, 8, 9, 42);

  it.each([
    ["%Y-%m-%d", "2024-03-05"],
    ["%F %T", "2024-03-05 07:08:09"],
    ["%b %-d, %y", "Mar 5, 24"],
    ["%A %I:%M %p", "Tuesday 07:08 AM"],
    ["%L", "042"],
    ["100%% %j", "100% 065"],
  ])("%s gives %s", (format, text) => expect(formatDate(format, ms)).toBe(text));

  it("keep all digits of years beyond 9999, in every directive that holds one", () => {
    const late = Date.UTC(12_024, 0, 2);
    for (const format of ["%Y", "%-Y", "%G"]) expect(formatDate(format, late)).toBe("12024");
    expect(formatDate("%F %%Y", late)).toBe("12024-01-02 %Y");
    expect(formatDate("%x", late)).toBe("1/2/12024");
    expect(formatDate("%Y", Date.UTC(10_000, 0, 1))).toBe("10000");
  });

  it("refuse unknown directives by name", () => {
    expect(() => checkDateFormat("%Y-%K", "here")).toThrow(/"%K"/);
    expect(() => checkDateFormat("0,0", "here")).toThrow(/no directive/);
    expect(formatDate("%Y", Number.NaN)).toBe("");
  });
});
