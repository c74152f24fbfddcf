import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { DOCUMENTS, type Documents, disagreements } from "../../../security/documents.js";
import { securityPage } from "../../../security/page.js";
import { type Policy, policy } from "../../../security/policy.js";
import { ROOT } from "./office.js";

const present = Object.fromEntries(DOCUMENTS.map((file) => [file, readFileSync(join(ROOT, file), "utf8")])) as unknown as Documents;

/** The files as they are, at version 0.1.0, with or without that release. */
function at(release: string | null): Documents {
  return {
    ...present,
    "CHANGELOG.md": `# Changelog\n\n## ${release === null ? "0.1.0 – unreleased" : `${release} – 2026-12-01`}\n`,
    "SECURITY.md": securityPage({ ...policy, latestStable: release }),
    "package.json": present["package.json"].replace(/"version": "[^"]*"/, '"version": "0.1.0"'),
  };
}
const unreleased: Policy = { ...policy, latestStable: null };
const documents = at(null);
const changed = (file: keyof Documents, from: string | RegExp, to: string): Documents => {
  const text = documents[file].replace(from, to);
  if (text === documents[file]) throw new Error(`${file} does not hold ${from}`);
  return { ...documents, [file]: text };
};

describe("the public files", () => {
  it("agree with the policy, with one another and with the released tags", () => {
    const tags = existsSync(join(ROOT, ".git"))
      ? execFileSync("git", ["-c", "safe.directory=*", "tag", "--list", "v*"], { cwd: ROOT, encoding: "utf8" })
      : "";
    expect(disagreements(policy, present, tags.split("\n").filter(Boolean))).toEqual([]);
  });

  it.each<[keyof Documents, string | RegExp, string, RegExp]>([
    ["SECURITY.md", "within 2 days", "within 3 days", /SECURITY\.md says "3" where the policy says "2"/],
    ["SECURITY.md", "within 5 days", "within 6 days", /says "6" where the policy says "5"/],
    ["SECURITY.md", "within 14 days", "soon", /SECURITY\.md says "soon" where the policy says "within 14 days"/],
    ["SECURITY.md", "We wait 7 days", "We wait 8 days", /says "8" where the policy says "7"/],
    ["SECURITY.md", "within 90 days", "within 91 days", /says "91" where the policy says "90"/],
    ["SECURITY.md", "CVSS 4.0 of 7.0", "CVSS 4.0 of 8.0", /says "8.0" where the policy says "7.0"/],
    ["SECURITY.md", "CVSS 4.0 below 7.0", "CVSS 4.0 below 9.0", /says "9.0" where the policy says "7.0"/],
    ["SECURITY.md", "<security@chartify-ts.dev>, the", "<safety@chartify-ts.dev>, the", /SECURITY\.md names safety@chartify-ts\.dev/],
    [
      "SECURITY.md",
      "github.com/chartify-ts/chartify-ts/",
      "github.com/chartify-ts/chartify/",
      /names https:\/\/github\.com\/chartify-ts\/chartify,/,
    ],
    ["SECURITY.md", "latest stable release (none yet)", "latest stable release (0.0.9)", /says "0.0.9" where the policy says "none yet"/],
    [".well-known/security.txt", "mailto:security@", "mailto:info@", /Contact is .*mailto:info@/],
    [".well-known/security.txt", /^Policy.*\n/m, "", /Policy is missing/],
    [
      ".well-known/security.txt",
      "Canonical: https://chartify-ts.dev/",
      "Canonical: https://example.org/",
      /Canonical is https:\/\/example/,
    ],
    [".well-known/security.txt", /^Expires.*$/m, "Expires: never", /needs one Expires/],
    [".github/ISSUE_TEMPLATE/config.yml", "/security/advisories/new", "/issues/new", /config\.yml does not lead to/],
    [".github/ISSUE_TEMPLATE/security-contact.yml", "type: input", "type: textarea", /should hold no details/],
    [".github/ISSUE_TEMPLATE/security-contact.yml", "security@chartify-ts.dev", "us", /does not say where details go/],
    [".github/CODEOWNERS", "/SECURITY.md        @chartify-ts/security", "/SECURITY.md @someone", /does not give \/SECURITY\.md/],
    [
      "package.json",
      "git+https://github.com/chartify-ts/chartify-ts.git",
      "git+https://github.com/x/chartify-ts.git",
      /repository\.url is/,
    ],
    [
      "package.json",
      '"homepage": "https://chartify-ts.dev"',
      '"homepage": "https://chartify.example"',
      /homepage is https:\/\/chartify\.example/,
    ],
    [
      "CHANGELOG.md",
      "## 0.1.0 – unreleased",
      "## 0.1.0 – 2026-12-01",
      /the changelog's newest release is 0\.1\.0, but the policy's is none/,
    ],
  ])("are caught when %s says something else: %s → %s", (file, from, to, says) => {
    expect(disagreements(unreleased, changed(file, from, to), []).join("\n")).toMatch(says);
  });

  it("are held to the newest tag of a stable release", () => {
    const released = { ...policy, latestStable: "0.1.0" };
    expect(disagreements(released, at("0.1.0"), ["v0.0.9", "v0.1.0", "v0.2.0-beta.1"])).toEqual([]);
    expect(disagreements(unreleased, documents, [])).toEqual([]);
    expect(disagreements(unreleased, documents, ["v0.1.0"])).toEqual([
      "the newest tag is v0.1.0, but the policy's latest stable release is none",
    ]);
    expect(disagreements(released, at("0.1.0"), ["v0.1.0", "v0.1.1"])).toEqual([
      "the newest tag is v0.1.1, but the policy's latest stable release is 0.1.0",
    ]);
  });

  it("may be ahead of the tags in the commit that becomes the release", () => {
    expect(disagreements({ ...policy, latestStable: "0.1.0" }, at("0.1.0"), ["v0.0.9"])).toEqual([]);
    expect(disagreements({ ...policy, latestStable: "0.1.1" }, at("0.1.1"), ["v0.1.0"])).toContain(
      "package.json is at 0.1.0, before the latest stable release 0.1.1",
    );
  });
});

