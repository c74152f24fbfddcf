// What is published of a case: the OSV record, GitHub's draft, the request for a CVE, the changelog's entry.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { DeskError } from "./error.js";
import type { Assessment, Case } from "./model.js";
import schema from "./osv.schema.json" with { type: "json" };
import { advisoryPage, policy } from "./policy.js";

/** The fields of an OSV record that ours have; source: OSV format 1.7 (ossf.github.io/osv-schema). */
export interface OsvRecord {
  readonly schema_version: string;
  readonly id: string;
  readonly modified: string;
  readonly published?: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly details: string;
  readonly severity: readonly { readonly type: "CVSS_V4"; readonly score: string }[];
  readonly affected: readonly {
    readonly package?: { readonly ecosystem: "npm"; readonly name: string; readonly purl: string };
    readonly ranges: readonly {
      readonly type: "SEMVER" | "GIT";
      readonly repo?: string;
      readonly events: readonly { readonly introduced?: string; readonly fixed?: string }[];
    }[];
  }[];
  readonly references: readonly { readonly type: "ADVISORY" | "FIX" | "PACKAGE"; readonly url: string }[];
  readonly credits?: readonly { readonly name: string; readonly contact?: readonly string[]; readonly type: "REPORTER" }[];
  readonly database_specific: { readonly severity: string; readonly cwe_ids: readonly string[] };
}

/** A case that has all that its advisory says. */
function complete(of: Case): { assessment: Assessment; fix: NonNullable<Case["fix"]>; ghsa: string } {
  const { assessment, fix, ghsa } = of;
  const lacks = [assessment ?? "the triage", fix ?? "the fix", ghsa ?? "the GHSA number"].filter(
    (part) => typeof part === "string" && part.startsWith("the "),
  );
  if (assessment === null || fix === null || ghsa === null) throw new DeskError(`The record needs ${lacks.join(", ")} first.`);
  return { assessment, fix, ghsa };
}

/**
 * The published record, valid by the OSV schema. The commits of the fix are its references of type FIX, in their order.
 *
 * @throws DeskError where the case lacks what the record says, or is about the website, which is no package.
 */
export function osvRecord(of: Case, now: Date): OsvRecord {
  const { assessment, fix, ghsa } = complete(of);
  if (fix.version === null) throw new DeskError("A weakness of the website affects no package, so it has no OSV record.");
  const record: OsvRecord = {
    schema_version: "1.7.0",
    id: ghsa,
    modified: now.toISOString(),
    published: of.publishedAt ?? now.toISOString(),
    ...(of.cve === null ? {} : { aliases: [of.cve] }),
    summary: assessment.summary,
    details: detailsOf(assessment, fix),
    severity: [{ type: "CVSS_V4", score: assessment.vector }],
    affected: [
      {
        package: { ecosystem: "npm", name: policy.package, purl: `pkg:npm/${policy.package}` },
        ranges: [
          { type: "SEMVER", events: [{ introduced: assessment.introduced }, { fixed: fix.version }] },
          { type: "GIT", repo: policy.repository, events: commitEvents(assessment, fix, of.hotfix) },
        ],
      },
    ],
    references: [
      { type: "ADVISORY", url: advisoryPage(ghsa) },
      ...fix.commits.map((commit) => ({ type: "FIX" as const, url: `${policy.repository}/commit/${commit}` })),
      { type: "PACKAGE", url: `https://www.npmjs.com/package/${policy.package}` },
    ],
    ...(of.credit === null ? {} : { credits: [creditOf(of.credit)] }),
    database_specific: { severity: assessment.severity.toUpperCase(), cwe_ids: assessment.cwes },
  };
  const problems = osvProblems(record);
  if (problems.length > 0) throw new DeskError(`The record would not be valid OSV: ${problems.join("; ")}.`);
  return record;
}

/** From where and to where commits have the weakness: main's last of the fix, and that of the hotfix's branch, which main does not hold. */
function commitEvents(
  { introducedBy }: Assessment,
  { commits }: NonNullable<Case["fix"]>,
  hotfix: Case["hotfix"],
): { introduced?: string; fixed?: string }[] {
  const fixed = [...new Set([commits.at(-1) ?? "", ...(hotfix === null ? [] : [hotfix.commit])])];
  return [{ introduced: introducedBy ?? "0" }, ...fixed.map((commit) => ({ fixed: commit }))];
}

