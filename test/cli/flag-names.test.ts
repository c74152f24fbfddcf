import { expect, it } from "vitest";
import { CHART_FLAGS, FILE_FLAGS } from "../../src/cli/flags.js";
import { main } from "../../src/cli/main.js";
import { CLI_PLOTS } from "../../src/cli/plots.js";

async function run(argv: readonly string[], stdin: string) {
  let [stdout, stderr] = ["", ""];
  const status = await main(argv, {
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: { write: (chunk) => (stdout += String(chunk)), isTTY: false },
    stderr: { write: (chunk) => (stderr += String(chunk)) },
    version: "1.2.3",
    isDebugging: false,
  });
  return { status, stdout, stderr };
}

it("no flag of a plot has the name of one of all charts", () => {
  const common = new Set([...CHART_FLAGS, ...FILE_FLAGS].map(({ name }) => name));
  expect(
    CLI_PLOTS.flatMap(({ name, flags }) => flags.flatMap((flag) => (common.has(flag.name) ? [`${name} --${flag.name}`] : []))),
  ).toEqual([]);
});

it("a violin has a scale of its own beside that of the picture", async () => {
  const csv = "kind,size\na,1\na,2\na,4\nb,2\nb,3\n";
  const violin = ["violin", "-", "--categorical-columns", "kind", "--numeric-column", "size", "--scale", "1"];
  const { stdout, status } = await run([...violin, "--violin-scale", "area", "--format", "svg", "-o", "-"], csv);
  expect([status, stdout.startsWith("<svg")]).toEqual([0, true]);
  expect((await run([...violin, "--violin-scale", "tall", "-o", "-"], csv)).stderr).toContain(
    '--violin-scale must be one of "width", "area"',
  );
});

it("a flag of other plots names the one that is meant", async () => {
  const { stderr } = await run(["hexbin", "-", "--x-column", "a", "--y-column", "b"], "a,b\n1,2\n");
  expect(stderr).toContain("Did you mean --x-values-column?");
});
