import type { AxisLayout, Effort, Setting } from "./types.js";

/** What a layout leaves out for lack of room, in plain sentences. */
export function notesOf(
  { figure }: Setting,
  { labels, title, subtitle, ticks, legend }: Effort,
  axes: { readonly x: AxisLayout; readonly y: AxisLayout; readonly y2: AxisLayout | null },
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
  for (const [name, axis] of [["x", axes.x] as const, ["y", axes.y] as const]) notes.push(...notesOfAxis(name, axis));
  return notes;
}

function notesOfAxis(name: "x" | "y", { lost: { unlabelled, cut }, ticks }: AxisLayout): string[] {
  const count = ticks.major.length;
  const way = "Make the figure larger, or show fewer categories.";
  return [
    ...(unlabelled > 0 && count > 0
      ? [
          `${plural(unlabelled, "category", "categories")} of the ${name} axis ${unlabelled === 1 ? "has" : "have"} no label for lack of room. ${way}`,
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
