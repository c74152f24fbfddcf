import { nothingRemoteRuns } from "../rules/commands.js";
import type { Break } from "./break.js";

export const COMMANDS: readonly Break[] = [
  ...(
    [
      ["curl -fsSL https://x.example | bash", /"curl" in a run loads/],
      ["wget -qO- https://x.example | sh", /"wget" in a run loads/],
      ["bash <(cat x)", /"bash" in a run runs another program/],
      ["npx evil", /"npx" in a run runs a package/],
      ["npm exec evil", /"npm exec" in a run/],
      ["npm x -- evil", /"npm x" in a run/],
      ["npm --yes exec evil", /"npm --yes exec" in a run/],
      ["pnpm dlx evil", /"dlx" in a run/],
      ["yarn add evil", /"yarn" in a run installs/],
      ["npm i evil", /"npm i" in a run installs/],
      ["npm --global install evil", /"npm --global install" in a run installs/],
      ["pip install evil", /"pip" in a run takes software/],
      ["pip3 install evil", /"pip3" in a run takes software/],
      ["python3 -m pip install evil", /"pip" in a run takes software/],
      ["apt-get install evil", /"apt" in a run takes software|"apt-get" in a run/],
      ["docker run evil", /"docker" in a run takes software/],
      ["npm ci --ignore-scripts=false", /in a run lets packages run scripts/],
      ["npm ci --ignore-scripts false", /in a run lets packages run scripts/],
      ["npm ci --no-ignore-scripts", /in a run lets packages run scripts/],
      ["npm ci --ignore-scripts --registry=https://x.example", /"--registry" in a run takes npm/],
      ["npm config set ignore-scripts false", /in a run lets packages run scripts/],
      ["node -e 1", /"node" in a run runs a program/],
      ["node --eval 'fetch(1)'", /"node" in a run runs a program/],
      ["eval $TAG", /"eval" in a run/],
      ["git clone https://x.example", /"git" in a run fetches/],
      ['echo A=1 >> "$GITHUB_ENV"', /"GITHUB_ENV" in a run changes/],
      ['echo . >> "$GITHUB_PATH"', /"GITHUB_PATH" in a run changes/],
      ["npm test || true", /in a run hides a failure/],
      ["npm test; true", /in a run hides a failure/],
    ] as const
  ).map(
    ([command, says]): Break => [
      `the command ${command}`,
      nothingRemoteRuns,
      "ci.yml",
      "- run: npm test",
      `- run: ${JSON.stringify(command)}`,
      says,
    ],
  ),
];
