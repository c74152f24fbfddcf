// The messages of each step, drafted for a maintainer to read, change and send.

import { dues } from "./clock.js";
import { DeskError } from "./error.js";
import { writeMail } from "./mail.js";
import { type Case, isMajor } from "./model.js";
import { advisoryPage, policy } from "./policy.js";
import { missingParts, PARTS } from "./report.js";
import { day } from "./time.js";

export const MESSAGES = ["flag", "acknowledge", "reject", "triage", "plan", "ask", "agree", "publish"] as const;
export type MessageKind = (typeof MESSAGES)[number];

/** A message to be sent, as a file. */
export interface Drafted {
  /** An e-mail, or a form with the text of a comment. */
  readonly extension: "eml" | "md";
  readonly text: string;
  /** What is still to be filled in. */
  readonly blanks: readonly string[];
}

/** What a draft leaves to the maintainer, and what of it is still in a message; words quoted from somebody else are none. */
export function blanksIn(text: string): string[] {
  return (text.replace(/^>.*$/gm, "").match(/\[(?:say|day,)\s[^[\]]{1,100}\]/g) ?? []).map((blank) => blank.replace(/\s+/g, " "));
}

/**
 * A message of a case: an e-mail to the reporter with the team in copy; to the team alone where a flagged issue has no reporter
 * yet; or the text of a comment on the advisory, where the reporter is known by an account on GitHub alone.
 *
 * @param reference Of the case's last entry, which the message quotes, so that the team's mailbox witnesses the log.
 */
export function draft(kind: MessageKind, of: Case, reference: string, now: Date): Drafted {
  const { reporter, subject, messageId } = of.report;
  const team = { name: `${policy.project} security`, email: policy.email };
  const isForTeam = kind === "flag" || reporter === null;
  const greeting = isForTeam ? "Hello team," : `Hello ${reporter.name || reporter.account || "and thank you for your report"},`;
  const body = TEXTS[kind](of, now);
  const blanks = blanksIn(body.join("\n"));
  const text = [greeting, "", ...body, "", `The ${policy.project} vulnerability management team`];
  const to = isForTeam ? team : { name: reporter.name, email: reporter.email ?? "" };
  if (to.email === "") return { extension: "md", blanks, text: commentForm(of, [...text, "", `Reference: ${reference}`]) };
  return {
    extension: "eml",
    blanks,
    text: writeMail({
      from: team,
      to,
      ...(isForTeam ? {} : { cc: team }),
      subject: `${/^re:/i.test(subject) || isForTeam ? "" : "Re: "}${subject} [${of.id}]`,
      inReplyTo: messageId,
      body: `${[...text, policy.email, "", "-- ", `Reference: ${reference}`].join("\n")}\n`,
    }),
  };
}

/** The headings that evidence is read from, with the text to be posted below the last. */
function commentForm({ ghsa }: Case, text: readonly string[]): string {
  return [
    "## Comment",
    "",
    `[the address of the comment, once it is posted: ${advisoryPage(ghsa ?? "GHSA-…")}#advisory-comment-…]`,
    "",
    ...["## Author", "", "[your account on GitHub]", "", "## Date", "", "[when it was posted: 2026-11-24T10:00:00Z]", "", "## Text", ""],
    ...text,
    "",
  ].join("\n");
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
  ask: (of, now) => {
    const { summary } = assessed(of);
    return [
      `we are preparing the fix and ${of.advisory ? "the advisory" : "the note in the changelog"} for "${summary}". Three questions:`,
      "",
      "1. Would you like to take part: to see the fix before it is out, and to check it?",
      "2. How should we credit you: which name, with which account on GitHub, or not at all?",
      `3. We would like to publish on [day, ${lastDay(of, now)} at the latest]. Does that day suit you?`,
      "",
      `If we do not hear from you within ${policy.days.credit} days, we publish without a name, on the day that we propose.`,
    ];
  },
  agree: (of, now) => {
    const { summary } = assessed(of);
    return [`we would like to publish the fix for "${summary}" on [day, ${lastDay(of, now)} at the latest]. Does that day suit you?`];
  },
  publish: (of) => {
    const { summary } = assessed(of);
    const { version = null } = of.fix ?? {};
    return [
      version === null ? `"${summary}" is fixed.` : `"${summary}" is fixed in ${policy.package} ${version}.`,
      ...(of.advisory !== true || of.ghsa === null
        ? []
        : ["", `The advisory: ${advisoryPage(of.ghsa)}${of.cve === null ? "" : ` (${of.cve})`}`]),
      "",
      creditOf(of),
    ];
  },
};

function creditOf({ credit, isSilent, isUnreachable }: Case): string {
  if (credit !== null) return `It names you as ${credit.name}. Thank you!`;
  if (isUnreachable) return "It names nobody, as nobody could be asked.";
  return isSilent
    ? "We did not hear from you about credit, so it names nobody yet. Tell us if it should."
    : "As you wished, it names nobody.";
}

function lastDay(of: Case, now: Date): string {
  return day(dues(of, now).find(({ what }) => what.startsWith("publish"))?.at ?? now.toISOString());
}

function assessed(of: Case): NonNullable<Case["assessment"]> {
  if (of.assessment === null) throw new DeskError(`The case is ${of.state}; this message comes after triage.`);
  return of.assessment;
}

function quoted(text: string): string[] {
  return text.split("\n").map((line) => `> ${line}`);
}
