// `npm test`: sets up what is missing, then runs every check. The last line counts them.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { conformance } from "./conformance.mjs";
import { node } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
// A house style of whoever runs the tests would change the pictures.
process.env.CHARTIFY_CONFIG_DIR = resolve("test/fixtures/no-house-style");
const env = { ...process.env };
const chromium = ensureChromium();
if (chromium !== undefined) env.CHROMIUM_PATH = chromium;
else if (env.CHARTIFY_SKIP_BROWSER !== "1") {
  console.log("No Chromium was found, so the browser tests will fail. Install it, set CHROMIUM_PATH, or set CHARTIFY_SKIP_BROWSER=1.");
}

let [passed, failed, skipped] = [0, 0, 0];

/** Runs one check; gives false if it failed, its output shown. */
function step(name, check) {
  const start = Date.now();
  const { isFine, output } = check();
  console.log(`${isFine ? "ok  " : "FAIL"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (!isFine) console.log(output);
  return isFine;
}

function count(isFine) {
  if (isFine) passed++;
  else failed++;
  return isFine;
}

const script = (file, args) => () => {
  const { status, output } = node(file, args, { env });
  return { isFine: status === 0, output };
};

count(step("types", script("node_modules/typescript/bin/tsc", ["-p", "tsconfig.json"])));
count(step("lint", script("node_modules/@biomejs/biome/bin/biome", ["check", "--colors=off"])));
count(step("layers", script("scripts/check-layers.mjs")));
count(step("unused code", script("node_modules/knip/bin/knip.js", ["--no-progress"])));
const isBuilt = count(step("build", script("scripts/build.mjs")));
unitTests();
if (isBuilt) {
  step("package", counted("scripts/check-package.mjs"));
  step("runtimes", counted("scripts/check-runtimes.mjs"));
  replay();
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;

function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), "chartify-test-"));
  const file = join(folder, "result.json");
  const args = ["run", "--coverage", "--reporter=json", `--outputFile=${file}`];
  const isFine = step("tests", () => {
    const { status, output } = node("node_modules/vitest/vitest.mjs", args, { env });
    return { isFine: status === 0, output: `${failures(file)}\n${output.slice(-4000)}` };
  });
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    skipped += result.numPendingTests;
    if (!isFine && result.numFailedTests === 0) failed++;
  } catch {
    failed++;
  }
  rmSync(folder, { recursive: true });
}

function failures(file) {
  try {
    const { testResults } = JSON.parse(readFileSync(file, "utf8"));
    return testResults
      .flatMap((suite) => [
        ...(suite.message ? [`${suite.name}: ${suite.message}`] : []),
        ...suite.assertionResults
          .filter((test) => test.status === "failed")
          .map((test) => `${test.fullName}\n  ${test.failureMessages.join("\n  ").slice(0, 1500)}`),
      ])
      .join("\n");
  } catch {
    return "";
  }
}

/** A script whose last line counts its checks; says why some are left out. */
function counted(file) {
  return () => {
    const { status, output } = node(file, [], { env });
    const lines = output.trim().split("\n");
    const counts = { passed: 0, failed: 1, skipped: 0, ...JSON.parse(lines.at(-1)?.startsWith("{") ? lines.at(-1) : "{}") };
    passed += counts.passed;
    failed += counts.failed;
    skipped += counts.skipped;
    if (counts.skipped > 0) console.log(lines.slice(0, -1).join("\n"));
    return { isFine: status === 0, output };
  };
}

function replay() {
  step("conformance", () => {
    const { passed: ok, broken, unlisted, output } = conformance();
    passed += ok.length;
    failed += broken.length + unlisted.length;
    const names = unlisted.map((id) => `passes, but is not listed: ${id}`).join("\n");
    return { isFine: broken.length + unlisted.length === 0, output: `${output}\n${names}` };
  });
}
