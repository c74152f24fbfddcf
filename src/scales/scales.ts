import type { Axis, Panel } from "../figure/types.js";
import { paddingFor } from "../glyphs/reach.js";
import type { AxisName } from "../model/columns.js";
import type { Style } from "../style/style.js";
import { categoricalScale } from "./categorical.js";
import { continuousScale } from "./continuous.js";
import { grainOf } from "./date-grain.js";
import { domainOf } from "./domain.js";
import { extentOf } from "./extents.js";
import { type LabelRoomNeed, withLabelRoom } from "./label-room.js";
import { matchAspect } from "./match-aspect.js";
import { numbersOf } from "./numbers.js";
import { stepsOf } from "./steps.js";
import type { Scale, Scales } from "./types.js";

/**
 * The scales of a panel's axes, over what its marks span or its ranges fix.
 *
 * @param plot Size of the plot area in pixels, for figures that keep an aspect, and marks that reach far; without it ranges are as the data have them.
 * @param needs Room for labels beyond the ends of marks, for which automatic ends of ranges move outwards.
 */
export function makeScales(
  panel: Panel,
  style: Style,
  plot?: { readonly width: number; readonly height: number },
  needs?: Readonly<Record<AxisName, LabelRoomNeed>>,
): Scales {
  const widened = plot === undefined ? null : matchAspect(panel, style, plot);
  const paddingOf = (name: AxisName): Pick<Style, "rangePadding"> => {
    const reach = plot === undefined ? 0 : paddingFor(panel.glyphs, name, name === "x" ? plot.width : plot.height);
    return { rangePadding: Math.max(style.rangePadding, reach) };
  };
  const scaleOf = (axis: Axis, name: AxisName): Scale => {
    if (axis.kind === "categorical") return categoricalScale(axis.factors ?? [], name !== "x", style.groupPadding);
    const steps = stepsOf(panel, axis, name);
    const own = (name === "y2" ? null : widened?.[name]) ?? domainOf(panel, axis, name, paddingOf(name), steps);
    const domain = needs === undefined ? own : withLabelRoom(own, axis, needs[name]);
    return {
      ...continuousScale(axis.kind, domain, steps),
      numbers: axis.kind === "datetime" ? "any" : numbersOf(panel, name),
      firstMs: firstOf(panel, axis, name),
      grain: grainOf(panel, axis, name),
    };
  };
  return {
    x: scaleOf(panel.xAxis, "x"),
    y: scaleOf(panel.yAxis, "y"),
    y2: panel.y2Axis === null ? null : scaleOf(panel.y2Axis, "y2"),
  };
}

function firstOf(panel: Panel, axis: Axis, name: "x" | "y" | "y2"): number | null {
  if (axis.kind !== "datetime" || axis.range[0] !== null) return null;
  const { min } = extentOf(panel, name);
  return Number.isFinite(min) ? min : null;
}
