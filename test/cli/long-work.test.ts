import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CliIO } from "../../src/cli/io.js";
import { main } from "../../src/cli/main.js";
import { wantsProgress } from "../../src/cli/progress.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-long-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const csv = `date,fruit,price\n${Array.from({ length: 300 }, (_, i) => `2024-0${1 + (i % 9)}-11,${["Apple", "Pear"][i % 2]},${i}.5\n`).join("")}`;
const BAR = ["--categorical-columns", "fruit", "--numeric-column", "price"];

/** Runs the command with a text on standard input, some bytes at a time. */
async function run(argv: readonly string[], io: Partial<CliIO> = {}, stdin = csv) {
  let [stdout, stderr] = ["", ""];
  const bytes = new TextEncoder().encode(stdin);
  const status = await main(argv, {
    stdin: (async function* () {
      for (let at = 0; at < bytes.length; at += 500) yield bytes.subarray(at, at + 500);
    })(),
    stdout: { write: (chunk) => (stdout += String(chunk)) },
    stderr: { write: (chunk) => (stderr += String(chunk)), isTTY: true },
    version: "1.2.3",
    isDebugging: false,
    ...io,
  });
  return { status, stdout, stderr };
}

/** A clock that goes on at each look. */
function clock(stepMs: number): () => number {
  let now = 0;
  return () => {
    now += stepMs;
    return now;
  };
}

/** What a terminal shows at each moment: a carriage return goes back to the line's start. */
function screens(written: string): string[] {
  let line: string[] = [];
  let at = 0;
  const shown: string[] = [];
  for (const sign of written) {
    if (sign === "\r" || sign === "\n") {
      shown.push(line.join("").trimEnd());
      at = 0;
      if (sign === "\n") line = [];
    } else line[at++] = sign;
  }
  return [...shown, line.join("").trimEnd()];
}

describe("a job that takes long", () => {
  it("says what it is at, from a second on, and what was written; the line is gone at the end", async () => {
    const file = join(folder, "long.svg");
    const { status, stderr } = await run(["bar", "-", ...BAR, "--aggregate", "sum", "-o", file], { showsProgress: true, now: clock(400) });
    expect(status).toBe(0);
    const shown = screens(stderr);
    expect(shown.filter((line) => line.startsWith("Reading: ")).length).toBeGreaterThan(3);
    expect(shown).toContain("Drawing 2 rows");
    expect(shown).toContain(`Writing ${file}`);
    expect(shown.slice(-2)).toEqual([`written: ${file} (960 × 540 px, ${(readFileSync(file).length / 1000).toFixed(0)} kB)`, ""]);
    // No codes but that of going back.
    expect([...stderr].filter((sign) => sign < " " && sign !== "\r" && sign !== "\n")).toEqual([]);
  });

  it("names the share of a file that is read", async () => {
    const file = join(folder, "sales.csv");
    writeFileSync(file, csv);
    const { stderr } = await run(["bar", file, ...BAR, "--aggregate", "mean"], { showsProgress: true, now: clock(1200) });
    expect(stderr).toMatch(/Reading: 100 % of 0\.0 MB/);
  });

  it("takes its line away before an error", async () => {
    const { status, stderr } = await run(["bar", "-", "--categorical-columns", "frui", "--numeric-column", "price"], {
      showsProgress: true,
      now: clock(700),
    });
    expect(status).toBe(1);
    expect(screens(stderr).at(-2)).toMatch(/^chartify: .*no column "frui"/);
  });

  it("shows nothing within the first second, nor where no progress is wanted", async () => {
    const quick = await run(["bar", "-", ...BAR, "--aggregate", "sum"], { showsProgress: true, now: clock(1) });
    const silent = await run(["bar", "-", ...BAR, "--aggregate", "sum"], { now: clock(1000) });
    expect([quick.stderr, silent.stderr]).toEqual(["", ""]);
  });

  it("is told of on terminals alone, that can go back in a line, outside of CI, unless somebody says no", () => {
    expect(wantsProgress(true, {})).toBe(true);
    expect(wantsProgress(true, { CI: "", NO_COLOR: "1", TERM: "xterm" })).toBe(true);
    expect([undefined, false].map((isTTY) => wantsProgress(isTTY, {}))).toEqual([false, false]);
    for (const env of [{ CI: "true" }, { TERM: "dumb" }, { CHARTIFY_NO_PROGRESS: "1" }]) expect(wantsProgress(true, env)).toBe(false);
  });
});

