import { readFileSync } from "node:fs";
import { gzipSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bars } from "./pages.js";

const dist = (file: string): Buffer => readFileSync(new URL(`../../dist/${file}`, import.meta.url));

describe("the weight of pages", () => {
  it("is a program of at most 105 kB packed: the stages, and some 20 kB of what answers", () => {
    const { script } = JSON.parse(dist("page.json").toString("utf8")) as { script: string };
    expect(gzipSync(inflateSync(Buffer.from(script, "base64")), { level: 9 }).length).toBeLessThan(105_000);
  });

  it("makes the file of five bars smaller than 145 kB, and a still one smaller than 10 kB", () => {
    expect(bars().toHTML().length).toBeLessThan(145_000);
    expect(bars().toHTML({ interactive: false }).length).toBeLessThan(10_000);
  });
});
