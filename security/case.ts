// What may happen to a case, in which order, and with what evidence. docs/security/desk.md shows the same table; a test holds
// the two together.
import type { Severity } from "./cvss.js";
import { DeskError } from "./error.js";
import type { Entry } from "./log.js";
import type { Address } from "./mail.js";
import { policy } from "./policy.js";
import type { Report } from "./report.js";

export const STATES = ["received", "acknowledged", "triaged", "owned", "decided", "asked", "answered", "published", "rejected"] as const;
export type State = (typeof STATES)[number];

/** A message that was sent, read from the mail itself. */
export interface Evidence {
  readonly messageId: string;
  /** ISO 8601. */
  readonly date: string;
  /** Addresses in To and Cc, in lower case. */
  readonly recipients: readonly string[];
}

export interface Assessment {
  /** One line, as the advisory will be titled. */
  readonly summary: string;
  readonly vector: string;
  readonly score: number;
  readonly severity: Severity;
  /** `CWE-79` and the like. */
  readonly cwes: readonly string[];
  /** A weakness of the website is fixed there, and needs no release. */
  readonly scope: "package" | "website";
  /** First version that has the weakness; "0" for all. */
  readonly introduced: string;
  readonly isExploited: boolean;
  /** What users can do before they update; Markdown, published. */
  readonly workaround: string | null;
}

export interface Credit {
  readonly name: string;
  /** Name on GitHub, without the @, if it may be shown. */
  readonly login: string | null;
}

export type Event =
  | { readonly type: "open"; readonly report: Report }
  | { readonly type: "acknowledge"; readonly message: Evidence }
  | { readonly type: "reject"; readonly message: Evidence; readonly why: string }
  | { readonly type: "triage" | "reassess"; readonly assessment: Assessment; readonly why: string }
  | { readonly type: "assign" | "hand-over"; readonly owner: string }
  | { readonly type: "decide"; readonly advisory: boolean; readonly why: string }
  | { readonly type: "ask"; readonly message: Evidence }
  | { readonly type: "answer"; readonly joins: boolean; readonly credit: Credit | null; readonly isSilent: boolean }
  | { readonly type: "publish"; readonly message: Evidence; readonly recordSha256: string | null }
  | { readonly type: "plan"; readonly message: Evidence; readonly until: string; readonly why: string }
  | { readonly type: "fix"; readonly commits: readonly string[]; readonly version: string | null }
  | { readonly type: "github"; readonly ghsa: string }
  | { readonly type: "cve"; readonly cve: string }
  | { readonly type: "contact"; readonly reporter: Address }
  | { readonly type: "note"; readonly text: string };
export type EventType = Event["type"];

interface Transition {
  /** Of the six steps of the policy; null for what belongs to none. */
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | null;
  readonly from: readonly State[];
  /** Null where the state stays. */
  readonly to: State | null;
  /** What must be shown for it. */
  readonly evidence: string;
}

const HANDLED: readonly State[] = ["triaged", "owned", "decided", "asked", "answered"];
const WORKED_ON: readonly State[] = HANDLED.slice(1);
const OPEN: readonly State[] = ["received", "acknowledged", ...HANDLED];

/** The state machine. Whatever is not in it is refused. */
export const TRANSITIONS: Readonly<Record<EventType, Transition>> = {
  open: { step: null, from: [], to: "received", evidence: "the report" },
  acknowledge: { step: 1, from: ["received"], to: "acknowledged", evidence: "the answer as it was sent, with the team in copy" },
  triage: { step: 2, from: ["acknowledged"], to: "triaged", evidence: "a CVSS 4.0 vector, a summary, and why" },
  assign: { step: 3, from: ["triaged"], to: "owned", evidence: "a name" },
  decide: { step: 4, from: ["owned"], to: "decided", evidence: "yes or no, and why; a major weakness of the package gets one" },
  ask: { step: 5, from: ["decided"], to: "asked", evidence: "the question as it was sent" },
  answer: { step: 5, from: ["asked"], to: "answered", evidence: `the answer, or ${policy.days.credit} days without one` },
  publish: {
    step: 6,
    from: ["answered"],
    to: "published",
    evidence: "the fix; the message as it was sent; with an advisory, its GHSA number and the record",
  },
  reject: { step: null, from: OPEN, to: "rejected", evidence: "the answer as it was sent, and why it is no vulnerability" },
  reassess: { step: null, from: HANDLED, to: null, evidence: "as triage" },
  "hand-over": { step: null, from: WORKED_ON, to: null, evidence: "a name" },
  plan: { step: null, from: WORKED_ON, to: null, evidence: "the message as it was sent, a date, and why" },
  fix: { step: null, from: WORKED_ON, to: null, evidence: "commits; the version that has them, unless it is the website's" },
  github: { step: null, from: ["decided", "asked", "answered"], to: null, evidence: "the GHSA number" },
  cve: { step: null, from: ["decided", "asked", "answered", "published"], to: null, evidence: "the CVE number" },
  contact: { step: null, from: OPEN, to: null, evidence: "the reporter's address, where an issue was flagged" },
  note: { step: null, from: STATES, to: null, evidence: "a text" },
};

