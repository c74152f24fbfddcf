import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply, TRANSITIONS } from "../../../security/case.js";
import type { Evidence } from "../../../security/model.js";
import { type Case, type Event, type EventType, STATES, type State } from "../../../security/model.js";
import { reportOfMail } from "../../../security/report.js";
import { COMMIT, GHSA, REPORT, ROOT, VECTOR } from "./office.js";

const CASE = "CT-2026-k3f9qz";
const NOW = "2026-11-02T10:00:00.000Z";
type Mail = Extract<Evidence, { readonly kind: "mail" }>;
let mails = 0;
/** A message of the team as it was sent, new each time. */
const sent = (change: Partial<Mail> = {}): Mail => ({
  kind: "mail",
  messageId: `<${++mails}@chartify-ts.dev>`,
  date: NOW,
  sender: "security@chartify-ts.dev",
  recipients: ["robin@reporter.example", "security@chartify-ts.dev"],
  answers: [],
  names: [CASE],
  sha256: "0".repeat(64),
  ...change,
});
/** A message of the reporter. */
const came = (change: Partial<Mail> = {}): Mail => sent({ sender: "robin@reporter.example", recipients: [], ...change });
const report = await reportOfMail(readFileSync(REPORT), new Date(NOW));
const assessment = {
  summary: "Link in a label",
  vector: VECTOR,
  score: 7,
  severity: "high",
  cwes: ["CWE-79"],
  scope: "package",
  introduced: "0.1.0",
  introducedBy: null,
  isExploited: false,
  workaround: null,
} as const;

/** One event of each type that has all it needs, with a message of its own. */
const EVENTS: { readonly [T in EventType]: Event & { readonly type: T } } = {
  open: { type: "open", report },
  get acknowledge() {
    return { type: "acknowledge" as const, message: sent() };
  },
  get reject() {
    return { type: "reject" as const, message: sent(), why: "the steps show nothing" };
  },
  get reopen() {
    return { type: "reopen" as const, message: came(), why: "they show something" };
  },
  triage: { type: "triage", assessment, why: "seen" },
  get inform() {
    return { type: "inform" as const, message: sent() };
  },
  assign: { type: "assign", owner: "Ben" },
  decide: { type: "decide", advisory: true, why: "users must update" },
  get ask() {
    return { type: "ask" as const, message: sent() };
  },
  get answer() {
    return { type: "answer" as const, message: came(), joins: true, credit: { name: "Robin", login: null }, on: "2026-11-02" };
  },
  get agree() {
    return { type: "agree" as const, message: came(), on: "2026-11-02" };
  },
  get publish() {
    return { type: "publish" as const, message: sent(), recordSha256: "00", stable: null };
  },
  reassess: { type: "reassess", assessment, why: "worse than thought" },
  "hand-over": { type: "hand-over", owner: "Ada" },
  get plan() {
    return { type: "plan" as const, message: sent(), until: "2026-12-24T00:00:00.000Z", why: "a dependency" };
  },
  fix: { type: "fix", commits: [COMMIT], version: "0.1.1" },
  hotfix: { type: "hotfix", hotfix: { tag: "v0.1.1", commit: COMMIT } },
  github: { type: "github", ghsa: GHSA },
  cve: { type: "cve", cve: "CVE-2026-12345" },
  get credit() {
    return { type: "credit" as const, message: came(), credit: null };
  },
  get contact() {
    const reporter = { name: "Robin", email: "robin@other.example", account: null };
    return { type: "contact" as const, reporter, message: came(), why: "another address", ghsa: null };
  },
  note: { type: "note", text: "a thought" },
};

const entry = (event: Event, at = NOW): { case: string; at: string; event: Event } => ({ case: CASE, at, event });
const follow = (before: Case | null, ...events: Event[]): Case =>
  events.reduce<Case | null>((state, event) => apply(state, entry(event)), before) as Case;

const WAY: Readonly<Record<State, readonly EventType[]>> = {
  received: ["open"],
  acknowledged: ["open", "acknowledge"],
  triaged: ["open", "acknowledge", "triage", "inform"],
  owned: ["open", "acknowledge", "triage", "inform", "assign"],
  decided: ["open", "acknowledge", "triage", "inform", "assign", "decide"],
  asked: ["open", "acknowledge", "triage", "inform", "assign", "decide", "ask"],
  answered: ["open", "acknowledge", "triage", "inform", "assign", "decide", "fix", "github", "ask", "answer"],
  published: ["open", "acknowledge", "triage", "inform", "assign", "decide", "fix", "github", "ask", "answer", "publish"],
  rejected: ["open", "reject"],
};
const at = (state: State): Case => follow(null, ...WAY[state].map((type) => EVENTS[type]));

