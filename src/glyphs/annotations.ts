import type { Factor, TextAlign } from "../model/columns.js";
import type { SceneItem, Stroke } from "../model/items.js";
import { parseFontSizePx, readFontSize } from "../style/font-size.js";
import { readHexColor } from "../style/read-style.js";
import type { Style } from "../style/style.js";
import { ChartifyError } from "../util/error.js";
import { isObject } from "../util/kinds.js";
import { optional, type Reader, readChoice, readNullable, readNumber, readRecord, readString, required } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { panelField, readAlpha, readAngle, readDash, readTextAlign, readWidth } from "./fields.js";
import type { View } from "./glyph.js";
import { placeCallout } from "./place-callout.js";
import { isInside } from "./place-text.js";
import { readFactor } from "./read-columns.js";
import { solid } from "./strokes.js";

/** What all kinds of annotation have. */
export interface AnnotationBase {
  /** The panel that it is drawn in, by its number in `figure.panels`; null (default) for all of them. */
  panel?: number | null;
}

/** A straight line across the whole plot area. */
export interface SpanAnnotation extends AnnotationBase {
  /** Tells it from the other kinds. */
  kind: "span";
  /** `width` runs from left to right at a y value, `height` from bottom to top at an x value. */
  orientation: "width" | "height";
  /** Where it crosses the axis. */
  location: number | Factor;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Width of the line in pixels; null for the style's. */
  lineWidth: number | null;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  /** Opacity of the line, from 0 to 1. */
  lineAlpha: number;
}

/** A shaded box; an open (null) side reaches the edge of the plot area. */
export interface BoxAnnotation extends AnnotationBase {
  /** Tells it from the other kinds. */
  kind: "box";
  /** The upper side; null at the edge of the plot area. */
  top: number | Factor | null;
  /** The lower side; null at the edge of the plot area. */
  bottom: number | Factor | null;
  /** The left side; null at the edge of the plot area. */
  left: number | Factor | null;
  /** The right side; null at the edge of the plot area. */
  right: number | Factor | null;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Opacity of the fill, from 0 to 1; null for the style's. */
  fillAlpha: number | null;
}

/** A straight line between two points of the data space. */
export interface SegmentAnnotation extends AnnotationBase {
  /** Tells it from the other kinds. */
  kind: "segment";
  /** Where it begins on the x axis. */
  xStart: number | Factor;
  /** Where it begins on the y axis. */
  yStart: number | Factor;
  /** Where it ends on the x axis. */
  xEnd: number | Factor;
  /** Where it ends on the y axis. */
  yEnd: number | Factor;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Width of the line in pixels; null for the style's. */
  lineWidth: number | null;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  /** Opacity of the line, from 0 to 1. */
  lineAlpha: number;
}

/** A text at a point of the data space; line breaks are kept. */
export interface LabelAnnotation extends AnnotationBase {
  /** Tells it from the other kinds. */
  kind: "label";
  /** Where it stands on the x axis. */
  x: number | Factor;
  /** Where it stands on the y axis. */
  y: number | Factor;
  /** What it says; line breaks are kept. */
  text: string;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** A CSS size: `9pt`, `12px` or `1em`; null for the style's. */
  fontSize: string | null;
  /** Where the text stands from its point. */
  textAlign: TextAlign;
  /** Degrees counter-clockwise. */
  angleDeg: number;
}

/** Drawn over the glyphs, in order. */
export type Annotation = SpanAnnotation | BoxAnnotation | SegmentAnnotation | LabelAnnotation;
export type AnnotationKind = Annotation["kind"];

/** An annotation after the style has filled in what its maker left open; the sides of a box are open for themselves. */
type Dressed<A> = A extends Annotation
  ? { [K in keyof A]: K extends "top" | "bottom" | "left" | "right" | "panel" ? A[K] : Exclude<A[K], null> }
  : never;
export type DressedAnnotation = Dressed<Annotation>;

