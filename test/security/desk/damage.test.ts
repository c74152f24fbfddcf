import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caseIn, type Office, office, REPORT } from "./office.js";

const first = (desk: Office, id: string): string => join(desk.cases, id, readdirSync(join(desk.cases, id)).sort()[0] ?? "");

/** Puts a text in place of an entry, under the name that fits. */
function replace(desk: Office, id: string, text: string): void {
  rmSync(first(desk, id));
  writeFileSync(join(desk.cases, id, `000001-${createHash("sha256").update(text).digest("hex")}.json`), text);
}

describe("a case that is damaged", () => {
  const changed = (change: (entry: Record<string, unknown>) => unknown) => (text: string) => JSON.stringify(change(JSON.parse(text)));
  it.each<[string, (text: string) => string, string]>([
    ["is no JSON", () => "{", "is not of the form that the desk writes"],
    ["is null", () => "null", "is not of the form"],
    ["is a list", () => "[]", "is not of the form"],
    ["is of a newer desk", changed((entry) => ({ ...entry, format: 2 })), "was written by a newer desk"],
    [
      "tells of an unknown event",
      changed((entry) => ({ ...entry, event: { type: "teleport" } })),
      "tells of something that this desk does not know",
    ],
    ["tells of __proto__", changed((entry) => ({ ...entry, event: { type: "__proto__" } })), "does not know"],
    ["lacks its report", changed((entry) => ({ ...entry, event: { type: "open", report: null } })), "does not know"],
    ["is of no time", changed((entry) => ({ ...entry, at: "+275760-09-13T00:00:00.000Z" })), "is not of the form"],
    ["has parents that are none", changed((entry) => ({ ...entry, parents: [null] })), "is not of the form"],
    ["begins with a step", changed((entry) => ({ ...entry, event: { type: "note", text: "x" } })), "The log holds no report"],
  ])("because an entry %s is one line, and all others go on", async (_, change, why) => {
    const desk = office();
    const bad = await desk.opened();
    const good = caseIn(await desk.done("open", REPORT));
    replace(desk, bad, change(readFileSync(first(desk, bad), "utf8")));
    for (const command of ["list", "clock", "verify"]) {
      const { status, output } = await desk.do(command);
      expect(status, command).toBe(1);
      expect(
        output.split("\n").filter((line) => line.includes(bad)),
        command,
      ).toEqual([expect.stringContaining(why)]);
      expect(output, command).toContain(good);
    }
    expect((await desk.do("calendar")).output).toContain(good);
    expect((await desk.do("show", bad)).status).toBe(1);
    expect(await desk.done("note", good, "--text", "x")).toContain("note");
  });

  it("because it is a file, or desk.json a folder, is one line, too", async () => {
    const desk = office();
    const id = await desk.opened();
    writeFileSync(join(desk.cases, "CT-2026-aaaaaa"), "");
    for (const command of ["list", "clock", "verify"]) {
      const { status, output } = await desk.do(command);
      expect(status).toBe(1);
      expect(output).toContain("CT-2026-aaaaaa: ");
      expect(output).toContain("it is no folder");
      expect(output).toContain(id);
    }
    expect(await desk.done("open", REPORT)).toContain("received");
    rmSync(join(desk.cases, "desk.json"));
    mkdirSync(join(desk.cases, "desk.json"));
    expect((await desk.do("list")).output).toMatch(/^list: .*desk\.json is no file/);
  });

  it("because an entry is a folder is one line, too", async () => {
    const desk = office();
    const id = await desk.opened();
    mkdirSync(join(desk.cases, id, `000002-${"0".repeat(64)}.json`));
    expect((await desk.do("verify")).output).toContain("entry 2 is no file");
  });
});

describe("files that are no entries", () => {
  it("are named, and left alone", async () => {
    const desk = office();
    const id = await desk.opened(2);
    const others = [
      "Thumbs.db",
      ".DS_Store",
      "000002-abc (Ada's conflicted copy).json",
      `${first(desk, id).split("/").at(-1)}.sync-conflict-20261102.json`,
    ];
    for (const name of others) writeFileSync(join(desk.cases, id, name), "x");
    for (const name of ["Thumbs.db", "CT-notes.txt"]) writeFileSync(join(desk.cases, name), "x");
    expect(await desk.done("verify")).toContain(`note ${id}: Thumbs.db is no entry of the log, and is left alone`);
    expect(await desk.done("clock")).toContain(id);
    expect(await desk.done("assign", id, "--owner", "Ben")).toContain("owned");
    expect(readdirSync(join(desk.cases, id))).toEqual(expect.arrayContaining(others));
  });
});

describe("a desk.json that is damaged", () => {
  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"recipients":[]}',
    '{"format":1}',
    '{"format":1,"addresses":[],"statements":[{"text":"x","signature":"y"}]}',
  ])("%j is one clear line, and the public dates are looked at all the same", async (text) => {
    const desk = office();
    await desk.opened();
    writeFileSync(join(desk.cases, "desk.json"), text);
    for (const command of ["list", "clock", "verify"]) {
      const { status, output } = await desk.do(command);
      expect(status).toBe(1);
      expect(output).toMatch(/^\w+: desk\.json .*Restore it from a copy/);
    }
    const { status, output } = await desk.do("calendar");
    expect(status).toBe(1);
    expect(output).toMatch(/^The public dates are fine\.\nFAIL desk\.json/);
  });

  it("of a newer desk says so", async () => {
    const desk = office();
    await desk.opened();
    writeFileSync(join(desk.cases, "desk.json"), '{"format":2}');
    expect((await desk.do("list")).output).toContain("desk.json was written by a newer desk. Update the repository.");
  });
});
