// What each event changes of a case, and what it needs. `case.ts` has looked at the order before.

import { baseScoreOf, score } from "./cvss.js";
import { DeskError } from "./error.js";
import { checkAuthors, checkFlag, checkOurs, checkTheirs, type Ground, idOf } from "./evidence.js";
import { isAccount, isAddress } from "./mail.js";
import { type Assessment, type Case, type Event, type EventType, type Evidence, VERSION } from "./model.js";
import { policy } from "./policy.js";
import { checkCommits, checkDecision, checkFix, checkInformed, checkPublishable, problemOfDecision } from "./ready.js";
import { GHSA } from "./report.js";
import { checkLine, checkText } from "./text.js";
import { DAY, day, isoOf, isTime, SKEW, timeOf } from "./time.js";

type Rule<T extends EventType> = (ground: Ground, event: Extract<Event, { type: T }>) => Partial<Case>;

/** What an event changes. @throws DeskError where it lacks its evidence. */
export function changed(ground: Ground, event: Event): Partial<Case> {
  // The table has a rule for each type, of its own event.
  return (RULES[event.type] as Rule<EventType>)(ground, event);
}

const assessed = (ground: Ground, { assessment, why }: Extract<Event, { type: "triage" | "reassess" }>): Partial<Case> => {
  checkAssessment(assessment);
  checkText("why it was judged so", why);
  return reassessed(ground.of, assessment);
};
const owned = (_: Ground, { owner }: Extract<Event, { type: "assign" | "hand-over" }>): Partial<Case> => {
  checkLine("the owner", owner);
  return { owner };
};

const RULES: { readonly [T in EventType]: Rule<T> } = {
  open: () => {
    throw new DeskError("A case has one report. Open another case, or record a note.");
  },
  acknowledge: (ground, { message }) => {
    if (ground.of.report.issue === null) return sent(ground, message);
    checkFlag(ground, message);
    return usedBy(ground, message);
  },
  reject: (ground, { message, why }) => {
    checkText("why it is no vulnerability", why);
    return { ...sent(ground, message), before: ground.of.state };
  },
  reopen: (ground, { message, why }) => {
    checkText("why", why);
    const { before } = ground.of;
    return {
      ...(message === null ? {} : received(ground, message)),
      ...(before === null ? {} : { state: before }),
      before: null,
      since: ground.at,
    };
  },
  triage: assessed,
  reassess: assessed,
  inform: (ground, { message }) => ({ ...told(ground, message), isInformed: true }),
  assign: (ground, event) => {
    checkInformed(ground.of);
    return owned(ground, event);
  },
  "hand-over": owned,
  decide: ({ of }, { advisory, why }) => {
    checkText("why", why);
    checkDecision(of, advisory);
    return { advisory };
  },
  ask: (ground, { message }) => ({ ...told(ground, message), askedAt: message.date }),
  answer: (ground, { message, joins, credit, on }) => {
    if (message === null) checkSilence(ground, ground.of.askedAt);
    checkCredit(credit);
    if (on !== null) checkDay(ground, on);
    if (on !== null && message === null) checkPromised(ground, on);
    return { ...(message === null ? {} : answered(ground, message)), joins, credit, agreedOn: on, isSilent: message === null };
  },
  agree: (ground, { message, on }) => {
    checkDay(ground, on);
    if (!ground.of.isSilent || message.sender === senderOf(ground.of)) return { ...answered(ground, message), agreedOn: on };
    checkPromised(ground, on);
    return { ...told(ground, message), agreedOn: on };
  },
  credit: (ground, { message, credit }) => {
    checkCredit(credit);
    return { ...received(ground, message), credit, isSilent: false };
  },
  plan: (ground, { message, until, why }) => {
    checkText("why it takes longer", why);
    if (!(timeOf(until) > timeOf(ground.at))) throw new DeskError(`A plan has a date to come, not ${until}.`);
    return { ...told(ground, message), plannedUntil: until };
  },
  fix: ({ of }, { commits, version }) => {
    checkFix(of, commits, version);
    return { fix: { commits, version }, hotfix: null };
  },
  hotfix: ({ of }, { hotfix }) => {
    if (of.fix?.version == null) throw new DeskError('There is no fix in a release yet. Record it with "fix" first.');
    if (hotfix.tag !== `v${of.fix.version}`)
      throw new DeskError(`The fix is in ${of.fix.version}, so its tag is v${of.fix.version}, not ${hotfix.tag}.`);
    checkCommits([hotfix.commit]);
    return { hotfix };
  },
  github: ({ of }, { ghsa }) => {
    if (of.advisory !== true) throw new DeskError("It was decided that there is no advisory.");
    if (!GHSA.test(ghsa)) throw new DeskError(`"${ghsa}" is no GHSA number. It looks like GHSA-2h4p-9mrx-7wqc.`);
    return { ghsa };
  },
  cve: (_, { cve }) => {
    if (!/^CVE-\d{4}-\d{4,}$/.test(cve)) throw new DeskError(`"${cve}" is no CVE number. It looks like CVE-2026-12345.`);
    return { cve };
  },
  publish: (ground, { message, recordSha256, stable }) => {
    const { of, at } = ground;
    checkPublishable(of, at, stable);
    if (of.advisory === true && recordSha256 === null) throw new DeskError("An advisory is published with its record.");
    if (timeOf(message.date) < timeOf(of.agreedOn ?? ""))
      throw new DeskError(`The message is of ${message.date}, before the day agreed on.`);
    return { ...told(ground, message), publishedAt: at };
  },
  contact: (ground, event) => contacted(ground, event),
  note: (_, { text }) => {
    checkText("the note", text);
    return {};
  },
};

