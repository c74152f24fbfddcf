// Which packages reach users: the dependencies, and those that src/ imports and the build puts into dist/ (npm counts
// these among the development dependencies), each with what it needs itself. Run by itself it prints them.
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";

/** The packages that src/ imports, by name. */
export function importedPackages(folder = "src") {
  const names = new Set();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".d.ts")) continue;
    const code = readFileSync(join(folder, file), "utf8");
    for (const [, target] of code.matchAll(/\b(?:from|import)\s*\(?\s*"([^".][^"]*)"/g)) {
      if (!isBuiltin(target)) names.add(target.split("/", target.startsWith("@") ? 2 : 1).join("/"));
    }
  }
  return names;
}

/** Shipped packages by their place in the lockfile: `dependency` for those that npm installs, `bundled` for those in dist/. */
export function shippedPackages(lock = JSON.parse(readFileSync("package-lock.json", "utf8"))) {
  const { packages } = lock;
  const shipped = new Map();
  const visit = (path, how) => {
    if (path === undefined || shipped.has(path)) return;
    shipped.set(path, how);
    const { dependencies = {}, optionalDependencies = {} } = packages[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) visit(resolve(packages, path, name), how);
  };
  const { dependencies = {}, optionalDependencies = {} } = packages[""];
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) visit(resolve(packages, "", name), "dependency");
  for (const name of importedPackages()) visit(resolve(packages, "", name), "bundled");
  return shipped;
}

/** Where Node finds a package: in the nearest node_modules above the one that asks. */
function resolve(packages, from, name) {
  const parts = from === "" ? [] : from.split("/node_modules/");
  for (let depth = parts.length; depth >= 0; depth--) {
    const path = [...parts.slice(0, depth), name].join("/node_modules/");
    const place = depth === 0 ? `node_modules/${name}` : path;
    if (Object.hasOwn(packages, place)) return place;
  }
  return undefined;
}

if (process.argv[1]?.endsWith("shipped.mjs")) console.log(JSON.stringify(Object.fromEntries(shippedPackages()), null, 2));
