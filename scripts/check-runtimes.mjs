// Packs the package and uses it on every runtime that it is for: Node 20, 22 and 24, Bun and Deno. They come as npm
// packages that hold a binary (test/runtimes), are installed once, and are left out with a word where that is not possible.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { capture } from "./run.mjs";

const FOLDER = "test/runtimes";
const NPM = ["--ignore-scripts", "--no-audit", "--no-fund"];

/** Each runtime: its binary in its package, the words before a script, and what it says of its version. */
const RUNTIMES = {
  "node-20": { binary: "bin/node", words: [], version: /^v20\./ },
  "node-22": { binary: "bin/node", words: [], version: /^v22\./ },
  "node-24": { binary: "bin/node", words: [], version: /^v24\./ },
  bun: { binary: "bin/bun", words: ["run"], version: /^1\./ },
  deno: { binary: "deno", words: ["run", "--no-prompt", "--allow-all"], version: /^deno 2\./ },
};

const runtimes = installRuntimes();
const checks = runtimes === undefined ? [] : checkAll(runtimes);
for (const { name, isFine, output } of checks) console.log(`${isFine ? "ok  " : "FAIL"} ${name}${isFine ? "" : `\n${output}`}`);
const failed = checks.filter(({ isFine }) => !isFine).length;
console.log(JSON.stringify({ passed: checks.length - failed, failed, skipped: runtimes === undefined ? 1 : 0 }));
process.exitCode = failed === 0 ? 0 : 1;

/** The folder of the installed runtimes; undefined where they cannot be had. */
function installRuntimes() {
  const lock = readFileSync(join(FOLDER, "package-lock.json"));
  const folder = resolve("node_modules/.cache", `runtimes-${createHash("sha256").update(lock).digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  if (process.platform !== "linux" || process.arch !== "x64") return leaveOut("their packages are for Linux on x64");
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(FOLDER, file), join(part, file));
  const { status, output } = capture("npm", ["ci", "--prefix", part, ...NPM]);
  if (status !== 0) return leaveOut(`their packages cannot be installed:\n${output}`);
  renameSync(part, folder);
  return folder;
}

function leaveOut(why) {
  console.log(`skipped: ${why}`);
  return undefined;
}

function checkAll(folder) {
  const checks = [];
  const check = (name, { status, output }, isFine = true) => checks.push({ name, isFine: status === 0 && isFine, output });
  const place = mkdtempSync(join(tmpdir(), "chartify-runtimes-"));
  try {
    check("install the tarball", installPackage(place));
    const prints = new Set();
    for (const [name, { binary, words, version }] of Object.entries(RUNTIMES)) {
      const run = (args) => capture(join(folder, "node_modules", name, binary), args, { cwd: place, env: environment(place) });
      const said = run(["--version"]);
      check(`${name}: version`, said, version.test(said.output));
      const used = run([...words, "use.mjs"]);
      check(`${name}: SVG, PNG, HTML, readFile`, used);
      prints.add(used.output.trim().split("\n").at(-1));
      check(
        `${name}: the command`,
        run([...words, "node_modules/chartify-ts/dist/cli.js", ...command(`${name}.svg`)]),
        existsSync(join(place, `${name}.svg`)),
      );
    }
    check("the same pictures on all", { status: prints.size === 1 ? 0 : 1, output: [...prints].join("\n") });
    const deno = join(folder, "node_modules/deno/deno");
    check(
      "deno: in memory without a permission",
      capture(deno, ["run", "--no-prompt", "in-memory.mjs"], { cwd: place, env: environment(place) }),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return checks;
}

/** The packed package in a folder of its own, with the programs to run beside it. */
function installPackage(place) {
  const packed = capture("npm", ["pack", "--ignore-scripts", "--pack-destination", place]);
  if (packed.status !== 0) return packed;
  const tarball = readdirSync(place).find((file) => file.endsWith(".tgz"));
  writeFileSync(join(place, "package.json"), '{ "type": "module", "private": true }');
  for (const file of ["use.mjs", "in-memory.mjs"]) cpSync(join(FOLDER, file), join(place, file));
  writeFileSync(join(place, "sales.csv"), "fruit,price\nApple,1.5\nPear,2\n");
  return capture("npm", ["install", "--prefix", place, ...NPM, join(place, tarball)]);
}

function command(output) {
  return ["bar", "sales.csv", "--categorical-columns", "fruit", "--numeric-column", "price", "-o", output];
}

/** No house style, and no look at what newer versions there are. */
function environment(place) {
  const { CHARTIFY_CONFIG_DIR: _, ...rest } = process.env;
  return { ...rest, HOME: place, DENO_DIR: join(place, "deno"), DENO_NO_UPDATE_CHECK: "1" };
}
