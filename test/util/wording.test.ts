import { describe, expect, it } from "vitest";
import { inFlags, placeInFlags } from "../../src/cli/in-flags.js";
import { ChartifyError } from "../../src/util/error.js";
import { IN_CODE, option, phrase, plot, say, setting, way } from "../../src/util/wording.js";

const IN_FLAGS = inFlags(null);

describe("a message", () => {
  it.each([
    [phrase`${option("colorColumn")} is missing`, '"colorColumn" is missing', "--color-column is missing"],
    [phrase`make it with ${setting("xAxisType", "datetime")}`, 'make it with xAxisType: "datetime"', "make it with --x-axis-type datetime"],
    [phrase`${setting("sort", false)} or ${setting("stacked", true)}`, "sort: false or stacked: true", "--no-sort or --stacked"],
    [phrase`${setting("missing", ["-", "n a"])}`, 'missing: ["-", "n a"]', "--missing '-,n a'"],
    [phrase`${setting("types", { id: "text" })}`, 'types: { id: "text" }', "--types id=text"],
    [phrase`${setting("scale", 2)}, ${setting("title", "it's")}`, 'scale: 2, title: "it\'s"', "--scale 2, --title 'it'\\''s'"],
    [phrase`use ${plot("barStacked")}`, "use barStacked", "use bar-stacked"],
    [phrase`call ${way("save()", "-o")} ${3} times`, "call save() 3 times", "call -o 3 times"],
    [phrase`all of ${phrase`this, ${option("bins")}`}`, 'all of this, "bins"', "all of this, --bins"],
    ["plain", "plain", "plain"],
  ])("is said in code and in flags: %j", (text, inCode, inFlags) => {
    expect([say(text, IN_CODE), say(text, IN_FLAGS)]).toEqual([inCode, inFlags]);
  });

  it("is an error's, which speaks of code unless asked, and steers no terminal", () => {
    const error = new ChartifyError("bad-option", "chart.plot.bar", phrase`no ${option("x\u001b")}`);
    expect([error.message, error.inWords(IN_FLAGS)]).toEqual(['chart.plot.bar: no "x\\u001b"', "no --x\\u001b"]);
  });
});

describe("a place", () => {
  it.each([
    ["chart.plot.barStacked", "bar-stacked"],
    ['chart.plot.line, option "xColumn"', "--x-column"],
    ['chart.plot.bar, option "colorOrder", item 2', "--color-order, item 2"],
    ['new Chart, option "layout".width', "--width"],
    ["chart.axes.setXAxisRange, start", "--x-range"],
    ["chart.save, path", "-o"],
    ["sales.csv, line 3", "sales.csv, line 3"],
    ['odd.csv, option "x"', 'odd.csv, option "x"'],
    ["--aggregate", "--aggregate"],
  ])("%s is %s in flags", (place, expected) => {
    expect(placeInFlags(place)).toBe(expected);
  });
});
