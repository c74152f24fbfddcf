// What a case is made of: states, events with their evidence, and where it stands. Types, and what is plain from them.
import type { Severity } from "./cvss.js";
import { policy } from "./policy.js";
import type { Report, Reporter } from "./report.js";

export const STATES = ["received", "acknowledged", "triaged", "owned", "decided", "asked", "answered", "published", "rejected"] as const;
export type State = (typeof STATES)[number];

export interface Assessment {
  /** One line, as the advisory will be titled. */
  readonly summary: string;
  readonly vector: string;
  readonly score: number;
  readonly severity: Severity;
  /** `CWE-79` and the like. */
  readonly cwes: readonly string[];
  /** A weakness of the website is fixed there, and needs no release. */
  readonly scope: "package" | "website";
  /** First version that has the weakness; "0" for all. */
  readonly introduced: string;
  /** Commit that brought it, where it is known. */
  readonly introducedBy: string | null;
  readonly isExploited: boolean;
  /** What users can do before they update; Markdown, published. */
  readonly workaround: string | null;
}

export interface Credit {
  readonly name: string;
  /** Name on GitHub, without the @, if it may be shown. */
  readonly login: string | null;
}

/** The tagged release of the hotfix. */
export interface HotfixTag {
  readonly tag: string;
  /** The commit of its branch that completes the fix. */
  readonly commit: string;
}

interface Read {
  /** ISO 8601. */
  readonly date: string;
  /** Address of who wrote it, or account (`@ada`), in lower case. */
  readonly sender: string;
  /** Cases (`CT-2026-k3f9qz`) and issues (`#12`) that it names. */
  readonly names: readonly string[];
  /** Of the file that it was read from. */
  readonly sha256: string;
}

/** A message, read from the file itself. */
export type Evidence =
  | (Read & {
      readonly kind: "mail";
      readonly messageId: string;
      /** Addresses in To and Cc, in lower case. */
      readonly recipients: readonly string[];
      /** Message-IDs of the mails that it answers. */
      readonly answers: readonly string[];
    })
  | (Read & {
      readonly kind: "comment";
      /** The comment's own address. */
      readonly url: string;
      readonly text: string;
    });

export type Event =
  | { readonly type: "open"; readonly report: Report }
  | { readonly type: "acknowledge"; readonly message: Evidence }
  | { readonly type: "reject"; readonly message: Evidence; readonly why: string }
  | { readonly type: "reopen"; readonly message: Evidence | null; readonly why: string }
  | { readonly type: "triage" | "reassess"; readonly assessment: Assessment; readonly why: string }
  | { readonly type: "inform"; readonly message: Evidence }
  | { readonly type: "assign" | "hand-over"; readonly owner: string }
  | { readonly type: "decide"; readonly advisory: boolean; readonly why: string }
  | { readonly type: "ask"; readonly message: Evidence }
  | {
      readonly type: "answer";
      /** Null for silence. */
      readonly message: Evidence | null;
      readonly joins: boolean;
      readonly credit: Credit | null;
      /** The day of publication, where the answer agrees to one; of silence, the team's own choice. */
      readonly on: string | null;
    }
  | { readonly type: "agree"; readonly message: Evidence; readonly on: string }
  | { readonly type: "credit"; readonly message: Evidence; readonly credit: Credit | null }
  | {
      readonly type: "publish";
      readonly message: Evidence;
      readonly recordSha256: string | null;
      /** The stable release that it is a fix of; null where nothing is released. */
      readonly stable: string | null;
    }
  | { readonly type: "plan"; readonly message: Evidence; readonly until: string; readonly why: string }
  | { readonly type: "fix"; readonly commits: readonly string[]; readonly version: string | null }
  | { readonly type: "hotfix"; readonly hotfix: HotfixTag }
  | { readonly type: "github"; readonly ghsa: string }
  | { readonly type: "cve"; readonly cve: string }
  | {
      readonly type: "contact";
      readonly reporter: Reporter | null;
      readonly message: Evidence | null;
      readonly why: string;
      /** The private advisory on which an account is answered. */
      readonly ghsa: string | null;
    }
  | { readonly type: "note"; readonly text: string };
export type EventType = Event["type"];

/** Where a case stands. */
export interface Case {
  readonly id: string;
  readonly state: State;
  readonly report: Report;
  /** The days of the policy count from here, ISO 8601: the report's arrival, or the day when the case was opened again. */
  readonly since: string;
  /** Message-IDs and addresses of all messages so far; each counts once. */
  readonly used: readonly string[];
  /** When the team last wrote to the reporter. */
  readonly lastSentAt: string | null;
  readonly assessment: Assessment | null;
  /** Whether the reporter has heard the assessment as it is. */
  readonly isInformed: boolean;
  /** The author of the issue cannot be reached, so that the team's own messages count. */
  readonly isUnreachable: boolean;
  readonly owner: string | null;
  readonly advisory: boolean | null;
  readonly askedAt: string | null;
  /** The question was not answered. */
  readonly isSilent: boolean;
  readonly joins: boolean | null;
  readonly credit: Credit | null;
  /** The day of publication that the reporter agreed to, `2026-11-24`. */
  readonly agreedOn: string | null;
  readonly plannedUntil: string | null;
  readonly fix: { readonly commits: readonly string[]; readonly version: string | null } | null;
  readonly hotfix: HotfixTag | null;
  readonly ghsa: string | null;
  readonly cve: string | null;
  readonly publishedAt: string | null;
  /** State that a rejected case had before. */
  readonly before: State | null;
}

/** Major weaknesses get a hotfix of the latest stable release. */
export function isMajor({ score, isExploited }: Assessment): boolean {
  return score >= policy.majorFrom || isExploited;
}

/** A release without a suffix. */
export const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
