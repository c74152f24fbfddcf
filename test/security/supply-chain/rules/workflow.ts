import { parse } from "yaml";

/** One step of a job, as far as the rules look at it. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly "timeout-minutes"?: number;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

/** A workflow of GitHub Actions: its file's name, its text, and what the text holds. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Says what is wrong, each with file and job; nothing where all is well. */
export type WorkflowRule = (workflow: Workflow) => string[];

export function readWorkflow(file: string, text: string): Workflow {
  const { on, permissions, jobs } = parse(text) as { on: unknown; permissions: unknown; jobs: Record<string, Job> };
  const triggers = typeof on === "string" ? { [on]: null } : Array.isArray(on) ? Object.fromEntries(on.map((name) => [name, null])) : on;
  return { file, text, on: triggers as Record<string, unknown>, permissions, jobs };
}

/** Every step with the job that it belongs to. */
export function stepsOf(workflow: Workflow): { readonly job: string; readonly step: Step }[] {
  return Object.entries(workflow.jobs).flatMap(([job, { steps = [] }]) => steps.map((step) => ({ job, step })));
}

export function usesAction(step: Step, action: string): boolean {
  return step.uses?.startsWith(`${action}@`) === true;
}
