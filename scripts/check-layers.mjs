// Checks which way imports go: each folder of src may import only those listed for it, types too, and uses each of them;
// packages and Node's modules stay where they belong. (Cycles are the linter's.) Takes the folder to check, by default src.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(process.argv[2] ?? "src");

/** Layer → layers that it may import besides itself. */
const ALLOWED = {
  util: [],
  model: [],
  data: ["util", "model"],
  style: ["util", "model"],
  text: [],
  format: ["util", "model"],
  glyphs: ["util", "model", "style", "text"],
  figure: ["util", "model", "style", "format", "glyphs"],
  scales: ["util", "model", "figure", "glyphs", "format", "style"],
  layout: ["util", "model", "figure", "glyphs", "style", "text", "format", "scales"],
  describe: ["util", "figure", "glyphs", "scales", "layout"],
  scene: ["model", "figure", "glyphs", "style", "layout", "describe"],
  raster: ["util", "model", "scene"],
  paint: ["util", "model", "text", "scene", "raster"],
  "stages.ts": ["figure", "glyphs", "style", "text", "scales", "layout", "scene"],
  "render.ts": ["figure", "scene", "stages.ts", "text"],
  "outputs.ts": ["util", "figure", "scene", "paint", "render.ts"],
  check: ["util", "model", "figure", "glyphs", "style", "scales", "scene", "render.ts"],
  chart: [
    "check",
    "util",
    "model",
    "data",
    "figure",
    "glyphs",
    "style",
    "format",
    "describe",
    "text",
    "scene",
    "paint",
    "raster",
    "render.ts",
    "outputs.ts",
  ],
  interact: [
    "util",
    "model",
    "figure",
    "glyphs",
    "style",
    "text",
    "format",
    "scales",
    "layout",
    "describe",
    "scene",
    "raster",
    "paint",
    "stages.ts",
  ],
  "index.ts": ["check", "util", "data", "figure", "style", "describe", "chart", "outputs.ts"],
  host: ["util", "data", "model", "style", "text", "scene", "raster", "paint", "outputs.ts", "chart", "index.ts"],
  cli: ["util", "data", "style", "outputs.ts", "chart", "host"],
};
/** Folder → layer → the files of that layer that it may import: plots ask questions, and see no row. */
const FENCES = {
  "chart/plots": { data: ["data/questions.ts", "data/question-words.ts", "data/stack.ts", "data/stack-areas.ts", "data/time/units.ts"] },
};
const PACKAGES = {
  "d3-": ["scales", "format"],
  "@bokeh/numbro": ["format"],
  saxes: ["figure"],
  "@napi-rs/canvas": ["host"],
  fflate: ["host"],
  yaml: ["host"],
};
const NODE_FOLDERS = ["host/node", "cli"];

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
const problems = [];
/** `layer other` for each import from another layer. */
const used = new Set();

for (const file of files) {
  for (const target of importsOf(join(root, file))) {
    if (!target.startsWith(".")) {
      checkPackage(file, target);
      continue;
    }
    const path = relative(root, resolve(root, dirname(file), target.replace(/\.js$/, ".ts"))).replaceAll("\\", "/");
    checkLayer(file, path);
  }
}
for (const [layer, granted] of Object.entries(ALLOWED)) {
  for (const other of granted.filter((name) => !used.has(`${layer} ${name}`)))
    problems.push(`${layer} may import ${other}, but does not: strike it`);
}

for (const problem of problems) console.log(problem);
console.log(`layers: ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function importsOf(path) {
  const code = readFileSync(path, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?\sfrom\s+"([^"]+)"/g);
  const bare = code.matchAll(/(?:^|\n)\s*import\s+"([^"]+)"/g);
  const dynamic = code.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g);
  return [...found, ...bare, ...dynamic].map(([, target]) => target);
}

function layerOf(file) {
  return file.split("/")[0];
}

function checkLayer(file, path) {
  const [from, to] = [layerOf(file), layerOf(path)];
  used.add(`${from} ${to}`);
  for (const [folder, open] of Object.entries(FENCES)) {
    if (file.startsWith(`${folder}/`) && open[to]?.includes(path) === false)
      problems.push(`${file} imports ${path}: of ${to}, ${folder} may import ${open[to].join(", ")}`);
  }
  if (from === to || ALLOWED[from]?.includes(to)) return;
  problems.push(`${file} imports ${path}: ${from} may import ${ALLOWED[from]?.join(", ") || "nothing"}`);
}

function checkPackage(file, target) {
  if (target.startsWith("node:")) {
    if (!NODE_FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
      problems.push(`${file} imports ${target}: only ${NODE_FOLDERS.join(" and ")} may use Node`);
    return;
  }
  const [, layers = []] = Object.entries(PACKAGES).find(([name]) => target.startsWith(name)) ?? [];
  if (!layers.includes(layerOf(file))) problems.push(`${file} imports the package ${target}: not allowed in ${layerOf(file)}`);
}