/** One kind of annotation, whole. */
interface AnnotationDef<A extends Annotation> {
  read: Reader<A>;
  /** What null stands for where the maker left it open. */
  byStyle(style: Style): Partial<A>;
  /** The places that an axis has to show; none for a line across, which leaves the range to the data. */
  places(annotation: A, axis: "x" | "y"): readonly (number | Factor | null)[];
  /** What it looks like; nothing where its place is not on the axes. */
  items(annotation: Dressed<A>, view: View): SceneItem[];
  /** What it is called in descriptions, and what they say of it. */
  describe(annotation: Dressed<A>): { callout: "line" | "lineSegment" | "box" | "text" } & Record<string, unknown>;
  /** True for what is never cut at the edge of the plot area. */
  readonly isWhole?: true;
  /** True for what may lie under a legend. */
  readonly isBehind?: true;
}

/** A place on an axis: a finite number, or a category. */
const readPlace: Reader<number | Factor> = (value, place) =>
  typeof value === "number" ? readNumber()(value, place) : readFactor(value, place);

const readSide = readNullable(readPlace);

const strokeFields = {
  color: optional(readNullable(readHexColor), null),
  lineWidth: optional(readNullable(readWidth), null),
  lineDash: { read: readDash, fallback: [] as number[] },
  lineAlpha: optional(readAlpha, 1),
};

type Stroked = Pick<Dressed<SpanAnnotation>, "color" | "lineWidth" | "lineDash" | "lineAlpha">;

const strokeByStyle = ({ callout }: Style) => ({ color: callout.lineColor, lineWidth: callout.lineWidth });

const span: AnnotationDef<SpanAnnotation> = {
  read: readRecord({
    kind: required(readChoice(["span"])),
    panel: panelField,
    orientation: required(readChoice(["width", "height"])),
    location: required(readPlace),
    ...strokeFields,
  }),
  byStyle: strokeByStyle,
  places: () => [],
  items(annotation, { x, y, plot }) {
    const isAcross = annotation.orientation === "width";
    const at = (isAcross ? y : x).at(annotation.location);
    if (Number.isNaN(at)) return [];
    const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
    return [polyline(isAcross ? [plot.x, at, right, at] : [at, plot.y, at, bottom], annotation)];
  },
  describe({ location, orientation, color, lineWidth, lineDash, lineAlpha: alpha }) {
    return { callout: "line", location, orientation, color, lineWidth, lineDash, alpha };
  },
};

const box: AnnotationDef<BoxAnnotation> = {
  read: readRecord({
    kind: required(readChoice(["box"])),
    panel: panelField,
    top: optional(readSide, null),
    bottom: optional(readSide, null),
    left: optional(readSide, null),
    right: optional(readSide, null),
    color: optional(readNullable(readHexColor), null),
    fillAlpha: optional(readNullable(readAlpha), null),
  }),
  byStyle: ({ callout }) => ({ color: callout.boxColor, fillAlpha: callout.boxAlpha }),
  places: ({ left, right, bottom, top }, axis) => (axis === "x" ? [left, right] : [bottom, top]),
  items({ left, right, top, bottom, color, fillAlpha: alpha }, { x, y, plot }) {
    const side = (place: number | Factor | null, along: typeof x, open: number): number => (place === null ? open : along.at(place));
    const [fromX, toX] = [side(left, x, plot.x), side(right, x, plot.x + plot.width)];
    const [fromY, toY] = [side(top, y, plot.y), side(bottom, y, plot.y + plot.height)];
    if (Number.isNaN(fromX + toX + fromY + toY)) return [];
    const rects = Float64Array.of(Math.min(fromX, toX), Math.min(fromY, toY), Math.abs(toX - fromX), Math.abs(toY - fromY));
    return [{ kind: "rects", rects, fill: { color, alpha }, stroke: null }];
  },
  describe({ top, bottom, left, right, color, fillAlpha: alpha }) {
    return { callout: "box", top, bottom, left, right, color, alpha };
  },
  isBehind: true,
};

