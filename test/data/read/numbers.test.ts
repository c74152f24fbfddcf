import { describe, expect, it } from "vitest";
import { Table } from "../../../src/data/table.js";
import { aggregate, Chart, type ReadTableOptions, readTable } from "../../../src/host/node/index.js";
import { errorOf } from "../error.js";

/** A table of one column of these cells, between semicolons so that commas need no quotes, and whatever other columns. */
function semicolons(
  cells: readonly string[],
  others: Readonly<Record<string, readonly string[]>> = {},
  options: Partial<ReadTableOptions> = {},
) {
  const names = Object.keys(others);
  const lines = cells.map((cell, i) => [`k${i}`, cell, ...names.map((name) => others[name]?.[i] ?? "")].join(";"));
  return readTable([["k", "n", ...names].join(";"), ...lines].join("\n"), { format: "csv", ...options });
}
const quoted = (cells: readonly string[], options: Partial<ReadTableOptions> = {}) =>
  readTable(["k,n", ...cells.map((cell, i) => `k${i},"${cell.replaceAll('"', '""')}"`)].join("\n"), { format: "csv", ...options });
const numbers = (...cells: string[]) => quoted(cells).toColumns(["n"]).n;
const inMemory = (...cells: unknown[]) => [...Table.from({ n: cells }).numbers("n")];
const noteOf = (table: Table) => [table.column("n"), ...table.notesOf(["n"])].slice(1);

describe("thousands and decimals", () => {
  it.each([
    [
      ["1,234.50", "12"],
      [1234.5, 12],
    ],
    [
      ["1.234,50", "12"],
      [1234.5, 12],
    ],
    [
      ["1 234,5", "-12 345 678"],
      [1234.5, -12345678],
    ],
    [
      ["1\u00a0234,5", "2\u202f345,0", "3\u2009456"],
      [1234.5, 2345, 3456],
    ],
    [
      ["1'234.5", "2’345"],
      [1234.5, 2345],
    ],
    [
      ["1,234,567", "1,234"],
      [1234567, 1234],
    ],
    [
      ["1.234.567", "1.234"],
      [1234567, 1234],
    ],
    [
      ["12,34,567.5", "1,00,000"],
      [1234567.5, 100000],
    ],
    [
      ["2523,00", "1,234"],
      [2523, 1.234],
    ],
    [
      ["0,435", "1,286"],
      [0.435, 1.286],
    ],
    [
      ["1,234", "1.5"],
      [1234, 1.5],
    ],
    [
      ["1.234", "1,5"],
      [1234, 1.5],
    ],
    [
      ["\u2212100", "\u22125.5", "–7"],
      [-100, -5.5, -7],
    ],
    [
      [".5", "+3", "5.", "1e3", "1E-2"],
      [0.5, 3, 5, 1000, 0.01],
    ],
    [
      ["1.234,5e3", "2"],
      [1234500, 2],
    ],
  ])("%j", (cells, expected) => {
    expect(numbers(...cells)).toEqual(expected);
    expect(inMemory(...cells)).toEqual(expected);
  });

  it.each([
    ["1.2.3"],
    ["192.168.0.1"],
    ["1,23,4"],
    ["12 34"],
    ["1,234,56"],
    ["1.234,567,8"],
    ["007"],
    ["0,123,456"],
    ["1--2"],
    ["12 A"],
    ["1/2"],
    ["A 1"],
    ["5 7"],
  ])("%s is text", (cell) => expect(quoted([cell, "8"]).column("n").kind).toBe("string"));

  it("are not guessed where a column contradicts itself", () => {
    const table = quoted(["1,234.5", "1.234,5"]);
    expect(errorOf(() => table.numbers("n"), "bad-column").message).toContain(
      'writes decimals in two ways (line 2: "1,234.5", line 3: "1.234,5")',
    );
  });
});

