import { parse } from "yaml";

/** What the workflows call, so that none of it can become a command that checks nothing. */
const CALLED: Readonly<Record<string, string>> = {
  test: "node scripts/test.mjs",
  build: "node scripts/build.mjs",
  audit: "node scripts/audit.mjs",
  sbom: "node scripts/sbom.mjs",
  security: "node scripts/security.mjs desk",
  hotfix: "node scripts/security.mjs hotfix",
};

/** Names that npm runs by itself: on an install (of users, too), before it packs, around another script. */
const BY_ITSELF = /^(?:(?:pre|post)\w|install$|prepare$|prepublish|prepack$|dependencies$)/;

/** No script of ours runs by itself, and what the workflows call does what it did. */
export function scriptsAreOurs(scripts: Readonly<Record<string, string>>): string[] {
  return [
    ...Object.keys(scripts)
      .filter((name) => BY_ITSELF.test(name))
      .map((name) => `package.json: npm runs the script "${name}" by itself`),
    ...Object.entries(CALLED)
      .filter(([name, command]) => scripts[name] !== command)
      .map(([name, command]) => `package.json: the script ${name} is "${scripts[name] ?? "missing"}", not "${command}"`),
  ];
}

const SETTINGS = ["save-exact=true", "omit-lockfile-registry-resolved=true"];

/** No setting of npm but those that pin: no other registry, no scripts on install. */
export function npmIsSet(npmrc: string): string[] {
  return npmrc
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !SETTINGS.includes(line))
    .map((line) => `.npmrc: "${line}" is not among the settings of rules/project.ts`);
}

const CHECKS = ["types", "lint", "layers", "unused code", "build", "tests", "package", "runtimes", "conformance"];

/** `npm test` runs every check, and what installs leaves scripts alone. */
export function everythingIsChecked(testScript: string, setupScript: string): string[] {
  return [
    ...CHECKS.filter((name) => !testScript.includes(`step("${name}", `)).map((name) => `scripts/test.mjs does not run the check "${name}"`),
    ...(/\["ci", "--ignore-scripts"/.test(setupScript) ? [] : ["scripts/setup.mjs must install by npm ci --ignore-scripts"]),
  ];
}

/** CodeQL looks at all but recorded data. */
export function codeqlLooksAtAll(text: string): string[] {
  const { queries, "paths-ignore": ignored, ...more } = parse(text) as { queries?: unknown; "paths-ignore"?: unknown; name?: string };
  const problems = Object.keys(more).filter((key) => key !== "name");
  return [
    ...problems.map((key) => `codeql/config.yml: "${key}" is not known to rules/project.ts`),
    ...(JSON.stringify(queries) === '[{"uses":"security-extended"}]' ? [] : ["codeql/config.yml: the queries should be security-extended"]),
    ...(JSON.stringify(ignored) === '["test/fixtures"]' ? [] : ["codeql/config.yml: nothing but test/fixtures is left out"]),
  ];
}
