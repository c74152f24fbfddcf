import { stepsOf, type WorkflowRule } from "./workflow.js";

/**
 * The actions that may be used, and the values that each input of theirs may have; an input is left out only where `undefined` is
 * among them. What is not here is refused, such as `actions/github-script`, which runs any text, or another `repository` of a checkout.
 */
const ACTIONS: Readonly<Record<string, Readonly<Record<string, readonly unknown[] | "anything">>>> = {
  "actions/checkout": { "persist-credentials": [false], "fetch-depth": [undefined, 0] },
  "actions/setup-node": {
    "node-version": [20, 22, 24, "$" + "{{ matrix.node }}"],
    "package-manager-cache": [false],
    "registry-url": [undefined, "https://registry.npmjs.org"],
  },
  "actions/upload-artifact": {
    name: ["release", "attestation"],
    path: ["release/", "./*.intoto.jsonl"],
    "if-no-files-found": ["error"],
    "retention-days": [30],
  },
  "actions/download-artifact": { name: ["release", "attestation"] },
  "actions/attest": { "subject-path": ["*.tgz\nsbom.cdx.json\n"] },
  "actions/dependency-review-action": {
    "fail-on-severity": ["moderate", "low"],
    "fail-on-scopes": ["runtime, development"],
    // Held to the licences of the lockfile by a test of its own.
    "allow-licenses": "anything",
  },
  "github/codeql-action/init": {
    languages: ["$" + "{{ matrix.language }}"],
    "build-mode": ["none"],
    "config-file": ["./.github/codeql/config.yml"],
  },
  "github/codeql-action/analyze": { category: ["/language:$" + "{{ matrix.language }}"] },
  "github/codeql-action/upload-sarif": { sarif_file: ["results.sarif"] },
  "ossf/scorecard-action": { results_file: ["results.sarif"], results_format: ["sarif"], publish_results: [true] },
};

/** Every action is one that we chose, told nothing but what we chose. */
export const actionsAreListed: WorkflowRule = (workflow) =>
  stepsOf(workflow).flatMap(({ job, step }) => {
    if (step.uses === undefined) return [];
    const [name = ""] = step.uses.split("@");
    const at = `${workflow.file}, job ${job}: ${name}`;
    const inputs = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (inputs === undefined) return [`${at} is not among the actions of rules/actions.ts`];
    const told = step.with ?? {};
    const more = Object.keys(told).filter((input) => !Object.hasOwn(inputs, input));
    const others = Object.entries(inputs).filter(([input, values]) =>
      values === "anything" ? told[input] === undefined : !values.includes(told[input]),
    );
    return [
      ...more.map((input) => `${at} takes no "${input}" here`),
      ...others.map(([input]) => `${at}: ${input} is ${JSON.stringify(told[input])}, which rules/actions.ts does not list`),
    ];
  });