describe("what one column does not tell", () => {
  it("is told by the others", () => {
    expect(semicolons(["1.234", "2.345"], { rate: ["0,5", "0,7"] }).toColumns(["n"]).n).toEqual([1234, 2345]);
    expect(semicolons(["1,234", "2,345"], { rate: ["0.5", "0.7"] }).toColumns(["n"]).n).toEqual([1234, 2345]);
    expect(semicolons(["1.000", "2.000"], { rate: ["1.234,5", ""] }).toColumns(["n"]).n).toEqual([1000, 2000]);
    expect(semicolons(["1.234", "2.345"], { date: ["01.02.2024", ""], rate: ["0.5", "0.7"] }).toColumns(["n"]).n).toEqual([1.234, 2.345]);
    expect([...Table.from({ n: ["1.234"], rate: ["0,5"] }).numbers("n")]).toEqual([1234]);
    expect([...Table.from({ n: ["1,234"], rate: ["0,5"] }).numbers("n")]).toEqual([1.234]);
  });

  it("is told by the separator, by money, and by numbers without any", () => {
    for (const cells of [
      ["1,286", "2,059"],
      ["1,286", "2059"],
    ])
      expect(noteOf(semicolons(cells))).toEqual([]);
    expect(semicolons(["1,286", "2,059"]).toColumns(["n"]).n).toEqual([1.286, 2.059]);
    expect(semicolons(["1.200 €", "3.400 €"]).toColumns(["n"]).n).toEqual([1200, 3400]);
    expect(numbers("$1,200", "$3,400")).toEqual([1200, 3400]);
    expect(numbers("1,286", "20590")).toEqual([1.286, 20590]);
    expect(noteOf(quoted(["1.234", "2.345"]))).toEqual([]);
  });

  it("is read and said, and may be said by the user", () => {
    const chart = new Chart({ xAxisType: "categorical" });
    const cells = ["1,234", "2,345"];
    chart.plot.bar(quoted(cells), { categoricalColumns: "k", numericColumn: "n" });
    expect(chart.warnings).toEqual([
      'chart.plot.bar: column "n" is read with "," between thousands, as in "1,234", for nothing in the data tells whether it stands before decimals. Say so by decimal: "," if it does, by decimal: "." if not.',
    ]);
    const again = new Chart({ xAxisType: "categorical" });
    again.plot.bar(aggregate(quoted(cells), { by: ["k"], column: "n", how: "sum" }), { categoricalColumns: "k", numericColumn: "n" });
    expect(again.warnings).toEqual(chart.warnings);
    for (const options of [{ decimal: "," }, { thousands: "." }, { thousands: " " }] as const) {
      expect(quoted(cells, options).toColumns(["n"]).n).toEqual([1.234, 2.345]);
      expect(noteOf(quoted(cells, options))).toEqual([]);
    }
    expect(quoted(cells, { thousands: "," }).toColumns(["n"]).n).toEqual([1234, 2345]);
    expect(semicolons(cells, {}, { decimal: "." }).toColumns(["n"]).n).toEqual([1234, 2345]);
    const open = semicolons(["1.234", "2.345"]);
    expect(open.toColumns(["n"]).n).toEqual([1.234, 2.345]);
    expect(noteOf(open)).toHaveLength(1);
    expect(semicolons(["1.234", "2.345"], {}, { thousands: "." }).toColumns(["n"]).n).toEqual([1234, 2345]);
    expect(errorOf(() => quoted(["0.5"], { decimal: "," }).numbers("n"), "bad-column").message).toContain(
      "what was said of its separators",
    );
    expect(errorOf(() => quoted(cells, { decimal: ",", thousands: "," }), "bad-option").message).toContain("a sign of its own");
  });
});

