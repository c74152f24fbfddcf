import { describe, expect, it } from "vitest";
import { osvProblems } from "../../../security/advisory.js";
import { drill } from "../../../security/drill/drill.js";
import { ROOT } from "./office.js";

describe("the drill", () => {
  it("takes a made-up report from e-mail to published record, every step logged", async () => {
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
    const log = printed.slice(printed.findLastIndex((line) => line.includes("  log")));
    const steps = log.flatMap((line) => /: (\w+)(?: \(step (\d)\))?$/.exec(line)?.slice(1) ?? []);
    expect(steps.filter(Boolean).join(" ")).toMatch(/^open acknowledge 1 triage 2 assign 3 decide 4 github ask 5 answer 5 fix publish 6$/);
    expect(printed.join("\n")).toContain("entries");
    expect(printed.at(-1)).toBe("The drill stands published.");
  });
});
