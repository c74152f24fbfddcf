import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageProblems, securityPage } from "../../../security/page.js";
import { type Policy, policy } from "../../../security/policy.js";
import type { Keeper } from "../../../security/promise.js";
import { sections } from "../../../security/promises.js";
import { ROOT } from "./office.js";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const page = read("SECURITY.md");

/** What keeps the promises, each as often as it is named. */
const keepers: Keeper[] = sections(policy).flatMap(({ blocks }) =>
  blocks.flatMap((block) => {
    if (block.kind === "table") return block.rows.map(({ kept }) => kept);
    return (block.kind === "list" ? block.items.flat() : block.sentences).map(({ kept }) => kept);
  }),
);

describe("the security policy", () => {
  it("is SECURITY.md, byte for byte", () => {
    expect(page).toBe(securityPage(policy));
    expect(pageProblems(policy, page)).toEqual([]);
  });

  it("is kept, each promise by tests that there are or by people", () => {
    expect(keepers.length).toBeGreaterThan(35);
    expect(keepers.filter(({ tests, people }) => tests.length === 0 && people === null)).toEqual([]);
    const named = new Set(keepers.flatMap(({ tests }) => tests));
    expect([...named].filter((test) => !isThere(test))).toEqual([]);
    expect(isThere("desk/policy.test.ts: is something else")).toBe(false);
  });

  /** What was asked of the policy, in words that a rewritten promise still has to hold. */
  it.each<[what: string, says: RegExp]>([
    ["fixes for main", /^\| `main` +\| all of them/m],
    ["a hotfix of the latest stable release for what is major", /^\| latest stable release \([^)]+\) +\| a hotfix for every \[major\]/m],
    ["a way for major weaknesses of the package", /\| \*\*major\*\*: .* \| on `main` and as a hotfix of the latest stable release \|/],
    ["that reports are P0", /security report is a \*\*P0\*\*: it goes before any other work until its case is closed/],
    ["that every report is P0 whatever its severity", /Every report is a P0 until its case is closed/],
    ["that the website is fixed in the website", /website is fixed in the website and needs no release/],
    ["private reports on GitHub", /^\| a weakness, with details +\| a \[private report on GitHub\]\(https:\/\/github\.com\//m],
    ["reports to the alias", /an e-mail to <security@[^>]+>, the alias of the maintainers/],
    ["an issue without details", /^\| no wish to use either +\| an issue by the form "[^"]+", \*\*without details\*\*/m],
    ["a flag by e-mail with number and why", /^\| an issue that turns out .* \| an e-mail to <[^>]+> with the issue's number and why/m],
    ["a description", /^- \*\*Description\*\*: /m],
    ["steps to reproduce", /^- \*\*Steps to reproduce\*\*: /m],
    ["affected versions", /^- \*\*Affected versions\*\*: /m],
    ["known mitigations", /^- \*\*Known mitigations\*\*: /m],
    [
      "that reports stay out of the public tracker",
      /private security advisories and cases of the team, never in the public issue database/,
    ],
    [
      "step 1",
      /^1\. \*\*Acknowledge\*\*.* answer by e-mail, with the team in copy\. If it is no vulnerability, we say why, and it ends here\.$/m,
    ],
    ["step 2", /^2\. \*\*Triage\*\*.* how severe\? You hear the result/m],
    ["step 3", /^3\. \*\*Owner\*\*: one person drives fix and release/m],
    ["step 4", /^4\. \*\*Advisory\*\*: we decide whether one is needed\. A major weakness of the package always gets one/m],
    ["step 5", /^5\. \*\*You\*\*: we ask whether you want to take part, and how to credit you/m],
    [
      "step 6",
      /^6\. \*\*Publication\*\*: fix, release, advisory, CVE and changelog come out together, on a day that we agree on with you/m,
    ],
    ["the credit", /named in the advisory, the record and the changelog, as you wish to be, or not at all/],
    ["a safe harbour", /good faith.* will not take legal action against you/],
  ])("promises %s", (_, says) => {
    expect(securityPage(policy)).toMatch(says);
  });

  it("is caught wherever a line, a sentence, a word or a number of it is changed, taken away or moved", () => {
    const breaks = changesOf(page);
    expect(breaks.length).toBeGreaterThan(600);
    expect(breaks.filter((text) => pageProblems(policy, text).length === 0)).toEqual([]);
  });

  it("holds every fact of policy.json that it is asked for", () => {
    const others: Policy[] = [
      ...Object.keys(policy.days).map((key) => ({ ...policy, days: { ...policy.days, [key]: 777 } })),
      { ...policy, majorFrom: 7.7 },
      { ...policy, latestStable: "77.7.7" },
      { ...policy, email: "other@chartify-ts.dev" },
      { ...policy, repository: "https://github.com/other/other" },
    ];
    for (const other of others) expect(pageProblems(other, page)).not.toEqual([]);
    expect(pageProblems({ ...policy, days: { ...policy.days, triage: 6 } }, page)[0]).toMatch(
      /^SECURITY\.md says "5" where the policy says "6"/,
    );
  });
});

/** Whether a test `file: title` is in its file, and runs. */
function isThere(test: string): boolean {
  const [file = "", title = ""] = test.split(/: (.*)/s);
  const path = `test/security/${file}`;
  return existsSync(join(ROOT, path)) && new RegExp(`\\bit\\(\\s*${escaped(JSON.stringify(title))}`).test(read(path));
}

/** The page with one thing changed: every line taken away or doubled, neighbours swapped, each word left out, numbers raised. */
function changesOf(text: string): string[] {
  const lines = text.split("\n");
  const changes: string[] = [];
  const add = (...changed: string[]): unknown => changes.push(changed.join("\n"));
  for (const [i, line] of lines.entries()) {
    const [before, after] = [lines.slice(0, i), lines.slice(i + 1)];
    if (line === "" || /^[| -]+$/.test(line)) continue;
    add(...before, ...after);
    add(...before, line, line, ...after);
    if (after[0] !== undefined && after[0] !== "" && after[0] !== line) add(...before, after[0], line, ...after.slice(1));
    const parts = line.split(/(?<=[.?!:;|])\s+/);
    if (parts.length > 1) for (const j of parts.keys()) add(...before, parts.filter((_, k) => k !== j).join(" "), ...after);
    for (const word of line.matchAll(/[\w`*'-]+/g)) {
      add(...before, `${line.slice(0, word.index)}${line.slice(word.index + word[0].length)}`, ...after);
      if (/^\d+$/.test(word[0]))
        add(...before, `${line.slice(0, word.index)}${Number(word[0]) + 1}${line.slice(word.index + word[0].length)}`, ...after);
    }
  }
  return changes;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