describe("the published records", () => {
  it("are valid OSV, each under its own number", () => {
    const folder = join(ROOT, "security/advisories");
    for (const file of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : []) {
      const record = JSON.parse(readFileSync(join(folder, file), "utf8"));
      expect(osvProblems(record), file).toEqual([]);
      expect(file).toBe(`${record.id}.json`);
    }
  });

  it("are refused by the OSV schema where they are not", () => {
    const record = {
      schema_version: "1.7.0",
      id: "GHSA-2222-3333-4444",
      modified: "2026-11-02T00:00:00Z",
      affected: [{ package: { ecosystem: "npm", name: "chartify-ts" }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }] }],
    };
    expect(osvProblems(record)).toEqual([]);
    for (const [change, says] of [
      [{ id: "CHARTIFY-1" }, "/id must match pattern"],
      [{ modified: "yesterday" }, "/modified must match"],
      [{ severity: [{ type: "CVSS_V4", score: "7.0" }] }, "/severity/0/score must match pattern"],
      [{ references: [{ type: "BLOG", url: "https://x.example" }] }, "/references/0/type must be equal to one of"],
      [{ references: [{ type: "WEB", url: "no address" }] }, 'must match format "uri"'],
      [{ affected: [{ ranges: [{ type: "GIT", events: [{ introduced: "0" }] }] }] }, "must have required property 'repo'"],
      [{ affected: [{ ranges: [{ type: "SEMVER", events: [{ fixed: "1.0.0" }] }] }] }, "must contain at least 1 valid item"],
      [{ credits: [{ type: "REPORTER" }] }, "must have required property 'name'"],
      [{ surprise: 1 }, "must NOT have additional properties"],
    ] as const) {
      expect(osvProblems({ ...record, ...change }).join("\n"), JSON.stringify(change)).toContain(says);
    }
  });
});
