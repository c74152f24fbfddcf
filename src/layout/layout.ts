import type { Figure, LegendLocation } from "../figure/types.js";
import type { Scales } from "../scales/types.js";
import type { Rect } from "../scene/types.js";
import type { Style, TextStyle } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";
import { wrapText } from "../text/wrap.js";
import type { AxisBlock } from "./axis-block.js";
import { type LegendBlock, legendBlock, legendItems } from "./legend.js";
import { occupancyOf } from "./occupancy.js";
import { lineHeight, linesFrom } from "./text-lines.js";
import type { Layout, LegendLayout } from "./types.js";
import { xAxisBlock } from "./x-axis.js";
import { yAxisBlock } from "./y-axis.js";

/** Margins depend on ticks and ticks on margins; this many rounds bring them together. */
const ROUNDS = 4;
/** Room between the header and the plot area, beside what tick labels need. */
const HEADER_GAP = 8;
const LEGEND_GAP = 8;
/** A mark nearer to the legend than this counts as covered by it. */
const LEGEND_CLEARANCE = 4;

/** What is left out, step by step, where a figure is too small for all of it. */
const EFFORTS = [
  { labels: true, ticks: true, header: true, legend: true },
  { labels: false, ticks: true, header: true, legend: true },
  { labels: false, ticks: true, header: true, legend: false },
  { labels: false, ticks: false, header: true, legend: false },
  { labels: false, ticks: false, header: false, legend: false },
] as const;
type Effort = (typeof EFFORTS)[number];

type LegendSide = "none" | "above" | "below" | "right";

/** Where everything of a figure stands. All margins are measured; a figure that is too small loses labels first, then ticks, title and legend. */
export function layoutFigure(figure: Figure, style: Style, scales: Scales, measurer: Measurer): Layout {
  const context: Context = { figure, style, scales, measurer, items: figure.legend.visible ? legendItems(figure) : [] };
  for (const effort of EFFORTS) {
    const layout = tryLayout(context, effort);
    const isLast = effort === EFFORTS.at(-1);
    if (isLast || (layout.plot.width >= Math.min(60, figure.width * 0.3) && layout.plot.height >= Math.min(60, figure.height * 0.3)))
      return layout;
  }
  throw new Error("unreachable: the last effort is always taken");
}

interface Context {
  readonly figure: Figure;
  readonly style: Style;
  readonly scales: Scales;
  readonly measurer: Measurer;
  readonly items: ReturnType<typeof legendItems>;
}

function tryLayout(context: Context, effort: Effort): Layout {
  const { place } = context.figure.legend;
  const isListed = effort.legend && context.items.length > 0;
  if (!isListed || place === "center" || place === "auto") {
    const layout = arrange(context, effort, "none");
    if (!isListed) return layout;
    const inside = place === "center" ? fixedLegend(context, layout.plot) : freeLegend(context, layout.plot);
    if (inside !== null) return { ...layout, legend: inside };
    if (place === "center") return layout;
  }
  return arrange(context, effort, place === "below" || place === "right" ? place : "above");
}

