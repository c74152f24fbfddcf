import type { AxisLevel } from "../figure/repeated-level.js";
import type { Axis } from "../figure/types.js";
import { localeOf } from "../format/locale.js";
import type { Rect } from "../model/items.js";
import { wrapText } from "../text/wrap.js";
import { type AxisBlock, type AxisRoom, tightened } from "./axis-block.js";
import { axisStyles } from "./axis-ink.js";
import { type ColorBarBlock, colorBarBlock } from "./color-bar.js";
import { type Header, headerOf, headerStart, logoRect } from "./header.js";
import type { LegendBlock } from "./legend.js";
import { notesOf } from "./notes.js";
import { type LegendSide, type Outside, outsideBlock, placeOutside } from "./outside.js";
import { compactFromIn } from "./small.js";
import { lineHeight, linesFrom } from "./text-lines.js";
import type { Effort, Layout, Setting } from "./types.js";
import { xAxisBlock } from "./x-axis.js";
import { yAxisBlock } from "./y-axis.js";

/** Margins depend on ticks and ticks on margins; at most this many rounds bring them together, and most often two do. */
const ROUNDS = 4;
/** Room between the header and the plot area, beside what tick labels need. */
const HEADER_GAP = 8;
const LEGEND_GAP = 8;

/** A figure with what it shows beside the plot area. */
export interface Frame extends Setting {
  readonly effort: Effort;
  /** What tells the series apart outside the plot area; null for nothing. */
  readonly outside: Outside | null;
  /** The labels of categories that are left out, for the legend says the same; null for none. */
  readonly unlabelled: AxisLevel | null;
  /** What stands around a grid of panels; absent around one plot area. */
  readonly blocksAround?: (plot: Rect) => Parts["blocks"];
}

/** Everything around the plot area, and so the plot area itself; without a legend inside it. */
export function frameOf(frame: Frame): Layout {
  const { figure, style, measurer } = frame;
  let plot: Rect = { x: 60, y: 50, width: Math.max(1, figure.width - 80), height: Math.max(1, figure.height - 90) };
  let parts = measure(frame, plot);
  for (let round = 1, last = plot; round <= ROUNDS; round++, last = plot) {
    plot = plotArea(frame, parts);
    if (round === ROUNDS || isSame(plot, last)) break;
    parts = measure(frame, plot);
  }
  const { header, source, blocks, legend, margins } = parts;
  const headerTop = style.padding * 0.8;
  const headerLeft = headerStart(frame, plot);
  const title = linesFrom(header.title, { x: headerLeft, top: headerTop }, header.titleFont, "start", measurer);
  const subtitleTop = headerTop + header.title.length * lineHeight(header.titleFont) + header.gap;
  const sourceTop = figure.height - style.padding * 0.6 - source.length * lineHeight(style.source);
  const axes = { x: blocks.x.place(plot), y: blocks.y.place(plot), y2: blocks.y2?.place(plot) ?? null };
  return {
    plot,
    panels: [],
    title,
    subtitle: linesFrom(header.subtitle, { x: headerLeft, top: subtitleTop }, header.subtitleFont, "start", measurer),
    source: linesFrom(source, { x: figure.width - style.padding, top: sourceTop }, style.source, "end", measurer),
    ...axes,
    notes: notesOf(frame, frame.effort, axes, plot),
    legend: legend === null ? null : placeOutside(frame, legend, { plot, margins }),
    names: [],
    colorBar: parts.colorBar?.place(figure.width - margins.right + margins.colorBarStart, plot) ?? null,
    logo: frame.effort.title > 0 ? logoRect(figure, style) : null,
  };
}

