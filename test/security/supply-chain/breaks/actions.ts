import { actionsAreListed } from "../rules/actions.js";
import type { Break } from "./break.js";

export const ACTIONS: readonly Break[] = [
  [
    "github-script",
    actionsAreListed,
    "ci.yml",
    "- run: npm test",
    "- uses: actions/github-script@v8\n        with:\n          script: console.log(1)\n      - run: npm test",
    /actions\/github-script is not among the actions/,
  ],
  [
    "a checkout of another repository",
    actionsAreListed,
    "release.yml",
    "persist-credentials: false",
    "persist-credentials: false\n          repository: evil/chartify",
    /actions\/checkout takes no "repository" here/,
  ],
  [
    "another registry",
    actionsAreListed,
    "release.yml",
    "registry-url: https://registry.npmjs.org",
    "registry-url: https://npm.evil.example",
    /registry-url is "https:\/\/npm\.evil\.example"/,
  ],
  [
    "a milder review of dependencies",
    actionsAreListed,
    "dependency-review.yml",
    "fail-on-severity: moderate",
    "fail-on-severity: critical",
    /fail-on-severity is "critical"/,
  ],
  [
    "a review that only warns",
    actionsAreListed,
    "dependency-review.yml",
    "fail-on-severity: moderate",
    "fail-on-severity: moderate\n          warn-only: true",
    /takes no "warn-only" here/,
  ],
  [
    "a review by nothing but defaults",
    actionsAreListed,
    "dependency-review.yml",
    /\n +fail-on-scopes: .*/,
    "",
    /fail-on-scopes is undefined/,
  ],
  ["a review of no licences", actionsAreListed, "dependency-review.yml", /\n +allow-licenses: .*/, "", /allow-licenses is undefined/],
  [
    "an attestation of something else",
    actionsAreListed,
    "release.yml",
    /subject-path: \|\n.*\n.*\n/,
    "subject-path: package.json\n",
    /subject-path is "package\.json"/,
  ],
];
