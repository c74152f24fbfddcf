import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commentBeside, postedComment } from "../../../security/drill/post.js";
import { caseIn, GHSA, type Office, office, ROOT } from "./office.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const dated = (time: number) => (mail: string) => mail.replace(/^Date: .*/m, `Date: ${new Date(time).toUTCString()}`);

describe("a message of the team", () => {
  it("serves one step", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    for (const args of [
      ["ask", id, "--sent", question],
      ["plan", id, "--sent", question, "--until", "2026-12-24", "--why", "x"],
      ["reject", id, "--sent", question, "--why", "x"],
      ["inform", id, "--sent", question],
    ]) {
      expect((await desk.do(...args)).output, args[0]).toContain("The message served an earlier step of this case");
    }
  });

  it("is from the team, not from the reporter or anybody else", async () => {
    const desk = office();
    const id = await desk.opened();
    for (const from of ["robin@reporter.example", "eve@x.example"]) {
      const sent = await desk.sent(id, "acknowledge", (mail) => mail.replace(/^From: .*/m, `From: ${from}`));
      expect((await desk.do("acknowledge", id, "--sent", sent)).output).toContain(
        `The message is from ${from}, which is none of the team's addresses: security@chartify-ts.dev.`,
      );
    }
  });

  it("may be from an address that the desk was told", async () => {
    const desk = office();
    await desk.done("init", "--address", "Ada@chartify-ts.dev");
    const id = await desk.opened();
    const sent = await desk.sent(id, "acknowledge", (mail) => mail.replace(/^From: .*/m, "From: ada@Chartify-ts.dev"));
    expect(await desk.done("acknowledge", id, "--sent", sent)).toContain("acknowledged");
    expect((await office().do("init", "--address", "nobody")).output).toContain('"nobody" is no e-mail address and no account');
  });

  it("is of a time between what it follows and now", async () => {
    const desk = office();
    const id = await desk.opened(1);
    await desk.done(
      "triage",
      id,
      "--cvss",
      "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:L/VA:N/SC:L/SI:L/SA:N",
      "--summary",
      "x",
      "--why",
      "x",
    );
    for (const [time, why] of [
      [Date.parse("1999-01-01"), "before what it follows"],
      [desk.time - 30_000, "before what it follows"],
      [desk.time + HOUR, "still to come"],
      [Date.parse("2099-01-01"), "still to come"],
    ] as const) {
      expect((await desk.do("inform", id, "--sent", await desk.sent(id, "triage", dated(time)))).output).toContain(why);
    }
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage", dated(desk.time + 60_000)));
  });

  it("names the case in its subject or its text", async () => {
    const [desk, other] = [office(), office()];
    const id = await desk.opened();
    const elsewhere = await other.opened();
    const sent = await other.sent(elsewhere, "acknowledge");
    expect((await desk.do("acknowledge", id, "--sent", sent)).output).toContain(`names ${id} neither in its subject nor in its text`);
    expect(
      (await desk.do("acknowledge", id, "--sent", await desk.sent(id, "acknowledge", (mail) => mail.replace(` [${id}]`, "")))).status,
    ).toBe(0);
  });

  it("that is eight days old does not start the days of silence in the past", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const old = await desk.sent(id, "ask", dated(desk.time - 8 * DAY));
    expect((await desk.do("ask", id, "--sent", old)).output).toContain("before what it follows");
    await desk.done("ask", id, "--sent", await desk.sent(id, "ask"));
    expect((await desk.do("answer", id, "--silent")).output).toContain("asked 0 days ago");
  });

  it("tells the result of triage before anybody drives the fix, and again when that changes", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const cvss = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";
    const triage = ["--cvss", cvss, "--summary", "x", "--why", "x"];
    await desk.done("triage", id, ...triage);
    expect((await desk.do("assign", id, "--owner", "Ben")).output).toContain("The reporter has not heard the result yet");
    expect(await desk.done("clock")).toContain(`${id} triage`);
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    expect(await desk.done("clock")).not.toContain(`${id} triage`);
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("reassess", id, ...triage, "--exploited");
    expect(await desk.done("clock")).toContain(`${id} triage`);
  });
});

