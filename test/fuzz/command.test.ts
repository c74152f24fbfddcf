import fc from "fast-check";
import { expect, it } from "vitest";
import { flagsOf } from "../../src/cli/arguments.js";
import { main } from "../../src/cli/main.js";
import { CLI_PLOTS } from "../../src/cli/plots.js";
import { TABLE_FORMATS } from "../../src/data/read/index.js";
import { COMMANDS } from "./past-failures.js";
import { fuzzed, PATIENCE_MS } from "./settings.js";

/** Bits of which inputs and values of flags are made: what the readers look for, and what they do not expect. */
const BITS = [
  "a",
  "b",
  "n",
  "1",
  "-2.5",
  "1e400",
  "0",
  "2020-01-31",
  "T12:00",
  "true",
  "null",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  " ",
  "\ufeff",
].concat([
  "{",
  "}",
  "[",
  "]",
  ":",
  '{"a":1,"b":"x"}',
  "\\",
  "\u0000",
  "\u001b[2J",
  "\ud800",
  "é",
  "👩‍👩‍👧",
  "%",
  "#f00",
  "--",
  "-",
  "=",
  "../x",
  "x".repeat(300),
]);

const text = fc.string({ unit: fc.constantFrom(...BITS), maxLength: 30 });
const table = fc.oneof(
  fc.constantFrom("a,b,n\nx,1,2\ny,3,4\n", "a;b;n\n2020-01-01;1;2\n2020-01-02;3;\n", '[{"a":"x","b":1,"n":2}]', '{"a":1,"b":2,"n":3}\n'),
  text,
);

/** A plot with its required flags well set, and a few more set to anything. */
const command = fc.constantFrom(...CLI_PLOTS).chain((plot) => {
  const required = plot.forms[0].required.flatMap((name) => [`--${name}`, name === "size" ? "1" : name.startsWith("x-") ? "a" : "b"]);
  const flags = flagsOf(plot).filter(({ name }) => !["output", "help", "input-format"].includes(name));
  const extra = fc.constantFrom(...flags).chain((flag) => {
    const value = fc.oneof(fc.constantFrom(...(flag.choices ?? ["a", "n", "1", "a,b", "0,10"])), text);
    return value.map((given) => (flag.kind === "boolean" ? [`--${flag.name}`] : [`--${flag.name}=${given}`]));
  });
  return fc.array(extra, { maxLength: 4 }).map((extras) => [plot.name, "-", ...required, ...extras.flat()]);
});

const anything = fc.array(fc.oneof(text, fc.constantFrom(...CLI_PLOTS.map(({ name }) => name), "--help", "-o", "-")), { maxLength: 6 });

/** Runs a command whose picture goes to standard output; fails where it ends otherwise than it should. */
async function run(argv: readonly string[], input: string): Promise<void> {
  let stderr = "";
  let stdout = "";
  const stdin = (async function* () {
    yield input;
  })();
  const io = {
    stdin,
    stdout: { write: (chunk: unknown) => (stdout += String(chunk)) },
    stderr: { write: (chunk: unknown) => (stderr += String(chunk)) },
    version: "1.0.0",
    isDebugging: false,
  };
  const status = await main(argv, io);
  expect([0, 1, 2]).toContain(status);
  expect(stderr).not.toContain("fault of chartify");
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  if (status === 0) expect(stdout).not.toBe("");
  else
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .filter((line) => !line.startsWith("warning: ")),
    ).toHaveLength(1);
}

it(
  "a command draws, or says in one line why not",
  async () => {
    const input = fc.tuple(command, fc.constantFrom(...TABLE_FORMATS), table);
    await fc.assert(
      fc.asyncProperty(input, async ([argv, format, data]) => run([...argv, "--input-format", format], data)),
      fuzzed(
        600,
        COMMANDS.map((example) => [example]),
      ),
    );
  },
  PATIENCE_MS,
);

it(
  "any words are a command, or bad use that is said in one line",
  async () => {
    // Without "-o FILE", so that nothing is written anywhere.
    const words = anything.filter((argv) => !argv.some((word) => word.startsWith("-o") || word.startsWith("--output")));
    await fc.assert(
      fc.asyncProperty(words, (argv) => run(argv, "")),
      fuzzed(300),
    );
  },
  PATIENCE_MS,
);
