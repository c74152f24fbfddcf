// The facts of the security policy, which SECURITY.md tells in words. Whatever names a contact, a version or a number of
// days takes it from here, and a test compares every public file with it.
import facts from "./policy.json" with { type: "json" };

export interface Policy {
  readonly project: string;
  /** Name of the package on npm. */
  readonly package: string;
  readonly repository: string;
  readonly website: string;
  /** Alias of the vulnerability management team. */
  readonly email: string;
  /** The same team on GitHub. */
  readonly team: string;
  /** Newest release without a suffix, which gets hotfixes; null before the first. */
  readonly latestStable: string | null;
  /** Days after a report's arrival; `credit` are those a reporter has for the question about credit. */
  readonly days: {
    readonly acknowledge: number;
    readonly triage: number;
    readonly fixOrPlan: number;
    readonly credit: number;
    readonly publish: number;
  };
  /** CVSS score from which on a weakness is major: it gets a hotfix of the latest stable release. */
  readonly majorFrom: number;
}

export const policy: Policy = facts;

/** Where GitHub takes a private report. */
export function reportForm(of: Policy = policy): string {
  return `${of.repository}/security/advisories/new`;
}

export function advisoryPage(ghsa: string, of: Policy = policy): string {
  return `${of.repository}/security/advisories/${ghsa}`;
}
