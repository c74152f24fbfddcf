import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { run } from "../../../security/main.js";
import { caseIn, GHSA, type Office, office, VECTOR } from "./office.js";

const OTHER_GHSA = "GHSA-5555-6666-7777";
const recordIn = (desk: Office, ghsa = GHSA): string => readFileSync(join(desk.repository, `security/advisories/${ghsa}.json`), "utf8");
const changelogOf = (desk: Office): string => readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8");

/** A case that may be published under a number; it is in its desk beside others. */
async function ready(desk: Office, ghsa = GHSA): Promise<string> {
  const id = await desk.opened(6);
  await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
  await desk.done("github", id, "--id", ghsa);
  return id;
}
const publish = async (desk: Office, id: string): Promise<string> =>
  (await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).output;

describe("a published record", () => {
  it("is not overwritten by another case with its number", async () => {
    const desk = office();
    await publish(desk, await ready(desk));
    const before = recordIn(desk);
    const second = await desk.opened(6);
    expect((await desk.do("github", second, "--id", GHSA)).output).toContain("Each case has one of its own");
    // Nor by one of another desk, which knows of the first by the repository alone.
    const elsewhere = office();
    const id = await ready(elsewhere);
    const world = { ...elsewhere.world(), root: desk.repository };
    const printed: string[] = [];
    const sent = await elsewhere.sent(id, "publish");
    expect(await run(["publish", id, "--sent", sent], { ...world, print: (line) => printed.push(line) })).toBe(1);
    expect(printed.join("\n")).toContain("is there already: another case was published under this number");
    expect(await run(["github", id, "--id", GHSA], { ...world, print: (line) => printed.push(line) })).toBe(1);
    expect(printed.join("\n")).toContain("is the number of a published record");
    expect(recordIn(desk)).toBe(before);
  });

  it("may have come to main before, with the hotfix, as long as it tells the same and no day", async () => {
    const desk = office();
    const id = await ready(desk);
    const path = join(desk.repository, `security/advisories/${GHSA}.json`);
    const { published: _, ...ahead } = JSON.parse(await desk.done("record", id));
    mkdirSync(dirname(path), { recursive: true });
    for (const other of [
      { ...ahead, summary: "Something else" },
      { ...ahead, published: "2026-11-01T09:00:00.000Z" },
    ]) {
      writeFileSync(path, JSON.stringify(other));
      expect(await publish(desk, id)).toContain("is there already");
    }
    writeFileSync(path, JSON.stringify(ahead));
    await publish(desk, id);
    expect(JSON.parse(recordIn(desk))).toEqual({ ...ahead, published: expect.any(String), modified: expect.any(String) });
  });

  it("gets the CVE that comes later, and so does the changelog", async () => {
    const desk = office();
    const id = await ready(desk);
    await publish(desk, id);
    desk.time += 86_400_000;
    await desk.done("cve", id, "--id", "CVE-2026-12345");
    const record = JSON.parse(recordIn(desk));
    expect(record).toMatchObject({
      aliases: ["CVE-2026-12345"],
      published: "2026-11-02T09:00:00.000Z",
      modified: "2026-11-03T09:00:00.000Z",
    });
    expect(osvProblems(record)).toEqual([]);
    expect(changelogOf(desk).match(/Link in a label/g)).toHaveLength(1);
    expect(changelogOf(desk)).toContain(`advisories/${GHSA}), CVE-2026-12345, high)`);
    const other = await ready(desk, OTHER_GHSA);
    expect((await desk.do("cve", other, "--id", "CVE-2026-12345")).output).toContain(`CVE-2026-12345 is the number of ${id}`);
  });

  it("is of a case whose advisory was decided on, not of every private report", async () => {
    const desk = office();
    await desk.done("init", "--address", "@ada");
    const form = desk.file("form.md", "## E-mail\n\nkim@x.example\n\n## Description\n\nx\n");
    const id = caseIn(await desk.done("open", form, "--ghsa", GHSA));
    await desk.done("acknowledge", id, "--sent", await desk.sent(id, "acknowledge"));
    await desk.done(
      "triage",
      id,
      "--cvss",
      "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N",
      "--summary",
      "A crash",
      "--why",
      "x",
    );
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("decide", id, "--advisory", "no", "--why", "x");
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    await desk.done("answer", id, "--received", await desk.reply(question), "--joins", "no", "--no-credit", "--on", "2026-11-02");
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    expect(await publish(desk, id)).toContain("published");
    expect(existsSync(join(desk.repository, "security/advisories"))).toBe(false);
    expect(changelogOf(desk)).toContain("- A crash (low).");
  });
});

