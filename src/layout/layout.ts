import { type ListedItem, legendEntries } from "../figure/legend.js";
import { repeatedLevel } from "../figure/repeated-level.js";
import { annotationDef } from "../glyphs/annotations.js";
import { type DressedGlyph, defOf } from "../glyphs/index.js";
import type { Rect, SceneItem } from "../model/items.js";
import { type Frame, frameOf } from "./frame.js";
import { labelCell } from "./label-cell.js";
import type { DressedSetting, LaidOut } from "./laid-out.js";
import { fixedLegend, freeLegend } from "./legend-place.js";
import { type Marks, marksIn } from "./marks.js";
import { namesOf } from "./names.js";
import { occupancyOf } from "./occupancy.js";
import type { Occupancy } from "./occupancy-grid.js";
import type { LegendSide } from "./outside.js";
import { havePanelsRoom, layoutPanels } from "./panels/layout-panels.js";
import { isSmall } from "./small.js";
import type { Effort, Layout, Setting } from "./types.js";

/** All there is to show. */
const WHOLE: Effort = { labels: "axes", subtitle: 3, title: 3, isTight: false, legend: "free", ticks: true };

/** What is given up, step by step, where a figure is too small for all of it; each step keeps those before it. */
const STEPS: readonly Partial<Effort>[] = [
  {},
  { labels: "subtitle" },
  { subtitle: 1 },
  { subtitle: 0, labels: "none" },
  { title: 1 },
  { isTight: true },
  { legend: "row" },
  { legend: "none" },
  { title: 0 },
  { ticks: false },
];

/** How far steps are taken for a plot area that says something, but is small beside what stands around it. */
const LAST_FOR_SHARE = STEPS.findIndex(({ legend }) => legend === "row");

/** The last step before the axes lose their labels, which is worse than small panels. */
const LAST_WITH_LABELS = STEPS.length - 2;

/** Plot areas smaller than this, or than this share of the figure, say nothing. */
const MIN_PLOT_PX = 60;
const MIN_PLOT_SHARE = 0.3;

/** The share of a small figure that the plot area has: of a quarter of a slide, and of half of it, above which none is small. */
const SLIDE_PX = 960 * 540;
const QUARTER = { size: 0.25, share: 0.46 };
const HALF = { size: 0.5, share: 0.61 };

/** A legend of more entries is no help where the labels of an axis say the same, though not all of them have room. */
const MAX_REPEATED = 12;

/**
 * Lays out a figure: the frame, the marks in it, then the legend in a place that they leave free. All margins are measured;
 * in a figure that is too small the axis titles move into the subtitle, which goes before labels of categories get smaller, and the legend and the title go. As long
 * as there is a title, the axes keep their labels.
 */
export function layoutFigure(setting: DressedSetting): LaidOut {
  let effort = WHOLE;
  for (const [i, step] of STEPS.entries()) {
    effort = { ...effort, ...step };
    // What would be given up is not there: the next step helps more.
    if (i > 0 && i < STEPS.length - 1 && !isOf(step, setting)) continue;
    const laidOut = setting.panels.length > 0 ? layoutPanels(setting, effort) : tryLayout(setting, effort);
    const { plot } = laidOut.layout;
    const isFine = setting.panels.length > 0 ? havePanelsRoom(laidOut.layout, setting, i >= LAST_WITH_LABELS) : isRoomy(plot, setting);
    if (i === STEPS.length - 1 || (isFine && (i >= LAST_FOR_SHARE || hasShare(plot, setting)))) return laidOut;
  }
  throw new Error("unreachable: the last step is always taken");
}

/** True where a figure has what a step gives up. */
function isOf(step: Partial<Effort>, { figure }: Setting): boolean {
  const { xAxis, yAxis, y2Axis, title, subtitle, sourceLabel } = figure;
  const hasLabels = [xAxis, yAxis, y2Axis].some((axis) => axis !== null && !axis.hidden && axis.label !== "");
  if (step.labels === "subtitle") return hasLabels;
  if (step.subtitle !== undefined) return subtitle !== "" || hasLabels;
  if (step.title !== undefined) return title !== "" || (step.title === 0 && (sourceLabel !== "" || figure.logo !== null));
  if (step.isTight === true) return [xAxis, yAxis].some((axis) => axis.kind === "categorical" && !axis.hidden);
  return step.legend === undefined || figure.legend.visible;
}

function isRoomy({ width, height }: Rect, { figure }: Setting): boolean {
  const isEnough = (length: number, whole: number): boolean => length >= Math.min(MIN_PLOT_PX, whole * MIN_PLOT_SHARE);
  return isEnough(width, figure.width) && isEnough(height, figure.height);
}

function hasShare({ width, height }: Rect, { figure }: Setting): boolean {
  const whole = figure.width * figure.height;
  const between = Math.max(0, Math.min(1, (whole / SLIDE_PX - QUARTER.size) / (HALF.size - QUARTER.size)));
  return !isSmall(figure) || width * height >= (QUARTER.share + between * (HALF.share - QUARTER.share)) * whole;
}

