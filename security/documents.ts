// Contacts, versions and days stand in many public files. This says where they disagree.
import { expiryOf } from "./calendar.js";
import { isAddress } from "./mail.js";
import { VERSION } from "./model.js";
import { pageProblems } from "./page.js";
import { type Policy, reportForm } from "./policy.js";
import { newestFirst } from "./versions.js";

/** The public files, by their paths in the repository. */
export const DOCUMENTS = [
  "SECURITY.md",
  ".well-known/security.txt",
  ".github/CODEOWNERS",
  ".github/ISSUE_TEMPLATE/config.yml",
  ".github/ISSUE_TEMPLATE/security-contact.yml",
  "docs/security/advisory-template.md",
  "docs/security/desk.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "README.md",
  "package.json",
] as const;
export type Documents = Readonly<Record<(typeof DOCUMENTS)[number], string>>;

/** Folders and files that nobody changes without the team. */
const OWNED = ["/SECURITY.md", "/.well-known/", "/.github/", "/security/", "/docs/security/", "/test/security/"];

/**
 * Where the files disagree with the policy, with one another, or with the released tags; a line each.
 *
 * @param tags Names of git's tags; those of stable releases count. None says nothing, as in a shallow clone.
 */
export function disagreements(of: Policy, documents: Documents, tags: readonly string[]): string[] {
  return [
    ...contacts(of, documents),
    ...securityTxt(of, documents[".well-known/security.txt"]),
    ...pageProblems(of, documents["SECURITY.md"]),
    ...issueForms(of, documents),
    ...owners(of, documents[".github/CODEOWNERS"]),
    ...versions(of, documents, tags),
  ];
}

/** No file may name another address of the project's domain, or another repository under its name. */
function contacts(of: Policy, documents: Documents): string[] {
  const domain = new URL(of.website).hostname;
  const [owner = ""] = new URL(of.repository).pathname.slice(1).split("/");
  const found = Object.entries(documents).flatMap(([file, text]) => [
    ...text
      .split(/[\s<>()[\]"'`,:;]/)
      .map((word) => word.replace(/\.$/, ""))
      .filter((word) => word.endsWith(domain) && isAddress(word) && word !== of.email)
      .map((address) => `${file} names ${address}, but the policy says ${of.email}`),
    ...matches(text, /https:\/\/github\.com\/[\w-]+\/[\w-]+/g)
      .filter((url) => url.startsWith(`https://github.com/${owner}/`) || url.endsWith(`/${of.package}`))
      .filter((url) => url !== of.repository)
      .map((url) => `${file} names ${url}, but the policy says ${of.repository}`),
  ]);
  const { repository, bugs, homepage } = JSON.parse(documents["package.json"]) as Record<string, { url?: string } | undefined> & {
    homepage?: string;
  };
  const expected: [field: string, value: unknown, wanted: string][] = [
    ["repository.url", repository?.url, `git+${of.repository}.git`],
    ["bugs.url", bugs?.url, `${of.repository}/issues`],
    ["homepage", homepage, of.website],
  ];
  return [
    ...found,
    ...expected
      .filter(([, value, wanted]) => value !== wanted)
      .map(([field, value, wanted]) => `package.json: ${field} is ${String(value)}, but the policy says ${wanted}`),
  ];
}

function securityTxt(of: Policy, text: string): string[] {
  const file = ".well-known/security.txt";
  const fields = (name: string): string[] =>
    [...text.matchAll(/^([A-Za-z-]+):[ \t]*([^\r\n]*)$/gm)].filter(([, key]) => key === name).map(([, , value = ""]) => value.trim());
  const wanted: Readonly<Record<string, string[]>> = {
    Contact: [reportForm(of), `mailto:${of.email}`],
    "Preferred-Languages": ["en"],
    Canonical: [`${of.website}/${file}`],
    Policy: [`${of.repository}/blob/main/SECURITY.md`],
  };
  const differing = Object.entries(wanted).filter(([name, values]) => fields(name).join() !== values.join());
  return [
    ...differing.map(
      ([name, values]) => `${file}: ${name} is ${fields(name).join(", ") || "missing"}, but the policy says ${values.join(", ")}`,
    ),
    ...(Number.isNaN(expiryOf(text)) ? [`${file} needs one Expires with a date and time`] : []),
  ];
}

function issueForms(of: Policy, documents: Documents): string[] {
  const form = documents[".github/ISSUE_TEMPLATE/security-contact.yml"];
  const problems: string[] = [];
  if (!documents[".github/ISSUE_TEMPLATE/config.yml"].includes(`url: ${reportForm(of)}\n`)) {
    problems.push(`.github/ISSUE_TEMPLATE/config.yml does not lead to ${reportForm(of)}`);
  }
  if (!form.includes(reportForm(of)) || !form.includes(of.email)) problems.push("the issue form does not say where details go");
  if (/type: textarea/.test(form)) problems.push("the issue form asks for a long text: a public issue should hold no details");
  return problems;
}

function owners(of: Policy, codeowners: string): string[] {
  const lines = codeowners.split("\n").map((each) => each.trim().split(/ +/));
  return OWNED.filter((path) => !lines.some(([pattern, ...names]) => pattern === path && names.includes(of.team))).map(
    (path) => `.github/CODEOWNERS does not give ${path} to ${of.team}`,
  );
}

/** The newest release that the changelog dates is the one with hotfixes, and is tagged. */
function versions(of: Policy, documents: Documents, tags: readonly string[]): string[] {
  const released = [...documents["CHANGELOG.md"].matchAll(/^## (\S+) – \d{4}-\d\d-\d\d$/gm)].map(([, version = ""]) => version);
  const stable = released.filter((version) => VERSION.test(version)).sort(newestFirst);
  const tagged = tags
    .map((tag) => tag.replace(/^v/, ""))
    .filter((version) => VERSION.test(version))
    .sort(newestFirst);
  const problems: string[] = [];
  if ((stable[0] ?? null) !== of.latestStable) {
    problems.push(`the changelog's newest release is ${stable[0] ?? "none"}, but the policy's is ${of.latestStable ?? "none"}`);
  }
  const { version } = JSON.parse(documents["package.json"]) as { version: string };
  // A release that is being made, a hotfix too, is in the files before it has its tag.
  const isBeingReleased = of.latestStable !== null && tagged[0] !== undefined && newestFirst(of.latestStable, tagged[0]) < 0;
  if (tagged[0] !== undefined && tagged[0] !== of.latestStable && !isBeingReleased) {
    problems.push(`the newest tag is v${tagged[0]}, but the policy's latest stable release is ${of.latestStable ?? "none"}`);
  }
  if (of.latestStable !== null && newestFirst(version, of.latestStable) > 0) {
    problems.push(`package.json is at ${version}, before the latest stable release ${of.latestStable}`);
  }
  return problems;
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}
