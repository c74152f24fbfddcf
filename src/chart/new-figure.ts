import { Figure } from "../figure/figure.js";
import { HELPER_LABELS } from "../figure/helper-labels.js";
import type { Axis, AxisKind } from "../figure/types.js";
import type { House } from "../style/house.js";
import type { Theme } from "../style/theme.js";
import { ChartifyError } from "../util/error.js";
import { MAX_SIDE } from "../util/limits.js";
import { type Reader, readNumber, readRecord, required } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import type { Facet } from "./facets/options.js";
import { LAYOUTS } from "./types.js";

/** A slide layout's size, or the one given. */
export const readLayout: Reader<{ width: number; height: number }> = (value, place) => {
  if (typeof value === "string" && Object.hasOwn(LAYOUTS, value)) return LAYOUTS[value as keyof typeof LAYOUTS];
  if (typeof value === "object" && value !== null) {
    const side = required(readNumber(1, MAX_SIDE));
    return readRecord({ width: side, height: side })(value, place);
  }
  const names = Object.keys(LAYOUTS);
  const hint = typeof value === "string" ? didYouMean(value, names) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be one of ${names.map(quote).join(", ")} or { width, height }, not ${show(value)}.${hint}`,
  );
};

/** What a new chart's figure begins with. */
export interface Frame {
  readonly layout: { readonly width: number; readonly height: number };
  /** Null for the house's default. */
  readonly blankLabels: boolean | null;
  /** Null for that of the dates, else UTC. */
  readonly timeZone: string | null;
  /** Null for the house's default. */
  readonly locale: string | null;
  /** Null for one plot area. */
  readonly facet: Facet | null;
  /** Null for the house's default. */
  readonly theme: Theme | null;
  readonly xKind: AxisKind;
  readonly yKind: AxisKind;
  /** Null for no second y axis. */
  readonly y2Kind: AxisKind | null;
}

/** The figure of a new chart, without a plot yet. */
export function newFigure({ layout, blankLabels, locale, timeZone, theme, xKind, yKind, y2Kind }: Frame, house: House): Figure {
  const labels = (blankLabels ?? house.blankLabels) ? null : HELPER_LABELS;
  return new Figure({
    version: 1,
    width: layout.width,
    height: layout.height,
    title: labels?.title ?? "",
    subtitle: labels?.subtitle ?? "",
    sourceLabel: labels?.sourceLabel ?? "",
    xAxis: { ...newAxis(xKind, labels?.xAxisLabel), timeZone },
    yAxis: newAxis(yKind, labels?.yAxisLabel),
    y2Axis: y2Kind === null ? null : newAxis(y2Kind, labels?.y2AxisLabel),
    glyphs: [],
    annotations: [],
    panels: [],
    share: "xy",
    legend: { location: "top_left", place: "auto", orientation: "horizontal", visible: true, title: null, reversed: false },
    colorBar: null,
    logo: null,
    aspectScale: null,
    locale: locale ?? house.locale,
    theme: theme ?? house.theme,
    style: structuredClone(house.style),
  });
}

function newAxis(kind: AxisKind, label = ""): Axis {
  const factors = kind === "categorical" ? [] : null;
  return {
    kind,
    label,
    range: [null, null],
    tickValues: null,
    tickFormat: null,
    unit: null,
    timeZone: null,
    tickOrientation: null,
    factors,
    hidden: false,
  };
}
