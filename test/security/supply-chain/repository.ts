import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { Lockfile, Manifest } from "./rules/lockfile.js";
import { readWorkflow, type Workflow } from "./rules/workflow.js";

const ROOT = new URL("../../../", import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T;
}

/** The repository's workflows as their files hold them. */
export function workflows(): Workflow[] {
  const folder = ".github/workflows/";
  return readdirSync(new URL(folder, ROOT)).map((file) => readWorkflow(file, readText(folder + file)));
}

export function workflowText(file: string): string {
  return readText(`.github/workflows/${file}`);
}

export const lockfile = (): Lockfile => readJson<Lockfile>("package-lock.json");
export const manifest = (): Manifest & { readonly scripts: Record<string, string> } => readJson("package.json");

/** Runs a script of the repository; gives what it printed and its status. */
export function runScript(script: string, args: readonly string[] = []): { readonly status: number; readonly output: string } {
  try {
    return { status: 0, output: execFileSync(process.execPath, [script, ...args], { cwd: ROOT, encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, output: stdout };
  }
}
