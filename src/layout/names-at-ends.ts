import { solid } from "../glyphs/strokes.js";
import type { Rect } from "../model/items.js";
import type { Occupancy } from "./occupancy-grid.js";
import { pushApart } from "./push-apart.js";
import { lineHeight, linesAround } from "./text-lines.js";
import type { NamedSeries, SeriesName, Setting } from "./types.js";

/** From the end of a series to its name, and to one that has a leader. */
const GAP_PX = 8;
const LEADER_PX = 20;
/** Free at both ends of a leader. */
const LEADER_AIR_PX = 4;
/** Series that end so much before the last one are named where they end. */
const EARLY_PX = 14;
/** Free between two names under each other. */
const BETWEEN_PX = 1;
/** A name moved farther than this, in lines, has a leader; none is moved farther than the second unless asked for. */
const LEADER_LINES = 0.7;
const MAX_MOVED_LINES = 5;

interface Placed {
  readonly series: NamedSeries;
  readonly end: readonly [x: number, y: number];
  readonly middle: number;
}

interface Column {
  readonly names: readonly Placed[];
  readonly early: readonly Placed[];
  /** Where the names begin. */
  readonly left: number;
  readonly hasLeaders: boolean;
  /** How far they reach beyond the plot area, to the right. */
  readonly widthPx: number;
}

/** The names under each other on the right of where the series end; null where they are too many. */
export function columnOfNames(all: readonly NamedSeries[], plot: Rect, { style }: Setting): Column | null {
  const placed = all.map((series): Placed => {
    const [x, y] = [plot.x + series.end[0] * plot.width, plot.y + series.end[1] * plot.height];
    return { series, end: [x, y], middle: y };
  });
  const last = placed.reduce((most, { end }) => Math.max(most, end[0]), plot.x);
  const isEarly = ({ end }: Placed): boolean => end[0] < last - EARLY_PX;
  const ordered = placed.filter((each) => !isEarly(each)).sort((a, b) => a.middle - b.middle);
  const line = lineHeight(style.legendLabel);
  const middles = pushApart(
    ordered.map(({ middle, series: { height } }) => ({ at: middle, height })),
    { from: plot.y - line / 2, to: plot.y + plot.height + line / 4, gap: BETWEEN_PX },
  );
  if (middles === null) return null;
  const names = ordered.map((each, i) => ({ ...each, middle: middles[i] as number }));
  const hasLeaders = names.some(({ end, middle }) => Math.abs(middle - end[1]) > LEADER_LINES * line);
  const left = last + (hasLeaders ? LEADER_PX : GAP_PX);
  const right = Math.max(
    names.reduce((most, { series: { width } }) => Math.max(most, left + width), 0),
    placed.filter(isEarly).reduce((most, { end, series: { width } }) => Math.max(most, end[0] + GAP_PX + width), 0),
  );
  return { names, early: placed.filter(isEarly), left, hasLeaders, widthPx: Math.max(0, right - plot.x - plot.width) };
}

/** Names beside the ends of their series; null where one would lie on marks or on another, or stand too far off. */
export function namesAtEnds(
  all: readonly NamedSeries[],
  {
    plot,
    occupancy,
    isAsked,
    setting,
  }: { readonly plot: Rect; readonly occupancy: () => Occupancy; readonly isAsked: boolean; readonly setting: Setting },
): readonly SeriesName[] | null {
  const column = columnOfNames(all, plot, setting);
  if (column === null) return null;
  const line = lineHeight(setting.style.legendLabel);
  if (!isAsked && column.names.some(({ end, middle }) => Math.abs(middle - end[1]) > MAX_MOVED_LINES * line)) return null;
  const boxes = [
    ...column.names.map((each) => ({ ...each, left: column.left })),
    ...column.early.map((each) => ({ ...each, left: each.end[0] + GAP_PX })),
  ];
  const rects = boxes.map(({ left, middle, series: { width, height } }) => ({ x: left, y: middle - height / 2, width, height }));
  const free = occupancy();
  if (rects.some((rect, i) => !free.isFree(rect) || rects.some((other, j) => j < i && touch(rect, other)))) return null;
  return boxes.map(({ series, end, middle, left }) => ({
    label: series.label,
    glyph: series.glyph,
    lines: linesAround(series.lines, left, middle, { ...setting.style.legendLabel, color: series.color }, "start"),
    leader:
      !column.hasLeaders || left !== column.left
        ? null
        : {
            kind: "polyline",
            points: Float64Array.of(end[0] + LEADER_AIR_PX, end[1], left - LEADER_AIR_PX, middle),
            stroke: solid(series.color, 1),
          },
  }));
}

function touch(one: Rect, other: Rect): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
