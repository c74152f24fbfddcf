import { localeOf } from "../format/locale.js";
import type { Rect } from "../model/items.js";
import type { Style, TextStyle } from "../style/style.js";
import { wrapText } from "../text/wrap.js";
import type { AxisBlock } from "./axis-block.js";
import { type ColorBarBlock, colorBarBlock } from "./color-bar.js";
import { type LegendBlock, type LegendEntryItem, legendBlock } from "./legend.js";
import { notesOf } from "./notes.js";
import { compactFromIn } from "./small.js";
import { lineHeight, linesFrom } from "./text-lines.js";
import type { Effort, Layout, LegendLayout, Setting } from "./types.js";
import { xAxisBlock } from "./x-axis.js";
import { yAxisBlock } from "./y-axis.js";

/** Margins depend on ticks and ticks on margins; this many rounds bring them together. */
const ROUNDS = 4;
/** Room between the header and the plot area, beside what tick labels need. */
const HEADER_GAP = 8;
const LEGEND_GAP = 8;

export type LegendSide = "above" | "below" | "right";

/** A figure with what it shows beside the plot area. */
export interface Frame extends Setting {
  readonly effort: Effort;
  /** The legend's entries, and on which side of the plot area they stand; null for none outside it. */
  readonly outside: { readonly side: LegendSide; readonly items: readonly LegendEntryItem[] } | null;
  /** What stands around a grid of panels; absent around one plot area. */
  readonly blocksAround?: (plot: Rect) => Parts["blocks"];
}

/** Everything around the plot area, and so the plot area itself; without a legend inside it. */
export function frameOf(frame: Frame): Layout {
  const { figure, style, measurer } = frame;
  let plot: Rect = { x: 60, y: 50, width: Math.max(1, figure.width - 80), height: Math.max(1, figure.height - 90) };
  let parts = measure(frame, plot);
  for (let round = 1; round < ROUNDS; round++) {
    plot = plotArea(frame, parts);
    parts = measure(frame, plot);
  }
  plot = plotArea(frame, parts);
  const { header, source, blocks, legend, margins } = parts;
  const headerTop = style.padding * 0.8;
  const headerLeft = headerStart(frame, plot);
  const title = linesFrom(header.title, { x: headerLeft, top: headerTop }, style.title, "start", measurer);
  const subtitleTop = headerTop + header.title.length * lineHeight(style.title) + header.gap;
  const sourceTop = figure.height - style.padding * 0.6 - source.length * lineHeight(style.source);
  const axes = { x: blocks.x.place(plot), y: blocks.y.place(plot), y2: blocks.y2?.place(plot) ?? null };
  return {
    plot,
    panels: [],
    title,
    subtitle: linesFrom(header.subtitle, { x: headerLeft, top: subtitleTop }, style.subtitle, "start", measurer),
    source: linesFrom(source, { x: figure.width - style.padding, top: sourceTop }, style.source, "end", measurer),
    ...axes,
    notes: notesOf(frame, frame.effort, axes),
    legend: legend === null ? null : outsideLegend(frame, legend, plot, margins),
    colorBar: parts.colorBar?.place(figure.width - margins.right + margins.colorBarStart, plot) ?? null,
    logo: frame.effort.title > 0 ? logoRect(figure, style) : null,
  };
}

interface Header {
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  /** Between title and subtitle. */
  readonly gap: number;
  readonly height: number;
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
  const header = effort.title > 0 ? headerOf(frame, headerStart(frame, plot)) : { title: [], subtitle: [], gap: 0, height: 0 };
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
  return { ...parts, margins: marginsOf(frame, parts) };
}

/** The colour bar, measured; it goes where the legend goes. */
function colorBarOf({ effort, ...setting }: Frame, plot: Rect): ColorBarBlock | null {
  const { colorBar, legend } = setting.figure;
  return colorBar === null || !legend.visible || effort.legend === "none" ? null : colorBarBlock(colorBar, plot.height, setting);
}

function axisBlocksOf(frame: Frame): (plot: Rect) => Parts["blocks"] {
  return (plot) => axisBlocks(frame, plot);
}

function axisBlocks({ figure, scales, style, measurer, effort }: Frame, plot: Rect): Parts["blocks"] {
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
  const alongX = { ...shared, lengthPx: plot.width, startPx: plot.x };
  const alongY = { ...shared, lengthPx: plot.height, startPx: plot.y };
  return {
    x: xAxisBlock(figure.xAxis, scales.x, alongX),
    y: yAxisBlock(figure.yAxis, scales.y, "left", alongY),
    y2: figure.y2Axis === null || scales.y2 === null ? null : yAxisBlock(figure.y2Axis, scales.y2, "right", alongY),
  };
}

