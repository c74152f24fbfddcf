// Checks which way imports go: each folder of src may import only those listed for it, no file takes part in a cycle,
// and packages and Node's modules stay where they belong. Takes the folder to check, by default src.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(process.argv[2] ?? "src");

/** Layer → layers that it may import besides itself. */
const ALLOWED = {
  util: [],
  data: ["util"],
  style: ["util"],
  text: ["util"],
  figure: ["util", "style"],
  scales: ["util", "data", "figure", "style", "text"],
  scene: ["util", "figure", "style", "text", "scales", "layout"],
  layout: ["util", "figure", "style", "text", "scales"],
  paint: ["util", "figure", "scene"],
  "render.ts": ["util", "figure", "style", "text", "scales", "layout", "scene", "paint"],
  chart: ["util", "data", "figure", "style", "scales", "scene", "render.ts"],
  "index.ts": ["util", "data", "figure", "style", "chart", "render.ts"],
  host: ["util", "data", "figure", "style", "scene", "paint", "render.ts", "chart", "index.ts"],
  cli: ["util", "data", "style", "chart", "host"],
};
/** Records that lower stages may know of higher ones. */
const SHARED_TYPES = ["scene/types.ts"];
const PACKAGES = { "d3-": ["scales"], "@bokeh/numbro": ["scales"], saxes: ["figure"], "@napi-rs/canvas": ["host"], yaml: ["host"] };
const NODE_FOLDERS = ["host/node", "cli"];

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
const problems = [];
const graph = new Map();

for (const file of files) {
  const edges = [];
  for (const { target, isType } of importsOf(join(root, file))) {
    if (!target.startsWith(".")) {
      checkPackage(file, target);
      continue;
    }
    const path = relative(root, resolve(root, dirname(file), target.replace(/\.js$/, ".ts"))).replaceAll("\\", "/");
    checkLayer(file, path);
    if (!isType) edges.push(path);
  }
  graph.set(file, edges);
}
findCycles();

for (const problem of problems) console.log(problem);
console.log(`layers: ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function importsOf(path) {
  const code = readFileSync(path, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
  const found = [...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"([^"]+)"/g)];
  const bare = [...code.matchAll(/(?:^|\n)\s*import\s+"([^"]+)"/g)].map((match) => [match[0], undefined, match[1]]);
  const dynamic = [...code.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)].map((match) => [match[0], "dynamic", match[1]]);
  return [...found, ...bare, ...dynamic].map(([, type, target]) => ({ target, isType: type !== undefined }));
}

function layerOf(file) {
  return file.split("/")[0];
}

function checkLayer(file, path) {
  const [from, to] = [layerOf(file), layerOf(path)];
  if (from === to || ALLOWED[from]?.includes(to) || SHARED_TYPES.includes(path)) return;
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

function findCycles() {
  const state = new Map();
  const visit = (file, path) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      problems.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
      return;
    }
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
}
