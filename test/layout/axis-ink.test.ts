import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { contrastOf } from "../../src/style/contrast.js";

const rows = { x: [1, 2, 3], a: [1, 2, 3], b: [30, 20, 10], s: ["p", "q", "p"] };
const two = () =>
  new Chart({ blankLabels: true, secondYAxis: true }).plot
    .line(rows, { xColumn: "x", yColumn: "a" })
    .axes.setYAxisLabel("Left")
    .secondAxis.plot.line(rows, { xColumn: "x", yColumn: "b" })
    .secondAxis.axes.setYAxisLabel("Right");

const inkOf = (svg: string, text: string): string => new RegExp(`fill="(#[0-9a-f]{6})"[^>]*>${text}<`).exec(svg)?.[1] ?? "";

describe("two y axes with one series each", () => {
  it("have title and ticks in its colour, dark enough to be read", () => {
    const svg = two().toSVG();
    const [left, right] = [inkOf(svg, "Left"), inkOf(svg, "Right")];
    expect(left).toBe("#1f77b4");
    expect(right).not.toBe(left);
    expect(contrastOf(right, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(inkOf(svg, "30")).toBe(right);
    expect(svg).toMatch(new RegExp(`fill="${left}"[^>]*>3<`));
  });

  it("keep the colour that the figure sets", () => {
    const chart = two();
    chart.figure.style = { axisLabel: { color: "#123456" } };
    const svg = chart.toSVG();
    expect([inkOf(svg, "Left"), inkOf(svg, "Right")]).toEqual(["#123456", "#123456"]);
    expect(inkOf(svg, "30")).not.toBe("#737373");
  });

  it("have none where an axis has several series", () => {
    const svg = two().plot.line(rows, { xColumn: "x", yColumn: "b", colorColumn: "s" }).toSVG();
    expect(inkOf(svg, "Left")).toBe("#666666");
    expect(inkOf(svg, "Right")).toBe("#666666");
  });
});
