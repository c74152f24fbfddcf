// A hotfix of a made-up weakness on a throw-away clone, from the commit of the fix to main that stands as it should.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { OsvRecord } from "../advisory.js";
import { changeFile, versionOf } from "../bump.js";
import { DeskError } from "../error.js";
import { git, latestStable, type Print } from "../git.js";
import { bringHome } from "../home.js";
import { hotfix } from "../hotfix.js";
import { withLatestStable } from "../page.js";
import { policy } from "../policy.js";
import { nextPatch } from "../versions.js";

/**
 * Plays the drill. Where nothing is released yet, the clone releases its own version first.
 *
 * @param tests As of a hotfix.
 */
export function drillHotfix(root: string, tests: string, print: Print): void {
  const folder = mkdtempSync(join(tmpdir(), "chartify-hotfix-drill-"));
  const now = new Date();
  try {
    const clone = join(folder, "clone");
    git(root, "clone", "--quiet", "--no-hardlinks", root, clone);
    git(clone, "checkout", "--quiet", "-B", "main");
    const stable = releasedVersion(clone, now);
    const test = "test/security/hotfix-drill.test.ts";
    writeFileSync(join(clone, test), DRILL_TEST);
    git(clone, "add", test);
    git(clone, "commit", "--quiet", "--message", "Made-up fix of the drill");
    const record = { ...drillRecord(git(clone, "rev-parse", "HEAD"), nextPatch(stable)), modified: now.toISOString() };
    writeFileSync(join(folder, "record.json"), JSON.stringify(record));
    const made = hotfix({ root: clone, advisory: join(folder, "record.json"), tests, now, print, folder });
    const parents = git(clone, "log", "--format=%s", `v${stable}..${made.branch}`).split("\n");
    if (parents.length !== 2 || !readdirSync(join(made.tree, "test/security")).includes(basename(test))) {
      throw new DeskError(`The branch should hold the fix and the bump, and holds: ${parents.join("; ")}.`);
    }
    bringHome({ root: clone, advisory: join(folder, "record.json"), now, print, folder: join(folder, "main") });
    git(clone, "merge", "--quiet", "--ff-only", `hotfix/${made.version}-main`);
    git(clone, "tag", `v${made.version}`, made.branch);
    // A second time, now that main has the bump and the tag is there, nothing is left to do.
    bringHome({ root: clone, advisory: join(folder, "record.json"), now, print });
    print("The drill's hotfix stands, and main with it.");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function releasedVersion(clone: string, now: Date): string {
  if (git(clone, "tag", "--list", "v*") !== "") return latestStable(clone);
  const version = versionOf(clone);
  const change = (file: string, by: (text: string) => string): void => changeFile(join(clone, file), by);
  change("CHANGELOG.md", (text) => text.replace(`## ${version} – unreleased`, `## ${version} – ${now.toISOString().slice(0, 10)}`));
  change("security/policy.json", (text) => text.replace('"latestStable": null', `"latestStable": "${version}"`));
  change("SECURITY.md", (text) => withLatestStable(text, version));
  git(clone, "commit", "--quiet", "--all", "--message", `Release ${version}`);
  git(clone, "tag", `v${version}`);
  return version;
}

function drillRecord(commit: string, fixed: string): OsvRecord {
  return {
    schema_version: "1.7.0",
    id: "GHSA-2222-3333-4444",
    modified: "",
    summary: "Made-up weakness of the drill",
    details: "Made up.",
    severity: [{ type: "CVSS_V4", score: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:L/VA:N/SC:L/SI:L/SA:N" }],
    affected: [
      {
        package: { ecosystem: "npm", name: policy.package, purl: `pkg:npm/${policy.package}` },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed }] }],
      },
    ],
    references: [{ type: "FIX", url: `${policy.repository}/commit/${commit}` }],
    database_specific: { severity: "HIGH", cwe_ids: [] },
  };
}

const DRILL_TEST = `import { expect, it } from "vitest";

it("holds the made-up fix of the hotfix drill", () => {
  expect(true).toBe(true);
});
`;
