import { quote } from "../../util/show.js";
import type { Text } from "../../util/wording.js";
import { isEmptyColumn } from "./csv-column.js";
import type { CsvFrame } from "./csv-frame.js";
import type { CsvLayout } from "./csv-scan.js";

/** What the columns of a file are called. */
export interface Names {
  /** The columns' places by their names. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly note: readonly Text[];
}

/**
 * The columns' names have no blanks around them, for `fruit, price` means the column `price`. One that comes again gets a number, as in
 * pandas and DuckDB (`price_2`); where the header has several lines, those of the others are added to it.
 */
export function columnIndices(layout: CsvLayout, below: CsvFrame["below"]): Names {
  const given = fullNames(layout.header, below);
  const taken = new Set(given);
  const indexOf = new Map<string, number>();
  const again: string[] = [];
  for (const [index, own] of given.entries()) {
    if (own === "" && isEmptyColumn(layout, index)) continue;
    const name = own === "" ? freeName(`column ${index + 1}`, taken) : own;
    const free = indexOf.has(name) ? numbered(name, taken) : name;
    if (free !== name) again.push(free);
    taken.add(free);
    indexOf.set(free, index);
  }
  const [first] = again;
  if (first === undefined) return { indexOf, note: [] };
  const names = again.length === 1 ? quote(first) : `${quote(first)} and so on, ${again.length} in all`;
  return { indexOf, note: [`columns of line ${layout.headerLine} have the same name; those that come again are called ${names}.`] };
}

function fullNames(header: readonly string[], below: CsvFrame["below"]): string[] {
  const names = header.map((name) => name.trim());
  const isUnclear = new Set(names).size < names.length;
  return names.map((name, index) => {
    const more = below.map((line) => (line[index] ?? "").trim()).filter((cell) => cell !== "" && cell !== name);
    if (name === "") return more[0] ?? "";
    return isUnclear && names.indexOf(name) !== names.lastIndexOf(name) ? [name, ...more].join(" ") : name;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name} (unnamed)`, taken) : name;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(`${name}_${n}`)) n++;
  return `${name}_${n}`;
}
