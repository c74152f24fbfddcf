import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flagsOf } from "../../src/cli/arguments.js";
import { EXTENSIONS } from "../../src/cli/flags.js";
import { main } from "../../src/cli/main.js";
import { CLI_PLOTS } from "../../src/cli/plots.js";
import { aggregate, Chart, exampleData } from "../../src/host/node/index.js";

const FRUIT = fileURLToPath(new URL("../../data/fruit.csv", import.meta.url));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in this process; what it writes to standard output comes back as text and bytes. */
async function run(argv: readonly string[], stdin = "", isTTY = false) {
  const out: Buffer[] = [];
  let stderr = "";
  const status = await main(argv, {
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: { write: (chunk) => out.push(Buffer.from(chunk)), isTTY },
    stderr: { write: (chunk) => (stderr += String(chunk)) },
    version: "1.2.3",
    isDebugging: false,
  });
  return { status, stderr, bytes: Buffer.concat(out), stdout: Buffer.concat(out).toString() };
}

const BAR = ["bar", FRUIT, "--categorical-columns", "fruit", "--numeric-column", "quantity", "--aggregate", "sum"];
const csv = "fruit,sold,kind,year\nApple,3,x,2021\nBanana,5,y,2022\nCherry,4,x,2025\n";
const SMALL = ["bar", "-", "--input-format", "csv", "--categorical-columns", "fruit", "--numeric-column", "sold"];

it("letters that no font has are named", async () => {
  const { stderr } = await run([...SMALL, "--title", "\ue000", "--format", "png", "-o", "-"], csv);
  expect(stderr).toMatch(/^warning: No font on this machine has U\+E000, /m);
  const svg = await run([...SMALL, "--title", "\u65e5", "--text", "outlines", "-o", "-"], csv);
  expect(svg.stderr).toMatch(/^warning: Arimo lacks "\u65e5" \(U\+65E5\), /m);
});

describe("several columns of numbers", () => {
  const wide = 'year,wind,coal,"a,b"\n1,31,52,1\n1,2,3,1\n2,34,47,1\n';
  const LINE = ["line", "-", "--input-format", "csv", "--x-column", "year", "--json", "--y-column"];

  it("are named with commas, aggregated each, and have no label together", async () => {
    const { stdout } = await run([...LINE, "wind,coal", "--aggregate", "sum", "--series-name", "Plan"], wide);
    const { series, axes } = JSON.parse(stdout);
    expect(series.map(({ name, columns }: { name: string; columns: { y: number[] } }) => [name, columns.y])).toEqual([
      ["wind (Plan)", [33, 34]],
      ["coal (Plan)", [55, 47]],
    ]);
    expect(axes.y.label).toBe("");
  });

  it("are one where a column has the comma in its name", async () => {
    const { stdout } = await run([...LINE, "a,b"], wide);
    expect(JSON.parse(stdout)).toMatchObject({ series: [{ name: null }], axes: { y: { label: "a,b" } } });
  });
});