describe("--aggregate of a table that is larger than what is held of it", () => {
  const pieces = { first: 1000, others: 400 };

  it.each([
    ["bar", "-", ...BAR],
    ["bar", "-", "--categorical-columns", "fruit,date", "--numeric-column", "price", "--by-unit", "quarter"],
    ["line", "-", "--x-column", "date", "--y-column", "price", "--color-column", "fruit"],
    ["bar", "-", "--categorical-columns", "date", "--by-unit", "month-of-year"],
  ])("draws the same as of one that is read at once: %s %s %s %s %s %s", async (...argv) => {
    for (const how of argv.includes("--numeric-column") || argv.includes("--y-column")
      ? ["sum", "mean", "count", "last", "std"]
      : ["count"]) {
      const flags = [...argv, "--aggregate", how, "--json"];
      const whole = await run(flags);
      expect(whole.status).toBe(0);
      expect(await run(flags, { pieces })).toEqual(whole);
    }
  });

  it("reads other encodings, files and titles alike", async () => {
    const file = join(folder, "utf16.csv");
    writeFileSync(file, Buffer.from(`\ufeffSales of Äpfel\r\n\r\n${csv.replaceAll("Pear", "Äpfel").replaceAll("\n", "\r\n")}`, "utf16le"));
    const flags = ["bar", file, ...BAR, "--aggregate", "max", "--json"];
    const whole = await run(flags);
    expect(whole.stderr).toMatch(/header is taken to be in line 3/);
    expect(await run(flags, { pieces })).toEqual(whole);
  });

  it("refuses a value that contradicts those before, by its line", async () => {
    const { status, stderr } = await run(["bar", "-", ...BAR, "--aggregate", "sum"], { pieces }, `${csv}2024-01-01,Apple,none of them\n`);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/line 302: "none of them"/)]);
  });

  it("takes measures that need all values in memory, and says so where they are too many", async () => {
    const flags = ["bar", "-", ...BAR, "--aggregate", "median", "--json"];
    expect(await run(flags, { pieces })).toEqual(await run(flags));
    const block = "x".repeat(1 << 24);
    const endless = (async function* () {
      for (;;) yield block;
    })();
    const { status, stderr } = await run(flags, { stdin: endless });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/more than 512 MB.*median needs all values at once.*mean/)]);
  });

  it("keeps no rows: a stream of 60 MB in a heap of 24", { timeout: 120_000 }, async () => {
    const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
    const flags = ["bar", "-", "--categorical-columns", "fruit", "--numeric-column", "price", "--aggregate", "sum", "--json"];
    const child = spawn(process.execPath, ["--max-old-space-size=24", cli, ...flags], { stdio: ["pipe", "pipe", "pipe"] });
    let [stdout, stderr, rows] = ["", "", 0];
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.stdin.write("fruit,note,price\n");
    const block = Array.from(
      { length: 10_000 },
      (_, i) => `${["Apple", "Pear"][i % 2]},a note that nobody needs and that fills the line ${i},1.5\n`,
    ).join("");
    for (let sent = 0; sent < 60e6; sent += block.length, rows += 10_000) if (!child.stdin.write(block)) await once(child.stdin, "drain");
    child.stdin.end();
    const [status] = await once(child, "close");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).series[0].columns.value).toEqual([rows * 0.75, rows * 0.75]);
  });
});
