import { firstLine, hasRight, jobsOf } from "./permissions.js";
import { type Job, usesAction, type Workflow, type WorkflowRule } from "./workflow.js";

const PUBLISH = /\bnpm (?:publish|stage)\b/;

/** Commands that run code of the project or of its dependencies. */
const RUNS_PROJECT = /\b(?:npm (?:ci|install|test|run|pack|exec|i)|npx|node|make)\b/;

function isRelease(workflow: Workflow): boolean {
  return jobsOf(workflow).some(([, job]) => publishes(job));
}

function publishes({ steps = [] }: Job): boolean {
  return steps.some(({ run = "" }) => PUBLISH.test(run));
}

/** A cache can be filled by any branch; what is released is built from the lockfile alone. */
export const releasesUseNoCache: WorkflowRule = (workflow) =>
  !isRelease(workflow)
    ? []
    : jobsOf(workflow).flatMap(([name, { steps = [] }]) =>
        steps.flatMap((step) => {
          const at = `${workflow.file}, job ${name}`;
          if (step.uses?.startsWith("actions/cache")) return [`${at}: ${step.uses} is a cache in a release`];
          if (!usesAction(step, "actions/setup-node")) return [];
          if (step.with?.["cache"] !== undefined) return [`${at}: actions/setup-node has a cache in a release`];
          return step.with?.["package-manager-cache"] === false ? [] : [`${at}: actions/setup-node wants "package-manager-cache: false"`];
        }),
      );

/** Who may publish runs no code but npm's own: no checkout, no install, no tests; and who builds cannot publish. */
export const buildersCannotPublish: WorkflowRule = (workflow) =>
  jobsOf(workflow).flatMap(([name, job]) => {
    const at = `${workflow.file}, job ${name}`;
    if (!publishes(job)) return [];
    const problems = hasRight(job, "id-token") ? [] : [`${at}: publishes without "id-token: write" (trusted publishing)`];
    for (const step of job.steps ?? []) {
      if (usesAction(step, "actions/checkout")) problems.push(`${at}: checks out the code, but may publish`);
      if (RUNS_PROJECT.test((step.run ?? "").replace(/\bnpm publish\b/g, "")))
        problems.push(`${at}: "run: ${firstLine(step.run)}" runs code, but the job may publish`);
      if (PUBLISH.test(step.run ?? "")) {
        for (const flag of ["--provenance", "--ignore-scripts"])
          if (!step.run?.includes(flag)) problems.push(`${at}: npm publish wants ${flag}`);
        if (!/npm publish \S*\.tgz/.test(step.run ?? "")) problems.push(`${at}: npm publish must name the tarball that was tested`);
      }
    }
    return problems;
  });

/** Only the publishing job (and Scorecard, which signs its result) may ask for an identity; nobody has a token for npm. */
export const nobodyHoldsAPublishToken: WorkflowRule = (workflow) => {
  const problems = jobsOf(workflow)
    .filter(
      ([, job]) =>
        hasRight(job, "id-token") && !publishes(job) && !(job.steps ?? []).some((step) => usesAction(step, "ossf/scorecard-action")),
    )
    .map(([name]) => `${workflow.file}, job ${name}: has "id-token: write", but does not publish`);
  for (const [i, line] of workflow.text.split("\n").entries()) {
    if (/NODE_AUTH_TOKEN|NPM_TOKEN|_authToken/i.test(line))
      problems.push(`${workflow.file}:${i + 1}: holds a token for npm; trusted publishing needs none`);
  }
  return problems;
};

/** Dependencies are installed from the lockfile, their scripts not run. */
export const installsAreLocked: WorkflowRule = (workflow) =>
  jobsOf(workflow).flatMap(([name, { steps = [] }]) =>
    steps.flatMap(({ run = "" }) =>
      run.split("\n").flatMap((line) => {
        const at = `${workflow.file}, job ${name}: "${line.trim()}"`;
        if (/\bnpm (?:install|i|add)\b|\bnpx\b|\bnpm exec\b/.test(line))
          return [`${at} installs what the lockfile does not name; use npm ci`];
        return /\bnpm ci\b/.test(line) && !line.includes("--ignore-scripts") ? [`${at} wants --ignore-scripts`] : [];
      }),
    ),
  );

/**
 * A workflow that calls a script which is gone would fail only at the worst time.
 *
 * @param optional Scripts that may be missing.
 */
export function scriptsExist(workflow: Workflow, scripts: Readonly<Record<string, string>>): string[] {
  return jobsOf(workflow).flatMap(([name, { steps = [] }]) =>
    steps.flatMap(({ run = "" }) =>
      [...run.matchAll(/\bnpm (?:run(?: --\S+)* ([\w:-]+)|(test)\b)/g)]
        .map(([, script, test]) => script ?? test ?? "")
        .filter((script) => !Object.hasOwn(scripts, script))
        .map((script) => `${workflow.file}, job ${name}: package.json has no script "${script}"`),
    ),
  );
}
