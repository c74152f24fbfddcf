import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDateFormat, formatDate } from "../../src/format/date-format.js";
import { checkNumberFormat, formatNumber } from "../../src/format/number-format.js";
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

  it("refuse unknown directives by name", () => {
    expect(() => checkDateFormat("%Y-%K", "here")).toThrow(/"%K"/);
    expect(() => checkDateFormat("0,0", "here")).toThrow(/no directive/);
    expect(formatDate("%Y", Number.NaN)).toBe("");
  });
});
