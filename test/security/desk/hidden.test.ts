import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DETAILS } from "../../../security/commands/call.js";
import { COMMANDS } from "../../../security/commands.js";
import { caseIn, office, ROOT, VECTOR } from "./office.js";

describe("details of a weakness", () => {
  it("are taken from a file or from standard input, never from the command line", async () => {
    const desk = office();
    await desk.done("init");
    const { status, output } = await desk.raw("flag", "12", "--why", "writes outside its folder");
    expect(status).toBe(2);
    expect(output).toContain("--why on the command line would stay in npm's log");
    expect(output).not.toContain("writes outside");
    desk.stdin = "by input\n";
    const id = caseIn((await desk.raw("flag", "12", "--why", "-")).output);
    expect(await desk.done("report", id)).toContain("by input");
    const other = caseIn((await desk.raw("flag", "13", "--why-file", desk.file("why.txt", "by file\n"))).output);
    expect(await desk.done("report", other)).toContain("by file");
    expect((await desk.raw("triage", id, "--cvss", VECTOR, "--why", "-", "--summary", "-")).output).toContain("only one option can be -");
    expect((await desk.raw("note", id, "--text-file", "/nowhere")).output).toContain("/nowhere cannot be read");
  });

  it("are all options that hold prose", () => {
    const prose = Object.values(COMMANDS).flatMap(({ options }) =>
      Object.keys(options).filter((name) => ["why", "summary", "workaround", "text"].includes(name)),
    );
    expect([...new Set(prose)].sort()).toEqual([...DETAILS].sort());
  });

  it("are in no command of the documents", () => {
    for (const file of ["docs/security/desk.md", "docs/security/advisory-template.md", "SECURITY.md", "CONTRIBUTING.md"]) {
      expect(readFileSync(join(ROOT, file), "utf8"), file).not.toMatch(/--(?:why|summary|workaround|text) "/);
    }
  });
});

describe("drafts", () => {
  it("are beside the keys, readable to nobody else, and in no repository", async () => {
    const desk = office();
    await desk.sealed();
    const id = await desk.opened();
    expect(await desk.done("draft", id, "acknowledge")).toContain("Delete it once it is not needed any more");
    const drafts = join(desk.folder, "Ada.drafts");
    expect(statSync(drafts).mode & 0o777).toBe(0o700);
    const [name = ""] = readdirSync(drafts);
    expect(name).toMatch(new RegExp(`^${id}-1-[0-9a-f]{12}-acknowledge\\.eml$`));
    expect(statSync(join(drafts, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(desk.cases).sort()).toEqual([id, "desk.json"].sort());
  });

  it("of a plain desk are in its folder, and a bare name is one of them", async () => {
    const desk = office();
    const id = await desk.opened();
    await desk.done("draft", id, "acknowledge", "-o", "answer.eml");
    expect(existsSync(join(desk.cases, "drafts/answer.eml"))).toBe(true);
    expect(existsSync("answer.eml")).toBe(false);
    expect((await desk.do("acknowledge", id, "--sent", "answer.eml")).output).toContain("was not sent yet");
    await desk.done("report", id, "-o", "report.eml");
    expect(existsSync(join(desk.cases, "drafts/report.eml"))).toBe(true);
    expect(await desk.done("list")).toContain(id);
  });

  it("are refused in a repository", async () => {
    const desk = office();
    const id = await desk.opened();
    expect((await desk.do("draft", id, "acknowledge", "-o", join(ROOT, "x.eml"))).output).toContain("is in the repository");
    expect((await desk.do("report", id, "-o", "./x.eml")).output).toContain("is in the repository");
  });

  it("are ignored by git, should one land there", () => {
    const ignored = readFileSync(join(ROOT, ".gitignore"), "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining(["*.eml", "/record*.json", ".chartify-security*"]));
  });
});
