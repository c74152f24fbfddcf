import { localeOf } from "../../format/locale.js";
import type { Rect } from "../../model/items.js";
import { type AxisBlock, type AxisRoom, noAxis } from "../axis-block.js";
import { axisStyles } from "../axis-ink.js";
import { compactFromIn } from "../small.js";
import type { AxisLayout, Effort, Setting } from "../types.js";
import { xAxisBlock } from "../x-axis.js";
import { yAxisBlock } from "../y-axis.js";
import type { Grid } from "./grid.js";
import type { PanelBlocks } from "./panel-blocks.js";
import { rowTitleWidth } from "./panel-titles.js";

/** The axes around a grid of panels as a frame knows them: room for the labels of the outer panels, and the titles of the axes once. */
export function blocksAround(grid: Grid, plot: Rect, setting: Setting, effort: Effort): PanelBlocks {
  const { figure, scales, style, measurer } = setting;
  const { around } = grid;
  const [first] = grid.blocks as readonly [PanelBlocks];
  const [frame] = grid.plots as readonly [Rect];
  const room: Omit<AxisRoom, "lengthPx"> = {
    style,
    measurer,
    locale: localeOf(figure.locale),
    compactFrom: compactFromIn(frame),
    startPx: 0,
    figureWidth: figure.width,
    figureHeight: figure.height,
    hasTickLabels: false,
    hasLabel: effort.labels === "axes",
    unlabelled: null,
  };
  const alongY = { ...room, lengthPx: plot.height };
  const inks = axisStyles(figure, style);
  const titles = {
    x: xAxisBlock(figure.xAxis, scales.x, { ...room, lengthPx: plot.width }),
    y: yAxisBlock(figure.yAxis, scales.y, "left", { ...alongY, style: inks.y }),
    y2:
      figure.y2Axis === null || scales.y2 === null
        ? noAxis(NONE)
        : yAxisBlock(figure.y2Axis, scales.y2, "right", { ...alongY, style: inks.y2 }),
  };
  const beside = rowTitleWidth(grid.shown, style);
  const hasY2 = first.y2 !== null || beside > 0;
  return {
    x: titled(titles.x, around.bottom, around.overhang, (by) => ({ ...by, height: by.height + around.bottom }), tickedBy(grid, "x", frame)),
    y: titled(
      titles.y,
      around.left,
      [around.top, 0],
      (by) => ({ ...by, x: by.x - around.left, width: by.width + around.left }),
      tickedBy(grid, "y", frame),
    ),
    y2: hasY2
      ? titled(
          titles.y2,
          around.right + beside,
          [around.top, 0],
          (by) => ({ ...by, width: by.width + around.right }),
          first.y2 === null ? titles.y2.place(frame) : tickedBy(grid, "y2", frame),
        )
      : null,
  };
}

const NONE = { major: [], minor: [], groups: [] };

/** The first panel's ticks, and what all panels' labels lose. */
function tickedBy({ blocks, shown }: Grid, name: "x" | "y" | "y2", plot: Rect): AxisLayout {
  const first = blocks[0]?.[name]?.place(plot);
  const lost = [...new Set(blocks.flatMap((each, i) => (shown[i]?.[name] === true && each[name] !== null ? [each[name]] : [])))].map(
    (block) => block.place(plot).lost,
  );
  const sum = (of: "unlabelled" | "cut"): number => lost.reduce((total, each) => total + each[of], 0);
  return { ...(first as AxisLayout), lost: { unlabelled: sum("unlabelled"), cut: sum("cut") } };
}

/** The title of an axis beyond the labels of panels; its ticks are those of the first panel, which draws them. */
function titled(
  title: AxisBlock,
  labels: number,
  overhang: readonly [number, number],
  beyond: (plot: Rect) => Rect,
  ticked: AxisLayout,
): AxisBlock {
  return {
    thickness: labels + title.thickness,
    overhang,
    place: (plot) => ({ ...ticked, tickLabels: [], label: title.place(beyond(plot)).label }),
  };
}
