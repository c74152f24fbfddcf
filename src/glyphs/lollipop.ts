import type { Marker, NumberColumn, Orientation, PositionColumn, RowColors } from "../model/columns.js";
import type { Mark } from "../model/items.js";
import { optional } from "../util/options.js";
import { byColor } from "./by-color.js";
import { directionsOf, standing } from "./directions.js";
import { baseFields, column, look, orientation, readAlpha, readMarkerName, readWidth, rowColors, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { LABEL_GAP_PX, type ValueLabels } from "./labelled.js";
import { type Lanes, laneFields, laneIn } from "./lanes.js";
import { drawnSize, markerStroke } from "./markers.js";
import { Points } from "./points.js";
import { readNumberColumn, readPositionColumn } from "./read-columns.js";
import { solid } from "./strokes.js";
import { markerSwatch } from "./swatches.js";
import { valueLabels } from "./value-labels.js";

/** Stems from zero to a marker, one per category or point in time. */
export interface LollipopGlyph extends GlyphBase, Lanes {
  /** Tells it from the other kinds. */
  kind: "lollipop";
  /** `vertical` marks stand on the x axis, `horizontal` ones on a categorical y axis. */
  orientation: Orientation;
  /** The category of each row; numbers where the axis is not categorical, such as dates. */
  factor: PositionColumn;
  /** Where each dot stands on the numeric axis. */
  value: NumberColumn;
  /** One colour for all, or one per category; null for the style's. */
  color: RowColors | null;
  /** The shape of a point. */
  marker: Marker;
  /** Diameter of the markers in pixels; null for the style's. */
  size: number | null;
  /** Width of the stems in pixels; null for the style's. */
  lineWidth: number | null;
  /** Opacity of the fill, from 0 to 1. */
  fillAlpha: number;
  /** The numbers at its dots, always beyond them; null for none. */
  labels: ValueLabels | null;
}

/** Chartify gives the heads an outline of this width. */
const HEAD_OUTLINE_PX = 3;

/** Share of the step that several series side by side take. */
const LANES_SHARE = 0.9;

export const lollipop = {
  fields: {
    ...baseFields("lollipop"),
    orientation,
    factor: column("across", readPositionColumn),
    value: column("along", readNumberColumn),
    color: rowColors((style) => style.mark.color),
    ...laneFields,
    marker: look(optional(readMarkerName, "circle")),
    size: styled("style", readWidth, (style) => style.lollipop.size),
    lineWidth: styled("style", readWidth, (style) => style.lollipop.stemWidth),
    fillAlpha: look(optional(readAlpha, 1)),
    labels: valueLabels,
  },
  standsOnZero: () => "bars",
  hasZeroLine: true,
  takesStep: true,
  /** Nothing where the value is missing. */
  marks(glyph, view) {
    const { across, along, point } = directionsOf(glyph, view);
    const [middles, tips] = [across.column(glyph.factor), along.column(glyph.value)];
    const { shiftPx } = laneIn(glyph, across.stepPx * LANES_SHARE);
    const base = standing(along, 0);
    const drawn = [...middles.keys()].filter((i) => !Number.isNaN((middles[i] as number) + (tips[i] as number)));
    return [...byColor(glyph.color, drawn, view.style.bar.missingColor)].flatMap(([color, indices]): Mark[] => {
      const [stems, heads] = [new Points(3 * indices.length), new Points(indices.length)];
      for (const i of indices) {
        const tip = point((middles[i] as number) + shiftPx, tips[i] as number);
        stems.line(point((middles[i] as number) + shiftPx, base), tip, i);
        heads.add(...tip, i);
      }
      const { marker, size, lineWidth, fillAlpha: alpha } = glyph;
      return [
        { kind: "polyline", ...stems.take(), stroke: solid(color, lineWidth) },
        {
          kind: "markers",
          marker,
          ...heads.take(),
          size: drawnSize(size, marker, HEAD_OUTLINE_PX),
          fill: { color, alpha },
          stroke: markerStroke(marker, color, 1, view.style),
        },
      ];
    });
  },
  labelled({ labels, orientation, size, ...glyph }, view) {
    if (labels === null) return null;
    const { across } = directionsOf({ orientation }, view);
    const { shiftPx, thicknessPx } = laneIn(glyph, across.stepPx * LANES_SHARE);
    const room = { roomPx: glyph.lanes > 1 ? thicknessPx : across.stepPx, thicknessPx, gapPx: LABEL_GAP_PX + size / 2 };
    const marks = Array.from(glyph.value, (value, row) => ({ value: value ?? Number.NaN, row })).flatMap(({ value, row }) =>
      Number.isFinite(value)
        ? [
            {
              ...room,
              row,
              value,
              start: 0,
              end: value,
              middlePx: across.at(glyph.factor[row]) + shiftPx,
              fill: null,
              position: "end" as const,
            },
          ]
        : [],
    );
    return { labels, orientation, marks };
  },
  swatch: markerSwatch,
} satisfies GlyphDef<LollipopGlyph>;
