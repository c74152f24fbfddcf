// What may happen to a case, in which order, and with what evidence. docs/security/desk.md shows the same table; a test holds
// the two together.
import { DeskError } from "./error.js";
import type { Entry } from "./log.js";
import { type Case, type Event, type EventType, STATES, type State } from "./model.js";
import { policy } from "./policy.js";
import type { Report } from "./report.js";
import { changed } from "./rules.js";

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