function isSame(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

interface Parts {
  readonly header: Header;
  readonly source: readonly string[];
  readonly blocks: { readonly x: AxisBlock; readonly y: AxisBlock; readonly y2: AxisBlock | null };
  readonly legend: LegendBlock | null;
  readonly colorBar: ColorBarBlock | null;
  readonly margins: Margins;
}

interface Margins {
  readonly top: number;
  /** Where a legend above the plot area begins. */
  readonly legendTop: number;
  readonly right: number;
  /** From the plot area to a colour bar on its right. */
  readonly colorBarStart: number;
  readonly bottom: number;
  readonly left: number;
}

function measure(frame: Frame, plot: Rect): Parts {
  const { figure, style, measurer, effort } = frame;
  const header = headerOf(frame, headerStart(frame, plot));
  const source =
    effort.title > 0 && figure.sourceLabel !== ""
      ? wrapText(figure.sourceLabel, Math.max(10, figure.width - 2 * style.padding), style.source, measurer, { maxLines: 2 })
      : [];
  const parts = {
    header,
    source,
    blocks: (frame.blocksAround ?? axisBlocksOf(frame))(plot),
    legend: outsideBlock(frame, plot),
    colorBar: colorBarOf(frame, plot),
  };
  return { ...parts, margins: marginsOf(frame, parts, plot) };
}

/** The colour bar, measured; it goes where the legend goes. */
function colorBarOf({ effort, ...setting }: Frame, plot: Rect): ColorBarBlock | null {
  const { colorBar, legend } = setting.figure;
  return colorBar === null || !legend.visible || effort.legend === "none" ? null : colorBarBlock(colorBar, plot.height, setting);
}

function axisBlocksOf(frame: Frame): (plot: Rect) => Parts["blocks"] {
  return (plot) => axisBlocks(frame, plot);
}

function axisBlocks({ figure, scales, style, measurer, effort, unlabelled }: Frame, plot: Rect): Parts["blocks"] {
  const shared = {
    style,
    measurer,
    locale: localeOf(figure.locale),
    compactFrom: compactFromIn(figure),
    figureWidth: figure.width,
    figureHeight: figure.height,
    hasTickLabels: effort.ticks,
    hasLabel: effort.labels === "axes",
  };
  const levelOf = (axis: "x" | "y"): number | null => (unlabelled?.axis === axis ? unlabelled.level : null);
  const alongX = { ...shared, lengthPx: plot.width, startPx: plot.x, unlabelled: levelOf("x") };
  const alongY = { ...shared, lengthPx: plot.height, startPx: plot.y, unlabelled: levelOf("y") };
  const inks = axisStyles(figure, style);
  const fitted = (axis: Axis, room: AxisRoom): AxisRoom => (effort.isTight && axis.kind === "categorical" ? tightened(room) : room);
  return {
    x: xAxisBlock(figure.xAxis, scales.x, fitted(figure.xAxis, alongX)),
    y: yAxisBlock(figure.yAxis, scales.y, "left", fitted(figure.yAxis, { ...alongY, style: inks.y })),
    y2: figure.y2Axis === null || scales.y2 === null ? null : yAxisBlock(figure.y2Axis, scales.y2, "right", { ...alongY, style: inks.y2 }),
  };
}

function marginsOf({ style, outside }: Frame, { header, source, blocks, legend, colorBar }: Omit<Parts, "margins">, plot: Rect): Margins {
  const { x, y, y2 } = blocks;
  const sourceHeight = source.length === 0 ? 0 : source.length * lineHeight(style.source) + 4;
  const tickOverhang = Math.max(y.overhang[0], y2?.overhang[0] ?? 0);
  const onSide = (side: LegendSide, size: "width" | "height"): number =>
    legend !== null && outside?.side === side ? legend[size] + LEGEND_GAP : 0;
  const names = outside?.side === "names" ? outside.widthPx(plot) + style.padding : 0;
  const beside = Math.max(style.padding * 2, y2 === null ? 0 : y2.thickness + style.padding, x.overhang[1] + style.padding / 2, names);
  const legendTop = Math.max(style.padding, header.height + HEADER_GAP);
  return {
    top: legendTop + tickOverhang + onSide("above", "height"),
    legendTop,
    right: beside + (colorBar === null ? 0 : colorBar.width + LEGEND_GAP) + onSide("right", "width"),
    colorBarStart: beside - style.padding / 2 + LEGEND_GAP / 2,
    bottom:
      x.thickness +
      onSide("below", "height") +
      sourceHeight +
      Math.max(style.padding * (sourceHeight > 0 ? 0.6 : 1), x.thickness === 0 ? y.overhang[1] + 2 : 0),
    left: Math.max(style.padding + y.thickness, x.overhang[0] + style.padding / 2, style.padding * 2),
  };
}

function plotArea({ figure }: Frame, { margins }: Parts): Rect {
  return {
    x: margins.left,
    y: margins.top,
    width: Math.max(1, figure.width - margins.left - margins.right),
    height: Math.max(1, figure.height - margins.top - margins.bottom),
  };
}
