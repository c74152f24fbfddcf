import type { Axis, ColorBar } from "../figure/types.js";
import { localeOf } from "../format/locale.js";
import type { Rect, TextItem } from "../model/items.js";
import { continuousScale } from "../scales/continuous.js";
import { isYear } from "../scales/numbers.js";
import { axisTicks } from "../scales/ticks.js";
import type { ContinuousScale, Tick } from "../scales/types.js";
import { ellipsize } from "../text/wrap.js";
import { compactFromIn } from "./small.js";
import { lineHeight, linesAround, linesFrom, widest } from "./text-lines.js";
import type { ColorBarLayout, Setting } from "./types.js";

const RAMP_WIDTH = 12;
const LABEL_GAP = 5;
const TITLE_GAP = 4;
/** Room that a title takes at most, as a share of the figure's width. */
const MAX_TITLE_SHARE = 0.18;
/** About how far labels are apart, and how high the bar is at most. */
const SPACING_PX = 60;
const MAX_HEIGHT = 260;
/** A shorter plot area has a bar without a title. */
const MIN_TITLED_PX = 80;

/** A colour bar measured, to be placed once the plot area is known. */
export interface ColorBarBlock {
  readonly width: number;
  place(x: number, plot: Rect): ColorBarLayout;
}

/** The ramp with its labels on the right and its title above, at the top of the plot area's height. */
export function colorBarBlock(bar: ColorBar, lengthPx: number, { figure, style, measurer }: Setting): ColorBarBlock {
  const font = style.tickLabel;
  const titleFont = { ...style.legendLabel, bold: true };
  const hasTitle = bar.title !== "" && lengthPx >= MIN_TITLED_PX;
  const title = hasTitle ? ellipsize(bar.title, Math.max(RAMP_WIDTH, figure.width * MAX_TITLE_SHARE), titleFont, measurer) : "";
  const above = hasTitle ? lineHeight(titleFont) + TITLE_GAP : 0;
  // A label at an end reaches half its height beyond it.
  const height = Math.max(1, Math.min(MAX_HEIGHT, lengthPx - above - font.sizePx / 2));
  const ticks = ticksOf(bar, height, figure);
  const labels = ticks.map(({ label }) => label);
  return {
    width: Math.max(RAMP_WIDTH + LABEL_GAP + widest(labels, font, measurer), measurer.widthPx(title, titleFont)),
    place(x, plot) {
      const ramp = { x, y: plot.y + above, width: RAMP_WIDTH, height };
      const texts = ticks.map((tick): TextItem => {
        const middle = ramp.y + (1 - tick.position) * height;
        return linesAround([tick.label], x + RAMP_WIDTH + LABEL_GAP, middle, font, "start")[0] as TextItem;
      });
      return { ramp, labels: texts, title: hasTitle ? linesFrom([title], { x, top: plot.y }, titleFont, "start", measurer) : [] };
    },
  };
}

function ticksOf(bar: ColorBar, lengthPx: number, { locale, xAxis, ...size }: Setting["figure"]): readonly Tick[] {
  const { kind, unit, tickFormat } = bar;
  const [low, high] = bar.domain;
  const isDate = kind === "date";
  const axisKind = isDate ? "datetime" : "linear";
  const numbers: ContinuousScale["numbers"] = kind !== "whole" ? "any" : isYear(low) && isYear(high) ? "years" : "whole";
  const axis: Axis = {
    kind: axisKind,
    label: "",
    range: [low, high],
    tickValues: low === high ? [low] : null,
    tickFormat,
    unit,
    timeZone: xAxis.timeZone,
    tickOrientation: null,
    factors: null,
    hidden: false,
  };
  const scale: ContinuousScale = { ...continuousScale(axisKind, [low, high]), numbers };
  // A single value stands in the middle.
  const placed: ContinuousScale = low === high ? { ...scale, position: () => 0.5 } : scale;
  const most = Math.max(2, Math.min(5, Math.round(lengthPx / SPACING_PX)));
  const fits = (ticks: readonly Tick[]): boolean => ticks.length <= most;
  const { major } = axisTicks(axis, placed, { locale: localeOf(locale), compactFrom: compactFromIn(size), fits });
  return major;
}