describe("the reporter's answer", () => {
  const asked = async (): Promise<{ desk: Office; id: string; question: string }> => {
    const desk = office();
    const id = await desk.opened(4);
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    return { desk, id, question };
  };
  const answer = ["--joins", "no", "--no-credit", "--on", "2026-11-02"];

  it("is from the reporter, about this case, and new", async () => {
    const { desk, id, question } = await asked();
    const stranger = await desk.reply(question, "x", (mail) => mail.replace("robin@", "eve@"));
    expect((await desk.do("answer", id, "--received", stranger, ...answer)).output).toContain(
      "The message is from eve@reporter.example, not from robin@",
    );
    const unrelated = await desk.reply(question, "x", (mail) => mail.replace(/^(?:In-Reply-To|References|Subject): .*\r\n/gm, ""));
    expect((await desk.do("answer", id, "--received", unrelated, ...answer)).output).toContain(`names ${id} neither in its subject`);
    const early = await desk.reply(question, "x", dated(desk.time - 2 * DAY));
    expect((await desk.do("answer", id, "--received", early, ...answer)).output).toContain("The message is of");
    expect((await desk.do("answer", id, "--received", question, ...answer)).output).toContain("served an earlier step");
    expect((await desk.do("answer", id, ...answer)).output).toContain("--received is missing");
    expect(await desk.done("answer", id, "--received", await desk.reply(question), ...answer)).toContain("answered");
  });

  it("agrees on the day of publication, which is kept before anything is published", async () => {
    const { desk, id, question } = await asked();
    await desk.done("answer", id, "--received", await desk.reply(question), "--joins", "no", "--no-credit");
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    await desk.done("github", id, "--id", GHSA);
    const publish = async (): Promise<string> => (await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).output;
    expect(await publish()).toContain("There is no day that the reporter agreed on");
    const proposal = await desk.sent(id, "agree");
    expect((await desk.do("agree", id, "--sent", proposal, "--on", "2026-11-09")).output).toContain("not from robin@");
    expect((await desk.do("agree", id, "--received", await desk.reply(proposal), "--on", "2026-11-01")).output).toContain("is to come");
    await desk.done("agree", id, "--received", await desk.reply(proposal), "--on", "2026-11-09");
    expect(await publish()).toContain("The day agreed on is 2026-11-09");
    expect((await desk.do("clock", "--at", "2026-11-10T12:00:00Z")).output).toContain("OVERDUE 2026-11-10");
    desk.time += 7 * DAY;
    expect(await publish()).toContain("published");
  });
});

describe("another reporter", () => {
  it("needs the word of the present one", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const sent = await desk.sent(id, "plan", (mail) => mail).catch(() => desk.sent(id, "acknowledge"));
    const contact = ["contact", id, "--name", "Eve", "--email", "eve@x.example", "--why", "she says so"];
    const fromEve = await desk.reply(sent, "I am the reporter now.", (mail) => mail.replace("robin@reporter", "eve@x"));
    expect((await desk.do(...contact, "--received", fromEve)).output).toContain("not from robin@reporter.example");
    expect((await desk.do(...contact)).output).toContain("--received is missing");
    expect((await desk.do("contact", id, "--nobody", "--why", "x")).output).toContain("The case has a reporter, who stays");
    expect(await desk.done(...contact, "--received", await desk.reply(sent, "Ask Eve from now on."))).toContain("Eve <eve@x.example>");
  });
});

