// What is due when. Every report is a P0 until its case is closed.
import { type Case, isOpen } from "./case.js";
import { policy } from "./policy.js";

export interface Due {
  readonly what: string;
  /** ISO 8601. */
  readonly at: string;
  readonly isOverdue: boolean;
}

/** What an open case still owes its reporter, soonest first; nothing of a closed one. */
export function dues(of: Case, now: Date): Due[] {
  if (!isOpen(of.state)) return [];
  const after = (days: number): string => new Date(Date.parse(of.report.receivedAt) + days * 86_400_000).toISOString();
  const isIn = (...states: Case["state"][]): boolean => states.includes(of.state);
  const owed: [what: string, at: string][] = [];
  if (isIn("received")) owed.push(["acknowledge", after(policy.days.acknowledge)]);
  if (isIn("received", "acknowledged")) owed.push(["triage", after(policy.days.triage)]);
  if (of.fix === null)
    owed.push(of.plannedUntil === null ? ["fix or plan", after(policy.days.fixOrPlan)] : ["fix as planned", of.plannedUntil]);
  owed.push(["publish", after(policy.days.publish)]);
  return owed.map(([what, at]) => ({ what, at, isOverdue: at < now.toISOString() })).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
