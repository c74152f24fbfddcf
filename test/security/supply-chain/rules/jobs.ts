import { needsOf } from "./shape.js";
import type { Job, Workflow } from "./workflow.js";

/** What a job must be, so that nothing is taken from it unnoticed. */
interface Listed {
  readonly needs?: readonly string[];
  readonly environment?: string;
  /** `contents: read` alone unless said. */
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: unknown;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Ids after a `#`, actions with what differs from use to use, variables as `NAME=value`, commands after a `$`, in their order. */
  readonly steps: readonly string[];
}

const NODE = "actions/setup-node node-version=24";
const START = ["actions/checkout", NODE];
/** With the tags, which the supported versions are compared with. */
const START_WITH_TAGS = ["actions/checkout fetch-depth=0", NODE];
const INSTALL = "$ npm ci --ignore-scripts --no-fund";
const PACK = ["$ mkdir release", "$ npm pack --ignore-scripts --pack-destination release"];
const HASH = `$ echo "sha256=$(sha256sum release/*.tgz | cut -d ' ' -f 1)" >> "$GITHUB_OUTPUT"`;

interface ListedWorkflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Listed>>;
}

/** Every workflow by its triggers and its jobs. What is changed in one is changed here, by somebody who looks at it twice. */
export const WORKFLOWS: Readonly<Record<string, ListedWorkflow>> = {
  "ci.yml": {
    on: { push: { branches: ["main"] }, pull_request: null },
    concurrency: {
      group: `ci-${expression("github.ref")}`,
      "cancel-in-progress": expression("github.event_name == 'pull_request'"),
    },
    jobs: {
      test: {
        strategy: {
          "fail-fast": false,
          matrix: {
            os: ["ubuntu-latest"],
            node: [20, 22, 24],
            include: [
              { os: "macos-latest", node: 24 },
              { os: "windows-latest", node: 24 },
            ],
          },
        },
        env: { CHARTIFY_SKIP_BROWSER: expression("matrix.os == 'ubuntu-latest' && '0' || '1'") },
        steps: ["actions/checkout fetch-depth=0", `actions/setup-node node-version=${expression("matrix.node")}`, "$ npm test"],
      },
      audit: { steps: [...START, INSTALL, "$ npm run audit", "$ npm audit signatures"] },
    },
  },
  "codeql.yml": {
    on: { push: { branches: ["main"] }, pull_request: { branches: ["main"] }, schedule: [{ cron: "23 4 * * 1" }] },
    jobs: {
      analyze: {
        permissions: { actions: "read", contents: "read", "security-events": "write" },
        strategy: { "fail-fast": false, matrix: { language: ["javascript-typescript", "actions"] } },
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
    concurrency: { group: "release", "cancel-in-progress": false },
    jobs: {
      build: {
        outputs: { sha256: expression("steps.pack.outputs.sha256") },
        steps: [
          ...START,
          `TAG=${expression("github.ref_name")}`,
          `$ test "$TAG" = "v$(node --print 'require("./package.json").version')"`,
          "$ npm test",
          "$ npm run audit",
          "#pack",
          ...PACK,
          HASH,
        ],
      },
      rebuild: {
        outputs: { sha256: expression("steps.pack.outputs.sha256"), sbom: expression("steps.pack.outputs.sbom") },
        steps: [
          ...START,
          INSTALL,
          "$ npm run build",
          "#pack",
          ...PACK,
          "$ npm run --silent sbom > release/sbom.cdx.json",
          HASH,
          `$ echo "sbom=$(sha256sum release/sbom.cdx.json | cut -d ' ' -f 1)" >> "$GITHUB_OUTPUT"`,
          "actions/upload-artifact name=release path=release/",
        ],
      },
      publish: {
        needs: ["build", "rebuild"],
        environment: "npm",
        permissions: { attestations: "write", "id-token": "write" },
        steps: [
          "actions/download-artifact name=release",
          `${NODE} registry-url=https://registry.npmjs.org`,
          `TESTED=${expression("needs.build.outputs.sha256")}`,
          `REBUILT=${expression("needs.rebuild.outputs.sha256")}`,
          `SBOM=${expression("needs.rebuild.outputs.sbom")}`,
          '$ test "$TESTED" = "$REBUILT"',
          '$ echo "$REBUILT  $(ls ./*.tgz)" | sha256sum --check --strict',
          '$ echo "$SBOM  sbom.cdx.json" | sha256sum --check --strict',
          "#attest",
          "actions/attest",
          "$ npm publish ./*.tgz --access public --provenance --ignore-scripts",
          `BUNDLE=${expression("steps.attest.outputs.bundle-path")}`,
          '$ cp "$BUNDLE" "$(ls ./*.tgz).intoto.jsonl"',
          "actions/upload-artifact name=attestation path=./*.intoto.jsonl",
        ],
      },
      attach: {
        needs: ["publish"],
        permissions: { contents: "write" },
        steps: [
          "actions/download-artifact name=release",
          "actions/download-artifact name=attestation",
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
      calendar: { steps: [...START_WITH_TAGS, INSTALL, "$ npm run security -- calendar"] },
      hotfix: {
        env: {
          GIT_AUTHOR_NAME: "Hotfix drill",
          GIT_AUTHOR_EMAIL: "drill@example.invalid",
          GIT_COMMITTER_NAME: "Hotfix drill",
          GIT_COMMITTER_EMAIL: "drill@example.invalid",
        },
        steps: [...START_WITH_TAGS, INSTALL, "$ npm run hotfix -- --drill"],
      },
      audit: { steps: [...START, INSTALL, "$ npm run audit"] },
      fuzz: { steps: [...START, INSTALL, "CHARTIFY_FUZZ_RUNS=20000", "$ npm run fuzz"] },
    },
  },
  "scorecard.yml": {
    on: { branch_protection_rule: null, push: { branches: ["main"] }, schedule: [{ cron: "41 5 * * 2" }] },
    jobs: {
      scorecard: {
        permissions: { actions: "read", contents: "read", "id-token": "write", "security-events": "write" },
        steps: ["actions/checkout", "ossf/scorecard-action", "github/codeql-action/upload-sarif"],
      },
    },
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
    ...differing(`${file}: concurrency`, workflow.content["concurrency"] ?? null, listed.concurrency ?? null),
    ...[...names].flatMap((name) => {
      const [job, wanted] = [jobs[name], listed.jobs[name]];
      if (job === undefined || wanted === undefined) return [`${file}: the job ${name} is ${job === undefined ? "missing" : "not listed"}`];
      const at = `${file}, job ${name}`;
      return [
        ...differing(`${at}: needs`, needsOf(workflow, name), wanted.needs ?? []),
        ...differing(`${at}: permissions`, job.permissions, wanted.permissions ?? { contents: "read" }),
        ...differing(`${at}: the strategy`, job.strategy ?? null, wanted.strategy ?? null),
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

/** Inputs of actions that differ from use to use; the others are in rules/actions.ts. */
const TOLD = ["fetch-depth", "node-version", "registry-url", "name", "path"];

function linesOf({ steps = [] }: Job): string[] {
  return steps.flatMap(({ id, uses, with: told = {}, env = {}, run = "" }) => [
    ...(id === undefined ? [] : [`#${id}`]),
    ...(uses === undefined
      ? []
      : [[uses.split("@")[0], ...TOLD.filter((name) => name in told).map((name) => `${name}=${told[name]}`)].join(" ")]),
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
