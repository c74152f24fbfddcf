import { gridSize, sharedAxes } from "../../figure/panels.js";
import { localeOf } from "../../format/locale.js";
import type { Scale } from "../../scales/types.js";
import type { Style } from "../../style/style.js";
import type { AxisBlock, AxisRoom } from "../axis-block.js";
import { axisStyles } from "../axis-ink.js";
import { compactFromIn } from "../small.js";
import type { Effort } from "../types.js";
import { xAxisBlock } from "../x-axis.js";
import { yAxisBlock } from "../y-axis.js";
import type { PanelSetting } from "./settings.js";

/** The axes of one panel, measured. */
export interface PanelBlocks {
  readonly x: AxisBlock;
  readonly y: AxisBlock;
  readonly y2: AxisBlock | null;
}

/** The share of the figure that labels of axes count on where all panels share them. */
const OUTER_SHARE = 0.75;

/** The axes of all panels over plot areas of one size, without titles; panels that share a scale share its block. */
export function panelBlocks(
  panels: readonly PanelSetting[],
  size: { readonly width: number; readonly height: number },
  effort: Effort,
): PanelBlocks[] {
  const known = new Map<Scale, AxisBlock>();
  const once = (scale: Scale, measure: () => AxisBlock): AxisBlock => {
    const block = known.get(scale) ?? measure();
    known.set(scale, block);
    return block;
  };
  return panels.map(({ figure, scales, style, measurer }) => {
    const room = {
      style,
      measurer,
      locale: localeOf(figure.locale),
      compactFrom: compactFromIn(size),
      hasTickLabels: effort.ticks,
      hasLabel: false,
      unlabelled: null,
      startPx: 0,
      ...shareOf(figure),
    };
    const [alongX, alongY]: AxisRoom[] = [
      { ...room, lengthPx: size.width },
      { ...room, lengthPx: size.height },
    ];
    const { y2Axis } = figure;
    const { x, y, y2 } = scales;
    const inks = axisStyles(figure, style);
    const beside = (ink: Style): AxisRoom => ({ ...(alongY as AxisRoom), style: ink });
    return {
      x: once(x, () => xAxisBlock(figure.xAxis, x, alongX as AxisRoom)),
      y: once(y, () => yAxisBlock(figure.yAxis, y, "left", beside(inks.y))),
      y2: y2Axis === null || y2 === null ? null : once(y2, () => yAxisBlock(y2Axis, y2, "right", beside(inks.y2))),
    };
  });
}

/** What labels take their shares of: the figure where they stand once, else a panel. */
function shareOf(figure: PanelSetting["figure"]): Pick<AxisRoom, "figureWidth" | "figureHeight"> {
  const { rows, columns } = gridSize(figure);
  const shared = sharedAxes(figure);
  return {
    figureWidth: figure.width * (shared.y ? OUTER_SHARE : 1 / columns),
    figureHeight: figure.height * (shared.x ? OUTER_SHARE : 1 / rows),
  };
}
