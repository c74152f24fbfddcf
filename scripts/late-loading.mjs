// Rolldown plugins that put modules into files of their own, which Node loads when a function of theirs is first called. What others
// import of such a module becomes a function that loads the file and calls the one in it. The file is a CommonJS module, for only
// those can be loaded within a call; it takes what it needs of the library from `core.cjs`, where the library leaves it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseSync } from "rolldown/utils";

const known = new Map();
const LATE = "\0late:";
const CORE = "\0core:";
const LOADER = "\0late-loader";
const SHARED = "\0late-shared";
const ENTRY = resolve("src/host/node/main.ts");
const REGISTRY = "./core.cjs";

/**
 * Absolute paths of the modules that are called late, with the file that each is in. One that exports more than functions and
 * plain constants is left with the rest.
 */
export function lateFiles(groups) {
  const all = Object.entries(groups).flatMap(([group, modules]) => modules.map((module) => [resolve("src", `${module}.ts`), group]));
  return new Map(all.filter(([module]) => exportsOf(module).others.length === 0));
}

/** Puts functions that load a file in the place of late modules, and notes every module that is loaded at once. */
export function lateCalls(late, used) {
  return {
    name: "late-calls",
    async resolveId(source, importer) {
      if (source === LOADER || source === SHARED) return source;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && late.has(found.id) ? LATE + found.id : null;
    },
    load(id) {
      if (id === LOADER) return loader(late);
      if (id === SHARED) return { code: sharing(used()), moduleSideEffects: true };
      // Last of all: were it imported by what loads files, modules would run before those that they need.
      if (id === ENTRY)
        return { code: `${readFileSync(id, "utf8")}\nimport ${JSON.stringify(SHARED)};`, moduleType: "ts", moduleSideEffects: true };
      if (!id.startsWith(LATE)) return null;
      const module = id.slice(LATE.length);
      const { functions, plain } = exportsOf(module);
      const call = (name) =>
        `export function ${name}(...given) { return load(${JSON.stringify(late.get(module))}).${nameIn(late, module, name)}(...given); }`;
      const lines = [
        `import { load } from ${JSON.stringify(LOADER)};`,
        ...functions.map(call),
        ...plain.map(([name, code]) => `export const ${name} = ${code};`),
      ];
      return { code: lines.join("\n"), moduleType: "ts", moduleSideEffects: false };
    },
  };
}

/** The module that loads files, once it was given what they need of the library. */
function loader(late) {
  // Each with its path as it is, so that tools which collect the files of a program find them.
  const files = [...new Set(late.values())].map((group) => `${JSON.stringify(group)}: () => require("./late/${group}.cjs")`);
  return `
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const files = { ${files.join(", ")} };
const loaded = {};
let shared = () => ({});
export function share(values) { shared = values; }
export function load(file) {
  if (loaded[file] === undefined) {
    Object.assign(require("./late/core.cjs"), shared());
    loaded[file] = files[file]();
  }
  return loaded[file];
}`;
}

/** The module that gives it to them. */
function sharing(used) {
  const modules = [...used];
  const imports = modules.map(
    ([id, names], i) => `import { ${[...names].map((name) => `${name} as m${i}_${name}`).join(", ")} } from ${JSON.stringify(id)};`,
  );
  const parts = modules.map(
    ([id, names], i) => `${JSON.stringify(keyOf(id))}: { ${[...names].map((name) => `${name}: m${i}_${name}`).join(", ")} }`,
  );
  return `${imports.join("\n")}\nimport { share } from ${JSON.stringify(LOADER)};\nshare(() => ({ ${parts.join(", ")} }));`;
}

/** Whether a module of the late files' build stands for one of the library. */
export const isOfCore = (id) => id.startsWith(CORE);

/** For the build of the late files: modules of the library are taken from the registry. */
export function fromCore(core) {
  return {
    name: "from-core",
    async resolveId(source, importer) {
      if (source === REGISTRY) return { id: REGISTRY, external: true };
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && core.has(found.id) ? CORE + found.id : null;
    },
    load(id) {
      if (!id.startsWith(CORE)) return null;
      const module = id.slice(CORE.length);
      const { functions, plain, others } = exportsOf(module);
      const lines = [...functions, ...plain.map(([name]) => name), ...others].map(
        (name) => `export const ${name} = core[${JSON.stringify(keyOf(module))}].${name};`,
      );
      return { code: [`import core from ${JSON.stringify(REGISTRY)};`, ...lines].join("\n"), moduleSideEffects: false };
    },
  };
}

/** The entry of each late file: all functions of its modules. */
export function lateEntries(late) {
  return {
    name: "late-entries",
    resolveId: (source) => (source.startsWith("late-entry:") ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith("\0late-entry:")) return null;
      const modules = [...late].filter(([, group]) => id.endsWith(`:${group}`)).map(([module]) => module);
      const line = (module) =>
        `export { ${exportsOf(module)
          .functions.map((name) => `${name} as ${nameIn(late, module, name)}`)
          .join(", ")} } from ${JSON.stringify(module)};`;
      return modules.map(line).join("\n");
    },
  };
}

/** Which values of which modules built files take from the registry. */
export function usedOfCore(codes, core) {
  const used = new Map();
  const byKey = new Map([...core].map((id) => [keyOf(id), id]));
  for (const code of codes) {
    for (const [, key, name] of code.matchAll(/\[\s*"((?:src|node_modules)\/[^"]+)"\s*\]\.([\w$]+)/g)) {
      const id = byKey.get(key);
      used.set(id, (used.get(id) ?? new Set()).add(name));
    }
  }
  return used;
}

const nameIn = (late, module, name) => `m${[...late.keys()].indexOf(module)}_${name}`;
const keyOf = (id) => id.slice(resolve(".").length + 1).replaceAll("\\", "/");

/** What a module exports: functions, constants with the code of their values where that says all, and other values. */
function exportsOf(module) {
  let found = known.get(module);
  if (found === undefined) {
    found = read(module);
    known.set(module, found);
  }
  return found;
}

function read(module) {
  const [functions, plain, others] = [new Set(), [], []];
  const code = readFileSync(module, "utf8");
  for (const { type, declaration, exportKind, specifiers = [] } of parseSync(module, code).program.body) {
    if (type !== "ExportNamedDeclaration" || exportKind === "type") continue;
    for (const { exported, exportKind: kind } of specifiers) if (kind !== "type") others.push(exported.name);
    if (declaration?.type === "FunctionDeclaration") functions.add(declaration.id.name);
    else if (declaration?.type === "ClassDeclaration") others.push(declaration.id.name);
    else if (declaration?.type === "VariableDeclaration")
      for (const { id, init } of declaration.declarations) {
        if (/Function/.test(init.type)) functions.add(id.name);
        else if (isPlain(init)) plain.push([id.name, code.slice(init.start, init.end)]);
        else others.push(id.name);
      }
  }
  return { functions: [...functions], plain, others };
}

/** Whether a value is written out, and so the same wherever it stands. */
function isPlain({ type, expression, elements, argument }) {
  if (type === "TSAsExpression") return isPlain(expression);
  if (type === "ArrayExpression") return elements.every(isPlain);
  if (type === "UnaryExpression") return isPlain(argument);
  return type === "Literal";
}
