// The hotfix of a published or prepared record: a branch from the latest stable tag with the fix alone, tested and packed.
// Nothing leaves the machine.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { changelogEntry, fixOf, noticeOfRecord, type OsvRecord, readRecord, withEntry } from "./advisory.js";
import { VERSION } from "./case.js";
import { newestFirst } from "./documents.js";
import { DeskError } from "./error.js";
import { policy } from "./policy.js";

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
  readonly print: (line: string) => void;
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
  const tree = treeOf(root, branch, `v${stable}`, folder);
  print(`Branch ${branch} from v${stable}, in ${tree}`);
  for (const commit of commits) pick(root, tree, commit, print);
  if (versionOf(tree) !== version) {
    for (const file of bump(tree, record, version, now)) print(`Changed ${file}`);
    git(tree, "add", "--all");
    git(tree, "commit", "--quiet", "--message", `Hotfix ${version}: ${record.id}`);
  }
  print(`Running ${tests}`);
  shell(tree, tests, print);
  if (!existsSync(join(tree, "node_modules"))) shell(tree, "npm ci --ignore-scripts --no-audit --no-fund", print);
  shell(tree, "npm run build", print);
  const tarball = pack(tree, print);
  print(`${branch} is ready. Nothing was pushed or published:`);
  print(`  git push origin ${branch}`);
  print(`  git tag v${version} ${branch} && git push origin v${version}   # after review: the release workflow publishes it`);
  print(`  git worktree remove ${tree}`);
  return { branch, version, tree, tarball };
}

/** The newest tag `v1.2.3` without a suffix. */
function latestStable(root: string): string {
  const [newest] = git(root, "tag", "--list", "v*")
    .split("\n")
    .map((tag) => tag.slice(1))
    .filter((version) => VERSION.test(version))
    .sort(newestFirst);
  if (newest === undefined) throw new DeskError("There is no stable release to hotfix: no tag such as v1.2.3. Fix it on main.");
  return newest;
}

function nextPatch(version: string): string {
  const [major, minor, patch] = version.split(".").map(Number);
  return `${major}.${minor}.${(patch ?? 0) + 1}`;
}

function pathOf(root: string, advisory: string): string {
  const published = join(root, "security/advisories", `${advisory}.json`);
  return /^GHSA-[\w-]+$/.test(advisory) && existsSync(published) ? published : advisory;
}

/** The work tree of the branch: the one of an earlier run, or a new one. */
function treeOf(root: string, branch: string, tag: string, folder: string | undefined): string {
  const trees = git(root, "worktree", "list", "--porcelain").split("\n\n");
  const old = trees.find((text) => text.split("\n").includes(`branch refs/heads/${branch}`));
  if (old !== undefined) return /^worktree (.*)$/m.exec(old)?.[1] ?? "";
  if (git(root, "branch", "--list", branch) !== "") throw new DeskError(`The branch ${branch} exists already. Look at it, then delete it.`);
  const tree = join(folder ?? mkdtempSync(join(tmpdir(), "chartify-hotfix-")), "tree");
  git(root, "worktree", "add", "--quiet", "-b", branch, tree, tag);
  return tree;
}

/** Applies a commit of the fix, unless the branch has it. */
function pick(root: string, tree: string, commit: string, print: HotfixOptions["print"]): void {
  if (spawnSync("git", ["cat-file", "-e", `${commit}^{commit}`], { cwd: root }).status !== 0) {
    throw new DeskError(`The commit ${commit} of the record is not in this repository. Fetch it first.`);
  }
  if (git(tree, "log", "--format=%B").includes(`cherry picked from commit ${commit}`)) return;
  const { status } = spawnSync("git", ["cherry-pick", "-x", commit], { cwd: tree, encoding: "utf8" });
  const files = status === 0 ? "" : git(tree, "diff", "--name-only", "--diff-filter=U").split("\n").join(", ");
  if (status !== 0) {
    throw new DeskError(
      `${commit.slice(0, 12)} does not apply to the stable release (${files || "nothing to change"}). ` +
        `Resolve it in ${tree}, "git cherry-pick --continue", and run this again.`,
    );
  }
  print(`Applied ${commit.slice(0, 12)} ${git(root, "log", "-1", "--format=%s", commit)}`);
}