function usedBy({ of }: Ground, message: Evidence): Partial<Case> {
  return { used: [...of.used, idOf(message)], lastSentAt: message.date };
}

function sent(ground: Ground, message: Evidence): Partial<Case> {
  checkOurs(ground, message);
  return usedBy(ground, message);
}

/** As `sent`, but there must be somebody to tell. */
function told(ground: Ground, message: Evidence): Partial<Case> {
  const { report, isUnreachable } = ground.of;
  if (report.reporter === null && !isUnreachable) {
    throw new DeskError(
      'The case has no reporter yet. Name the author of the issue with "contact", or say there why nobody can be reached.',
    );
  }
  return sent(ground, message);
}

function received(ground: Ground, message: Evidence): Partial<Case> {
  checkTheirs(ground, message);
  return { used: [...ground.of.used, idOf(message)] };
}

/** A message of the reporter that came after the question. */
function answered(ground: Ground, message: Evidence): Partial<Case> {
  const { askedAt } = ground.of;
  if (askedAt !== null && timeOf(message.date) < timeOf(askedAt) - SKEW) {
    throw new DeskError(`The message is of ${message.date}, and answers no question of ${askedAt}.`);
  }
  return received(ground, message);
}

function senderOf({ report }: Case): string | null {
  return report.reporter?.email?.toLowerCase() ?? (report.reporter?.account == null ? null : `@${report.reporter.account.toLowerCase()}`);
}

function contacted(ground: Ground, { reporter, message, why, ghsa }: Extract<Event, { type: "contact" }>): Partial<Case> {
  const { report } = ground.of;
  checkText("why", why);
  if (reporter === null) {
    if (report.reporter !== null) throw new DeskError("The case has a reporter, who stays.");
    return { isUnreachable: true };
  }
  if (reporter.email === null ? !isAccount(reporter.account ?? "") : !isAddress(reporter.email)) {
    throw new DeskError("A reporter has an e-mail address or an account on GitHub.");
  }
  if (message === null)
    throw new DeskError("Another reporter needs the message in which the present one, or the author of the issue, says so.");
  if (ghsa !== null && !GHSA.test(ghsa)) throw new DeskError(`"${ghsa}" is no GHSA number. It looks like GHSA-2h4p-9mrx-7wqc.`);
  const number = ground.of.ghsa ?? ghsa;
  if (reporter.email === null && number === null) {
    throw new DeskError(
      "Whoever has an account alone is answered on a private advisory: make one on GitHub, add the account, and say --ghsa.",
    );
  }
  if (report.reporter === null) checkAuthors(ground, message, reporter);
  else checkTheirs(ground, message);
  return { report: { ...report, reporter }, ghsa: number, used: [...ground.of.used, idOf(message)], isUnreachable: false };
}

