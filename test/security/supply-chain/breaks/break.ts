import type { WorkflowRule } from "../rules/workflow.js";

/** What a broken copy of a workflow is, the rule that it breaks, its file, the change, and how the break is named. */
export type Break = readonly [what: string, rule: WorkflowRule, file: string, from: string | RegExp, to: string, says: RegExp];

/** An action as our workflows name it. */
export const PINNED = /actions\/checkout@[0-9a-f]{40} # v[\d.]+/;
