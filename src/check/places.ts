import type { Part } from "../scene/types.js";

/** What parts of a picture are called. */
const PLACES: Readonly<Record<Part["kind"], string>> = {
  axis: "axis",
  grid: "plot area",
  plot: "plot area",
  series: "plot area",
  zeroLine: "plot area",
  callouts: "callouts",
  callout: "callouts",
  legend: "legend",
  legendEntry: "legend",
  colorBar: "colour bar",
  title: "title",
  subtitle: "subtitle",
  source: "source",
  logo: "logo",
  panel: "plot area",
  names: "plot area",
  labels: "plot area",
};

/** What a part of a picture is called. */
export function placeOf(part: Part): string {
  return part.kind === "axis" ? AXES[part.axis] : PLACES[part.kind];
}

export const AXES = { x: "x axis", y: "y axis", y2: "second y axis" } as const;
