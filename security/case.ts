// What may happen to a case, in which order, and with what evidence. docs/security/desk.md shows the same table; a test holds
// the two together.
import type { Severity } from "./cvss.js";
import { DeskError } from "./error.js";
import type { Evidence } from "./evidence.js";
import type { Entry } from "./log.js";
import { policy } from "./policy.js";
import type { Report, Reporter } from "./report.js";
import { changed } from "./rules.js";

export const STATES = ["received", "acknowledged", "triaged", "owned", "decided", "asked", "answered", "published", "rejected"] as const;
export type State = (typeof STATES)[number];

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
  /** Commit that brought it, where it is known. */
  readonly introducedBy: string | null;
  readonly isExploited: boolean;
  /** What users can do before they update; Markdown, published. */
  readonly workaround: string | null;
}

export interface Credit {
  readonly name: string;
  /** Name on GitHub, without the @, if it may be shown. */
  readonly login: string | null;
}

/** The tagged release of the hotfix. */
export interface HotfixTag {
  readonly tag: string;
  /** The commit of its branch that completes the fix. */
  readonly commit: string;
}

export type Event =
  | { readonly type: "open"; readonly report: Report }
  | { readonly type: "acknowledge"; readonly message: Evidence }
  | { readonly type: "reject"; readonly message: Evidence; readonly why: string }
  | { readonly type: "reopen"; readonly message: Evidence | null; readonly why: string }
  | { readonly type: "triage" | "reassess"; readonly assessment: Assessment; readonly why: string }
  | { readonly type: "inform"; readonly message: Evidence }
  | { readonly type: "assign" | "hand-over"; readonly owner: string }
  | { readonly type: "decide"; readonly advisory: boolean; readonly why: string }
  | { readonly type: "ask"; readonly message: Evidence }
  | {
      readonly type: "answer";
      /** Null for silence. */
      readonly message: Evidence | null;
      readonly joins: boolean;
      readonly credit: Credit | null;
      /** The day of publication, where the answer agrees to one; of silence, the team's own choice. */
      readonly on: string | null;
    }
  | { readonly type: "agree"; readonly message: Evidence; readonly on: string }
  | { readonly type: "credit"; readonly message: Evidence; readonly credit: Credit | null }
  | {
      readonly type: "publish";
      readonly message: Evidence;
      readonly recordSha256: string | null;
      /** The stable release that it is a fix of; null where nothing is released. */
      readonly stable: string | null;
    }
  | { readonly type: "plan"; readonly message: Evidence; readonly until: string; readonly why: string }
  | { readonly type: "fix"; readonly commits: readonly string[]; readonly version: string | null }
  | { readonly type: "hotfix"; readonly hotfix: HotfixTag }
  | { readonly type: "github"; readonly ghsa: string }
  | { readonly type: "cve"; readonly cve: string }
  | {
      readonly type: "contact";
      readonly reporter: Reporter | null;
      readonly message: Evidence | null;
      readonly why: string;
      /** The private advisory on which an account is answered. */
      readonly ghsa: string | null;
    }
  | { readonly type: "note"; readonly text: string };
export type EventType = Event["type"];

interface Transition {
  /** Of the six steps of the policy; null for what belongs to none. */
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | null;
  readonly from: readonly State[];
  /** Null where the state stays. One that is behind the case's stays, too: `decide` of an answered case. */
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
  acknowledge: { step: 1, from: ["received"], to: "acknowledged", evidence: "the answer as it was sent; of an issue, the flag" },
  triage: { step: 2, from: ["acknowledged"], to: "triaged", evidence: "a CVSS 4.0 vector, a summary, and why" },
  inform: { step: 2, from: HANDLED, to: null, evidence: "the result as it was sent" },
  assign: { step: 3, from: ["triaged"], to: "owned", evidence: "a name; the reporter has heard the result" },
  decide: { step: 4, from: WORKED_ON, to: "decided", evidence: "yes or no, and why; a major weakness of the package gets one" },
  ask: { step: 5, from: ["decided", "asked"], to: "asked", evidence: "the question as it was sent" },
  answer: { step: 5, from: ["asked"], to: "answered", evidence: `the answer as it came, or ${policy.days.credit} days without one` },
  agree: { step: 6, from: ["answered"], to: null, evidence: "a day; the reporter's message, or the team's where there was no answer" },
  publish: {
    step: 6,
    from: ["answered"],
    to: "published",
    evidence: "the fix; the day agreed on; the message as it was sent; the hotfix's tag; with an advisory, its GHSA number and the record",
  },
  reject: { step: null, from: OPEN, to: "rejected", evidence: "the answer as it was sent, and why it is no vulnerability" },
  reopen: { step: null, from: ["rejected"], to: null, evidence: "why; the reporter's message, where there is one" },
  reassess: { step: null, from: HANDLED, to: null, evidence: "as triage; whom it makes major is decided on anew" },
  "hand-over": { step: null, from: WORKED_ON, to: null, evidence: "a name" },
  plan: { step: null, from: WORKED_ON, to: null, evidence: "the message as it was sent, a date, and why" },
  fix: { step: null, from: WORKED_ON, to: null, evidence: "commits; the version that has them, unless it is the website's" },
  hotfix: { step: null, from: WORKED_ON, to: null, evidence: "the tag of the hotfix, which holds the commits" },
  github: { step: null, from: ["decided", "asked", "answered"], to: null, evidence: "the GHSA number" },
  cve: { step: null, from: ["decided", "asked", "answered", "published"], to: null, evidence: "the CVE number" },
  credit: { step: null, from: ["answered", "published"], to: null, evidence: "the reporter's message, and another credit or none" },
  contact: {
    step: null,
    from: OPEN,
    to: null,
    evidence: "the reporter's message, and why; of an issue whose author cannot be reached, why",
  },
  note: { step: null, from: STATES, to: null, evidence: "a text" },
};