describe("an issue that was flagged", () => {
  it("is acknowledged by the flag itself, which names it", async () => {
    const desk = office();
    await desk.done("init");
    const id = caseIn(await desk.done("flag", "123", "--why", "x"));
    const other = caseIn(await desk.done("flag", "124", "--why", "x"));
    const without = await desk.sent(id, "flag", (mail) => mail.replace("Issue #123", "Issue"));
    const bare = readFileSync(without, "utf8").replace(
      /\r\n\r\n[\s\S]*$/,
      `\r\n\r\n${Buffer.from(`${id}: a matter`).toString("base64")}\r\n`,
    );
    expect((await desk.do("acknowledge", id, "--sent", desk.file("bare.eml", bare))).output).toContain("names #123 neither");
    expect((await desk.do("acknowledge", id, "--sent", await desk.sent(other, "flag"))).output).toContain(`names ${id} neither`);
    const stranger = await desk.sent(id, "flag", (mail) => mail.replace(/^From: .*/m, "From: eve@x.example"));
    expect((await desk.do("acknowledge", id, "--sent", stranger)).output).toContain("none of the team's addresses");
    await desk.done("acknowledge", id, "--sent", await desk.sent(id, "flag"));
  });

  it("goes on with its author's account on a private advisory, never in public", async () => {
    const desk = office();
    await desk.done("init", "--address", "@ada");
    const id = caseIn(await desk.done("flag", "123", "--why", "x"));
    await desk.done("acknowledge", id, "--sent", await desk.sent(id, "flag"));
    const comment = (place: string, account: string): string =>
      desk.file(
        `${account}-${place.replace(/\W/g, "")}.md`,
        `## Comment\n\nhttps://github.com/chartify-ts/chartify-ts/${place}\n\n## Author\n\n@${account}\n\n## Date\n\n${new Date(desk.time).toISOString()}\n\n## Text\n\n${id}\n`,
      );
    const contact = ["contact", id, "--account", "kim", "--why", "wrote it", "--received"];
    const word = comment("issues/123#issuecomment-1", "kim");
    expect((await desk.do(...contact, word)).output).toContain("say --ghsa");
    expect((await desk.do(...contact, comment("issues/124#issuecomment-1", "kim"), "--ghsa", GHSA)).output).toContain(
      "is no address of a comment",
    );
    expect(await desk.done(...contact, word, "--ghsa", GHSA)).toContain("@kim");
    const cvss = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";
    await desk.done("triage", id, "--cvss", cvss, "--summary", "x", "--why", "x");
    const inform = (place: string): Promise<{ output: string }> => desk.do("inform", id, "--sent", comment(place, "ada"));
    expect((await inform("issues/123#issuecomment-2")).output).toContain("is no address of a comment on the case");
    expect((await inform(`security/advisories/${GHSA}#advisory-comment-1`)).output).toContain("inform (step 2)");
  });

  it("goes on with its author, or with the reason why nobody can be reached", async () => {
    const desk = office();
    await desk.done("init");
    const id = caseIn(await desk.done("flag", "123", "--why", "x"));
    await desk.done("acknowledge", id, "--sent", await desk.sent(id, "flag"));
    await desk.done(
      "triage",
      id,
      "--cvss",
      "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N",
      "--summary",
      "x",
      "--why",
      "x",
    );
    expect((await desk.do("inform", id, "--sent", await desk.sent(id, "triage"))).output).toContain("The case has no reporter yet");
    await desk.done("contact", id, "--nobody", "--why", "the account was deleted");
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("decide", id, "--advisory", "no", "--why", "x");
    await desk.done("ask", id, "--sent", await desk.sent(id, "ask"));
    await desk.done("answer", id, "--silent", "--on", "2026-11-02");
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    expect(Buffer.from(readFileSync(await desk.sent(id, "publish"), "utf8").split("\r\n\r\n")[1] ?? "", "base64").toString()).toContain(
      "nobody could be asked",
    );
    expect(await desk.done("publish", id, "--sent", await desk.sent(id, "publish"))).toContain("published");
  });
});

