import { readAnnotation } from "../glyphs/annotations.js";
import { ownColumns } from "../glyphs/read-columns.js";
import { readGlyph } from "../glyphs/read-glyph.js";
import type { StyleOverrides } from "../style/style.js";
import type { Theme } from "../style/theme.js";
import { ChartifyError } from "../util/error.js";
import { isObject } from "../util/kinds.js";
import { show } from "../util/show.js";
import { asBadFigure } from "./bad-figure.js";
import { copyOf, jsonOf } from "./copy.js";
import { readFigure } from "./read-figure.js";
import type {
  Annotation,
  Axis,
  ColorBar,
  FacetPanel,
  Figure as FigureFields,
  FigureJSON,
  Glyph,
  GlyphInput,
  Legend,
  Logo,
  Share,
} from "./types.js";

/**
 * The figure underneath a chart: plain records that say what is shown. Change a property or add a glyph,
 * and the next picture shows it; everything is checked when it is drawn.
 *
 * @example
 * chart.figure.yAxis.range = [0, 100];
 * chart.figure.addGlyph({ kind: "line", x: [0, 10], y: [0, 10], color: "#333333", lineDash: [6] });
 */
export class Figure implements FigureFields {
  /** Version of this format. */
  readonly version = 1;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** The title; empty for none. */
  title: string;
  /** The subtitle; empty for none. */
  subtitle: string;
  /** The source at the lower right; empty for none. */
  sourceLabel: string;
  /** The x axis. */
  xAxis: Axis;
  /** The y axis. */
  yAxis: Axis;
  /** The second y axis, on the right; null for none. */
  y2Axis: Axis | null;
  /** The marks, in the order in which they are drawn. */
  glyphs: Glyph[];
  /** Drawn over the glyphs, in order. */
  annotations: Annotation[];
  /** Small multiples, each a plot area of its own; empty for one plot area that shows everything. */
  panels: FacetPanel[];
  /** Which axes the panels have in common: their ranges and categories, with labels at the outer panels alone. */
  share: Share;
  /** Where the legend stands, and how. */
  legend: Legend;
  /** What the colours of a continuous scale stand for, on the right; null for none. Not shown where the legend is not. */
  colorBar: ColorBar | null;
  /** An image at the top right; null for none. */
  logo: Logo | null;
  /** Pixels of a unit of x for one pixel of a unit of y, for shapes that must not be stretched; null leaves the axes to themselves. */
  aspectScale: number | null;
  /** Language and country whose signs and names numbers and dates have, such as `de-DE`; null for the library's own English. */
  locale: string | null;
  /** Its look, as a whole: one of the library's by name, or data of one's own. */
  theme: Theme;
  /** Changes to the style table for this figure alone, over those of the theme. */
  style: StyleOverrides;

  /**
   * A figure of its own from a whole record; `Figure.fromJSON` completes and checks one.
   *
   * @throws ChartifyError `bad-figure` for what is no record, holds itself or lies too deep.
   */
  constructor(fields: FigureFields) {
    if (!isObject(fields)) {
      throw new ChartifyError("bad-figure", "new Figure", `takes a whole figure, not ${show(fields)}. Use Figure.fromJSON.`);
    }
    this.width = fields.width;
    this.height = fields.height;
    this.title = fields.title;
    this.subtitle = fields.subtitle;
    this.sourceLabel = fields.sourceLabel;
    this.xAxis = copyOf(fields.xAxis, "figure.xAxis");
    this.yAxis = copyOf(fields.yAxis, "figure.yAxis");
    this.y2Axis = copyOf(fields.y2Axis, "figure.y2Axis");
    this.glyphs = copyOf(fields.glyphs, "figure.glyphs");
    this.annotations = copyOf(fields.annotations, "figure.annotations");
    this.panels = copyOf(fields.panels, "figure.panels");
    this.share = fields.share;
    this.legend = copyOf(fields.legend, "figure.legend");
    this.colorBar = copyOf(fields.colorBar, "figure.colorBar");
    this.logo = copyOf(fields.logo, "figure.logo");
    this.aspectScale = fields.aspectScale;
    this.locale = fields.locale;
    this.theme = copyOf(fields.theme, "figure.theme");
    this.style = copyOf(fields.style, "figure.style");
  }

  /**
   * A figure from what `toJSON` gave, or from a record written by hand: what is left out takes its default.
   *
   * @throws ChartifyError `bad-figure` naming the first field that is unknown, missing or of the wrong type, `too-large` for
   *   more than can be drawn.
   */
  static fromJSON(json: unknown): Figure {
    const fields = readFigure(json, "figure");
    const given = (json as { readonly glyphs?: readonly object[] }).glyphs ?? [];
    // Columns are copied once at most: what is not the caller's was made by the reader.
    const figure = new Figure({ ...fields, glyphs: [] });
    figure.glyphs = fields.glyphs.map((glyph, i) => ownColumns(glyph, given[i] ?? {}));
    return figure;
  }

  /**
   * Adds a glyph on top of the others, with columns of its own; what is left out takes its default.
   *
   * @throws ChartifyError `bad-figure` for what is no glyph, with the field.
   */
  addGlyph(glyph: GlyphInput): this {
    const read = asBadFigure(() => readGlyph(glyph, `figure.glyphs[${this.glyphs.length}]`));
    this.glyphs.push(ownColumns(read, glyph));
    return this;
  }

  /**
   * Adds an annotation on top of the others; what is left out takes its default.
   *
   * @throws ChartifyError `bad-figure` for what is no annotation, with the field.
   */
  addAnnotation(annotation: Partial<Annotation> & Pick<Annotation, "kind">): this {
    this.annotations.push(asBadFigure(() => readAnnotation(annotation, `figure.annotations[${this.annotations.length}]`)));
    return this;
  }

  /** The figure as plain JSON data of its own: typed arrays become arrays, missing values null. */
  toJSON(): FigureJSON {
    return jsonOf({ ...this }, "figure") as FigureJSON;
  }
}
