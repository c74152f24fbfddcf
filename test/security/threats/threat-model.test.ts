import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as limits from "../../../src/util/limits.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDER = join(ROOT, "docs/security");

const read = (file: string): string => readFileSync(join(FOLDER, file), "utf8");
const model = read("threat-model.md");

/** The number that the table of limits states for something. */
function stated(what: RegExp): number[] {
  const row = model.split("\n").find((line) => line.startsWith("|") && what.test(line.split("|")[1] ?? "")) ?? "";
  return [...(row.split("|")[2] ?? "").matchAll(/\d+(?: \d{3})*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(" ", "")));
}

describe("the documents about security", () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith(".md")))("%s points at files that there are", (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(FOLDER, link)))).toEqual([]);
  });

  it("name every test of a threat", () => {
    const tests = readdirSync(dirname(fileURLToPath(import.meta.url))).filter((file) => file.endsWith(".test.ts"));
    expect(tests.filter((file) => !model.includes(file) && file !== "threat-model.test.ts")).toEqual([]);
  });

  it("state the limits that hold", () => {
    expect(stated(/side of a figure/)).toEqual([limits.MAX_SIDE]);
    expect(stated(/categories/)).toEqual([limits.MAX_FACTORS]);
    expect(stated(/ticks/)).toEqual([limits.MAX_TICK_VALUES]);
    const table = model.slice(model.indexOf("## Limits"), model.indexOf("## Not yet here")).replaceAll(/(?<=\d) (?=\d{3})/g, "");
    for (const [name, limit] of Object.entries(limits)) expect(table, name).toMatch(new RegExp(`\\b${limit}\\b`));
    // The others are in the messages that limits.test.ts asks for.
    const asked = readFileSync(join(ROOT, "test/security/threats/limits.test.ts"), "utf8");
    for (const what of [
      /`scale`/,
      /pixels of a PNG/,
      /colour column/,
      /groups × places/,
      /palette/,
      /number format/,
      /date format/,
      /file or standard/,
    ]) {
      const [first = Number.NaN, second = first] = stated(what);
      expect(asked.replace(/[_ ]/g, ""), `${what}`).toContain(String(what.source === "`scale`" ? second : first));
    }
  });

  it("name rules that there are", () => {
    const rules = readdirSync(join(ROOT, "test/security/supply-chain/rules"))
      .map((file) => readFileSync(join(ROOT, "test/security/supply-chain/rules", file), "utf8"))
      .join("\n");
    const named = [...read("supply-chain.md").matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !new RegExp(`export (?:function|const) ${name}\\b`).test(rules))).toEqual([]);
  });
});
