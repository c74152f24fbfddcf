/**
 * Compiles `consumer/` against the built declarations as a user would, in both of TypeScript's module modes, and asks its
 * language service what an editor would offer. The API is unstable, but TypeScript's version is pinned.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { API, type Diagnostic, type Project } from "typescript/unstable/sync";
import { afterAll, describe, expect, it } from "vitest";
import { colorPalettes } from "../../src/index.js";

const folder = fileURLToPath(new URL("consumer/", import.meta.url));
const messages = `${folder}messages.ts`;
const completions = `${folder}completions.ts`;
/** Where the cursor stands. */
const MARK = "/**/";
const asks = readFileSync(completions, "utf8");
const api = new API({
  cwd: folder,
  fs: { readFile: (path) => (path.endsWith("/completions.ts") ? asks.replaceAll(MARK, "") : undefined) },
});
afterAll(() => api.close());

/** What a comment below a line says of it. */
function remarks(code: string, word: string): { line: number; text: string; remark: string }[] {
  const lines = code.split(/\r?\n/);
  return lines.flatMap((text, i) => {
    const remark = lines[i + 1]?.startsWith(`// ${word}: `) ? lines[i + 1]?.slice(word.length + 5) : undefined;
    return remark === undefined ? [] : [{ line: i + 1, text, remark }];
  });
}

describe.each(["nodenext", "bundler"])("in a project of %s", (mode) => {
  const config = `${folder}tsconfig.${mode}.json`;
  const project = api.updateSnapshot({ openProjects: [config] }).getProject(config) as Project;
  const { program, checker } = project;
  const own = program.getSourceFileNames().filter((name) => name.startsWith(folder) && name !== messages && name !== completions);

  it("compiles what should, and nothing else", () => {
    const problems = program.getConfigFileParsingDiagnostics().map(({ text }) => text);
    for (const file of own) {
      for (const { text, pos } of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
        problems.push(`${file}, line ${readFileSync(file, "utf8").slice(0, pos).split("\n").length}: ${text}`);
      }
    }
    expect(problems).toEqual([]);
    expect(own.length).toBeGreaterThan(4);
  });

  it("the declarations have no fault of their own", () => {
    const shipped = program.getSourceFileNames().filter((name) => name.includes("/dist/types/"));
    expect(shipped.length).toBeGreaterThan(10);
    expect(shipped.flatMap((file) => program.getSemanticDiagnostics(file)).map(({ text }) => text)).toEqual([]);
  });

  it("compiles under TypeScript 5.9 too, and refuses there what it refuses here", () => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.resolve("typescript-5/bin/tsc")), "-p", config], {
      cwd: folder,
      encoding: "utf8",
    });
    const problems = stdout.split(/\r?\n/).filter((line) => /^\S.*error TS/.test(line) && !line.startsWith("completions.ts"));
    expect(problems.filter((line) => !line.startsWith("messages.ts"))).toEqual([]);
    const linesOf = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);
    const code = readFileSync(messages, "utf8");
    const refused = linesOf(program.getSemanticDiagnostics(messages).map(({ pos }) => code.slice(0, pos).split("\n").length));
    expect(linesOf(problems.flatMap((line) => /^messages\.ts\((\d+)/.exec(line)?.[1] ?? []).map(Number))).toEqual(refused);
    expect(refused.length).toBeGreaterThan(3);
  }, 60_000);

  it("says what to do", () => {
    const code = readFileSync(messages, "utf8");
    const said = program.getSemanticDiagnostics(messages);
    for (const { line, text, remark } of remarks(code, "says")) {
      const here = said.filter(({ pos }) => code.slice(0, pos).split("\n").length === line);
      expect(JSON.stringify(here.map(wholeText)), text).toContain(JSON.stringify(remark).slice(1, -1));
    }
  });

  it.each(remarks(asks, "offers"))("offers in $text", ({ text, remark }) => {
    const position = asks.slice(0, asks.indexOf(text) + text.indexOf(MARK)).replaceAll(MARK, "").length;
    const offered = checker.getCompletionsAtPosition(completions, position, {})?.entries.map(({ name }) => name) ?? [];
    expect(offered.sort().join(" ")).toBe(remark);
  });
});

it("offers every palette that there is", () => {
  const all = /palette: "\/\*\*\/".*\n\/\/ offers: (.*)/.exec(asks)?.[1];
  expect(colorPalettes.list().sort().join(" ")).toBe(all);
});

function wholeText(one: Diagnostic): string {
  return [one.text, ...(one.messageChain ?? []).map(wholeText)].join("\n");
}
