import { describe, expect, it } from "vitest";
import { factorize, sortedLevels } from "../../../src/data/group.js";
import { Table } from "../../../src/data/table.js";
import { Chart } from "../../../src/host/node/index.js";

const factors = (labels: readonly (string | number)[]) => factorize(Table.from({ k: labels }).column("k"));
/** The labels, given in another order, as they are ordered. */
const ordered = (labels: readonly string[]) => sortedLevels(factors(labels.toSorted().toReversed()));

const SCALES: Readonly<Record<string, readonly string[]>> = {
  clothes: ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL"],
  sizes: ["small", "medium", "large"],
  "sizes of another spelling": ["Extra-Small", "Small", "Medium", "Large", "X-Large"],
  levels: ["Very low", "Low", "Medium", "High", "Very high"],
  "the World Bank's groups": ["Low income", "Lower middle income", "Upper middle income", "High income"],
  agreement: ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree", "Don't know"],
  satisfaction: ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"],
  frequency: ["Never", "Rarely", "Sometimes", "Often", "Always", "No answer"],
  "cuts of diamonds": ["Fair", "Good", "Very Good", "Premium", "Ideal"],
  severity: ["low", "medium", "high", "critical"],
  logs: ["DEBUG", "INFO", "WARN", "ERROR", "FATAL"],
  education: ["Primary", "Secondary", "Bachelor's", "Master's", "PhD"],
  "times of day": ["morning", "afternoon", "evening", "night"],
  seasons: ["Spring", "Summer", "Autumn", "Winter"],
  words: ["one", "two", "three", "ten"],
  german: ["nie", "selten", "manchmal", "oft", "immer"],
  french: ["faible", "moyen", "élevé"],
  "bands of age": ["<18", "18-24", "25-34", "35-64", "65+"],
  "bands in words": ["Under 5 years", "5 to 14 years", "15 to 64 years", "65 years and over"],
  "bins of pandas": ["(0, 5]", "(5, 10]", "(10, 15]"],
  "bins with ends": ["(-inf, 0.0]", "(0.0, 2.5]", "(2.5, inf]"],
  money: ["<$1,000", "$1,000-$9,999", "$10,000-$99,999", "$100,000+"],
  thousands: ["0-10k", "10k-50k", "50k-1M", ">1M"],
  distances: ["0–5 km", "5–10 km", "10–20 km"],
};

describe("scales", () => {
  it.each(Object.entries(SCALES))("%s stand in their order", (_, labels) => {
    expect(ordered(labels)).toEqual(labels);
    expect(factors(labels).inTime).toBe("yes");
  });

  it("of two steps may be cases to compare", () => {
    expect(factors(["high", "low"])).toMatchObject({ inTime: "maybe" });
    expect(ordered(["low", "high"])).toEqual(["low", "high"]);
  });

  it.each([
    [["S", "M", "F"]],
    [["low", "Berlin", "high"]],
    [["Male", "Female"]],
    [["12-34", "56-78", "91-99"]],
    [["3-1", "2-0", "1-1"]],
    [["1-10", "5-15", "20-30"]],
    [["A", "B", "C"]],
    [["good"]],
    [["Don't know", "good"]],
    [["constructor", "toString", "low"]],
  ])("%j is none", (labels) => expect(factors(labels).inTime).toBe("no"));
});

describe("years", () => {
  it("of other centuries are years at even steps or beside those of ours", () => {
    for (const years of [
      [1650, 1700, 1750],
      [1785, 1786, 1787],
      [1790, 1815, 1801],
      ["1750", "1700", "1650"],
    ])
      expect(factors(years).inTime).toBe("yes");
    for (const numbers of [
      [1501, 1623, 1788],
      [1200, 1300, 2500],
      [1000, 1007, 1014],
      [512, 513, 514],
    ])
      expect(factors(numbers).inTime).toBe("no");
  });
});

describe("charts", () => {
  const axis = (rows: Record<string, unknown>[], ...categoricalColumns: string[]) =>
    new Chart({ xAxisType: "categorical", blankLabels: true }).plot.bar(
      rows as never[],
      { categoricalColumns, numericColumn: "v" } as never,
    ).axes.xAxisFactors;

  it("have sizes in order where no order was asked for, and by value where it was", () => {
    const rows = ["L", "S", "XL", "M"].map((size, v) => ({ size, v }));
    expect(axis(rows, "size")).toEqual(["S", "M", "L", "XL"]);
    const chart = new Chart({ xAxisType: "categorical", blankLabels: true });
    chart.plot.bar(rows, { categoricalColumns: "size", numericColumn: "v", categoricalOrderBy: "values" });
    expect(chart.axes.xAxisFactors).toEqual(["M", "XL", "S", "L"]);
  });
});
