import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { Chart, ColorPalette, examples, readFile } from "../../../src/host/node/index.js";
import { ChartifyError } from "../../../src/util/error.js";

/** Sets the window's title, wipes the screen, by one byte too, and turns the writing direction around. */
const HOSTILE = "a\u001b]0;owned\u0007\u001b[2J\u009b2J\r\u202eb\u0085c";

/** What a terminal may be sent: printable characters and ends of lines. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const DISPLAY = Symbol.for("Jupyter.display");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-terminal-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(argv: readonly string[], { stdin = "", isDebugging = false } = {}): Promise<Run> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({ isTTY: true, write: (chunk: string | Uint8Array) => (written[name] += String(chunk)) });
  const input = (async function* () {
    yield stdin;
  })();
  const io = { stdin: input, stdout: output("stdout"), stderr: output("stderr"), version: "1.0.0", isDebugging };
  const status = await main(argv, io);
  return { status, ...written };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const CSV = `${quoted(HOSTILE)},n\n${quoted(HOSTILE)},1\nother,2\n`;

describe("the command line", () => {
  const hostileWords: Readonly<Record<string, readonly string[]>> = {
    "a plot's name": [HOSTILE],
    "a flag": ["bar", "x.csv", `--${HOSTILE}`, "1"],
    "a flag's choice": ["bar", "x.csv", "--layout", HOSTILE],
    "a flag's number": ["bar", "x.csv", "--width", HOSTILE],
    "a list": ["bar", "x.csv", "--categorical-columns", `"${HOSTILE}`],
    "a second file": ["bar", HOSTILE, `${HOSTILE}2`],
    "a file that is not there": ["bar", `${HOSTILE}.csv`, "--categorical-columns", "a", "--numeric-column", "b", "--json"],
    "a file of no known kind": ["bar", `x.${HOSTILE}`, "--categorical-columns", "a", "--numeric-column", "b", "--json"],
  };

  it.each(Object.entries(hostileWords))("tells of %s without obeying it", async (_, argv) => {
    const { status, stderr, stdout } = await run(argv);
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain("\\u001b");
    expect(stderr + stdout).not.toMatch(STEERING);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  const plot = ["bar", "-", "--input-format", "csv", "--numeric-column", "n"];

  it.each([
    ["a column that is missing", CSV, ["--categorical-columns", "missing", "--json"]],
    ["a column of the wrong type", CSV, ["--categorical-columns", "n", "--numeric-column", HOSTILE, "--json"]],
    ["a palette", CSV, ["--categorical-columns", HOSTILE, "--palette", HOSTILE, "--json"]],
    ["an output file", CSV, ["--categorical-columns", HOSTILE, "--output", `x.${HOSTILE}`]],
    ["a folder that is missing", CSV, ["--categorical-columns", HOSTILE, "--output", `${HOSTILE}/x.svg`]],
    ["a broken file", `${CSV}${quoted(HOSTILE)},1,2,3\n`, ["--categorical-columns", HOSTILE, "--json"]],
  ])("tells of %s without obeying it", async (_, stdin, flags) => {
    const { status, stderr, stdout } = await run([...plot, ...flags], { stdin });
    expect(status).toBe(1);
    expect(stderr + stdout).not.toMatch(STEERING);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("prints what the chart shows as JSON that means the same, and obeys none of it", async () => {
    const { status, stdout } = await run([...plot, "--categorical-columns", HOSTILE, "--title", HOSTILE, "--json"], { stdin: CSV });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(STEERING);
    const description = JSON.parse(stdout) as { title: string; axes: { x: { factors: string[]; label: string } } };
    expect(description.title).toBe(HOSTILE);
    expect(description.axes.x.label).toBe(HOSTILE);
    expect(description.axes.x.factors).toContain(HOSTILE);
  });

  it("prints a picture that a terminal shows as text", async () => {
    const argv = [...plot, "--categorical-columns", HOSTILE, "--title", HOSTILE, "--output", "-"];
    const { stdout } = await run(argv, { stdin: CSV });
    expect(stdout).toContain("<svg");
    expect(stdout.replace(/[\r\u0085\u202e]/g, "")).not.toMatch(STEERING);
  });

  it("prints a figure as JSON that means the same, and obeys none of it", async () => {
    const argv = [...plot, "--categorical-columns", HOSTILE, "--title", HOSTILE, "--format", "json", "--output", "-"];
    const { stdout } = await run(argv, { stdin: CSV });
    expect(stdout).not.toMatch(STEERING);
    expect((JSON.parse(stdout) as { title: string }).title).toBe(HOSTILE);
  });

  it("prints stack traces that obey nothing", async () => {
    const argv = ["bar", `${HOSTILE}.csv`, "--categorical-columns", "a", "--numeric-column", "b", "--json"];
    const { stderr } = await run(argv, { isDebugging: true });
    expect(stderr).toContain("\n    at ");
    expect(stderr).not.toMatch(STEERING);
  });

  it("prints an error that nobody expected, and its stack, harmlessly", async () => {
    let stderr = "";
    const io = {
      stdin: (async function* () {
        yield CSV;
      })(),
      stdout: {
        write: () => {
          throw new TypeError(HOSTILE);
        },
      },
      stderr: { write: (chunk: unknown) => (stderr += String(chunk)) },
      version: "1.0.0",
      isDebugging: true,
    };
    const status = await main([...plot, "--categorical-columns", HOSTILE, "--json"], io);
    expect(status).toBe(1);
    expect(stderr).toContain("please report it");
    expect(stderr).toContain("TypeError: a\\u001b");
    expect(stderr).not.toMatch(STEERING);
  });

  it("names the file in an error about its content, harmlessly", async () => {
    const file = join(folder, `${HOSTILE.replaceAll("/", "")}.csv`);
    writeFileSync(file, 'a,b\n"1\n');
    const { stderr } = await run(["bar", file, "--categorical-columns", "a", "--numeric-column", "b", "--json"]);
    expect(stderr).toContain("line 2");
    expect(stderr).not.toMatch(STEERING);
  });
});

describe("what a script prints", () => {
  it("obeys no file: an error that nobody catches, with its cause", async () => {
    const json = join(folder, "bad.json");
    writeFileSync(json, `[{"a":${HOSTILE}}]`);
    for (const read of [() => readFile(json), () => readFile(join(folder, `${HOSTILE.replaceAll("/", "")}.csv`))]) {
      const error = await read().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ChartifyError);
      expect(inspect(error)).not.toMatch(STEERING);
    }
    expect(() => new Chart().setLogo(HOSTILE.slice(1))).toThrow(ChartifyError);
  });

  it.each([
    Symbol("s"),
    HOSTILE,
    { message: HOSTILE },
    Object.assign(new Error(HOSTILE), { name: HOSTILE, path: HOSTILE }),
    new AggregateError([HOSTILE], HOSTILE),
  ])("is harmless whatever the cause is: %#", (cause) => {
    expect(inspect(new ChartifyError("bad-data", "place", "message", { cause }))).not.toMatch(STEERING);
  });

  it("is harmless in a notebook, as text and as picture", async () => {
    const outputs = await (new Chart().setTitle(HOSTILE) as unknown as Record<symbol, () => Promise<Record<string, string>>>)[DISPLAY]?.();
    expect(outputs?.["text/plain"]).toContain("\\u001b");
    expect(outputs?.["text/plain"]).not.toMatch(STEERING);
    expect(inspect(ColorPalette.fromHexList(["#000000"], "categorical", HOSTILE))).not.toMatch(STEERING);
    expect(new Chart().setTitle("a\u202eb\u2066c").toSVG()).not.toMatch(/[\u202e\u2066]/);
  });
});

describe("chartify examples", () => {
  it("names the file that was drawn, harmlessly", async () => {
    const target = join(folder, "a\u202eb");
    mkdirSync(target);
    const { stderr } = await run(["examples", examples.list()[0] as string, "-o", target]);
    expect(stderr).toContain("drawn: ");
    expect(stderr).not.toMatch(STEERING);
  });
});

describe("an error", () => {
  it("is one harmless line wherever its parts come from", () => {
    const error = new ChartifyError("bad-data", HOSTILE, HOSTILE);
    expect(error.message + error.place).not.toMatch(/[\n]/);
    expect(error.message + error.place).not.toMatch(STEERING);
    expect(error.message).toContain("a\\u001b]0;owned\\u0007");
  });
});