describe("the command", () => {
  it("writes the picture that the API draws", async () => {
    const { status, stdout, stderr } = await run([...BAR, "--title", "Bananas"]);
    const sales = aggregate(await exampleData(), { by: ["fruit"], column: "quantity", how: "sum" });
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
      .bar(sales, { categoricalColumns: "fruit", numericColumn: "quantity" })
      .setTitle("Bananas")
      .axes.setXAxisLabel("fruit")
      .axes.setYAxisLabel("quantity");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(chart.toSVG());
  });

  it("draws small multiples", async () => {
    const described = async (...flags: string[]) => {
      const { status, stdout, stderr } = await run([...BAR, "--json", "--facet-column", "country", ...flags]);
      expect([status, stderr]).toEqual([0, ""]);
      return JSON.parse(stdout);
    };
    const { panels, series } = await described();
    const names = panels.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(series.map(({ panel }: { panel: string }) => panel))).toEqual(new Set(names));
    const order = (await described("--facet-order", [...names].reverse().join(","))).panels;
    expect(order.map(({ name }: { name: string }) => name)).toEqual([...names].reverse());
    expect((await described("--facet-columns", "1")).panels.every(({ column }: { column: number }) => column === 0)).toBe(true);
    expect((await described("--facet-share", "none")).panels[0].xFactors).toBeDefined();
    const grid = (await described("--facet-row", "fruit", "--facet-order", "data")).panels;
    expect(grid[0].name).toMatch(/ \/ /);
    const alone = await run([...BAR, "--facet-share", "x"]);
    expect([alone.status, alone.stderr]).toEqual([2, expect.stringMatching(/--facet-share goes with --facet-column/)]);
    const typo = await run([...BAR, "--facet-column", "contry"]);
    expect([typo.status, typo.stderr]).toEqual([
      1,
      expect.stringMatching(/--facet-column: no column "contry" in the data.*Did you mean "country"/),
    ]);
  });

  it("writes several files at once, by their extensions", async () => {
    const files = ["a.png", "a.svg", "a.html"].map((name) => join(folder, name));
    expect((await run([...BAR, "-o", files.join(","), "--scale", "1"])).status).toBe(0);
    const [png, svg, html] = files.map((file) => readFileSync(file));
    expect(png?.subarray(1, 4).toString()).toBe("PNG");
    expect(png?.readUInt32BE(16)).toBe(960);
    expect(svg?.toString()).toMatch(/^<svg/);
    expect(html?.toString()).toMatch(/^<!doctype html>/);
  });

  it("writes PNGs at twice the size unless told otherwise, and formats to standard output", async () => {
    expect((await run([...SMALL, "--format", "png"], csv)).bytes.readUInt32BE(16)).toBe(1920);
    expect((await run([...SMALL, "--format", "html"], csv)).stdout).toMatch(/^<!doctype html>/);
    expect((await run([...SMALL, "--json"], csv)).stdout).toContain('"plot": "bar"');
  });

  it("reads standard input", async () => {
    expect(JSON.parse((await run([...SMALL, "--json"], csv)).stdout).series[0].columns).toEqual({
      factor: ["Banana", "Cherry", "Apple"],
      value: [5, 4, 3],
    });
  });

  it("tells the format of standard input by what it holds", async () => {
    const plot = ["bar", "-", "--categorical-columns", "fruit", "--numeric-column", "sold", "--json"];
    const rows = '[{"fruit":"Apple","sold":3}]';
    for (const text of ["fruit,sold\nApple,3\n", "fruit\tsold\nApple\t3\n", rows, rows.slice(1, -1)])
      expect(JSON.parse((await run(plot, text)).stdout).series[0].columns).toEqual({ factor: ["Apple"], value: [3] });
  });

  it("reads as its flags say", async () => {
    const text = "Fruit sales\n# a note\nfruit;sold\n007;1.234\nNone;2.000\n008;3.000\n";
    const flags = ["--skip-rows", "1", "--comment", "#", "--types", "fruit=text", "--missing", "None", "--encoding", "utf-8"];
    const { status, stdout, stderr } = await run([...SMALL, ...flags, "--decimal", ".", "--thousands", ",", "--json"], text);
    expect([status, stderr]).toEqual([0, 'warning: bar: 1 of 3 rows has no value in "fruit" and is left out (line 5).\n']);
    expect(JSON.parse(stdout).series[0].columns).toEqual({ factor: ["008", "007"], value: [3, 1.234] });
  });

  it("reads dates by a format, of all columns or of one, and by a clock", async () => {
    const line = ["line", "-", "--x-column", "day", "--y-column", "sold", "--json"];
    const xs = async (day: string, ...flags: string[]) =>
      JSON.parse((await run([...line, ...flags], `day,sold\n${day},1\n`)).stdout).series[0].columns.x;
    expect(await xs("01/02/2024", "--date-format", "%d/%m/%Y")).toEqual([Date.UTC(2024, 1, 1)]);
    expect(await xs("01/02/2024", "--date-format", "day=%m/%d/%Y")).toEqual([Date.UTC(2024, 0, 2)]);
    expect(await xs("1709280000", "--date-format", "day=%s")).toEqual([1709280000000]);
    expect(await xs("2024-07-01", "--time-zone", "Europe/Berlin")).toEqual([Date.UTC(2024, 5, 30, 22)]);
    const { stderr } = await run(line, "day,sold\n01/02/2024,1\n");
    expect(stderr).toContain("line 2");
    const told = await run([...line, "--x-axis-type", "datetime"], "day,sold\n01/02/2024,1\n");
    expect(told.stderr).toMatch(/several ways \(line 2: "01\/02\/2024"\).*--date-format day=%d\/%m\/%Y/);
  });

  it("groups dates by units of time", async () => {
    const text = "day,sold\n2024-01-05,1\n2024-01-20,2\n2024-02-03,4\n";
    const bar = ["bar", "-", "--categorical-columns", "day", "--numeric-column", "sold", "--aggregate", "sum", "--json"];
    const values = async (...flags: string[]) => JSON.parse((await run([...bar, ...flags], text)).stdout).series[0].columns.value;
    expect(await values("--by-unit", "month")).toEqual([3, 4]);
    expect(await values("--by-unit", "day=year")).toEqual([7]);
    expect((await run([...bar, "--by-unit", "moth"], text)).stderr).toContain('Did you mean "month"?');
    expect((await run([...bar, "--by-unit", "sold=month"], text)).stderr).toContain("day=month");
    expect((await run([...bar.filter((word) => word !== "--aggregate" && word !== "sum"), "--by-unit", "month"], text)).stderr).toContain(
      "--aggregate",
    );
  });

  it("takes a list of names for one column whose name has commas", async () => {
    const flags = ["bar", "-", "--categorical-columns", "unit,geo", "--numeric-column", "n", "--json"];
    const { stdout } = await run([...flags, "--input-format", "tsv"], "unit,geo\tn\nPC,DE\t3\n");
    expect(JSON.parse(stdout).series[0].columns.factor).toEqual(["PC,DE"]);
  });

  it("groups one column of dates by two units", async () => {
    const text = "time,n\n2024-01-01 08:30,1\n2024-01-08 08:45,2\n2024-01-07 23:10,4\n";
    const map = ["heatmap", "-", "--x-column", "time", "--y-column", "time", "--aggregate", "count", "--json"];
    const axes = async (units: string) => {
      const { xAxis, yAxis } = JSON.parse((await run([...map.slice(0, -1), "--by-unit", units, "--format", "json"], text)).stdout);
      return [xAxis.factors, yAxis.factors, xAxis.label, yAxis.label];
    };
    const hours = Array.from({ length: 16 }, (_, i) => `${String(i + 8).padStart(2, "0")}:00`);
    const expected = [hours, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "hour of day", "weekday"];
    expect(await axes("hour-of-day,weekday")).toEqual(expected);
    expect(await axes("y-column=weekday,x-column=hour_of_day")).toEqual(expected);
    expect((await run([...map, "--by-unit", "weekday,month,year"], text)).stderr).toContain(
      "names 3 units for 2 columns (--x-column time, --y-column time)",
    );
    expect((await run([...map, "--by-unit", "hour-of-dya"], text)).stderr).toContain('Did you mean "hour-of-day"?');
  });

  it("takes the form of scatter and text that the flags tell", async () => {
    const over = await run(["scatter", FRUIT, "--categorical-columns", "fruit", "--numeric-column", "quantity", "--json"]);
    expect(JSON.parse(over.stdout).axes.x.kind).toBe("categorical");
    const dated = await run(["scatter", FRUIT, "--x-column", "date", "--y-column", "quantity", "--json"]);
    expect(JSON.parse(dated.stdout).axes.x.kind).toBe("datetime");
  });

  it("writes numbers in the language that --locale names", async () => {
    const line = ["line", "-", "--input-format", "csv", "--x-column", "x", "--y-column", "y", "-o", "-"];
    const { stdout } = await run([...line, "--locale", "de-DE"], "x,y\n1,1000.5\n2,9000\n");
    expect(stdout).toContain(">2.000<");
    const refused = await run([...line, "--locale", "german"], "x,y\n1,1\n");
    expect([refused.status === 0, refused.stderr]).toEqual([false, expect.stringMatching(/"german" is no locale/)]);
  });

  describe("puts dates on a datetime axis", () => {
    const DATED = "day,kind,sold\n2024-01-01,a,3\n2024-01-02,b,5\n2024-01-04,a,4\n";
    const FAR = "day,kind,sold\n2019-03-01,a,3\n2021-08-12,b,5\n2021-08-13,a,4\n";
    const kindsOf = async (argv: readonly string[], text = DATED): Promise<unknown[]> => {
      const { stdout, stderr } = await run([argv[0] as string, "-", ...argv.slice(1), "--json"], text);
      if (stdout === "") return [stderr];
      const { axes, series } = JSON.parse(stdout);
      return [axes.x.kind, axes.y.kind, series[0].plot, axes.x.label];
    };
    const over = (plot: string, ...more: string[]) => [plot, "--categorical-columns", "day", "--numeric-column", "sold", ...more];

    it("where bars and their like follow each other closely", async () => {
      for (const plot of ["bar", "lollipop", "boxplot"]) expect(await kindsOf(over(plot))).toEqual(["datetime", "linear", plot, "day"]);
      expect(await kindsOf(over("bar-stacked", "--stack-column", "kind"))).toEqual(["datetime", "linear", "barStacked", "day"]);
      const interval = ["interval", "--categorical-columns", "day", "--lower-bound-column", "sold", "--upper-bound-column", "sold"];
      expect((await kindsOf(interval))[0]).toBe("datetime");
      expect(await kindsOf(over("bar"), FAR)).toEqual(["categorical", "linear", "bar", "day"]);
    });

    it("years too where they are too many to be named one by one", async () => {
      const years = (from: number, count: number) =>
        ["day,sold", ...Array.from({ length: count }, (_, i) => `${from + i},${(i * 7) % 5}`), ""].join("\n");
      expect((await kindsOf(over("bar"), years(1990, 25)))[0]).toBe("datetime");
      expect((await kindsOf(over("bar"), years(1990, 24)))[0]).toBe("categorical");
      expect((await kindsOf(over("bar"), years(1001, 40)))[0]).toBe("categorical");
      expect((await kindsOf(over("bar", "--x-axis-type", "categorical"), years(1990, 40)))[0]).toBe("categorical");
    });

    it("unless told otherwise", async () => {
      const ordered = over("bar", "--categorical-order-by", "values");
      for (const argv of [over("bar", "--x-axis-type", "categorical"), ordered]) expect((await kindsOf(argv))[0]).toBe("categorical");
      expect(await kindsOf(over("bar", "--horizontal"))).toEqual(["linear", "categorical", "bar", "sold"]);
      expect(await kindsOf(over("bar", "--x-axis-type", "datetime"), FAR)).toEqual(["datetime", "linear", "bar", "day"]);
      const grouped = ["bar", "--categorical-columns", "day,kind", "--numeric-column", "sold"];
      expect((await kindsOf(grouped))[0]).toBe("categorical");
    });

    it("where they are the values", async () => {
      const boxes = ["boxplot", "--categorical-columns", "kind", "--numeric-column", "day"];
      expect(await kindsOf(boxes)).toEqual(["datetime", "categorical", "boxplot", "day"]);
      const bins = ["histogram", "--values-column", "day", "--bins"];
      expect(await kindsOf([...bins, "month"])).toEqual(["datetime", "linear", "histogram", "day"]);
      const { stdout } = await run(
        ["histogram", "-", "--values-column", "day", "--bins", "2024-01-01,2024-01-03,2024-01-08", "--json"],
        DATED,
      );
      expect(JSON.parse(stdout).series[0].columns.value).toEqual([2, 1]);
    });
  });

  it("lays charts down", async () => {
    const { axes } = JSON.parse((await run([...SMALL, "--horizontal", "--json"], csv)).stdout);
    expect([axes.x.kind, axes.y.kind, axes.x.label, axes.y.label]).toEqual(["linear", "categorical", "sold", "fruit"]);
    const kde = await run(["kde", FRUIT, "--values-column", "unit_price", "--horizontal", "--json"]);
    expect(JSON.parse(kde.stdout).axes.y.label).toBe("unit_price");
  });
});

