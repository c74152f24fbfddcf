import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Chart, Figure, readFile, renderHTML } from "../../../src/host/node/index.js";
import { rejectionOf } from "../error.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function chart(): Chart {
  return new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
}

describe("saving", () => {
  it.each(["a\0.svg", "\0", "a\n.svg", "a\u001b[2J.svg", "a\u007f.svg", ""])("refuses the path %j", async (name) => {
    const path = name === "" ? "" : join(folder, name);
    expect((await rejectionOf(() => chart().save(path), "bad-argument")).message).toMatch(/control character|is empty/);
    expect((await rejectionOf(() => chart().save(path, { format: "svg" }), "bad-argument")).place).toBe("chart.save, path");
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([undefined, null, 5, {}, ["a.svg"], new URL("file:///a.svg"), Buffer.from("a.svg")])(
    "refuses what is no path: %s",
    async (path) => {
      await rejectionOf(() => chart().save(path as string, { format: "svg" }), "bad-argument");
      await rejectionOf(() => chart().save(path as string), "bad-argument");
    },
  );

  it("goes where the caller says and nowhere else: titles, names and data have no part in it", async () => {
    mkdirSync(join(folder, "inner"));
    const hostile = chart().setTitle("../../escaped.svg").setSourceLabel("/etc/passwd");
    await hostile.save(join(folder, "inner", "..", "here.svg"));
    expect(readdirSync(folder).sort()).toEqual(["here.svg", "inner"]);
    expect(readdirSync(join(folder, "inner"))).toEqual([]);
  });

  it("replaces a link and does not write through it", async () => {
    writeFileSync(join(folder, "target.svg"), "old");
    symlinkSync(join(folder, "target.svg"), join(folder, "link.svg"));
    await chart().save(join(folder, "link.svg"));
    expect(readFileSync(join(folder, "target.svg"), "utf8")).toBe("old");
    expect(readFileSync(join(folder, "link.svg"), "utf8")).toContain("<svg");
  });

  it("leaves the older file and no other one when it fails", async () => {
    mkdirSync(join(folder, "taken.svg"));
    writeFileSync(join(folder, "old.svg"), "old");
    await rejectionOf(() => chart().save(join(folder, "taken.svg")), "bad-file");
    await rejectionOf(() => chart().save(join(folder, "old.svg", "x.svg")), "bad-file");
    await rejectionOf(() => chart().save(join(folder, "missing", "x.svg")), "bad-file");
    expect(readdirSync(folder).sort()).toEqual(["old.svg", "taken.svg"]);
    expect(readFileSync(join(folder, "old.svg"), "utf8")).toBe("old");
  });
});

describe("reading", () => {
  it.each([undefined, null, 5, {}, ["a.csv"]])("refuses what is no path: %s", async (path) => {
    await rejectionOf(() => readFile(path as string), "bad-argument");
  });

  it.each(["\0.csv", "a\0.csv"])("refuses the path %j", async (name) => {
    await rejectionOf(() => readFile(join(folder, name)), "bad-file");
  });

  it("refuses folders and unknown formats", async () => {
    await rejectionOf(() => readFile(folder, { format: "csv" }), "bad-file");
    await rejectionOf(() => readFile("x.csv", { format: "yaml" as "csv" }), "bad-argument");
  });
});

describe("a figure from a stranger", () => {
  it("names no file and no address that a picture or a page would load", () => {
    const figure = Figure.fromJSON({
      title: "file:///etc/passwd",
      subtitle: "https://example.org/x.png",
      style: { fontFamily: "url(//example.org)" },
    });
    const html = renderHTML(figure);
    expect(html).not.toMatch(/\s(?:href|src|xlink:href|style|on\w+)=/);
    expect(html).not.toMatch(/@import|@font-face|<(?:script|link|iframe|image|use|foreignObject|object|embed)\b/i);
    expect(html).toContain("default-src 'none'");
  });
});