describe("a case", () => {
  it.each(STATES)("that is %s takes what the table says, and nothing else", (state) => {
    const before = at(state);
    expect(before.state).toBe(state);
    for (const [type, { from, to }] of Object.entries(TRANSITIONS) as [EventType, (typeof TRANSITIONS)[EventType]][]) {
      const event = EVENTS[type];
      // What lies behind a case stays behind it; a case that is opened again goes on where it was.
      const then = type === "reopen" ? "received" : to !== null && STATES.indexOf(to) > STATES.indexOf(state) ? to : state;
      const ready = (): Case => (type === "hotfix" ? follow(before, EVENTS.fix) : before);
      if (from.includes(state)) expect(follow(ready(), event).state, type).toBe(then);
      else expect(() => follow(before, event), type).toThrow(/is out of order: the case is/);
    }
  });

  it("begins with a report", () => {
    expect(() => apply(null, entry(EVENTS.note))).toThrow("A case begins with its report");
  });

  it("says what comes next when a step is skipped", () => {
    expect(() => follow(at("received"), EVENTS.triage)).toThrow(
      '"triage" is out of order: the case is received, and next comes "acknowledge" (step 1).',
    );
    expect(() => follow(at("triaged"), EVENTS.publish)).toThrow('next comes "assign" (step 3)');
    expect(() => follow(at("rejected"), EVENTS.triage)).toThrow("it is closed");
  });

  it.each<[State, Event, RegExp]>([
    ["received", { type: "acknowledge", message: sent({ messageId: "" }) }, /was not sent yet/],
    ["received", { type: "acknowledge", message: sent({ date: "" }) }, /was not sent yet/],
    [
      "received",
      { type: "acknowledge", message: sent({ recipients: ["robin@reporter.example"] }) },
      /did not go to security@chartify-ts.dev/,
    ],
    [
      "received",
      { type: "acknowledge", message: sent({ recipients: ["security@chartify-ts.dev"] }) },
      /did not go to robin@reporter.example/,
    ],
    ["received", { type: "reject", message: sent(), why: " " }, /Say why it is no vulnerability/],
    ["acknowledged", { type: "triage", assessment, why: "" }, /Say why it was judged so/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, summary: "" }, why: "x" }, /Say a summary/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, severity: "none" }, why: "x" }, /no vulnerability/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, introduced: "1.x" }, why: "x" }, /no version/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, cwes: ["79"] }, why: "x" }, /no CWE number/],
    ["triaged", { type: "assign", owner: "" }, /Say the owner/],
    ["owned", { type: "decide", advisory: true, why: "" }, /Say why/],
    ["owned", { type: "decide", advisory: false, why: "x" }, /A major weakness of the package gets an advisory/],
    ["decided", { type: "ask", message: sent({ recipients: [] }) }, /its recipients are none/],
    ["decided", { type: "github", ghsa: "GHSA-1" }, /no GHSA number/],
    ["decided", { type: "cve", cve: "2026-1" }, /no CVE number/],
    ["asked", { type: "answer", message: null, joins: false, credit: null, on: null }, /asked 0 days ago and has 7/],
    ["owned", { type: "plan", message: sent(), until: "2026-11-01T00:00:00Z", why: "x" }, /a date to come/],
    ["owned", { type: "fix", commits: [], version: "0.1.1" }, /at least one commit/],
    ["owned", { type: "fix", commits: ["abc"], version: "0.1.1" }, /no full commit id/],
    ["owned", { type: "fix", commits: [COMMIT], version: null }, /released in a version/],
    ["owned", { type: "fix", commits: [COMMIT], version: "next" }, /no version/],
    ["answered", { type: "publish", message: sent(), recordSha256: null, stable: null }, /published with its record/],
    ["owned", { type: "note", text: "" }, /Say the note/],
  ])("that is %s refuses a step without its evidence: %j", (state, event, message) => {
    expect(() => follow(at(state), event)).toThrow(message);
  });

  it("is not published without a fix, or without the number of its advisory", () => {
    const decided = at("decided");
    const ready = (...events: Event[]): Case => follow(decided, ...events, EVENTS.ask, EVENTS.answer);
    expect(() => follow(ready(EVENTS.github), EVENTS.publish)).toThrow("There is no fix yet");
    expect(() => follow(ready(EVENTS.fix), EVENTS.publish)).toThrow("no GHSA number yet");
  });

  it("goes on without an answer after the days of the policy", () => {
    const silent: Event = { type: "answer", message: null, joins: false, credit: null, on: null };
    expect(apply(at("asked"), entry(silent, "2026-11-09T10:00:00.000Z")).state).toBe("answered");
  });

  it("of the website needs no release and no advisory", () => {
    const website = { ...assessment, scope: "website" } as const;
    const owned = follow(at("acknowledged"), { type: "triage", assessment: website, why: "x" }, EVENTS.inform, EVENTS.assign);
    expect(() => follow(owned, EVENTS.fix)).toThrow("needs no release");
    const end = follow(
      owned,
      { type: "decide", advisory: false, why: "fixed in the website" },
      { type: "fix", commits: [COMMIT], version: null },
      EVENTS.ask,
      EVENTS.answer,
      { type: "publish", message: sent(), recordSha256: null, stable: null },
    );
    expect(end.state).toBe("published");
  });

  it("is told by the documents as it is by the code", () => {
    const text = readFileSync(join(ROOT, "docs/security/desk.md"), "utf8");
    const [, table = ""] = text.split(/<!-{2} .?states -->/);
    const [, , ...rows] = table.trim().split("\n");
    const told = rows.map((row) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
    expect(told).toEqual(
      Object.entries(TRANSITIONS).map(([type, { step, from, to, evidence }]) => [
        `${step ?? ""}`,
        type,
        from.join(", "),
        to ?? "",
        evidence,
      ]),
    );
  });
});
