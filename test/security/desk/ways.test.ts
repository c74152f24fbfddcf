import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GHSA, type Office, office, VECTOR } from "./office.js";

const DAY = 86_400_000;
const bodyOf = (file: string): string => Buffer.from(readFileSync(file, "utf8").split("\r\n\r\n")[1] ?? "", "base64").toString("utf8");
const changelogOf = (desk: Office): string => readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8");
const recordOf = (desk: Office): { credits?: object[]; published: string; modified: string } =>
  JSON.parse(readFileSync(join(desk.repository, `security/advisories/${GHSA}.json`), "utf8"));

async function published(): Promise<{ desk: Office; id: string; last: string }> {
  const desk = office();
  const id = await desk.opened(6);
  await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
  await desk.done("github", id, "--id", GHSA);
  const last = await desk.sent(id, "publish");
  await desk.done("publish", id, "--sent", last);
  return { desk, id, last };
}

describe("a case of the website", () => {
  it("is told at once that no advisory is of it", async () => {
    const desk = office();
    const id = await desk.opened(1);
    await desk.done("triage", id, "--cvss", VECTOR, "--summary", "Header missing", "--why", "seen", "--website");
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    expect((await desk.do("decide", id, "--advisory", "yes", "--why", "x")).output).toContain("Decide no");
    expect(await desk.done("decide", id, "--advisory", "no", "--why", "x")).toContain("decided");
  });
});

describe("the credit", () => {
  it("is a name on one line, or none", async () => {
    const desk = office();
    const id = await desk.opened(5);
    const answer = async (...credit: string[]): Promise<string> =>
      (
        await desk.do(
          "answer",
          id,
          "--joins",
          "no",
          "--on",
          "2026-11-02",
          ...credit,
          "--received",
          await desk.reply(await desk.sent(id, "ask")),
        )
      ).output;
    expect(await answer("--credit", "")).toContain("Say the name to credit");
    expect(await answer("--credit", " ")).toContain("Say the name to credit");
    expect(await answer("--credit", "Robin\nBcc")).toContain("on one line, without control characters");
    expect(await answer("--credit", "Robin\u202e")).toContain("marks of direction");
    expect(await answer("--credit", "Robin", "--login", "../x")).toContain("is no account on GitHub");
    expect(await answer()).toContain("Say --credit NAME or --no-credit");
    expect(await answer("--no-credit")).toContain("answered");
  });

  it("is changed after the answer by a message of the reporter", async () => {
    const desk = office();
    const id = await desk.opened(6);
    const word = await desk.reply(await desk.sent(id, "ask"), "Please leave my name out.");
    expect((await desk.do("credit", id, "--no-credit")).output).toContain("--received is missing");
    expect(await desk.done("credit", id, "--no-credit", "--received", word)).not.toContain("  credit    ");
    expect(bodyOf(await desk.sent(id, "publish"))).toContain("As you wished, it names nobody");
  });

  it("is changed after publication in record and changelog, too", async () => {
    const { desk, id, last } = await published();
    const before = recordOf(desk);
    desk.time += DAY;
    await desk.done("credit", id, "--credit", "R. Gaßner", "--received", await desk.reply(last, "With the first letter only."));
    expect(recordOf(desk)).toMatchObject({ credits: [{ name: "R. Gaßner" }], published: before.published });
    expect(recordOf(desk).modified > before.modified).toBe(true);
    expect(changelogOf(desk).match(/Link in a label/g)).toHaveLength(1);
    expect(changelogOf(desk)).toContain("Reported by R. Gaßner.");
    await desk.done("credit", id, "--no-credit", "--received", await desk.reply(last, "Not at all."));
    expect(recordOf(desk).credits).toBeUndefined();
    expect(changelogOf(desk)).not.toContain("Reported by");
  });

  it("of a reporter who did not answer is told as that", async () => {
    const desk = office();
    const id = await desk.opened(5);
    desk.time += 8 * DAY;
    await desk.done("answer", id, "--silent", "--on", "2026-11-10");
    expect(bodyOf(await desk.sent(id, "publish"))).toContain("We did not hear from you about credit");
  });

  it("of a reporter who did not answer waits for a day of ours, which may be set later", async () => {
    const desk = office();
    const id = await desk.opened(5);
    desk.time += 8 * DAY;
    expect((await desk.do("answer", id, "--silent", "--on", "2027-03-01")).output).toContain(
      "Without the reporter's word the day is 2027-01-31 at the latest",
    );
    await desk.done("answer", id, "--silent");
    expect(await desk.done("agree", id, "--sent", await desk.sent(id, "agree"), "--on", "2026-11-12")).toContain("agreed    2026-11-12");
  });
});

describe("a rejected case", () => {
  it("goes on where it was, with its days from then", async () => {
    const desk = office();
    const id = await desk.opened(3);
    const sent = await desk.sent(id, "reject");
    await desk.done("reject", id, "--why", "x", "--sent", sent);
    desk.time += 100 * DAY;
    expect((await desk.do("reopen", id)).output).toContain("--why is missing");
    expect(await desk.done("reopen", id, "--why", "more was shown", "--received", await desk.reply(sent, "Look again."))).toContain(
      "state     owned",
    );
    expect((await desk.do("clock")).status).toBe(0);
    expect(await desk.done("decide", id, "--advisory", "yes", "--why", "x")).toContain("decided");
    await desk.done("reject", id, "--why", "x", "--sent", await desk.sent(id, "reject"));
    expect(await desk.done("reopen", id, "--why", "our own mistake")).toContain("state     decided");
  });
});

describe("what a draft leaves to the maintainer", () => {
  it("is named when it is drafted, and again where it was sent like that", async () => {
    const desk = office();
    const id = await desk.opened(4);
    for (const [kind, blank] of [
      ["reject", "[say why, with what you tried]"],
      ["plan", "[say what will be done, until which day, and what users can do meanwhile]"],
      ["ask", "at the latest]"],
      ["agree", "at the latest]"],
    ] as const) {
      const drafted = await desk.done("draft", id, kind, "-o", join(desk.folder, `${kind}.draft`));
      expect(drafted).toMatch(/^Fill in before you send it: \[/m);
      expect(drafted).toContain(blank);
    }
    expect(await desk.done("draft", id, "triage", "-o", join(desk.folder, "triage.draft"))).not.toContain("Fill in");
    const blank = await desk.do("ask", id, "--sent", await desk.sent(id, "ask"));
    expect(blank.output).toMatch(/The message still says \[day, \d{4}-\d\d-\d\d at the latest\], which the draft left to you/);
    const base64 = (text: string): string => Buffer.from(text).toString("base64");
    const filled = await desk.sent(id, "reject", (mail) => {
      const [head = "", body = ""] = mail.split("\r\n\r\n");
      const text = Buffer.from(body, "base64")
        .toString("utf8")
        .replace(/\[say.*\]/, "No link is made.\n> [say what you like]");
      return `${head}\r\n\r\n${base64(text)}\r\n`;
    });
    expect((await desk.do("reject", id, "--why", "x", "--sent", filled)).output).not.toContain("still says");
  });
});
