import { jobsOf } from "./permissions.js";
import { stepsOf, textsOf, type Workflow, type WorkflowRule } from "./workflow.js";

/** What workflows, jobs and steps may say. What is not here could hide a failure, start a shell of its own or run elsewhere. */
const KEYS = {
  workflow: ["name", "on", "permissions", "concurrency", "jobs"],
  job: ["name", "needs", "runs-on", "timeout-minutes", "environment", "permissions", "outputs", "strategy", "env", "steps"],
  step: ["id", "name", "env", "uses", "with", "run"],
} as const;

const WHY: Readonly<Record<string, string>> = {
  "continue-on-error": "hides a failure",
  if: "could leave a check out, or go on after a failure",
  container: "runs in an image of somebody",
  services: "runs images of somebody",
  uses: "runs a workflow of somebody else",
  secrets: "hands secrets on",
  shell: "starts another program than bash",
  defaults: "may start another program than bash",
  "working-directory": "runs elsewhere than it seems",
};

/** No key but those that the workflows need: none that hides a failure, skips a check or changes what runs it. */
export const keysAreKnown: WorkflowRule = (workflow) => {
  const { file, content, jobs } = workflow;
  const unknown = (at: string, value: object, known: readonly string[]): string[] =>
    Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => `${at}: "${key}" ${WHY[key] ?? "is not known to rules/shape.ts"}`);
  return [
    ...unknown(file, content, KEYS.workflow),
    ...Object.entries(jobs).flatMap(([name, job]) => unknown(`${file}, job ${name}`, job, KEYS.job)),
    ...stepsOf(workflow).flatMap(({ job, step }) => unknown(`${file}, job ${job}, a step`, step, KEYS.step)),
  ];
};

const RUNNERS = ["ubuntu-latest", "macos-latest", "windows-latest"];

/** Jobs run on GitHub's machines, new for each job; one of somebody's own keeps what an earlier job left. */
export const runnersAreGitHubs: WorkflowRule = (workflow) =>
  jobsOf(workflow).flatMap(([name, { "runs-on": runner, strategy }]) => {
    const named = runner === "$" + "{{ matrix.os }}" ? systemsOf(strategy?.matrix) : [runner];
    return named
      .filter((each) => typeof each !== "string" || !RUNNERS.includes(each))
      .map((each) => `${workflow.file}, job ${name}: runs on ${JSON.stringify(each)}, not on one of ${RUNNERS.join(", ")}`);
  });

function systemsOf(matrix: unknown): unknown[] {
  if (typeof matrix !== "object" || matrix === null) return [matrix];
  const { os = [], include = [] } = matrix as { os?: unknown; include?: unknown };
  if (!Array.isArray(os) || !Array.isArray(include)) return [matrix];
  return [...os, ...include.flatMap((each: { os?: unknown }) => (each.os === undefined ? [] : [each.os]))];
}

/** Names of environment variables that a workflow may set; others steer npm, Node, bash or the linker. */
const VARIABLES = [
  ...["CHARTIFY_SKIP_BROWSER", "CHARTIFY_FUZZ_RUNS"],
  ...["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"],
  ...["TAG", "TESTED", "REBUILT", "SBOM", "BUNDLE", "GH_TOKEN", "GH_REPO"],
];

export const variablesAreListed: WorkflowRule = (workflow) => {
  const sets = [
    ...jobsOf(workflow).map(([job, { env }]) => ({ job, env })),
    ...stepsOf(workflow).map(({ job, step }) => ({ job, env: step.env })),
  ];
  return sets.flatMap(({ job, env }) => {
    const at = `${workflow.file}, job ${job}`;
    if (env !== undefined && (typeof env !== "object" || env === null))
      return [`${at}: env is ${JSON.stringify(env)}, no list of variables`];
    return Object.keys(env ?? {})
      .filter((name) => !VARIABLES.includes(name))
      .map((name) => `${at}: sets ${name}, which is not among the variables of rules/shape.ts`);
  });
};

/** Expressions that a workflow may hold: nothing that a stranger writes (titles, bodies, branches), no secret. */
const EXPRESSIONS = [
  "github.ref",
  "github.event_name == 'pull_request'",
  ...["matrix.os", "matrix.node", "matrix.language", "matrix.os == 'ubuntu-latest' && '0' || '1'"],
  ...["github.ref_name", "github.repository"],
  ...["steps.pack.outputs.sha256", "steps.pack.outputs.sbom", "steps.attest.outputs.bundle-path"],
  ...["needs.build.outputs.sha256", "needs.rebuild.outputs.sha256", "needs.rebuild.outputs.sbom"],
];

/** The one place that gets the token of a job. */
const TOKEN = { expression: "github.token", file: "release.yml", path: /^jobs\.attach\.steps\.\d+\.env\.GH_TOKEN$/ };

export const expressionsAreListed: WorkflowRule = ({ file, content }) =>
  textsOf(content).flatMap(({ path, text }) => {
    const at = path.join(".");
    const mayHaveToken = file === TOKEN.file && TOKEN.path.test(at);
    const found = [...text.matchAll(/\$\{\{([\s\S]*?)(?:\}\}|$)/g)].map(([, expression = ""]) => expression.trim());
    return found
      .filter((expression) => !EXPRESSIONS.includes(expression) && !(mayHaveToken && expression === TOKEN.expression))
      .map((expression) => `${file}, ${at}: the expression ${expression} is not among those of rules/shape.ts`);
  });

/** Whether a job needs another, directly or not. */
export function needsOf({ jobs }: Workflow, name: string): string[] {
  const needs = jobs[name]?.needs ?? [];
  return typeof needs === "string" ? [needs] : [...needs];
}
