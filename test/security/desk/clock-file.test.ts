import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clockProblems } from "../../../security/clock-file.js";
import { readText, workflows } from "../supply-chain/repository.js";
import { nothingRemoteRuns } from "../supply-chain/rules/commands.js";
import { checkoutsKeepNoToken, jobsEnd, permissionsAreLeast, triggersAreHarmless } from "../supply-chain/rules/permissions.js";
import { actionsAgree, actionsArePinned } from "../supply-chain/rules/pinning.js";
import { installsAreLocked } from "../supply-chain/rules/release.js";
import { expressionsAreListed, runnersAreGitHubs, variablesAreListed } from "../supply-chain/rules/shape.js";
import { readWorkflow, stepsOf } from "../supply-chain/rules/workflow.js";
import { office } from "./office.js";

const HOUR = 3_600_000;

describe("the file of the clock", () => {
  const template = readWorkflow("clock.yml", readText("docs/security/clock-workflow.yml"));

  it("holds numbers of open cases and days, and nothing else", async () => {
    const desk = office();
    const open = await desk.opened(4);
    const file = join(desk.folder, "clock.json");
    expect(await desk.done("clock", "--export", file)).toContain("1 open cases");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ exportedAt: "2026-11-02T09:00:00.000Z", due: { [open]: expect.any(String) } });
    expect(readFileSync(file, "utf8")).not.toMatch(/robin|ben|link|label|CWE|CVSS|decided|fix|publish/i);
    await desk.done("reject", open, "--why", "no link is made", "--sent", await desk.sent(open, "reject"));
    await desk.done("clock", "--export", file);
    expect(JSON.parse(readFileSync(file, "utf8")).due).toEqual({});
  });

  it("fails a scheduled workflow where a case is overdue", async () => {
    const desk = office();
    const id = await desk.opened();
    const file = join(desk.folder, "clock.json");
    await desk.done("clock", "--export", file);
    const runs = stepsOf(template).map(({ step }) => step.run ?? "");
    // The command of the workflow, word by word, on this desk's file and without its cases.
    const words = (runs.find((run) => run.includes("clock --check")) ?? "").replace("npm run security -- ", "").split(" ");
    expect(words.slice(0, 2)).toEqual(["clock", "--check"]);
    const check = async () => {
      desk.env["CHARTIFY_SECURITY_DIR"] = join(desk.folder, "nowhere");
      const result = await desk.do(...words.slice(0, -1), file);
      desk.env["CHARTIFY_SECURITY_DIR"] = desk.cases;
      return result;
    };
    expect(await check()).toEqual({ status: 0, output: "Nothing is overdue." });
    desk.time += 49 * HOUR;
    await desk.done("clock", "--export", file);
    const late = await check();
    expect(late.status).toBe(1);
    expect(late.output).toBe(`FAIL ${id} is overdue since 2026-11-04: "npm run security -- show ${id}" says what`);
  });

  it("fails it where nobody exports, or a case cannot be read", async () => {
    const desk = office();
    const id = await desk.opened();
    const file = join(desk.folder, "clock.json");
    await desk.done("clock", "--export", file);
    const before = readFileSync(file, "utf8");
    desk.time += 36 * HOUR;
    expect((await desk.do("clock", "--check", file)).status).toBe(0);
    desk.time += HOUR;
    const { status, output } = await desk.do("clock", "--check", file);
    expect([status, output]).toEqual([1, "FAIL the file is 37 hours old, and may be 36: look for new reports, then export it"]);
    for (const entry of readdirSync(join(desk.cases, id))) writeFileSync(join(desk.cases, id, entry), "damaged");
    expect((await desk.do("clock", "--export", file)).status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect((await desk.do("clock", "--check", join(desk.folder, "none.json"))).output).toContain("cannot be read");
    expect((await desk.do("clock", "--export", join(desk.folder, "none", "clock.json"))).status).toBe(1);
    expect(existsSync(join(desk.folder, "none"))).toBe(false);
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{ "exportedAt": "2026-11-02T09:00:00.000Z" }',
    '{ "exportedAt": "2026-11-02T09:00:00.000Z", "due": null }',
    '{ "exportedAt": "soon", "due": {} }',
    '{ "exportedAt": "+275760-09-13T00:00:00.000Z", "due": {} }',
    '{ "exportedAt": "2026-11-02T09:00:00.000Z", "due": { "Link in a label": "2026-11-04T09:00:00.000Z" } }',
    '{ "exportedAt": "2026-11-02T09:00:00.000Z", "due": { "CT-2026-k3f9qz": "triage by Ben" } }',
    '{ "exportedAt": "2026-11-02T09:00:00.000Z", "due": {}, "why": "a link" }',
    '{ "exportedAt": "2026-11-03T09:00:00.000Z", "due": {} }',
  ])("is refused where it is none, holds more, or is of tomorrow: %s", (text) => {
    expect(clockProblems(text, new Date("2026-11-02T09:00:00Z"))).toHaveLength(1);
  });

  it("is checked by a workflow that keeps the rules of ours", () => {
    const rules = [
      ...[actionsArePinned, permissionsAreLeast, triggersAreHarmless, checkoutsKeepNoToken, jobsEnd, runnersAreGitHubs],
      ...[variablesAreListed, expressionsAreListed, nothingRemoteRuns, installsAreLocked],
    ];
    expect(rules.flatMap((rule) => rule(template))).toEqual([]);
    expect(actionsAgree([...workflows(), template])).toEqual([]);
    expect(Object.keys(template.on)).toContain("schedule");
    expect(stepsOf(template).map(({ step }) => step.run ?? step.uses?.split("@")[0])).toEqual([
      ...["actions/checkout", "actions/checkout", "actions/setup-node"],
      ...["npm ci --ignore-scripts --no-fund", "npm run security -- clock --check clock/clock.json"],
    ]);
  });
});