describe("a private report on GitHub", () => {
  const FORM = `${ROOT}/security/drill/github-report.md`;
  let comments = 100;
  const open = async (): Promise<{ desk: Office; id: string }> => {
    const desk = office();
    await desk.done("init", "--address", "@ada");
    return { desk, id: caseIn(await desk.done("open", FORM, "--account", "kim-example", "--ghsa", GHSA)) };
  };
  const posted = async (desk: Office, id: string, kind: string, change = (text: string) => text): Promise<string> => {
    const draft = `${desk.folder}/${kind}-${comments++}`;
    await desk.done("draft", id, kind, "-o", draft);
    const text = postedComment(readFileSync(draft, "utf8"), "Ada", { time: new Date(desk.time), number: String(comments) });
    return desk.file(`posted-${comments}.md`, change(text));
  };

  it("is opened by account, with its number, which no other case can have", async () => {
    const { desk, id } = await open();
    expect(await desk.done("show", id)).toContain(`from      Kim @kim-example`);
    expect(await desk.done("show", id)).toContain(`advisory  ${GHSA}`);
    expect((await desk.do("open", FORM, "--account", "kim-example", "--ghsa", GHSA)).output).toContain(`${GHSA} is the number of ${id}`);
    expect((await desk.do("open", FORM)).output).toContain('no heading "E-mail" or "Account"');
    expect((await desk.do("open", FORM, "--account", "kim-example")).output).toContain('no heading "GHSA"');
    expect((await desk.do("open", FORM, "--account", "no account", "--ghsa", GHSA)).output).toContain("is no account on GitHub");
  });

  it("is answered by a comment on its advisory, tied as a mail is", async () => {
    const { desk, id } = await open();
    const url = /https:\S+advisory-comment-/g;
    const attempts: [change: (text: string) => string, why: string][] = [
      [(text) => text, ""],
      [(text) => text.replace("@Ada", "[your account on GitHub]"), 'below it, but "[your account on GitHub]"'],
      [(text) => text.replace("@Ada", "@kim-example"), "The message is from @kim-example, which is none"],
      [(text) => text.replaceAll(id, "CT-2026-aaaaaa"), `names ${id} neither`],
      [(text) => text.replace(url, "https://github.com/chartify-ts/chartify-ts/issues/"), "is no address of a comment on the case"],
      [(text) => text.replace(GHSA, "GHSA-3333-4444-5555"), "is no address of a comment on the case"],
      [(text) => text.replace(/^2026-.*Z$/m, "2026-10-01T00:00:00Z"), "before what it follows"],
      [(text) => text.replace(/^2026-.*Z$/m, "2026-12-01T00:00:00Z"), "still to come"],
      [(text) => text.replace(/^2026-.*Z$/m, "+012026-12-01T00:00:00Z"), 'no heading "Date"'],
    ];
    for (const [change, why] of attempts.slice(1)) {
      expect((await desk.do("acknowledge", id, "--sent", await posted(desk, id, "acknowledge", change))).output).toContain(why);
    }
    const good = await posted(desk, id, "acknowledge");
    await desk.done("acknowledge", id, "--sent", good);
    expect((await desk.do("reject", id, "--why", "x", "--sent", good)).output).toContain("served an earlier step");
    const mail = desk.file(
      "mail.eml",
      `From: security@chartify-ts.dev\r\nTo: x@x.example\r\nDate: ${new Date(desk.time).toUTCString()}\r\nMessage-ID: <1@x>\r\nSubject: ${id}\r\n\r\nx\r\n`,
    );
    expect((await desk.do("reject", id, "--why", "x", "--sent", mail)).output).toContain("comment on the advisory, and save that");
    const beside = (account: string): string =>
      desk.file(
        `beside-${account}.md`,
        commentBeside(readFileSync(good, "utf8"), account, `more of ${id}`, { time: new Date(desk.time), number: "9" }),
      );
    await desk.done("reject", id, "--why", "x", "--sent", await posted(desk, id, "reject"));
    expect((await desk.do("reopen", id, "--why", "x", "--received", beside("eve"))).output).toContain("not from @kim-example");
    expect(await desk.done("reopen", id, "--why", "x", "--received", beside("kim-example"))).toContain("acknowledged");
  });

  it("has comments for messages where the reporter has no address, and mails where there is one", async () => {
    const desk = office();
    const id = await desk.opened();
    const comment = desk.file(
      "c.md",
      `## Comment\n\nhttps://x.example\n\n## Author\n\n@ada\n\n## Date\n\n2026-11-02T09:00:00Z\n\n## Text\n\n${id}\n`,
    );
    expect((await desk.do("acknowledge", id, "--sent", comment)).output).toContain(
      "has no advisory on GitHub that a comment could stand on",
    );
  });
});
