import { describe, expect, it } from "vitest";
import { readMail } from "../../../security/mail.js";
import { isTime, timeOf } from "../../../security/time.js";
import { caseIn, office } from "./office.js";

const FAR = [
  "Fri, 13 Sep 275760 00:00:00 +0000",
  "+275760-09-13T00:00:00.000Z",
  "Mon, 01 Jan 10000 00:00:00 +0000",
  "+010000-01-01T00:00:00Z",
];

describe("a time", () => {
  it.each(FAR)("of a year over 9999 is none: %s", (date) => expect(isTime(date)).toBe(false));

  it("is a number, so that what comes later is more", () => {
    expect(timeOf("9999-12-31T23:59:59.999Z")).toBeGreaterThan(timeOf("2026-11-02T09:00:00+05:00"));
    expect(timeOf("2026-11-02T09:00:00+05:00")).toBeLessThan(timeOf("2026-11-02T05:00:00Z"));
  });
});

describe("an e-mail of a far year", () => {
  it.each(FAR)("has no date: %s", async (date) => {
    const mail = Buffer.from(`From: e@x.example\r\nDate: ${date}\r\nSubject: x\r\n\r\nSomething is wrong.\r\n`);
    expect((await readMail(mail)).date).toBeNull();
  });

  it.each(FAR)("counts from now, and stops no command: %s", async (date) => {
    const desk = office();
    await desk.done("init");
    const text = `From: e@x.example\r\nDate: ${date}\r\nMessage-ID: <far@x.example>\r\nSubject: x\r\n\r\nSomething is wrong.\r\n`;
    const id = caseIn(await desk.done("open", desk.file("far.eml", text)));
    for (const command of ["list", "clock", "calendar", "verify"]) expect((await desk.do(command)).output).toContain(id);
    expect(await desk.done("show", id)).toContain("2026-11-02T09:00:00.000Z, by email");
  });

  it("is no evidence", async () => {
    const desk = office();
    const id = await desk.opened();
    const sent = await desk.sent(id, "acknowledge", (mail) => mail.replace(/^Date: .*/m, `Date: ${FAR[0]}`));
    expect((await desk.do("acknowledge", id, "--sent", sent)).output).toContain("was not sent yet");
  });
});

describe("a date on the command line", () => {
  it("is of the years up to 9999", async () => {
    const desk = office();
    const id = await desk.opened(3);
    for (const args of [
      ["clock", "--at", "+010000-01-01"],
      ["plan", id, "--until", "+275760-01-01", "--why", "x", "--sent", await desk.sent(id, "plan")],
    ]) {
      expect((await desk.do(...args)).output).toContain("no date of the years 1970 to 9999");
    }
    const form = desk.file("form.md", "## E-mail\n\nr@x.example\n\n## Description\n\nx\n");
    expect((await desk.do("open", form, "--received", "2026-11-03")).output).toContain("A report came in already");
  });
});
