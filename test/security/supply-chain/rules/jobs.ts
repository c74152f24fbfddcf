import { needsOf } from "./shape.js";
import type { Job, Workflow } from "./workflow.js";

/** What a job must be, so that nothing is taken from it unnoticed. */
interface Listed {
  readonly needs?: readonly string[];
  readonly environment?: string;
  readonly matrix?: unknown;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Actions by their names, variables as `NAME=value`, commands after a `$`, all of them in their order. */
  readonly steps: readonly string[];
}

const START = ["actions/checkout", "actions/setup-node"];
const INSTALL = [...START, "$ npm ci --ignore-scripts --no-fund"];
const PACK = ["$ mkdir release", "$ npm pack --ignore-scripts --pack-destination release"];
const HASH = `$ echo "sha256=$(sha256sum release/*.tgz | cut -d ' ' -f 1)" >> "$GITHUB_OUTPUT"`;

/** Every workflow by its triggers and its jobs. What is changed in one is changed here, by somebody who looks at it twice. */
export const WORKFLOWS: Readonly<
  Record<string, { readonly on: Readonly<Record<string, unknown>>; readonly jobs: Readonly<Record<string, Listed>> }>
> = {
  "ci.yml": {
    on: { push: { branches: ["main"] }, pull_request: null },
    jobs: {
      test: {
        matrix: {
          os: ["ubuntu-latest"],
          node: [20, 22, 24],
          include: [
            { os: "macos-latest", node: 24 },
            { os: "windows-latest", node: 24 },
          ],
        },
        env: { CHARTIFY_SKIP_BROWSER: expression("matrix.os == 'ubuntu-latest' && '0' || '1'") },
        steps: [...START, "$ npm test"],
      },
      audit: { steps: [...INSTALL, "$ npm run audit", "$ npm audit signatures"] },
    },
  },
  "codeql.yml": {
    on: { push: { branches: ["main"] }, pull_request: { branches: ["main"] }, schedule: [{ cron: "23 4 * * 1" }] },
    jobs: {
      analyze: {
        matrix: { language: ["javascript-typescript", "actions"] },
        steps: ["actions/checkout", "github/codeql-action/init", "github/codeql-action/analyze"],
      },
    },
  },
  "dependency-review.yml": {
    on: { pull_request: null },
    jobs: { review: { steps: ["actions/checkout", "actions/dependency-review-action"] } },
  },
  "release.yml": {
    on: { push: { tags: ["v*.*.*"] } },
    jobs: {
      build: {
        outputs: { sha256: expression("steps.pack.outputs.sha256") },
        steps: [
          ...START,
          `TAG=${expression("github.ref_name")}`,
          `$ test "$TAG" = "v$(node --print 'require("./package.json").version')"`,
          "$ npm test",
          "$ npm run audit",
          ...PACK,
          HASH,
        ],
      },
      rebuild: {
        outputs: { sha256: expression("steps.pack.outputs.sha256"), sbom: expression("steps.pack.outputs.sbom") },
        steps: [
          ...INSTALL,
          "$ npm run build",
          ...PACK,
          "$ npm run --silent sbom > release/sbom.cdx.json",
          HASH,
          `$ echo "sbom=$(sha256sum release/sbom.cdx.json | cut -d ' ' -f 1)" >> "$GITHUB_OUTPUT"`,
          "actions/upload-artifact",
        ],
      },
      publish: {
        needs: ["build", "rebuild"],
        environment: "npm",
        steps: [
          "actions/download-artifact",
          "actions/setup-node",
          `TESTED=${expression("needs.build.outputs.sha256")}`,
          `REBUILT=${expression("needs.rebuild.outputs.sha256")}`,
          `SBOM=${expression("needs.rebuild.outputs.sbom")}`,
          '$ test "$TESTED" = "$REBUILT"',
          '$ echo "$REBUILT  $(ls ./*.tgz)" | sha256sum --check --strict',
          '$ echo "$SBOM  sbom.cdx.json" | sha256sum --check --strict',
          "actions/attest",
          "$ npm publish ./*.tgz --access public --provenance --ignore-scripts",
          `BUNDLE=${expression("steps.attest.outputs.bundle-path")}`,
          '$ cp "$BUNDLE" "$(ls ./*.tgz).intoto.jsonl"',
          "actions/upload-artifact",
        ],
      },
      attach: {
        needs: ["publish"],
        steps: [
          "actions/download-artifact",
          "actions/download-artifact",
          `GH_TOKEN=${expression("github.token")}`,
          `GH_REPO=${expression("github.repository")}`,
          `TAG=${expression("github.ref_name")}`,
          '$ gh release create "$TAG" --verify-tag --generate-notes ./*.tgz sbom.cdx.json ./*.intoto.jsonl',
        ],
      },
    },
  },
  "scheduled.yml": {
    on: { schedule: [{ cron: "17 3 * * *" }], workflow_dispatch: null },
    jobs: {
      calendar: { steps: [...INSTALL, "$ npm run security -- calendar"] },
      hotfix: {
        env: {
          GIT_AUTHOR_NAME: "Hotfix drill",
          GIT_AUTHOR_EMAIL: "drill@example.invalid",
          GIT_COMMITTER_NAME: "Hotfix drill",
          GIT_COMMITTER_EMAIL: "drill@example.invalid",
        },
        steps: [...INSTALL, "$ npm run hotfix -- --drill"],
      },
      audit: { steps: [...INSTALL, "$ npm run audit"] },
      fuzz: { steps: [...INSTALL, "CHARTIFY_FUZZ_RUNS=20000", "$ npm run fuzz"] },
    },
  },
  "scorecard.yml": {
    on: { branch_protection_rule: null, push: { branches: ["main"] }, schedule: [{ cron: "41 5 * * 2" }] },
    jobs: { scorecard: { steps: ["actions/checkout", "ossf/scorecard-action", "github/codeql-action/upload-sarif"] } },
  },
};

