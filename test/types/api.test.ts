/**
 * Walks the built declarations from the entries: what a user can hold has a name that is exported, and every public name
 * and field says what it is.
 */
import { fileURLToPath } from "node:url";
import { type Node, SyntaxKind } from "typescript/unstable/ast";
import { API, type Project, SymbolFlags } from "typescript/unstable/sync";
import { afterAll, beforeAll, expect, it } from "vitest";

type Held = ReturnType<Project["checker"]["getAliasedSymbol"]>;

const folder = fileURLToPath(new URL("consumer/", import.meta.url));
const config = `${folder}tsconfig.nodenext.json`;
const entries = ["main", "index"].map((name) => fileURLToPath(new URL(`../../dist/types/host/node/${name}.d.ts`, import.meta.url)));
const api = new API({ cwd: folder });
const project = api.updateSnapshot({ openProjects: [config] }).getProject(config) as Project;
afterAll(() => api.close());

const BODIES: readonly SyntaxKind[] = [SyntaxKind.InterfaceDeclaration, SyntaxKind.ClassDeclaration];
const FIELDS: readonly SyntaxKind[] = [
  SyntaxKind.PropertySignature,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.MethodSignature,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.Constructor,
];
/** `typeof` is left out: of a table that is no export, users hold its keys. */
const NAMES: readonly SyntaxKind[] = [SyntaxKind.TypeReference, SyntaxKind.ExpressionWithTypeArguments];

const exported = new Map<number, Held>();
const seen = new Set<number>();
const unnamed = new Set<string>();
const silent = new Set<string>();
const inexact = new Set<string>();

beforeAll(() => {
  const { program, checker } = project;
  for (const entry of entries) {
    const file = program.getSourceFile(entry);
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry} is not there: npm run build`);
    for (const symbol of checker.getExportsOfModule(module)) exported.set(target(symbol).id, target(symbol));
  }
  for (const symbol of exported.values()) visit(symbol);
});

it("exports every name that a user can hold", () => expect([...unnamed].sort()).toEqual([]));

it("says of every public name and field what it is", () => expect([...silent].sort()).toEqual([]));

it("lets every option that may be left out be undefined", () => expect([...inexact].sort()).toEqual([]));

function target(symbol: Held): Held {
  return (symbol.flags & SymbolFlags.Alias) === 0 ? symbol : project.checker.getAliasedSymbol(symbol);
}

/** A name, and all that its declarations lead to. Names of other packages and of the language count as known. */
function visit(symbol: Held): void {
  if (seen.has(symbol.id)) return;
  seen.add(symbol.id);
  for (const handle of symbol.declarations) {
    const node = handle.resolve(project);
    if (node === undefined || !fileOf(node).includes("/dist/types/")) continue;
    if (!exported.has(symbol.id) && isNameToHold(node)) unnamed.add(`${symbol.name} (${fileOf(node).split("/dist/types/")[1]})`);
    if (exported.has(symbol.id) && !isDocumented(node)) silent.add(symbol.name);
    walk(node, symbol.name, BODIES.includes(node.kind) || node.kind === SyntaxKind.VariableDeclaration);
  }
}

/** Records and classes; other types that their own file does not export are but steps of working out another. */
function isNameToHold(node: Node): boolean {
  if (node.kind === SyntaxKind.TypeAliasDeclaration) return /^\s*(?:\/\*\*[\s\S]*?\*\/\s*)?export /.test(textOf(node, node.pos));
  return BODIES.includes(node.kind);
}

/** `isBody` where fields are public names of their own; of a record within a field the field tells. */
function walk(node: Node, owner: string, isBody: boolean): void {
  node.forEachChild((child) => {
    if (isHidden(child)) return undefined;
    if (isBody && FIELDS.includes(child.kind) && !isDocumented(child)) silent.add(`${owner}.${nameOf(child)}`);
    if (child.kind === SyntaxKind.PropertySignature && owner.endsWith("Options") && /^[^:]*\?:(?!.*undefined;$)/s.test(bare(child))) inexact.add(`${owner}.${nameOf(child)}`);
    if (NAMES.includes(child.kind)) follow(child);
    walk(child, owner, isBody && child.kind === SyntaxKind.TypeLiteral);
    return undefined;
  });
}

function follow(reference: Node): void {
  let name: Node | undefined;
  reference.forEachChild((child) => {
    name ??= child;
    return undefined;
  });
  const symbol = name === undefined ? undefined : project.checker.getSymbolAtLocation(name);
  if (symbol !== undefined && (symbol.flags & SymbolFlags.TypeParameter) === 0) visit(target(symbol));
}

function isHidden(node: Node): boolean {
  return /^(?:\s|\/\*\*[\s\S]*?\*\/)*(?:private |protected |#)/.test(textOf(node, node.pos)) && FIELDS.includes(node.kind);
}

function isDocumented(node: Node): boolean {
  // A variable's docblock stands before its statement.
  const from = node.kind === SyntaxKind.VariableDeclaration ? node.parent.parent.pos : node.pos;
  return /^\s*\/\*\*/.test(textOf(node, from));
}

function textOf(node: Node, from: number): string {
  return node.getSourceFile().text.slice(from, node.end);
}

function nameOf(node: Node): string {
  return /(?:\[[^\]]*\]|[\w$]+)(?=\s*[?<(:;=]|$)/.exec(bare(node))?.[0] ?? "?";
}

/** Without comments. */
function bare(node: Node): string {
  return textOf(node, node.pos).replace(/\/\*[\s\S]*?\*\//g, "").trim();
}

function fileOf(node: Node): string {
  return node.getSourceFile().fileName;
}