/** Where a case stands. */
export interface Case {
  readonly id: string;
  readonly state: State;
  readonly report: Report;
  readonly assessment: Assessment | null;
  readonly owner: string | null;
  readonly advisory: boolean | null;
  readonly askedAt: string | null;
  readonly joins: boolean | null;
  readonly credit: Credit | null;
  readonly plannedUntil: string | null;
  readonly fix: { readonly commits: readonly string[]; readonly version: string | null } | null;
  readonly ghsa: string | null;
  readonly cve: string | null;
  readonly endedAt: string | null;
}

type EntryOf = Pick<Entry<Event>, "case" | "at" | "event">;

/** Major weaknesses get a hotfix of the latest stable release. */
export function isMajor(assessment: Assessment): boolean {
  return assessment.score >= policy.majorFrom || assessment.isExploited;
}

/**
 * The case after an entry.
 *
 * @throws DeskError where the step is out of order or lacks its evidence.
 */
export function apply(before: Case | null, entry: EntryOf): Case {
  const { event, at } = entry;
  if (before === null) {
    if (event.type !== "open") throw new DeskError(`A case begins with its report, not with "${event.type}".`);
    return opened(entry.case, event.report);
  }
  const { from, to } = TRANSITIONS[event.type];
  if (!from.includes(before.state)) throw new DeskError(outOfOrder(before, event.type));
  const changes = changed(before, event, at);
  const state = to ?? before.state;
  return { ...before, ...changes, state, endedAt: before.endedAt ?? (isOpen(state) ? null : at) };
}

/** The case after all entries of its log, and the entries that count for nothing, with the reason. */
export function replay(entries: readonly Entry<Event>[]): {
  readonly current: Case;
  readonly ignored: readonly { readonly entry: Entry<Event>; readonly why: string }[];
} {
  let current: Case | null = null;
  const ignored: { entry: Entry<Event>; why: string }[] = [];
  for (const entry of entries) {
    try {
      current = apply(current, entry);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      ignored.push({ entry, why: error.message });
    }
  }
  if (current === null) throw new DeskError("The log holds no report.");
  return { current, ignored };
}

export function isOpen(state: State): boolean {
  return OPEN.includes(state);
}

/** What may be recorded next, the step of the policy first. */
export function nextEvents(state: State): EventType[] {
  const types = (Object.keys(TRANSITIONS) as EventType[]).filter((type) => TRANSITIONS[type].from.includes(state));
  return types.sort((a, b) => (TRANSITIONS[a].step ?? 9) - (TRANSITIONS[b].step ?? 9));
}

function outOfOrder(current: Case, type: EventType): string {
  const next = nextEvents(current.state).filter((each) => TRANSITIONS[each].step !== null);
  const what =
    next.length > 0 ? `next comes ${next.map((each) => `"${each}" (step ${TRANSITIONS[each].step})`).join(" or ")}` : "it is closed";
  return `"${type}" is out of order: the case is ${current.state}, and ${what}.`;
}

function opened(id: string, report: Report): Case {
  return {
    id,
    state: "received",
    report,
    assessment: null,
    owner: null,
    advisory: null,
    askedAt: null,
    joins: null,
    credit: null,
    plannedUntil: null,
    fix: null,
    ghsa: null,
    cve: null,
    endedAt: null,
  };
}

