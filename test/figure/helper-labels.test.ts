import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

describe("labels that say how to be set", () => {
  const bars = (chart: Chart<"categorical", "linear">) =>
    chart.plot.bar([{ city: "Oslo", rain: 48 }], { categoricalColumns: "city", numericColumn: "rain" });

  it("are drawn, and not told to those who hear the picture", () => {
    const svg = bars(new Chart({ xAxisType: "categorical" })).toSVG();
    expect(svg).toContain(">chart.setTitle(&quot;Takeaway&quot;)</text>");
    expect(/<title[^>]*>(.*?)<\/title>/.exec(svg)?.[1]).toBe("Chart");
    expect(/<desc[^>]*>(.*?)<\/desc>/.exec(svg)?.[1]).not.toContain("chart.");
  });

  it("are told once they are set, even to a call", () => {
    const svg = bars(new Chart({ xAxisType: "categorical" }))
      .setTitle("chart.line() of rain")
      .setSubtitle("In Oslo")
      .toSVG();
    expect(svg).toMatch(/<title[^>]*>chart\.line\(\) of rain<\/title>/);
    expect(svg).toMatch(/<desc[^>]*>In Oslo\. Chart of bar/);
  });
});
