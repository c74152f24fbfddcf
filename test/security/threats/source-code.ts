import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

export interface SourceFile {
  readonly file: string;
  readonly code: string;
}

/** A regular expression in a file, as written. */
export interface FoundExpression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Expressions that are made when the program runs, whose patterns cannot be read here. */
export interface MadeExpression {
  readonly file: string;
  readonly code: string;
}

export interface Findings {
  readonly written: FoundExpression[];
  readonly made: MadeExpression[];
}

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Every regular expression of the source files below a folder, found by a parser. */
export function expressionsBelow(folder: string, extension: RegExp): Findings {
  const findings: Findings = { written: [], made: [] };
  for (const { file, code } of sourcesBelow(folder, extension)) collect(file, code, findings);
  return findings;
}

/** The source files below a folder of the repository whose paths match. */
export function sourcesBelow(folder: string, extension: RegExp): SourceFile[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((file) => extension.test(file) && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => ({ file, code: readFileSync(ROOT + file, "utf8") }));
}

function collect(file: string, code: string, { written, made }: Findings): void {
  visit(parseAst(code, { lang: file.endsWith(".ts") ? "ts" : "js" }), (node) => {
    const regex = node["regex"] as { pattern: string; flags: string } | undefined;
    if (node["type"] === "Literal" && regex !== undefined && regex !== null) {
      written.push({ file, source: regex.pattern, flags: regex.flags });
    }
    const callee = node["callee"] as { name?: string } | undefined;
    if ((node["type"] === "NewExpression" || node["type"] === "CallExpression") && callee?.name === "RegExp") {
      made.push({ file, code: code.slice(node["start"] as number, node["end"] as number) });
    }
  });
}

/** Where code would be made from strings: `eval`, `Function`, timers that are given a text. */
export function codeFromStrings({ file, code }: SourceFile): string[] {
  const found: string[] = [];
  visit(parseAst(code, { lang: file.endsWith(".ts") ? "ts" : "js" }), (node) => {
    if (node["type"] !== "NewExpression" && node["type"] !== "CallExpression") return;
    const { name, property } = node["callee"] as { name?: string; property?: { name?: string } };
    const called = name ?? property?.name ?? "";
    const [first] = node["arguments"] as readonly { type: string }[];
    const isTimer = ["setTimeout", "setInterval"].includes(called) && first !== undefined && /Literal/.test(first.type);
    if (called === "eval" || name === "Function" || isTimer) found.push(code.slice(node["start"] as number, node["end"] as number));
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (typeof value === "object" && value !== null) {
    if (typeof (value as Node)["type"] === "string") see(value as Node);
    for (const item of Object.values(value)) visit(item, see);
  }
}
