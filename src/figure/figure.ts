import { readAnnotation } from "../glyphs/annotations.js";
import { readGlyph } from "../glyphs/read-glyph.js";
import type { StyleOverrides } from "../style/style.js";
import { ChartifyError } from "../util/error.js";
import { isList, isObject, isTypedArray } from "../util/kinds.js";
import { show } from "../util/show.js";
import { readFigure } from "./read-figure.js";
import type { Annotation, Axis, Figure as FigureFields, FigureJSON, Glyph, GlyphInput, Legend, Logo } from "./types.js";

/**
 * The figure underneath a chart: plain records that say what is shown. Change a property or add a glyph,
 * and the next picture shows it; everything is checked when it is drawn.
 *
 * @example
 * chart.figure.yAxis.range = [0, 100];
 * chart.figure.addGlyph({ kind: "line", x: [0, 10], y: [0, 10], color: "#333333", lineDash: [6] });
 */
export class Figure implements FigureFields {
  readonly version = 1;
  width: number;
  height: number;
  title: string;
  subtitle: string;
  sourceLabel: string;
  xAxis: Axis;
  yAxis: Axis;
  y2Axis: Axis | null;
  glyphs: Glyph[];
  annotations: Annotation[];
  legend: Legend;
  logo: Logo | null;
  aspectScale: number | null;
  style: StyleOverrides;

  constructor(fields: FigureFields) {
    if (!isObject(fields)) {
      throw new ChartifyError("bad-figure", "new Figure", `takes a whole figure, not ${show(fields)}. Use Figure.fromJSON.`);
    }
    this.width = fields.width;
    this.height = fields.height;
    this.title = fields.title;
    this.subtitle = fields.subtitle;
    this.sourceLabel = fields.sourceLabel;
    this.xAxis = fields.xAxis;
    this.yAxis = fields.yAxis;
    this.y2Axis = fields.y2Axis;
    this.glyphs = fields.glyphs;
    this.annotations = fields.annotations;
    this.legend = fields.legend;
    this.logo = fields.logo;
    this.aspectScale = fields.aspectScale;
    this.style = fields.style;
  }

  /**
   * A figure from what `toJSON` gave, or from a record written by hand: what is left out takes its default.
   *
   * @throws ChartifyError naming the first field that is unknown, missing or of the wrong type.
   */
  static fromJSON(json: unknown): Figure {
    return new Figure(readFigure(json, "figure"));
  }

  /** Adds a glyph on top of the others; what is left out takes its default. */
  addGlyph(glyph: GlyphInput): this {
    this.glyphs.push(readGlyph(glyph, `figure.glyphs[${this.glyphs.length}]`));
    return this;
  }

  /** Adds an annotation on top of the others; what is left out takes its default. */
  addAnnotation(annotation: Partial<Annotation> & Pick<Annotation, "kind">): this {
    this.annotations.push(readAnnotation(annotation, `figure.annotations[${this.annotations.length}]`));
    return this;
  }

  /** The figure as plain JSON data of its own: typed arrays become arrays, missing values null. */
  toJSON(): FigureJSON {
    return plain({ ...this }, "figure", []) as FigureJSON;
  }
}

/** A figure's parts lie a handful deep; deeper ones were put there by mistake. */
const MAX_DEPTH = 50;

function plain(value: unknown, place: string, around: readonly unknown[]): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (around.includes(value)) throw new ChartifyError("bad-figure", place, "holds itself, which JSON cannot say. Take it out.");
  if (around.length >= MAX_DEPTH) throw new ChartifyError("bad-figure", place, `lies more than ${MAX_DEPTH} deep. Take it out.`);
  const inside = [...around, value];
  if (isTypedArray(value)) return Array.from(value, (item: number | bigint) => plain(item, place, inside));
  if (isList(value)) return value.map((item, i) => plain(item, `${place}[${i}]`, inside));
  return Object.fromEntries(entriesOf(value, place).map(([key, item]) => [key, plain(item, `${place}.${key}`, inside)]));
}

/** A proxy that was revoked has none, and says so by throwing. */
function entriesOf(value: object, place: string): [string, unknown][] {
  try {
    return Object.entries(value);
  } catch (cause) {
    throw new ChartifyError("bad-figure", place, `is ${show(value)}. Take it out.`, { cause });
  }
}
