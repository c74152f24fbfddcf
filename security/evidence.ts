// What shows that a step was taken: the message as it was sent or received, an e-mail or a comment on GitHub's private advisory.

import { DeskError } from "./error.js";
import { sha256 } from "./keys.js";
import { isAccount, readMail } from "./mail.js";
import type { Case, Evidence } from "./model.js";
import { policy } from "./policy.js";
import { type Reporter, sectionsOf, textOfForm } from "./report.js";
import { day, isTime, SKEW, secondOf, timeOf } from "./time.js";

/** Where evidence must fit in. */
export interface Ground {
  readonly of: Case;
  /** When the entry is written, ISO 8601. */
  readonly at: string;
  /** Addresses and accounts of the team, in lower case. */
  readonly ours: readonly string[];
}

/** Reads a message from an `.eml` file, or a comment from a form with the headings Comment, Author, Date and Text. */
export async function readEvidence(file: string, bytes: Uint8Array): Promise<Evidence> {
  if (!/\.eml$/i.test(file)) return commentOf(bytes);
  const { messageId, date, recipients, from, subject, text, answers } = await readMail(bytes);
  return {
    kind: "mail",
    messageId: messageId ?? "",
    date: date ?? "",
    sender: from?.email.toLowerCase() ?? "",
    recipients,
    answers,
    names: namesIn(`${subject}\n${text}`),
    sha256: sha256(bytes),
  };
}

/** What somebody wrote in a message: the text of an `.eml` file, or a form as it is. */
export async function writtenIn(file: string, bytes: Uint8Array): Promise<string> {
  return /\.eml$/i.test(file) ? (await readMail(bytes)).text : textOfForm(bytes);
}

function commentOf(bytes: Uint8Array): Evidence {
  const sections = sectionsOf(textOfForm(bytes), ["comment", "author", "date", "text"]);
  const [url = "", author = "", date = "", text = ""] = ["comment", "author", "date", "text"].map((name) => sections.get(name));
  const account = author.replace(/^@/, "").toLowerCase();
  if (!isAccount(account)) throw new DeskError(`The comment has no heading "Author" with an account on GitHub below it, but "${author}".`);
  if (!isTime(date))
    throw new DeskError(`The comment has no heading "Date" with a date and time such as 2026-11-24T10:00:00Z below it, but "${date}".`);
  if (text === "") throw new DeskError('The comment has no heading "Text" with what was written below it.');
  return { kind: "comment", url, date, sender: `@${account}`, names: namesIn(text), text, sha256: sha256(bytes) };
}

