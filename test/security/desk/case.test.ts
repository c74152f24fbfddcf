import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply, type Case, type Event, type EventType, type Evidence, STATES, type State, TRANSITIONS } from "../../../security/case.js";
import { reportOfMail } from "../../../security/report.js";
import { COMMIT, GHSA, REPORT, ROOT, VECTOR } from "./office.js";

const NOW = "2026-11-02T10:00:00.000Z";
const SENT: Evidence = {
  messageId: "<1@chartify-ts.dev>",
  date: NOW,
  recipients: ["robin@reporter.example", "security@chartify-ts.dev"],
};
const report = await reportOfMail(readFileSync(REPORT), new Date(NOW));
const assessment = {
  summary: "Link in a label",
  vector: VECTOR,
  score: 7,
  severity: "high",
  cwes: ["CWE-79"],
  scope: "package",
  introduced: "0.1.0",
  isExploited: false,
  workaround: null,
} as const;

/** One event of each type that has all it needs. */
const EVENTS: { readonly [T in EventType]: Event & { readonly type: T } } = {
  open: { type: "open", report },
  acknowledge: { type: "acknowledge", message: SENT },
  reject: { type: "reject", message: SENT, why: "the steps show nothing" },
  triage: { type: "triage", assessment, why: "seen" },
  assign: { type: "assign", owner: "Ben" },
  decide: { type: "decide", advisory: true, why: "users must update" },
  ask: { type: "ask", message: SENT },
  answer: { type: "answer", joins: true, credit: { name: "Robin", login: null }, isSilent: false },
  publish: { type: "publish", message: SENT, recordSha256: "00" },
  reassess: { type: "reassess", assessment, why: "worse than thought" },
  "hand-over": { type: "hand-over", owner: "Ada" },
  plan: { type: "plan", message: SENT, until: "2026-12-24T00:00:00.000Z", why: "a dependency" },
  fix: { type: "fix", commits: [COMMIT], version: "0.1.1" },
  github: { type: "github", ghsa: GHSA },
  cve: { type: "cve", cve: "CVE-2026-12345" },
  contact: { type: "contact", reporter: { name: "Robin", email: "robin@reporter.example" } },
  note: { type: "note", text: "a thought" },
};

const entry = (event: Event, at = NOW): { case: string; at: string; event: Event } => ({ case: "CT-2026-k3f9qz", at, event });
const follow = (before: Case | null, ...events: Event[]): Case =>
  events.reduce<Case | null>((state, event) => apply(state, entry(event)), before) as Case;

const WAY: Readonly<Record<State, readonly EventType[]>> = {
  received: ["open"],
  acknowledged: ["open", "acknowledge"],
  triaged: ["open", "acknowledge", "triage"],
  owned: ["open", "acknowledge", "triage", "assign"],
  decided: ["open", "acknowledge", "triage", "assign", "decide"],
  asked: ["open", "acknowledge", "triage", "assign", "decide", "ask"],
  answered: ["open", "acknowledge", "triage", "assign", "decide", "fix", "github", "ask", "answer"],
  published: ["open", "acknowledge", "triage", "assign", "decide", "fix", "github", "ask", "answer", "publish"],
  rejected: ["open", "reject"],
};
const at = (state: State): Case => follow(null, ...WAY[state].map((type) => EVENTS[type]));

describe("a case", () => {
  it.each(STATES)("that is %s takes what the table says, and nothing else", (state) => {
    const before = at(state);
    expect(before.state).toBe(state);
    for (const [type, { from, to }] of Object.entries(TRANSITIONS) as [EventType, (typeof TRANSITIONS)[EventType]][]) {
      const event = EVENTS[type];
      if (from.includes(state)) expect(follow(before, event).state, type).toBe(to ?? state);
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
    ["received", { type: "acknowledge", message: { ...SENT, messageId: "" } }, /was not sent yet/],
    ["received", { type: "acknowledge", message: { ...SENT, date: "" } }, /was not sent yet/],
    [
      "received",
      { type: "acknowledge", message: { ...SENT, recipients: ["robin@reporter.example"] } },
      /did not go to security@chartify-ts.dev/,
    ],
    [
      "received",
      { type: "acknowledge", message: { ...SENT, recipients: ["security@chartify-ts.dev"] } },
      /did not go to robin@reporter.example/,
    ],
    ["received", { type: "reject", message: SENT, why: " " }, /Say why it is no vulnerability/],
    ["acknowledged", { type: "triage", assessment, why: "" }, /Say why it was judged so/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, summary: "" }, why: "x" }, /Say a summary/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, severity: "none" }, why: "x" }, /no vulnerability/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, introduced: "1.x" }, why: "x" }, /no version/],
    ["acknowledged", { type: "triage", assessment: { ...assessment, cwes: ["79"] }, why: "x" }, /no CWE number/],
    ["triaged", { type: "assign", owner: "" }, /Say the owner/],
    ["owned", { type: "decide", advisory: true, why: "" }, /Say why/],
    ["owned", { type: "decide", advisory: false, why: "x" }, /A major weakness of the package gets an advisory/],
    ["decided", { type: "ask", message: { ...SENT, recipients: [] } }, /its recipients are none/],
    ["decided", { type: "github", ghsa: "GHSA-1" }, /no GHSA number/],
    ["decided", { type: "cve", cve: "2026-1" }, /no CVE number/],
    ["asked", { type: "answer", joins: false, credit: null, isSilent: true }, /asked 0 days ago and has 7/],
    ["owned", { type: "plan", message: SENT, until: "2026-11-01T00:00:00Z", why: "x" }, /a date to come/],
    ["owned", { type: "fix", commits: [], version: "0.1.1" }, /at least one commit/],
    ["owned", { type: "fix", commits: ["abc"], version: "0.1.1" }, /no full commit id/],
    ["owned", { type: "fix", commits: [COMMIT], version: null }, /released in a version/],
    ["owned", { type: "fix", commits: [COMMIT], version: "next" }, /no version/],
    ["answered", { type: "publish", message: SENT, recordSha256: null }, /published with its record/],
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
    const silent: Event = { type: "answer", joins: false, credit: null, isSilent: true };
    expect(apply(at("asked"), entry(silent, "2026-11-09T10:00:00.000Z")).state).toBe("answered");
  });

  it("of the website needs no release and no advisory", () => {
    const website = { ...assessment, scope: "website" } as const;
    const owned = follow(at("acknowledged"), { type: "triage", assessment: website, why: "x" }, EVENTS.assign);
    expect(() => follow(owned, EVENTS.fix)).toThrow("needs no release");
    const end = follow(
      owned,
      { type: "decide", advisory: false, why: "fixed in the website" },
      { type: "fix", commits: [COMMIT], version: null },
      EVENTS.ask,
      EVENTS.answer,
      { type: "publish", message: SENT, recordSha256: null },
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
