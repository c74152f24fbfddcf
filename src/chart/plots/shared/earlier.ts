/** What earlier calls have drawn, and how a further call goes on from there. */
import type { AreaGlyph, BarGlyph, Factor, Glyph } from "../../../figure/types.js";
import type { PlotContext } from "./context.js";

/** The glyphs of some plots on the axis that a call plots on. */
function earlierOn({ figure, axis }: PlotContext, plots: readonly string[]): Glyph[] {
  return figure.glyphs.filter((glyph) => plots.includes(glyph.plot) && glyph.axis === axis);
}

/** The bars that lie there. */
export function barsOn(context: PlotContext): BarGlyph[] {
  return earlierOn(context, ["bar", "barStacked"]).filter((glyph) => glyph.kind === "bar");
}

/** Whether marks lie there at whose ends labels stand. */
export function hasBarsOn(context: PlotContext): boolean {
  return earlierOn(context, ["bar", "barStacked", "lollipop"]).length > 0;
}

/** The parts of stacked bars that lie there. */
export function stackedBarsOn(context: PlotContext): BarGlyph[] {
  return barsOn(context).filter(({ plot }) => plot === "barStacked");
}

/** The areas that lie on each other there. */
export function stackedAreasOn(context: PlotContext): AreaGlyph[] {
  return earlierOn(context, ["area"]).filter((glyph) => glyph.kind === "area" && !glyph.overlaps && glyph.name !== null) as AreaGlyph[];
}

/**
 * In which order the parts of a stack follow each other: as in an earlier stack, those that it lacks last.
 *
 * @param names The parts as they would come by themselves.
 * @returns for each place the number of the part that comes there.
 */
export function stackingOrder(names: readonly string[], earlier: readonly Glyph[]): number[] {
  const ranks = new Map<string, number>();
  for (const { name } of earlier) if (name !== null && !ranks.has(name)) ranks.set(name, ranks.size);
  const rank = (i: number): number => ranks.get(names[i] as string) ?? ranks.size;
  return [...names.keys()].sort((a, b) => rank(a) - rank(b));
}

/** Says where further bars, or stacks of them, lie over earlier ones, which they hide; those side by side do not. */
export function warnOfHiddenBars(context: PlotContext, parts: readonly Bars[]): void {
  const taken = new Set(barsOn(context).flatMap(sidesOf));
  const both = new Set(parts.flatMap(sidesOf).filter((side) => taken.has(side)));
  if (both.size === 0) return;
  const where = both.size === 1 ? "1 category" : `${both.size} categories`;
  context.warn(`${context.place}: the bars lie over those of an earlier call in ${where} and hide them. Give one call the rows of both.`);
}

type Bars = Pick<BarGlyph, "factor" | "start" | "end">;

/** The category of each bar, with the side of zero on which it lies; nothing for a bar without a length. */
function sidesOf({ factor, start, end }: Bars): string[] {
  return placesOf(factor).flatMap((each, i) => sideOf(each, lengthAt({ start, end }, i)));
}

function sideOf(factor: Factor | number | null, length: number): string[] {
  return length === 0 || Number.isNaN(length) ? [] : [`${length > 0 ? "+" : "-"}${JSON.stringify(factor)}`];
}

/** The places of bars as a plain list. */
function placesOf(factor: BarGlyph["factor"]): (Factor | number | null)[] {
  return Array.from<Factor | number | null>(factor);
}

function lengthAt({ start, end }: Omit<Bars, "factor">, i: number): number {
  return (end[i] ?? Number.NaN) - (start[i] ?? Number.NaN);
}

/**
 * The middles of parts of stacks, where their labels stand: of the same parts as earlier calls have drawn them, else of these.
 *
 * @param parts With the name of the stack value that each is of.
 */
export function middlesOf(context: PlotContext, parts: readonly (Bars & { readonly name: string | null })[]): Float64Array[] {
  const drawn = new Map<string, number>();
  const each = function* (bars: (typeof parts)[number]): Iterable<[key: string | undefined, middle: number]> {
    for (const [i, factor] of placesOf(bars.factor).entries()) {
      const [side] = sideOf(factor, lengthAt(bars, i));
      yield [side && `${bars.name}\n${side}`, (bars.start[i] ?? Number.NaN) + lengthAt(bars, i) / 2];
    }
  };
  for (const bars of stackedBarsOn(context)) for (const [key, middle] of each(bars)) if (key !== undefined) drawn.set(key, middle);
  return parts.map((part) => Float64Array.from(each(part), ([key, middle]) => drawn.get(key ?? "") ?? middle));
}

/** Says that a further stack of areas lies over an earlier one. */
export function warnOfHiddenAreas(context: PlotContext, bands: readonly Bands[]): void {
  const reach = (areas: readonly Bands[], isUp: boolean): [number, number] => {
    const xs = areas.flatMap(({ x, y0, y1 }) =>
      Array.from(x as Float64Array).filter((_, i) => (isUp ? (y1[i] ?? 0) > (y0[i] ?? 0) : (y1[i] ?? 0) < (y0[i] ?? 0))),
    );
    return xs.reduce(([min, max], at) => [Math.min(min, at), Math.max(max, at)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  };
  const earlier = stackedAreasOn(context);
  const isCovered = [true, false].some((isUp) => {
    const [[from, to], [start, end]] = [reach(earlier, isUp), reach(bands, isUp)];
    return from < end && start < to;
  });
  if (isCovered)
    context.warn(`${context.place}: the areas lie over those of an earlier call and hide them. Give one call the rows of both.`);
}

type Bands = Pick<AreaGlyph, "x" | "y0" | "y1">;