function namesIn(text: string): string[] {
  return [...new Set(text.match(/CT-\d{4}-[a-z2-9]{6}(?![a-z0-9])|#\d{1,9}(?!\d)/g) ?? [])];
}

/** What counts once: a message's own number or address. */
export function idOf(evidence: Evidence): string {
  return evidence.kind === "mail" ? evidence.messageId : evidence.url;
}

/**
 * A message of the team to the reporter, or to the team alone where there is none.
 *
 * @throws DeskError where it was not sent, or is not for this case and step.
 */
export function checkOurs(ground: Ground, evidence: Evidence): void {
  const { of } = ground;
  const { reporter } = of.report;
  checkFits(ground, evidence, of.lastSentAt ?? of.report.receivedAt);
  if (evidence.kind === "comment") checkAddress(evidence.url, advisoryOf(of));
  checkNames(of, evidence, [of.id]);
  checkSender(ground, evidence);
  if (evidence.kind === "mail") checkWent(evidence, reporter === null ? null : (reporter.email ?? ""));
  else if (reporter?.account == null) throw new DeskError("The reporter has no account on GitHub in this case: send an e-mail.");
}

/**
 * The flag: an e-mail to the team that names the issue.
 *
 * @throws DeskError as for any message.
 */
export function checkFlag(ground: Ground, evidence: Evidence): void {
  const { of } = ground;
  if (evidence.kind !== "mail") throw new DeskError("An issue is flagged by e-mail to the team.");
  checkFits(ground, evidence, of.report.receivedAt);
  checkNames(of, evidence, [of.id]);
  checkNames(of, evidence, [`#${of.report.issue}`]);
  checkSender(ground, evidence);
  checkWent(evidence, null);
}

function checkSender({ ours }: Ground, { sender }: Evidence): void {
  if (ours.includes(sender)) return;
  throw new DeskError(`The message is from ${sender || "nobody"}, which is none of the team's addresses: ${ours.join(", ")}.`);
}

/**
 * A message of the reporter.
 *
 * @throws DeskError where it is from somebody else, or is not about this case.
 */
export function checkTheirs(ground: Ground, evidence: Evidence): void {
  checkFrom(ground, evidence, { from: ground.of.report.reporter, places: advisoryOf(ground.of) });
}

/**
 * A message in which the author of a flagged issue becomes the reporter; it may be a comment on the issue.
 *
 * @throws DeskError as for any message.
 */
export function checkAuthors(ground: Ground, evidence: Evidence, from: Reporter): void {
  const { of } = ground;
  checkFrom(ground, evidence, { from, places: [...advisoryOf(of), `${policy.repository}/issues/${of.report.issue}#issuecomment-`] });
}

interface Origin {
  readonly from: Reporter | null;
  /** Beginnings of a comment's address. */
  readonly places: readonly string[];
}

function checkFrom(ground: Ground, evidence: Evidence, { from, places }: Origin): void {
  const { of } = ground;
  checkFits(ground, evidence, of.report.receivedAt);
  const known = [from?.email?.toLowerCase(), from?.account == null ? undefined : `@${from.account.toLowerCase()}`];
  if (!known.includes(evidence.sender)) {
    throw new DeskError(
      `The message is from ${evidence.sender || "nobody"}, not from ${known.filter(Boolean).join(" or ") || "a reporter"}.`,
    );
  }
  // A comment's place is the case's own; a mail may answer one of the case.
  if (evidence.kind === "comment") checkAddress(evidence.url, places);
  else if (!evidence.answers.some((id) => of.used.includes(id)))
    checkNames(of, evidence, of.report.issue === null ? [of.id] : [of.id, `#${of.report.issue}`]);
}

/** Own number, not used before, and a date between what came before and now. */
function checkFits({ of, at }: Ground, evidence: Evidence, notBefore: string): void {
  const { date } = evidence;
  if (idOf(evidence) === "" || !isTime(date)) {
    throw new DeskError("The message has no Message-ID or no date, so it was not sent yet. Save it as .eml from your folder of sent mail.");
  }
  if (of.used.includes(idOf(evidence)))
    throw new DeskError("The message served an earlier step of this case. Each step has one of its own.");
  if (secondOf(date) < secondOf(notBefore)) {
    throw new DeskError(`The message is of ${date}, before what it follows, which is of ${notBefore}.`);
  }
  if (timeOf(date) > timeOf(at) + SKEW) throw new DeskError(`The message is of ${date}, which is still to come on ${day(at)}.`);
}

/** Where comments of a case stand: on its own advisory, never in public. */
function advisoryOf({ ghsa }: Case): string[] {
  return ghsa === null ? [] : [`${policy.repository}/security/advisories/${ghsa}#`];
}

function checkAddress(url: string, places: readonly string[]): void {
  if (places.some((place) => url.startsWith(place) && /^[\w-]+$/.test(url.slice(place.length)))) return;
  throw new DeskError(
    places.length === 0
      ? "The case has no advisory on GitHub that a comment could stand on. Send an e-mail."
      : `"${url}" is no address of a comment on the case. It begins with ${places.join(" or ")}.`,
  );
}

function checkNames({ id }: Case, { names }: Evidence, wanted: readonly string[]): void {
  if (wanted.some((name) => names.includes(name))) return;
  throw new DeskError(`The message names ${wanted.join(" or ")} neither in its subject nor in its text, so it is not about ${id}.`);
}

/** @param reporter Address of the reporter; null for a message to the team alone, "" where only the account is known. */
function checkWent({ recipients }: Extract<Evidence, { kind: "mail" }>, reporter: string | null): void {
  if (reporter === "") throw new DeskError("The reporter is known by the account on GitHub: comment on the advisory, and save that.");
  for (const address of reporter === null ? [policy.email] : [reporter, policy.email]) {
    if (!recipients.includes(address.toLowerCase())) {
      throw new DeskError(`The message did not go to ${address}: its recipients are ${recipients.join(", ") || "none"}.`);
    }
  }
}