function tryLayout(setting: DressedSetting, effort: Effort): LaidOut {
  const { visible, place } = setting.figure.legend;
  const items = visible && effort.legend !== "none" ? legendEntries(setting.figure) : [];
  const plain: Frame = { ...setting, effort, outside: null, unlabelled: null };
  if (items.length === 0) return framed(plain, setting);
  const repeated = repeatedLevel(setting.figure);
  const labelled = repeated === null ? null : frameOf(plain);
  if (repeated === null || labelled === null) return withKey(plain, items, setting);
  const isTight = labelled[repeated.axis].tight[repeated.level] === true;
  if (!isTight && place === "auto") return withMarks(labelled, setting);
  const hasOthers = labelled[repeated.axis].tight.length > 1;
  if (place === "auto" && !hasOthers && items.length > MAX_REPEATED) return withMarks(labelled, setting);
  return withKey({ ...plain, unlabelled: isTight && hasOthers ? repeated : null }, items, setting);
}

/** A layout with what tells the series apart: names at the series, or a legend in free room, above the plot area or beside it. */
function withKey(frame: Frame, items: readonly ListedItem[], setting: DressedSetting): LaidOut {
  const { place } = setting.figure.legend;
  const isFree = place === "auto" || place === "direct";
  const named = isFree ? withNames(frame, items, setting) : null;
  if (named !== null) return named;
  if (place === "center" || (isFree && frame.effort.legend === "free")) {
    const { layout, marks } = framed(frame, setting);
    let known: Occupancy | undefined;
    const occupancy = (): Occupancy => {
      known ??= occupancyOf(covering(marks(), setting), layout.plot, setting.measurer);
      return known;
    };
    const legend =
      place === "center" ? fixedLegend(items, layout.plot, occupancy, setting) : freeLegend(items, layout.plot, occupancy(), setting);
    if (legend !== null) return { layout: { ...layout, legend }, marks, panelMarks: [] };
  }
  const beside = (side: LegendSide, listed = items): LaidOut => framed({ ...frame, outside: { side, items: listed } }, setting);
  const first = beside(place === "below" || place === "right" ? place : "above");
  if (!isFree || frame.effort.legend === "row") return first;
  const isStack = items.some(({ glyphs }) => glyphs.some((glyph) => isStacked(setting.figure.glyphs[glyph])));
  const right = beside("right", isStack ? [...items].reverse() : items);
  return right.layout.legend?.entries.length === first.layout.legend?.entries.length && areaOf(right) > areaOf(first) ? right : first;
}

/** Names at the series in place of a legend, if all of them find a place. */
function withNames(frame: Frame, items: readonly ListedItem[], setting: DressedSetting): LaidOut | null {
  const names = namesOf(items, setting, { isAsked: setting.figure.legend.place === "direct" });
  if (names === null) return null;
  const occupancy = (marks: Marks, plot: Rect, isCovering: (glyph: number) => boolean) => (): Occupancy =>
    occupancyOf(covering(marks, setting, isCovering), plot, setting.measurer);
  if (names.haveBands) {
    const { layout, marks } = framed(frame, setting);
    const isOther = (glyph: number): boolean => setting.figure.glyphs[glyph]?.kind !== "area";
    const inBands = names.inBands(layout.plot, occupancy(marks(), layout.plot, isOther));
    if (inBands !== null) return { layout: { ...layout, names: inBands }, marks, panelMarks: [] };
  }
  const { layout, marks } = framed({ ...frame, outside: { side: "names", widthPx: names.widthPx } }, setting);
  const atEnds = names.atEnds(
    layout.plot,
    occupancy(marks(), layout.plot, () => true),
  );
  return atEnds === null ? null : { layout: { ...layout, names: atEnds }, marks, panelMarks: [] };
}

function isStacked(glyph: DressedGlyph | undefined): boolean {
  return glyph !== undefined && defOf(glyph.kind).isStacked?.(glyph) === true;
}

function framed(frame: Frame, setting: DressedSetting): LaidOut {
  return withMarks(frameOf(frame), setting);
}

function withMarks(layout: Layout, setting: DressedSetting): LaidOut {
  return { layout, marks: marksIn(layout.plot, { ...setting, cell: labelCell(layout, setting.figure) }), panelMarks: [] };
}

function areaOf({ layout: { plot } }: LaidOut): number {
  return plot.width * plot.height;
}

/** What a legend must not cover. */
function* covering(
  { glyphs, labels, annotations }: Marks,
  { figure }: Setting,
  isCovering: (glyph: number) => boolean = () => true,
): Iterable<SceneItem> {
  for (const [i, items] of glyphs.entries()) if (isCovering(i)) yield* items;
  for (const items of labels) yield* items;
  for (const [i, items] of annotations.entries()) {
    const annotation = figure.annotations[i];
    if (annotation !== undefined && annotationDef(annotation.kind).isBehind !== true) yield* items;
  }
}
