// Builds dist/: a bundle for Node (library and command line share it) whose rarer parts are loaded when they are called, one for
// bundlers and Deno, one for browsers, declarations, and the licences of what is bundled. A start is quickest with few files in
// plain ASCII; function names and lines stay, so that stack traces do.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateSync } from "node:zlib";
import { rolldown } from "rolldown";
import { fromCore, isOfCore, lateCalls, lateEntries, lateFiles, usedOfCore } from "./late-loading.mjs";
import { LATE_MODULES } from "./late-modules.mjs";
import { pureCalls } from "./pure-calls.mjs";
import { run } from "./run.mjs";

const EXTERNAL = [/^yaml$/, /^@napi-rs\/canvas/, /^@fontsource\/arimo/, /^node:/];
const shared = { external: EXTERNAL, resolve: { extensionAlias: { ".js": [".ts", ".js"] } } };
const output = {
  format: "esm",
  sourcemap: true,
  comments: { annotation: true, legal: false, jsdoc: false },
  minify: {
    // It would put in line what is marked as pure, so that bundlers could not drop it; and it gains no time.
    compress: false,
    mangle: { toplevel: false, keepNames: true },
    codegen: { removeWhitespace: false, asciiOnly: true },
  },
};
/** What pages never need, for their figures were read: readers, suggestions, names and sheets of colours. */
const UNUSED = [/style\/(?:swatch-sheet|color-names|read-style|read-theme)\.ts$/, /glyphs\/read-\w+\.ts$/, /util\/suggest\.ts$/];
/** What the program for plain figures (src/figure/plain-figure.ts) is without: dates, panels, formats of numbers, and the rarer kinds of glyph. */
const NOT_PLAIN = [
  /scales\/date-(?:ticks|labels)\.ts$/,
  /layout\/panels\/layout-panels\.ts$/,
  /format\/(?:date-format|short-date|date-names|numbro-writer)\.ts$/,
  /glyphs\/(?:violin|polygon|spokes|hexbin|heatmap|boxplot|interval|lollipop)\.ts$/,
];
/** What is no package, but in the bundle: its licence is kept in scripts/licences. */
const DATA = [{ name: "unicode-cldr", what: "Names of months and weekdays of the Unicode CLDR" }];

rmSync("dist", { recursive: true, force: true });
const bundled = new Set();

const late = lateFiles(LATE_MODULES);
const core = await modulesOf("src/host/node/main.ts");
const NODE = { main: "src/host/node/main.ts", index: "src/host/node/index.ts" };
const lateCodes = await bundle(
  {
    input: Object.fromEntries(Object.keys(LATE_MODULES).map((group) => [group, `late-entry:${group}`])),
    platform: "node",
    treeshake: { propertyReadSideEffects: false },
  },
  {
    dir: "dist/chunks/late",
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    codeSplitting: { groups: [{ name: "shared", test: isOfCore }] },
  },
  [lateEntries(late), fromCore(core)],
);
writeFileSync("dist/chunks/late/core.cjs", "// What the library's files share; filled by the library.\n");
await bundle(
  { input: { ...NODE, cli: "src/cli/bin.ts" }, platform: "node" },
  {
    dir: "dist",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    codeSplitting: { groups: [{ name: "library", test: (id) => core.has(id) }] },
  },
  [lateCalls(late, () => usedOfCore(lateCodes, core))],
);
// For bundlers, which find no file that is loaded by its name, and for Deno, which asks whether it may be read.
await bundle({ input: NODE, platform: "node" }, { dir: "dist/whole", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" });
await bundle(
  { input: { browser: "src/host/browser/index.ts" }, platform: "browser" },
  { dir: "dist", entryFileNames: "[name].js", chunkFileNames: "chunks/browser-[name]-[hash].js" },
);
await bundle(
  { input: { mount: "src/interact/index.ts" }, platform: "browser" },
  { dir: "dist", entryFileNames: "[name].js", chunkFileNames: "chunks/mount-[name]-[hash].js" },
);
const PAGE = "src/interact/page.ts";
writeFileSync(
  "dist/page.json",
  JSON.stringify({ whole: await pageProgram(PAGE, UNUSED), plain: await pageProgram(PAGE, [...UNUSED, ...NOT_PLAIN]) }),
);
writeFileSync("dist/THIRD_PARTY_LICENSES.txt", licences());
run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]);

