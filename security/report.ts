// A report as it comes in, by e-mail or as a filled-in form.
import { DeskError } from "./error.js";
import { type Address, isAddress, readMail } from "./mail.js";

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

export interface Report extends Readonly<Record<Part, string | null>> {
  readonly channel: Channel;
  readonly subject: string;
  /** Null for an issue that a maintainer flagged. */
  readonly reporter: Address | null;
  /** ISO 8601. The clock runs from here. */
  readonly receivedAt: string;
  readonly messageId: string | null;
  /** Number of the public issue that turned out to be about security. */
  readonly issue: number | null;
  /** The file as it came, in base64. */
  readonly original: string;
}

const MOST_BYTES = 25_000_000;

/**
 * Reads a report from an `.eml` file.
 *
 * @param now When it is entered. A mail that claims to be of later, or says no date, counts from now.
 */
export async function reportOfMail(bytes: Uint8Array, now: Date): Promise<Report> {
  const mail = await readMail(atMost(bytes));
  if (mail.from === null || !isAddress(mail.from.email)) {
    throw new DeskError("The e-mail names no sender to answer. Save it as .eml with all of its headers, or enter the report as a form.");
  }
  if (mail.text === "") throw new DeskError("The e-mail holds no text. If the report is in an attachment, enter it as a form.");
  const sections = sectionsOf(mail.text);
  const parts = partsOf(sections);
  return {
    channel: "email",
    subject: mail.subject || "(no subject)",
    reporter: mail.from,
    receivedAt: mail.date !== null && mail.date < now.toISOString() ? mail.date : now.toISOString(),
    messageId: mail.messageId,
    issue: null,
    ...parts,
    description: parts.description ?? sections.get("") ?? mail.text,
    original: Buffer.from(bytes).toString("base64"),
  };
}

/**
 * Reads a report from Markdown with headings, as GitHub's private reports and the advisory template give it. Besides the parts
 * of a report, "Title", "Name" and "E-mail" count.
 */
export function reportOfForm(bytes: Uint8Array, channel: Channel, receivedAt: Date): Report {
  const sections = sectionsOf(
    Buffer.from(atMost(bytes))
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
  );
  const parts = partsOf(sections);
  const email = sections.get("e-mail") ?? sections.get("email") ?? "";
  if (parts.description === null) throw new DeskError('The form has no heading "Description" with a text below it.');
  if (!isAddress(email)) throw new DeskError('The form has no heading "E-mail" with the reporter\'s address below it.');
  return {
    channel,
    subject: sections.get("title") ?? firstLine(parts.description),
    reporter: { name: firstLine(sections.get("name") ?? ""), email },
    receivedAt: receivedAt.toISOString(),
    messageId: null,
    issue: null,
    ...parts,
    original: Buffer.from(bytes).toString("base64"),
  };
}

/** A report for an issue that turned out to be security-related; who wrote it is asked in the issue, without details. */
export function reportOfIssue(issue: number, why: string, now: Date): Report {
  if (!Number.isSafeInteger(issue) || issue < 1) throw new DeskError(`An issue has a number from 1 on, not ${issue}.`);
  return {
    channel: "issue",
    subject: `Issue #${issue} is security-related`,
    reporter: null,
    receivedAt: now.toISOString(),
    messageId: null,
    issue,
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

function atMost(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MOST_BYTES) throw new DeskError(`The report has ${bytes.length} bytes; at most ${MOST_BYTES} are taken.`);
  return bytes;
}

/** Texts by their headings (`## Steps`, or a line `Steps:`) in lower case; what stands before the first is under "". */
function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let [heading, lines]: [string, string[]] = ["", []];
  const close = (): void => {
    const body = lines.join("\n").trim();
    if (body !== "" && body !== "_No response_" && !sections.has(heading)) sections.set(heading, body);
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = headingOf(line);
    if (found === null) lines.push(line);
    else {
      close();
      [heading, lines] = [found, []];
    }
  }
  close();
  return sections;
}

const KNOWN = new Set<string>([...Object.values(PARTS).flat(), "title", "name", "e-mail", "email"]);

function headingOf(line: string): string | null {
  const text = line.trim();
  if (text.length > 100) return null;
  const isMarked = text.startsWith("#");
  const name = text
    .replace(/^#{1,6}/, "")
    .replace(/:$/, "")
    .trim()
    .toLowerCase();
  return KNOWN.has(name) && (isMarked || text.endsWith(":")) ? name : null;
}

function partsOf(sections: ReadonlyMap<string, string>): Record<Part, string | null> {
  const of = (part: Part): string | null => PARTS[part].map((name) => sections.get(name)).find((text) => text !== undefined) ?? null;
  return { description: of("description"), steps: of("steps"), versions: of("versions"), mitigations: of("mitigations") };
}

function firstLine(text: string): string {
  return text.split("\n")[0]?.slice(0, 120) ?? "";
}
