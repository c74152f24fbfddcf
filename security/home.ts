// What a hotfix changes on main: its version as the latest stable one, and the published record.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixOf, readRecord } from "./advisory.js";
import { bump } from "./bump.js";
import { DOCUMENTS, type Documents, disagreements } from "./documents.js";
import { DeskError } from "./error.js";
import { checkCommits, git, latestStable, type Print, treeOf, tryGit } from "./git.js";
import { pathOf } from "./hotfix.js";
import type { Policy } from "./policy.js";
import { nextPatch } from "./versions.js";

export interface HomeOptions {
  /** The repository, whose branch `main` holds the fix. */
  readonly root: string;
  /** Path of an OSV record, or the number of one in security/advisories. */
  readonly advisory: string;
  readonly now: Date;
  readonly print: Print;
  /** Folder for the work tree; a new one below the system's for temporary files unless said. */
  readonly folder?: string;
}

/**
 * Makes a branch from `main` that brings the bump home. Its public files agree with one another and with the tags, before the
 * tag of the hotfix is pushed and after it, so that the tests of main pass all the time.
 *
 * @throws DeskError where main lacks the fix, the record is of another version than the hotfix, or the files disagree.
 */
export function bringHome({ root, advisory, now, print, folder }: HomeOptions): { readonly branch: string; readonly tree: string } {
  const record = readRecord(pathOf(root, advisory));
  const { version, commits } = fixOf(record);
  const stable = latestStable(root);
  if (version !== nextPatch(stable) && version !== stable) {
    throw new DeskError(`${record.id} is fixed in ${version}, but the hotfix of ${stable} is ${nextPatch(stable)}.`);
  }
  checkCommits(root, commits);
  const missing = commits.find((commit) => tryGit(root, "merge-base", "--is-ancestor", commit, "main").status !== 0);
  if (missing !== undefined) throw new DeskError(`main lacks ${missing.slice(0, 12)} of the fix. Merge it first, without squashing.`);
  const branch = `hotfix/${version}-main`;
  const tree = treeOf({ root, branch, from: "main", folder });
  mkdirSync(join(tree, "security/advisories"), { recursive: true });
  const file = `security/advisories/${record.id}.json`;
  // What is yet to be published says no day of it; by that `publish` knows it from the record of another case.
  const { published: _, ...unpublished } = record;
  if (!existsSync(join(tree, file))) writeFileSync(join(tree, file), `${JSON.stringify(unpublished, null, 2)}\n`);
  for (const changed of [...bump(tree, { record, version, now }), file]) print(`Changed ${changed}`);
  git(tree, "add", "--all");
  if (git(tree, "status", "--porcelain") !== "") git(tree, "commit", "--quiet", "--message", `Hotfix ${version} on main: ${record.id}`);
  checkDocuments(tree, version);
  print(`${branch} is ready, in ${tree}. Nothing was pushed. On the day of publication:`);
  print(`  git tag v${version} hotfix/${version}`);
  print(`  git push --atomic origin ${branch}:main hotfix/${version} v${version}`);
  print("Where main takes pull requests alone, first one of this branch, then the tag. The release workflow publishes what is tagged.");
  return { branch, tree };
}

function checkDocuments(tree: string, version: string): void {
  const documents = Object.fromEntries(DOCUMENTS.map((file) => [file, readFileSync(join(tree, file), "utf8")])) as unknown as Documents;
  const policy = JSON.parse(readFileSync(join(tree, "security/policy.json"), "utf8")) as Policy;
  const tags = git(tree, "tag", "--list", "v*").split("\n");
  const problems = [tags, [...tags, `v${version}`]].flatMap((each) => disagreements(policy, documents, each));
  if (problems.length > 0) throw new DeskError(`The files of ${tree} disagree: ${[...new Set(problems)].join("; ")}.`);
}
