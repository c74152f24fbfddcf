import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calendarProblems } from "../../../security/calendar.js";
import { office, ROOT } from "./office.js";

describe("the clock", () => {
  it("says what is due, and fails when it is overdue", async () => {
    const desk = office();
    const id = await desk.opened();
    const { status, output } = await desk.do("clock");
    expect(status).toBe(0);
    expect(output.split("\n")).toEqual([
      `due     2026-11-04 P0 ${id} acknowledge`,
      `due     2026-11-07 P0 ${id} triage`,
      `due     2026-11-16 P0 ${id} fix or plan`,
      `due     2027-01-31 P0 ${id} publish`,
      "Nothing is overdue.",
    ]);
    const later = await desk.do("clock", "--at", "2026-11-05");
    expect(later.status).toBe(1);
    expect(later.output).toContain(`OVERDUE 2026-11-04 P0 ${id} acknowledge`);
    expect(later.output).toContain("1 overdue.");
    desk.time = Date.parse("2026-11-08T09:00:00Z");
    expect((await desk.do("clock")).output).toContain("2 overdue.");
    expect(await desk.done("list")).toContain("OVERDUE since 2026-11-04: acknowledge");
    expect((await desk.do("calendar")).status).toBe(1);
  });

  it("stops for a step when it is done", async () => {
    const desk = office();
    await desk.opened(2);
    expect((await desk.do("clock", "--at", "2026-11-08")).status).toBe(0);
    expect((await desk.do("clock", "--at", "2026-11-17")).output).toContain("fix or plan");
  });

  it("runs until the plan's day once there is a plan, and stops for the fix", async () => {
    const desk = office();
    const id = await desk.opened(3);
    await desk.done("plan", id, "--until", "2026-12-24", "--why", "a dependency", "--sent", await desk.sent(id, "plan"));
    expect((await desk.do("clock", "--at", "2026-12-20")).status).toBe(0);
    expect((await desk.do("clock", "--at", "2026-12-25")).output).toContain(`OVERDUE 2026-12-24 P0 ${id} fix as planned, owner Ben`);
    await desk.done("fix", id, "--commit", "a".repeat(40), "--version", "0.1.1");
    expect((await desk.do("clock", "--at", "2026-12-25")).status).toBe(0);
  });

  it("is silent about closed cases", async () => {
    const desk = office();
    const id = await desk.opened();
    await desk.done("reject", id, "--why", "no link is made", "--sent", await desk.sent(id, "reject"));
    expect((await desk.do("clock", "--at", "2030-01-01")).output).toBe("Nothing is overdue.");
  });
});

describe("the calendar", () => {
  const text = readFileSync(join(ROOT, ".well-known/security.txt"), "utf8");
  const on = (date: string): string[] => calendarProblems(text.replace(/^Expires:.*/m, "Expires: 2027-10-31T00:00:00Z"), new Date(date));

  it("is fine between a month and a year before the end", () => {
    expect(on("2026-11-24")).toEqual([]);
    expect(on("2027-10-01")).toEqual([]);
  });

  it("fails nearer than 30 days, after the end, and too long before", () => {
    expect(on("2027-10-02")).toEqual([expect.stringContaining("expires on 2027-10-31, in 29 days")]);
    expect(on("2027-11-01")).toEqual([expect.stringContaining("expired on 2027-10-31")]);
    expect(on("2026-10-01")).toEqual([expect.stringContaining("in more than a year")]);
  });

  it("needs one date", () => {
    const at = new Date("2026-11-24");
    const problem = [expect.stringContaining("needs one Expires")];
    expect(calendarProblems(text.replace(/^Expires:.*\n/m, ""), at)).toEqual(problem);
    expect(calendarProblems(`${text}Expires: 2027-01-01T00:00:00Z\n`, at)).toEqual(problem);
    expect(calendarProblems(text.replace(/^Expires:.*/m, "Expires: next year"), at)).toEqual(problem);
  });

  it("is what the scheduled command says", async () => {
    const desk = office();
    expect(await desk.done("calendar", "--at", "2026-11-24")).toBe("The public dates are fine.");
    const { status, output } = await desk.do("calendar", "--at", "2027-12-01");
    expect(status).toBe(1);
    expect(output).toContain("FAIL security.txt expired on 2027-10-31");
  });
});
