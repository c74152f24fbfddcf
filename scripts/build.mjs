// Builds dist/: one bundle for Node (library and command line share their chunks), one for browsers, declarations, and
// the licences of what is bundled.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { run } from "./run.mjs";

const EXTERNAL = [/^yaml$/, /^@napi-rs\/canvas/, /^@fontsource\/arimo/, /^node:/];
const shared = { external: EXTERNAL, resolve: { extensionAlias: { ".js": [".ts", ".js"] } } };
const output = { dir: "dist", format: "esm", minify: { compress: false, mangle: false, codegen: { removeWhitespace: false } } };

rmSync("dist", { recursive: true, force: true });
const bundled = new Set();

await bundle(
  { input: { main: "src/host/node/main.ts", index: "src/host/node/index.ts", cli: "src/cli/bin.ts" }, platform: "node" },
  { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
);
await bundle(
  { input: { browser: "src/host/browser/index.ts" }, platform: "browser" },
  { entryFileNames: "[name].js", chunkFileNames: "chunks/browser-[name]-[hash].js" },
);
writeFileSync("dist/THIRD_PARTY_LICENSES.txt", licences());
run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]);

async function bundle(input, options) {
  const build = await rolldown({ ...shared, ...input });
  const { output: chunks } = await build.write({ ...output, ...options });
  for (const chunk of chunks) {
    for (const id of chunk.moduleIds ?? []) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
      if (name !== undefined) bundled.add(name);
    }
  }
}

/** Every bundled package's licence files, or the text that its repository has; one without any fails the build. */
function licences() {
  const parts = [...bundled].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const own = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
    const kept = `scripts/licences/${name}.txt`;
    const files = own.length > 0 ? own.map((file) => `${folder}/${file}`) : existsSync(kept) ? [kept] : [];
    if (files.length === 0) throw new Error(`${name} is bundled but has no licence file`);
    const texts = files.map((file) => readFileSync(file, "utf8").trim());
    return `${name} ${version}\n${"=".repeat(name.length + version.length + 1)}\n\n${texts.join("\n\n")}\n`;
  });
  return `This package contains code of the packages below, under these licences.\n\n${parts.join("\n\n")}`;
}
