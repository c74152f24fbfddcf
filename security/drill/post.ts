// What a mail server and GitHub add to a message, made up for the drill.
import { readMail, writeMail } from "../mail.js";
import { policy } from "../policy.js";

export interface Posting {
  readonly time: Date;
  /** Of the message alone: a Message-ID, a comment's number. */
  readonly number: string;
}

/** A drafted e-mail as it was sent. */
export function sentMail(draft: string, { time, number }: Posting): string {
  const text = draft.replace("X-Unsent: 1\r\n", "");
  return `Date: ${time.toUTCString()}\r\nMessage-ID: <${number}@chartify-ts.dev>\r\n${text}`;
}

/** The answer of whom a mail went to. */
export async function replyTo(sent: Uint8Array, text: string, { time, number }: Posting): Promise<string> {
  const { recipients, subject, messageId } = await readMail(sent);
  const mail = writeMail({
    from: { name: "", email: recipients[0] ?? "" },
    to: { name: "", email: policy.email },
    subject: subject.startsWith("Re: ") ? subject : `Re: ${subject}`,
    inReplyTo: messageId,
    body: `${text}\n`,
  });
  return `Date: ${time.toUTCString()}\r\nMessage-ID: <${number}@reporter.example>\r\n${mail.replace("X-Unsent: 1\r\n", "")}`;
}

/** A drafted comment as it was posted, with what the maintainer fills in. */
export function postedComment(draft: string, account: string, { time, number }: Posting): string {
  return draft
    .replace(/^\[the address of the comment, once it is posted: (.*-)…\]$/m, `$1${number}`)
    .replace(/^\[your account on GitHub\]$/m, `@${account}`)
    .replace(/^\[when it was posted: .*\]$/m, time.toISOString());
}

/** A comment of somebody else on the same advisory, as a maintainer saves it. */
export function commentBeside(posted: string, account: string, text: string, { time, number }: Posting): string {
  const [url = ""] = /^https:.*-(?=\d+$)/m.exec(posted) ?? [];
  return [
    "## Comment",
    "",
    `${url}${number}`,
    "",
    "## Author",
    "",
    `@${account}`,
    "",
    "## Date",
    "",
    time.toISOString(),
    "",
    "## Text",
    "",
    text,
    "",
  ].join("\n");
}
