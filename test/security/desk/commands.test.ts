import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { COMMIT, caseIn, GHSA, office, REPORT, VECTOR } from "./office.js";

const bodyOf = (file: string): string => Buffer.from(readFileSync(file, "utf8").split("\r\n\r\n")[1] ?? "", "base64").toString("utf8");

describe("the commands", () => {
  it("are listed by help, each with what it does", async () => {
    const help = await office().done("help");
    for (const name of ["init", "open FILE", "triage CASE", "publish CASE", "clock", "calendar", "verify"])
      expect(help).toContain(`  ${name}\n      `);
  });

  it("refuse bad use with status 2 and one clear line", async () => {
    const desk = office();
    const bad = async (...args: string[]): Promise<string> => {
      const { status, output } = await desk.do(...args);
      expect(status).toBe(2);
      return output;
    };
    expect(await bad("triag")).toMatch(/There is no command "triag"\..*triage/);
    expect(await bad("__proto__")).toContain("There is no command");
    expect(await bad("show")).toBe("show: it takes CASE.");
    expect(await bad("list", "x")).toBe("list: it takes options only.");
    expect(await bad("list", "--frobnicate")).toContain("--frobnicate");
  });

  it("name what is missing or wrong with status 1", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const refused = async (...args: string[]): Promise<string> => {
      const { status, output } = await desk.do(...args);
      expect(status).toBe(1);
      return output;
    };
    expect(await refused("triage", id, "--cvss", VECTOR, "--why", "x")).toBe("triage: --summary is missing.");
    expect(await refused("triage", id, "--cvss", "CVSS:4.0/AV:N", "--summary", "x", "--why", "x")).toContain("base metrics are missing");
    expect(await refused("show", "CT-2026-aaaaaa")).toContain(`There is no case CT-2026-aaaaaa. There are: ${id}.`);
    expect(await refused("show", "../../etc")).toContain("is no case");
    expect(await refused("draft", id, "haiku")).toContain('There is no message "haiku". There are: flag, acknowledge');
    expect(await refused("draft", id, "ask")).toContain("this message comes after triage");
    expect(await refused("draft", id, "flag")).toContain("Only a case that began with an issue is flagged");
    expect(await refused("open", "missing.eml")).toContain("missing.eml cannot be read");
    expect(await refused("open", REPORT.replace("report.eml", "drill.ts"), "--channel", "fax")).toContain('no channel "fax"');
    expect(await refused("clock", "--at", "soon")).toContain('"soon" is no date');
    expect(await refused("github", id)).toContain("Step 4 has not decided");
    delete desk.env["CHARTIFY_SECURITY_BY"];
    expect(await refused("note", id, "--text", "x")).toContain("Say --by NAME");
    expect(await desk.done("note", id, "--text", "x", "--by", "Cleo")).toContain(" Cleo: note");
  });

  it("overwrite no file", async () => {
    const desk = office();
    const id = await desk.opened();
    const file = desk.file("mine.txt", "mine");
    expect((await desk.do("draft", id, "acknowledge", "-o", file)).status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("show a hostile report without obeying it", async () => {
    const desk = office();
    await desk.done("init");
    const file = desk.file("hostile.eml", 'From: "\u001b]0;owned\u0007" <e@x.example>\r\nSubject: \u001b[2J\u202egnp.exe\r\n\r\nx\r\n');
    const output = (await desk.done("open", file)) + (await desk.done("list")) + (await desk.done("clock"));
    expect(output).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(output).toContain("\\u001b[2J");
  });
});

describe("a case", () => {
  it("keeps the report, to be read and to be saved as it came", async () => {
    const desk = office();
    const id = await desk.opened();
    const output = await desk.done("report", id);
    expect(output.split("\n").slice(0, 3)).toEqual(["Link in a legend label (drill, made up)", "", "## description"]);
    expect(output).toContain("3. Click the label in the legend.");
    expect(output).toContain("## known mitigations\n(not said)");
    await desk.done("report", id, "-o", join(desk.folder, "copy.eml"));
    expect(readFileSync(join(desk.folder, "copy.eml")).equals(readFileSync(REPORT))).toBe(true);
  });

  it("that turns out to be no vulnerability later can still be closed", async () => {
    const desk = office();
    const id = await desk.opened(3);
    expect(await desk.done("reject", id, "--why", "only with a patched Node", "--sent", await desk.sent(id, "reject"))).toContain(
      "rejected",
    );
    expect((await desk.do("assign", id, "--owner", "Ben")).output).toContain("it is closed");
  });
});

describe("the messages", () => {
  it("ask for the parts that a report lacks, answer its mail, and copy the team", async () => {
    const desk = office();
    const id = await desk.opened();
    const file = await desk.sent(id, "acknowledge");
    const head = readFileSync(file, "utf8").split("\r\n\r\n")[0];
    expect(head).toContain("To: =?utf-8?B?");
    expect(head).toContain("Cc: Chartify for TypeScript security <security@chartify-ts.dev>");
    expect(head).toContain("In-Reply-To: <drill-1@reporter.example>");
    expect(head).toContain(`Subject: Re: Link in a legend label (drill, made up) [${id}]`);
    const body = bodyOf(file);
    expect(body).toContain(`It has the number ${id}, and we handle it before any other work.`);
    expect(body).toContain("by 2026-11-07");
    expect(body).toContain("- known mitigations");
    expect(body).not.toContain("- steps");
  });

  it("tell the result, ask about credit, and end with the release", async () => {
    const desk = office();
    const id = await desk.opened(5);
    expect(bodyOf(await desk.sent(id, "triage"))).toContain(`We rate it high: CVSS 4.0 7.0, ${VECTOR}.`);
    expect(bodyOf(await desk.sent(id, "triage"))).toContain("gets a hotfix");
    expect(bodyOf(await desk.sent(id, "plan"))).toContain("longer than we promised");
    expect(bodyOf(await desk.sent(id, "ask"))).toContain("within 7 days");
    const day = ["--on", "2026-11-02"];
    await desk.done("answer", id, "--joins", "yes", "--no-credit", ...day, "--received", await desk.reply(await desk.sent(id, "ask")));
    await desk.done("fix", id, "--commit", COMMIT, "--version", "0.1.1");
    await desk.done("github", id, "--id", GHSA);
    const last = bodyOf(await desk.sent(id, "publish"));
    expect(last).toContain('"Link in a label" is fixed in chartify-ts 0.1.1.');
    expect(last).toContain(`/security/advisories/${GHSA}`);
    expect(last).toContain("it names nobody");
  });

  it("count as sent only when they were", async () => {
    const desk = office();
    const id = await desk.opened();
    const unsent = await desk.sent(id, "acknowledge", (text) => text.replace(/^Message-ID.*\r\n/m, ""));
    expect((await desk.do("acknowledge", id, "--sent", unsent)).output).toContain("was not sent yet");
    const alone = await desk.sent(id, "acknowledge", (text) => text.replace(/^Cc.*\r\n/m, ""));
    expect((await desk.do("acknowledge", id, "--sent", alone)).output).toContain("did not go to security@chartify-ts.dev");
  });
});

describe("an issue that turns out to be security-related", () => {
  it("is flagged by e-mail with its number and why, and gets a reporter later", async () => {
    const desk = office();
    await desk.done("init");
    expect((await desk.do("flag", "0", "--why", "x")).output).toContain("An issue has a number from 1 on");
    const id = caseIn(await desk.done("flag", "123", "--why", "the steps write outside the folder"));
    const flag = await desk.sent(id, "flag");
    expect(readFileSync(flag, "utf8")).toContain("To: Chartify for TypeScript security <security@chartify-ts.dev>\r\nSubject: Issue #123");
    expect(bodyOf(flag)).toContain("issue #123 turned out to be security-related:\n\n> the steps write outside the folder");
    await desk.done("acknowledge", id, "--sent", flag);
    const kim = ["contact", id, "--name", "Kim", "--email", "kim@x.example", "--why", "wrote the issue"];
    expect((await desk.do(...kim)).output).toContain("--received is missing");
    const hello = desk.file(
      "kim.eml",
      `From: kim@x.example\r\nDate: ${new Date(desk.time).toUTCString()}\r\nMessage-ID: <kim@x>\r\nSubject: my issue #123\r\n\r\nIt is mine.\r\n`,
    );
    expect(await desk.done(...kim, "--received", hello)).toContain("Kim <kim@x.example>");
  });
});

describe("GitHub", () => {
  /** A server in place of GitHub's API. */
  async function api(status: number, answer: object): Promise<{ url: string; calls: { path: string; token: string; body: unknown }[] }> {
    const calls: { path: string; token: string; body: unknown }[] = [];
    const server = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk) => {
        text += chunk;
      });
      request.on("end", () => {
        calls.push({ path: `${request.method} ${request.url}`, token: request.headers.authorization ?? "", body: JSON.parse(text) });
        response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
  }

  it("gets nothing unless it is told to, but the call is shown", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const { url, calls } = await api(201, { ghsa_id: GHSA });
    Object.assign(desk.env, { GITHUB_API_URL: url, GITHUB_TOKEN: "secret-token" });
    const output = await desk.done("github", id);
    expect(output).toContain(`POST ${url}/repos/chartify-ts/chartify-ts/security-advisories`);
    expect(output).toContain('"cvss_vector_string": "CVSS:4.0/');
    expect(output).toContain("Nothing was sent.");
    expect(output).not.toContain("secret-token");
    expect(output).not.toContain("robin@");
    expect(calls).toEqual([]);
  });

  it("gets the draft with --send, and its number is recorded", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const { url, calls } = await api(201, { ghsa_id: GHSA });
    desk.env["GITHUB_API_URL"] = url;
    expect((await desk.do("github", id, "--send")).output).toContain("GITHUB_TOKEN is not set");
    desk.env["GITHUB_TOKEN"] = "secret-token";
    expect(await desk.done("github", id, "--send")).toContain(`advisory  ${GHSA}`);
    expect(calls).toEqual([
      {
        path: "POST /repos/chartify-ts/chartify-ts/security-advisories",
        token: "Bearer secret-token",
        body: {
          summary: "Link in a label",
          description: expect.stringContaining("### Affected"),
          vulnerabilities: [{ package: { ecosystem: "npm", name: "chartify-ts" }, vulnerable_version_range: ">= 0" }],
          cwe_ids: ["CWE-79"],
          cvss_vector_string: VECTOR,
        },
      },
    ]);
    expect((await desk.do("github", id, "--send")).output).toContain("has the draft");
  });

  it("that refuses, or cannot be reached, changes nothing and never sees its token printed", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const { url } = await api(403, { message: "Resource not accessible" });
    Object.assign(desk.env, { GITHUB_API_URL: url, GITHUB_TOKEN: "secret-token" });
    const { status, output } = await desk.do("github", id, "--send");
    expect(status).toBe(1);
    expect(output).toContain("GitHub refused with status 403: Resource not accessible.");
    expect(output).not.toContain("secret-token");
    desk.env["GITHUB_API_URL"] = "http://127.0.0.1:9";
    expect((await desk.do("github", id, "--send")).output).toContain("cannot be reached");
    expect(await desk.done("show", id)).not.toContain("GHSA-");
  });
});