describe("units", () => {
  it.each([
    [["10%", "55.5%", "0"], [0.1, 0.555, 0], "", "%", 0.01],
    [["7 %", "-3 %"], [0.07, -0.03], "", " %", 0.01],
    [["%10", "%20"], [0.1, 0.2], "", "%", 0.01],
    [["5‰", "7‰"], [0.005, 0.007], "", "‰", 0.001],
    [["$1,200.50", "-$12", "$890", "$-3", "($5)"], [1200.5, -12, 890, -3, -5], "$", "", 1],
    [["€ 90", "45 €", "1.200,50 €"], [90, 45, 1200.5], "", " €", 1],
    [["CHF 5", "CHF 1'200.50"], [5, 1200.5], "CHF ", "", 1],
    [["CHF 5.-", "CHF 7.50"], [5, 7.5], "CHF ", "", 1],
    [["Rs.5", "Rs.1,00,000"], [5, 100000], "Rs.", "", 1],
    [["$ 5", "$ -"], [5, null], "$ ", "", 1],
    [["US$ 5", "US$ 7"], [5, 7], "US$ ", "", 1],
    [["1 200 kr", "85 kr"], [1200, 85], "", " kr", 1],
    [["£5", "7"], [5, 7], "£", "", 1],
    [["12 km", "7.5 km"], [12, 7.5], "", " km", 1],
    [["-3°C", "12.5°C"], [-3, 12.5], "", "°C", 1],
    [["$1.2M", "$3k", "$5bn", "$2m"], [1.2e6, 3000, 5e9, 2e6], "$", "", 1],
    [["1,5 Mio. €", "2 Mrd. €"], [1.5e6, 2e9], "", " €", 1],
  ])("%j", (cells, expected, prefix, suffix, factor) => {
    const column = quoted(cells).column("n");
    expect(column).toMatchObject({ kind: "number", unit: { prefix, suffix, factor } });
    expect(quoted(cells).toColumns(["n"]).n).toEqual(expected);
    expect(inMemory(...cells)).toEqual(expected.map((value) => value ?? Number.NaN));
  });

  it("may be none", () => {
    expect(quoted(["(300)", "120", "(4,500.5)"]).column("n")).toMatchObject({ unit: null, values: Float64Array.of(-300, 120, -4500.5) });
    expect(quoted(["1.2K", "3M"]).column("n")).toMatchObject({ unit: null, values: Float64Array.of(1200, 3e6) });
  });

  it("may be shortened in any language", () => {
    expect(inMemory("2.8T", "1.2M", "3k", "0.5B", "7")).toEqual([2.8e12, 1.2e6, 3000, 5e8, 7]);
    expect(inMemory("3億", "5万", "1兆")).toEqual([3e8, 5e4, 1e12]);
    expect(inMemory("₹5 lakh", "₹2 crore")).toEqual([5e5, 2e7]);
    expect(inMemory("2,5 Mds €", "300 M€")).toEqual([2.5e9, 3e8]);
  });

  it("must be one", () => {
    for (const [cells, both] of [
      [["$5", "€7"], 'line 2: "$5", line 3: "€7"'],
      [["5 km", "7", "3 mi"], 'line 2: "5 km", line 4: "3 mi"'],
      [["10%", "0.5"], 'line 2: "10%", line 3: "0.5"'],
    ] as const) {
      const table = quoted(cells);
      expect(table.column("n").kind).toBe("string");
      expect(errorOf(() => table.numbers("n"), "bad-column").message).toContain(`holds numbers of two units (${both})`);
    }
  });

  const bar = (table: Table, column = "n") =>
    new Chart({ xAxisType: "categorical", blankLabels: true }).plot.bar(table, { categoricalColumns: "k", numericColumn: column });
  const ticksOf = (chart: Chart<"categorical">) => [...chart.toSVG().matchAll(/>([^<>]*\d[^<>]*)<\/text>/g)].map(([, text]) => text);

  it("stand at the ticks of the axis, through select and aggregate, until a format is set", () => {
    const sales = quoted(["$1,200.50", "-$400", "$890"]);
    for (const table of [sales, aggregate(sales, { by: ["k"], column: "n", how: "mean" }), sales.select(Uint32Array.of(0, 1))])
      expect(ticksOf(bar(table))).toEqual(expect.arrayContaining(["$1,000", "$0", "−$400"]));
    expect(ticksOf(bar(quoted(["10%", "100%"])))).toEqual(expect.arrayContaining(["0%", "20%", "100%"]));
    expect(ticksOf(bar(quoted(["0.5%", "2%"])))).toEqual(expect.arrayContaining(["0.5%", "2.0%"]));
    expect(ticksOf(bar(quoted(["10%", "100%"])).axes.setYAxisTickFormat("0.0"))).toEqual(expect.arrayContaining(["0.2", "1.0"]));
    for (const how of ["count", "var"] as const)
      expect(bar(aggregate(sales, { by: ["k"], column: "n", how }), "n").figure.yAxis.unit).toBeNull();
  });

  it("are amounts, however much like years they look", () => {
    const parallel = (cells: readonly string[]): Chart<"categorical"> =>
      new Chart({ xAxisType: "categorical", blankLabels: true }).plot.parallel(quoted(cells), {
        categoricalColumns: "k",
        numericColumn: "n",
      });
    expect(ticksOf(parallel(["$2,100", "$2,900", "$2,350"]))).toEqual(expect.arrayContaining(["$2,200", "$2,800"]));
    expect(ticksOf(parallel(["2100", "2900", "2350"]))).toEqual(expect.arrayContaining(["2200", "2800"]));
  });

  it("lie along the right axis", () => {
    const table = readTable("k,t,n,m\na,5 km,$1,1%\nb,7 km,$2,2%\n", { format: "csv" });
    const lying = new Chart({ yAxisType: "categorical" }).plot.bar(table, { categoricalColumns: "k", numericColumn: "n" });
    expect([lying.figure.xAxis.unit?.prefix, lying.figure.yAxis.unit]).toEqual(["$", null]);
    const points = new Chart({ secondYAxis: true }).plot.scatter(table, { xColumn: "t", yColumn: "n" });
    points.secondAxis.plot.line(table, { xColumn: "t", yColumn: "m" });
    const { xAxis, yAxis, y2Axis } = points.figure;
    expect([xAxis.unit?.suffix, yAxis.unit?.prefix, y2Axis?.unit?.suffix]).toEqual([" km", "$", "%"]);
    const bins = new Chart({ yAxisType: "density" }).plot.histogram(table, { valuesColumn: "n" });
    expect([bins.figure.xAxis.unit?.prefix, bins.figure.yAxis.unit]).toEqual(["$", null]);
    const standing = new Chart({ xAxisType: "density" }).plot.histogram(table, { valuesColumn: "n" });
    expect([standing.figure.xAxis.unit, standing.figure.yAxis.unit?.prefix]).toEqual([null, "$"]);
  });

  it("are dropped where two meet on an axis, which is said", () => {
    const table = readTable("k,n,m,o\na,$1,€1,$3\nb,$2,€2,$4\n", { format: "csv" });
    const chart = bar(table);
    chart.plot.scatter(table, { categoricalColumns: "k", numericColumn: "o" });
    expect(chart.warnings).toEqual([]);
    chart.plot.scatter(table, { categoricalColumns: "k", numericColumn: "m" });
    expect(chart.warnings).toEqual([
      'chart.plot.scatter: "m" is written with "€", what the axis has already with "$", so its ticks have neither. Put one of them on a second axis.',
    ]);
    expect(chart.figure.yAxis.unit).toEqual({ prefix: "", suffix: "", factor: 1 });
  });
});

