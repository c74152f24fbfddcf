import { legendTitle } from "../figure/legend.js";
import type { NamePlaces } from "../glyphs/glyph.js";
import { defOf } from "../glyphs/index.js";
import type { Rect } from "../model/items.js";
import { standingOut, TEXT_CONTRAST } from "../style/contrast.js";
import { wrapText } from "../text/wrap.js";
import type { DressedSetting } from "./laid-out.js";
import type { LegendEntryItem } from "./legend.js";
import { viewsOf } from "./marks.js";
import { columnOfNames, namesAtEnds } from "./names-at-ends.js";
import { namesInBands } from "./names-in-bands.js";
import type { Occupancy } from "./occupancy-grid.js";
import { lineHeight, widest } from "./text-lines.js";
import type { NamedSeries, SeriesName, Setting } from "./types.js";

/** More series are named where they end only if that is asked for, and then no more than can be told apart. */
const MAX_NAMED = 8;
const MAX_ASKED = 20;
/** The share of the figure's width that a name may take beside the plot area, and how many lines. */
const MAX_WIDTH_SHARE = 0.2;
const MAX_ASKED_SHARE = 0.3;
const MAX_LINES = 3;

/** Names in place of a legend, still without a place. */
export interface Names {
  /** Whether all series fill bands, in which their names may stand. */
  readonly haveBands: boolean;
  /** Null where one of them is too narrow for its name, or something else lies there. */
  inBands(plot: Rect, others: () => Occupancy): readonly SeriesName[] | null;
  /** Room that they need on the right of a plot area where they stand at the ends. */
  widthPx(plot: Rect): number;
  /** Null where one of them finds no place. */
  atEnds(plot: Rect, occupancy: () => Occupancy): readonly SeriesName[] | null;
}

/** The legend's entries as names at their series; null where a legend says more, or a series has no place for its name. */
export function namesOf(
  items: readonly LegendEntryItem[],
  setting: DressedSetting,
  { isAsked }: { readonly isAsked: boolean },
): Names | null {
  const { figure, style } = setting;
  if (items.length === 0 || items.length > (isAsked ? MAX_ASKED : MAX_NAMED) || figure.y2Axis !== null || figure.colorBar !== null)
    return null;
  if (!isAsked && legendTitle(figure) !== "" && !items.every(({ label }) => YEAR.test(label))) return null;
  // Where series end, as shares, does not depend on how large the plot area is.
  const whole = { x: 0, y: 0, width: figure.width, height: figure.height };
  const series: NamedSeries[] = [];
  let haveBands = true;
  for (const item of items) {
    const size = measured(item.label, figure.width * (isAsked ? MAX_ASKED_SHARE : MAX_WIDTH_SHARE), setting);
    const found = size === null ? null : placesOf(item, whole, setting);
    if (size === null || found === null) return null;
    const [x, y] = found.places.end;
    haveBands &&= found.places.band !== null;
    series.push({
      label: item.label,
      glyph: found.glyph,
      color: standingOut(item.color, style.background, TEXT_CONTRAST),
      ...size,
      end: [x / whole.width, y / whole.height],
    });
  }
  return {
    haveBands,
    inBands(plot, others) {
      const bands = items.map((item) => placesOf(item, plot, setting)?.places.band ?? null);
      return namesInBands(series, bands, { plot, others, setting });
    },
    widthPx: (plot) => columnOfNames(series, plot, setting)?.widthPx ?? 0,
    atEnds: (plot, occupancy) => namesAtEnds(series, { plot, occupancy, isAsked, setting }),
  };
}

/** A name that needs no title before it, though it is a number. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Scripts in which a line may break between any two letters. */
const BREAKABLE = /^[\u2e80-\ua4cf\uac00-\ud7a3\s]+$/u;

/** The lines of a name, no word broken; null where it is too long. */
function measured(label: string, maxWidth: number, { style, measurer }: Setting): Pick<NamedSeries, "lines" | "width" | "height"> | null {
  const font = style.legendLabel;
  if (!BREAKABLE.test(label) && widest(label.split(/(?<=[\s\-/])/u), font, measurer) > maxWidth) return null;
  const lines = wrapText(label, maxWidth, font, measurer, { maxLines: MAX_LINES + 1 });
  return lines.length > MAX_LINES ? null : { lines, width: widest(lines, font, measurer), height: lines.length * lineHeight(font) };
}

/** The places of an entry's line, or else of what it fills; null where it has none. */
function placesOf(
  { label, color }: LegendEntryItem,
  plot: Rect,
  setting: DressedSetting,
): { readonly glyph: number; readonly places: NamePlaces } | null {
  const views = viewsOf(plot, setting);
  let found: { glyph: number; places: NamePlaces } | null = null;
  for (const [index, glyph] of setting.figure.glyphs.entries()) {
    if (!glyph.legend.some((item) => item.label === label && item.color === color)) continue;
    const places = defOf(glyph.kind).namePlaces?.(glyph, views[glyph.axis]) ?? null;
    if (places?.band === null) return { glyph: index, places };
    if (places !== null) found ??= { glyph: index, places };
  }
  return found;
}
