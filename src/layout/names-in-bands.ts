import type { Band } from "../glyphs/glyph.js";
import type { Rect } from "../model/items.js";
import { inkOn } from "../style/contrast.js";
import { placeInBand } from "./in-band.js";
import type { Occupancy } from "./occupancy-grid.js";
import { linesAround } from "./text-lines.js";
import type { NamedSeries, SeriesName, Setting } from "./types.js";

/** Where names in bands stand: in a plot area, and on nothing but their band. */
interface Place {
  readonly plot: Rect;
  /** What lies there besides the bands. */
  readonly others: () => Occupancy;
  readonly setting: Setting;
}

/** Names in the bands that their series fill, each where its band is roomiest; null where one finds no room. */
export function namesInBands(
  all: readonly NamedSeries[],
  bands: readonly (Band | null)[],
  { plot, others, setting: { style } }: Place,
): readonly SeriesName[] | null {
  const names: SeriesName[] = [];
  for (const [i, { label, glyph, lines, width, height }] of all.entries()) {
    const band = bands[i] ?? null;
    const middle = band === null ? null : placeInBand(band, { width, height }, plot);
    if (band === null || middle === null) return null;
    const [x, y] = middle;
    if (!others().isFree({ x: x - width / 2, y: y - height / 2, width, height })) return null;
    const font = { ...style.legendLabel, color: inkOn(band.fill, style.background) };
    names.push({ label, glyph, lines: linesAround(lines, x, y, font, "middle"), leader: null });
  }
  return names;
}
