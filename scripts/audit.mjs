// `npm run audit`: fails on known weaknesses of dependencies that npm's registry tells of. What reaches users (also by
// being bundled) must have none that is high or critical; tools none that is critical. The rest is listed.
// Takes `--report FILE` to judge a saved `npm audit --json`.
import { readFileSync } from "node:fs";
import { capture } from "./run.mjs";
import { shippedPackages } from "./shipped.mjs";

const FAILS = { shipped: ["high", "critical"], tool: ["critical"] };

const at = process.argv.indexOf("--report");
const text = at < 0 ? capture("npm", ["audit", "--json"]).output : readFileSync(process.argv[at + 1], "utf8");
const report = parse(text);
if (report?.vulnerabilities === undefined) {
  console.log(`audit: npm gave no report: ${text.slice(0, 500)}`);
  process.exitCode = 2;
} else judge(Object.values(report.vulnerabilities));

function judge(weaknesses) {
  const shipped = shippedPackages();
  let failed = 0;
  for (const { name, severity, range, via, nodes } of weaknesses) {
    const kind = nodes.some((path) => shipped.has(path)) ? "shipped" : "tool";
    const isFailure = FAILS[kind].includes(severity);
    if (isFailure) failed++;
    const why = via.map((one) => (typeof one === "string" ? `through ${one}` : `${one.title} (${one.url})`)).join("; ");
    console.log(`${isFailure ? "FAIL" : "note"} ${name} ${range}, ${kind}, ${severity}: ${why}`);
  }
  console.log(`audit: ${weaknesses.length} known weaknesses, ${failed} that must not be`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** npm prints warnings before its JSON. */
function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  } catch {
    return undefined;
  }
}