/** An assessment that differs is told anew; one that makes the weakness major, or the website's, is decided on anew. */
function reassessed(of: Case, assessment: Assessment): Partial<Case> {
  const { assessment: old, advisory, state } = of;
  const isMoved = old !== null && old.scope !== assessment.scope;
  const isSame = old !== null && old.vector === assessment.vector && !isMoved && old.isExploited === assessment.isExploited;
  const isUndecided = advisory !== null && (isMoved || problemOfDecision(assessment, advisory) !== null);
  return {
    assessment,
    isInformed: of.isInformed && isSame,
    ...(isMoved ? { fix: null, hotfix: null } : {}),
    ...(isUndecided ? { advisory: null, state: state === "decided" ? "owned" : state } : {}),
  };
}

function checkAssessment(assessment: Assessment): void {
  const { summary, severity, introduced, introducedBy, cwes, vector } = assessment;
  checkLine("a summary", summary);
  if (severity === "none") throw new DeskError('A score of 0 is no vulnerability. Close the case with "reject".');
  if (introduced !== "0" && !VERSION.test(introduced)) throw new DeskError(`"${introduced}" is no version such as 0.1.0.`);
  if (introducedBy !== null) checkCommits([introducedBy]);
  const bad = cwes.find((cwe) => !/^CWE-[1-9]\d*$/.test(cwe));
  if (bad !== undefined) throw new DeskError(`"${bad}" is no CWE number. It looks like CWE-79.`);
  const scored = score(vector);
  if (scored.score !== assessment.score || scored.severity !== severity) {
    throw new DeskError(`The score ${assessment.score} is not that of ${vector}.`);
  }
  const base = baseScoreOf(vector);
  if (base >= policy.majorFrom && scored.score < policy.majorFrom) {
    throw new DeskError(
      `The metric E lowers ${base.toFixed(1)} to ${scored.score.toFixed(1)}, so that it would get no hotfix. Leave it out: that nobody is known to attack yet makes no weakness smaller.`,
    );
  }
}

/** Nobody answered for as long as the policy gives, or nobody can. */
function checkSilence({ of, at }: Ground, since: string | null): void {
  const days = (timeOf(at) - timeOf(since ?? at)) / DAY;
  if (!of.isUnreachable && days < policy.days.credit) {
    throw new DeskError(`The reporter was asked ${Math.floor(days)} days ago and has ${policy.days.credit} to answer.`);
  }
}

function checkCredit(credit: Case["credit"]): void {
  if (credit === null) return;
  checkLine("the name to credit", credit.name, 200);
  if (credit.login !== null && !isAccount(credit.login)) throw new DeskError(`"${credit.login}" is no account on GitHub.`);
}

function checkDay({ at }: Ground, on: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || !isTime(on)) throw new DeskError(`"${on}" is no day. It looks like 2026-11-24.`);
  if (on < day(at)) throw new DeskError(`The day of publication is to come, not ${on}.`);
}

/** A day of our own choice is within those of the policy, or today where they are over. */
function checkPromised({ of, at }: Ground, on: string): void {
  const last = day(isoOf(timeOf(of.since) + policy.days.publish * DAY));
  if (on > last && on !== day(at)) throw new DeskError(`Without the reporter's word the day is ${last} at the latest, not ${on}.`);
}
