// SECURITY.md, made from the promises and the facts of the policy, and where a text differs from it.
import type { Policy } from "./policy.js";
import type { Block, Promised } from "./promise.js";
import { sections, stableCell } from "./promises.js";

/** The whole of SECURITY.md. */
export function securityPage(of: Policy): string {
  const parts = sections(of).flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [`## ${heading}`]),
    ...blocks.map((block) => linesOf(block).join("\n")),
  ]);
  return `${["# Security policy", ...parts].join("\n\n")}\n`;
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "sentences":
      return block.sentences.map(({ says }) => says);
    case "list":
      return block.items.map((item, i) => `${block.isNumbered ? `${i + 1}.` : "-"} ${joined(item)}`);
    case "table":
      return tableLines([block.head, ...block.rows.map(({ cells }) => cells)]);
  }
}

function joined(item: readonly Promised[]): string {
  return item.map(({ says }) => says).join(" ");
}

/** Rows of Markdown with columns as wide as their widest cell; the first row is the head. */
function tableLines(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows;
  const widths = head.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.slice(1).map(line)];
}

/** The page with another latest stable release, its column as wide as it was: for the page of another commit, which this code did not make. */
export function withLatestStable(page: string, version: string): string {
  return page.replace(/latest stable release \([^()]*\) */, (cell) => stableCell(version).padEnd(cell.length));
}

/**
 * Where a text differs from the page of the policy, a line each with the words that do. How wide the columns of a table are says
 * nothing, so it does not count.
 */
export function pageProblems(of: Policy, text: string): string[] {
  const lines = (page: string): string[] => page.split("\n").map((each) => each.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---"));
  const [wanted, found] = changed(lines(securityPage(of)), lines(text));
  const problems = wanted.length === found.length ? wanted.map((line, i) => words(line, found[i] ?? "")) : missing(wanted, found);
  return problems.map((problem) => `SECURITY.md ${problem}. "npm run security:policy" writes it anew`);
}

function words(wanted: string, found: string): string {
  const tokens = (line: string): string[] => line.match(/[\w.]*\w|\s+|[^\w\s]/g) ?? [];
  const [should, does] = changed(tokens(wanted), tokens(found)).map((part) => part.join(""));
  return `says "${does}" where the policy says "${should}": ${wanted}`;
}

function missing(wanted: readonly string[], found: readonly string[]): string[] {
  return [
    ...wanted.filter((line) => line !== "" && !found.includes(line)).map((line) => `lacks "${line}"`),
    ...found.filter((line) => line !== "" && !wanted.includes(line)).map((line) => `says "${line}", which the policy does not`),
    ...(wanted.every((line) => found.includes(line)) && found.every((line) => wanted.includes(line))
      ? ["has lines too many, too few or out of order"]
      : []),
  ];
}

/** What two lists do not share at their beginning and at their end. */
function changed(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
