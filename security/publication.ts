// The public files that a case ends in: its record and its line in the changelog.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { changelogEntry, noticeOfCase, type OsvRecord, osvRecord, withEntry } from "./advisory.js";
import { DeskError } from "./error.js";
import { sha256 } from "./keys.js";
import type { Case } from "./model.js";
import { day } from "./time.js";
import { readInput, type World } from "./world.js";

/** The record as it will stand in the repository; null where the case has none. */
export interface WrittenRecord {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** @throws DeskError where the case lacks what its record says. */
export function recordOf(of: Case, now: Date): WrittenRecord | null {
  if (of.advisory !== true || of.fix?.version == null) return null;
  const record = osvRecord(of, now);
  const text = `${JSON.stringify(record, null, 2)}\n`;
  return { path: `security/advisories/${record.id}.json`, text, sha256: sha256(text) };
}

/**
 * The hotfix brings the record to main ahead of its publication, without the day of it.
 *
 * @throws DeskError where another case's record stands under the same number, or one that is published.
 */
export function checkFree({ root }: World, record: WrittenRecord | null): void {
  if (record === null || !existsSync(join(root, record.path))) return;
  const there = JSON.parse(readInput(join(root, record.path)).toString("utf8")) as OsvRecord;
  if (there.published === undefined && told(there) === told(JSON.parse(record.text) as OsvRecord)) return;
  throw new DeskError(
    `${record.path} is there already: another case was published under this number. Record the right one with "github --id".`,
  );
}

/** What a record tells of its weakness: all but the days, and the commits of the hotfix, which are known last. */
function told({ modified: _modified, published: _published, affected, ...rest }: OsvRecord): string {
  const ranges = affected.flatMap((each) => each.ranges.filter(({ type }) => type === "SEMVER"));
  return JSON.stringify({ ...rest, ranges });
}

/**
 * Writes the record and the changelog's entry of a published case, anew where they are there.
 *
 * @param before The case as its entry in the changelog tells it so far.
 * @returns How many files were written.
 */
export function writePublic({ root, now, print }: World, of: Case, before: Case = of): number {
  const files: [path: string, text: string][] = [];
  const record = recordOf(of, now());
  if (record !== null) files.push([record.path, record.text]);
  const version = of.fix?.version ?? null;
  if (version !== null) {
    const changelog = readInput(join(root, "CHANGELOG.md")).toString("utf8");
    files.push(["CHANGELOG.md", changed(changelog, { of, before, version, date: day(of.publishedAt ?? now().toISOString()) })]);
  }
  for (const [path, text] of files) {
    try {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    } catch (error) {
      throw new DeskError(
        `The case is published, but ${path} cannot be written: ${(error as Error).message}. Then say "record ${of.id} --write".`,
      );
    }
    print(`Wrote ${path}`);
  }
  return files.length;
}

interface Change {
  readonly of: Case;
  readonly before: Case;
  readonly version: string;
  readonly date: string;
}

/** The changelog with the case's entry, in place of the one that it had, which its number finds, too. */
function changed(changelog: string, { of, before, version, date }: Change): string {
  const entry = changelogEntry(noticeOfCase(of));
  const old = changelogEntry(noticeOfCase(before));
  const lines = changelog.split("\n");
  const at = lines.findIndex((line) => line === old || (of.ghsa !== null && line.startsWith("- ") && line.includes(`([${of.ghsa}](`)));
  if (at < 0) return withEntry(changelog, version, `${version} – ${date}`, entry);
  lines[at] = entry;
  return lines.join("\n");
}
