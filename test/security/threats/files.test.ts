import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Chart, Figure, options, readFile, renderHTML } from "../../../src/host/node/index.js";
import { folderForPage } from "../../../src/host/node/shown-pages.js";
import { errorOf, rejectionOf } from "../error.js";

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

describe.skipIf(process.platform === "win32")("saving over what is there", () => {
  it.each([0o600, 0o640, 0o444, 0o644])("keeps the rights %o", async (mode) => {
    const path = join(folder, "old.svg");
    writeFileSync(path, "old");
    chmodSync(path, mode);
    await chart().save(path);
    expect(readFileSync(path, "utf8")).toContain("<svg");
    expect(statSync(path).mode & 0o777).toBe(mode);
  });

  it("keeps the rights of a link's target, and leaves other names of a file as they are", async () => {
    const [target, link, other] = [join(folder, "target"), join(folder, "link.svg"), join(folder, "other")];
    writeFileSync(target, "old", { mode: 0o600 });
    symlinkSync(target, link);
    linkSync(target, other);
    await chart().save(link);
    expect(lstatSync(link).isFile()).toBe(true);
    expect(lstatSync(link).mode & 0o777).toBe(0o600);
    await chart().save(target, { format: "svg" });
    expect(readFileSync(other, "utf8")).toBe("old");
  });

  it("writes into a pipe that somebody reads, and refuses one that nobody does", async () => {
    const path = join(folder, "pipe.svg");
    execFileSync("mkfifo", [path]);
    expect((await rejectionOf(() => chart().save(path), "bad-file")).message).toMatch(/nobody reads from the pipe/);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    await chart().save(path);
    const text = Buffer.alloc(65_536);
    expect(text.toString("utf8", 0, readSync(reader, text))).toContain("</svg>");
    closeSync(reader);
    expect(lstatSync(path).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(["pipe.svg"]);
  });

  it.skipIf(process.platform !== "linux")("writes to what a process has open, through any link", async () => {
    const target = join(folder, "open");
    const file = openSync(target, "w");
    const link = join(folder, "link.svg");
    symlinkSync(`/proc/self/fd/${file}`, link);
    await chart().save(link);
    await chart().save(`/dev/fd/${file}`, { format: "svg" });
    closeSync(file);
    expect(readFileSync(target, "utf8").match(/<\/svg>/g)).toHaveLength(2);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it("takes names of 255 bytes and says when one is longer", async () => {
    await chart().save(join(folder, `${"n".repeat(251)}.svg`));
    expect((await rejectionOf(() => chart().save(join(folder, `${"n".repeat(252)}.svg`)), "bad-file")).message).toMatch(/longer than/);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("takes away pages that were shown long ago, of its own alone", async () => {
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = folder;
    try {
      const [old, young, other] = [await folderForPage(), await folderForPage(), join(folder, "other")];
      mkdirSync(other);
      for (const path of [old, other]) utimesSync(path, 0, 0);
      const newest = await folderForPage();
      expect(
        readdirSync(folder)
          .map((name) => join(folder, name))
          .sort(),
      ).toEqual([young, other, newest].sort());
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
  });
});

describe.skipIf(process.platform === "win32")("what is no file", () => {
  const readers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
    "a logo": async (path) => chart().setLogo(path),
    "a table": (path) => readFile(path, { format: "csv" }),
    "a house style": async (path) => {
      mkdirSync(join(folder, "style"));
      symlinkSync(path, join(folder, "style", "options_config.yaml"));
      options.load(join(folder, "style"));
    },
  };

  it.each(Object.entries(readers))(
    "is not read as %s: neither a device nor a pipe that nobody writes to, nor a folder",
    async (_, read) => {
      const pipe = join(folder, "pipe");
      execFileSync("mkfifo", [pipe]);
      for (const path of ["/dev/zero", pipe, folder]) {
        expect((await rejectionOf(() => read(path), "bad-file")).message).toMatch(/no regular file|it is a folder/);
        rmSync(join(folder, "style"), { recursive: true, force: true });
      }
    },
  );

  it("is not read beyond the limit: a file that is larger", () => {
    writeFileSync(join(folder, "large.svg"), Buffer.alloc(1_000_001));
    errorOf(() => chart().setLogo(join(folder, "large.svg")), "too-large");
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
    const html = renderHTML(figure, { interactive: false });
    expect(html).not.toMatch(/\s(?:href|src|xlink:href|style|on\w+)=/);
    expect(html).not.toMatch(/@import|@font-face|<(?:script|link|iframe|image|use|foreignObject|object|embed)\b/i);
    expect(html).toContain("default-src 'none'");
  });
});
