// Packs the package, lints the tarball, and uses it as a user would: installed into an empty folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, node } from "./run.mjs";

/** What may be in the tarball, and what must be besides the build. */
const { allowed, required } = JSON.parse(readFileSync("scripts/tarball.json", "utf8"));
const ALLOWED = new RegExp(`^(?:${allowed.join("|")})$`);
const REQUIRED = [
  ...required,
  "dist/index.js",
  "dist/main.js",
  "dist/browser.js",
  "dist/mount.js",
  "dist/page.json",
  "dist/cli.js",
  "dist/THIRD_PARTY_LICENSES.txt",
];

const USE = `
import { aggregate, Chart, ChartifyError, exampleData } from "chartify-ts/node";
const sales = aggregate(await exampleData(), { by: ["fruit"], column: "quantity", how: "sum" });
const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(sales, { categoricalColumns: "fruit", numericColumn: "quantity" });
if (!chart.toSVG().startsWith("<svg")) throw new Error("no SVG");
const png = await chart.toPNG();
if (png[1] !== 0x50 || png[2] !== 0x4e || png[3] !== 0x47) throw new Error("no PNG");
await chart.save("chart.html");
try { chart.plot.line([], {}); throw new Error("accepted"); } catch (error) { if (!(error instanceof ChartifyError)) throw error; }
`;

const folder = mkdtempSync(join(tmpdir(), "chartify-package-"));
const checks = [];
const check = (name, { status, output }) => checks.push({ name, isFine: status === 0, output });

try {
  const packed = capture("npm", ["pack", "--ignore-scripts", "--pack-destination", folder]);
  check("npm pack", packed);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "missing.tgz");
  const files = capture("tar", ["-tzf", tarball])
    .output.trim()
    .split(/\r?\n/)
    .map((file) => file.replace(/^package\//, ""));
  const problems = [
    ...files.filter((file) => !ALLOWED.test(file)).map((file) => `not on the list: ${file}`),
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
  ];
  check("the tarball holds what it should", { status: problems.length, output: problems.join("\n") });
  check("publint", node("node_modules/publint/src/cli.js", [tarball, "--strict"]));
  check("are the types wrong", node("node_modules/@arethetypeswrong/cli/dist/index.js", [tarball, "--profile", "esm-only", "--no-color"]));
  const empty = join(folder, "empty");
  check(
    "install into an empty folder",
    capture("npm", ["install", "--prefix", empty, "--ignore-scripts", "--no-audit", "--no-fund", tarball]),
  );
  writeFileSync(join(empty, "use.mjs"), USE);
  check("import as ESM and draw", node("use.mjs", [], { cwd: empty }));
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const command = capture(join(empty, "node_modules/.bin/chartify"), ["--version"]);
  check("run the command", { status: command.output.trim() === version ? 0 : 1, output: command.output });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const { name, isFine, output } of checks) console.log(`${isFine ? "ok  " : "FAIL"} ${name}${isFine ? "" : `\n${output}`}`);
console.log(JSON.stringify({ passed: checks.filter((one) => one.isFine).length, failed: checks.filter((one) => !one.isFine).length }));
process.exitCode = checks.every((one) => one.isFine) ? 0 : 1;