/** Sets the version wherever it stands; gives the files. */
function bump(tree: string, record: OsvRecord, version: string, now: Date): string[] {
  const changes: Readonly<Record<string, (text: string) => string>> = {
    "package.json": (text) => withJson(text, (content) => ({ ...content, version })),
    "package-lock.json": (text) =>
      withJson(text, (content) => {
        const packages = content["packages"] as Record<string, object>;
        return { ...content, version, packages: { ...packages, "": { ...packages[""], version } } };
      }),
    "security/policy.json": (text) => text.replace(/("latestStable": )(?:null|"[^"]*")/, `$1"${version}"`),
    "SECURITY.md": (text) => withStable(text, version),
    "CHANGELOG.md": (text) =>
      withEntry(text, version, `${version} – ${now.toISOString().slice(0, 10)}`, changelogEntry(noticeOfRecord(record))),
  };
  for (const [file, change] of Object.entries(changes)) {
    const path = join(tree, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }
  return Object.keys(changes);
}

/** The policy with another latest stable release, the table's columns as wide as they were. */
function withStable(text: string, version: string): string {
  return text.replace(/latest stable release \([^()]*\) */, (cell) => `latest stable release (${version})`.padEnd(cell.length));
}

function withJson(text: string, change: (content: Record<string, unknown>) => object): string {
  return `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`;
}

function versionOf(tree: string): string {
  return (JSON.parse(readFileSync(join(tree, "package.json"), "utf8")) as { version: string }).version;
}

/** Packs the branch and shows what a user would get. */
function pack(tree: string, print: HotfixOptions["print"]): string {
  const folder = join(tree, "..", "release");
  mkdirSync(folder, { recursive: true });
  const output = shell(tree, `npm pack --ignore-scripts --json --pack-destination "${folder}"`, print);
  const [{ filename, size, integrity, files }] = JSON.parse(output.slice(output.indexOf("["))) as [
    { filename: string; size: number; integrity: string; files: { path: string; size: number }[] },
  ];
  print(`Would be published: ${filename}, ${size} bytes, ${integrity}`);
  for (const { path, size: bytes } of files) print(`  ${String(bytes).padStart(8)}  ${path}`);
  return join(folder, filename);
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new DeskError(`git ${args.join(" ")} failed: ${(stderr ?? "").trim()}`);
  return stdout.trim();
}

/** Runs a command line; the end of its output is shown where it fails. */
function shell(cwd: string, command: string, print: HotfixOptions["print"]): string {
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

/**
 * A hotfix of a made-up weakness on a throw-away clone: where nothing is released yet, the clone releases its own version first.
 *
 * @param tests As of a hotfix.
 */
export function drillHotfix(root: string, tests: string, print: HotfixOptions["print"]): void {
  const folder = mkdtempSync(join(tmpdir(), "chartify-hotfix-drill-"));
  const now = new Date();
  try {
    const clone = join(folder, "clone");
    git(root, "clone", "--quiet", "--no-hardlinks", root, clone);
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
    print("The drill's hotfix stands.");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function releasedVersion(clone: string, now: Date): string {
  if (git(clone, "tag", "--list", "v*") !== "") return latestStable(clone);
  const version = versionOf(clone);
  const change = (file: string, by: (text: string) => string): void => {
    const path = join(clone, file);
    writeFileSync(path, by(readFileSync(path, "utf8")));
  };
  change("CHANGELOG.md", (text) => text.replace(`## ${version} – unreleased`, `## ${version} – ${now.toISOString().slice(0, 10)}`));
  change("security/policy.json", (text) => text.replace('"latestStable": null', `"latestStable": "${version}"`));
  change("SECURITY.md", (text) => withStable(text, version));
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
