import type { Rect } from "../model/items.js";
import { quote } from "../util/show.js";
import type { AxisLayout, Effort, Setting } from "./types.js";

/** What a layout leaves out for lack of room, in plain sentences. */
export function notesOf(
  { figure }: Setting,
  { labels, title, subtitle, ticks, legend }: Effort,
  axes: { readonly x: AxisLayout; readonly y: AxisLayout; readonly y2: AxisLayout | null },
  plot: Rect,
): string[] {
  const { xAxis, yAxis, y2Axis } = figure;
  const hasLabels = [xAxis, yAxis, y2Axis].some((axis) => axis !== null && !axis.hidden && axis.label !== "");
  const gone = [
    ...(title === 0 && figure.title !== "" ? ["title"] : []),
    ...(title === 0 && figure.sourceLabel !== "" ? ["source"] : []),
    ...(title === 0 && figure.logo !== null ? ["logo"] : []),
    ...(subtitle === 0 && figure.subtitle !== "" ? ["subtitle"] : []),
    ...(labels === "none" && hasLabels ? ["titles of the axes"] : []),
    ...(legend === "none" && figure.colorBar !== null && figure.legend.visible ? ["colour bar"] : []),
    ...(ticks ? [] : ["labels of the axes"]),
  ];
  const notes = gone.length === 0 ? [] : [`The figure has no room for its ${gone.join(", ")}; make it larger, or leave something out.`];
  for (const [name, axis] of [["x", axes.x] as const, ["y", axes.y] as const]) {
    const count = (name === "x" ? xAxis : yAxis).factors?.length ?? 0;
    const sides = { height: figure.height - plot.height + count * ROW_PX, width: figure.width - plot.width + count * ROW_PX };
    notes.push(...notesOfAxis(name, axis, sides));
  }
  for (const [name, axis, said] of [["x", axes.x, xAxis] as const, ["y", axes.y, yAxis] as const, ["second y", axes.y2, y2Axis] as const]) {
    if (axis?.ticks.refined === undefined || said === null) continue;
    notes.push(
      `The tick format ${quote(said.tickFormat ?? "")} of the ${name} axis writes different ticks alike, so that they are written by ${quote(axis.ticks.refined)}.`,
    );
  }
  return notes;
}

/** What a label takes at least along an axis of categories, and the longest side that is worth naming. */
const ROW_PX = 12;
const MAX_SIDE_PX = 2400;

/** How large a figure would have to be that has room for all labels. */
interface Sides {
  readonly width: number;
  readonly height: number;
}

/** What makes room for all labels: the sides that would, rounded up. */
function wayFor(name: "x" | "y", { width, height }: Sides): string {
  const px = (length: number): string => `about ${Math.ceil(length / 20) * 20} px`;
  if ((name === "x" ? width : height) > MAX_SIDE_PX) return "Make the figure larger, or show fewer categories.";
  if (name === "y") return `A figure ${px(height)} high has room for all of them; or show fewer categories.`;
  return `A figure ${px(width)} wide has room for all of them, or one ${px(height)} high with the categories on the y axis; or show fewer.`;
}

function notesOfAxis(name: "x" | "y", { lost: { unlabelled, cut }, ticks }: AxisLayout, sides: Sides): string[] {
  const count = ticks.major.length;
  const way = "Make the figure larger, or show fewer categories.";
  return [
    ...(unlabelled > 0 && count > 0
      ? [
          `${plural(unlabelled, "category", "categories")} of the ${name} axis ${unlabelled === 1 ? "has" : "have"} no label for lack of room. ${wayFor(name, sides)}`,
        ]
      : []),
    ...(cut > 0 ? [`${plural(cut, "label")} of the ${name} axis ${cut === 1 ? "is" : "are"} shortened for lack of room. ${way}`] : []),
  ];
}

/** What the labels in the plot area leave out. */
export function notesOfLabels({ count, lost }: { readonly count: number; readonly lost: number }): string[] {
  if (lost === 0) return [];
  const [are, they] = lost === 1 ? ["is", "it"] : ["are", "they"];
  return [
    `${lost} of ${plural(count, "label")} in the plot area ${are} left out, for ${they} would lie on others or stick out of the figure. Make the figure larger, the labels smaller, or label fewer rows.`,
  ];
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
