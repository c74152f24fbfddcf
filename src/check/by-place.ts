import type { ListedItem } from "../figure/legend.js";
import type { DressedFigure } from "../figure/types.js";

type Glyph = DressedFigure["glyphs"][number];

/** Two series whose marks stand in the order of the legend wherever they are, or are texts that say their names: these are told apart without colours. */
export function isToldByPlace(a: ListedItem, b: ListedItem, { glyphs }: DressedFigure): boolean {
  const of = ({ label }: ListedItem): Glyph[] => glyphs.filter(({ legend }) => legend.some((item) => item.label === label));
  const [first, second] = [of(a), of(b)];
  if ([...first, ...second].every((glyph) => saysItsName(glyph))) return true;
  return first.length === second.length && first.every((glyph, i) => areInOrder(glyph, second[i] as Glyph));
}

function saysItsName(glyph: Glyph): boolean {
  return glyph.kind === "text" && glyph.text.every((text) => text === "" || text === glyph.name);
}

function areInOrder(a: Glyph, b: Glyph): boolean {
  if (a === b || (a.panel ?? null) !== (b.panel ?? null) || a.kind !== b.kind) return false;
  if (a.kind === "area" && b.kind === "area") return !a.overlaps && !b.overlaps;
  if (a.kind === "bar" && b.kind === "bar" && a.plot === "barStacked") return areInAllStacks(a, b);
  return "lanes" in a && "lanes" in b && a.lanes > 1 && a.lanes === b.lanes;
}

type Bars = Extract<Glyph, { kind: "bar" }>;

/** Where one part of a stack has a length the other has one too, on the same side of zero: else a part alone might be either. */
function areInAllStacks(a: Bars, b: Bars): boolean {
  const side = ({ start, end }: Bars, i: number): number => Math.sign((end[i] ?? 0) - (start[i] ?? 0)) || 0;
  return [...a.end.keys()].every((i) => side(a, i) === side(b, i));
}
