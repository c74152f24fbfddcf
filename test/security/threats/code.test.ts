import { expect, it } from "vitest";
import { runScript } from "../supply-chain/repository.js";
import { codeFromStrings, sourcesBelow } from "./source-code.js";

/** What of a package can be loaded: no tests, no build files, no minified copies of the same. */
const LOADED = /^(?!.*\/(?:tests?|languages|resources)\/)(?!.*(?:\.min\.|Gruntfile)).*\.m?js$/;

it("no code is made from strings, in the library and in what it carries", () => {
  const shipped = Object.entries(JSON.parse(runScript("scripts/shipped.mjs").output) as Record<string, string>);
  const bundled = shipped.filter(([, how]) => how === "bundled").flatMap(([folder]) => sourcesBelow(folder, LOADED));
  expect(bundled.length).toBeGreaterThan(5);
  const found = [...sourcesBelow("src", /\.ts$/), ...bundled].flatMap((source) =>
    codeFromStrings(source).map((code) => `${source.file}: ${code}`),
  );
  expect(found).toEqual([]);
});

it("code that is made from strings is found", () => {
  const lines = ['eval("1")', 'new Function("a", "b")', 'globalThis.eval("2")', 'setTimeout("3", 1)'];
  expect(codeFromStrings({ file: "x.js", code: [...lines, "setTimeout(() => 4, 1)"].join(";\n") })).toEqual(lines);
});
