import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isBefore, nextPatch } from "../../../security/versions.js";
import { GHSA, type Office, office, VECTOR } from "./office.js";

const OTHER = "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N";

/** A repository with releases below the desk; gives git. */
function released(desk: Office, ...versions: string[]): (...args: string[]) => string {
  const user = ["-c", "user.name=Ada", "-c", "user.email=ada@x.example"];
  const git = (...args: string[]): string =>
    execFileSync("git", [...user, ...args], { cwd: desk.repository, encoding: "utf8", stdio: "pipe" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "First");
  for (const version of versions) git("tag", `v${version}`);
  return git;
}

const commit = (git: (...args: string[]) => string, desk: Office, file: string): string => {
  writeFileSync(join(desk.repository, file), `${file}\n`);
  git("add", "--all");
  git("commit", "--quiet", "--message", file);
  return git("rev-parse", "HEAD");
};

describe("a weakness that turns out to be major", () => {
  const triage = (cvss: string, ...more: string[]): string[] => ["--cvss", cvss, "--summary", "x", "--why", "x", ...more];
  /** Decided without an advisory, asked and answered, as a weakness that is not major may be. */
  async function answered(): Promise<{ desk: Office; id: string }> {
    const desk = office();
    const id = await desk.opened(1);
    await desk.done("triage", id, ...triage(OTHER));
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    await desk.done("assign", id, "--owner", "Ben");
    await desk.done("decide", id, "--advisory", "no", "--why", "x");
    const question = await desk.sent(id, "ask");
    await desk.done("ask", id, "--sent", question);
    await desk.done("answer", id, "--received", await desk.reply(question), "--joins", "no", "--no-credit", "--on", "2026-11-02");
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    return { desk, id };
  }

  it.each([
    ["critical", triage(VECTOR)],
    ["exploited", triage(OTHER, "--exploited")],
  ])("because it is %s is decided on anew, and told anew", async (_, options) => {
    const { desk, id } = await answered();
    await desk.done("reassess", id, ...options);
    const publish = async (): Promise<string> => (await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).output;
    expect(await publish()).toContain("Step 4 is open");
    expect((await desk.do("decide", id, "--advisory", "no", "--why", "x")).output).toContain(
      "A major weakness of the package gets an advisory",
    );
    await desk.done("decide", id, "--advisory", "yes", "--why", "x");
    expect(await publish()).toContain("no GHSA number yet");
    await desk.done("github", id, "--id", GHSA);
    expect(await publish()).toContain("The reporter has not heard the result yet");
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    expect(await publish()).toContain("published");
  });

  it("or the website's keeps neither the advisory nor the release", async () => {
    const { desk, id } = await answered();
    await desk.done("decide", id, "--advisory", "yes", "--why", "x");
    await desk.done("reassess", id, ...triage(OTHER, "--website"));
    const publish = async (): Promise<string> => (await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).output;
    expect(await publish()).toContain("There is no fix yet");
    await desk.done("fix", id, "--commit", "a".repeat(40));
    expect(await publish()).toContain("Step 4 is open");
    expect((await desk.do("decide", id, "--advisory", "yes", "--why", "x")).output).toContain("Decide no");
    await desk.done("decide", id, "--advisory", "no", "--why", "x");
    await desk.done("inform", id, "--sent", await desk.sent(id, "triage"));
    expect(await publish()).toContain("published");
  });
});

describe("a major weakness of a released version", () => {
  async function ready(desk: Office, commits: readonly string[], version: string): Promise<string> {
    const id = await desk.opened(6);
    await desk.done("fix", id, ...commits.flatMap((sha) => ["--commit", sha]), "--version", version);
    await desk.done("github", id, "--id", GHSA);
    return id;
  }
  const publish = async (desk: Office, id: string): Promise<string> =>
    (await desk.do("publish", id, "--sent", await desk.sent(id, "publish"))).output;

  it.each(["7.0.0", "0.2.0", "0.1.0", "0.0.9"])("is not published as fixed in %s, which is no hotfix", async (version) => {
    const desk = office();
    const git = released(desk, "0.1.0", "0.2.0-beta.1");
    const id = await ready(desk, [commit(git, desk, "fix.js")], version);
    expect(await publish(desk, id)).toContain("A major weakness gets a hotfix of 0.1.0, which is 0.1.1");
  });

  it("by the policy alone asks for the hotfix, too", async () => {
    const desk = office();
    mkdirSync(join(desk.repository, "security"));
    writeFileSync(join(desk.repository, "security/policy.json"), '{ "latestStable": "0.3.4" }');
    expect(await publish(desk, await ready(desk, ["a".repeat(40)], "1.0.0"))).toContain("a hotfix of 0.3.4, which is 0.3.5");
  });

  it("needs the tag of the hotfix with all of its commits", async () => {
    const desk = office();
    const git = released(desk, "0.1.0");
    const [first, second] = [commit(git, desk, "one.js"), commit(git, desk, "two.js")];
    const id = await ready(desk, [first, second], "0.1.1");
    expect(await publish(desk, id)).toContain("The hotfix 0.1.1 of the major weakness is not tagged yet");
    const hotfix = async (tag: string): Promise<string> => (await desk.do("hotfix", id, "--tag", tag)).output;
    expect(await hotfix("v0.1.1")).toContain("There is no tag v0.1.1");
    expect(await hotfix("--all")).toContain("Option '--tag' argument is ambiguous");
    expect(await hotfix("main")).toContain("is no tag of a release");
    git("checkout", "--quiet", "-b", "hotfix/0.1.1", "v0.1.0");
    git("cherry-pick", "-x", first);
    git("tag", "v0.1.1");
    expect(await hotfix("v0.1.1")).toContain(`v0.1.1 does not hold the commit ${second} of the fix`);
    git("tag", "--delete", "v0.1.1");
    git("cherry-pick", "-x", second);
    const complete = git("rev-parse", "HEAD");
    commit(git, desk, "bump.js");
    git("tag", "v0.1.1");
    git("checkout", "--quiet", "main");
    expect(await hotfix("v0.1.1")).toContain(`hotfix    v0.1.1, complete with ${complete.slice(0, 12)}`);
    const record = JSON.parse(await desk.done("record", id));
    expect(record.affected[0].ranges[1].events).toEqual([{ introduced: "0" }, { fixed: second }, { fixed: complete }]);
    expect(await publish(desk, id)).toContain("published");
  });

  it("that came after the stable release has no hotfix", async () => {
    const desk = office();
    const git = released(desk, "0.1.0");
    const id = await ready(desk, [commit(git, desk, "fix.js")], "0.3.0");
    await desk.done("reassess", id, "--cvss", VECTOR, "--summary", "x", "--why", "x", "--introduced", "0.2.0");
    expect(await publish(desk, id)).toContain("published");
  });
});

describe("a vector that would make a weakness smaller", () => {
  it("by metrics of an environment, or of attackers that are not known yet, is refused", async () => {
    const desk = office();
    const id = await desk.opened(1);
    const triage = async (cvss: string): Promise<string> =>
      (await desk.do("triage", id, "--cvss", cvss, "--summary", "x", "--why", "x")).output;
    expect(await triage(`${VECTOR}/CR:L/IR:L/AR:L`)).toContain("CR is of the environment, which each user has of their own");
    expect(await triage(`${VECTOR}/MAV:P`)).toContain("MAV is of the environment");
    expect(await triage(`${VECTOR}/E:U`)).toMatch(/The metric E lowers 7\.0 to \d\.\d, so that it would get no hotfix/);
    expect(await triage(`${VECTOR}/E:A`)).toContain("severity  high 7.0, major: hotfix");
  });
});

describe("versions", () => {
  it("are compared as numbers", () => {
    expect(["0.9.0", "0.10.0", "1.0.0"].map((version) => isBefore(version, "0.10.0"))).toEqual([true, false, false]);
    expect(nextPatch("0.1.9")).toBe("0.1.10");
  });
});
