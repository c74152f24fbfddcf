import { describe, expect, it } from "vitest";
import * as page from "../../src/host/browser/index.js";
import * as everything from "../../src/host/node/index.js";
import * as node from "../../src/host/node/main.js";

describe("the entries", () => {
  it("chartify-ts has the same names everywhere", () => {
    expect(Object.keys(page).sort()).toEqual(Object.keys(node).sort());
  });

  it("chartify-ts/node is all of it, and what only Node has", () => {
    const only = Object.keys(everything).filter((name) => !Object.hasOwn(node, name));
    expect(only.sort()).toEqual(["exampleData", "examples", "readFile"]);
    expect(everything.Chart).toBe(node.Chart);
    expect(everything.options).toBe(node.options);
  });
});