/** A workflow is what the list says: its triggers, its jobs, what each waits for, what each does, in this order and nothing else. */
export function jobsAreListed(workflow: Workflow): string[] {
  const { file, on, jobs } = workflow;
  const listed = Object.hasOwn(WORKFLOWS, file) ? WORKFLOWS[file] : undefined;
  if (listed === undefined) return [`${file} is not among the workflows of rules/jobs.ts`];
  const names = new Set([...Object.keys(listed.jobs), ...Object.keys(jobs)]);
  return [
    ...differing(`${file}: the triggers`, on, listed.on),
    ...[...names].flatMap((name) => {
      const [job, wanted] = [jobs[name], listed.jobs[name]];
      if (job === undefined || wanted === undefined) return [`${file}: the job ${name} is ${job === undefined ? "missing" : "not listed"}`];
      const at = `${file}, job ${name}`;
      return [
        ...differing(`${at}: needs`, needsOf(workflow, name), wanted.needs ?? []),
        ...differing(`${at}: the matrix`, job.strategy?.matrix ?? null, wanted.matrix ?? null),
        ...differing(`${at}: outputs`, job.outputs ?? {}, wanted.outputs ?? {}),
        ...differing(`${at}: env`, job.env ?? {}, wanted.env ?? {}),
        ...differing(`${at}: the environment`, job.environment ?? null, wanted.environment ?? null),
        ...lacking(at, linesOf(job), wanted.steps),
      ];
    }),
  ];
}

function differing(what: string, found: unknown, wanted: unknown): string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  return is === should ? [] : [`${what} ${is} should be ${should}`];
}

function lacking(at: string, found: readonly string[], wanted: readonly string[]): string[] {
  const problems = [
    ...wanted.filter((step) => !found.includes(step)).map((step) => `${at}: lacks "${step}"`),
    ...found.filter((step) => !wanted.includes(step)).map((step) => `${at}: "${step}" is not listed`),
  ];
  return problems.length > 0 ? problems : differing(`${at}: the steps`, found, wanted);
}

/** The steps of a job, a line each: actions by their names, variables, commands after a `$`. */
function linesOf({ steps = [] }: Job): string[] {
  return steps.flatMap(({ uses, env = {}, run = "" }) => [
    ...(uses === undefined ? [] : [uses.split("@")[0] ?? ""]),
    ...Object.entries(env).map(([name, value]) => `${name}=${String(value)}`),
    ...run
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => `$ ${line}`),
  ]);
}

function expression(text: string): string {
  return `\${{ ${text} }}`;
}
