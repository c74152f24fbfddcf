import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeskError } from "../../../security/error.js";
import { readMail, writeMail } from "../../../security/mail.js";
import { reportOfForm, reportOfMail } from "../../../security/report.js";
import { REPORT } from "./office.js";

const NOW = new Date("2026-11-02T10:00:00Z");
const bytes = (text: string): Buffer => Buffer.from(text.replaceAll("\n", "\r\n"));
const mail = (headers: string, body = "Something is wrong."): Buffer => bytes(`${headers}\n\n${body}\n`);

describe("a report by e-mail", () => {
  it("gives sender, subject, day and the parts under their headings", async () => {
    const report = await reportOfMail(readFileSync(REPORT), NOW);
    expect(report).toMatchObject({
      channel: "email",
      subject: "Link in a legend label (drill, made up)",
      reporter: { name: "Robin Gaßner", email: "robin@reporter.example" },
      receivedAt: "2026-11-02T08:00:00.000Z",
      messageId: "<drill-1@reporter.example>",
      steps: expect.stringMatching(/^1\. Take a table .*\n2\. .*\n3\. Click the label in the legend\.$/),
      versions: expect.stringContaining("0.1.0, on Node 20 and 22."),
      mitigations: null,
    });
    expect(Buffer.from(report.original, "base64").equals(readFileSync(REPORT))).toBe(true);
  });

  it("without headings is its own description", async () => {
    const report = await reportOfMail(mail("From: a@b.example\nSubject: x"), NOW);
    expect(report).toMatchObject({ description: "Something is wrong.", steps: null, receivedAt: NOW.toISOString() });
  });

  it("that claims to be of a later day counts from now", async () => {
    const report = await reportOfMail(mail("From: a@b.example\nDate: Fri, 01 Jan 2038 00:00:00 +0000"), NOW);
    expect(report.receivedAt).toBe(NOW.toISOString());
  });

  it("in HTML alone gives its text", async () => {
    const html = mail("From: a@b.example\nContent-Type: text/html", "<p>Something <b>is</b> wrong</p>");
    expect((await reportOfMail(html, NOW)).description).toContain("wrong");
  });

  it("of parts in parts without end is refused", async () => {
    const nested = Array.from({ length: 80 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}`).join("\n");
    await expect(reportOfMail(bytes(`From: a@b.example\n${nested}\n\nx\n`), NOW)).rejects.toThrow("no e-mail that can be read");
  });

  it("needs a sender and a text", async () => {
    await expect(reportOfMail(mail("Subject: x"), NOW)).rejects.toThrow("names no sender");
    await expect(reportOfMail(mail("From: a@b.example", ""), NOW)).rejects.toThrow("holds no text");
    await expect(reportOfMail(new Uint8Array(25_000_001), NOW)).rejects.toThrow("at most 25000000");
  });
});

describe("any bytes", () => {
  const lines = fc.constantFrom(
    ...["From: a@b.example", "From: <>", "Subject: =?utf-8?B?!!?=", "Date: x", "Content-Type: multipart/mixed; boundary=b", "--b", "--b--"],
    ...[
      "Content-Type: text/html; charset=koi8-r",
      "Content-Type: message/rfc822",
      "Content-Transfer-Encoding: base64",
      "",
      "",
      "<p>x",
      "Steps:",
    ],
  );
  const soup = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.oneof(lines, fc.string({ unit: "binary", maxLength: 30 })), { maxLength: 25 }).map((parts) => bytes(parts.join("\n"))),
  );

  it("become a report or are refused with a reason", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(soup, async (given) => {
        for (const attempt of [() => reportOfMail(given, NOW), async () => reportOfForm(given, "issue", NOW)]) {
          const report = await attempt().catch((error: unknown) => expect(error).toBeInstanceOf(DeskError));
          if (report !== undefined) read++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(50);
  });
});

describe("a report as a form", () => {
  const FORM =
    "## Title\n\nLink in a label\n\n## Name\n\nRobin\n\n## E-mail\n\nrobin@reporter.example\n\n## Description\n\nA label links.\n";

  it("gives what stands under its headings", () => {
    const report = reportOfForm(Buffer.from(`${FORM}\n### Known mitigations\n\n_No response_\n`), "advisory", NOW);
    expect(report).toMatchObject({
      channel: "advisory",
      subject: "Link in a label",
      reporter: { name: "Robin", email: "robin@reporter.example" },
      description: "A label links.",
      mitigations: null,
    });
  });

  it("is the template's", () => {
    const template = readFileSync(new URL("../../../docs/security/advisory-template.md", import.meta.url), "utf8");
    const form = /```markdown\n([\s\S]*?)```/.exec(template)?.[1] ?? "";
    const report = reportOfForm(Buffer.from(form), "advisory", NOW);
    expect([report.description, report.steps, report.versions, report.mitigations].every((part) => (part ?? "").length > 10)).toBe(true);
  });

  it("needs a description and an address", () => {
    expect(() => reportOfForm(Buffer.from(FORM.replace("## Description", "")), "advisory", NOW)).toThrow('no heading "Description"');
    expect(() => reportOfForm(Buffer.from(FORM.replace("robin@", "robin")), "advisory", NOW)).toThrow('no heading "E-mail"');
  });
});

describe("a drafted message", () => {
  const TEAM = { name: "Team", email: "team@x.example" };

  it("reads back as it was written, whatever the texts hold", async () => {
    const texts = fc.string({ unit: "binary", maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (name, subject, body) => {
        const draft = { from: TEAM, to: { name, email: "robin@x.example" }, cc: TEAM, subject, inReplyTo: subject, body };
        const read = await readMail(Buffer.from(writeMail(draft)));
        expect(read.recipients).toEqual(["robin@x.example", "team@x.example"]);
        expect(read.from?.email).toBe("team@x.example");
      }),
      { numRuns: 300 },
    );
  });

  it("keeps umlauts, and adds no header for a line end", async () => {
    const subject = "Grüße\r\nBcc: eve@x.example";
    const text = writeMail({
      from: TEAM,
      to: { name: "Zoë\nX: y", email: "z@x.example" },
      subject,
      inReplyTo: "<a>\r\nBcc: b",
      body: "Ä\n",
    });
    expect(text).not.toMatch(/^(?:Bcc|X):/m);
    expect(text).not.toMatch(/^In-Reply-To/m);
    const read = await readMail(Buffer.from(text));
    expect(read.subject).toBe("Grüße Bcc: eve@x.example");
    expect(read.text).toBe("Ä");
  });

  it.each(["x", "a b@c", "a@b>,<c@d", "a@b\r\nBcc: c@d", ""])("goes to no address such as %j", (email) => {
    expect(() => writeMail({ from: TEAM, to: { name: "", email }, subject: "", body: "" })).toThrow("is no e-mail address");
  });
});
