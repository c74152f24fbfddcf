// A report as it comes in, by e-mail or as a filled-in form.
import { DeskError } from "./error.js";
import { isAccount, isAddress, readMail } from "./mail.js";
import { checkSize } from "./parser.js";
import { checkText } from "./text.js";
import { isoOf, timeOf } from "./time.js";

export const CHANNELS = ["email", "advisory", "issue"] as const;
export type Channel = (typeof CHANNELS)[number];

/** The parts that the policy asks a report to have, with the headings that a form or an e-mail may give them. */
export const PARTS = {
  description: ["description", "summary", "what is the weakness", "details"],
  steps: ["steps", "steps to reproduce", "how to reproduce", "reproduction", "poc", "proof of concept"],
  versions: ["affected versions", "versions", "version", "affected version"],
  mitigations: ["known mitigations", "mitigations", "mitigation", "workarounds", "workaround"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Part = keyof typeof PARTS;

/** Who reported it, and may be answered: by e-mail, by the account on GitHub, or both. */
export interface Reporter {
  readonly name: string;
  readonly email: string | null;
  /** Without the @. */
  readonly account: string | null;
}

export interface Report extends Readonly<Record<Part, string | null>> {
  readonly channel: Channel;
  readonly subject: string;
  /** Null for an issue that a maintainer flagged. */
  readonly reporter: Reporter | null;
  /** ISO 8601. The clock runs from here. */
  readonly receivedAt: string;
  readonly messageId: string | null;
  /** Number of the public issue that turned out to be about security. */
  readonly issue: number | null;
  /** Number of the advisory that GitHub made of a private report. */
  readonly ghsa: string | null;
  /** The file as it came, in base64. */
  readonly original: string;
}

/** Letters and digits of a GHSA number, as GitHub draws them; source: docs.github.com, "About the GitHub Advisory database". */
export const GHSA = /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/;

/**
 * Reads a report from an `.eml` file.
 *
 * @param now When it is entered. A mail that claims to be of later, or says no date, counts from now.
 */
export async function reportOfMail(bytes: Uint8Array, now: Date): Promise<Report> {
  const mail = await readMail(bytes);
  if (mail.from === null || !isAddress(mail.from.email)) {
    throw new DeskError("The e-mail names no sender to answer. Save it as .eml with all of its headers, or enter the report as a form.");
  }
  if (mail.text === "") throw new DeskError("The e-mail holds no text. If the report is in an attachment, enter it as a form.");
  const sections = sectionsOf(mail.text);
  const parts = partsOf(sections);
  return {
    channel: "email",
    subject: mail.subject || "(no subject)",
    reporter: { ...mail.from, account: null },
    receivedAt: isoOf(Math.min(now.getTime(), mail.date === null ? now.getTime() : timeOf(mail.date))),
    messageId: mail.messageId,
    issue: null,
    ghsa: null,
    ...parts,
    description: parts.description ?? sections.get("") ?? mail.text,
    original: Buffer.from(bytes).toString("base64"),
  };
}

/** What GitHub shows beside a private report, not in it. */
export interface Beside {
  readonly account?: string;
  readonly ghsa?: string;
}

/**
 * Reads a report from Markdown with headings, as GitHub's private reports and the advisory template give it. Besides the parts
 * of a report, "Title", "Name", "E-mail", "Account" (on GitHub) and "GHSA" count.
 */
export function reportOfForm(bytes: Uint8Array, channel: Channel, receivedAt: Date, beside: Beside = {}): Report {
  const sections = new Map([...sectionsOf(textOfForm(bytes)), ...Object.entries(beside)]);
  const parts = partsOf(sections);
  if (parts.description === null) throw new DeskError('The form has no heading "Description" with a text below it.');
  const ghsa = sections.get("ghsa") ?? null;
  const reporter = reporterOf(sections);
  if (ghsa !== null && !GHSA.test(ghsa)) throw new DeskError(`"${ghsa}" is no GHSA number. It looks like GHSA-2h4p-9mrx-7wqc.`);
  if (reporter.email === null && ghsa === null) {
    throw new DeskError(
      'The form has no heading "GHSA": without an e-mail address, the reporter is answered on the advisory of that number.',
    );
  }
  return {
    channel,
    subject: sections.get("title") ?? firstLine(parts.description),
    reporter,
    receivedAt: receivedAt.toISOString(),
    messageId: null,
    issue: null,
    ghsa,
    ...parts,
    original: Buffer.from(bytes).toString("base64"),
  };
}

function reporterOf(sections: ReadonlyMap<string, string>): Reporter {
  const email = sections.get("e-mail") ?? sections.get("email") ?? null;
  const account = sections.get("account")?.replace(/^@/, "") ?? null;
  if (email !== null && !isAddress(email))
    throw new DeskError(`The form has no heading "E-mail" with an address below it, but "${email}".`);
  if (account !== null && !isAccount(account)) throw new DeskError(`"${account}" is no account on GitHub.`);
  if (email === null && account === null) {
    throw new DeskError('The form has no heading "E-mail" or "Account" with the reporter\'s address, or account on GitHub, below it.');
  }
  return { name: firstLine(sections.get("name") ?? ""), email, account };
}

/** @throws DeskError where there is more of it than a report has. */
export function textOfForm(bytes: Uint8Array): string {
  checkSize(bytes);
  return Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** A report for an issue that turned out to be security-related; who wrote it is asked in the issue, without details. */
export function reportOfIssue(issue: number, why: string, now: Date): Report {
  if (!Number.isSafeInteger(issue) || issue < 1) throw new DeskError(`An issue has a number from 1 on, not ${issue}.`);
  checkText("why the issue is security-related", why);
  return {
    channel: "issue",
    subject: `Issue #${issue} is security-related`,
    reporter: null,
    receivedAt: now.toISOString(),
    messageId: null,
    issue,
    ghsa: null,
    description: why,
    steps: null,
    versions: null,
    mitigations: null,
    original: "",
  };
}

/** Parts that the reporter left out, to be asked for. */
export function missingParts(report: Report): Part[] {
  return (Object.keys(PARTS) as Part[]).filter((part) => report[part] === null);
}

const HEADINGS: readonly string[] = [...Object.values(PARTS).flat(), "title", "name", "e-mail", "email", "account", "ghsa"];

/** Texts by their headings (`## Steps`, or a line `Steps:`) in lower case; what stands before the first is under "". */
export function sectionsOf(text: string, headings: readonly string[] = HEADINGS): Map<string, string> {
  const sections = new Map<string, string>();
  let [heading, lines]: [string, string[]] = ["", []];
  const close = (): void => {
    const body = lines.join("\n").trim();
    if (body !== "" && body !== "_No response_" && !sections.has(heading)) sections.set(heading, body);
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = headingOf(line, headings);
    if (found === null) lines.push(line);
    else {
      close();
      [heading, lines] = [found, []];
    }
  }
  close();
  return sections;
}

function headingOf(line: string, headings: readonly string[]): string | null {
  const text = line.trim();
  if (text.length > 100) return null;
  const isMarked = text.startsWith("#");
  const name = text
    .replace(/^#{1,6}/, "")
    .replace(/:$/, "")
    .trim()
    .toLowerCase();
  return headings.includes(name) && (isMarked || text.endsWith(":")) ? name : null;
}

function partsOf(sections: ReadonlyMap<string, string>): Record<Part, string | null> {
  const of = (part: Part): string | null => PARTS[part].map((name) => sections.get(name)).find((text) => text !== undefined) ?? null;
  return { description: of("description"), steps: of("steps"), versions: of("versions"), mitigations: of("mitigations") };
}

function firstLine(text: string): string {
  return text.split("\n")[0]?.slice(0, 120) ?? "";
}