describe("flags of the chart", () => {
  it.each([
    ["--title", "T"],
    ["--subtitle", "S"],
    ["--source-label", "Q"],
    ["--x-label", "X"],
    ["--y-label", "Y"],
    ["--x-axis-type", "datetime", "line"],
    ["--y-axis-type", "log", "line"],
    ["--x-range", "0,9", "line"],
    ["--y-range", ",9"],
    ["--x-tick-format", "0.00", "line"],
    ["--y-tick-format", "$0"],
    ["--x-tick-orientation", "vertical"],
    ["--y-tick-orientation", "diagonal"],
    ["--legend-location", "none", "colored"],
    ["--legend-orientation", "vertical", "colored"],
    ["--theme", "dark"],
    ["--palette", "Dark2"],
    ["--palette", "#123456,#654321"],
    ["--palette-type", "sequential", "colored"],
    ["--accent-values", "x", "colored"],
    ["--layout", "slide_50%"],
    ["--width", "700"],
    ["--height", "300"],
  ])("%s %s changes the picture", async (flag, value, kind = "bar") => {
    const line = ["line", "-", "--input-format", "csv", "--x-column", flag === "--x-axis-type" ? "year" : "sold", "--y-column", "sold"];
    const base = kind === "line" ? line : kind === "colored" ? [...SMALL, "--color-column", "kind"] : SMALL;
    const pair = flag === "--width" ? ["--height", "540"] : flag === "--height" ? ["--width", "960"] : [];
    const changed = await run([...base, ...pair, flag, value], csv);
    expect(changed.status).toBe(0);
    expect(changed.stdout).not.toBe((await run(base, csv)).stdout);
  });
});

