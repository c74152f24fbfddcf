// Whether a case is ready to be published, and what of that is looked at before.

import { DeskError } from "./error.js";
import { type Assessment, type Case, isMajor, VERSION } from "./model.js";
import { timeOf } from "./time.js";
import { isBefore, nextPatch } from "./versions.js";

/**
 * Whether all is there that a publication needs, but for its message.
 *
 * @param at When it is, ISO 8601.
 * @param stable The stable release that it is a fix of; null where nothing is released.
 */
export function checkPublishable(of: Case, at: string, stable: string | null): void {
  const { fix, advisory, ghsa, agreedOn, assessment } = of;
  if (fix === null) throw new DeskError('There is no fix yet. Record its commits with "fix" first.');
  checkDecision(of, advisory);
  if (advisory === true && ghsa === null) {
    throw new DeskError(
      'The advisory has no GHSA number yet. Ask GitHub for a draft with "github", or record the number of one with --id.',
    );
  }
  checkInformed(of);
  checkFix(of, fix.commits, fix.version);
  if (agreedOn === null) throw new DeskError('There is no day that the reporter agreed on. Record it with "agree".');
  if (timeOf(agreedOn) > timeOf(at)) throw new DeskError(`The day agreed on is ${agreedOn}. Publish then, or record another with "agree".`);
  if (stable !== null && assessment !== null && needsHotfix(assessment, stable)) checkHotfix(of, stable);
}

/** A major weakness of the package that the stable release has. */
function needsHotfix(assessment: Assessment, stable: string): boolean {
  const { scope, introduced } = assessment;
  return scope === "package" && isMajor(assessment) && (introduced === "0" || !isBefore(stable, introduced));
}

function checkHotfix({ fix, hotfix }: Case, stable: string): void {
  const version = fix?.version ?? "";
  if (version !== nextPatch(stable)) {
    throw new DeskError(
      `A major weakness gets a hotfix of ${stable}, which is ${nextPatch(stable)}, but the fix is said to be in ${version}.`,
    );
  }
  if (hotfix === null) {
    throw new DeskError(
      `The hotfix ${version} of the major weakness is not tagged yet. Make it with "npm run hotfix", and record it with "hotfix".`,
    );
  }
}

export function checkDecision({ assessment }: Case, advisory: boolean | null): void {
  if (advisory === null) throw new DeskError('Step 4 is open: the weakness was judged anew. Record "decide" again.');
  const problem = assessment === null ? null : problemOfDecision(assessment, advisory);
  if (problem !== null) throw new DeskError(problem);
}

export function problemOfDecision(assessment: Assessment, advisory: boolean): string | null {
  if (assessment.scope === "website") {
    return advisory ? "An advisory is of versions of the package, which a weakness of the website has not. Decide no." : null;
  }
  return !advisory && isMajor(assessment) ? "A major weakness of the package gets an advisory; only others may go without." : null;
}

export function checkInformed({ isInformed }: Case): void {
  if (!isInformed)
    throw new DeskError('The reporter has not heard the result yet. Send the message "triage", and record it with "inform".');
}

export function checkFix({ assessment }: Case, commits: readonly string[], version: string | null): void {
  if (commits.length === 0) throw new DeskError("A fix has at least one commit.");
  checkCommits(commits);
  const isPackage = assessment?.scope === "package";
  if (isPackage && version === null) throw new DeskError("A fix of the package is released in a version. Say which.");
  if (!isPackage && version !== null) throw new DeskError("A fix of the website needs no release, so it has no version.");
  if (version === null) return;
  if (!VERSION.test(version)) throw new DeskError(`"${version}" is no version such as 0.1.1.`);
  const { introduced = "0" } = assessment ?? {};
  if (introduced !== "0" && !isBefore(introduced, version)) {
    throw new DeskError(`A weakness that came with ${introduced} cannot be fixed in ${version}, which is not after it.`);
  }
}

export function checkCommits(commits: readonly string[]): void {
  const bad = commits.find((commit) => !/^[0-9a-f]{40}$/.test(commit));
  if (bad !== undefined) throw new DeskError(`"${bad}" is no full commit id of 40 digits.`);
}
