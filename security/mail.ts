// E-mail in and out: reading .eml files, and writing messages for a maintainer to send.
import { DeskError } from "./error.js";
import { parse } from "./parser.js";
import { isOneLine } from "./text.js";
import { isoOf, isTime, timeOf } from "./time.js";

export interface Address {
  readonly name: string;
  readonly email: string;
}

/** What the desk needs to know of an e-mail. */
export interface Mail {
  readonly from: Address | null;
  readonly recipients: readonly string[];
  readonly subject: string;
  /** ISO 8601; null where the header is missing, or no date of the years 1970 to 9999. */
  readonly date: string | null;
  readonly messageId: string | null;
  /** Message-IDs of In-Reply-To and References. */
  readonly answers: readonly string[];
  readonly text: string;
}

/**
 * Reads an e-mail as it was received or sent (RFC 5322). Of a message in HTML alone, the text is taken.
 *
 * @throws DeskError where it cannot be read, such as one of parts in parts without end, or of lines without end.
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await parse(bytes);
  const mailboxes = (list: typeof mail.to): Address[] =>
    (list ?? []).flatMap((entry) => (entry.group ? entry.group : [entry])).map(({ name, address = "" }) => ({ name, email: address }));
  const [from = null] = mailboxes(mail.from === undefined ? [] : [mail.from]);
  const date = mail.date ?? "";
  return {
    from: from?.email ? from : null,
    recipients: [...mailboxes(mail.to), ...mailboxes(mail.cc)].map(({ email }) => email.toLowerCase()),
    subject: mail.subject ?? "",
    date: isTime(date) ? isoOf(timeOf(date)) : null,
    messageId: mail.messageId ?? null,
    answers: `${mail.inReplyTo ?? ""} ${mail.references ?? ""}`.match(/<[^<>\s]+>/g) ?? [],
    text: (mail.text ?? textOf(mail.html ?? "")).trim(),
  };
}

function textOf(html: string): string {
  return html.replace(/<[^<>]*>/g, " ");
}

export interface Draft {
  readonly from: Address;
  readonly to: Address;
  readonly cc?: Address;
  readonly subject: string;
  /** Message-ID of the mail this one answers. */
  readonly inReplyTo?: string | null;
  /** Lines end with "\n". */
  readonly body: string;
}

/** A message as a mail program opens it to be sent (`X-Unsent`), with lines of CRLF; no text of it can add a header. */
export function writeMail(draft: Draft): string {
  const headers = [
    ["From", mailbox(draft.from)],
    ["To", mailbox(draft.to)],
    ...(draft.cc === undefined ? [] : [["Cc", mailbox(draft.cc)]]),
    ["Subject", words(draft.subject)],
    ...(messageIdOf(draft.inReplyTo) === null
      ? []
      : [
          ["In-Reply-To", messageIdOf(draft.inReplyTo)],
          ["References", messageIdOf(draft.inReplyTo)],
        ]),
    ["MIME-Version", "1.0"],
    ["Content-Type", "text/plain; charset=utf-8"],
    ["Content-Transfer-Encoding", "base64"],
    ["X-Unsent", "1"],
  ];
  const body = Buffer.from(draft.body, "utf8").toString("base64").replace(/.{76}/g, "$&\r\n");
  return `${headers.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n${body}\r\n`;
}

/** Only what has the form of an address goes into a header. */
function mailbox({ name, email }: Address): string {
  if (!isAddress(email)) throw new DeskError(`"${email}" is no e-mail address.`);
  return name === "" ? email : `${words(name, /^[A-Za-z0-9 _-]*$/)} <${email}>`;
}

export function isAddress(email: string): boolean {
  return (
    email.length <= 254 &&
    isOneLine(email) &&
    /^[^\s@<>(),;:"[\]\\\u0000-\u001f\u007f]+@[^\s@<>(),;:"[\]\\\u0000-\u001f\u007f]+$/.test(email)
  );
}

/** An account's name on GitHub, without the @. */
export function isAccount(name: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(name);
}

function messageIdOf(id: string | null | undefined): string | null {
  return typeof id === "string" && /^<[\x21-\x3b\x3d\x3f-\x7e]+>$/.test(id) && id.length < 900 ? id : null;
}

/** Plain where `isPlain` says so, else RFC 2047 words of at most 75 characters. */
function words(text: string, isPlain = /^[A-Za-z0-9 .,:;!?/#()'+_[\]-]*$/): string {
  const clean = text.replace(/[\u0000-\u001f\u007f]+/g, " ").slice(0, 500);
  if (isPlain.test(clean) && clean.length < 200) return clean;
  const parts = [""];
  for (const char of clean) {
    if (Buffer.byteLength(`${parts.at(-1)}${char}`) > 42) parts.push("");
    parts[parts.length - 1] += char;
  }
  return parts.map((part) => `=?utf-8?B?${Buffer.from(part).toString("base64")}?=`).join("\r\n ");
}
