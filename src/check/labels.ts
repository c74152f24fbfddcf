import { ownText } from "../figure/helper-labels.js";
import type { Axis, DressedFigure } from "../figure/types.js";
import { valueAxis } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import { phrase, way } from "../util/wording.js";
import type { RawFinding } from "./finding.js";
import { AXES } from "./places.js";

/** How many bars or boxes can be compared. */
const MAX_CATEGORIES = 50;

/** No title, or one that was never set. */
export function missingTitle({ title }: DressedFigure): RawFinding[] {
  if (ownText(title) !== "") return [];
  const message = title.trim() === "" ? "The chart has no title." : "The title was never set.";
  return [
    {
      code: "missing-title",
      place: "title",
      message,
      remedy: phrase`Say what the chart shows: ${way('chart.setTitle("…")', '--title "…"')}.`,
    },
  ];
}

/** Plots whose axis counts, or measures density, by themselves. */
const COUNTING: ReadonlySet<string> = new Set(["histogram", "kde", "hexbin", "violin"]);

/** Axes of values that say nowhere what their numbers are: no label, no unit, no subtitle. */
export function missingUnits(figure: DressedFigure): RawFinding[] {
  if (ownText(figure.subtitle) !== "") return [];
  const names = new Set(figure.glyphs.filter(({ plot, kind }) => !COUNTING.has(plot) && kind !== "text").map(valueAxis));
  return [...names].flatMap((name): RawFinding[] => {
    const axis = axisOf(figure, name);
    if (axis === null || axis.hidden || (axis.kind !== "linear" && axis.kind !== "log") || saysWhat(axis)) return [];
    const flag = name === "x" ? "--x-label" : "--y-label";
    const call =
      name === "y2" ? "chart.secondAxis.axes.setYAxisLabel" : name === "y" ? "chart.axes.setYAxisLabel" : "chart.axes.setXAxisLabel";
    return [
      {
        code: "missing-unit",
        place: AXES[name],
        message: "Nothing says what the numbers of the axis are, nor in which unit.",
        remedy: phrase`Name both: ${way(`${call}("Revenue (million dollars)")`, `${flag} "Revenue (million dollars)"`)}, or say it in the subtitle.`,
      },
    ];
  });
}

function axisOf({ xAxis, yAxis, y2Axis }: DressedFigure, name: AxisName): Axis | null {
  return name === "x" ? xAxis : name === "y" ? yAxis : y2Axis;
}

function saysWhat({ label, unit, tickFormat }: Axis): boolean {
  return (
    ownText(label) !== "" || (unit !== null && unit.prefix + unit.suffix !== "") || /[$€£¥%°]|'[^']+'|[A-Za-z]{2,}/.test(tickFormat ?? "")
  );
}

/** More bars or boxes than can be compared. */
export function tooManyCategories(figure: DressedFigure): RawFinding[] {
  const isCompared = figure.glyphs.some(({ kind }) => kind === "bar" || kind === "lollipop" || kind === "boxplot" || kind === "violin");
  if (!isCompared) return [];
  return (["x", "y"] as const).flatMap((name): RawFinding[] => {
    const count = axisOf(figure, name)?.factors?.length ?? 0;
    if (count <= MAX_CATEGORIES) return [];
    return [
      {
        code: "too-many-categories",
        place: AXES[name],
        message: `${count} categories stand side by side; nobody compares more than about ${MAX_CATEGORIES}.`,
        remedy: "Show the largest, put the small ones together, or group them first.",
      },
    ];
  });
}
