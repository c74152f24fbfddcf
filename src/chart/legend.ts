import { LEGEND_LOCATIONS } from "../figure/figure-reader.js";
import type { Legend } from "../figure/types.js";
import { ChartifyError } from "../util/error.js";
import { isList } from "../util/kinds.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { phrase, way } from "../util/wording.js";
import type { LegendLocation } from "./types.js";

const OUTSIDE = {
  direct: { place: "direct", location: "top_left" },
  outside_top: { place: "above", location: "top_left" },
  outside_bottom: { place: "below", location: "bottom_center" },
  outside_right: { place: "right", location: "top_left" },
} as const;

/** Checks a place for the legend. */
export function readLegendLocation(value: unknown, place: string): LegendLocation {
  const names = [...LEGEND_LOCATIONS, ...Object.keys(OUTSIDE)];
  if (value === null || (typeof value === "string" && names.includes(value))) return value as LegendLocation;
  if (isList(value) && value.length === 2 && value.every((side) => typeof side === "number" && Number.isFinite(side))) {
    return [value[0] as number, value[1] as number];
  }
  const hint = typeof value === "string" ? didYouMean(value, names) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    phrase`must be one of ${names.map(quote).join(", ")}, ${way("[x, y] or null", "or none")}, not ${show(value)}.${hint}`,
  );
}

/** The figure's legend for a place as Chartify names it. */
export function legendPosition(location: LegendLocation, orientation: Legend["orientation"]): Omit<Legend, "reversed" | "title"> {
  if (location === null) return { place: "center", location: "top_left", orientation, visible: false };
  if (typeof location === "string" && Object.hasOwn(OUTSIDE, location)) {
    return { ...OUTSIDE[location as keyof typeof OUTSIDE], orientation, visible: true };
  }
  const inside = location as Legend["location"];
  return { place: "center", location: isList(inside) ? [inside[0], inside[1]] : inside, orientation, visible: true };
}
