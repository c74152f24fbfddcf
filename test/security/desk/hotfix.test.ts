import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { hotfix } from "../../../security/hotfix.js";
import { policy } from "../../../security/policy.js";

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
});