describe("--check", () => {
  it("prints the findings as JSON, tells them in flags, and ends with status 3; no file is needed", async () => {
    const { status, stdout, stderr } = await run([...SMALL, "--check"], csv, true);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject([{ code: "missing-title", place: "title" }]);
    expect(stderr).toBe('finding: missing-title (title): The chart has no title. Say what the chart shows: --title "…".\n');
  });

  it("ends with status 0 and an empty list where nothing is wrong", async () => {
    const { status, stdout, stderr } = await run([...SMALL, "--title", "Bananas sell best", "--check"], csv, true);
    expect([status, JSON.parse(stdout), stderr]).toEqual([0, [], ""]);
  });

  it("leaves standard output to a picture, and does not go with --json", async () => {
    const picture = await run([...SMALL, "--check", "-o", "-"], csv);
    expect(picture.status).toBe(3);
    expect(picture.stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect((await run([...SMALL, "--check", "--json"], csv)).status).toBe(2);
  });
});

describe("help", () => {
  it("lists every plot, and every flag of each", async () => {
    const all = await run(["--help"]);
    for (const extension of EXTENSIONS) expect(all.stdout).toMatch(new RegExp(`Usage:.*\\${extension}[|>]`));
    expect(all.status).toBe(0);
    for (const plot of CLI_PLOTS) {
      expect(all.stdout).toContain(plot.summary);
      const { status, stdout } = await run([plot.name, "--help"]);
      expect(status).toBe(0);
      for (const flag of flagsOf(plot)) expect(stdout).toContain(`--${flag.name}`);
    }
    expect((await run(["--version"])).stdout).toBe("1.2.3\n");
  });

  // These two name data that the fruit data set is not.
  it.each(CLI_PLOTS.filter(({ name }) => !["interval", "text-stacked"].includes(name)))(
    "has an example for $name that works",
    async ({ example }) => {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "").slice(1);
      const argv = words.map((word) => (word === "sales.csv" ? FRUIT : /\.(png|svg|html)$/.test(word) ? join(folder, word) : word));
      const { status, stderr } = await run(argv);
      expect([status, stderr]).toEqual([0, expect.stringMatching(/^written: [^\n]*\n$/)]);
      expect(existsSync(argv.at(-1) ?? "")).toBe(true);
    },
  );
});

