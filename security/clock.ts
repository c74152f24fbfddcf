// What is due when. Every report is a P0 until its case is closed.
import { isOpen } from "./case.js";
import type { Case } from "./model.js";
import { policy } from "./policy.js";
import { DAY, isoOf, timeOf } from "./time.js";

export interface Due {
  readonly what: string;
  /** ISO 8601. */
  readonly at: string;
  readonly isOverdue: boolean;
}

/** What an open case still owes its reporter, soonest first; nothing of a closed one. */
export function dues(of: Case, now: Date): Due[] {
  if (!isOpen(of.state)) return [];
  const after = (days: number): number => timeOf(of.since) + days * DAY;
  const isIn = (...states: Case["state"][]): boolean => states.includes(of.state);
  const owed: [what: string, time: number][] = [];
  if (isIn("received")) owed.push(["acknowledge", after(policy.days.acknowledge)]);
  // Triage ends when the reporter has heard its result.
  if (isIn("received", "acknowledged") || !of.isInformed) owed.push(["triage", after(policy.days.triage)]);
  if (of.fix === null) {
    owed.push(of.plannedUntil === null ? ["fix or plan", after(policy.days.fixOrPlan)] : ["fix as planned", timeOf(of.plannedUntil)]);
  }
  owed.push(of.agreedOn === null ? ["publish", after(policy.days.publish)] : ["publish as agreed", timeOf(of.agreedOn) + DAY]);
  return owed.sort(([, a], [, b]) => a - b).map(([what, time]) => ({ what, at: isoOf(time), isOverdue: time < now.getTime() }));
}
