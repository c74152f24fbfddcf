// Git and other programs, as the hotfix runs them.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeskError } from "./error.js";
import { VERSION } from "./model.js";
import { newestFirst } from "./versions.js";

export type Print = (line: string) => void;

export function git(cwd: string, ...args: string[]): string {
  const { status, output, error } = tryGit(cwd, ...args);
  if (status !== 0) throw new DeskError(`git ${args.join(" ")} failed: ${error}`);
  return output;
}

/** As `git`, for what may fail. */
export function tryGit(cwd: string, ...args: string[]): { readonly status: number; readonly output: string; readonly error: string } {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd, encoding: "utf8", env: outerEnvironment() });
  return { status: status ?? 1, output: (stdout ?? "").trim(), error: (stderr ?? "").trim() };
}

/** The newest tag `v1.2.3` without a suffix. */
export function latestStable(root: string): string {
  const [newest] = git(root, "tag", "--list", "v*")
    .split("\n")
    .map((tag) => tag.slice(1))
    .filter((version) => VERSION.test(version))
    .sort(newestFirst);
  if (newest === undefined) throw new DeskError("There is no stable release to hotfix: no tag such as v1.2.3. Fix it on main.");
  return newest;
}

/** The work tree of a branch: the one of an earlier run, or a new one that begins at `from`, in a folder of its own. */
export function treeOf({ root, branch, from, folder }: { root: string; branch: string; from: string; folder: string | undefined }): string {
  const trees = git(root, "worktree", "list", "--porcelain").split("\n\n");
  const old = trees.find((text) => text.split("\n").includes(`branch refs/heads/${branch}`));
  if (old !== undefined) return /^worktree (.*)$/m.exec(old)?.[1] ?? "";
  if (git(root, "branch", "--list", branch) !== "") throw new DeskError(`The branch ${branch} exists already. Look at it, then delete it.`);
  const tree = join(folder ?? mkdtempSync(join(tmpdir(), "chartify-hotfix-")), "tree");
  git(root, "worktree", "add", "--quiet", "-b", branch, tree, from);
  return tree;
}

/** Makes sure that the commits of a fix are whole names of commits, and are here. */
export function checkCommits(root: string, commits: readonly string[]): void {
  for (const commit of commits) {
    if (!/^[0-9a-f]{40}$/.test(commit)) {
      throw new DeskError(`The record names the commit "${commit}", which is no full commit id of 40 digits: a branch or a tag can move.`);
    }
    if (tryGit(root, "cat-file", "-t", commit).output !== "commit") {
      throw new DeskError(`The commit ${commit} of the record is not in this repository. Fetch it first.`);
    }
  }
}

/** Runs a command line; the end of its output is shown where it fails. */
export function shell(cwd: string, command: string, print: Print): string {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    shell: true,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: outerEnvironment(),
  });
  if (status === 0) return stdout;
  print(`${stdout}\n${stderr}`.trim().slice(-4000));
  throw new DeskError(`"${command}" failed in ${cwd}.`);
}

/** Without what npm and git told this process about the repository that it was started in. */
function outerEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|GIT_DIR$|GIT_WORK_TREE$|GIT_INDEX_FILE$)/.test(name)),
  );
}
