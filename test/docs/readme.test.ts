/** Every code block of the README runs as it stands. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const fileOf = (entry: string): string => JSON.stringify(pathToFileURL(join(fileURLToPath(root), "dist", entry)).href);
const readme = readFileSync(new URL("README.md", root), "utf8");
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map((match) => match[1] ?? "");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-readme-"));
  cpSync(new URL("data/fruit.csv", root), join(folder, "sales.csv"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("README", () => {
  it.each(blocks("ts").map((code, i) => [i + 1, code] as const))("TypeScript block %i runs", (i, code) => {
    const file = join(folder, `block-${i}.mjs`);
    writeFileSync(file, code.replaceAll(`"chartify-ts"`, fileOf("main.js")).replaceAll(`"chartify-ts/node"`, fileOf("index.js")));
    expect(execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" })).toBe("");
  });

  const commands = blocks("sh").flatMap((block) => block.split("\n").filter((line) => line.startsWith("npx chartify ")));

  it("shows commands", () => expect(commands.length).toBeGreaterThan(0));

  it.each(commands)("%s", (command) => {
    const script = command.replace("npx chartify", `"${process.execPath}" "${join(fileURLToPath(root), "dist/cli.js")}"`);
    execFileSync("sh", ["-c", script], { cwd: folder });
  });
});
