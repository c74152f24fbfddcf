import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { DOCUMENTS, type Documents, disagreements } from "../../../security/documents.js";
import { bringHome } from "../../../security/home.js";
import { hotfix } from "../../../security/hotfix.js";
import { securityPage } from "../../../security/page.js";
import { type Policy, policy } from "../../../security/policy.js";
import { ROOT } from "./office.js";

const NOW = new Date("2026-11-24T10:00:00Z");

interface Project {
  readonly root: string;
  git(...args: string[]): string;
  /** Commits a file; gives the commit. */
  commit(file: string, text: string): string;
  /** Writes a record with these fixes; gives its path. */
  record(commits: readonly string[], fixed: string): string;
  run(advisory: string, tests?: string): ReturnType<typeof hotfix> & { readonly output: string };
}

/** A small released package with the files that a hotfix changes. */
function project(): Project {
  const folder = mkdtempSync(join(tmpdir(), "chartify-hotfix-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "repository");
  mkdirSync(join(root, "security"), { recursive: true });
  const user = ["-c", "user.name=Ada", "-c", "user.email=ada@x.example"];
  const git = (...args: string[]): string => execFileSync("git", [...user, ...args], { cwd: root, encoding: "utf8", stdio: "pipe" }).trim();
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
  const scripts = { build: "node -e 0" };
  write("package.json", JSON.stringify({ name: "fixture", version: "0.1.0", files: ["index.js"], scripts }));
  write(
    "package-lock.json",
    JSON.stringify({ name: "fixture", version: "0.1.0", lockfileVersion: 3, packages: { "": { name: "fixture", version: "0.1.0" } } }),
  );
  write("CHANGELOG.md", "# Changelog\n\n## 0.1.0 – 2026-10-01\n\n- All.\n");
  write("SECURITY.md", "| latest stable release (0.1.0) | hotfixes |\n");
  write("security/policy.json", '{ "latestStable": "0.1.0" }\n');
  write("index.js", "one\n");
  write(".gitignore", "node_modules\n");
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Ada");
  git("config", "core.autocrlf", "false");
  git("config", "user.email", "ada@x.example");
  git("add", "--all");
  git("commit", "--quiet", "--message", "First");
  git("tag", "v0.1.0");
  git("tag", "v0.2.0-beta.1");
  return {
    root,
    git,
    commit(file, text) {
      write(file, text);
      git("add", "--all");
      git("commit", "--quiet", "--message", `Change ${file}`);
      return git("rev-parse", "HEAD");
    },
    record(commits, fixed) {
      const path = join(folder, `record-${fixed}.json`);
      const record = {
        schema_version: "1.7.0",
        id: "GHSA-2222-3333-4444",
        modified: NOW.toISOString(),
        published: NOW.toISOString(),
        summary: "Link in a label",
        affected: [
          { package: { ecosystem: "npm", name: "chartify-ts" }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed }] }] },
        ],
        references: commits.map((commit) => ({ type: "FIX", url: `${policy.repository}/commit/${commit}` })),
        credits: [{ name: "Robin" }],
        database_specific: { severity: "HIGH", cwe_ids: [] },
      };
      writeFileSync(path, JSON.stringify(record));
      return path;
    },
    run(advisory, tests = "node -e 0") {
      const printed: string[] = [];
      const place = join(folder, "hotfix");
      const made = hotfix({ root, advisory, tests, now: NOW, print: (line) => printed.push(line), folder: place });
      return { ...made, output: printed.join("\n") };
    },
  };
}

