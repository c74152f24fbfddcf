import { jobsOf } from "./permissions.js";
import type { Workflow, WorkflowRule } from "./workflow.js";

/** Whose actions may run here: GitHub's own, and the Open Source Security Foundation's. */
const OWNERS = ["actions", "github", "ossf"];

/** Every action and reusable workflow is named by a commit, for a tag can be moved; its version stands beside it, for people and Dependabot. */
export const actionsArePinned: WorkflowRule = ({ file, uses }) =>
  uses.flatMap(({ line, value, rest }) => {
    const at = `${file}:${line}: ${value}`;
    if (value.startsWith("docker://")) return isPinnedImage(value) ? [] : [`${at} is an image that is not pinned to a digest (@sha256:…)`];
    const [name = "", commit = "", ...more] = value.split("@");
    const problems: string[] = [];
    if (!OWNERS.includes(name.split("/")[0] ?? "") || name.includes("..")) problems.push(`${at} is not of ${OWNERS.join(", ")}`);
    if (!/^[0-9a-f]{40}$/.test(commit) || more.length > 0) problems.push(`${at} is not pinned to a commit (40 hexadecimal digits)`);
    else if (!/^# v\d+\.\d+\.\d+$/.test(rest)) problems.push(`${at} does not say its version (# v1.2.3) at the end of its line`);
    return problems;
  });

/** A container or a service of a job is an image by its digest. */
export const imagesArePinned: WorkflowRule = (workflow) =>
  jobsOf(workflow).flatMap(([name, { container, services }]) =>
    [container, ...Object.values(services ?? {})]
      .filter((image) => image !== undefined)
      .map((image) => (typeof image === "object" && image !== null ? (image as { image?: unknown }).image : image))
      .filter((image) => !isPinnedImage(String(image)))
      .map((image) => `${workflow.file}, job ${name}: the image ${String(image)} is not pinned to a digest (@sha256:…)`),
  );

function isPinnedImage(image: string): boolean {
  return /^[\w./:-]+@sha256:[0-9a-f]{64}$/.test(image);
}

/** One commit per repository and version, so that an update reaches every workflow. */
export function actionsAgree(workflows: readonly Workflow[]): string[] {
  const seen = new Map<string, { readonly pin: string; readonly file: string }>();
  return workflows.flatMap(({ file, uses }) =>
    uses.flatMap(({ value, rest }) => {
      const [path = "", commit = ""] = value.split("@");
      const name = path.split("/", 2).join("/");
      const pin = `${commit} ${rest}`.trim();
      const first = seen.get(name);
      if (first === undefined) seen.set(name, { pin, file });
      return first === undefined || first.pin === pin ? [] : [`${file}: ${name} is at ${pin}, but in ${first.file} at ${first.pin}`];
    }),
  );
}