describe("bad use ends with status 2 and one line", () => {
  it.each([
    [["bra"], /no plot "bra".*Did you mean "bar"/],
    [["bar"], /name a file to read/],
    [["bar", "a.csv", "b.csv"], /one file can be read/],
    [["bar", FRUIT], /wants --categorical-columns and --numeric-column/],
    [["scatter", FRUIT], /wants --x-column and --y-column, or --categorical-columns and --numeric-column/],
    [["scatter", FRUIT, "--x-column", "date"], /scatter wants --y-column\./],
    [[...SMALL, "--titel", "x"], /no option "--titel".*Did you mean "--title"/],
    [[...SMALL, "--normalize"], /no option "--normalize" for bar, only for area, bar-stacked, text-stacked\. See: chartify bar/],
    [[...SMALL, "--layout", "huge"], /--layout must be one of/],
    [[...SMALL, "--width", "wide"], /--width wants a number/],
    [[...SMALL, "--width", "300"], /--width and --height go together/],
    [[...SMALL, "--y-range", "3"], /--y-range wants two ends/],
    [[...SMALL, "--title"], /--title wants a value/],
    [[...SMALL, "--types", "fruit"], /--types wants columns with their types/],
    [["histogram", FRUIT, "--values-column", "quantity", "--aggregate", "sum"], /leave out --aggregate/],
  ])("%j", async (argv, message) => {
    const { status, stderr } = await run(argv, csv);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("asks for a file where the picture would fill a terminal", async () => {
    const { status, stderr } = await run(SMALL, csv, true);
    expect([status, /name a file to write/.test(stderr)]).toEqual([2, true]);
  });
});

describe("bad data ends with status 1 and one line", () => {
  it.each([
    ["fruit,sold\nApple,three\n", /"sold"/],
    ["fruit,sold\nApple,3\nApple,4\n", /line 2 and line 3/],
    ["fruit,sold\nApple,3,4\n", /line 2/],
    ["", /empty|no/],
  ])("%j", async (data, message) => {
    const { status, stderr } = await run(SMALL, data);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("keeps an older file when the folder is missing or the data are bad", async () => {
    const file = join(folder, "old.svg");
    writeFileSync(file, "old");
    expect((await run([...SMALL, "-o", file], "fruit,sold\nApple,three\n")).status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("old");
    const missing = await run([...SMALL, "-o", join(folder, "none", "x.svg")], csv);
    expect([missing.status, missing.stderr.includes("none")]).toEqual([1, true]);
  });
});

it("works as the built program", () => {
  const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [cli, ...SMALL], { input: csv, encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<svg.*<\/svg>\n?$/s);
  expect(spawnSync(process.execPath, [cli, "bra"], { encoding: "utf8" }).status).toBe(2);
});
