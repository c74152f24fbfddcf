// A plugin for Rolldown: says of each call that a module makes while it is loaded that nothing but its value is wanted, so that
// a bundler drops what is not used. Our own modules keep to that ("sideEffects": false), and their bundle has to say it.
import { readFileSync } from "node:fs";
import { parseSync } from "rolldown/utils";

const PURE = "/* @__PURE__ */ ";

export const pureCalls = {
  name: "pure-calls",
  load(id) {
    if (!/\/src\/[^?]*\.ts$/.test(id.replaceAll("\\", "/"))) return null;
    const code = readFileSync(id, "utf8");
    return { code: marked(id, code), moduleType: "ts" };
  },
};

/** The code with marks before what runs in the value of a constant of the module itself. */
function marked(id, code) {
  const { program } = parseSync(id, code);
  const marks = new Map();
  for (const statement of program.body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    for (const { init } of declaration?.type === "VariableDeclaration" ? declaration.declarations : []) {
      const found = { calls: new Set(), reads: false };
      look(init, found);
      // To a bundler, reading a property may run a getter: such a value is that of one function, which is called once.
      if (found.reads) marks.set(init.start, `${PURE}(() => (`).set(init.end, "))()");
      else for (const start of found.calls) marks.set(start, PURE);
    }
  }
  let result = "";
  let from = 0;
  for (const [at, mark] of [...marks].sort(([a], [b]) => a - b)) {
    result += code.slice(from, at) + mark;
    from = at;
  }
  return result + code.slice(from);
}

/** Where calls begin that are made at once, and whether properties are read, but for what happens within functions. */
function look(node, found) {
  if (Array.isArray(node)) {
    for (const part of node) look(part, found);
    return;
  }
  if (typeof node !== "object" || node === null || typeof node.type !== "string") return;
  if (/Function|^Class|^TSType/.test(node.type)) return;
  if (node.type === "CallExpression" || node.type === "NewExpression") found.calls.add(node.start);
  if (node.type === "MemberExpression" || node.type === "SpreadElement" || node.type === "TemplateLiteral") found.reads = true;
  for (const part of Object.values(node)) look(part, found);
}