/** The modules that an entry loads at once, by their ids. */
async function modulesOf(entry) {
  const imports = new Map();
  const note = { name: "note", moduleParsed: ({ id, importedIds }) => imports.set(id, importedIds) };
  const build = await rolldown({ ...shared, input: entry, platform: "node", plugins: [lateCalls(late, () => new Map()), pureCalls, note] });
  await build.generate({ format: "esm" });
  const found = new Set();
  const walk = (id) => {
    if (found.has(id) || !imports.has(id)) return;
    found.add(id);
    for (const next of imports.get(id)) walk(next);
  };
  walk(resolve(entry));
  return found;
}

/** What runs in saved pages: one script, as small as it gets, packed, and with its hash for the policy. */
async function pageProgram(input, without) {
  const build = await rolldown({ ...shared, input, platform: "browser", plugins: [absent(without), pureCalls] });
  const { output: chunks } = await build.generate({ format: "iife", minify: true, comments: false });
  const script = chunks[0].code;
  return {
    script: base91(deflateSync(script, { level: 9, memLevel: 9 })),
    sha256: createHash("sha256").update(script).digest("base64"),
  };
}

/** Leaves modules out: their maps are empty, and whatever else they export fails when it is called. */
function absent(patterns) {
  return {
    name: "absent",
    load(id) {
      if (!patterns.some((pattern) => pattern.test(id))) return null;
      const code = readFileSync(id, "utf8");
      const names = [...code.matchAll(/^export (?:async )?(?:function|class|const) (\w+)(: ReadonlyMap)?/gm)];
      const exported = names.map(([, name, isMap]) => `${isMap ? "empty" : "absent"} as ${name}`);
      return `function absent() { throw new Error("left out"); }\nconst empty = new Map();\nexport { ${exported.join(", ")} };`;
    },
  };
}

/** Bytes in the 91 printable ASCII characters that mean nothing in HTML: 13 or 14 bits in two (https://base91.sourceforge.net, other letters). */
function base91(bytes) {
  const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !"<>&".includes(letter));
  let [text, bits, count] = ["", 0, 0];
  const put = (value) => {
    text += letters[value % 91] + letters[Math.floor(value / 91)];
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count <= 13) continue;
    const isShort = (bits & 8191) > 88;
    put(bits & (isShort ? 8191 : 16383));
    bits >>= isShort ? 13 : 14;
    count -= isShort ? 13 : 14;
  }
  if (count > 0) text += letters[bits % 91] + (count > 7 || bits > 90 ? letters[Math.floor(bits / 91)] : "");
  return text;
}

/** Writes a bundle, and gives the code of its files. */
async function bundle(input, options, plugins = []) {
  const build = await rolldown({ ...shared, ...input, plugins: [...plugins, pureCalls] });
  const { output: files } = await build.write({ ...output, ...options });
  for (const { type, fileName, moduleIds = [] } of files) {
    if (type === "asset" && fileName.endsWith(".map")) dropSources(join(options.dir, fileName));
    for (const id of moduleIds) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
      if (name !== undefined) bundled.add(name);
    }
  }
  return files.filter(({ type }) => type === "chunk").map(({ code }) => code);
}

/** A map tells names and lines of the sources, which are in the repository; with their text it would be most of the package. */
function dropSources(file) {
  const { sourcesContent: _, ...map } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify(map));
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
  const data = DATA.map(
    ({ name, what }) => `${what}\n${"=".repeat(what.length)}\n\n${readFileSync(`scripts/licences/${name}.txt`, "utf8")}`,
  );
  return `This package contains code of the packages below, under these licences.\n\n${[...parts, ...data].join("\n\n")}`;
}
