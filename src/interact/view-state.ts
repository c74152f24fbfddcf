import type { Figure, LegendPlace } from "../figure/types.js";
import type { Layout } from "../layout/types.js";
import type { AxisName } from "../model/columns.js";
import type { Theme } from "../style/theme.js";
import { withoutHidden } from "./hide.js";

/** The ends of what is in view on an axis. */
export type Range = readonly [start: number, end: number];

/** What a reader has changed about a figure. Everything drawn follows from it and the figure. */
export interface ViewState {
  /** What is in view on each axis; null leaves it to the figure. */
  readonly ranges: Readonly<Record<AxisName, Range | null>>;
  /** The entries of the legend whose marks are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** In pixels; null for the figure's own. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Null for the figure's own. */
  readonly theme: Theme | null;
}

export const HOME_RANGES: ViewState["ranges"] = { x: null, y: null, y2: null };

export const HOME: ViewState = { ranges: HOME_RANGES, hidden: new Set(), size: null, theme: null };

/**
 * The figure as a reader has it in view: an ordinary figure, so that its picture is what `toSVG` gives of it.
 *
 * @param home The layout before zooming: the legend keeps its place there, that it does not jump about.
 */
export function viewedFigure(figure: Figure, { ranges, hidden, size, theme }: ViewState, home: Pick<Layout, "legend"> | null): Figure {
  const shown = withoutHidden(figure, hidden);
  const isZoomed = ranges !== HOME_RANGES;
  const ranged = (name: AxisName, axis: Figure["xAxis"]): Figure["xAxis"] => {
    const range = ranges[name];
    return range === null ? axis : { ...axis, range: [...range], tickValues: null };
  };
  const legend = isZoomed && home?.legend != null ? { ...shown.legend, ...placeOf(home.legend) } : shown.legend;
  return {
    ...shown,
    ...(size ?? {}),
    ...(theme === null ? {} : { theme }),
    xAxis: ranged("x", shown.xAxis),
    yAxis: ranged("y", shown.yAxis),
    y2Axis: shown.y2Axis === null ? null : ranged("y2", shown.y2Axis),
    legend,
    // Where a range is fixed the others cannot keep an aspect.
    aspectScale: isZoomed ? null : shown.aspectScale,
  };
}

function placeOf({ place, location }: NonNullable<Layout["legend"]>): Pick<Figure["legend"], "location"> & { place: LegendPlace } {
  return { place, location };
}
