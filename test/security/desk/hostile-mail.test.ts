import { describe, expect, it } from "vitest";
import { DeskError } from "../../../security/error.js";
import { checkSize, parse } from "../../../security/parser.js";
import { reportOfForm, reportOfMail } from "../../../security/report.js";

const NOW = new Date("2026-11-02T10:00:00Z");
const HEAD = "From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: x\r\n";

describe("a mail of lines without end", () => {
  it("is refused by their number, before it is parsed", async () => {
    for (const lines of [100_000, 3_000_000]) {
      const mail = Buffer.from(`${HEAD}\r\n${"\n".repeat(lines)}`);
      await expect(reportOfMail(mail, NOW)).rejects.toThrow(`The report has ${lines + 5} lines; at most 100000 are taken`);
      expect(() => reportOfForm(mail, "issue", NOW)).toThrow("lines; at most 100000");
    }
  });

  it("or bytes has limits that a mail with attachments of 7 MB keeps", () => {
    const line = `${"A".repeat(76)}\r\n`;
    expect(() => checkSize(Buffer.from(line.repeat(Math.floor(7_000_000 / line.length))))).not.toThrow();
    expect(() => checkSize(new Uint8Array(25_000_001))).toThrow("at most 25000000");
  });
});

describe("a mail whose lines are encoded", () => {
  const encoded = (type: string, text: string): Buffer =>
    Buffer.from(
      `${HEAD}Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`,
    );

  it.each([
    ["text/plain", "\n"],
    ["text/html", " \n"],
    ["text/html", "<"],
    ["text/html", "<p><br>\n"],
    ["text/html", "&#"],
  ])("in %s of %j becomes a report or a reason, while other work goes on", { timeout: 60_000 }, async (type, part) => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const report = await reportOfMail(encoded(type, `${part.repeat(200_000)}x`), NOW).catch((error: unknown) => error);
    clearInterval(timer);
    expect(report instanceof DeskError || (report as { channel?: string }).channel === "email").toBe(true);
    expect(turns).toBeGreaterThan(0);
  });
});

describe("the parser", () => {
  it("reads the next mail after one that was refused, each with its own answer", async () => {
    const nested = Array.from({ length: 80 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}`).join("\n");
    const mails = Array.from({ length: 6 }, (_, i) => Buffer.from(i % 2 === 0 ? `Subject: ${i}\n\nx\n` : nested));
    const results = await Promise.allSettled(mails.map(parse));
    expect(results.map((result) => (result.status === "fulfilled" ? result.value.subject : "refused"))).toEqual([
      "0",
      "refused",
      "2",
      "refused",
      "4",
      "refused",
    ]);
  });
});