/** Where a case stands. */
export interface Case {
  readonly id: string;
  readonly state: State;
  readonly report: Report;
  /** The days of the policy count from here, ISO 8601: the report's arrival, or the day when the case was opened again. */
  readonly since: string;
  /** Message-IDs and addresses of all messages so far; each counts once. */
  readonly used: readonly string[];
  /** When the team last wrote to the reporter. */
  readonly lastSentAt: string | null;
  readonly assessment: Assessment | null;
  /** Whether the reporter has heard the assessment as it is. */
  readonly isInformed: boolean;
  /** The author of the issue cannot be reached, so that the team's own messages count. */
  readonly isUnreachable: boolean;
  readonly owner: string | null;
  readonly advisory: boolean | null;
  readonly askedAt: string | null;
  /** The question was not answered. */
  readonly isSilent: boolean;
  readonly joins: boolean | null;
  readonly credit: Credit | null;
  /** The day of publication that the reporter agreed to, `2026-11-24`. */
  readonly agreedOn: string | null;
  readonly plannedUntil: string | null;
  readonly fix: { readonly commits: readonly string[]; readonly version: string | null } | null;
  readonly hotfix: HotfixTag | null;
  readonly ghsa: string | null;
  readonly cve: string | null;
  readonly publishedAt: string | null;
  /** State that a rejected case had before. */
  readonly before: State | null;
}

/** Major weaknesses get a hotfix of the latest stable release. */
export function isMajor({ score, isExploited }: Assessment): boolean {
  return score >= policy.majorFrom || isExploited;
}

/**
 * The case after an entry.
 *
 * @param ours Addresses and accounts that the team writes from.
 * @throws DeskError where the step is out of order or lacks its evidence.
 */
export function apply(
  before: Case | null,
  entry: Pick<Entry<Event>, "case" | "at" | "event">,
  ours: readonly string[] = [policy.email],
): Case {
  const { event, at } = entry;
  if (before === null) {
    if (event.type !== "open") throw new DeskError(`A case begins with its report, not with "${event.type}".`);
    return opened(entry.case, event.report);
  }
  const { from, to } = TRANSITIONS[event.type];
  if (!from.includes(before.state)) throw new DeskError(outOfOrder(before, event.type));
  const changes = changed({ of: before, at, ours }, event);
  const isForward = to !== null && STATES.indexOf(to) > STATES.indexOf(before.state);
  return { ...before, ...(isForward ? { state: to } : {}), ...changes };
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
  const next = nextEvents(current.state).filter((each) => {
    const { step, to } = TRANSITIONS[each];
    return step !== null && to !== null && to !== current.state && STATES.indexOf(to) > STATES.indexOf(current.state);
  });
  const what =
    next.length > 0 ? `next comes ${next.map((each) => `"${each}" (step ${TRANSITIONS[each].step})`).join(" or ")}` : "it is closed";
  return `"${type}" is out of order: the case is ${current.state}, and ${what}.`;
}

function opened(id: string, report: Report): Case {
  return {
    id,
    state: "received",
    report,
    since: report.receivedAt,
    used: report.messageId === null ? [] : [report.messageId],
    lastSentAt: null,
    assessment: null,
    isInformed: false,
    isUnreachable: false,
    owner: null,
    advisory: null,
    askedAt: null,
    isSilent: false,
    joins: null,
    credit: null,
    agreedOn: null,
    plannedUntil: null,
    fix: null,
    hotfix: null,
    ghsa: report.ghsa,
    cve: null,
    publishedAt: null,
    before: null,
  };
}

/** A release without a suffix. */
export const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
