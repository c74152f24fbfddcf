// The messages of each step, drafted for a maintainer to read, change and send.
import { type Case, isMajor } from "./case.js";
import { dues } from "./clock.js";
import { DeskError } from "./error.js";
import { writeMail } from "./mail.js";
import { advisoryPage, policy } from "./policy.js";
import { missingParts, PARTS } from "./report.js";

export const MESSAGES = ["flag", "acknowledge", "reject", "triage", "plan", "ask", "publish"] as const;
export type MessageKind = (typeof MESSAGES)[number];

/**
 * A message of a case as an `.eml` file: to the reporter with the team in copy, or to the team alone where a flagged issue
 * has no reporter yet.
 *
 * @param reference Of the case's last entry, which the message quotes, so that the team's mailbox witnesses the log.
 */
export function draft(kind: MessageKind, of: Case, reference: string, now: Date): string {
  const { reporter, subject, messageId } = of.report;
  const team = { name: `${policy.project} security`, email: policy.email };
  const toTeam = kind === "flag" || reporter === null;
  const text = TEXTS[kind](of, now);
  const greeting = toTeam ? "Hello team," : `Hello ${reporter.name || "and thank you for your report"},`;
  const body = [
    greeting,
    "",
    ...text,
    "",
    `The ${policy.project} vulnerability management team`,
    policy.email,
    "",
    "-- ",
    `Reference: ${reference}`,
  ];
  return writeMail({
    from: team,
    to: toTeam ? team : reporter,
    ...(toTeam ? {} : { cc: team }),
    subject: `${/^re:/i.test(subject) || toTeam ? "" : "Re: "}${subject} [${of.id}]`,
    inReplyTo: messageId,
    body: `${body.join("\n")}\n`,
  });
}

const TEXTS: Readonly<Record<MessageKind, (of: Case, now: Date) => string[]>> = {
  flag: ({ report }) => {
    if (report.issue === null) throw new DeskError("Only a case that began with an issue is flagged.");
    return [
      `issue #${report.issue} turned out to be security-related:`,
      "",
      ...quoted(report.description ?? ""),
      "",
      "Please write no details into the issue. It is handled as a private case from now on.",
    ];
  },
  acknowledge: (of, now) => {
    const triage = dues(of, now).find(({ what }) => what === "triage");
    const missing = missingParts(of.report);
    return [
      `thank you for your report. It has the number ${of.id}, and we handle it before any other work.`,
      "",
      `You will hear whether we see it as a vulnerability, and how severe, ${triage ? `by ${day(triage.at)}` : "next"}. Please keep it between us until a fix is out.`,
      ...(missing.length === 0 || of.report.reporter === null
        ? []
        : ["", "It would help us to know, if you can tell:", ...missing.map((part) => `- ${PARTS[part][0]}`)]),
    ];
  },
  reject: () => [
    "we looked into your report and came to the result that it is no vulnerability of the project:",
    "",
    "[say why, with what you tried]",
    "",
    "If we missed something, please answer this mail: we look at it again. Thank you for the care you took.",
  ],
  triage: (of, now) => {
    const { severity, score, vector, scope, summary } = assessed(of);
    const due = dues(of, now).find(({ what }) => what.startsWith("fix"));
    return [
      `we could confirm your report (${summary}). We rate it ${severity}: CVSS 4.0 ${score.toFixed(1)}, ${vector}.`,
      "",
      scope === "website"
        ? "It is a weakness of our website, which we fix there; no release is needed."
        : isMajor(assessed(of))
          ? "The latest stable release gets a hotfix."
          : "The fix will be in the next release.",
      ...(due === undefined ? [] : ["", `You will have a fix or a plan by ${day(due.at)}.`]),
    ];
  },
  plan: (of) => {
    assessed(of);
    return [
      "the fix takes longer than we promised. Our plan is:",
      "",
      "[say what will be done, until which day, and what users can do meanwhile]",
    ];
  },
  ask: (of) => {
    const { summary, severity, score, vector } = assessed(of);
    return [
      `we are preparing the fix and ${of.advisory ? "the advisory" : "the note in the changelog"} for "${summary}".`,
      // Whoever missed the mail of triage has the result here: the case goes no further before this one was sent.
      `We rate it ${severity}: CVSS 4.0 ${score.toFixed(1)}, ${vector}. Two questions:`,
      "",
      "1. Would you like to take part: to see the fix before it is out, and to check it?",
      "2. How should we credit you: which name, with which account on GitHub, or not at all?",
      "",
      `If we do not hear from you within ${policy.days.credit} days, we publish without a name.`,
    ];
  },
  publish: (of) => {
    const { summary } = assessed(of);
    const { version = null } = of.fix ?? {};
    return [
      version === null ? `"${summary}" is fixed.` : `"${summary}" is fixed in ${policy.package} ${version}.`,
      ...(of.ghsa === null ? [] : ["", `The advisory: ${advisoryPage(of.ghsa)}${of.cve === null ? "" : ` (${of.cve})`}`]),
      "",
      of.credit === null ? "As you wished, it names nobody." : `It names you as ${of.credit.name}. Thank you!`,
    ];
  },
};

function assessed(of: Case): NonNullable<Case["assessment"]> {
  if (of.assessment === null) throw new DeskError(`The case is ${of.state}; this message comes after triage.`);
  return of.assessment;
}

function quoted(text: string): string[] {
  return text.split("\n").map((line) => `> ${line}`);
}

/** A day in UTC, `2026-11-24`. */
export function day(iso: string): string {
  return iso.slice(0, 10);
}