describe("a hotfix", () => {
  it("is the latest stable release with the fix, and nothing else of main", () => {
    const at = project();
    at.commit("feature.js", "new\n");
    const fix = at.commit("index.js", "fixed\n");
    const { branch, version, tree, tarball, output } = at.run(at.record([fix], "0.1.1"));
    expect([branch, version]).toEqual(["hotfix/0.1.1", "0.1.1"]);
    const read = (file: string): string => readFileSync(join(tree, file), "utf8");
    expect(read("index.js")).toBe("fixed\n");
    expect(() => read("feature.js")).toThrow();
    expect(JSON.parse(read("package.json")).version).toBe("0.1.1");
    expect(JSON.parse(read("package-lock.json"))).toMatchObject({ version: "0.1.1", packages: { "": { version: "0.1.1" } } });
    expect(JSON.parse(read("security/policy.json")).latestStable).toBe("0.1.1");
    expect(read("SECURITY.md")).toContain("latest stable release (0.1.1)");
    expect(read("CHANGELOG.md")).toContain("## 0.1.1 – 2026-11-24\n\n### Security\n\n- Link in a label ([GHSA-2222-3333-4444](");
    expect(at.git("log", "--format=%s", `v0.1.0..${branch}`).split("\n")).toEqual(["Hotfix 0.1.1: GHSA-2222-3333-4444", "Change index.js"]);
    expect(output).toContain("Would be published: fixture-0.1.1.tgz");
    expect(output).toMatch(/^ +\d+ {2}package\.json$/m);
    expect(output).toMatch(/^ +6 {2}index\.js$/m);
    expect(readFileSync(tarball).length).toBeGreaterThan(100);
    expect(at.git("branch", "--show-current")).toBe("main");
    expect(at.git("tag", "--list")).toBe("v0.1.0\nv0.2.0-beta.1");
  });

  it("goes on after a conflict was resolved", () => {
    const at = project();
    at.commit("index.js", "two\n");
    const fix = at.commit("index.js", "two, fixed\n");
    const record = at.record([fix], "0.1.1");
    expect(() => at.run(record)).toThrow(/does not apply to the stable release \(index\.js\)\. Resolve it in .*tree/);
    const tree = join(at.root, "..", "hotfix", "tree");
    writeFileSync(join(tree, "index.js"), "one, fixed\n");
    execFileSync("git", ["add", "--all"], { cwd: tree });
    execFileSync("git", ["-c", "core.editor=true", "cherry-pick", "--continue"], { cwd: tree, stdio: "pipe" });
    expect(at.run(record).version).toBe("0.1.1");
    expect(readFileSync(join(tree, "index.js"), "utf8")).toBe("one, fixed\n");
    expect(at.git("log", "--format=%s", "v0.1.0..hotfix/0.1.1").split("\n")).toHaveLength(2);
  });

  it("stops where its tests fail", () => {
    const at = project();
    const fix = at.commit("index.js", "fixed\n");
    expect(() => at.run(at.record([fix], "0.1.1"), "node --eval process.exit(3)")).toThrow('"node --eval process.exit(3)" failed in');
  });

  it("refuses another version, an unknown commit, a record without commits, and a project without releases", () => {
    const at = project();
    const fix = at.commit("index.js", "fixed\n");
    expect(() => at.run(at.record([fix], "0.2.0"))).toThrow("is fixed in 0.2.0, but the hotfix of 0.1.0 is 0.1.1");
    expect(() => at.run(at.record(["f".repeat(40)], "0.1.1"))).toThrow("is not in this repository");
    at.git("worktree", "remove", "--force", join(at.root, "..", "hotfix", "tree"));
    expect(() => at.run(at.record([fix], "0.1.1"))).toThrow("The branch hotfix/0.1.1 exists already");
    expect(() => at.run(at.record([], "0.1.1"))).toThrow("names no commit");
    expect(() => at.run(join(at.root, "package.json"))).toThrow("is no OSV record");
    at.git("tag", "--delete", "v0.1.0");
    expect(() => at.run(at.record([fix], "0.1.1"))).toThrow("There is no stable release to hotfix");
  });

  it.each(["HEAD", "main", "v0.1.0", "--help", "a".repeat(39), "A".repeat(40)])("refuses a commit named %s", (name) => {
    const at = project();
    at.commit("index.js", "fixed\n");
    expect(() => at.run(at.record([name], "0.1.1"))).toThrow(`names the commit "${name}", which is no full commit id of 40 digits`);
    expect(at.git("log", "--format=%s", "v0.1.0..hotfix/0.1.1")).toBe("");
  });

  it("refuses the id of a tag, which is no commit", () => {
    const at = project();
    at.commit("index.js", "fixed\n");
    at.git("tag", "--annotate", "--message", "x", "fix");
    expect(() => at.run(at.record([at.git("rev-parse", "fix")], "0.1.1"))).toThrow("is not in this repository");
  });

  it("takes of a merge what it brought", () => {
    const at = project();
    at.git("checkout", "--quiet", "-b", "private", "main");
    at.commit("index.js", "fixed\n");
    at.commit("more.js", "fixed, too\n");
    at.git("checkout", "--quiet", "main");
    at.commit("feature.js", "new\n");
    at.git("merge", "--quiet", "--no-ff", "--message", "Merge the fix", "private");
    const { tree, output } = at.run(at.record([at.git("rev-parse", "HEAD")], "0.1.1"));
    expect(readFileSync(join(tree, "index.js"), "utf8")).toBe("fixed\n");
    expect(readFileSync(join(tree, "more.js"), "utf8")).toBe("fixed, too\n");
    expect(() => readFileSync(join(tree, "feature.js"))).toThrow();
    expect(output).toMatch(/Applied \w{12} Merge the fix/);
  });

  it("goes on after a conflict of a merge was resolved, and says so as long as it is not", () => {
    const at = project();
    at.commit("index.js", "two\n");
    at.git("checkout", "--quiet", "-b", "private");
    at.commit("index.js", "two, fixed\n");
    at.git("checkout", "--quiet", "main");
    at.commit("feature.js", "new\n");
    at.git("merge", "--quiet", "--no-ff", "--message", "Merge the fix", "private");
    const record = at.record([at.git("rev-parse", "HEAD")], "0.1.1");
    expect(() => at.run(record)).toThrow(/does not apply to the stable release \(index\.js\)/);
    expect(() => at.run(record)).toThrow(/A conflict in .* is not resolved yet\. Then "git add" the files, "git cherry-pick --continue"/);
    const tree = join(at.root, "..", "hotfix", "tree");
    writeFileSync(join(tree, "index.js"), "one, fixed\n");
    execFileSync("git", ["add", "--all"], { cwd: tree });
    execFileSync("git", ["-c", "core.editor=true", "cherry-pick", "--continue"], { cwd: tree, stdio: "pipe" });
    expect(at.run(record).version).toBe("0.1.1");
    expect(readFileSync(join(tree, "index.js"), "utf8")).toBe("one, fixed\n");
  });

  it("skips a commit that the release holds, but not all of them", () => {
    const at = project();
    const same = at.commit("index.js", "two\n");
    at.commit("index.js", "one\n");
    const again = at.commit("index.js", "two\n");
    const { output } = at.run(at.record([same, again], "0.1.1"));
    expect(output).toContain(`Skipped ${again.slice(0, 12)}: the branch holds what it changes`);
    const other = project();
    other.commit("index.js", "two\n");
    other.git("tag", "v0.1.1");
    other.git("checkout", "--quiet", "-b", "side", "v0.1.0");
    const late = other.commit("index.js", "two\n");
    expect(() => other.run(other.record([late], "0.1.2"))).toThrow("No commit of GHSA-2222-3333-4444 changes v0.1.1");
  });
});

