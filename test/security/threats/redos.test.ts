import { check } from "recheck";
import { describe, expect, it } from "vitest";
import { expressionsBelow, type FoundExpression } from "./source-code.js";

// The analysis runs in this process; the package's Java and native forms are not used.
process.env["RECHECK_BACKEND"] = "pure";

/** Limits in steps alone, so that the verdict is the same however slow or busy a machine is. */
const LIMITS = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 100_000_000,
} as const;

/** What of a regular expression's running time grows faster than its input, as `file: /…/ is …`; nothing where it is linear. */
async function growthOf({ file, source, flags }: FoundExpression): Promise<string[]> {
  const result = await check(source, flags, LIMITS);
  if (result.status === "safe") return [];
  const attack =
    result.status === "vulnerable" ? `${result.complexity.summary}, by ${result.attack.pattern}` : `unknown (${result.error.kind})`;
  return [`${file}: /${source}/${flags} is ${attack}`];
}

describe("regular expressions", () => {
  const { written, made } = expressionsBelow("src", /\.ts$/);
  // The disclosure desk reads mail of strangers; what else is in its folder reads the repository's own files.
  const desk = expressionsBelow("security", /(?:mail|report|case|cvss|messages|advisory|log|desk|commands|print|world|main)\.ts$/);

  it("are found where they are", () => {
    expect(written.length).toBeGreaterThan(30);
    expect(written.map(({ source }) => source)).toContain("^#[0-9a-f]{6}$");
    expect(desk.written.length).toBeGreaterThan(15);
    expect(desk.made).toEqual([]);
  });

  it("take time in proportion to the text, each of them", async () => {
    const slow = await Promise.all([...written, ...desk.written].map(growthOf));
    expect(slow.flat()).toEqual([]);
  });

  it("that do not are named", async () => {
    const file = "fixture.ts";
    expect(await growthOf({ file, source: "^(a+)+$", flags: "" })).toEqual([
      expect.stringMatching(/^fixture\.ts: .* is exponential, by 'a'/),
    ]);
    expect(await growthOf({ file, source: "\\s+$", flags: "" })).toEqual([expect.stringMatching(/is 2nd degree polynomial/)]);
    expect(await growthOf({ file, source: "^(.*a){3}$", flags: "s" })).toHaveLength(1);
  });

  it("are written down, not put together from data", () => {
    expect(made.map(({ file, code }) => `${file}: ${code}`)).toEqual([
      // The patterns of the JSON reader are constants of the same file, and among those checked above.
      'src/data/read/json-error.ts: new RegExp(pattern, "y")',
      // A format of up to 200 characters, escaped, in which each directive stands once.
      `src/data/time/strptime.ts: new RegExp(\`^\${patternOf(format, place)}$\`, "u")`,
    ]);
  });
});
