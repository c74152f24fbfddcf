import type { ColorPalette } from "./palette.js";

/** The colour of a value, and its place in the palette; null for a colour that follows from the value alone. */
export interface ValueColor {
  readonly color: string;
  readonly slot: number | null;
}

/**
 * The colours that the values of columns have taken: one value of one column keeps its colour in every plot of a chart.
 * Series that have a name instead of a column are those of the column null.
 */
export interface ValueColors {
  /** The colours of a plot's values; those that are new to the column take theirs now. */
  take(column: string | null, values: readonly string[]): ValueColor[];
  /** How many values of a column have a colour. */
  count(column: string | null): number;
}

/** How values that are new to a column come to their colours, given those that it has. */
type Assign<T extends ValueColor> = (values: readonly string[], known: readonly T[]) => readonly T[];

/** Colours by column and value, new ones handed out by `assign`. */
export function rememberColors<T extends ValueColor>(assign: Assign<T>): ValueColors {
  const columns = new Map<string | null, Map<string, T>>();
  return {
    take(column, values) {
      const known = columns.get(column) ?? new Map<string, T>();
      columns.set(column, known);
      const fresh = [...new Set(values)].filter((value) => !known.has(value));
      if (fresh.length > 0) {
        const colors = assign(fresh, [...known.values()]);
        for (const [i, value] of fresh.entries()) known.set(value, colors[i] as T);
      }
      return values.map((value) => known.get(value) as ValueColor);
    },
    count: (column) => columns.get(column)?.size ?? 0,
  };
}

/**
 * Takes the palette's next colours, passing over those of the column's other values as long as there are others: the palette
 * may have begun again since.
 *
 * @param size How many colours the palette has.
 * @param next Takes the next one.
 */
export function nextInTurn(size: number, next: () => InTurn): Assign<InTurn> {
  return (values, known) => {
    const used = new Set(known.map(({ slot }) => slot % size));
    return values.map(() => {
      let taken = next();
      while (used.size < size && used.has(taken.slot % size)) taken = next();
      used.add(taken.slot % size);
      return taken;
    });
  };
}

interface InTurn extends ValueColor {
  readonly slot: number;
}

/** Colours to choose from where a palette is divided more finely than by its first values. */
const FINE = 256;

/** A palette spread over the first values of a column; those that come later take its ends and the middles of the gaps. */
export function spreadOver(palette: ColorPalette): Assign<Spread> {
  return (values, known) => {
    if (known.length === 0) {
      return spread(palette, values.length).map((color, i) => ({ color, slot: null, share: i / Math.max(1, values.length - 1) }));
    }
    const fine = palette.expandPalette(FINE).toHexList();
    const shares = freeShares(
      known.map(({ share }) => share),
      values.length,
    );
    return shares.map((share) => ({ color: fine[Math.round(share * (fine.length - 1))] as string, slot: null, share }));
  };
}

interface Spread extends ValueColor {
  /** How far from the palette's first colour to its last. */
  readonly share: number;
}

/** So many shares from 0 to 1 that are not taken, in ascending order where they are found in one go through the gaps. */
function freeShares(taken: readonly number[], count: number): number[] {
  const free: number[] = [];
  let all = [...taken].sort((a, b) => a - b);
  while (free.length < count) {
    const middles = all.slice(1).map((share, i) => (share + (all[i] as number)) / 2);
    const found = [...[0, 1].filter((end) => !all.includes(end)), ...middles].sort((a, b) => a - b);
    free.push(...found.slice(0, count - free.length));
    all = [...all, ...found].sort((a, b) => a - b);
  }
  return free;
}

/** So many colours, at even steps from the palette's first to its last. */
export function spread(palette: ColorPalette, count: number): string[] {
  const colors = palette.expandPalette(Math.max(1, count)).toHexList();
  const step = count > 1 ? (colors.length - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => colors[Math.floor(i * step + 1e-9)] as string);
}