/** Everything around the plot area, and so the plot area itself. */
function arrange(context: Context, effort: Effort, side: LegendSide): Layout {
  const { figure, style } = context;
  let plot: Rect = { x: 60, y: 50, width: Math.max(1, figure.width - 80), height: Math.max(1, figure.height - 90) };
  let parts = measure(context, effort, side, plot);
  for (let round = 1; round < ROUNDS; round++) {
    plot = plotArea(context, parts);
    parts = measure(context, effort, side, plot);
  }
  plot = plotArea(context, parts);
  const { header, source, blocks, legend, margins } = parts;
  const headerTop = style.padding * 0.8;
  const headerLeft = headerStart(context, plot);
  const title = linesFrom(header.title, headerLeft, headerTop, style.title, "start", context.measurer);
  const subtitleTop = headerTop + header.title.length * lineHeight(style.title) + header.gap;
  const sourceTop = figure.height - style.padding * 0.6 - source.length * lineHeight(style.source);
  return {
    plot,
    title,
    subtitle: linesFrom(header.subtitle, headerLeft, subtitleTop, style.subtitle, "start", context.measurer),
    source: linesFrom(source, figure.width - style.padding, sourceTop, style.source, "end", context.measurer),
    x: blocks.x.place(plot),
    y: blocks.y.place(plot),
    y2: blocks.y2?.place(plot) ?? null,
    legend: legend === null ? null : outsideLegend(context, legend, side, plot, margins, header.height),
    logo: effort.header ? logoRect(figure, style) : null,
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
  readonly margins: Margins;
}

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

function measure(context: Context, effort: Effort, side: LegendSide, plot: Rect): Parts {
  const { figure, style, scales, measurer } = context;
  const shared = { figureWidth: figure.width, figureHeight: figure.height, hasTickLabels: effort.ticks, hasLabel: effort.labels };
  const alongX = { ...shared, lengthPx: plot.width, startPx: plot.x };
  const alongY = { ...shared, lengthPx: plot.height, startPx: plot.y };
  const blocks = {
    x: xAxisBlock(figure.xAxis, scales.x, style, measurer, alongX),
    y: yAxisBlock(figure.yAxis, scales.y, "left", style, measurer, alongY),
    y2: figure.y2Axis === null || scales.y2 === null ? null : yAxisBlock(figure.y2Axis, scales.y2, "right", style, measurer, alongY),
  };
  const header = effort.header ? headerOf(context, headerStart(context, plot)) : { title: [], subtitle: [], gap: 0, height: 0 };
  const source =
    effort.header && figure.sourceLabel !== ""
      ? wrapText(figure.sourceLabel, Math.max(10, figure.width - 2 * style.padding), style.source, measurer, { maxLines: 2 })
      : [];
  const legend =
    side === "none"
      ? null
      : legendBlock(
          context.items,
          figure,
          side === "above" && figure.legend.place === "auto" ? "horizontal" : figure.legend.orientation,
          side === "right"
            ? { width: figure.width * 0.35, height: plot.height }
            : {
                width: side === "above" ? figure.width - plot.x - style.padding : figure.width - 2 * style.padding,
                height: figure.height * 0.3,
              },
          style,
          measurer,
        );
  const sourceHeight = source.length === 0 ? 0 : source.length * lineHeight(style.source) + 4;
  const tickOverhang = Math.max(blocks.y.overhang[0], blocks.y2?.overhang[0] ?? 0);
  return {
    header,
    source,
    blocks,
    legend,
    margins: {
      top:
        Math.max(style.padding, header.height + HEADER_GAP) +
        tickOverhang +
        (side === "above" && legend !== null ? legend.height + LEGEND_GAP : 0),
      right:
        Math.max(
          style.padding * 2,
          blocks.y2 === null ? 0 : blocks.y2.thickness + style.padding,
          blocks.x.overhang[1] + style.padding / 2,
        ) + (side === "right" && legend !== null ? legend.width + LEGEND_GAP : 0),
      bottom:
        blocks.x.thickness +
        (side === "below" && legend !== null ? legend.height + LEGEND_GAP : 0) +
        sourceHeight +
        Math.max(style.padding * (sourceHeight > 0 ? 0.6 : 1), blocks.x.thickness === 0 ? blocks.y.overhang[1] + 2 : 0),
      left: Math.max(style.padding + blocks.y.thickness, blocks.x.overhang[0] + style.padding / 2, style.padding * 2),
    },
  };
}

/** Title and subtitle begin where the plot area does, unless long category labels push that far to the right. */
function headerStart({ figure, style }: Context, plot: Rect): number {
  return plot.x <= figure.width * 0.25 ? plot.x : style.padding;
}

function headerOf({ figure, style, measurer }: Context, left: number): Header {
  const logo = logoRect(figure, style);
  const widthPx = Math.max(20, (logo === null ? figure.width : logo.x) - left - style.padding);
  const lines = (text: string, font: TextStyle, most: number): string[] =>
    text === ""
      ? []
      : wrapText(text, widthPx, font, measurer, {
          maxLines: Math.max(1, Math.min(most, Math.floor((figure.height * 0.22) / lineHeight(font)))),
        });
  const title = lines(figure.title, style.title, 3);
  const subtitle = lines(figure.subtitle, style.subtitle, 3);
  const gap = title.length > 0 && subtitle.length > 0 ? 4 : 0;
  const textHeight = title.length * lineHeight(style.title) + gap + subtitle.length * lineHeight(style.subtitle);
  const height = Math.max(textHeight, logo?.height ?? 0);
  return { title, subtitle, gap, height: height === 0 ? 0 : height + style.padding * 0.8 };
}

/** At the top right, as high as the style says, and at most a quarter of the figure in either direction. */
function logoRect({ logo, width, height }: Figure, style: Style): Rect | null {
  if (logo === null) return null;
  const scale = Math.min(style.logo.height / logo.height, (width * 0.25) / logo.width, (height * 0.25) / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return { x: width - style.padding - size.width, y: style.padding * 0.8, ...size };
}

function plotArea({ figure }: Context, { margins }: Parts): Rect {
  return {
    x: margins.left,
    y: margins.top,
    width: Math.max(1, figure.width - margins.left - margins.right),
    height: Math.max(1, figure.height - margins.top - margins.bottom),
  };
}

function outsideLegend(
  { figure, style }: Context,
  block: LegendBlock,
  side: LegendSide,
  plot: Rect,
  margins: Margins,
  headerHeight: number,
): LegendLayout {
  const within = (x: number, width: number): number => Math.max(style.padding / 2, Math.min(x, figure.width - width - style.padding / 2));
  if (side === "above") {
    const tickOverhang = plot.y - (Math.max(style.padding, headerHeight + HEADER_GAP) + block.height + LEGEND_GAP);
    return block.place(within(plot.x, block.width), plot.y - tickOverhang - LEGEND_GAP - block.height, "above", "top_left");
  }
  if (side === "right") return block.place(figure.width - style.padding - block.width, plot.y, "right", "top_left");
  const bottom = plot.y + plot.height + margins.bottom;
  const sourceHeight = figure.sourceLabel === "" ? style.padding : lineHeight(style.source) + 4 + style.padding * 0.6;
  return block.place(
    within(plot.x + (plot.width - block.width) / 2, block.width),
    bottom - sourceHeight - block.height,
    "below",
    "bottom_center",
  );
}

/** The legend where the user put it inside the plot area. */
function fixedLegend(context: Context, plot: Rect): LegendLayout | null {
  const { figure, style, measurer } = context;
  const block = legendBlock(
    context.items,
    figure,
    figure.legend.orientation,
    { width: plot.width - 2 * style.legend.margin, height: plot.height - 2 * style.legend.margin },
    style,
    measurer,
  );
  if (block === null) return null;
  const { location } = figure.legend;
  if (typeof location === "string") return placeAt(block, location, plot, style);
  const x = Math.max(0, Math.min(plot.x + location[0], figure.width - block.width));
  const y = Math.max(0, Math.min(plot.y + plot.height - location[1] - block.height, figure.height - block.height));
  return block.place(x, y, "center", location);
}

/** Corners in the order in which they are tried. */
const CORNERS: readonly LegendLocation[] = [
  "top_left",
  "top_right",
  "top_center",
  "bottom_right",
  "bottom_left",
  "bottom_center",
  "center_right",
  "center_left",
];

/** The first corner in which the legend covers no mark, lying or standing; null if there is none. */
function freeLegend(context: Context, plot: Rect): LegendLayout | null {
  const { figure, style, scales, measurer } = context;
  const room = { width: plot.width - 2 * style.legend.margin, height: plot.height - 2 * style.legend.margin };
  const occupancy = occupancyOf(figure, scales, plot, measurer);
  const { orientation } = figure.legend;
  for (const turned of [orientation, orientation === "horizontal" ? "vertical" : "horizontal"] as const) {
    const block = legendBlock(context.items, figure, turned, room, style, measurer);
    if (block === null || block.runs > 1 || block.height > plot.height * 0.6) continue;
    for (const corner of CORNERS) {
      const legend = placeAt(block, corner, plot, style);
      const { x, y, width, height } = legend.box;
      const around = {
        x: x - LEGEND_CLEARANCE,
        y: y - LEGEND_CLEARANCE,
        width: width + 2 * LEGEND_CLEARANCE,
        height: height + 2 * LEGEND_CLEARANCE,
      };
      if (occupancy.isFree(around)) return legend;
    }
  }
  return null;
}

function placeAt(block: LegendBlock, location: LegendLocation, plot: Rect, style: Style): LegendLayout {
  const { margin } = style.legend;
  const [vertical, horizontal] = location === "center" ? ["center", "center"] : location.split("_");
  const along = (word: string | undefined, start: number, length: number, size: number): number =>
    word === "left" || word === "top"
      ? start + margin
      : word === "right" || word === "bottom"
        ? start + length - size - margin
        : start + (length - size) / 2;
  return block.place(
    along(horizontal, plot.x, plot.width, block.width),
    along(vertical, plot.y, plot.height, block.height),
    "center",
    location,
  );
}
