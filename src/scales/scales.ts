import type { Axis, Figure } from "../figure/types.js";
import type { Style } from "../style/style.js";
import { categoricalScale } from "./categorical.js";
import { continuousScale } from "./continuous.js";
import { domainOf } from "./domain.js";
import type { Scale, Scales } from "./types.js";

/** The scales of a figure's axes, over what its marks span or its ranges fix. */
export function makeScales(figure: Figure, style: Style): Scales {
  const scaleOf = (axis: Axis, name: "x" | "y" | "y2"): Scale =>
    axis.kind === "categorical"
      ? categoricalScale(axis.factors ?? [], name !== "x", style.groupPadding)
      : continuousScale(axis.kind, domainOf(figure, axis, name, style));
  return {
    x: scaleOf(figure.xAxis, "x"),
    y: scaleOf(figure.yAxis, "y"),
    y2: figure.y2Axis === null ? null : scaleOf(figure.y2Axis, "y2"),
  };
}