describe("a hotfix on main", () => {
  /** A released project with the public files of this repository, so that they can disagree. */
  function released(version: string): Project {
    const at = project();
    const readme = Object.fromEntries(DOCUMENTS.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
    const files: Readonly<Record<string, string>> = {
      ...readme,
      "security/policy.json": JSON.stringify({ ...policy, latestStable: "0.1.0" }, null, 2),
      "SECURITY.md": securityPage({ ...policy, latestStable: "0.1.0" }),
      "CHANGELOG.md": `# Changelog\n\n## ${version} – unreleased\n\n### Added\n\n- More.\n\n## 0.1.0 – 2026-10-01\n\n- All.\n`,
      "package.json": (readme["package.json"] ?? "").replace(/"version": "[^"]*"/, `"version": "${version}"`),
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(at.root, file)), { recursive: true });
      writeFileSync(join(at.root, file), text);
    }
    at.git("add", "--all");
    at.git("commit", "--quiet", "--message", "Public files");
    return at;
  }
  const home = (at: Project, advisory: string): { tree: string; branch: string; printed: string } => {
    const printed: string[] = [];
    const folder = join(at.root, "..", "home");
    return {
      ...bringHome({ root: at.root, advisory, now: NOW, print: (line) => printed.push(line), folder }),
      printed: printed.join("\n"),
    };
  };
  /** Where the files of main disagree. */
  const problems = (at: Project): string[] => {
    const documents = Object.fromEntries(
      DOCUMENTS.map((file) => [file, readFileSync(join(at.root, file), "utf8")]),
    ) as unknown as Documents;
    const facts = JSON.parse(readFileSync(join(at.root, "security/policy.json"), "utf8")) as Policy;
    return disagreements(facts, documents, at.git("tag", "--list", "v*").split("\n"));
  };

  it("brings the bump to main, which then agrees with itself before the tag and after it", () => {
    const at = released("0.2.0");
    expect(problems(at)).toEqual([]);
    const record = at.record([at.commit("index.js", "fixed\n")], "0.1.1");
    at.run(record);
    expect(problems(at)).toEqual([]);
    const { tree, branch, printed } = home(at, record);
    const read = (file: string): string => readFileSync(join(tree, file), "utf8");
    expect(branch).toBe("hotfix/0.1.1-main");
    expect(JSON.parse(read("package.json")).version).toBe("0.2.0");
    expect(JSON.parse(read("security/policy.json")).latestStable).toBe("0.1.1");
    expect(read("SECURITY.md")).toBe(securityPage({ ...policy, latestStable: "0.1.1" }));
    expect(read("CHANGELOG.md")).toMatch(
      /## 0\.2\.0 – unreleased\n\n### Added\n\n- More\.\n\n## 0\.1\.1 – 2026-11-24\n\n### Security\n\n- Link in a label .*\n\n## 0\.1\.0 – /,
    );
    const brought = JSON.parse(read("security/advisories/GHSA-2222-3333-4444.json"));
    expect(osvProblems(brought)).toEqual([]);
    expect([brought.summary, brought.published]).toEqual(["Link in a label", undefined]);
    expect(printed).toContain("git push --atomic origin hotfix/0.1.1-main:main hotfix/0.1.1 v0.1.1");
    at.git("merge", "--quiet", "--ff-only", branch);
    expect(problems(at)).toEqual([]);
    at.git("tag", "v0.1.1", "hotfix/0.1.1");
    expect(problems(at)).toEqual([]);
    home(at, record);
    expect(at.git("rev-parse", branch)).toBe(at.git("rev-parse", "main"));
  });

  it("sets the version of a package that is not further", () => {
    const at = released("0.1.0");
    writeFileSync(join(at.root, "CHANGELOG.md"), "# Changelog\n\n## 0.1.0 – 2026-10-01\n\n- All.\n");
    const { tree } = home(at, at.record([at.commit("index.js", "fixed\n")], "0.1.1"));
    expect(JSON.parse(readFileSync(join(tree, "package.json"), "utf8")).version).toBe("0.1.1");
  });

  it("is refused while main lacks the fix, for another version, and where the files would disagree", () => {
    const at = released("0.2.0");
    at.git("checkout", "--quiet", "-b", "private");
    const fix = at.commit("index.js", "fixed\n");
    at.git("checkout", "--quiet", "main");
    expect(() => home(at, at.record([fix], "0.1.1"))).toThrow(`main lacks ${fix.slice(0, 12)} of the fix. Merge it first`);
    expect(() => home(at, at.record([fix], "0.3.0"))).toThrow("is fixed in 0.3.0, but the hotfix of 0.1.0 is 0.1.1");
    expect(() => home(at, at.record(["main"], "0.1.1"))).toThrow("no full commit id");
    at.git("merge", "--quiet", "private");
    at.commit("SECURITY.md", "# Security\n\nWrite to us.\n");
    expect(() => home(at, at.record([fix], "0.1.1"))).toThrow(/The files of .* disagree: SECURITY\.md lacks/);
  });
});
