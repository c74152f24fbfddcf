import { describe, expect, it } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { drill } from "../../../security/drill/drill.js";
import { ROOT } from "./office.js";

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
