// Versions of releases, and the tags of those.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DeskError } from "./error.js";
import { type HotfixTag, VERSION } from "./model.js";
import { policy } from "./policy.js";

/** Orders versions, the newest first; a suffix is left out of account. */
export function newestFirst(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split("-")[0]?.split(".").map(Number) ?? []);
  for (let i = 0; i < 3; i++) {
    const difference = (y?.[i] ?? 0) - (x?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a release comes before another. */
export function isBefore(a: string, b: string): boolean {
  return newestFirst(a, b) > 0;
}

/** The version that a hotfix of a stable one gets. */
export function nextPatch(version: string): string {
  const [major, minor, patch = "0"] = version.split(".");
  return `${major}.${minor}.${Number(patch) + 1}`;
}

/**
 * The stable release that a fix in a version is a fix of, by the tags of a repository and its policy: the latest before it, or the
 * latest of all where the version is before each; null where nothing is released.
 */
export function stableFor(root: string, version: string): string | null {
  const tags = git(root, "tag", "--list", "v*")?.split("\n") ?? [];
  const stable = [...tags.map((tag) => tag.trim().slice(1)), latestStable(root)].filter((each) => VERSION.test(each)).sort(newestFirst);
  return stable.find((each) => isBefore(each, version)) ?? stable[0] ?? null;
}

function latestStable(root: string): string {
  const file = join(root, "security/policy.json");
  const { latestStable: stable } = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as typeof policy) : policy;
  return stable ?? "";
}

/**
 * The hotfix's tag, which must hold each commit of the fix, itself or as `git cherry-pick -x` applies it.
 *
 * @throws DeskError where there is no such tag, or it lacks a commit.
 */
export function hotfixIn(root: string, tag: string, commits: readonly string[]): HotfixTag {
  if (!VERSION.test(tag.slice(1)) || !tag.startsWith("v")) throw new DeskError(`"${tag}" is no tag of a release such as v0.1.1.`);
  const log = git(root, "log", "--format=%H%x00%B%x01", `refs/tags/${tag}`);
  if (log === null) throw new DeskError(`There is no tag ${tag} in ${root}. Fetch it first, or make the hotfix with "npm run hotfix".`);
  const held = log.split("\u0001").map((each) => each.trim().split("\u0000"));
  const places = commits.map((commit) =>
    held.findIndex(([sha, message = ""]) => sha === commit || message.includes(`(cherry picked from commit ${commit})`)),
  );
  const missing = commits[places.indexOf(-1)];
  if (missing !== undefined) throw new DeskError(`${tag} does not hold the commit ${missing} of the fix.`);
  // The log is newest first: the one that stands first completes the fix.
  return { tag, commit: held[Math.min(...places)]?.[0] ?? "" };
}

function git(root: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
}
