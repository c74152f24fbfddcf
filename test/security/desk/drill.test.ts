import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { byHand } from "../../../security/drill/by-hand.js";
import { drill } from "../../../security/drill/drill.js";
import { caseIn, GHSA, office, ROOT } from "./office.js";

describe("the drill", () => {
  it("takes a made-up report from e-mail to published record, every step logged", { timeout: 60_000 }, async () => {
    const printed: string[] = [];
    expect(await drill({ root: ROOT, print: (line) => printed.push(line) })).toBe(0);
    const record = JSON.parse(printed.at(-2) ?? "");
    expect(osvProblems(record)).toEqual([]);
    expect(record).toMatchObject({
      summary: "A legend label can become a link (drill)",
      severity: [{ type: "CVSS_V4" }],
      affected: [{ ranges: [{ type: "SEMVER", events: [{ introduced: "0.1.0" }, { fixed: "0.1.1" }] }, { type: "GIT" }] }],
      credits: [{ name: "Robin Gaßner", type: "REPORTER" }],
    });
    const logs = printed.join("\n").split("    log\n").slice(1);
    const steps = (log: string): string => [...log.matchAll(/^ +\d+ [0-9a-f]{12} \S+Z \w+: ([\w-]+)/gm)].map(([, type]) => type).join(" ");
    const whole = "open acknowledge triage inform assign decide";
    for (const expected of [
      `${whole} ask fix answer publish`,
      "open reject reopen reject",
      `${whole} ask answer fix publish cve`,
      `${whole} github ask answer fix hotfix publish`,
    ]) {
      expect(logs.map(steps)).toContain(expected);
    }
    expect(steps(logs.at(-1) ?? "")).toContain("hotfix publish");
    expect(printed.join("\n")).toContain("entries");
    expect(printed.at(-1)).toBe("The drill stands published.");
  });
});

describe("the drill by hand", () => {
  it("takes a draft to the message as it was sent, and that to its answer", async () => {
    const desk = office();
    await desk.done("init", "--address", "@you-example");
    const mail = await desk.opened();
    const form = join(ROOT, "security/drill/github-report.md");
    const comment = caseIn(await desk.done("open", form, "--account", "kim-example", "--ghsa", GHSA));
    for (const [id, file] of [
      [mail, "no.eml"],
      [comment, "no.md"],
    ] as const) {
      await desk.done("draft", id, "reject", "-o", file);
      const printed: string[] = [];
      const world = desk.world((line) => printed.push(line));
      expect(await byHand(world, ["sent", file]), printed.join()).toBe(0);
      await desk.done("reject", id, "--why", "x", "--sent", `sent-${file}`);
      expect(await byHand(world, ["sent", file])).toBe(1);
      expect(printed.at(-1)).toContain("exists already, and stays as it is. Delete it");
      expect(await byHand(world, ["reply", `sent-${file}`])).toBe(0);
      expect(await desk.done("reopen", id, "--why", "x", "--received", `reply-sent-${file}`)).toContain("received");
      expect(await byHand(world, ["teleport", file])).toBe(1);
    }
  });
});
