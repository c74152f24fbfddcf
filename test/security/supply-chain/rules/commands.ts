import { stepsOf, type WorkflowRule } from "./workflow.js";

/** Ways in which a shell gets code from elsewhere, or from where no lockfile names it. */
const REMOTE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\b(?:curl|wget|aria2c|fetch|ftp|scp|rsync|nc|ncat|iwr|irm|iex|Invoke-\w+)\b/i, "loads something from elsewhere"],
  [
    /\b(?:npx|pnpx|bunx|dlx|corepack)\b|\bnpm (?:-\S+ )*(?:exec|x|init|create|install-test|it)\b/,
    "runs a package that the lockfile does not name",
  ],
  [
    /\b(?:npm (?:-\S+ )*(?:i|in|ins|inst|install|add|update|up|link|isntall|rebuild)|pnpm|yarn|bun|deno)\b/,
    "installs what the lockfile does not name",
  ],
  [/\b(?:pipx?3?|uvx?|gem|cargo|go|brew|choco|winget|apt|apt-get|dnf|apk|snap|docker|podman)\b/, "takes software from elsewhere"],
  [/\b(?:bash|sh|zsh|pwsh|powershell|eval|source|exec|sudo|python3?|perl|ruby)\b|(?:^|[\s;&|(])\.\s/, "runs another program on a text"],
  [/\bnode\b(?! --print 'require\("\.\/package\.json"\)\.version')/, "runs a program of its own"],
  [/(?:^|[\s;&|(])git\b/, "fetches or pushes; the checkout does"],
  [/ignore-scripts(?:=|\s+)["']?(?:false|0|no|off)\b|no-ignore-scripts|--foreground-scripts|--script-shell/i, "lets packages run scripts"],
  [
    /--registry|npm config|npm set|\.npmrc|--userconfig|--prefix|--node-options|--package-lock=|--no-package-lock|--force\b/i,
    "takes npm from its settings",
  ],
  [/GITHUB_(?:ENV|PATH)|::(?:set-env|add-path)/, "changes what later steps run"],
  [/\|\|\s*(?:true|:|exit 0|echo)|;\s*true\b|\bset \+e\b|\bexit 0\b|&\s*$/m, "hides a failure"],
  [/\\\n/, "is broken over lines, so that rules for a line could miss it"],
];

/** No step loads or runs code that neither the repository nor the lockfile holds, and none hides that it failed. */
export const nothingRemoteRuns: WorkflowRule = (workflow) =>
  stepsOf(workflow).flatMap(({ job, step: { run = "" } }) =>
    REMOTE.flatMap(([pattern, what]) => {
      const found = pattern.exec(run)?.[0];
      return found === undefined ? [] : [`${workflow.file}, job ${job}: ${JSON.stringify(found.trim())} in a run ${what}`];
    }),
  );
