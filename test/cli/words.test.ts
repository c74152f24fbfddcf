import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { writeTo } from "../../src/cli/write-to.js";

const BUILT = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-words-"));
  writeFileSync(join(folder, "months.csv"), "month,city,visits\nFeb,Oslo,3\nJan,Oslo,5\nMar,Rome,4\nFeb,Rome,-2\n");
  writeFileSync(join(folder, "dates.csv"), "day,visits\n2024-01-02,3\n2024-01-01,5\n");
  writeFileSync(join(folder, "signs.csv"), "k,v\na,2\nb,-3\n");
  writeFileSync(join(folder, "header.csv"), "month,visits\n");
  writeFileSync(join(folder, "empty.csv"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(line: string) {
  let [stdout, stderr] = ["", ""];
  const argv = line.split(" ").map((word) => word.replace(/(^|,)@/g, `$1${folder}/`).replaceAll("\u00a0", " "));
  const status = await main(argv, {
    stdin: (async function* () {})(),
    stdout: { write: (chunk) => (stdout += String(chunk)), isTTY: false },
    stderr: { write: (chunk) => (stderr += String(chunk)) },
    version: "1.2.3",
    isDebugging: false,
  });
  return { status, stdout, stderr: stderr.replaceAll(`${folder}/`, "@") };
}

const BAR = "bar @months.csv --categorical-columns month";

describe("messages of the command", () => {
  it.each([
    [
      "line @months.csv --x-column month --y-column visits",
      '--x-column: column "month" holds text',
      "use chartify parallel for lines, bar",
    ],
    [
      "line @months.csv --x-column month --y-column visits --x-axis-type categorical",
      "line: is not available",
      "Use chartify parallel instead.",
    ],
    [
      "area @months.csv --x-column month --y-column visits --x-axis-type categorical",
      "bar-stacked, lollipop",
      "Use chartify bar-stacked instead.",
    ],
    [`${BAR} --numeric-column visits`, "line 2 and line 5 share", "Add --aggregate sum, mean or another."],
    [
      "text @months.csv --categorical-columns month --numeric-column visits --text-column visits --color-column city",
      "share the category",
      "To show each city, stand them side by side with --categorical-columns month,city, or stack them with bar-stacked and --stack-column city.",
    ],
    [`${BAR} --numeric-column visit --aggregate sum`, '--numeric-column: no column "visit"', 'Did you mean "visits"?'],
    ["bar @months.csv --categorical-columns mont --aggregate count", '--categorical-columns: no column "mont"', 'Did you mean "month"?'],
    [`${BAR} --numeric-column city --aggregate sum`, "the sum needs numbers", "or count rows: --aggregate count."],
    [`${BAR} --numeric-column visits --aggregate sum --x-range 0,1`, "--x-range: the x axis is categorical", "--categorical-order-by"],
    [
      `${BAR} --numeric-column visits --aggregate sum --y-tick-format %Y`,
      '--y-tick-format: "%Y" is no number format',
      "--x-axis-type datetime",
    ],
    [`${BAR} --numeric-column visits --aggregate sum --palette nope`, "--palette", "nope"],
    [`${BAR} --aggregate count -o x.gif`, "-o: no format for the extension", "--format png"],
    [`${BAR} --aggregate count -o @none/x.png`, '-o: the folder "@none"', "Create it first."],
    [`${BAR} --aggregate count --width 99999 --height 5`, "--width", "10000"],
    ["bar @none.csv --categorical-columns month --aggregate count", '"@none.csv": there is no such file', ""],
    ["bar @ --categorical-columns month --aggregate count", "it is a folder", ""],
    ["bar @empty.csv --categorical-columns month --aggregate count", "@empty.csv: the file is empty", ""],
    ["bar @odd.xls --categorical-columns month --aggregate count", "--input-format csv", ""],
  ])("speak of flags, in one line: chartify %s", async (line, what, todo) => {
    const { status, stderr, stdout } = await run(line);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^chartify: [^\n]*\n$/);
    expect(stderr).toContain(what);
    expect(stderr).toContain(todo);
    expect(stderr).not.toMatch(/chart\.|new Chart|Number\(|AxisType|option "|aggregate\(|\{ /);
  });

  it("are warnings' too, on standard error", async () => {
    const { status, stderr } = await run("line @dates.csv --x-column day --y-column visits");
    expect([status, stderr]).toEqual([
      0,
      'warning: line: 1 row was out of order in "day", and the line is drawn in time. --no-sort keeps the order of the rows.\n',
    ]);
    expect((await run("line @dates.csv --x-column day --y-column visits --no-sort")).stderr).toBe("");
    expect((await run("bar @header.csv --categorical-columns month --numeric-column visits")).stderr).toMatch(
      /^warning: bar: @header.csv has a header/,
    );
  });
});

describe("counting", () => {
  it("needs no column of numbers", async () => {
    const { stdout } = await run(`${BAR} --aggregate count --json`);
    const { series, axes } = JSON.parse(stdout);
    expect(series[0].columns).toEqual({ factor: ["Jan", "Feb", "Mar"], value: [1, 2, 1] });
    expect(axes.y.label).toBe("count");
  });

  it.each([
    ["count --numeric-column city", "count of city"],
    ["mean --numeric-column visits", "mean of visits"],
    ["sum --numeric-column visits", "visits"],
    ["mean --numeric-column visits --y-label Visitors", "Visitors"],
  ])("and other measures are called what they are: %s", async (flags, label) => {
    const { stdout } = await run(`${BAR} --aggregate ${flags} --json`);
    expect(JSON.parse(stdout).axes.y.label).toBe(label);
  });

  it("is all that does", async () => {
    const { status, stderr } = await run(`${BAR} --aggregate sum`);
    expect([status, stderr]).toEqual([2, expect.stringContaining("bar wants --numeric-column")]);
  });
});

describe("labels at the marks", () => {
  it.each([
    [`${BAR} --aggregate count --text-column count`, ["1", "2", "1"]],
    ["lollipop @months.csv --categorical-columns month --aggregate count --text-column count", ["1", "2", "1"]],
    [`${BAR} --aggregate count --text-column count --text-format 0.0`, ["1.0", "2.0", "1.0"]],
    [`${BAR} --aggregate count --text-column month --text-color crimson --categorical-order-by data`, ["Jan", "Feb", "Mar"]],
    ["bar-stacked @months.csv --categorical-columns month --stack-column city --aggregate count --text-column count", ["1", "1", ""]],
  ])("are drawn by chartify %s", async (line, texts) => {
    const { stdout, status } = await run(`${line} --format json`);
    expect(status).toBe(0);
    const glyphs = JSON.parse(stdout).glyphs.filter(({ kind }: { kind: string }) => kind === "text");
    expect(glyphs[0].text).toEqual(texts);
  });

  it("stand where the bars stand, whatever their order", async () => {
    const { stdout } = await run(`${BAR} --aggregate count --text-column count --categorical-order-by values --horizontal --format json`);
    const { glyphs, yAxis } = JSON.parse(stdout);
    expect([yAxis.factors, glyphs[0].factor, glyphs[1].y]).toEqual(Array(3).fill(["Feb", "Jan", "Mar"]));
  });
});

describe("labels of negative bars", () => {
  it.each(["bar", "bar --horizontal", "lollipop"])("stand at bars, which draws them beyond their ends: %s", async (plot) => {
    const { stdout } = await run(
      `${plot.replace(" ", " @signs.csv ")}${plot.includes(" ") ? "" : " @signs.csv"} --categorical-columns k --numeric-column v --text-column v --format json`,
    );
    const texts = JSON.parse(stdout).glyphs.filter(({ kind }: { kind: string }) => kind === "text");
    expect(texts).toMatchObject([{ text: ["2", "-3"], onBars: true }]);
  });

  it("and those of bars in time stand in their middle", async () => {
    const { stdout } = await run(
      "bar @dates.csv --categorical-columns day --numeric-column visits --text-column visits --x-axis-type datetime --format json",
    );
    expect(JSON.parse(stdout).glyphs[1]).toMatchObject({ kind: "text", textAlign: "center", textBaseline: "bottom", yOffset: -4 });
  });
});

describe("numbers at bars", () => {
  const SIGNS = "@signs.csv --categorical-columns k --numeric-column v --format json";
  it.each([
    [`bar ${SIGNS} --labels`, { position: "end", format: null }],
    [`bar ${SIGNS} --labels --label-position inside`, { position: "inside", format: null }],
    [`bar ${SIGNS} --label-format 0.0`, { position: "end", format: "0.0" }],
    [`lollipop ${SIGNS} --labels`, { position: "end" }],
    [`bar-stacked ${SIGNS} --stack-column k --label-total`, { position: "center", hasParts: true }],
    [`histogram @signs.csv --values-column v --format json --labels`, { position: "end" }],
  ])("are drawn by chartify %s", async (line, labels) => {
    const { stdout, stderr } = await run(line);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).glyphs[0].labels).toMatchObject(labels);
  });

  it("are not drawn by themselves, nor with --no-labels", async () => {
    for (const more of ["", " --no-labels"]) expect(JSON.parse((await run(`bar ${SIGNS}${more}`)).stdout).glyphs[0].labels).toBeNull();
  });

  it("name the flags of their settings", async () => {
    expect((await run(`bar ${SIGNS} --label-format qqq`)).stderr).toMatch(/^chartify: --label-format: "qqq" is no number format/);
    expect(
      (
        await run(
          "bar-stacked @dates.csv --categorical-columns day --stack-column day --numeric-column visits --label-total --normalize -o @x.svg",
        )
      ).stderr,
    ).toContain("Leave --label-total or --normalize out");
  });
});

describe("help", () => {
  it("is there for one plot", async () => {
    expect((await run("help line")).stdout).toBe((await run("line --help")).stdout);
    expect((await run("help lin")).stderr).toContain('Did you mean "line"?');
    expect((await run("help")).stdout).toContain("chartify help <plot>");
  });
});

describe("writing", () => {
  it("says what was written, and how large it is", async () => {
    const { stderr, status } = await run(`${BAR} --aggregate count -o @a.png,@a.svg,@a.json`);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^written: @a\.png \(1920 × 1080 px, \d+ kB\)\nwritten: @a\.svg \(960 × 540 px, \d+ kB\)\nwritten: @a\.json \(\d+ bytes\)\n$/,
    );
  });

  it.skipIf(!existsSync("/dev/full") || !existsSync(BUILT))("ends with one line where there is no room, or no reader", () => {
    const command = `${process.execPath} ${BUILT} bar ${folder}/months.csv --categorical-columns month --aggregate count`;
    const full = spawnSync("sh", ["-c", `${command} > /dev/full`], { encoding: "utf8" });
    expect([full.status, full.stderr]).toEqual([1, expect.stringMatching(/^chartify: standard output: there is no space left[^\n]*\n$/)]);
    const device = spawnSync("sh", ["-c", `${command} -o /dev/full --format png`], { encoding: "utf8" });
    expect([device.status, device.stderr]).toEqual([1, expect.stringMatching(/^chartify: -o: could not write "\/dev\/full"[^\n]*\n$/)]);
    const closed = spawnSync("bash", ["-c", `${command} --format png | true; echo \${PIPESTATUS[0]}`], { encoding: "utf8" });
    expect([closed.stdout, closed.stderr]).toEqual([
      "141\n",
      expect.stringMatching(/^chartify: standard output: its reader closed it[^\n]*\n$/),
    ]);
  });

  it("waits until a stream has taken all", async () => {
    const failing = {
      write: (_chunk: unknown, done: (error: Error) => void) => done(Object.assign(new Error("odd"), { code: "EIO" })),
    } as unknown as NodeJS.WritableStream;
    await expect(writeTo(failing, "x")).rejects.toThrow("standard output: it cannot be written (EIO).");
  });

  it.skipIf(process.platform === "win32" || !existsSync(BUILT))("that a signal ends leaves the old file, and nothing else", () => {
    const file = join(folder, "old.png");
    writeFileSync(file, "old");
    // Signals itself once the new file is begun: the write is slowed down to be met by it.
    const preload = join(folder, "stop.mjs");
    writeFileSync(
      preload,
      `import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
const open = fs.open;
fs.open = async (path, ...rest) => {
  const file = await open(path, ...rest);
  if (!String(path).endsWith(".tmp")) return file;
  process.kill(process.pid, "SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return file;
};
syncBuiltinESMExports();
`,
    );
    const argv = ["--import", preload, BUILT, "bar", join(folder, "months.csv"), "--categorical-columns", "month", "--aggregate", "count"];
    const { status, stderr } = spawnSync(process.execPath, [...argv, "-o", file], { encoding: "utf8" });
    expect([status, stderr]).toEqual([143, "chartify: SIGTERM came while the file was written; an older one stays as it was.\n"]);
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("error bars and trends", () => {
  const VISITS = `${BAR} --numeric-column visits --format json`;
  it.each([
    [`${VISITS} --error-bars se`, { plot: "errorBars", lower: [null, -2, null] }],
    [`${VISITS} --error-bar-quantiles 0,1 --horizontal`, { plot: "errorBars", orientation: "horizontal", upper: [null, 3, null] }],
    [`trend @dates.csv --x-column day --y-column visits --no-band --format json --line-dash dashed`, { plot: "trend", lineDash: [6] }],
    [
      `trend @dates.csv --x-column day --y-column visits --window 2 --format json --method`,
      { plot: "trend", y: [4], x: [Date.UTC(2024, 0, 1, 12)] },
    ],
  ])("are drawn by chartify %s", async (line, glyph) => {
    const argv = line.endsWith("--method") ? `${line}=moving\u00a0average` : line;
    const { stdout, stderr } = await run(argv);
    expect([stderr.replace(/^warning.*\n/gm, ""), JSON.parse(stdout || "{}").glyphs?.at(-1)]).toMatchObject(["", glyph]);
  });

  it.each([
    [`${VISITS} --error-bar-ci 95`, 1, "chartify: --error-bar-ci: must be above 0 and below 1"],
    [`${VISITS} --error-bars se --aggregate mean`, 2, "--error-bars tells how the rows of the file stray; leave out --aggregate."],
    [
      `${VISITS} --error-bars se --text-column visits`,
      2,
      "--text-column labels single rows, and --error-bars puts them together; use --labels.",
    ],
    ["trend @dates.csv --x-column day --y-column visits --span 2", 1, '--span: goes with --method loess, and the method is "linear".'],
    ["trend @months.csv --x-column visits --y-column visits --window 3", 1, "goes with --method 'moving average'"],
  ])("refuse chartify %s", async (line, want, message) => {
    const { status, stderr } = await run(`${line} -o @x.svg`.replace(" --format json", ""));
    expect([status, stderr]).toEqual([want, expect.stringContaining(message)]);
  });
});
