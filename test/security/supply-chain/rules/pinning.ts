import type { WorkflowRule } from "./workflow.js";

/** Whose actions may run here: GitHub's own, and the Open Source Security Foundation's. */
const OWNERS = ["actions", "github", "ossf"];

/** Every action is named by a commit, for a tag can be moved; its version stands beside it, for people and Dependabot. */
export const actionsArePinned: WorkflowRule = ({ file, text }) =>
  text.split("\n").flatMap((line, i) => {
    const [, action, comment = ""] = /^\s*-?\s*uses:\s*["']?([^\s"'#]+)["']?\s*(#.*)?$/.exec(line) ?? [];
    if (action === undefined) return [];
    const at = `${file}:${i + 1}: ${action}`;
    const [name = "", commit = ""] = action.split("@");
    const problems: string[] = [];
    if (!OWNERS.includes(name.split("/")[0] ?? "")) problems.push(`${at} is not of ${OWNERS.join(", ")}`);
    if (!/^[0-9a-f]{40}$/.test(commit)) problems.push(`${at} is not pinned to a commit (40 hexadecimal digits)`);
    else if (!/^# v\d+\.\d+\.\d+$/.test(comment.trim())) problems.push(`${at} does not say its version (# v1.2.3)`);
    return problems;
  });

/** One commit per repository and version, so that an update reaches every workflow. */
export function actionsAgree(workflows: Parameters<WorkflowRule>[0][]): string[] {
  const seen = new Map<string, { readonly pin: string; readonly file: string }>();
  return workflows.flatMap(({ file, text }) =>
    [...text.matchAll(/uses:\s*([\w.-]+\/[\w.-]+)\S*?@(\S+[^\n]*)/g)].flatMap(([, name = "", pin = ""]) => {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, { pin, file });
      return first === undefined || first.pin === pin ? [] : [`${file}: ${name} is at ${pin}, but in ${first.file} at ${first.pin}`];
    }),
  );
}