describe("the range of versions", () => {
  it("begins before it ends", async () => {
    const desk = office();
    const id = await desk.opened(6);
    const judge = (introduced: string, ...more: string[]): Promise<string> =>
      desk.done("reassess", id, "--cvss", VECTOR, "--summary", "Link in a label", "--why", "x", "--introduced", introduced, ...more);
    const fix = async (version: string): Promise<string> =>
      (await desk.do("fix", id, "--commit", "a".repeat(40), "--version", version)).output;
    await judge("5.0.0");
    expect(await fix("0.1.1")).toContain("A weakness that came with 5.0.0 cannot be fixed in 0.1.1");
    expect(await fix("5.0.0")).toContain("cannot be fixed in 5.0.0");
    await judge("0.1.0");
    expect(await fix("0.10.0")).toContain("fix       0.10.0");
    await desk.done("github", id, "--id", GHSA);
    await judge("0.10.0");
    expect(await publish(desk, id)).toContain("cannot be fixed in 0.10.0");
  });

  it("of commits begins where the weakness came in, if that is known", async () => {
    const desk = office();
    const id = await desk.opened(6);
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    await desk.done("github", id, "--id", GHSA);
    const judge = (commit: string): string[] => [
      "reassess",
      id,
      "--cvss",
      VECTOR,
      "--summary",
      "x",
      "--why",
      "x",
      "--introduced-by",
      commit,
    ];
    expect((await desk.do(...judge("main"))).output).toContain('"main" is no full commit id');
    await desk.done(...judge("b".repeat(40)));
    const { affected } = JSON.parse(await desk.done("record", id));
    expect(affected[0].ranges[1].events).toEqual([{ introduced: "b".repeat(40) }, { fixed: "a".repeat(40) }]);
  });
});

describe("the summary", () => {
  it("is as short at triage as in the record, on one line", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const triage = async (summary: string): Promise<string> =>
      (await desk.do("triage", id, "--cvss", VECTOR, "--summary", summary, "--why", "x")).output;
    expect(await triage("x".repeat(130))).toContain("Say a summary in at most 120 characters, not 130");
    expect(await triage("two\nlines")).toContain("on one line");
    expect(await triage("to the \u202eleft")).toContain("marks of direction");
    expect(await triage(".")).toContain("Say a summary");
    expect(await triage("ß".repeat(120))).toContain("triaged");
  });
});

describe("what is printed", () => {
  it("holds no control characters, whatever command prints it", async () => {
    const desk = office();
    await desk.done("init");
    const hostile =
      'From: "\u001b]0;owned\u0007" <e@x.example>\r\nSubject: \u001b[2J\u202egnp.exe\r\nMessage-ID: <\u001b@x>\r\nDate: Mon, 02 Nov 2026 08:00:00 +0000\r\n\r\n\u001b[2J\u202ex\r\n';
    const id = caseIn(await desk.done("open", desk.file("hostile.eml", hostile)));
    await desk.done("acknowledge", id, "--sent", await desk.sent(id, "acknowledge"));
    const workaround = "none\n\u001b[2J\u202e";
    await desk.done("triage", id, "--cvss", VECTOR, "--summary", "x", "--why", "x", "--workaround", workaround);
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("decide", id, "--advisory", "yes", "--why", "x");
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    await desk.done("github", id, "--id", GHSA);
    for (const args of [
      ["cve", id],
      ["record", id],
      ["show", id],
      ["report", id],
      ["list"],
      ["clock"],
      ["verify"],
      ["note", id, "--text", "x", "--by", "\u001b[2J"],
      ["\u001b[2J"],
      ["show", "\u001b[2J\u202e"],
    ]) {
      expect((await desk.do(...args)).output, args.join(" ")).not.toMatch(/[\u001b\u0007\u202e]/);
    }
    expect(JSON.parse(await desk.done("record", id)).details).toContain(workaround);
  });
});