describe("publication", () => {
  it("writes the record, the changelog's entry and the credit, and ends the case", async () => {
    const desk = office();
    const id = await desk.opened(6);
    expect((await desk.do("record", id)).output).toContain("The record needs the fix, the GHSA number first.");
    await desk.done("fix", id, "--commit", "b".repeat(40), "--commit", COMMIT, "--version", "0.1.1");
    const files = readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8");
    expect((await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).output).toContain("no GHSA number yet");
    await desk.done("github", id, "--id", GHSA);
    const elsewhere = await desk.sent(id, "publish", (mail) => mail.replace("<robin@", "<rob@"));
    expect((await desk.do("publish", id, "--sent", elsewhere)).output).toContain("did not go to robin@reporter.example");
    expect(readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8")).toBe(files);
    await desk.done("cve", id, "--id", "CVE-2026-12345");
    expect(await desk.done("cve", id)).toContain("Fixed in: 0.1.1 (bbbbbbbbbbbb, 0123456789ab)");
    await desk.done("publish", id, "--sent", await desk.sent(id, "publish"));
    const record = JSON.parse(readFileSync(join(desk.repository, `security/advisories/${GHSA}.json`), "utf8"));
    expect(osvProblems(record)).toEqual([]);
    expect(record).toMatchObject({
      id: GHSA,
      aliases: ["CVE-2026-12345"],
      credits: [{ name: "Robin", contact: ["https://github.com/robin"] }],
    });
    expect(JSON.stringify(record)).not.toContain("reporter.example");
    const changelog = readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8");
    expect(changelog).toBe(
      [
        ...["# Changelog", "", "## 0.1.1 – 2026-11-02", "", "### Security", ""],
        `- Link in a label ([${GHSA}](https://github.com/chartify-ts/chartify-ts/security/advisories/${GHSA}), CVE-2026-12345, high). Reported by Robin.`,
        ...["", "## 0.1.0 – 2026-10-01", "", "### Added", "", "- All.", ""],
      ].join("\n"),
    );
    expect(await desk.done("clock", "--at", "2030-01-01")).toBe("Nothing is overdue.");
    expect((await desk.do("publish", id, "--sent", REPORT)).output).toContain("it is closed");
  });

  it("of what needs no advisory writes the changelog alone", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const low = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";
    await desk.done("triage", id, "--cvss", low, "--summary", "A crash with [x](javascript:y) <b>", "--why", "seen");
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("decide", id, "--advisory", "no", "--why", "no user can be reached by it");
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    const answer = ["--received", await desk.reply(question), "--on", "2026-11-02"];
    await desk.done("answer", id, "--joins", "no", "--credit", "R*b*n", ...answer);
    await desk.done("fix", id, "--commit", COMMIT, "--version", "0.1.0");
    expect(await desk.done("publish", id, "--sent", await desk.sent(id, "publish"))).not.toContain("advisories");
    expect(readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8")).toContain(
      "### Security\n\n- A crash with \\[x\\](javascript:y) \\<b\\> (low). Reported by R\\*b\\*n.\n\n### Added",
    );
  });

  it("of a weakness of the website writes nothing", async () => {
    const desk = office();
    const id = await desk.opened(1);
    await desk.done("triage", id, "--cvss", VECTOR, "--summary", "Header missing", "--why", "seen", "--website");
    expect(bodyOf(await desk.sent(id, "triage"))).toContain("no release is needed");
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("decide", id, "--advisory", "no", "--why", "fixed in the website");
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    await desk.done("answer", id, "--joins", "no", "--no-credit", "--received", await desk.reply(question), "--on", "2026-11-02");
    await desk.done("fix", id, "--commit", COMMIT);
    expect(await desk.done("publish", id, "--sent", await desk.sent(id, "publish"))).not.toContain("Wrote");
  });

  it("waits for the reporter's answer as long as the policy says", async () => {
    const desk = office();
    const id = await desk.opened(5);
    expect((await desk.do("answer", id, "--silent")).output).toContain("asked 0 days ago and has 7 to answer");
    desk.time += 8 * 86_400_000;
    expect(await desk.done("answer", id, "--silent")).toContain("state     answered");
  });
});