/** Where a value differs from the OSV schema, a line each. */
export function osvProblems(record: unknown): string[] {
  if (validate(record)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath || "the record"} ${message}`);
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv, ["date-time", "uri"]);
const validate = ajv.compile(schema);

/** Reads a record from a file and checks it. */
export function readRecord(path: string): OsvRecord {
  let record: unknown;
  try {
    record = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new DeskError(`${path} cannot be read as JSON: ${(error as Error).message}.`);
  }
  const problems = osvProblems(record);
  if (problems.length > 0) throw new DeskError(`${path} is no OSV record: ${problems.join("; ")}.`);
  return record as OsvRecord;
}

/** Version that fixes the weakness, and the commits that do, in their order. */
export function fixOf({ id, affected, references }: OsvRecord): { readonly version: string; readonly commits: readonly string[] } {
  const events = affected.flatMap(({ ranges }) => ranges.filter(({ type }) => type === "SEMVER").flatMap((range) => range.events));
  const version = events.find(({ fixed }) => fixed !== undefined)?.fixed;
  if (version === undefined) throw new DeskError(`${id} says no fixed version.`);
  const prefix = `${policy.repository}/commit/`;
  const commits = references.filter(({ type, url }) => type === "FIX" && url.startsWith(prefix)).map(({ url }) => url.slice(prefix.length));
  if (commits.length === 0) throw new DeskError(`${id} names no commit of ${policy.repository} that fixes it.`);
  return { version, commits };
}

/** The body of GitHub's call that creates a draft; source: docs.github.com, "Create a repository security advisory". */
export function githubDraft(of: Case): Readonly<Record<string, unknown>> {
  const { assessment, fix } = of;
  if (assessment === null) throw new DeskError("An advisory is drafted after triage.");
  const from = assessment.introduced === "0" ? "" : `>= ${assessment.introduced}, `;
  return {
    summary: assessment.summary,
    description: detailsOf(assessment, fix),
    vulnerabilities: [
      {
        package: { ecosystem: "npm", name: policy.package },
        vulnerable_version_range: fix?.version ? `${from}< ${fix.version}` : `>= ${assessment.introduced}`,
        ...(fix?.version ? { patched_versions: fix.version } : {}),
      },
    ],
    cwe_ids: assessment.cwes,
    cvss_vector_string: assessment.vector,
    ...(of.credit?.login ? { credits: [{ login: of.credit.login, type: "reporter" }] } : {}),
  };
}

/** Markdown of the advisory, of the team's words alone: the reporter's stay private. */
function detailsOf({ summary, vector, score, severity, introduced, workaround }: Assessment, fix: Case["fix"]): string {
  const from = introduced === "0" ? "All versions" : `Versions from ${introduced} on`;
  return [
    `${summary}.`,
    "",
    "### Affected",
    "",
    fix?.version ? `${from} before ${fix.version}.` : `${from}.`,
    "",
    "### What to do",
    "",
    fix?.version ? `Update to ${policy.package} ${fix.version}.` : "A fix is being prepared.",
    ...(workaround === null ? [] : ["", workaround]),
    "",
    "### Severity",
    "",
    `${severity} (CVSS 4.0 score ${score.toFixed(1)}): \`${vector}\``,
  ].join("\n");
}

/** The text for a CVE numbering authority, where GitHub's own request is not used. */
export function cveRequest(of: Case): string {
  const { assessment, fix, ghsa } = complete(of);
  return `${[
    `Vendor and product: ${policy.project}, npm package ${policy.package}, ${policy.repository}`,
    `Weakness: ${assessment.cwes.join(", ") || "[CWE]"}`,
    `Title: ${assessment.summary}`,
    `Affected: ${assessment.introduced === "0" ? "all versions" : `from ${assessment.introduced}`} before ${fix.version}`,
    `Fixed in: ${fix.version} (${fix.commits.map((commit) => commit.slice(0, 12)).join(", ")})`,
    `CVSS: ${assessment.score.toFixed(1)} ${assessment.severity}, ${assessment.vector}`,
    `Discoverer: ${of.credit?.name ?? "not named"}`,
    `References: ${advisoryPage(ghsa)}`,
    `Contact: ${policy.email}`,
  ].join("\n")}\n`;
}

/** What a changelog says of a weakness. */
export interface Notice {
  readonly summary: string;
  readonly severity: string;
  /** GHSA number, if there is an advisory. */
  readonly ghsa: string | null;
  readonly cves: readonly string[];
  readonly credits: readonly string[];
}

export function noticeOfRecord({ id, aliases = [], summary, database_specific, credits = [] }: OsvRecord): Notice {
  return { summary, severity: database_specific.severity.toLowerCase(), ghsa: id, cves: aliases, credits: credits.map(({ name }) => name) };
}

/** @throws DeskError before triage. */
export function noticeOfCase({ assessment, advisory, ghsa, cve, credit }: Case): Notice {
  if (assessment === null) throw new DeskError("The changelog tells a weakness after triage.");
  const { summary, severity } = assessment;
  return {
    summary,
    severity,
    ghsa: advisory === true ? ghsa : null,
    cves: cve === null ? [] : [cve],
    credits: credit === null ? [] : [credit.name],
  };
}

/** The changelog's line under "Security", with the credit. */
export function changelogEntry({ summary, severity, ghsa, cves, credits }: Notice): string {
  const facts = [...(ghsa === null ? [] : [`[${ghsa}](${advisoryPage(ghsa)})`]), ...cves, severity];
  const names = credits.map(oneLine).join(", ");
  return `- ${oneLine(summary)} (${facts.join(", ")}).${names === "" ? "" : ` Reported by ${names}.`}`;
}

/** The changelog with an entry under "Security" of a version's section, which is made where it is missing. */
export function withEntry(changelog: string, version: string, heading: string, entry: string): string {
  if (changelog.includes(entry)) return changelog;
  const lines = changelog.split("\n");
  let start = lines.findIndex((line) => line === `## ${version}` || line.startsWith(`## ${version} `));
  if (start < 0) {
    // Above the newest release, and below what is unreleased.
    start = lines.findIndex((line) => /^## .*\d{4}-\d\d-\d\d$/.test(line));
    if (start < 0) start = lines.length;
    lines.splice(start, 0, `## ${heading}`, "");
  }
  const next = lines.findIndex((line, i) => i > start && line.startsWith("## "));
  const end = next < 0 ? lines.length : next;
  const security = lines.findIndex((line, i) => i > start && i < end && line === "### Security");
  if (security >= 0) lines.splice(security + 2, 0, entry);
  else lines.splice(start + 1, 0, "", "### Security", "", entry);
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}

function creditOf({ name, login }: NonNullable<Case["credit"]>): { name: string; contact?: readonly string[]; type: "REPORTER" } {
  return { name, ...(login === null ? {} : { contact: [`https://github.com/${login}`] }), type: "REPORTER" };
}

/** Text of others as one line of Markdown without links, code or HTML. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f]+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>&]/g, "\\$&");
}
