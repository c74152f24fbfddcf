// Replays the recorded charts on the built package. Those in test/conformance/expected.json must pass; one that passes
// without being listed is a reason to list it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { node } from "./run.mjs";

/** Runs the cases; gives the ids that passed as expected, failed against expectation, and passed unexpectedly. */
export function conformance() {
  const expected = JSON.parse(readFileSync("test/conformance/expected.json", "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "chartify-cases-"));
  try {
    const cases = gunzipSync(readFileSync("test/fixtures/conformance/cases.json.gz"));
    writeFileSync(join(folder, "cases.json"), cases);
    const { output } = node("test/fixtures/conformance/run.mjs", [
      "./dist/index.js",
      join(folder, "cases.json"),
      "--json",
      join(folder, "result.json"),
    ]);
    const { failed } = JSON.parse(readFileSync(join(folder, "result.json"), "utf8"));
    const failedIds = new Set(failed.map((one) => one.id));
    const all = JSON.parse(cases).map((one) => one.id);
    return {
      total: all.length,
      passed: expected.filter((id) => all.includes(id) && !failedIds.has(id)),
      broken: expected.filter((id) => !all.includes(id) || failedIds.has(id)),
      unlisted: all.filter((id) => !failedIds.has(id) && !expected.includes(id)),
      output,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1]?.endsWith("conformance.mjs")) {
  const { total, passed, broken, unlisted, output } = conformance();
  if (broken.length > 0) console.log(output);
  for (const id of unlisted) console.log(`passes, but is not in test/conformance/expected.json: ${id}`);
  console.log(`conformance: ${passed.length} of ${total} recorded charts pass, ${broken.length} that should do not`);
  process.exitCode = broken.length + unlisted.length === 0 ? 0 : 1;
}
