import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Assessment, type EventType, isMajor, type State, TRANSITIONS } from "../../../security/case.js";
import { score } from "../../../security/cvss.js";
import { pageProblems, securityPage } from "../../../security/page.js";
import { type Policy, policy, reportForm } from "../../../security/policy.js";
import type { Keeper } from "../../../security/promise.js";
import { CONTACT_FORM, STEP_EVENTS, sections, WAYS } from "../../../security/promises.js";
import { CHANNELS, PARTS } from "../../../security/report.js";
import { COMMIT, caseIn, GHSA, office, ROOT, VECTOR } from "./office.js";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const page = read("SECURITY.md");
const DAY = 86_400_000;
const MINOR = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";

/** Text of a message that was saved with `sent`. */
function bodyOf(file: string): string {
  return Buffer.from(readFileSync(file, "utf8").split("\r\n\r\n")[1] ?? "", "base64").toString("utf8");
}

/** What keeps the promises, each as often as it is named. */
const keepers: Keeper[] = sections(policy).flatMap(({ blocks }) =>
  blocks.flatMap((block) => {
    if (block.kind === "table") return block.rows.map(({ kept }) => kept);
    return (block.kind === "list" ? block.items.flat() : block.sentences).map(({ kept }) => kept);
  }),
);

describe("the security policy", () => {
  it("is SECURITY.md, byte for byte", () => {
    expect(page).toBe(securityPage(policy));
    expect(pageProblems(policy, page)).toEqual([]);
  });

  it("is kept, each promise by tests that there are or by people", () => {
    expect(keepers.length).toBeGreaterThan(35);
    expect(keepers.filter(({ tests, people }) => tests.length === 0 && people === null)).toEqual([]);
    const named = new Set(keepers.flatMap(({ tests }) => tests));
    expect([...named].filter((test) => !isThere(test))).toEqual([]);
    expect(isThere("desk/policy.test.ts: is something else")).toBe(false);
  });

  /** What was asked of the policy, in words that a rewritten promise still has to hold. */
  it.each<[what: string, says: RegExp]>([
    ["fixes for main", /^\| `main` +\| all of them/m],
    ["a hotfix of the latest stable release for what is major", /^\| latest stable release \([^)]+\) +\| a hotfix for every \[major\]/m],
    ["a way for major weaknesses of the package", /\| \*\*major\*\*: .* \| on `main` and as a hotfix of the latest stable release \|/],
    ["that reports are P0", /security report is a \*\*P0\*\*: it goes before any other work until its case is closed/],
    ["that every report is P0 whatever its severity", /Every report is a P0 until its case is closed/],
    ["that the website is fixed in the website", /website is fixed in the website and needs no release/],
    ["private reports on GitHub", /^\| a weakness, with details +\| a \[private report on GitHub\]\(https:\/\/github\.com\//m],
    ["reports to the alias", /an e-mail to <security@[^>]+>, the alias of the maintainers/],
    ["an issue without details", /^\| no wish to use either +\| an issue by the form "[^"]+", \*\*without details\*\*/m],
    ["a flag by e-mail with number and why", /^\| an issue that turns out .* \| an e-mail to <[^>]+> with the issue's number and why/m],
    ["a description", /^- \*\*Description\*\*: /m],
    ["steps to reproduce", /^- \*\*Steps to reproduce\*\*: /m],
    ["affected versions", /^- \*\*Affected versions\*\*: /m],
    ["known mitigations", /^- \*\*Known mitigations\*\*: /m],
    [
      "that reports stay out of the public tracker",
      /private security advisories and cases of the team, never in the public issue database/,
    ],
    [
      "step 1",
      /^1\. \*\*Acknowledge\*\*.* answer by e-mail, with the team in copy\. If it is no vulnerability, we say why, and it ends here\.$/m,
    ],
    ["step 2", /^2\. \*\*Triage\*\*.* how severe\? You hear the result/m],
    ["step 3", /^3\. \*\*Owner\*\*: one person drives fix and release/m],
    ["step 4", /^4\. \*\*Advisory\*\*: we decide whether one is needed\. A major weakness of the package always gets one/m],
    ["step 5", /^5\. \*\*You\*\*: we ask whether you want to take part, and how to credit you/m],
    [
      "step 6",
      /^6\. \*\*Publication\*\*: fix, release, advisory, CVE and changelog come out together, on a day that we agree on with you/m,
    ],
    ["the credit", /named in the advisory, the record and the changelog, as you wish to be, or not at all/],
    ["a safe harbour", /good faith.* will not take legal action against you/],
  ])("promises %s", (_, says) => {
    expect(securityPage(policy)).toMatch(says);
  });

  it("is caught wherever a line, a sentence, a word or a number of it is changed, taken away or moved", () => {
    const breaks = changesOf(page);
    expect(breaks.length).toBeGreaterThan(600);
    expect(breaks.filter((text) => pageProblems(policy, text).length === 0)).toEqual([]);
  });

  it("holds every fact of policy.json that it is asked for", () => {
    const others: Policy[] = [
      ...Object.keys(policy.days).map((key) => ({ ...policy, days: { ...policy.days, [key]: 777 } })),
      { ...policy, majorFrom: 7.7 },
      { ...policy, latestStable: "77.7.7" },
      { ...policy, email: "other@chartify-ts.dev" },
      { ...policy, repository: "https://github.com/other/other" },
    ];
    for (const other of others) expect(pageProblems(other, page)).not.toEqual([]);
    expect(pageProblems({ ...policy, days: { ...policy.days, triage: 6 } }, page)[0]).toMatch(
      /^SECURITY\.md says "5" where the policy says "6"/,
    );
  });
});

/** Whether a test `file: title` is in its file, and runs. */
function isThere(test: string): boolean {
  const [file = "", title = ""] = test.split(/: (.*)/s);
  const path = `test/security/${file}`;
  return existsSync(join(ROOT, path)) && new RegExp(`\\bit\\(\\s*${escaped(JSON.stringify(title))}`).test(read(path));
}

/** The page with one thing changed: every line taken away or doubled, neighbours swapped, each word left out, numbers raised. */
function changesOf(text: string): string[] {
  const lines = text.split("\n");
  const changes: string[] = [];
  const add = (...changed: string[]): unknown => changes.push(changed.join("\n"));
  for (const [i, line] of lines.entries()) {
    const [before, after] = [lines.slice(0, i), lines.slice(i + 1)];
    if (line === "" || /^[| -]+$/.test(line)) continue;
    add(...before, ...after);
    add(...before, line, line, ...after);
    if (after[0] !== undefined && after[0] !== "" && after[0] !== line) add(...before, after[0], line, ...after.slice(1));
    const parts = line.split(/(?<=[.?!:;|])\s+/);
    if (parts.length > 1) for (const j of parts.keys()) add(...before, parts.filter((_, k) => k !== j).join(" "), ...after);
    for (const word of line.matchAll(/[\w`*'-]+/g)) {
      add(...before, `${line.slice(0, word.index)}${line.slice(word.index + word[0].length)}`, ...after);
      if (/^\d+$/.test(word[0]))
        add(...before, `${line.slice(0, word.index)}${Number(word[0]) + 1}${line.slice(word.index + word[0].length)}`, ...after);
    }
  }
  return changes;
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
    const judged = (points: number, isExploited: boolean): boolean => isMajor({ ...assessment, score: points, isExploited });
    expect([judged(policy.majorFrom, false), judged(policy.majorFrom - 0.1, false), judged(0.1, true)]).toEqual([true, false, true]);
  });

  it("gives every major weakness of the package an advisory", async () => {
    for (const options of [
      ["--cvss", VECTOR],
      ["--cvss", MINOR, "--exploited"],
    ]) {
      const desk = office();
      const id = await desk.opened(1);
      await desk.done("triage", id, ...options, "--summary", "Link in a label", "--why", "seen");
      await desk.done("assign", id, "--owner", "Ben");
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
    const id = await desk.opened(1);
    await desk.done("triage", id, "--cvss", VECTOR, "--summary", "Header missing", "--why", "seen", "--website");
    expect(bodyOf(await desk.sent(id, "triage"))).toMatch(/weakness of our website, which we fix there; no release is needed/);
    await desk.done("assign", id, "--owner", "Ben");
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
    const ofStep = (step: number): EventType[] =>
      (Object.keys(TRANSITIONS) as EventType[]).filter((type) => TRANSITIONS[type].step === step);
    expect(STEP_EVENTS.map((_, i) => ofStep(i + 1))).toEqual(STEP_EVENTS);
    expect(new Set(Object.values(TRANSITIONS).map(({ step }) => step))).toEqual(new Set([null, 1, 2, 3, 4, 5, 6]));
    let state: State = "received";
    for (const type of STEP_EVENTS.flat()) {
      expect(TRANSITIONS[type].from, type).toEqual([state]);
      state = TRANSITIONS[type].to ?? state;
    }
    expect(state).toBe("published");
    const names = [...securityPage(policy).matchAll(/^(\d)\. \*\*(\w+)\*\*/gm)].map(([, number, name]) => `${number} ${name}`);
    expect(names).toEqual(["1 Acknowledge", "2 Triage", "3 Owner", "4 Advisory", "5 You", "6 Publication"]);
    expect(securityPage(policy)).toContain("through six steps");
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

  it("tells the result with its vector, at the latest in the question that step 5 cannot do without", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const result = new RegExp(`high.*: CVSS 4\\.0 7\\.0, ${escaped(VECTOR)}`);
    expect(bodyOf(await desk.sent(id, "triage"))).toMatch(result);
    expect((await desk.do("ask", id)).status).toBe(1);
    expect((await desk.do("answer", id, "--joins", "no", "--no-credit")).status).toBe(1);
    expect(bodyOf(await desk.sent(id, "ask"))).toMatch(result);
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
    const desk = office();
    const id = await published(desk, "--credit", "Robin");
    expect(existsSync(join(desk.repository, `security/advisories/${GHSA}.json`))).toBe(true);
    expect(readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8")).toContain(GHSA);
    expect(await desk.done("show", id)).toContain("published");
    const message = bodyOf(await desk.sent(id, "publish"));
    expect(message).toContain(`is fixed in ${policy.package} 0.1.1`);
    expect(message).toContain(`/security/advisories/${GHSA}`);
  });

  it("names the reporter in record and changelog as wished, or not at all", async () => {
    for (const [options, name] of [
      [["--credit", "Robin Redbreast"], "Robin Redbreast"],
      [["--no-credit"], null],
    ] as const) {
      const desk = office();
      await published(desk, ...options);
      const record = JSON.parse(readFileSync(join(desk.repository, `security/advisories/${GHSA}.json`), "utf8")) as {
        credits?: { name: string }[];
      };
      const changelog = readFileSync(join(desk.repository, "CHANGELOG.md"), "utf8");
      expect(record.credits?.map((credit) => credit.name)).toEqual(name === null ? undefined : [name]);
      if (name === null) expect(changelog + JSON.stringify(record)).not.toMatch(/Robin|Reported by/);
      else expect(changelog).toContain(`Reported by ${name}.`);
    }
  });
});

const assessment: Assessment = {
  summary: "Link in a label",
  ...score(VECTOR),
  cwes: [],
  scope: "package",
  introduced: "0",
  isExploited: false,
  workaround: null,
};

/** A case from report to publication; gives its number. */
async function published(desk: ReturnType<typeof office>, ...credit: readonly string[]): Promise<string> {
  const id = await desk.opened(5);
  await desk.done("answer", id, "--joins", "no", ...credit);
  await desk.done("fix", id, "--commit", COMMIT, "--version", "0.1.1");
  await desk.done("github", id, "--id", GHSA);
  await desk.done("publish", id, "--sent", await desk.sent(id, "publish"));
  return id;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
