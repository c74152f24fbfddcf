import type { NumberCell, SeriesLevels } from "../../../data/questions.js";
import { readChoice } from "../../../util/options.js";
import { quote } from "../../../util/show.js";
import { addColorBar } from "./color-bar.js";
import { scaleColors } from "./color-scale.js";
import type { Series } from "./colors.js";
import { type PlotContext, warnOfMissing } from "./context.js";
import { extentOf } from "./extent.js";
import { optionalOption } from "./options.js";

/** How the values of a colour column are told apart. */
export type ColorScale = "continuous" | "categorical";

const COLOR_SCALES = ["continuous", "categorical"] as const;

/** Steps of a palette that pass for a course of colour. */
const STEPS = 100;

/** How a plot whose colour column may hold numbers is coloured. */
export interface ColorScaleChoice {
  /**
   * `continuous` shows numbers or dates by a course of colour with a colour bar, `categorical` gives each value a colour of its own. Default:
   * continuous for numbers and dates of more values than the palette has colours, unless there is a `colorOrder`.
   */
  readonly colorScale?: ColorScale | undefined;
}

export const colorScaleOption = {
  colorScale: optionalOption<ColorScale, ColorScale, null>(readChoice(COLOR_SCALES), null, {
    kind: "choice",
    choices: COLOR_SCALES,
    help: "colours in a course or one for each value (default: by the values)",
  }),
};

interface Choice {
  readonly colorColumn: string | null;
  readonly colorScale: ColorScale | null;
}

/** The colour column's numbers or dates as a question has them; null where it has categories. */
export function scaleCell({ colorColumn, colorScale }: Choice): NumberCell | null {
  if (colorColumn === null || colorScale !== "continuous") return null;
  return { as: "scale", column: colorColumn, option: "colorColumn", isOptional: true };
}

/** The choice without its colour column where that is continuous: it then makes no series. */
export function categoricalOnly<C extends Choice>(choice: C): C {
  return choice.colorScale === "continuous" ? { ...choice, colorColumn: null, seriesName: null } : choice;
}

/** One colour per mark by a continuous scale, for which the figure gets a colour bar; marks without a value are said. */
export function continuousColors(context: PlotContext, column: string, values: Float64Array): (string | null)[] {
  const missing = values.reduce((count, value) => (Number.isNaN(value) ? count + 1 : count), 0);
  if (missing > 0) {
    const [have, are] = missing === 1 ? ["has", "is"] : ["have", "are"];
    context.warn(`${context.place}: ${missing} of ${values.length} marks ${have} no value in ${quote(column)} and ${are} grey.`);
  }
  const { palette, isDiverging } = context.palette.gradient;
  const [low, high] = context.ends.color ?? extentOf([values]);
  const far = Math.max(-low, high);
  const range = isDiverging && low < 0 && high > 0 ? ([-far, far] as const) : ([low, high] as const);
  const choice = { colorPalette: palette, reverseColorOrder: false, colorValueRange: STEPS };
  const scale = { range, fallback: "Blues" };
  const colors = scaleColors(values, choice, scale);
  addColorBar(context, { title: column, range, values, choice, fallback: scale.fallback });
  return colors;
}

/**
 * Series in the colours of a continuous scale, by the number that all rows of one have in the colour column. They stand in no legend:
 * the colour bar tells.
 *
 * @param values For each series its numbers.
 */
export function continuousSeries<T>(
  context: PlotContext,
  column: string,
  levels: SeriesLevels,
  parts: readonly T[],
  values: readonly Float64Array[],
): Series<T>[] {
  warnOfMissing(context, [column], levels);
  const numbers = Float64Array.from(values, (own) => own.find((value) => !Number.isNaN(value)) ?? Number.NaN);
  const colors = continuousColors(context, column, numbers);
  return parts.map((part, i) => ({ name: levels.names[i] as string, color: colors[i] as string, slot: null, legend: [], part }));
}
