import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changelogEntry } from "../../../security/advisory.js";
import { TRANSITIONS } from "../../../security/case.js";
import { type Assessment, type EventType, isMajor, type State } from "../../../security/model.js";
import { securityPage } from "../../../security/page.js";
import { policy, reportForm } from "../../../security/policy.js";
import { CONTACT_FORM, WAYS } from "../../../security/promises.js";
import { CHANNELS, PARTS } from "../../../security/report.js";
import { COMMIT, caseIn, GHSA, office, ROOT, VECTOR } from "./office.js";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const DAY = 86_400_000;
const MINOR = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";

/** Text of a message that was saved with `sent`. */
function bodyOf(file: string): string {
  return Buffer.from(readFileSync(file, "utf8").split("\r\n\r\n")[1] ?? "", "base64").toString("utf8");
}

describe("the policy", () => {
  it("puts P0 before every open case, and before no closed one", async () => {
    for (let steps = 0; steps <= 6; steps++) {
      const desk = office();
      const id = await desk.opened(steps);
      const p0 = new RegExp(`\\bP0 ${id}\\b`);
      expect(await desk.done("list"), `after step ${steps}`).toMatch(p0);
      expect((await desk.do("clock")).output, `after step ${steps}`).toMatch(p0);
    }
    const desk = office();
    const id = await desk.opened();
    await desk.done("reject", id, "--why", "no link is made", "--sent", await desk.sent(id, "reject"));
    expect(await desk.done("list")).not.toContain("P0");
    expect(await desk.done("clock")).not.toContain("P0");
  });

  it("calls major what reaches the score of the policy, or is exploited", () => {
    const judged = (points: number, isExploited: boolean): boolean => isMajor({ score: points, isExploited } as Assessment);
    expect([judged(policy.majorFrom, false), judged(policy.majorFrom - 0.1, false), judged(0.1, true)]).toEqual([true, false, true]);
  });

  it("gives every major weakness of the package an advisory", async () => {
    for (const options of [
      ["--cvss", VECTOR],
      ["--cvss", MINOR, "--exploited"],
    ]) {
      const desk = office();
      const id = await desk.opened(3);
      await desk.done("reassess", id, ...options, "--summary", "Link in a label", "--why", "seen");
      expect((await desk.do("decide", id, "--advisory", "no", "--why", "we would rather not")).output).toContain("gets an advisory");
      await desk.done("decide", id, "--advisory", "yes", "--why", "users must update");
    }
  });

  it("tells the reporter of a major weakness that the stable release gets a hotfix", async () => {
    const desk = office();
    const id = await desk.opened(2);
    expect(bodyOf(await desk.sent(id, "triage"))).toContain("The latest stable release gets a hotfix.");
    await desk.done("reassess", id, "--cvss", MINOR, "--summary", "Link in a label", "--why", "less than thought");
    const minor = bodyOf(await desk.sent(id, "triage"));
    expect(minor).not.toContain("hotfix");
    expect(minor).toContain("The fix will be in the next release.");
  });

  it("fixes a weakness of the website without a release", async () => {
    const desk = office();
    const id = await desk.opened(3);
    await desk.done("reassess", id, "--cvss", VECTOR, "--summary", "Header missing", "--why", "seen", "--website");
    expect(bodyOf(await desk.sent(id, "triage"))).toMatch(/weakness of our website, which we fix there; no release is needed/);
    expect((await desk.do("fix", id, "--commit", COMMIT, "--version", "0.1.1")).output).toContain("needs no release");
    await desk.done("fix", id, "--commit", COMMIT);
  });

  it("counts the days that the clock counts", async () => {
    const desk = office();
    await desk.opened();
    const due = (days: number): string => new Date(desk.time + days * DAY).toISOString().slice(0, 10);
    const { acknowledge, triage, fixOrPlan, publish } = policy.days;
    const { output } = await desk.do("clock");
    const clock = [...output.matchAll(/^due +(\S+) P0 \S+ (.*)$/gm)].map(([, day, what]) => `${day} ${what}`);
    expect(clock).toEqual([
      `${due(acknowledge)} acknowledge`,
      `${due(triage)} triage`,
      `${due(fixOrPlan)} fix or plan`,
      `${due(publish)} publish`,
    ]);
    for (const [days, what] of [
      [acknowledge, "acknowledge"],
      [triage, "triage"],
      [fixOrPlan, "fix or plan"],
      [publish, "publish"],
    ] as const) {
      expect((await desk.do("clock", "--at", new Date(desk.time + (days + 1) * DAY).toISOString())).output).toMatch(
        new RegExp(`OVERDUE \\S+ P0 \\S+ ${what}`),
      );
    }
  });

  it("waits for the answer about credit as long as it says", async () => {
    const desk = office();
    const id = await desk.opened(5);
    const asked = desk.time;
    desk.time = asked + (policy.days.credit - 1) * DAY;
    expect((await desk.do("answer", id, "--silent")).status).toBe(1);
    desk.time = asked + policy.days.credit * DAY;
    expect(await desk.done("answer", id, "--silent")).toContain("answered");
  });

  it("takes the steps of the desk in their order, each of them", () => {
    const items = [...securityPage(policy).matchAll(/^(\d)\. \*\*(\w+)\*\*/gm)].map(([, number, name]) => `${number} ${name}`);
    expect(items).toEqual(["1 Acknowledge", "2 Triage", "3 Owner", "4 Advisory", "5 You", "6 Publication"]);
    expect(securityPage(policy)).toContain("through six steps");
    const steps = (Object.keys(TRANSITIONS) as EventType[]).flatMap((type) => {
      const { step, to } = TRANSITIONS[type];
      return step === null || to === null ? [] : [{ type, step, to }];
    });
    const walk = steps.sort((a, b) => a.step - b.step);
    expect(walk.map(({ step, type }) => `${step} ${type}`)).toEqual([
      ...["1 acknowledge", "2 triage", "3 assign", "4 decide", "5 ask", "5 answer", "6 publish"],
    ]);
    let state: State = "received";
    for (const { type, to } of walk) {
      expect(TRANSITIONS[type].from, type).toContain(state);
      // Nothing that is still to come may be done yet.
      const later = walk.slice(walk.findIndex((each) => each.type === type) + 1);
      expect(
        later.filter((each) => TRANSITIONS[each.type].from.includes(state)).map((each) => each.type),
        state,
      ).toEqual([]);
      state = to;
    }
    expect(state).toBe("published");
  });

  it("acknowledges by e-mail with the team in copy, or does not count it", async () => {
    const desk = office();
    const id = await desk.opened();
    const file = await desk.sent(id, "acknowledge");
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^Cc: .*<${policy.email}>`, "m"));
    expect(bodyOf(file)).toContain(`number ${id}`);
    const alone = await desk.sent(id, "acknowledge", (mail) => mail.replace(/^Cc.*\r\n/m, ""));
    expect((await desk.do("acknowledge", id, "--sent", alone)).status).toBe(1);
    await desk.done("acknowledge", id, "--sent", file);
  });

  it("ends a case only with the answer that says why", async () => {
    const desk = office();
    const id = await desk.opened();
    const answer = await desk.sent(id, "reject");
    expect(bodyOf(answer)).toMatch(/no vulnerability of the project:\n\n\[say why/);
    expect((await desk.do("reject", id, "--why", "no link is made")).status).toBe(1);
    expect((await desk.do("reject", id, "--sent", answer)).status).toBe(1);
    expect(await desk.done("reject", id, "--why", "no link is made", "--sent", answer)).toContain("rejected");
  });

  it("tells the result with its vector, before anybody owns the case", async () => {
    const desk = office();
    const id = await desk.opened(1);
    await desk.done("triage", id, "--cvss", VECTOR, "--summary", "Link in a label", "--cwe", "CWE-79", "--why", "seen");
    expect((await desk.do("assign", id, "--owner", "Ben")).status).toBe(1);
    const result = await desk.sent(id, "triage");
    expect(bodyOf(result)).toMatch(new RegExp(`high.*: CVSS 4\\.0 7\\.0, ${escaped(VECTOR)}`));
    expect((await desk.do("inform", id)).status).toBe(1);
    await desk.done("inform", id, "--sent", result);
    await desk.done("assign", id, "--owner", "Ben");
  });

  it("asks about taking part, about credit, and says how long it waits", async () => {
    const desk = office();
    const question = bodyOf(await desk.sent(await desk.opened(4), "ask"));
    expect(question).toMatch(/take part\b[^?]*\?/);
    expect(question).toMatch(/how should we credit you\b[^?]*\bname\b[^?]*not at all\?/i);
    expect(question).toContain(`within ${policy.days.credit} days`);
  });

  it("asks for the parts that the template, the desk and the acknowledgement name", async () => {
    const template = read("docs/security/advisory-template.md").split("```")[1] ?? "";
    const headings = [...template.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    const listed = [...securityPage(policy).matchAll(/^- \*\*(.*?)\*\*/gm)].map(([, name = ""]) => name);
    expect(headings.slice(-listed.length)).toEqual(listed);
    const names: (readonly string[])[] = Object.values(PARTS);
    expect(listed.map((name) => names.findIndex((all) => all.includes(name.toLowerCase())))).toEqual([0, 1, 2, 3]);
    expect(names).toHaveLength(4);
    const desk = office();
    await desk.done("init");
    // A mail without headings is its own description; the other parts are asked for.
    const bare = desk.file(
      "bare.eml",
      "From: Robin <robin@reporter.example>\r\nSubject: A link\r\nMessage-ID: <bare@reporter.example>\r\n\r\nA label becomes a link.\r\n",
    );
    const id = caseIn(await desk.done("open", bare));
    const answer = bodyOf(await desk.sent(id, "acknowledge"));
    for (const all of names.slice(1)) expect(answer).toMatch(new RegExp(`^- (?:${all.join("|")})$`, "m"));
  });

  it("names each channel of the desk, and where it leads", () => {
    expect(CHANNELS.filter((channel) => !WAYS.some((way) => way.channel === channel))).toEqual([]);
    const rows = securityPage(policy)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const leads = (channel: string): string =>
      rows.filter((line) => WAYS.some((way) => way.channel === channel && line.startsWith(`| ${way.have} `))).join("\n");
    expect(leads("advisory")).toContain(`](${reportForm()})`);
    expect(leads("email")).toContain(`<${policy.email}>`);
    expect(leads("issue")).toContain(`"${CONTACT_FORM}"`);
    const form = parse(read(".github/ISSUE_TEMPLATE/security-contact.yml")) as {
      name: string;
      title: string;
      body: { type: string; attributes: { options?: { label?: string; required?: boolean }[] } }[];
    };
    expect([form.name, form.title]).toEqual([CONTACT_FORM, CONTACT_FORM]);
    const boxes = form.body.filter(({ type }) => type === "checkboxes").flatMap(({ attributes }) => attributes.options ?? []);
    expect(boxes).toEqual([{ label: "There are no details of the weakness in this issue.", required: true }]);
  });

  it("offers what is in scope to who wants to be contacted", () => {
    const form = parse(read(".github/ISSUE_TEMPLATE/security-contact.yml")) as {
      body: { type: string; attributes: { options?: string[] } }[];
    };
    const options = form.body.find(({ type }) => type === "dropdown")?.attributes.options ?? [];
    expect(options.slice(0, -1)).toEqual([
      "the library",
      "the chartify command",
      "HTML that it writes",
      "the website",
      "packages, releases, workflows",
    ]);
    expect(securityPage(policy)).toMatch(
      /In scope: the library .*, the `chartify` command, every file it writes .*, the website, and .* package on npm, its dependencies, releases and workflows/,
    );
  });

  it("writes to the team about a flagged issue, with its number and why", async () => {
    const desk = office();
    await desk.done("init");
    const id = caseIn(await desk.done("flag", "12", "--why", "it shows how to run a script"));
    const file = await desk.sent(id, "flag");
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^To: .*<${policy.email}>`, "m"));
    expect(bodyOf(file)).toMatch(/issue #12 [\s\S]*> it shows how to run a script[\s\S]*no details into the issue/);
  });

  it("keeps cases outside of any repository", async () => {
    const desk = office();
    desk.env["CHARTIFY_SECURITY_DIR"] = join(ROOT, "cases");
    expect((await desk.do("init")).output).toContain("Cases are kept outside of any");
    expect(existsSync(join(ROOT, "cases"))).toBe(false);
    expect(
      readdirSync(join(ROOT, ".github/ISSUE_TEMPLATE")).filter((file) => /textarea/.test(read(`.github/ISSUE_TEMPLATE/${file}`))),
    ).toEqual([]);
  });

  it("publishes record and changelog at once, and tells the reporter", async () => {
    const { desk, id, record, changelog } = await published();
    expect(record).toMatchObject({ id: GHSA, summary: "Link in a label" });
    expect(changelog).toContain(GHSA);
    expect(await desk.done("show", id)).toContain("published");
    const message = bodyOf(await desk.sent(id, "publish"));
    expect(message).toContain(`is fixed in ${policy.package} 0.1.1`);
    expect(message).toContain(`/security/advisories/${GHSA}`);
  });

  it("comes out on the day that the reporter agreed to, and not before", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    const answer = ["--received", await desk.reply(question), "--joins", "no", "--no-credit"];
    await desk.done("answer", id, ...answer, "--on", new Date(desk.time + 3 * DAY).toISOString().slice(0, 10));
    await fixed(desk, id);
    expect((await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).status).toBe(1);
    desk.time += 3 * DAY;
    await desk.done("publish", id, "--sent", await desk.sent(id, "publish"));
  });

  it("names the reporter in record and changelog as wished, or not at all", async () => {
    const { record, changelog } = await published();
    expect(record).toMatchObject({ credits: [{ name: "Robin" }] });
    expect(changelog).toContain("Reported by Robin.");
    const desk = office();
    const id = await desk.opened(5);
    desk.time += (policy.days.credit + 1) * DAY;
    await desk.done("answer", id, "--silent");
    await fixed(desk, id);
    expect(await desk.done("record", id)).not.toMatch(/credits|robin/i);
    expect(changelogEntry({ summary: "Link in a label", severity: "high", ghsa: GHSA, cves: [], credits: [] })).not.toContain("Reported");
  });
});

type Office = ReturnType<typeof office>;

/** A case from report to publication, and what came out. */
async function published(): Promise<{ desk: Office; id: string; record: unknown; changelog: string }> {
  const desk = office();
  const id = await desk.opened(6);
  await fixed(desk, id);
  await desk.done("publish", id, "--sent", await desk.sent(id, "publish"));
  const record: unknown = JSON.parse(readFileSync(join(desk.repository, `security/advisories/${GHSA}.json`), "utf8"));
  return { desk, id, record, changelog: readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8") };
}

async function fixed(desk: Office, id: string): Promise<void> {
  await desk.done("fix", id, "--commit", COMMIT, "--version", "0.1.1");
  await desk.done("github", id, "--id", GHSA);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