function changed(before: Case, event: Event, at: string): Partial<Case> {
  switch (event.type) {
    case "open":
      throw new DeskError("A case has one report. Open another case, or record a note.");
    case "acknowledge":
      checkMessage(before, event.message);
      return {};
    case "reject":
      checkMessage(before, event.message);
      checkText("why it is no vulnerability", event.why);
      return {};
    case "triage":
    case "reassess":
      checkAssessment(event.assessment);
      checkText("why it was judged so", event.why);
      return { assessment: event.assessment };
    case "assign":
    case "hand-over":
      checkText("the owner", event.owner);
      return { owner: event.owner };
    case "decide":
      checkText("why", event.why);
      if (!event.advisory && before.assessment?.scope === "package" && isMajor(before.assessment)) {
        throw new DeskError("A major weakness of the package gets an advisory; only others may go without.");
      }
      return { advisory: event.advisory };
    case "ask":
      checkMessage(before, event.message);
      return { askedAt: event.message.date };
    case "answer":
      checkSilence(before, event.isSilent, at);
      return { joins: event.joins, credit: event.credit };
    case "plan":
      checkMessage(before, event.message);
      checkText("why it takes longer", event.why);
      if (!(Date.parse(event.until) > Date.parse(at))) throw new DeskError(`A plan has a date to come, not ${event.until}.`);
      return { plannedUntil: event.until };
    case "fix":
      checkFix(before, event.commits, event.version);
      return { fix: { commits: event.commits, version: event.version } };
    case "github":
      if (before.advisory !== true) throw new DeskError("It was decided that there is no advisory.");
      if (!GHSA.test(event.ghsa)) throw new DeskError(`"${event.ghsa}" is no GHSA number. It looks like GHSA-2h4p-9mrx-7wqc.`);
      return { ghsa: event.ghsa };
    case "cve":
      if (!/^CVE-\d{4}-\d{4,}$/.test(event.cve)) throw new DeskError(`"${event.cve}" is no CVE number. It looks like CVE-2026-12345.`);
      return { cve: event.cve };
    case "publish":
      checkMessage(before, event.message);
      checkPublishable(before);
      if (before.advisory === true && event.recordSha256 === null) throw new DeskError("An advisory is published with its record.");
      return {};
    case "contact":
      return { report: { ...before.report, reporter: event.reporter } };
    case "note":
      checkText("the note", event.text);
      return {};
  }
}

/** Letters and digits of a GHSA number, as GitHub draws them; source: docs.github.com, "About the GitHub Advisory database". */
const GHSA = /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/;

/** A fix that is released, an answer about credit, and what the advisory needs. */
export function checkPublishable({ fix, advisory, ghsa }: Case): void {
  if (fix === null) throw new DeskError('There is no fix yet. Record its commits with "fix" first.');
  if (advisory === true && ghsa === null) {
    throw new DeskError(
      'The advisory has no GHSA number yet. Ask GitHub for a draft with "github", or record the number of one with --id.',
    );
  }
}

function checkMessage({ report }: Case, { recipients, messageId, date }: Evidence): void {
  if (messageId === "" || Number.isNaN(Date.parse(date))) {
    throw new DeskError("The message has no Message-ID or no date, so it was not sent yet. Save it as .eml from your folder of sent mail.");
  }
  const needed = report.reporter === null ? [policy.email] : [report.reporter.email, policy.email];
  for (const address of needed) {
    if (!recipients.includes(address.toLowerCase())) {
      throw new DeskError(`The message did not go to ${address}: its recipients are ${recipients.join(", ") || "none"}.`);
    }
  }
}

function checkAssessment({ summary, severity, introduced, cwes }: Assessment): void {
  checkText("a summary", summary);
  if (severity === "none") throw new DeskError('A score of 0 is no vulnerability. Close the case with "reject".');
  if (introduced !== "0" && !VERSION.test(introduced)) throw new DeskError(`"${introduced}" is no version such as 0.1.0.`);
  const bad = cwes.find((cwe) => !/^CWE-[1-9]\d*$/.test(cwe));
  if (bad !== undefined) throw new DeskError(`"${bad}" is no CWE number. It looks like CWE-79.`);
}

/** A release without a suffix. */
export const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

function checkSilence({ askedAt }: Case, isSilent: boolean, at: string): void {
  const days = (Date.parse(at) - Date.parse(askedAt ?? at)) / 86_400_000;
  if (isSilent && days < policy.days.credit) {
    throw new DeskError(`The reporter was asked ${Math.floor(days)} days ago and has ${policy.days.credit} to answer.`);
  }
}

function checkFix({ assessment }: Case, commits: readonly string[], version: string | null): void {
  if (commits.length === 0) throw new DeskError("A fix has at least one commit.");
  const bad = commits.find((commit) => !/^[0-9a-f]{40}$/.test(commit));
  if (bad !== undefined) throw new DeskError(`"${bad}" is no full commit id of 40 digits.`);
  const isPackage = assessment?.scope === "package";
  if (isPackage && version === null) throw new DeskError("A fix of the package is released in a version. Say which.");
  if (!isPackage && version !== null) throw new DeskError("A fix of the website needs no release, so it has no version.");
  if (version !== null && !VERSION.test(version)) throw new DeskError(`"${version}" is no version such as 0.1.1.`);
}

function checkText(what: string, text: string): void {
  if (text.trim() === "") throw new DeskError(`Say ${what}.`);
}
