// The form of each event, to be checked where one is read: the folder is shared, and what is in it may be anything.
import type { EventType } from "./model.js";
import { CHANNELS } from "./report.js";
import { type Check, is } from "./shape.js";

const maybe = is.nullable(is.text);
const read = { date: is.text, sender: is.text, names: is.list(is.text), sha256: is.hash };
const message = is.either(
  is.record({ kind: is.oneOf("mail"), messageId: is.text, recipients: is.list(is.text), answers: is.list(is.text), ...read }),
  is.record({ kind: is.oneOf("comment"), url: is.text, text: is.text, ...read }),
);
const reporter = is.record({ name: is.text, email: maybe, account: maybe });
const credit = is.nullable(is.record({ name: is.text, login: maybe }));
const report = is.record({
  channel: is.oneOf(...CHANNELS),
  subject: is.text,
  reporter: is.nullable(reporter),
  receivedAt: is.time,
  messageId: maybe,
  issue: is.nullable(is.count),
  ghsa: maybe,
  original: is.text,
  description: maybe,
  steps: maybe,
  versions: maybe,
  mitigations: maybe,
});
const assessment = is.record({
  summary: is.text,
  vector: is.text,
  score: is.number,
  severity: is.oneOf("none", "low", "medium", "high", "critical"),
  cwes: is.list(is.text),
  scope: is.oneOf("package", "website"),
  introduced: is.text,
  introducedBy: maybe,
  isExploited: is.flag,
  workaround: maybe,
});
const judged = { assessment, why: is.text };

const FIELDS: Readonly<Record<EventType, Readonly<Record<string, Check>>>> = {
  open: { report },
  acknowledge: { message },
  reject: { message, why: is.text },
  reopen: { message: is.nullable(message), why: is.text },
  triage: judged,
  reassess: judged,
  inform: { message },
  assign: { owner: is.text },
  "hand-over": { owner: is.text },
  decide: { advisory: is.flag, why: is.text },
  ask: { message },
  answer: { message: is.nullable(message), joins: is.flag, credit, on: maybe },
  agree: { message, on: is.text },
  credit: { message, credit },
  publish: { message, recordSha256: is.nullable(is.hash), stable: maybe },
  plan: { message, until: is.time, why: is.text },
  fix: { commits: is.list(is.text), version: maybe },
  hotfix: { hotfix: is.record({ tag: is.text, commit: is.text }) },
  github: { ghsa: is.text },
  cve: { cve: is.text },
  contact: { reporter: is.nullable(reporter), message: is.nullable(message), why: is.text, ghsa: maybe },
  note: { text: is.text },
};

/** Whether a value is an event that this desk knows, with all of its fields. */
export function isEvent(value: unknown): boolean {
  const type = String((value as { type?: unknown } | null)?.type);
  return Object.hasOwn(FIELDS, type) && is.record(FIELDS[type as EventType])(value);
}
