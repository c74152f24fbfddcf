import type { Rect } from "../model/items.js";
import type { Style } from "../style/style.js";
import { headerStart } from "./header.js";
import { smallerThan } from "./label-sizes.js";
import { type LegendBlock, type LegendEntryItem, legendBlock } from "./legend.js";
import { lineHeight } from "./text-lines.js";
import type { Effort, LegendLayout, Setting } from "./types.js";

export type LegendSide = "above" | "below" | "right";

/** What takes room outside the plot area: a legend, or the names of series at their ends. */
export type Outside =
  | { readonly side: LegendSide; readonly items: readonly LegendEntryItem[] }
  | { readonly side: "names"; widthPx(plot: Rect): number };

/** The share of a small figure's height that a legend takes rather than leave entries out. */
const MAX_LOW_SHARE = 0.13;

/** The share of a figure's width that a legend at its side takes, and of a small figure's. */
const MAX_SIDE_SHARE = 0.35;
const MAX_NARROW_SHARE = 0.2;

interface Framed extends Setting {
  readonly effort: Effort;
  readonly outside: Outside | null;
}

/** The legend outside the plot area, measured. */
export function outsideBlock({ outside, effort, ...setting }: Framed, plot: Rect): LegendBlock | null {
  if (outside === null || outside.side === "names") return null;
  const { figure, style } = setting;
  const { side, items } = outside;
  // Where it goes by itself, and in one row, it stands without a box: nothing lies behind it.
  const isBare = isBareLegend(figure, effort, side);
  const own = { ...setting, style: legendStyle(style, { isBare, isSmall: effort.legend === "row" }) };
  if (side === "right") {
    const orientation = isBare && figure.legend.place !== "right" ? "vertical" : figure.legend.orientation;
    return legendBlock(
      items,
      orientation,
      { width: figure.width * (effort.legend === "row" ? MAX_NARROW_SHARE : MAX_SIDE_SHARE), height: plot.height },
      own,
    );
  }
  const orientation = isBare ? "horizontal" : figure.legend.orientation;
  const width = figure.width - (side === "above" ? headerStart(setting, plot) : style.padding) - style.padding;
  const height = effort.legend === "row" ? Math.max(oneRow(own.style), figure.height * MAX_LOW_SHARE) : figure.height * 0.3;
  return legendBlock(items, orientation, { width, height }, own);
}

/** Swatches of small legends. */
const SMALL_SWATCH_PX = 11;

function legendStyle(style: Style, { isBare, isSmall }: { readonly isBare: boolean; readonly isSmall: boolean }): Style {
  const { legend, legendLabel } = style;
  const padding = isBare ? 0 : legend.padding;
  if (!isSmall) return { ...style, legend: { ...legend, padding } };
  return {
    ...style,
    legend: { ...legend, padding, swatch: Math.min(legend.swatch, SMALL_SWATCH_PX) },
    legendLabel: smallerThan(legendLabel),
  };
}

function isBareLegend({ legend }: Setting["figure"], effort: Effort, side: LegendSide): boolean {
  return effort.legend === "row" || (side !== "below" && (legend.place === "auto" || legend.place === "direct"));
}

/** Height of a legend of one row. */
function oneRow({ legend, legendLabel }: Style): number {
  return Math.max(legend.swatch, legendLabel.sizePx) + 2 * legend.padding;
}

/** Where the margins are that a legend stands in. */
interface Around {
  readonly plot: Rect;
  readonly margins: { readonly top: number; readonly legendTop: number; readonly bottom: number };
}

/** The legend in its place beside the plot area. */
export function placeOutside(
  { figure, style, outside, effort }: Framed,
  block: LegendBlock,
  { plot, margins }: Around,
): LegendLayout | null {
  if (outside === null || outside.side === "names") return null;
  const hasBox = !isBareLegend(figure, effort, outside.side);
  const within = (x: number): number => Math.max(style.padding / 2, Math.min(x, figure.width - block.width - style.padding / 2));
  if (outside.side === "right") {
    return { ...block.place(figure.width - style.padding - block.width, plot.y, "right", "top_left"), hasBox };
  }
  if (outside.side === "below") {
    const sourceHeight = figure.sourceLabel === "" ? style.padding : lineHeight(style.source) + 4 + style.padding * 0.6;
    const y = plot.y + plot.height + margins.bottom - sourceHeight - block.height;
    return { ...block.place(within(plot.x + (plot.width - block.width) / 2), y, "below", "bottom_center"), hasBox };
  }
  return {
    ...block.place(within(headerStart({ figure, style }, plot)), plot.y - margins.top + margins.legendTop, "above", "top_left"),
    hasBox,
  };
}