describe("marks beside numbers", () => {
  it.each([
    [["0.12***", "0.05*", "0.3 **", "-1.5"], [0.12, 0.05, 0.3, -1.5], "0.12***"],
    [["123[1]", "1,234 [a]", "7†", "8 (p)"], [123, 1234, 7, 8], "123[1]"],
    [["~5", "≈ 6", "ca. 7", "8"], [5, 6, 7, 8], "~5"],
    [["12.3 p", "13", "14.5 b", "15 ep", "16", "17", ": c", ":"], [12.3, 13, 14.5, 15, 16, 17, null, null], "12.3 p"],
    [["3.6 p", "8.0 b", "25.9 u"], [3.6, 8, 25.9], "3.6 p"],
    [["12.3 s", "13", "14.5", "15 d"], [12.3, 13, 14.5, 15], "12.3 s"],
  ])("%j are left out, which is said", (cells, expected, example) => {
    const table = quoted(cells);
    expect(table.toColumns(["n"]).n).toEqual(expected);
    expect(table.column("n")).toMatchObject({ unit: null });
    expect(table.notesOf(["n"]).flat().join("")).toContain(
      `is read without the marks beside its numbers, as in ${JSON.stringify(example)}.`,
    );
  });

  it("are bounds, which is said, where most numbers are none", () => {
    const table = quoted(["<0.01", "0.5", "0.7", "> 10"]);
    expect(table.toColumns(["n"]).n).toEqual([0.01, 0.5, 0.7, 10]);
    expect(table.notesOf(["n"]).flat().join("")).toContain('holds bounds such as "<0.01", which are drawn as if they were the numbers.');
    for (const cells of [
      ["<18", "18-24", "65+"],
      ["<5", ">10"],
      ["5 a", "6 b"],
      ["5 p", "6 b", "7 e"],
      ["A[1]", "B[2]"],
    ])
      expect(quoted(cells).column("n").kind).toBe("string");
  });

  it("leave units what they are", () => {
    expect(quoted(["12 s", "13 s", "14"]).column("n")).toMatchObject({ unit: { suffix: " s" } });
  });
});

