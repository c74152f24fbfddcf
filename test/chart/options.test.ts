import { describe, expect, it } from "vitest";
import { ChartifyError } from "../../src/host/node/index.js";
import { type Loose, plots } from "./plot-options.js";

describe.each(plots)("$name with $least", ({ name, make, data, least, options, with: beside = {}, rows = {} }) => {
  const draw = (given: object, own: object = data): Loose => make().plot[name]?.(own, given) as Loose;
  const refusal = (given: object): ChartifyError => {
    try {
      draw(given);
    } catch (error) {
      expect(error).toBeInstanceOf(ChartifyError);
      return error as ChartifyError;
    }
    throw new Error("was not refused");
  };

  it.each(Object.entries(options))("%s: %j changes the picture", (option, value) => {
    const needed = option === "colorOrder" ? { colorColumn: options["colorColumn"] } : {};
    const others = { ...least, ...needed, ...beside[option] };
    const own = rows[option];
    // What cannot be drawn without the option is refused.
    if (own !== undefined) expect(() => draw(others, own)).toThrow(ChartifyError);
    if (own !== undefined) return expect(draw({ ...others, [option]: value }, own).describe().series.length).toBeGreaterThan(1);
    expect(draw({ ...others, [option]: value }).toSVG()).not.toBe(draw(others).toSVG());
  });

  it("has no option beside these", () => {
    const listed = /\(options: (.*?)\)/.exec(refusal({ ...least, nonsense: 1 }).message)?.[1] ?? "";
    const [names = "", more = "0"] = listed.split(/ and (\d+) more/);
    const known = [...Object.keys(least), ...Object.keys(options)];
    expect(known).toEqual(expect.arrayContaining(names.split(", ")));
    expect(names.split(", ").length + Number(more)).toBe(known.length);
  });

  it("refuses a missing column by name, with the nearest one", () => {
    const [option = "", column] = Object.entries(least)[0] as [string, string | string[]];
    const error = refusal({ ...least, [option]: `${[column].flat()[0]}q` });
    expect(error.code).toBe("missing-column");
    expect(error.message).toMatch(new RegExp(`^chart\\.plot\\.${name}, option "${option}"`));
    expect(error.message).toContain(`"${[column].flat()[0]}q"`);
  });

  it("refuses options that are missing", () => {
    for (const option of Object.keys(least)) {
      const { [option]: _, ...rest } = least as Record<string, unknown>;
      expect(refusal(rest).message).toContain(`the option "${option}" is missing`);
    }
  });

  it("draws nothing for no rows, and says nothing", () => {
    const empty = Object.fromEntries(Object.keys(data).map((column) => [column, []]));
    const chart = make().plot[name]?.(empty, least) as Loose;
    expect(chart.toSVG()).not.toMatch(/NaN|Infinity|undefined/);
    expect(chart.describe().series).toEqual(JSON.parse(JSON.stringify(chart.describe().series)));
  });

  it("leaves the data as they are", () => {
    const before = JSON.stringify(data);
    draw({ ...least }).toSVG();
    expect(JSON.stringify(data)).toBe(before);
  });
});
