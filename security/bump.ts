// A version of its own wherever one stands: package, lockfile, policy, table of supported versions, changelog.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changelogEntry, noticeOfRecord, type OsvRecord, withEntry } from "./advisory.js";
import { withLatestStable } from "./page.js";
import { newestFirst } from "./versions.js";

/**
 * Sets the version that fixes a weakness as the latest stable one; a package that is further already keeps its own.
 *
 * @returns The files, by their paths in the tree.
 */
export function bump(tree: string, { record, version, now }: { record: OsvRecord; version: string; now: Date }): string[] {
  const isFurther = newestFirst(versionOf(tree), version) < 0;
  const changes: Readonly<Record<string, (text: string) => string>> = {
    ...(isFurther ? {} : { "package.json": (text) => withJson(text, (content) => ({ ...content, version })) }),
    ...(isFurther ? {} : { "package-lock.json": (text) => withJson(text, (content) => withLockedVersion(content, version)) }),
    "security/policy.json": (text) => text.replace(/("latestStable": )(?:null|"[^"]*")/, `$1"${version}"`),
    "SECURITY.md": (text) => withLatestStable(text, version),
    "CHANGELOG.md": (text) =>
      withEntry(text, version, `${version} – ${now.toISOString().slice(0, 10)}`, changelogEntry(noticeOfRecord(record))),
  };
  for (const [file, change] of Object.entries(changes)) changeFile(join(tree, file), change);
  return Object.keys(changes);
}

export function changeFile(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** The version of the package in a tree. */
export function versionOf(tree: string): string {
  return (JSON.parse(readFileSync(join(tree, "package.json"), "utf8")) as { version: string }).version;
}

function withLockedVersion(content: Record<string, unknown>, version: string): object {
  const packages = content["packages"] as Record<string, object>;
  return { ...content, version, packages: { ...packages, "": { ...packages[""], version } } };
}

function withJson(text: string, change: (content: Record<string, unknown>) => object): string {
  return `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`;
}