describe("the cell at fault", () => {
  it("is blamed, not the first good one", () => {
    const table = readTable("k,n\na,1\nb,2\nc,x\nd,3\n", { format: "csv" });
    expect(errorOf(() => table.numbers("n", "chart.plot.bar"), "bad-column").message).toBe(
      'chart.plot.bar: column "n" holds text among its numbers (line 4: "x"), and a numeric axis needs numbers. Correct it, leave it empty, or name it as missing when the file is read (missing: ["x"]).',
    );
    expect(errorOf(() => Table.from({ n: [1, 2, "x", 3] }).numbers("n"), "bad-column").message).toContain('(row 2: "x")');
    expect(inMemory("1", "-", null, "n/a", "4")).toEqual([1, Number.NaN, Number.NaN, Number.NaN, 4]);
    expect(inMemory(1, "2", 3n)).toEqual([1, 2, 3]);
  });
});

describe("the characters of a value", () => {
  const categories = (table: Table, column: string) => {
    const chart = new Chart({ xAxisType: "categorical" });
    return chart.plot.bar(table, {
      categoricalColumns: column,
      numericColumn: "v",
      categoricalOrderBy: "labels",
      categoricalOrderAscending: true,
    }).figure.xAxis.factors;
  };
  const rows = (...cells: string[]) => readTable(["c,v", ...cells.map((cell, i) => `${cell},${i + 1}`)].join("\n"), { format: "csv" });

  it.each([
    [["7E2", "2E3", "1E5"]],
    [["1.1", "1.10", "1.9"]],
    [["+4930123456", "+4930123457"]],
    [["9007199254740992", "9007199254740993", "12345678901234567890"]],
    [["007", "008"]],
    [["5 km", "12 km"]],
    [["10%", "20%"]],
    [["2024-01-05 10:00", "2024-01-05 11:00"]],
  ])("are its category: %j", (cells) => {
    expect(categories(rows(...cells), "c")).toEqual(cells);
    expect(categories(rows(...cells).select(Uint32Array.of(1)), "c")).toEqual([cells[1]]);
    expect(categories(aggregate(rows(...cells), { by: ["c"], column: "v", how: "sum" }), "c")).toEqual(cells);
  });

  it("are kept of bigints and of long integers in JSON", () => {
    const long = [9007199254740993n, 9007199254740992n, 5n];
    const sorted = ["5", "9007199254740992", "9007199254740993"];
    const v = [1, 2, 3];
    for (const c of [long, BigInt64Array.from(long), BigUint64Array.from(long)])
      expect(categories(Table.from({ c, v }), "c")).toEqual(sorted);
    const json = `[${long.map((id, i) => `{"c":${id},"v":${i}.00000000000000001,"s":"1234567890123456789"}`).join(",")}]`;
    const table = readTable(json, { format: "json" });
    expect(categories(table, "c")).toEqual(sorted);
    expect(table.toRows(["v", "s"])[1]).toEqual({ v: 1, s: "1234567890123456789" });
    expect(categories(readTable(json.slice(1, -1).replaceAll("},{", "}\n{"), { format: "ndjson" }), "c")).toEqual(sorted);
    expect(errorOf(() => readTable('[{"c":12345678901234567890,}]', { format: "json" }), "bad-file").place).toContain("line 1, column 28");
  });

  it("are those of numbers among texts too", () =>
    expect(categories(Table.from({ c: [1, "b", 2], v: [1, 2, 3] }), "c")).toEqual(["1", "2", "b"]));
});
