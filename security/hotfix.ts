// The hotfix of a published or prepared record: a branch from the latest stable tag with the fix alone, tested and packed.
// Nothing leaves the machine.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fixOf, readRecord } from "./advisory.js";
import { bump, versionOf } from "./bump.js";
import { DeskError } from "./error.js";
import { checkCommits, git, latestStable, type Print, shell, treeOf, tryGit } from "./git.js";
import { nextPatch } from "./versions.js";

export interface Hotfix {
  readonly branch: string;
  readonly version: string;
  /** Work tree of the branch, left in place. */
  readonly tree: string;
  /** Path of the packed tarball. */
  readonly tarball: string;
}

export interface HotfixOptions {
  /** The repository. */
  readonly root: string;
  /** Path of an OSV record, or the number of one in security/advisories. */
  readonly advisory: string;
  /** Command that must succeed on the branch. */
  readonly tests: string;
  readonly now: Date;
  readonly print: Print;
  /** Folder for the work tree and the tarball; a new one below the system's for temporary files unless said. */
  readonly folder?: string;
}

/**
 * Makes the hotfix. Run again after a conflict was resolved, it goes on where it stopped.
 *
 * @throws DeskError where there is no stable release, the record fixes another version, a commit does not apply, or tests fail.
 */
export function hotfix({ root, advisory, tests, now, print, folder }: HotfixOptions): Hotfix {
  const record = readRecord(pathOf(root, advisory));
  const { version, commits } = fixOf(record);
  const stable = latestStable(root);
  if (version !== nextPatch(stable)) {
    throw new DeskError(`${record.id} is fixed in ${version}, but the hotfix of ${stable} is ${nextPatch(stable)}.`);
  }
  const branch = `hotfix/${version}`;
  const tree = treeOf({ root, branch, from: `v${stable}`, folder });
  checkCommits(root, commits);
  print(`Branch ${branch} from v${stable}, in ${tree}`);
  for (const commit of commits) pick(tree, commit, print);
  if (git(tree, "rev-list", "--count", `v${stable}..HEAD`) === "0") {
    throw new DeskError(`No commit of ${record.id} changes v${stable}: it holds them already, so it cannot be what they fix.`);
  }
  if (versionOf(tree) !== version) {
    for (const file of bump(tree, { record, version, now })) print(`Changed ${file}`);
    git(tree, "add", "--all");
    git(tree, "commit", "--quiet", "--message", `Hotfix ${version}: ${record.id}`);
  }
  print(`Running ${tests}`);
  shell(tree, tests, print);
  if (!existsSync(join(tree, "node_modules"))) shell(tree, "npm ci --ignore-scripts --no-audit --no-fund", print);
  shell(tree, "npm run build", print);
  const tarball = pack(tree, print);
  print(`${branch} is ready. Nothing was pushed or published:`);
  print(`  npm run hotfix -- --main ${advisory}   # after review: brings the bump to main, and says what to push`);
  print(`  git worktree remove ${tree}`);
  return { branch, version, tree, tarball };
}

/** The file of an advisory that is named by its number or by its path. */
export function pathOf(root: string, advisory: string): string {
  const published = join(root, "security/advisories", `${advisory}.json`);
  return /^GHSA-[\w-]+$/.test(advisory) && existsSync(published) ? published : advisory;
}

/** Applies a commit of the fix, unless the branch has it; of a merge, what it brought to the branch that it was merged into. */
function pick(tree: string, commit: string, print: Print): void {
  if (tryGit(tree, "rev-parse", "--verify", "--quiet", "CHERRY_PICK_HEAD").status === 0) {
    throw new DeskError(`A conflict in ${tree} is not resolved yet. ${RESOLVE}`);
  }
  if (git(tree, "log", "--format=%B").includes(`cherry picked from commit ${commit}`)) return;
  const [, ...parents] = git(tree, "rev-list", "--parents", "--max-count=1", commit).split(" ");
  const { status, error } = tryGit(tree, "cherry-pick", "-x", ...(parents.length > 1 ? ["-m", "1"] : []), commit);
  const short = commit.slice(0, 12);
  if (status === 0) {
    print(`Applied ${short} ${git(tree, "log", "-1", "--format=%s", commit)}`);
    return;
  }
  const files = git(tree, "diff", "--name-only", "--diff-filter=U").split("\n").filter(Boolean);
  if (files.length > 0)
    throw new DeskError(`${short} does not apply to the stable release (${files.join(", ")}). Resolve it in ${tree}. ${RESOLVE}`);
  if (git(tree, "status", "--porcelain") !== "") throw new DeskError(`git cherry-pick ${short} failed in ${tree}: ${error}`);
  git(tree, "cherry-pick", "--skip");
  print(`Skipped ${short}: the branch holds what it changes`);
}

const RESOLVE = 'Then "git add" the files, "git cherry-pick --continue", and run this again.';

/** Packs the branch and shows what a user would get. */
function pack(tree: string, print: Print): string {
  const folder = join(tree, "..", "release");
  mkdirSync(folder, { recursive: true });
  const output = shell(tree, `npm pack --ignore-scripts --json --pack-destination "${folder}"`, print);
  const [{ filename, size, integrity, files }] = JSON.parse(output.slice(output.indexOf("["))) as [
    { filename: string; size: number; integrity: string; files: { path: string; size: number }[] },
  ];
  print(`Would be published: ${filename}, ${size} bytes, ${integrity}`);
  for (const top of new Set(files.map(({ path }) => path.split("/")[0] as string))) {
    const own = files.filter(({ path }) => path === top || path.startsWith(`${top}/`));
    const bytes = own.reduce((sum, file) => sum + file.size, 0);
    print(`  ${String(bytes).padStart(8)}  ${top}${own.length > 1 ? `/ (${own.length} files)` : ""}`);
  }
  return join(folder, filename);
}
