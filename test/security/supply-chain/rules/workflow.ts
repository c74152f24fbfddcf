import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";

/** One step of a job, as far as the rules look at it. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly "timeout-minutes"?: number;
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly environment?: unknown;
  readonly "runs-on"?: unknown;
  readonly container?: unknown;
  readonly services?: unknown;
  readonly env?: unknown;
  readonly outputs?: unknown;
  readonly strategy?: { readonly matrix?: unknown };
  readonly steps?: readonly Step[];
}

/** Something that a workflow takes from elsewhere: `uses` of a step or a job. */
export interface Use {
  /** Number of the line on which its value begins. */
  readonly line: number;
  readonly value: string;
  /** What stands behind the value on its line. */
  readonly rest: string;
}

/** A workflow of GitHub Actions: its file's name, its text, and what the text holds. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  /** All of the file, as YAML has it. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
  /** In whatever style they are written, in their order. */
  readonly uses: readonly Use[];
}

/** Says what is wrong, each with file and job; nothing where all is well. */
export type WorkflowRule = (workflow: Workflow) => string[];

/** @throws Error where the text is no YAML, has a key twice, or is more than one document. */
export function readWorkflow(file: string, text: string): Workflow {
  const document = parseDocument(text, { prettyErrors: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw new Error(`${file}: ${problem.message}`);
  const content = (document.toJS() ?? {}) as Record<string, unknown>;
  const { on, permissions, jobs } = content as { on: unknown; permissions: unknown; jobs: Record<string, Job> };
  const triggers = typeof on === "string" ? { [on]: null } : Array.isArray(on) ? Object.fromEntries(on.map((name) => [name, null])) : on;
  return {
    file,
    text,
    content,
    on: (triggers ?? {}) as Record<string, unknown>,
    permissions,
    jobs: jobs ?? {},
    uses: usesOf(document, text),
  };
}

/** Every step with the job that it belongs to. */
export function stepsOf(workflow: Workflow): { readonly job: string; readonly step: Step }[] {
  return Object.entries(workflow.jobs).flatMap(([job, { steps = [] }]) => steps.map((step) => ({ job, step })));
}

export function usesAction(step: Step, action: string): boolean {
  return step.uses?.startsWith(`${action}@`) === true;
}

/** Every text of a value, keys left out, with the keys that lead to it. */
export function textsOf(value: unknown, path: readonly string[] = []): { readonly path: readonly string[]; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

function usesOf(document: Document, text: string): Use[] {
  const found: Use[] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items as Pair[]) {
      if (isScalar(key) && key.value === "uses" && isScalar(value)) found.push(useOf(String(value.value), value.range ?? [0, 0, 0], text));
      else visit(value);
    }
  };
  visit(document.contents);
  return found;
}

function useOf(value: string, [start, end]: readonly number[], text: string): Use {
  const line = text.slice(0, start).split("\n").length;
  return { line, value, rest: text.slice(end).split("\n")[0]?.trim() ?? "" };
}
