import { type Job, stepsOf, type Workflow, type WorkflowRule } from "./workflow.js";

/** Every right to write that a job has, and no other job may have: `file job scope`. */
const GRANTS = new Set([
  "codeql.yml analyze security-events",
  "release.yml attach contents",
  "release.yml publish attestations",
  "release.yml publish id-token",
  "scorecard.yml scorecard id-token",
  "scorecard.yml scorecard security-events",
]);

/** What a pull request from anybody could make run with the repository's own rights. */
const TRIGGERS = ["pull_request_target", "workflow_run", "issue_comment"];

/** No rights by default; each job names its own, reading but for the grants listed above. */
export const permissionsAreLeast: WorkflowRule = ({ file, permissions, jobs }) => {
  const isEmpty = typeof permissions === "object" && permissions !== null && Object.keys(permissions).length === 0;
  const problems = isEmpty ? [] : [`${file}: the workflow must begin with "permissions: {}", so that each job says what it needs`];
  for (const [name, job] of Object.entries(jobs)) {
    if (typeof job.permissions !== "object") problems.push(`${file}, job ${name}: names no permissions of its own`);
    else problems.push(...excess(file, name, job.permissions));
  }
  return problems;
};

function excess(file: string, job: string, permissions: Exclude<Job["permissions"], string | undefined>): string[] {
  return Object.entries(permissions)
    .filter(([scope, right]) => right !== "read" && right !== "none" && !GRANTS.has(`${file} ${job} ${scope}`))
    .map(([scope, right]) => `${file}, job ${job}: ${scope}: ${right} is not among the grants of rules/permissions.ts`);
}

export const triggersAreHarmless: WorkflowRule = ({ file, on }) =>
  Object.keys(on)
    .filter((name) => TRIGGERS.includes(name))
    .map((name) => `${file}: the trigger ${name} runs with the repository's rights on what strangers send`);

/** Untrusted texts (titles, branch names) reach a shell as environment variables, never as part of its program. */
export const shellsTakeNoExpressions: WorkflowRule = (workflow) =>
  stepsOf(workflow)
    .filter(({ step }) => step.run?.includes("${{"))
    .map(({ job, step }) => `${workflow.file}, job ${job}: "run: ${firstLine(step.run)}" holds an expression; pass it by env`);

/** The token of a checkout would lie on the disk for every later step. */
export const checkoutsKeepNoToken: WorkflowRule = (workflow) =>
  stepsOf(workflow)
    .filter(({ step }) => step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false)
    .map(({ job }) => `${workflow.file}, job ${job}: actions/checkout wants "persist-credentials: false"`);

export const jobsEnd: WorkflowRule = ({ file, jobs }) =>
  Object.entries(jobs)
    .filter(([, job]) => typeof job["timeout-minutes"] !== "number")
    .map(([name]) => `${file}, job ${name}: has no timeout-minutes`);

/** The right of a job, whether it is given or not. */
export function hasRight({ permissions }: Job, scope: string): boolean {
  return typeof permissions === "object" && permissions[scope] === "write";
}

export function jobsOf(workflow: Workflow): [name: string, job: Job][] {
  return Object.entries(workflow.jobs);
}

export function firstLine(text = ""): string {
  return text.split("\n")[0] ?? "";
}
