import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest, readText } from "./repository.js";
import { codeqlLooksAtAll, everythingIsChecked, npmIsSet, scriptsAreOurs } from "./rules/project.js";

describe("what the workflows call", () => {
  const { scripts } = manifest();

  it("is our own, and none of it runs by itself", () => {
    expect(scriptsAreOurs(scripts)).toEqual([]);
    for (const name of ["preinstall", "install", "postinstall", "prepare", "prepack", "prepublishOnly", "pretest", "postbuild"]) {
      expect(scriptsAreOurs({ ...scripts, [name]: "node x.mjs" })).toEqual([`package.json: npm runs the script "${name}" by itself`]);
    }
    expect(scriptsAreOurs({ ...scripts, audit: "true" })).toEqual([
      'package.json: the script audit is "true", not "node scripts/audit.mjs"',
    ]);
    const { test: _, ...without } = scripts;
    expect(scriptsAreOurs(without)).toEqual(['package.json: the script test is "missing", not "node scripts/test.mjs"']);
  });

  it("checks everything", () => {
    const [test, setup] = [readText("scripts/test.mjs"), readText("scripts/setup.mjs")];
    expect(everythingIsChecked(test, setup)).toEqual([]);
    const less = test.replace(/^count\(step\("lint".*\n/m, "");
    expect(everythingIsChecked(less, setup)).toEqual(['scripts/test.mjs does not run the check "lint"']);
    expect(everythingIsChecked(test, setup.replace('"--ignore-scripts", ', ""))).toEqual([
      expect.stringContaining("setup.mjs must install"),
    ]);
  });

  it("has npm as it comes, but for what pins", () => {
    expect(npmIsSet(readText(".npmrc"))).toEqual([]);
    for (const line of ["registry=https://npm.evil.example", "ignore-scripts=false", "script-shell=./x", "//x.example/:_authToken=1"]) {
      expect(npmIsSet(`save-exact=true\n${line}\n`)).toEqual([`.npmrc: "${line}" is not among the settings of rules/project.ts`]);
    }
  });

  it("holds no actions of our own, which no rule would read", () => {
    expect(existsSync(new URL("../../../.github/actions", import.meta.url))).toBe(false);
  });

  it("lets CodeQL look at all but recorded data", () => {
    const text = readText(".github/codeql/config.yml");
    expect(codeqlLooksAtAll(text)).toEqual([]);
    expect(codeqlLooksAtAll(text.replace("- test/fixtures", "- src"))).toHaveLength(1);
    expect(codeqlLooksAtAll(text.replace("security-extended", "security"))).toHaveLength(1);
    expect(codeqlLooksAtAll(`${text}query-filters: [{ exclude: { tags contain: security } }]\n`)).toHaveLength(1);
  });
});