/** The legend outside the plot area, measured. */
function outsideBlock({ outside, effort, ...setting }: Frame, plot: Rect): LegendBlock | null {
  if (outside === null) return null;
  const { figure, style } = setting;
  const { side, items } = outside;
  if (side === "right") {
    return legendBlock(items, figure.legend.orientation, { width: figure.width * 0.35, height: plot.height }, setting);
  }
  // Where it goes by itself, and in one row, it stands without a box: nothing lies behind it.
  const isBare = isBareLegend(figure, effort, side);
  const own = isBare ? { ...setting, style: { ...style, legend: { ...style.legend, padding: 0 } } } : setting;
  const orientation = isBare ? "horizontal" : figure.legend.orientation;
  const width = figure.width - (side === "above" ? headerStart(setting, plot) : style.padding) - style.padding;
  const height = effort.legend === "row" ? oneRow(own.style) : figure.height * 0.3;
  return legendBlock(items, orientation, { width, height }, own);
}

function isBareLegend({ legend }: Setting["figure"], effort: Effort, side: LegendSide): boolean {
  return side !== "right" && (effort.legend === "row" || (side === "above" && legend.place === "auto"));
}

/** Height of a legend of one row. */
function oneRow({ legend, legendLabel }: Style): number {
  return Math.max(legend.swatch, legendLabel.sizePx) + 2 * legend.padding;
}

function marginsOf({ style, outside }: Frame, { header, source, blocks, legend, colorBar }: Omit<Parts, "margins">): Margins {
  const { x, y, y2 } = blocks;
  const sourceHeight = source.length === 0 ? 0 : source.length * lineHeight(style.source) + 4;
  const tickOverhang = Math.max(y.overhang[0], y2?.overhang[0] ?? 0);
  const onSide = (side: LegendSide, size: "width" | "height"): number =>
    legend !== null && outside?.side === side ? legend[size] + LEGEND_GAP : 0;
  const beside = Math.max(style.padding * 2, y2 === null ? 0 : y2.thickness + style.padding, x.overhang[1] + style.padding / 2);
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

/** Title, subtitle and a legend above begin where the plot area does, unless long category labels push that far to the right. */
function headerStart({ figure, style }: Pick<Setting, "figure" | "style">, plot: Rect): number {
  return plot.x <= figure.width * 0.25 ? plot.x : style.padding;
}

function headerOf({ figure, style, measurer, effort }: Frame, left: number): Header {
  const logo = logoRect(figure, style);
  const widthPx = Math.max(20, (logo === null ? figure.width : logo.x) - left - style.padding);
  const lines = (text: string, font: TextStyle, most: number): string[] =>
    text === ""
      ? []
      : wrapText(text, widthPx, font, measurer, {
          maxLines: Math.max(1, Math.min(most, Math.floor((figure.height * 0.22) / lineHeight(font)))),
        });
  const title = lines(figure.title, style.title, effort.title);
  const subtitle = effort.subtitle === 0 ? [] : lines(subtitleOf(figure, effort), style.subtitle, effort.subtitle);
  const gap = title.length > 0 && subtitle.length > 0 ? 4 : 0;
  const textHeight = title.length * lineHeight(style.title) + gap + subtitle.length * lineHeight(style.subtitle);
  const height = Math.max(textHeight, logo?.height ?? 0);
  return { title, subtitle, gap, height: height === 0 ? 0 : height + style.padding * 0.8 };
}

/** The subtitle, with the titles of the axes behind it where these have no room of their own. */
function subtitleOf({ subtitle, xAxis, yAxis, y2Axis }: Setting["figure"], { labels }: Effort): string {
  if (labels !== "subtitle") return subtitle;
  const titles = [yAxis, y2Axis, xAxis].flatMap((axis) => (axis === null || axis.hidden ? [] : [axis.label]));
  return [subtitle, ...titles].filter((text) => text !== "").join(" · ");
}

/** At the top right, as high as the style says, and at most a quarter of the figure in either direction. */
function logoRect({ logo, width, height }: Setting["figure"], style: Setting["style"]): Rect | null {
  if (logo === null) return null;
  const scale = Math.min(style.logo.height / logo.height, (width * 0.25) / logo.width, (height * 0.25) / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return { x: width - style.padding - size.width, y: style.padding * 0.8, ...size };
}

function plotArea({ figure }: Frame, { margins }: Parts): Rect {
  return {
    x: margins.left,
    y: margins.top,
    width: Math.max(1, figure.width - margins.left - margins.right),
    height: Math.max(1, figure.height - margins.top - margins.bottom),
  };
}

function outsideLegend({ figure, style, outside, effort }: Frame, block: LegendBlock, plot: Rect, margins: Margins): LegendLayout {
  const hasBox = outside === null || !isBareLegend(figure, effort, outside.side);
  const within = (x: number): number => Math.max(style.padding / 2, Math.min(x, figure.width - block.width - style.padding / 2));
  if (outside?.side === "right") return block.place(figure.width - style.padding - block.width, plot.y, "right", "top_left");
  if (outside?.side === "below") {
    const sourceHeight = figure.sourceLabel === "" ? style.padding : lineHeight(style.source) + 4 + style.padding * 0.6;
    const y = plot.y + plot.height + margins.bottom - sourceHeight - block.height;
    return { ...block.place(within(plot.x + (plot.width - block.width) / 2), y, "below", "bottom_center"), hasBox };
  }
  return {
    ...block.place(within(headerStart({ figure, style }, plot)), plot.y - margins.top + margins.legendTop, "above", "top_left"),
    hasBox,
  };
}