const segment: AnnotationDef<SegmentAnnotation> = {
  read: readRecord({
    kind: required(readChoice(["segment"])),
    panel: panelField,
    xStart: required(readPlace),
    yStart: required(readPlace),
    xEnd: required(readPlace),
    yEnd: required(readPlace),
    ...strokeFields,
  }),
  byStyle: strokeByStyle,
  places: ({ xStart, xEnd, yStart, yEnd }, axis) => (axis === "x" ? [xStart, xEnd] : [yStart, yEnd]),
  items(annotation, { x, y }) {
    const points = [x.at(annotation.xStart), y.at(annotation.yStart), x.at(annotation.xEnd), y.at(annotation.yEnd)];
    return points.some(Number.isNaN) ? [] : [polyline(points, annotation)];
  },
  describe({ xStart, yStart, xEnd, yEnd, color, lineWidth, lineDash, lineAlpha: alpha }) {
    return { callout: "lineSegment", xStart, yStart, xEnd, yEnd, color, lineWidth, lineDash, alpha };
  },
};

const label: AnnotationDef<LabelAnnotation> = {
  read: readRecord({
    kind: required(readChoice(["label"])),
    panel: panelField,
    x: required(readPlace),
    y: required(readPlace),
    text: required(readString),
    color: optional(readNullable(readHexColor), null),
    fontSize: optional(readNullable(readFontSize), null),
    textAlign: optional(readTextAlign, "left"),
    angleDeg: optional(readAngle, 0),
  }),
  byStyle: ({ callout, text }) => ({ color: callout.textColor, fontSize: text.size }),
  places: ({ x, y }, axis) => [axis === "x" ? x : y],
  /** Inside the picture, wrapped where it is too wide, and clear of other callouts as far as there is room. */
  items({ text, color, fontSize, textAlign: align, angleDeg, ...at }, view) {
    const { x, y, plot, style } = view;
    const [px, py] = [x.at(at.x), y.at(at.y)];
    if (!isInside(px, py, plot)) return [];
    const setting = {
      sizePx: parseFontSizePx(fontSize, "figure"),
      color,
      align,
      baseline: "bottom",
      angleDeg,
      halo: style.background,
    } as const;
    return placeCallout({ text, x: px, y: py }, setting, view);
  },
  describe({ text, x, y, color, fontSize, textAlign, angleDeg: angle }) {
    return { callout: "text", text, x, y, color, fontSize, textAlign, angle };
  },
  isWhole: true,
};

const ANNOTATIONS: { readonly [K in AnnotationKind]: AnnotationDef<Extract<Annotation, { kind: K }>> } = { span, box, segment, label };

/** The definition of an annotation's kind. */
export function annotationDef(kind: AnnotationKind): AnnotationDef<Annotation> {
  // Each definition takes its own kind, and that is the one it is given.
  return ANNOTATIONS[kind] as unknown as AnnotationDef<Annotation>;
}

/** An annotation with what its maker left open (null) filled in by the style. The annotation itself is not changed. */
export function dressAnnotation(annotation: Annotation, style: Style): DressedAnnotation {
  const byStyle = Object.entries(annotationDef(annotation.kind).byStyle(style));
  const own = new Map(Object.entries(annotation));
  return { ...annotation, ...Object.fromEntries(byStyle.filter(([name]) => own.get(name) === null)) } as DressedAnnotation;
}

/** A checked annotation with every field present; `place` is such as `figure.annotations[0]`. */
export const readAnnotation: Reader<Annotation> = (value, place) => {
  const kind = isObject(value) ? (value as { kind?: unknown }).kind : undefined;
  if (typeof kind !== "string" || !Object.hasOwn(ANNOTATIONS, kind)) {
    const kinds = Object.keys(ANNOTATIONS).map(quote).join(", ");
    throw new ChartifyError(
      "bad-figure",
      place,
      `must be an annotation object whose "kind" is one of ${kinds}, not ${show(kind ?? value)}.`,
    );
  }
  return annotationDef(kind as AnnotationKind).read(value, place);
};

function polyline(points: readonly number[], { color, lineWidth, lineDash, lineAlpha }: Stroked): SceneItem {
  const stroke: Stroke = { ...solid(color, lineWidth, lineAlpha), dash: lineDash };
  return { kind: "polyline", points: Float64Array.from(points), stroke };
}
